using Cus.Portal.Appels.Comite;

namespace Cus.Portal.UnitTests.Appels;

public class LigneDeSelectionTests
{
    private static readonly Guid[] D = [.. Enumerable.Range(0, 6).Select(_ => Guid.NewGuid())];

    [Fact]
    public void La_ligne_suit_les_rangs_et_ne_saute_pas_vers_un_dossier_plus_petit()
    {
        var ligne = LigneDeSelection.Tracer(true, 300, [new(D[0], 1, 100), new(D[1], 2, 150), new(D[2], 3, 80), new(D[3], 4, 10)]);
        ligne.AuDessus.ShouldBe([D[0], D[1]], ignoreOrder: true);
        ligne.Cumul.ShouldBe(250);
        ligne.Cumuls[D[3]].ShouldBe(340);
        ligne.ToutTient.ShouldBeFalse();
        ligne.ATrancher.ShouldBeEmpty();
    }

    [Fact]
    public void Une_enveloppe_atteinte_au_centime_tient_encore()
    {
        LigneDeSelection.Tracer(true, 250.00m, [new(D[0], 1, 100), new(D[1], 2, 150)]).ToutTient.ShouldBeTrue();
        LigneDeSelection.Tracer(true, 249.99m, [new(D[0], 1, 100), new(D[1], 2, 150)]).AuDessus.ShouldHaveSingleItem().ShouldBe(D[0]);
    }

    [Fact]
    public void Deux_ex_aequo_restent_du_meme_cote_et_l_egalite_se_dit()
    {
        var ligne = LigneDeSelection.Tracer(true, 250, [new(D[0], 1, 100), new(D[1], 2, 100), new(D[2], 2, 100), new(D[3], 4, 10)]);
        ligne.AuDessus.ShouldHaveSingleItem().ShouldBe(D[0]);
        ligne.ATrancher.ShouldBe([D[1], D[2]], ignoreOrder: true);
        LigneDeSelection.Tracer(true, 150, [new(D[0], 1, 100), new(D[1], 2, 100), new(D[2], 2, 100)]).ATrancher.ShouldBeEmpty();
    }

    [Fact]
    public void Un_dossier_sans_vote_n_est_ni_au_dessus_ni_au_dessous()
    {
        var ligne = LigneDeSelection.Tracer(false, 10_000, [new(D[0], 1, 24), new(D[1], null, 60)]);
        ligne.Cumuls.Keys.ShouldHaveSingleItem().ShouldBe(D[0]);
        ligne.ToutTient.ShouldBeTrue();
        ligne.Cumul.ShouldBe(24);
    }

    [Fact]
    public void La_mediane_et_l_etendue_d_un_critere_se_lisent_de_la_repartition()
    {
        var votes = new StatistiqueDeCritere(5, 8, 0, 2.5m, [0, 2, 2, 2, 2]);
        votes.Mediane.ShouldBe(2.5m);
        votes.Etendue.ShouldBe((1, 4));
        votes.EstDisperse.ShouldBeTrue();
        new StatistiqueDeCritere(1, 8, 0, 3.63m, [0, 0, 0, 3, 5]).EstDisperse.ShouldBeFalse();
        new StatistiqueDeCritere(1, 0, 2, null, [0, 0, 0, 0, 0]).Etendue.ShouldBeNull();
    }
}
