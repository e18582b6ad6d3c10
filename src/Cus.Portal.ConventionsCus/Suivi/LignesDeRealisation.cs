using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.Suivi;

/// <summary>What a realisation is divided by.</summary>
internal enum SourceDuDenominateur
{
    /// <summary>A count: nothing.</summary>
    Aucun,

    /// <summary>Typed beside it.</summary>
    Saisi,

    /// <summary>Two numbers that add up (PP-ACC-1: homes managed, transfers).</summary>
    Somme,

    /// <summary>That of another row: total of PP-1, denominator of PS-2.</summary>
    DUneAutreLigne,
}

/// <summary>A row of the form of realisations: a code on a territory, for one year.</summary>
internal sealed record LigneDeRealisation(FicheDeCus Fiche, DefinitionDIndicateur Definition, TerritoireDEngagement Territoire, int Annee)
{
    public string Code => Definition.Code;

    /// <summary>« PP-2~Departement~31 »: end of the names of its fields.</summary>
    public string Nom => FormattableString.Invariant($"{Code}~{Territoire.Echelle}~{Territoire.Code}");

    public SourceDuDenominateur Denominateur => Definition.EstUnNombre ? SourceDuDenominateur.Aucun
        : Code == "PP-ACC-1" ? SourceDuDenominateur.Somme
        : Code.EndsWith("-HQPV", StringComparison.Ordinal) || Code.EndsWith("-HRU", StringComparison.Ordinal) ? SourceDuDenominateur.DUneAutreLigne
        : SourceDuDenominateur.Saisi;

    /// <summary>Complements, on the first row of its sheet.</summary>
    public IReadOnlyList<(string Nature, string Libelle)> Complements => Code == Fiche.Codes[0] ? ComplementsDesFiches.De(Fiche.Famille) : [];

    /// <summary>Rows to fill for a year: annual indicators, and cumulated ones at their milestones.</summary>
    public static IReadOnlyList<LigneDeRealisation> De(ContexteDesEngagements c, int annee)
    {
        var catalogue = CatalogueDesCus.De(c.Calendrier);
        return [.. from fiche in c.Fiches
                   where c.Annees(fiche.Codes[0]).Contains(annee)
                   from t in fiche.Territoires(c.Patrimoine, c.Choix)
                   from code in fiche.Codes
                   select new LigneDeRealisation(fiche, catalogue.Definition(code), t, annee)];
    }
}

/// <summary>What a row of the form holds, as typed.</summary>
/// <param name="Nom">Name of the row.</param>
/// <param name="Numerateur">Number, or numerator.</param>
/// <param name="Denominateur">Denominator, or the first of the two that make it.</param>
/// <param name="Denominateur2">The second.</param>
/// <param name="Version">Stamp that was read.</param>
internal sealed record RealisationSaisie(string Nom, string? Numerateur, string? Denominateur = null, string? Denominateur2 = null, int Version = 0)
{
    /// <summary>Complements by nature.</summary>
    public IReadOnlyDictionary<string, string?> Complements { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);
}
