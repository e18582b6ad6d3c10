using Cus.Portal.Documents.Contracts;
using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Pouvoirs;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Signatures.Voies;

/// <summary>Receives a PDF signed elsewhere, verified first.</summary>
internal sealed class DeposerUnPdfSigne(
    Perimetre perimetre, PouvoirsDeLOrganisme pouvoirs, IFichiers fichiers, SuitesDuCircuit suites, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge)
{
    /// <summary>Form field of the file.</summary>
    public const string Champ = "PdfSigne";

    /// <summary>What is accepted.</summary>
    public static readonly ExigencesFichier Exigences = new([TypesDeFichier.Pdf], 30 * 1024 * 1024, Champ: Champ);

    public async Task ExecuterAsync(Guid circuitId, Guid signataireId, (Stream Contenu, string Nom)? depose, CancellationToken ct)
    {
        PermissionsSignatures.Deposer.Exiger(acteur.Acteur);
        var circuit = await perimetre.ChargerPourEcrireAsync(circuitId, ct);
        var s = circuit.Trouver(signataireId);
        perimetre.ExigerDepot(circuit, s);
        circuit.ExigerSonTour(s);
        var (contenu, nom) = depose ?? throw Refus.Champ(Champ, RefusSignatures.FichierExige);
        var octets = await LireAsync(contenu, nom, ct);
        var maintenant = horloge.Maintenant;
        var lu = VerifierUnPdfSigne.Executer(octets, circuit, Champ, maintenant);
        var pouvoir = await pouvoirs.ExigerAsync(s, lu.Jour, [s.Nom], ct);
        var fichier = await fichiers.RecevoirAsync(new MemoryStream(octets), nom, Exigences, ct);
        circuit.Garder(lu.ProlongeLaCourante ? NatureDePiece.Revision : NatureDePiece.Ailleurs, fichier, maintenant);
        circuit.Signer(s, new SignatureLue(VoieDeSignature.Ailleurs, s.Nom, s.Qualite, lu.Jour, maintenant, fichier.Id, fichier.Empreinte)
        {
            Pouvoir = pouvoir?.EnClair,
            PouvoirFichierId = pouvoir?.FichierId,
            Certificat = lu.Signature.Certificat,
            EstAPart = !lu.ProlongeLaCourante,
        }, acteur.Requis.CompteId);
        await suites.SigneAsync(circuit, s, ct);
        await unite.ValiderAsync(ct);
    }

    /// <summary>The whole file; one that is too large, empty or no PDF goes to the reception, which says so.</summary>
    private async Task<byte[]> LireAsync(Stream contenu, string nom, CancellationToken ct)
    {
        using var memoire = new MemoryStream();
        var tampon = new byte[81920];
        int lus;
        while ((lus = await contenu.ReadAsync(tampon, ct)) > 0 && memoire.Length <= Exigences.TailleMax)
            memoire.Write(tampon, 0, lus);
        var octets = memoire.ToArray();
        if (octets.Length > Exigences.TailleMax || !octets.AsSpan().StartsWith("%PDF-"u8))
            await fichiers.RecevoirAsync(new MemoryStream(octets), nom, Exigences, ct);
        return octets;
    }
}
