using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.ConventionsCus.Categories;

/// <summary>What a convention holds of what its category asks.</summary>
internal sealed record ContenuDeLaConvention
{
    /// <summary>Category that is declared; null when it is left to the table.</summary>
    public CategorieDeCus? Declaree { get; init; }

    /// <summary>Equivalent dwellings of the homes, counted residence by residence; null when they are not listed.</summary>
    public int? EquivalentsComptes { get; init; }

    /// <summary>PP-LF-1 to 3 are committed.</summary>
    public bool IndicateursDesFoyers { get; init; } = true;

    /// <summary>The part « logements-foyers » is written.</summary>
    public bool PartieDesFoyers { get; init; } = true;

    /// <summary>PP-ACC-1 and PS-ACC-1 are committed.</summary>
    public bool IndicateursDAccession { get; init; } = true;

    /// <summary>The development plan of the accession is written.</summary>
    public bool PlanDeDeveloppement { get; init; } = true;

    /// <summary>The end of the accession is said.</summary>
    public bool ArretDit { get; init; } = true;
}

/// <summary>CAT-01 to CAT-08: what the category asks and the convention does not hold (guide CUS 2G, §3). Pure.</summary>
internal static class ReglesDeCategorie
{
    public static IReadOnlyList<Constat> Verifier(CompositionDuPatrimoine composition, ContenuDeLaConvention contenu)
    {
        var decidee = CategorieDecidee.De(composition);
        var constats = new List<Constat>();
        if (contenu.Declaree is { } declaree && declaree != decidee.Categorie)
            constats.Add(Constat.Bloquant("CAT-01", RefusDeCategorie.CategorieIncoherente));
        if (contenu.EquivalentsComptes is { } comptes && comptes != composition.EquivalentsEnFoyers)
            constats.Add(Constat.Bloquant("CAT-02", RefusDeCategorie.PartSansEquivalents));
        constats.AddRange(Foyers(decidee, contenu));
        constats.AddRange(Accession(composition, decidee, contenu));
        return constats;
    }

    private static IEnumerable<Constat> Foyers(CategorieDecidee decidee, ContenuDeLaConvention contenu) => decidee.Foyers switch
    {
        PartDesFoyers.IndicateursSeuls when !contenu.IndicateursDesFoyers => [Constat.Bloquant("CAT-03", RefusDeCategorie.IndicateursDesFoyersRequis)],
        PartDesFoyers.PartieDistincte when !contenu.IndicateursDesFoyers || !contenu.PartieDesFoyers => [Constat.Bloquant("CAT-04", RefusDeCategorie.PartieDesFoyersRequise)],
        PartDesFoyers.Entiere when !contenu.IndicateursDesFoyers || !contenu.PartieDesFoyers => [Constat.Bloquant("CAT-05", RefusDeCategorie.ConventionDesFoyersRequise)],
        _ => [],
    };

    /// <summary>Without rental stock and under the threshold, only the plan is asked.</summary>
    private static IEnumerable<Constat> Accession(CompositionDuPatrimoine composition, CategorieDecidee decidee, ContenuDeLaConvention contenu)
    {
        if (composition is { Accession: true, AccessionPoursuivie: true, VentesNeuves: < CategorieDecidee.SeuilDeVentes })
            yield return Constat.Information("CAT-07", RefusDeCategorie.PartieAccessionNonRequise);
        else if (decidee.PartieAccession && !(contenu.PlanDeDeveloppement && contenu.IndicateursDAccession))
            yield return Constat.Bloquant("CAT-06", RefusDeCategorie.PartieAccessionRequise);
        if (decidee.ArretADeclarer && !contenu.ArretDit)
            yield return Constat.Avertissement("CAT-08", RefusDeCategorie.ArretADire);
    }
}

/// <summary>CAT-09 and LF-01, on one residence as it is declared.</summary>
internal static class ReglesDeFoyer
{
    private const string Universitaire = "universitaire";

    /// <summary>A residence for students is an ordinary rental one (CAT-09).</summary>
    public static Constat? Nature(string? nom) =>
        nom?.Contains(Universitaire, StringComparison.OrdinalIgnoreCase) == true ? Constat.Avertissement("CAT-09", RefusDeCategorie.ResidenceUniversitaire) : null;

    /// <summary>The equivalents declared are those of its dwellings and beds (LF-01).</summary>
    public static Constat? Equivalents(int autonomes, int lits, int declares) =>
        declares == LogementsEquivalents.DeLaResidence(autonomes, lits) ? null : Constat.Bloquant("LF-01", RefusDeCategorie.EquivalentsIncorrects);
}
