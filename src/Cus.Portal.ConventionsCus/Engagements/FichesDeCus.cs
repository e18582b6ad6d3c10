using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Territorialisation;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>Where an indicator is committed.</summary>
internal enum Declinaison
{
    /// <summary>Each département, and the EPCI that the prefect names.</summary>
    DepartementEtEpci,

    /// <summary>The départements and EPCI that the prefect names (optional indicators); each département when he names none.</summary>
    Nommes,

    /// <summary>Each EPCI of L. 441-1, al. 23.</summary>
    ChaqueEpci,

    /// <summary>The organisme as a whole.</summary>
    Organisme,

    /// <summary>The region, and the départements that the prefect names.</summary>
    RegionEtDepartements,

    /// <summary>Each département, and no other scale.</summary>
    Departement,
}

/// <summary>What a count of the stock in force gives a reference.</summary>
internal enum MesureDuParc
{
    Parc,
    FEtG,
    NonRehabilites,
    EnVente,
    Accessibles,
}

/// <summary>Reference figures of an indicator, beside its commitments.</summary>
/// <param name="Suffixe">Added to the code: « -FG » for the F and G stock; empty for the indicator itself.</param>
/// <param name="Titre">« Parc F et G ».</param>
/// <param name="Ans">1: at 31 December N−1; 3: from N−3 to N−1.</param>
/// <param name="Mesure">What the stock in force counts for it; null when it is typed or imported.</param>
internal sealed record ReferenceDeFiche(string Suffixe, string Titre, int Ans, MesureDuParc? Mesure = null);

/// <summary>One sheet of the guide as a grid: its codes (variants of one indicator), where, beside which references.</summary>
/// <param name="Famille">« PP-1 ».</param>
/// <param name="Titre">Title of the sheet.</param>
/// <param name="Ou">Where it is committed.</param>
/// <param name="Codes">Codes of the catalogue, one row each.</param>
/// <param name="References">References of each row.</param>
internal sealed record FicheDeCus(string Famille, string Titre, Declinaison Ou, IReadOnlyList<string> Codes, IReadOnlyList<ReferenceDeFiche> References)
{
    /// <summary>Territories that the prefect may name for it.</summary>
    public IEnumerable<TerritoireDEngagement> Nommables(TerritoiresDuPatrimoine patrimoine) => Ou switch
    {
        Declinaison.DepartementEtEpci => patrimoine.EpciDeLaListe.Select(e => e.Epci),
        Declinaison.Nommes => [.. patrimoine.Departements, .. patrimoine.EpciDeLaListe.Select(e => e.Epci)],
        Declinaison.RegionEtDepartements => patrimoine.Departements,
        _ => [],
    };

    /// <summary>Territories where it is committed, exempted ones left out.</summary>
    public IReadOnlyList<TerritoireDEngagement> Territoires(TerritoiresDuPatrimoine patrimoine, ChoixDuPrefet choix) =>
        [.. Attendus(patrimoine, choix).Where(t => !choix.Dispense(Famille, t.Code) && !(Famille == "PP-2" && t.Code.StartsWith("97", StringComparison.Ordinal) && t.Echelle == EchelleDEngagement.Departement))];

    private IEnumerable<TerritoireDEngagement> Attendus(TerritoiresDuPatrimoine patrimoine, ChoixDuPrefet choix)
    {
        var nommes = Nommables(patrimoine).Where(t => choix.Nomme(Famille, t.Code));
        return Ou switch
        {
            Declinaison.DepartementEtEpci => patrimoine.Departements.Concat(nommes),
            Declinaison.Nommes => nommes.Any() ? nommes : patrimoine.Departements,
            Declinaison.ChaqueEpci => patrimoine.EpciDeLaListe.Select(e => e.Epci),
            Declinaison.Organisme => [new TerritoireDEngagement(EchelleDEngagement.Organisme, "", "Organisme")],
            Declinaison.RegionEtDepartements => patrimoine.Regions.Take(1).Concat(nommes),
            _ => patrimoine.Departements,
        };
    }
}

/// <summary>The sheets of the guide, in its order, and which apply to a convention (§3).</summary>
internal static class FichesDeCus
{
    /// <summary>The prefect keeps none, one or both (R. 445-5-1).</summary>
    public static readonly IReadOnlyList<string> Facultatifs = ["PP-5", "PS-3"];

    /// <summary>What adds up to PP-1: the adapted PLAI are among the PLAI.</summary>
    public static readonly IReadOnlyList<string> FinancementsDePp1 = ["PP-1-PLAI", "PP-1-PLUS", "PP-1-PLS"];

