using Cus.Portal.ContratsTerritoriaux;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Regles;
using static Cus.Portal.UnitTests.ContratsTerritoriaux.ContratDEssai;

namespace Cus.Portal.UnitTests.ContratsTerritoriaux;

public sealed class ReglesDeFigeageTests
{
    private static readonly Reconnaissance Motif = new("Programme de renouvellement urbain jusqu’en 2027.", Guid.NewGuid(), "Loïc Aubertin", Le);

    [Theory]
    [InlineData("2024-01-01", "2026-12-31", false, true)]
    [InlineData("2024-06-01", "2025-05-31", false, true)]
    [InlineData("2023-12-31", "2026-12-31", false, false)]
    [InlineData("2024-01-01", "2027-01-01", false, false)]
    [InlineData("2024-01-01", "2027-12-31", false, false)]
    [InlineData("2024-01-01", "2027-12-31", true, true)]
    public void La_periode_tient_dans_la_trame_ou_porte_une_derogation_motivee(string debut, string fin, bool derogation, bool accepte)
    {
        var periode = new PeriodeDuContrat(DateOnly.Parse(debut, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(fin, System.Globalization.CultureInfo.InvariantCulture));
        var refus = RegleDePeriode.Examiner(periode, derogation ? Motif : null, 2024, 2026, "/contrats/x/periode");
        (refus is null).ShouldBe(accepte);
        if (refus is not null)
            (refus.Code, refus.Lien).ShouldBe((RefusRedaction.PeriodeHorsTrame, "/contrats/x/periode"));
    }

    [Fact]
    public void Une_derogation_sans_motif_ne_vaut_rien() =>
        RegleDePeriode.Examiner(new PeriodeDuContrat(new(2024, 1, 1), new(2027, 12, 31)), Motif with { Motif = " " }, 2024, 2026, "").ShouldNotBeNull();

    [Fact]
    public void Un_axe_vide_sans_motif_est_nomme_avec_l_endroit_ou_le_regler()
    {
        var chiffres = Chiffres(("CT-1.1", Epci, "", 0, 600), ("CT-2.1", Epci, "", 0, 240), ("CT-4.1", Epci, "", 0, 100));
        var refus = RegleDesAxes.Examiner(Trame.Axes, new Dictionary<int, Reconnaissance>(), chiffres, a => $"/axe/{a}").ShouldHaveSingleItem();
        refus.Phrase.ShouldBe("Axe 3 – mobilité résidentielle : un objectif, ou « sans objet » avec son motif.");
        refus.Lien.ShouldBe("/axe/3");
        RegleDesAxes.Examiner(Trame.Axes, new Dictionary<int, Reconnaissance> { [3] = Motif with { Motif = "" } }, chiffres, _ => "").Count().ShouldBe(1);
        RegleDesAxes.Examiner(Trame.Axes, new Dictionary<int, Reconnaissance> { [3] = Motif }, chiffres, _ => "").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(610, false)]
    [InlineData(600, true)]
    public void Les_annees_s_additionnent_au_total_saisi(int total, bool accepte)
    {
        var chiffres = Chiffres(("CT-1.1", Epci, "", 2024, 180), ("CT-1.1", Epci, "", 2025, 200), ("CT-1.1", Epci, "", 2026, 220), ("CT-1.1", Epci, "", 0, total));
        var refus = RegleDesSommes.Examiner(chiffres, Periode.Annees, _ => false, _ => "CT-1.1", _ => "").ToList();
        refus.Count.ShouldBe(accepte ? 0 : 1);
        if (!accepte)
            refus[0].Phrase.ShouldBe("CT-1.1 : la somme des années est 600, le total saisi 610.");
    }

    [Fact]
    public void Un_rapport_ne_s_additionne_pas() =>
        RegleDesSommes.Examiner(Chiffres(("CT-4.1", Epci, "", 2024, 98), ("CT-4.1", Epci, "", 2025, 98), ("CT-4.1", Epci, "", 0, 100)), Periode.Annees, i => i == "CT-4.1", _ => "", _ => "").ShouldBeEmpty();

    [Theory]
    [InlineData(180, null, false)]
    [InlineData(180, 20, true)]
    [InlineData(180, 19, false)]
    [InlineData(200, null, true)]
    [InlineData(220, 20, false)]
    public void L_ecart_avec_les_bailleurs_se_comble_ou_s_assume(int iroise, int? assume, bool accepte)
    {
        var assumes = new Dictionary<string, EcartAssume>(StringComparer.Ordinal);
        if (assume is { } ecart)
            assumes["CT-1.1"] = new EcartAssume(ecart, "Foncier à trouver.", Guid.NewGuid(), "Yann Le Bris", Le);
        var chiffres = Chiffres(Complets(iroise));
        RegleDeLEcart.Ecart(chiffres, "CT-1.1", Epci, [Penfeld, Iroise, CoopRade]).ShouldBe(600 - 330 - 70 - iroise);
        RegleDeLEcart.Examiner(chiffres, Trame.Indicateurs, Epci, [Penfeld, Iroise, CoopRade], assumes, _ => "/grille").Any().ShouldBe(!accepte);
    }

    [Theory]
    [InlineData(149, "99,6")]
    [InlineData(150, null)]
    [InlineData(151, "100,4")]
    public void NPNRU_et_hors_NPNRU_font_cent_pour_cent(int hors, string? somme)
    {
        var chiffres = Chiffres(("CT-2.1", Epci, "", 0, 240), ("CT-2.1", Epci, "NPNRU", 0, 90), ("CT-2.1", Epci, "HORS", 0, hors));
        RegleNpnru.SommeDesParts(chiffres, new CaseDeGrille("CT-2.1", Epci, "", "", 0), ["NPNRU", "HORS"]).ShouldBe((90m + hors) / 240m);
        var refus = RegleNpnru.Examiner(chiffres, Trame.Indicateurs, _ => "CT-2.1", _ => "").ToList();
        if (somme is null)
            refus.ShouldBeEmpty();
        else
            refus.ShouldHaveSingleItem().Phrase.ShouldContain(somme);
    }

    [Theory]
    [InlineData("2025-01-01", "2026-12-31", "242900314", nameof(NatureDActe.Contrat), false)]
    [InlineData("2026-12-31", "2027-12-31", "242900314", nameof(NatureDActe.Contrat), false)]
    [InlineData("2027-01-01", "2029-12-31", "242900314", nameof(NatureDActe.Contrat), true)]
    [InlineData("2025-01-01", "2026-12-31", "244900015", nameof(NatureDActe.Contrat), true)]
    [InlineData("2025-01-01", "2026-12-31", "242900314", nameof(NatureDActe.Avenant), true)]
    [InlineData("2025-01-01", "2026-12-31", "242900314", nameof(NatureDActe.Annexe), true)]
    public void Un_seul_contrat_lie_une_intercommunalite_sur_une_periode(string debut, string fin, string siren, string acte, bool accepte)
    {
        var premier = new ContratVoisin(Guid.NewGuid(), "Contrat territorial de Brest Métropole", "242900314", Periode);
        var periode = new PeriodeDuContrat(DateOnly.Parse(debut, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(fin, System.Globalization.CultureInfo.InvariantCulture));
        var refus = RegleDUnicite.Examiner(Enum.Parse<NatureDActe>(acte), Guid.NewGuid(), siren, periode, [premier]);
        refus?.Lien.ShouldBe($"/contrats/{premier.Id}");
        (refus is null).ShouldBe(accepte);
    }

    [Fact]
    public void Tous_les_motifs_se_lisent_ensemble_chacun_avec_son_lien()
    {
        var contrat = ContratTerritorial.Ouvrir(Guid.NewGuid(), new EpciDuContrat("242900314", "Brest Métropole", "29"), new PeriodeDuContrat(new(2024, 1, 1), new(2027, 12, 31)), 1, Maelle, Le);
        contrat.Inviter(QualiteDePartie.Epci, Epci, "Brest Métropole", Le);
        var chiffres = Chiffres();
        var motifs = ReglesDeFigeage.Examiner(new EtatAFiger(contrat, Trame, Articles(contrat, chiffres), chiffres, [new ContratVoisin(Guid.NewGuid(), "Premier", "242900314", Periode)]));
        motifs.Select(m => m.Code).Distinct().ShouldBe([RefusRedaction.PeriodeHorsTrame, RefusRedaction.ContratDejaEnVigueur, RefusRedaction.PartieManquante, RefusRedaction.AxeVide, RefusRedaction.ChiffreCite, RefusRedaction.RecitManquant], ignoreOrder: true);
        motifs.Count(m => m.Code == RefusRedaction.AxeVide).ShouldBe(4);
        motifs.ShouldAllBe(m => m.Lien != null);
    }

    [Fact]
    public void Un_contrat_complet_se_fige()
    {
        ReglesDeFigeage.Examiner(AFiger(Ouvert(), Chiffres(Complets(200)))).ShouldBeEmpty();
    }
}
