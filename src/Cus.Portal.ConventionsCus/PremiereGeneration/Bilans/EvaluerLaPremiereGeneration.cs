using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Bilans;

/// <summary>Evaluations at two, four and six years (EVA-01 to EVA-03): the signatory prefect establishes the gaps, judges what is attributable, and nothing follows by itself.</summary>
internal sealed class EvaluerLaPremiereGeneration(
    PortailDbContext db, IActeurCourant acteur, PerimetreDePremiereGeneration perimetre, LireLeSuivi1G suivi, CourrielsDeConvention courriels, IHorloge horloge, ActeDePremiereGeneration acte)
{
    /// <summary>Evaluations of a convention the actor reads, the earliest first.</summary>
    public async Task<IReadOnlyList<BilanPremiereGeneration>> ListerAsync(Guid conventionId, CancellationToken ct)
    {
        await perimetre.ChargerAsync(conventionId, ct);
        return await db.Set<BilanPremiereGeneration>().AsNoTracking().Where(b => b.ConventionId == conventionId).OrderBy(b => b.Ans).ToListAsync(ct);
    }

    /// <summary>Freezes the values of the years covered against their targets.</summary>
    /// <returns>Identifier of the evaluation.</returns>
    /// <exception cref="Refus">Not concluded, an age other than 2, 4 or 6, before its 31 December is there, opened already.</exception>
    public async Task<Guid> OuvrirAsync(Guid conventionId, int ans, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.PrefetDeRegion, ct);
        if (c.EstModifiable || !ReglesDeLEvaluation.Ages.Contains(ans))
            throw new Refus(RefusDePremiereGeneration.PasEnVigueur);
        var horizon = CalendrierDePremiereGeneration.Le31Decembre(c.Calendrier.Horizon(ans));
        if (horloge.Aujourdhui() < horizon)
            throw new Refus(RefusDePremiereGeneration.EvaluationTropTot, ("ans", ans), ("date", horizon));
        if (await db.Set<BilanPremiereGeneration>().AnyAsync(b => b.ConventionId == conventionId && b.Ans == ans, ct))
            throw new Refus(RefusDePremiereGeneration.EvaluationDejaOuverte, ("ans", ans));
        var bilan = BilanPremiereGeneration.Ouvrir(conventionId, ans, Lignes(await suivi.LireAsync(c, ct), c.Calendrier, ans), horloge.Aujourdhui(), acteur.Requis);
        db.Add(bilan);
        await courriels.AuBailleurAsync(CheminsDePremiereGeneration.Objet(conventionId), c.Bailleur, $"Évaluation à {ans} ans : {c.Intitule}", $"Le préfet de région ouvre l’évaluation à {ans} ans de « {c.Intitule} » : {Francais.Nombre(bilan.Manquees.Count(), "objectif non atteint", "objectifs non atteints")}. Aucune conséquence n’est automatique.", CheminsDePremiereGeneration.Evaluations(conventionId), ct);
        await acte.FinirAsync(c, "Bilan.Ouvrir", $"ouvre l’évaluation à {ans} ans ({Francais.Nombre(bilan.Lignes.Count, "chiffre")}, {Francais.Nombre(bilan.Manquees.Count(), "objectif non atteint", "objectifs non atteints")})", new { ans, lignes = bilan.Lignes.Count }, ct);
        return bilan.Id;
    }

    /// <summary>The prefect judges a missed figure.</summary>
    public async Task JugerAsync(Guid conventionId, int ans, string cle, JugementDEcart jugement, string? motif, CancellationToken ct)
    {
        var (c, bilan) = await ChargerAsync(conventionId, ans, QualiteDansLaCus.PrefetDeRegion, ct);
        bilan.Juger(cle, jugement, motif);
        await acte.FinirAsync(c, "Bilan.Juger", $"juge {cle.Replace('~', ' ')} {Libelles.De(jugement)}", new { ans, cle, jugement, motif }, ct);
    }

    /// <summary>The procedure of L. 445-1.</summary>
    public async Task OuvrirLaContradictionAsync(Guid conventionId, int ans, CancellationToken ct)
    {
        var (c, bilan) = await ChargerAsync(conventionId, ans, QualiteDansLaCus.PrefetDeRegion, ct);
        bilan.OuvrirLaContradiction();
        await courriels.AuBailleurAsync(CheminsDePremiereGeneration.Objet(conventionId), c.Bailleur, $"Procédure contradictoire : {c.Intitule}", $"Le préfet de région ouvre la procédure contradictoire de L. 445-1 sur l’évaluation à {ans} ans. Vous pouvez répondre.", CheminsDePremiereGeneration.Evaluations(conventionId), ct);
        await acte.FinirAsync(c, "Bilan.Contradiction", $"ouvre la procédure contradictoire, évaluation à {ans} ans", null, ct);
    }

    /// <summary>The landlord answers.</summary>
    public async Task RepondreAsync(Guid conventionId, int ans, string? texte, CancellationToken ct)
    {
        var (c, bilan) = await ChargerAsync(conventionId, ans, QualiteDansLaCus.Organisme, ct);
        bilan.Repondre(texte);
        await acte.FinirAsync(c, "Bilan.Repondre", $"répond dans la procédure contradictoire, évaluation à {ans} ans", null, ct);
    }

    /// <summary>Closed, without any proposal of sanction.</summary>
    public async Task CloreAsync(Guid conventionId, int ans, string? conclusion, CancellationToken ct)
    {
        var (c, bilan) = await ChargerAsync(conventionId, ans, QualiteDansLaCus.PrefetDeRegion, ct);
        bilan.Clore(conclusion, horloge.Aujourdhui());
        await courriels.AuBailleurAsync(CheminsDePremiereGeneration.Objet(conventionId), c.Bailleur, $"Évaluation à {ans} ans close : {bilan.Resultat}", $"L’évaluation à {ans} ans de « {c.Intitule} » est close, {bilan.Resultat}, sans proposition de sanction. {bilan.Conclusion}", CheminsDePremiereGeneration.Evaluations(conventionId), ct);
        await acte.FinirAsync(c, "Bilan.Clore", $"clôt l’évaluation à {ans} ans : {bilan.Resultat}", new { ans }, ct);
    }

    /// <summary>Proposed to the minister, who alone decides.</summary>
    public async Task ProposerUneSanctionAsync(Guid conventionId, int ans, string? motif, CancellationToken ct)
    {
        var (c, bilan) = await ChargerAsync(conventionId, ans, QualiteDansLaCus.PrefetDeRegion, ct);
        bilan.ProposerUneSanction(motif, horloge.Aujourdhui());
        await courriels.AuBailleurAsync(CheminsDePremiereGeneration.Objet(conventionId), c.Bailleur, $"Sanction proposée au ministre : {c.Intitule}", $"À l’issue de la procédure contradictoire, le préfet de région propose une sanction au ministre, qui seul décide. {bilan.Conclusion}", CheminsDePremiereGeneration.Evaluations(conventionId), ct);
        await acte.FinirAsync(c, "Bilan.ProposerUneSanction", $"propose une sanction au ministre, évaluation à {ans} ans", new { ans }, ct);
    }

    /// <summary>Years since the former evaluation, milestones of the horizon, and at six years what the whole period comes to.</summary>
    public static IReadOnlyList<LigneDeBilan> Lignes(IReadOnlyList<SuiviDeSerie1G> suivis, CalendrierDePremiereGeneration calendrier, int ans)
    {
        var horizon = calendrier.Horizon(ans);
        var annees = suivis.Where(s => s.EstSuivi).SelectMany(s => s.Points.Where(p => p.Annee == horizon || p.Annee == horizon - 1).Select(p =>
            new LigneDeBilan(s.Definition.Code, s.Definition.Titre, s.Nom, p.Annee, s.ValeurEnClair(p.Evaluation.Valeur), s.CibleEnClair(p.Evaluation.Cible), p.Evaluation.Verdict)));
        var periode = ans == 6 ? suivis.Where(s => s.EstSuivi && s.Periode.Cible is not null).Select(s =>
            new LigneDeBilan(s.Definition.Code, s.Definition.Titre + ", sur six ans", s.Nom, 0, s.ValeurEnClair(s.Periode.Valeur), s.CibleEnClair(s.Periode.Cible), s.Periode.Verdict)) : [];
        return [.. annees, .. periode];
    }

    private async Task<(ConventionPremiereGeneration Convention, BilanPremiereGeneration Bilan)> ChargerAsync(Guid conventionId, int ans, QualiteDansLaCus qualite, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(conventionId, qualite, ct);
        return (c, await db.Set<BilanPremiereGeneration>().SingleOrDefaultAsync(b => b.ConventionId == conventionId && b.Ans == ans, ct) ?? throw new Refus(RefusSocle.Introuvable));
    }
}
