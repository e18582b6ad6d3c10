using Cus.Portal.Documents.Contracts;
using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Pouvoirs;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Signatures.Voies;

/// <summary>What a person typed of a copy signed by hand.</summary>
internal sealed record SaisieDePapier(DateOnly? Jour, string? SignePar);

/// <summary>Receives the scan of a copy signed by hand, with the day it bears.</summary>
internal sealed class DeposerUnExemplairePapier(
    Perimetre perimetre, PouvoirsDeLOrganisme pouvoirs, IFichiers fichiers, SuitesDuCircuit suites, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge)
{
    /// <summary>What is accepted.</summary>
    public static readonly ExigencesFichier Exigences = new([TypesDeFichier.Pdf, TypesDeFichier.Png, TypesDeFichier.Jpeg], 30 * 1024 * 1024, Champ: "Scan");

    public async Task ExecuterAsync(Guid circuitId, Guid signataireId, SaisieDePapier saisie, (Stream Contenu, string Nom)? scan, CancellationToken ct)
    {
        PermissionsSignatures.Deposer.Exiger(acteur.Acteur);
        var circuit = await perimetre.ChargerPourEcrireAsync(circuitId, ct);
        var s = circuit.Trouver(signataireId);
        perimetre.ExigerDepot(circuit, s);
        circuit.ExigerSonTour(s);
        var maintenant = horloge.Maintenant;
        var (jour, nom, contenu) = Verifier(circuit, saisie, scan, maintenant);
        var pouvoir = await pouvoirs.ExigerAsync(s, jour, [nom], ct);
        var fichier = await fichiers.RecevoirAsync(contenu.Contenu, contenu.Nom, Exigences, ct);
        circuit.Garder(NatureDePiece.Papier, fichier, maintenant);
        circuit.Signer(s, new SignatureLue(VoieDeSignature.Papier, nom, s.Qualite, jour, maintenant, fichier.Id, fichier.Empreinte)
        {
            Pouvoir = pouvoir?.EnClair,
            PouvoirFichierId = pouvoir?.FichierId,
            EstAPart = true,
        }, acteur.Requis.CompteId);
        await suites.SigneAsync(circuit, s, ct);
        await unite.ValiderAsync(ct);
    }

    private static (DateOnly Jour, string Nom, (Stream Contenu, string Nom) Scan) Verifier(Circuit circuit, SaisieDePapier saisie, (Stream Contenu, string Nom)? scan, DateTimeOffset maintenant)
    {
        var motifs = new List<Motif>();
        if (saisie.Jour is not { } jour)
            motifs.Add(Motif.De(RefusSignatures.DateExigee, "Jour"));
        else if (jour > Paris.Date(maintenant))
            motifs.Add(Motif.De(RefusSignatures.DateFuture, "Jour", donnees: ("date", jour)));
        else if (jour < Paris.Date(circuit.OuvertLe))
            motifs.Add(Motif.De(RefusSignatures.DateAvantLeTexte, "Jour", donnees: ("date", Paris.Date(circuit.OuvertLe))));
        if (string.IsNullOrWhiteSpace(saisie.SignePar))
            motifs.Add(Motif.De(RefusSignatures.NomExige, "SignePar"));
        if (scan is null)
            motifs.Add(Motif.De(RefusSignatures.FichierExige, "Scan"));
        return motifs.Count > 0 ? throw new Refus(motifs) : (saisie.Jour!.Value, saisie.SignePar!.Trim(), scan!.Value);
    }
}

/// <summary>Says that copies were printed for a signatory: their return is expected.</summary>
internal sealed class ImprimerDesExemplaires(Perimetre perimetre, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge, Journal journal)
{
    public async Task ExecuterAsync(Guid circuitId, Guid signataireId, int? exemplaires, CancellationToken ct)
    {
        PermissionsSignatures.Deposer.Exiger(acteur.Acteur);
        var circuit = await perimetre.ChargerPourEcrireAsync(circuitId, ct);
        var s = circuit.Trouver(signataireId);
        perimetre.ExigerDepot(circuit, s);
        circuit.Imprimer(s, exemplaires ?? 0, horloge.Maintenant);
        journal.Consigner("Signatures.Papier.Imprimer", circuit.Objet, $"{Francais.Nombre(s.Exemplaires, "exemplaire")} de « {circuit.Libelle} » à signer à la main par {s.Nom}, pour {s.Partie}.", null, s.OrganismeId);
        await unite.ValiderAsync(ct);
    }
}
