using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.ConventionsCus.Textes;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Api;

/// <summary>The dry check of figures: what the rules would refuse or warn of, the values, gaps and verdicts. Nothing is written.</summary>
internal sealed class ControlerDesChiffres(PortailDbContext db, LireParApi lire, LireLeTexte textes)
{
    /// <summary>Figures at most, of each kind.</summary>
    public const int AuPlus = 25_000;

    /// <exception cref="Refus">Unknown convention (404), too many figures (413), a null among them (400).</exception>
    public async Task<ResultatDuControleCusJson> ExecuterAsync(Guid id, ControleCusJson controle, CancellationToken ct)
    {
        var realisations = controle.Realisations ?? [];
        if (controle.Engagements.Count > AuPlus || realisations.Count > AuPlus)
            throw new Refus(RefusDeLApi.TropDeChiffres, ("max", AuPlus));
        RefuserLesVides("$.engagements", controle.Engagements);
        RefuserLesVides("$.realisations", realisations);
        var convention = await lire.ConventionAsync(id, ct);
        var catalogue = CatalogueDesCus.De(convention.Calendrier);
        var constats = new List<ConstatJson>();
        var engagements = Admettre(convention, catalogue, controle.Engagements, constats);
        constats.AddRange(Engagements(convention, engagements, (await textes.DeAsync(convention, ct)).AClausePs1));
        constats.AddRange(Echelles(engagements));
        var cibles = await CiblesAsync(id, engagements, ct);
        var valeurs = realisations.Select(r => Evaluer(convention, catalogue, r, cibles, constats)).OfType<ValeurControleeJson>().ToList();
        var refus = constats.Where(c => c.Gravite == Gravite.Bloquant).ToList();
        return new(refus.Count == 0, refus, [.. constats.Where(c => c.Gravite != Gravite.Bloquant)], valeurs);
    }

    private static void RefuserLesVides<T>(string champ, IReadOnlyList<T> liste)
        where T : class
    {
        for (var i = 0; i < liste.Count; i++)
        {
            if (liste[i] is null)
                throw Refus.Champ($"{champ}[{i}]", RefusDApi.TypeInattendu, ("champ", $"{champ}[{i}]"));
        }
    }

    private static List<EngagementAControlerJson> Admettre(ConventionCus c, Catalogue catalogue, IReadOnlyList<EngagementAControlerJson> engagements, List<ConstatJson> constats)
    {
        var (admis, vues) = (new List<EngagementAControlerJson>(), new HashSet<(string, EchelleDEngagement, string?, int)>());
        foreach (var e in engagements)
        {
            var motif = catalogue.Trouver(e.Indicateur) is null ? Motif.De(RefusDeLApi.IndicateurHorsCatalogue, donnees: ("code", Court(e.Indicateur)))
                : e.Annee < c.Calendrier.PremiereAnnee || e.Annee > c.Calendrier.SixAns ? Motif.De(RefusDeLApi.AnneeHorsDuControle, donnees: ("annee", e.Annee.ToString(System.Globalization.CultureInfo.InvariantCulture)))
                : !Enum.IsDefined(e.Echelle) || !vues.Add((e.Indicateur, e.Echelle, e.Territoire, e.Annee)) ? Motif.De(RefusDeLApi.ChiffreEnDouble) : null;
            if (motif is null)
                admis.Add(e);
            else
                constats.Add(Dire("API", Gravite.Bloquant, motif, e.Indicateur, e.Territoire));
        }

        return admis;
    }

    private static IEnumerable<ConstatJson> Engagements(ConventionCus c, IEnumerable<EngagementAControlerJson> engagements, bool clause) =>
        from g in engagements.GroupBy(e => (e.Indicateur, e.Echelle, e.Territoire))
        from constat in ReglesDEngagement.Verifier(new(g.Key.Indicateur, c.Calendrier, g.ToDictionary(e => e.Annee, e => e.Valeur))
        {
            AuDepartement = g.Key.Echelle == EchelleDEngagement.Departement,
            OutreMer = g.Key.Echelle == EchelleDEngagement.Departement && g.Key.Territoire?.StartsWith("97", StringComparison.Ordinal) == true,
            ClauseDeNotification = clause,
        })
        select Dire(constat.Regle, constat.Gravite, constat.Motif, g.Key.Indicateur, g.Key.Territoire);

