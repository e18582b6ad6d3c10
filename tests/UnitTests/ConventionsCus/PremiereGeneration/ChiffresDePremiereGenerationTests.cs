using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.UnitTests.ConventionsCus.PremiereGeneration;

/// <summary>Cells, last targets and carried targets of the first generation.</summary>
public sealed class ChiffresDePremiereGenerationTests
{
    private static readonly int[] Annees = [2011, 2012, 2013, 2014, 2015, 2016];

    [Fact]
    public void La_derniere_cible_d_une_moyenne_est_somme_sur_somme_une_fois_toutes_les_annees_la()
    {
        var d = Definition("E.I");
        Releve(d, [.. Annees.Select(a => (a, new NombresDeCellule(a - 2010, 100)))]).Terminale(d, Annees, "D62").ShouldBe(Valeur.De(21, 600));
        Releve(d, [.. Annees.Skip(1).Select(a => (a, new NombresDeCellule(1, 100)))]).Terminale(d, Annees, "D62").ShouldBe(Valeur.NonRenseignee);
        Releve(d, [(2011, new(null, null, EstSansObjet: true)), .. Annees.Skip(1).Select(a => (a, new NombresDeCellule(1, 100)))]).Terminale(d, Annees, "D62").ShouldBe(Valeur.De(5, 500));
    }

    [Fact]
    public void La_derniere_cible_d_un_cumul_est_la_somme_et_celle_d_une_derniere_annee_son_annee()
    {
        var cumul = Definition("A.II-PLUS");
        Releve(cumul, [.. Annees.Zip([400m, 700m, 900m, 1_100m, 1_300m, 1_600m], (a, v) => (a, new NombresDeCellule(v, 1)))]).Terminale(cumul, Annees, "D62").ShouldBe(Valeur.De(6_000));
        var derniere = Definition("I.I");
        Releve(derniere, [(2011, new(900_000, 1_000)), (2016, new(800_000, 1_000))]).Terminale(derniere, Annees, "D62").ShouldBe(Valeur.De(800_000, 1_000));
    }

    [Theory]
    [InlineData("E.I", 2, 3, 66.6666)]
    [InlineData("G.I", 1, 3, 33.3334)]
    [InlineData("E.I", 60, 500, 12d)]
    public void Une_cible_portee_s_arrondit_du_cote_de_l_organisme(string serie, int v1, int v2, double attendue)
    {
        var (d, cible) = (Definition(serie), (decimal)attendue);
        PorterLesChiffres1G.Cible(d, Valeur.De(v1, v2)).ShouldBe(cible);
        Evaluer.Une(d, Valeur.De(v1, v2), cible).Verdict.ShouldBe(Verdict.Atteint);
    }

    [Fact]
    public void Une_cle_se_relit_et_une_cle_fausse_ne_dit_rien()
    {
        var cellule = new CelluleDePremiereGeneration(NatureDeChiffre1G.Cible, "F.I-ZUS", "S:Garonne aval (31)", 2012, "Catégorie 1");
        CleDeCellule1G.Lire(CleDeCellule1G.De(cellule)).ShouldBe(cellule);
        CleDeCellule1G.Lire("Cible~F.I-ZUS~S:S1~deux~").ShouldBeNull();
        CleDeCellule1G.Lire("Autre~F.I-ZUS~S:S1~2012~").ShouldBeNull();
        CleDeCellule1G.Lire("").ShouldBeNull();
    }

    [Theory]
    [InlineData("G.III", 130d, 120d, null)]
    [InlineData("G.II", 130d, 120d, "IND-06 IND-07")]
    [InlineData("E.I", 1.5, 60d, "IND-08")]
    [InlineData("G.I", 12.5, 100d, null)]
    [InlineData("E.I", 0d, 0d, "IND-12")]
    [InlineData("H.II", 12d, null, "IND-07")]
    public void Une_cellule_suit_ses_regles(string serie, double v1, double? v2, string? regles)
    {
        var d = Definition(serie);
        var cellule = new CelluleDePremiereGeneration(NatureDeChiffre1G.Cible, serie, "D62", 2011);
        var trouvees = ReglesDUneCellule.Contenu(d, cellule, new((decimal)v1, (decimal?)v2)).Select(c => c.Regle).Order(StringComparer.Ordinal).ToList();
        string.Join(' ', trouvees).ShouldBe(regles ?? "");
    }

    private static DefinitionDIndicateur Definition(string code) => CatalogueDePremiereGeneration.De(2011).Definition(code);

    private static Releve1G Releve(DefinitionDIndicateur d, params IEnumerable<(int An, NombresDeCellule Nombres)> annees) =>
        new(annees.ToDictionary(a => new CelluleDePremiereGeneration(NatureDeChiffre1G.Cible, d.Code, "D62", a.An), a => a.Nombres));
}
