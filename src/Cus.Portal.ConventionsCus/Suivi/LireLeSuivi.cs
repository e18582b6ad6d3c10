using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Suivi;

/// <summary>A year of an indicator on a territory, judged, with the targets that its year has known.</summary>
/// <param name="Annee">Year or milestone.</param>
/// <param name="Libelle">« 2020 », « à trois ans (2021) ».</param>
/// <param name="Evaluation">Value against the target in force on 31 December.</param>
/// <param name="Version">Stamp of the value; 0 before any.</param>
/// <param name="Objectifs">Targets of that year, the one in force first: two when it changed in its course.</param>
/// <param name="Constats">What the rules find in what was entered.</param>
internal sealed record AnneeSuivie(int Annee, string Libelle, Evaluation Evaluation, int Version, IReadOnlyList<ObjectifDate> Objectifs, IReadOnlyList<Constat> Constats)
{
    /// <summary>Gap where there is no verdict: dwellings, or points.</summary>
    public decimal? Ecart(DefinitionDIndicateur d) => Evaluation is { Cible: { } cible, Valeur.EstRenseignee: true } ? Evaluer.Affiche(d, Evaluation.Valeur) - cible : null;

    /// <summary>Achievement rate of a count.</summary>
    public string? Taux(DefinitionDIndicateur d) => d.EstUnNombre && Evaluation is { Cible: { } cible and > 0, Valeur.EstRenseignee: true } ? Francais.Pourcent(Evaluation.Valeur.Numerateur / cible) : null;
}

/// <summary>An indicator on a territory, over its years.</summary>
internal sealed record SuiviDIndicateurDeCus(FicheDeCus Fiche, DefinitionDIndicateur Definition, TerritoireDEngagement Territoire, IReadOnlyList<AnneeSuivie> Annees, string? Part)
{
    public IReadOnlyList<PointDeSerie> Serie => [.. Annees.Select(a => new PointDeSerie(a.Annee, a.Evaluation.Valeur, a.Evaluation.Cible))];

    /// <summary>Followed, never judged.</summary>
    public bool SansVerdict => Definition.Comparateur == Comparateur.Information;

    /// <summary>Years missed: « 2020 ».</summary>
    public IReadOnlyList<AnneeSuivie> Manquees => [.. Annees.Where(a => a.Evaluation.Verdict == Verdict.NonAtteint)];

    /// <summary>Behind what was expected to date.</summary>
    public Trajectoire? Alerte => Annees.LastOrDefault(a => a.Evaluation.Valeur.EstComplete) is { } derniere && Trajectoires.A(Definition, Serie, derniere.Annee) is { Alerte: true } t ? t : null;

    public bool EstSuivi => Annees.Any(a => a.Evaluation.Cible is not null || a.Evaluation.Valeur.EstComplete);
}

/// <summary>« D’où vient ce chiffre ? »</summary>
/// <param name="Suivi">Indicator and territory.</param>
/// <param name="Annee">Year, judged.</param>
/// <param name="Histoire">Values, the latest first, and targets with their acts.</param>
/// <param name="Precisions">Complements that were filled, in their words.</param>
internal sealed record OrigineDuChiffre(SuiviDIndicateurDeCus Suivi, AnneeSuivie Annee, HistoireDeChiffre Histoire, IReadOnlyList<(string Libelle, decimal Valeur)> Precisions);

/// <summary>Realisations of a convention against its commitments, indicator after indicator, judged by the engine of indicators.</summary>
internal sealed class LireLeSuivi(PortailDbContext db, LireLeContexte contexte, IIndicateurs indicateurs)
{
    public async Task<(ContexteDesEngagements Contexte, IReadOnlyList<SuiviDIndicateurDeCus> Suivis, IReadOnlyDictionary<CleDeComplement, decimal> Complements)> LireAsync(ConventionCus convention, CancellationToken ct)
    {
        var c = await contexte.DeAsync(convention, ct);
        var catalogue = CatalogueDesCus.De(c.Calendrier);
        var sujets = (from f in c.Fiches from t in f.Territoires(c.Patrimoine, c.Choix) from code in Codes(f) select (Fiche: f, Territoire: t, Code: code)).ToList();
        var objets = sujets.Select(s => ObjetDeSuivi.De(convention.Id, s.Territoire)).Distinct(StringComparer.Ordinal).ToList();
        var valeurs = (await indicateurs.ValeursAsync(ObjetDeSuivi.Programme, objets, ct)).Where(v => v.Cle.Ventilation.Length == 0).ToDictionary(v => (v.Cle.Objet, v.Cle.Code, v.Cle.Annee));
        var objectifs = (await indicateurs.ObjectifsAsync(ObjetDeSuivi.Programme, objets, ct)).Where(o => o.Ventilation.Length == 0).ToLookup(o => (o.Objet, o.Code), o => o.Objectif);
        var complements = await db.Set<ComplementDeRealisation>().AsNoTracking().Where(x => x.ConventionId == convention.Id && x.Valeur != null).ToDictionaryAsync(x => x.Cle, x => x.Valeur!.Value, ct);
        var suivis = sujets.Select(s => Suivre(c, convention.Id, s, catalogue.Definition(s.Code), valeurs, objectifs, complements)).ToList();
        return (c, suivis, complements);
    }

