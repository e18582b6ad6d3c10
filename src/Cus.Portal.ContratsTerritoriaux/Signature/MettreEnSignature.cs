using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Signature;

/// <summary>
/// Puts the frozen version in signature: the parties sign in parallel, the State last (digest of source 002, §5), each with a power valid
/// on the day (CTL-06, asked by the engine).
/// </summary>
internal sealed class MettreEnSignature(
    UniteDeTravail unite, IActeurCourant acteur, PerimetreDesContrats perimetre, LireLesVersions versions, ISignatures signatures, IMembres membres, IHorloge horloge, Journal journal)
{
    private static readonly Role[] Signent = [Role.SignataireDePartie, Role.Prefecture];

    /// <returns>Identifier of the circuit.</returns>
    /// <param name="contratId">Contract.</param>
    /// <param name="attendus">Account expected of each party, by organisme; the first habilitated otherwise.</param>
    /// <param name="avant">Last day to sign, or null.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="Refus">Outside the perimeter, neither the EPCI nor the State, not frozen, a party without a signatory.</exception>
    public async Task<Guid> ExecuterAsync(Guid contratId, IReadOnlyDictionary<Guid, Guid> attendus, DateOnly? avant, CancellationToken ct)
    {
        var (contrat, partie) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        partie.ExigerEpciOuEtat();
        contrat.MettreEnSignature();
        var version = await versions.DerniereAsync(contratId, ct) ?? throw new Refus(RefusRedaction.DerniereVersionFigee);
        await AbandonnerLesAnciensAsync(contratId, version, ct);
        var signataires = new List<(QualiteDePartie Qualite, SignataireAttendu Attendu)>();
        foreach (var p in contrat.PartiesPresentes)
            signataires.Add((p.Qualite, await SignataireAsync(p, attendus.GetValueOrDefault(p.OrganismeId), ct)));
        var circuit = await signatures.OuvrirCircuitAsync(Ouverture(contrat, version, signataires, avant), ct);
        journal.Consigner("Contrats.Version.MettreEnSignature", CheminsDeContrat.Objet(contratId), $"{acteur.Requis.Nom} met en signature la version {version.Numero} de « {contrat.Intitule} », empreinte {version.Empreinte}.",
            new { version.Numero, version.Empreinte, circuit }, contrat.EpciOrganismeId);
        await unite.ValiderAsync(ct);
        return circuit;
    }

    /// <summary>Those who may sign for a party today: the screen proposes them.</summary>
    public async Task<IReadOnlyList<Membre>> PossiblesAsync(PartieAuContrat partie, CancellationToken ct) =>
        [.. (await membres.ListerAsync(Signent, partie.OrganismeId, horloge.Aujourdhui(), ct)).Where(m => !m.ParDelegation).OrderBy(m => m.Role == Role.SignataireDePartie ? 0 : 1).DistinctBy(m => m.CompteId)];

    private static OuvertureDeCircuit Ouverture(ContratTerritorial contrat, VersionDeContrat version, List<(QualiteDePartie Qualite, SignataireAttendu Attendu)> signataires, DateOnly? avant)
    {
        var etapes = new[] { signataires.Where(s => s.Qualite != QualiteDePartie.Etat), signataires.Where(s => s.Qualite == QualiteDePartie.Etat) }
            .Select(e => e.Select(s => s.Attendu).ToList()).Where(e => e.Count > 0).Select(e => new EtapeDemandee(NatureDEtape.Signature, e)).ToList();
        return new OuvertureDeCircuit(version.Objet, $"{contrat.Intitule}, version {version.Numero}", version.FichierId, version.Empreinte, contrat.EpciOrganismeId, etapes)
        {
            Proprietaire = contrat.Epci.Nom,
            AvantLe = avant is { } jour ? Paris.FinDuJour(jour) : null,
            Fondement = avant is null ? null : "Date convenue entre les parties",
        };
    }

    /// <summary>A circuit left open on an earlier version gives way to the new one.</summary>
    private async Task AbandonnerLesAnciensAsync(Guid contratId, VersionDeContrat nouvelle, CancellationToken ct)
    {
        var objets = (await versions.ListerAsync(contratId, ct)).Where(v => v.Numero != nouvelle.Numero).Select(v => VersionDeContrat.Prefixe + v.Id).ToList();
        foreach (var c in (await signatures.ListerAsync(objets, ct)).Where(c => c.Statut is StatutCircuit.Ouvert or StatutCircuit.Suspendu))
            await signatures.AbandonnerAsync(c.Objet, $"La version {nouvelle.Numero} remplace ce texte.", ct);
    }

    private async Task<SignataireAttendu> SignataireAsync(PartieAuContrat partie, Guid attendu, CancellationToken ct)
    {
        var possibles = await PossiblesAsync(partie, ct);
        var membre = possibles.FirstOrDefault(m => m.CompteId == attendu) ?? possibles.FirstOrDefault() ?? throw new Refus(RefusRedaction.SignataireManquant, ("partie", partie.Nom));
        return new SignataireAttendu(partie.OrganismeId, partie.Nom, membre.Nom, Qualite(partie.Qualite), membre.Role, PouvoirExige: true);
    }

    private static string Qualite(QualiteDePartie qualite) => qualite switch
    {
        QualiteDePartie.Etat => "Pour l’État",
        QualiteDePartie.Epci => "Pour l’intercommunalité",
        QualiteDePartie.Bailleur => "Représentant légal du bailleur",
        QualiteDePartie.ActionLogement => "Représentant local d’Action Logement",
        _ => "Cosignataire",
    };
}
