using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Pdf;
using Cus.Portal.Signatures.Pouvoirs;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Signatures.Voies;

/// <summary>
/// Signs online: right, turn and power are checked, then the second factor, then all again under the lock of the circuit, where the
/// portal seals for the person. Opening the page does none of this.
/// </summary>
internal sealed class SignerEnLigne(
    Perimetre perimetre, PouvoirsDeLOrganisme pouvoirs, ISecondFacteur facteur, ContenuDesPieces contenus, Cachet cachet, IFichiers fichiers, SuitesDuCircuit suites, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge)
{
    public async Task ExecuterAsync(Guid circuitId, Guid signataireId, string? code, CancellationToken ct)
    {
        PermissionsSignatures.Signer.Exiger(acteur.Acteur);
        await VerifierAsync(await perimetre.ChargerAsync(circuitId, ct), signataireId, ct);
        if (!await facteur.EstActifAsync(ct))
            throw new Refus([Motif.De(RefusSignatures.SecondFacteurAbsent, lien: "/compte/second-facteur")]);
        if (string.IsNullOrWhiteSpace(code))
            throw Refus.Champ("Code", RefusSignatures.CodeExige);
        await facteur.VerifierAsync(code, ct);
        var circuit = await perimetre.ChargerPourEcrireAsync(circuitId, ct);
        var (s, titre, pouvoir) = await VerifierAsync(circuit, signataireId, ct);
        var signature = await ScellerAsync(circuit, s, titre, pouvoir, ct);
        circuit.Signer(s, signature, acteur.Requis.CompteId);
        await suites.SigneAsync(circuit, s, ct);
        await unite.ValiderAsync(ct);
    }

    private async Task<(Signataire Signataire, TitreASigner Titre, Pouvoir? Pouvoir)> VerifierAsync(Circuit circuit, Guid signataireId, CancellationToken ct)
    {
        var s = circuit.Trouver(signataireId);
        var titre = perimetre.ExigerTitre(s);
        circuit.ExigerSonTour(s);
        IReadOnlyList<string> titulaires = titre.Delegant is { } d ? [acteur.Requis.Nom, d] : [acteur.Requis.Nom];
        return (s, titre, await pouvoirs.ExigerAsync(s, horloge.Aujourdhui(), titulaires, ct));
    }

    private async Task<SignatureLue> ScellerAsync(Circuit circuit, Signataire s, TitreASigner titre, Pouvoir? pouvoir, CancellationToken ct)
    {
        var (moi, maintenant) = (acteur.Requis, horloge.Maintenant);
        var scelle = await cachet.SignerAsync(await contenus.LireAsync(circuit.Courante.FichierId, ct), Dire(circuit, s, moi.Nom, titre, pouvoir, maintenant), ct);
        var fichier = await fichiers.EnregistrerAsync(scelle.Fichier, $"{circuit.Libelle}, signé.pdf", TypesDeFichier.Pdf, ct);
        circuit.Garder(NatureDePiece.Revision, fichier, maintenant);
        return new SignatureLue(VoieDeSignature.EnLigne, moi.Nom, s.Qualite, Paris.Date(maintenant), maintenant, fichier.Id, fichier.Empreinte)
        {
            ParDelegationDe = titre.Delegant,
            Pouvoir = pouvoir?.EnClair,
            PouvoirFichierId = pouvoir?.FichierId,
            Certificat = scelle.Certificat,
            HorodateeLe = scelle.HorodateLe,
        };
    }

    private static DemandeDeSceau Dire(Circuit circuit, Signataire s, string nom, TitreASigner titre, Pouvoir? pouvoir, DateTimeOffset le)
    {
        var acte = circuit.Etapes[s.Etape - 1].Nature == NatureDEtape.Visa ? "Visa" : "Signature";
        var delegation = titre.Delegant is { } d ? Phrases.ParDelegation(d) : null;
        List<string> lignes = [$"{acte} de {nom}", $"{s.Qualite}, {s.Partie}{(delegation is null ? "" : $", {delegation}")}", $"le {Francais.DateLongue(le)} à {Francais.HeureExacte(le)}, heure de Paris"];
        if (pouvoir is not null)
            lignes.Add($"Pouvoir : {pouvoir.EnClair}");
        lignes.Add("Second facteur vérifié ; cachet électronique du portail");
        return new DemandeDeSceau(s.Champ, nom, $"{string.Join(" ; ", lignes)} ; texte {circuit.EmpreinteDuTexte}", lignes, le);
    }
}