    /// <summary>Where a figure comes from: its values, its targets, what goes with it.</summary>
    public async Task<OrigineDuChiffre> OrigineAsync(ConventionCus convention, SuiviDIndicateurDeCus suivi, AnneeSuivie annee, IReadOnlyDictionary<CleDeComplement, decimal> complements, CancellationToken ct)
    {
        var cle = new CleDeValeur(ObjetDeSuivi.De(convention.Id, suivi.Territoire), suivi.Definition.Code, annee.Annee);
        var histoire = await indicateurs.HistoireAsync(ObjetDeSuivi.Programme, ObjetDeSuivi.Version(convention), cle, ct);
        var precisions = suivi.Definition.Code != suivi.Fiche.Codes[0] ? [] : ComplementsDesFiches.De(suivi.Fiche.Famille)
            .Select(x => (x.Libelle, Valeur: complements.TryGetValue(new(suivi.Fiche.Famille, suivi.Territoire.Echelle, suivi.Territoire.Code, annee.Annee, x.Nature), out var v) ? v : (decimal?)null))
            .Where(x => x.Valeur is not null).Select(x => (x.Libelle, x.Valeur!.Value));
        return new(suivi, annee, histoire, [.. precisions]);
    }

    /// <summary>The total of PP-1 first, then its parts.</summary>
    private static IEnumerable<string> Codes(FicheDeCus f) => f.Famille == "PP-1" ? f.Codes.Prepend("PP-1") : f.Codes;

    private static SuiviDIndicateurDeCus Suivre(
        ContexteDesEngagements c, Guid convention, (FicheDeCus Fiche, TerritoireDEngagement Territoire, string Code) s, DefinitionDIndicateur d,
        Dictionary<(string, string, int), ValeurLue> valeurs, ILookup<(string, string), ObjectifDate> objectifs, Dictionary<CleDeComplement, decimal> complements)
    {
        var objet = ObjetDeSuivi.De(convention, s.Territoire);
        var dates = objectifs[(objet, s.Code)].ToList();
        var annees = c.Annees(s.Code).Select(an =>
        {
            var lue = valeurs.GetValueOrDefault((objet, s.Code, an));
            var constats = s.Code == s.Fiche.Codes[0] && lue is not null ? Constater(c, s.Fiche, s.Territoire, an, code => valeurs.GetValueOrDefault((objet, code, an))?.Valeur, complements) : [];
            var libelle = d.Jalons.Count > 0 ? FormattableString.Invariant($"{d.LibelleDuJalon(an)} ({an})") : FormattableString.Invariant($"{an}");
            return new AnneeSuivie(an, libelle, Evaluer.Une(d, lue?.Valeur ?? Valeur.NonRenseignee, Objectifs.EnVigueur(dates, an)?.Cible), lue?.Version ?? 0, Histoire(dates, an), constats);
        }).ToList();
        return new(s.Fiche, d, s.Territoire, annees, Part(c, s.Fiche, s.Territoire, annees));
    }

    /// <summary>What a target was in the course of the year: one in force, and those it replaced that year.</summary>
    private static IReadOnlyList<ObjectifDate> Histoire(List<ObjectifDate> dates, int an)
    {
        var histoire = Objectifs.Histoire(dates, an);
        return [.. histoire.Where((o, i) => i == 0 || histoire[i - 1].ACompterDu.Year == an && histoire[i - 1].ACompterDu > new DateOnly(an, 1, 1))];
    }

    private static IReadOnlyList<Constat> Constater(ContexteDesEngagements c, FicheDeCus fiche, TerritoireDEngagement t, int an, Func<string, Valeur?> lire, Dictionary<CleDeComplement, decimal> complements) =>
        ConstatsDesRealisations.De(c, fiche, t, an, code => lire(code) is { EstComplete: true } v ? (v.Numerateur, v.Denominateur) : default, nature => complements.TryGetValue(new(fiche.Famille, t.Echelle, t.Code, an, nature), out var x) ? x : null);

    /// <summary>« soit 1,10 % du parc »: what a count is worth, information only (PP-2, PP-3).</summary>
    private static string? Part(ContexteDesEngagements c, FicheDeCus fiche, TerritoireDEngagement t, IReadOnlyList<AnneeSuivie> annees)
    {
        var (reference, quoi) = fiche.Famille switch { "PP-2" => ("PP-2-FG", "du parc F et G"), "PP-3" => ("PP-3-PARC", "du parc"), _ => ("", "") };
        if (reference.Length == 0 || c.Reference(reference, t) is not ({ } parc and > 0))
            return null;
        return string.Join(" ; ", annees.Where(a => a.Evaluation.Valeur.EstRenseignee).Select(a => $"{a.Libelle} : soit {Francais.Pourcent(a.Evaluation.Valeur.Numerateur / parc)} {quoi}"));
    }
}