    /// <summary>What no choice of the prefect may change: PS-1 by EPCI, G-1 for the organisme, homes by département.</summary>
    private static IEnumerable<ConstatJson> Echelles(IReadOnlyCollection<EngagementAControlerJson> engagements)
    {
        var tout = new ChoixDuPrefet(new HashSet<string>(["PP-5", "PS-3"], StringComparer.Ordinal), [.. engagements.Select(e => (FamilleDIndicateur.De(e.Indicateur), e.Territoire ?? ""))], []);
        return from e in engagements.DistinctBy(e => (FamilleDIndicateur.De(e.Indicateur), e.Echelle, e.Territoire))
               from constat in ReglesDeTerritorialisation.Verifier([new(FamilleDIndicateur.De(e.Indicateur), new(e.Echelle, e.Territoire ?? "", ""))], new([], [], []), tout)
               where constat.Regle is "TER-03" or "TER-04" or "TER-05"
               select Dire(constat.Regle, constat.Gravite, constat.Motif, e.Indicateur, e.Territoire);
    }

    /// <summary>Targets sent, else those of the convention.</summary>
    private async Task<Dictionary<CelluleDeCus, decimal>> CiblesAsync(Guid id, IEnumerable<EngagementAControlerJson> engagements, CancellationToken ct)
    {
        var cibles = (await db.Set<ChiffreDeCus>().AsNoTracking().Where(c => c.ConventionId == id && c.Nature == NatureDeChiffre.Engagement && c.Valeur != null).ToListAsync(ct)).ToDictionary(c => c.Cellule, c => c.Valeur!.Value);
        foreach (var e in engagements)
            cibles[new(NatureDeChiffre.Engagement, e.Indicateur, e.Echelle, e.Territoire ?? "", e.Annee)] = e.Valeur;
        return cibles;
    }

    private static ValeurControleeJson? Evaluer(ConventionCus c, Catalogue catalogue, RealisationAControlerJson r, Dictionary<CelluleDeCus, decimal> cibles, List<ConstatJson> constats)
    {
        if (catalogue.Trouver(r.Indicateur) is not { } definition || r.Numerateur < 0 || r.Denominateur < 0 || r.Annee < c.Calendrier.PremiereAnnee - 3 || r.Annee > c.Calendrier.SixAns)
        {
            constats.Add(Dire("API", Gravite.Bloquant, catalogue.Trouver(r.Indicateur) is null ? Motif.De(RefusDeLApi.IndicateurHorsCatalogue, donnees: ("code", Court(r.Indicateur))) : Motif.De(Evaluations.RefusDEvaluation.ValeurDEvaluation), r.Indicateur, r.Territoire));
            return null;
        }

        constats.AddRange(ReglesDeRealisation.Verifier(new(FamilleDIndicateur.De(r.Indicateur), r.Numerateur, definition.EstUnNombre ? null : r.Denominateur)).Select(x => Dire(x.Regle, x.Gravite, x.Motif, r.Indicateur, r.Territoire)));
        var valeur = definition.EstUnNombre ? Valeur.De(r.Numerateur) : Valeur.De(r.Numerateur, r.Denominateur ?? 0);
        var cible = cibles.TryGetValue(new(NatureDeChiffre.Engagement, r.Indicateur, r.Echelle, r.Territoire ?? "", r.Annee), out var t) ? t : (decimal?)null;
        var evaluation = Indicateurs.Contracts.Evaluer.Une(definition, valeur, cible);
        if (evaluation.Ecart is null && valeur.EstRenseignee && cible is { } objectif)
            evaluation = evaluation with { Ecart = Indicateurs.Contracts.Evaluer.Affiche(definition, valeur) - objectif };
        return new(r.Indicateur, r.Territoire, r.Annee, EvaluationJson.De(evaluation));
    }

    private static ConstatJson Dire(string regle, Gravite gravite, Motif motif, string indicateur, string? territoire) => new(regle, gravite, motif.Code.Code, Typographie.Composer(motif.Phrase), Court(indicateur), territoire);

    private static string Court(string texte) => texte.Length > 40 ? texte[..40] : texte;
}
