using Cus.Portal.Appels.Sessions;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.UnitTests.Appels;

public class CalendrierDeSessionTests
{
    private static readonly DateTimeOffset Ouverture = Paris.Instant(new DateOnly(2014, 3, 25), new TimeOnly(9, 0));

    [Fact]
    [Trait("Scenario", "AAP-S20")]
    public void Avant_le_14_mai_finit_la_veille_a_la_derniere_seconde()
    {
        var limite = CalendrierDeSession.Avant(new DateOnly(2014, 5, 14));
        limite.ShouldBe(new DateTimeOffset(2014, 5, 13, 21, 59, 59, TimeSpan.Zero));
        CalendrierDeSession.Avant(new DateOnly(2014, 5, 14), inclus: true).ShouldBe(limite.AddDays(1));
    }

    [Fact]
    [Trait("Scenario", "AAP-S20")]
    public void Un_avis_un_jour_avant_le_mois_se_voit()
    {
        var session1 = CalendrierDeSession.Calculer(Ouverture, CalendrierDeSession.Avant(new DateOnly(2014, 5, 14))) with { AvisDuLe = CalendrierDeSession.Avant(new DateOnly(2014, 6, 13)) };
        var avertissement = session1.Avertissements().ShouldHaveSingleItem();
        avertissement.ShouldContain("12 juin 2014 à 23\u00A0h\u00A059");
        avertissement.ShouldContain("13 juin 2014 à 23\u00A0h\u00A059, un jour plus tard");
    }

    [Fact]
    [Trait("Scenario", "AAP-S20")]
    public void La_session_2_suit_la_regle_et_n_avertit_pas()
    {
        var session2 = CalendrierDeSession.Calculer(Paris.DebutDuJour(new DateOnly(2014, 5, 14)), CalendrierDeSession.Avant(new DateOnly(2014, 10, 15)));
        session2.AvisDuLe.ShouldBe(Paris.FinDuJour(new DateOnly(2014, 11, 14)));
        session2.SelectionDueLe.ShouldBe(Paris.FinDuJour(new DateOnly(2014, 12, 14)));
        session2.Avertissements().ShouldBeEmpty();
    }

    [Fact]
    public void Une_limite_au_31_janvier_donne_un_avis_au_dernier_jour_de_fevrier() =>
        CalendrierDeSession.AvisParDefaut(Paris.FinDuJour(new DateOnly(2015, 1, 31))).ShouldBe(Paris.FinDuJour(new DateOnly(2015, 2, 28)));

    [Fact]
    public void La_grace_technique_s_ajoute_a_la_limite_annoncee_sans_la_changer()
    {
        var calendrier = CalendrierDeSession.Calculer(Ouverture, CalendrierDeSession.Avant(new DateOnly(2014, 5, 14)), graceMinutes: 30);
        calendrier.Fermeture.ShouldBe(calendrier.LimiteDeDepot.AddMinutes(30));
        calendrier.AvisDuLe.ShouldBe(Paris.FinDuJour(new DateOnly(2014, 6, 13)));
    }

    [Theory]
    [InlineData(0, -1)]
    [InlineData(-1, 0)]
    [InlineData(1441, 0)]
    public void Des_dates_qui_ne_se_suivent_pas_sont_refusees(int grace, int joursDAvis)
    {
        var bon = CalendrierDeSession.Calculer(Ouverture, CalendrierDeSession.Avant(new DateOnly(2014, 5, 14)), grace);
        var faux = joursDAvis == 0 ? bon : bon with { AvisDuLe = bon.LimiteDeDepot.AddDays(joursDAvis) };
        Should.Throw<Refus>(() => Session.Prevoir(Guid.NewGuid(), Guid.NewGuid(), 2014, 1, "session 1 de 2014", faux, Cus.Portal.Referentiel.Contracts.MillesimeRegions.Regions2014));
    }
}