    private static readonly ReferenceDeFiche TroisAns = new("", "Référence", 3);
    private static readonly ReferenceDeFiche UnAn = new("", "Réalisé", 1);

    public static readonly IReadOnlyList<FicheDeCus> Toutes =
    [
        new("PP-1", "Logements locatifs agréés, par mode de financement", Declinaison.DepartementEtEpci, ["PP-1-PLAI", "PP-1-PLAIA", "PP-1-PLUS", "PP-1-PLS", "PP-1-HQPV", "PP-1-HRU"], [TroisAns]),
        new("PP-2", "Logements F ou G devenus A à E après rénovation", Declinaison.DepartementEtEpci, ["PP-2"], [new("-FG", "Parc F et G", 1, MesureDuParc.FEtG), UnAn]),
        new("PP-3", "Logements réhabilités", Declinaison.DepartementEtEpci, ["PP-3"], [new("-PARC", "Parc", 1, MesureDuParc.Parc), new("-25ANS", "Plus de 25 ans, non réhabilités", 1, MesureDuParc.NonRehabilites)]),
        new("PP-4", "Logements mis en commercialisation", Declinaison.DepartementEtEpci, ["PP-4"], [new("-VENTE", "En vente", 1, MesureDuParc.EnVente), new("-PARC", "Parc", 1, MesureDuParc.Parc)]),
        new("PP-5", "Mutations de ménages déjà logés dans le parc social", Declinaison.Nommes, ["PP-5"], [TroisAns]),
        new("G-1", "Coût de gestion par logement", Declinaison.Organisme, ["G-1"], [TroisAns]),
        new("PS-1", "Attributions hors QPV au premier quartile et aux relogés", Declinaison.ChaqueEpci, ["PS-1"], []),
        new("PS-2", "Attributions aux publics prioritaires", Declinaison.DepartementEtEpci, ["PS-2", "PS-2-HQPV"], []),
        new("PS-3", "Attributions aux ménages reconnus DALO", Declinaison.Nommes, ["PS-3", "PS-3-HQPV"], [TroisAns]),
        new("SR-1", "Logements accessibles aux personnes à mobilité réduite", Declinaison.DepartementEtEpci, ["SR-1"], [new("-ACCES", "Accessibles", 1, MesureDuParc.Accessibles), new("-PARC", "Parc", 1, MesureDuParc.Parc)]),
        new("PP-ACC-1", "PSLA transformés en logements locatifs sociaux", Declinaison.RegionEtDepartements, ["PP-ACC-1"], [TroisAns]),
        new("PS-ACC-1", "Contrats d’accession sous le plafond PLUS", Declinaison.RegionEtDepartements, ["PS-ACC-1"], [TroisAns]),
        new("PP-LF-1", "Logements-foyers agréés, en logements équivalents", Declinaison.Departement, ["PP-LF-1"], [TroisAns]),
        new("PP-LF-2", "Logements-foyers F ou G devenus A à E", Declinaison.Departement, ["PP-LF-2"], [new("-FG", "Équivalents F et G", 1), UnAn]),
        new("PP-LF-3", "Logements-foyers réhabilités", Declinaison.Departement, ["PP-LF-3"], [new("-PARC", "Équivalents", 1), new("-25ANS", "Plus de 25 ans, non réhabilités", 1)]),
    ];

    private static readonly Dictionary<string, FicheDeCus> ParCode = Toutes.SelectMany(f => f.Codes.Append(f.Famille).Distinct(StringComparer.Ordinal).Select(c => (c, f))).ToDictionary(x => x.c, x => x.f, StringComparer.Ordinal);

    /// <summary>The sheet of an indicator or of one of its variants, or null.</summary>
    public static FicheDeCus? Chercher(string? code) => code is not null && ParCode.TryGetValue(code, out var fiche) ? fiche : null;

    /// <summary>The sheets of a convention: by its category, optional ones only when they are kept.</summary>
    public static IReadOnlyList<FicheDeCus> De(CategorieDecidee categorie, ChoixDuPrefet choix) => [.. Toutes.Where(f => Sapplique(f, categorie, choix))];

    private static bool Sapplique(FicheDeCus fiche, CategorieDecidee categorie, ChoixDuPrefet choix) => fiche.Famille switch
    {
        "PP-5" or "PS-3" => categorie.Categorie == CategorieDeCus.Ordinaire && choix.Facultatifs.Contains(fiche.Famille),
        "PP-ACC-1" or "PS-ACC-1" => categorie.PartieAccession,
        "PP-LF-1" or "PP-LF-2" or "PP-LF-3" => categorie.Foyers != PartDesFoyers.Aucune,
        _ => categorie.Categorie == CategorieDeCus.Ordinaire,
    };
}
