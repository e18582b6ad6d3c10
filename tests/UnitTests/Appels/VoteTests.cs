using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Comite;
using FsCheck;
using FsCheck.Fluent;

namespace Cus.Portal.UnitTests.Appels;

public class VoteTests
{
    private static readonly IReadOnlyList<Critere> Huit = [.. Enumerable.Range(1, 8).Select(n => new Critere(n, $"Critère {n}", "", 1, 4, []))];

    [Fact]
    [Trait("Scenario", "AAP-S24")]
    public void La_moyenne_et_la_mediane_portent_sur_les_totaux_des_notants()
    {
        int[] totaux = [30, 28, 27, 25, 24, 22, 18, 14];
        var stats = StatistiquesDeVote.Calculer(Huit, [.. totaux.SelectMany(t => Bulletin(Guid.NewGuid(), t))]);
        stats.TotalMax.ShouldBe(32);
        stats.Moyenne.ShouldBe(23.50m);
        stats.Mediane.ShouldBe(24.50m);
    }

    [Fact]
    [Trait("Scenario", "AAP-S25")]
    public void S_abstenir_n_est_pas_noter_zero()
    {
        int?[] notes = [4, 3, 3, 2, null];
        var huitieme = StatistiquesDeVote.Calculer(Huit, [.. notes.Select(n => new Vote(Guid.NewGuid(), 8, n))]).Criteres[7];
        huitieme.Moyenne.ShouldBe(3.00m);
        huitieme.Participation.ShouldBe("4\u00A0votants, 1\u00A0abstention");
        huitieme.Repartition.ShouldBe([0, 0, 1, 2, 1]);
    }

    [Fact]
    public void Une_abstention_ne_change_pas_le_total_d_un_notant_constant()
    {
        var membre = Guid.NewGuid();
        var votes = Huit.Select(c => new Vote(membre, c.Numero, c.Numero == 3 ? null : 3)).ToList();
        StatistiquesDeVote.Calculer(Huit, votes).Totaux[membre].ShouldBe(24m);
    }

    [Fact]
    public void Qui_s_abstient_partout_n_est_pas_votant()
    {
        var stats = StatistiquesDeVote.Calculer(Huit, [.. Huit.Select(c => new Vote(Guid.NewGuid(), c.Numero, null))]);
        stats.Totaux.ShouldBeEmpty();
        stats.Moyenne.ShouldBeNull();
        stats.Mediane.ShouldBeNull();
    }

    [Fact]
    public void Le_poids_d_un_critere_pese_sur_le_total_sans_changer_l_echelle()
    {
        IReadOnlyList<Critere> deux = [new(1, "A", "", 3, 4, []), new(2, "B", "", 1, 4, [])];
        var membre = Guid.NewGuid();
        var stats = StatistiquesDeVote.Calculer(deux, [new(membre, 1, 4), new(membre, 2, 0)]);
        stats.Totaux[membre].ShouldBe(6m);
    }

    [Fact]
    public void La_moyenne_et_la_mediane_restent_entre_les_extremes_quel_que_soit_l_ordre() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<byte>().Select(b => b % 33).NonEmptyListOf().ToArbitrary(), totaux =>
        {
            var votes = totaux.SelectMany(t => Bulletin(Guid.NewGuid(), t)).ToList();
            var droit = StatistiquesDeVote.Calculer(Huit, votes);
            var inverse = StatistiquesDeVote.Calculer(Huit, [.. Enumerable.Reverse(votes)]);
            return droit.Moyenne >= totaux.Min() && droit.Moyenne <= totaux.Max() && droit.Mediane >= totaux.Min() && droit.Mediane <= totaux.Max()
                && droit.Moyenne == inverse.Moyenne && droit.Mediane == inverse.Mediane
                && droit.Criteres.All(c => c.Repartition.Sum() == c.Votants && c.Votants == totaux.Count);
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<Vote> Bulletin(Guid membre, int total) =>
        Huit.Select(c => new Vote(membre, c.Numero, (total / 8) + (c.Numero <= total % 8 ? 1 : 0)));
}
