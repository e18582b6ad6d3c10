using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Contrats;

/// <summary>Fixes the period, with a derogation when it leaves the years of the template (CTL-01).</summary>
internal sealed class FixerLaPeriode(UniteDeTravail unite, IActeurCourant acteur, PerimetreDesContrats perimetre, Annonces annonces, IHorloge horloge, Journal journal)
{
    private const int LongueurDuMotif = 2_000;

    /// <exception cref="Refus">Outside the perimeter, neither the EPCI nor the State, frozen, end before start, reason too long.</exception>
    public async Task ExecuterAsync(Guid contratId, PeriodeDuContrat periode, string? motif, CancellationToken ct)
    {
        var (contrat, partie) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        partie.ExigerEpciOuEtat();
        if (motif?.Length > LongueurDuMotif)
            throw Refus.Champ("Motif", RefusRedaction.TexteTropLong, ("max", LongueurDuMotif));
        var derogation = string.IsNullOrWhiteSpace(motif) ? null : new Reconnaissance(motif.Trim(), acteur.Requis.CompteId, acteur.Requis.Nom, horloge.Maintenant);
        contrat.FixerLaPeriode(periode, derogation);
        journal.Consigner("Contrats.Periode.Fixer", CheminsDeContrat.Objet(contratId),
            $"{acteur.Requis.Nom} fixe la période du {Francais.DateLongue(periode.Debut)} au {Francais.DateLongue(periode.Fin)}{(derogation is null ? "" : $", par dérogation\u00A0: {derogation.Motif}")}.", new { periode, derogation?.Motif }, contrat.EpciOrganismeId);
        annonces.Publier(new TexteModifie(contratId));
        await unite.ValiderAsync(ct);
    }
}

/// <summary>CTL-02: an axis has no goal in this contract, and why; or has goals again.</summary>
internal sealed class DireSansObjet(UniteDeTravail unite, IActeurCourant acteur, PerimetreDesContrats perimetre, Annonces annonces, IHorloge horloge, Journal journal)
{
    private const int LongueurDuMotif = 2_000;

    /// <exception cref="Refus">Outside the perimeter, neither the EPCI nor the State, frozen, no reason.</exception>
    public async Task ExecuterAsync(Guid contratId, int axe, string? motif, CancellationToken ct)
    {
        var contrat = await ChargerAsync(contratId, ct);
        if (string.IsNullOrWhiteSpace(motif))
            throw Refus.Champ("Motif", RefusRedaction.MotifRequis);
        if (motif.Length > LongueurDuMotif)
            throw Refus.Champ("Motif", RefusRedaction.TexteTropLong, ("max", LongueurDuMotif));
        contrat.DireSansObjet(axe, new Reconnaissance(motif.Trim(), acteur.Requis.CompteId, acteur.Requis.Nom, horloge.Maintenant));
        journal.Consigner("Contrats.Axe.DireSansObjet", CheminsDeContrat.Objet(contratId), $"{acteur.Requis.Nom} dit l’axe {axe} sans objet\u00A0: {motif.Trim()}", new { axe }, contrat.EpciOrganismeId);
        annonces.Publier(new TexteModifie(contratId));
        await unite.ValiderAsync(ct);
    }

    public async Task RetirerAsync(Guid contratId, int axe, CancellationToken ct)
    {
        var contrat = await ChargerAsync(contratId, ct);
        contrat.RetirerSansObjet(axe);
        journal.Consigner("Contrats.Axe.RetirerSansObjet", CheminsDeContrat.Objet(contratId), $"{acteur.Requis.Nom} retire le « sans objet » de l’axe {axe}.", new { axe }, contrat.EpciOrganismeId);
        annonces.Publier(new TexteModifie(contratId));
        await unite.ValiderAsync(ct);
    }

    private async Task<ContratTerritorial> ChargerAsync(Guid contratId, CancellationToken ct)
    {
        var (contrat, partie) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        partie.ExigerEpciOuEtat();
        return contrat;
    }
}

/// <summary>Passes from drafting to negotiation.</summary>
internal sealed class PasserEnNegociation(UniteDeTravail unite, IActeurCourant acteur, PerimetreDesContrats perimetre, CourrielsAuxParties courriels, Journal journal)
{
    /// <exception cref="Refus">Outside the perimeter, neither the EPCI nor the State, not in drafting.</exception>
    public async Task ExecuterAsync(Guid contratId, CancellationToken ct)
    {
        var (contrat, partie) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        partie.ExigerEpciOuEtat();
        contrat.Negocier();
        journal.Consigner("Contrats.Contrat.Negocier", CheminsDeContrat.Objet(contratId), $"{acteur.Requis.Nom} passe « {contrat.Intitule} » en négociation.", null, contrat.EpciOrganismeId);
        await courriels.PreparerATousAsync(contrat, CourrielsAuxParties.Invitation, $"{contrat.Intitule}\u00A0: la négociation commence", $"{acteur.Requis.Nom} passe « {contrat.Intitule} » en négociation\u00A0: vos propositions et vos réponses y sont attendues.", CheminsDeContrat.Contrat(contratId), ct);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>Notes that somebody of a party has opened the contract, at most once an hour.</summary>
internal sealed class NoterLaLecture(PortailDbContext db, UniteDeTravail unite, PerimetreDesContrats perimetre, IHorloge horloge)
{
    private static readonly TimeSpan Pas = TimeSpan.FromHours(1);

    public async Task ExecuterAsync(ContratTerritorial contrat, DateTimeOffset? versionFigeeLe, CancellationToken ct)
    {
        var maintenant = horloge.Maintenant;
        if (await perimetre.PartieAsync(contrat, ct) is not { } partie || (partie.VueLe is { } vue && vue > maintenant - Pas && !(vue < versionFigeeLe)))
            return;
        var suivi = await db.Set<ContratTerritorial>().Include(c => c.Parties).SingleAsync(c => c.Id == contrat.Id, ct);
        suivi.NoterLecture(partie.OrganismeId, maintenant);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>The EPCI opens or closes the reading of each other's commitments to the landlords.</summary>
internal sealed class ReglerLaLecture(UniteDeTravail unite, IActeurCourant acteur, PerimetreDesContrats perimetre, Journal journal)
{
    /// <exception cref="Refus">Outside the perimeter, not the EPCI (403).</exception>
    public async Task ExecuterAsync(Guid contratId, LectureDesEngagements lecture, CancellationToken ct)
    {
        var (contrat, partie) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        if (partie.Qualite != QualiteDePartie.Epci)
            throw new Refus(RefusSocle.Interdit);
        contrat.OuvrirLaLecture(lecture);
        journal.Consigner("Contrats.Lecture.Regler", CheminsDeContrat.Objet(contratId),
            lecture == LectureDesEngagements.EntreParties ? $"{acteur.Requis.Nom} ouvre aux bailleurs la lecture des engagements des autres." : $"{acteur.Requis.Nom} réserve à chaque bailleur la lecture de ses engagements.", new { lecture }, partie.OrganismeId);
        await unite.ValiderAsync(ct);
    }
}
