using System.Text;
using Cus.Portal.ConventionsCus.Suivi;
using Cus.Portal.Documents.Contracts;

namespace Cus.Portal.UnitTests.ConventionsCus;

/// <summary>Attributions counted from the decisions of the commission (guide CUS 2G, PS-1, PS-2, PS-3, PP-5; WE-5).</summary>
public sealed class AttributionsTests
{
    private static readonly DateOnly Mars = new(2021, 3, 1);

    /// <summary>WE-5: ranks 1, 2 and 3; only those that ended in a lease or in a refusal.</summary>
    [Theory]
    [InlineData("1:Refus 2:Bail 3:RangNonAtteint", 2)]
    [InlineData("1:Bail 2:RangNonAtteint 3:RangNonAtteint", 1)]
    [InlineData("1:Refus 2:Refus 3:Refus", 3)]
    [InlineData("1:Refus 2:Refus 3:Bail", 3)]
    [InlineData("1:EnAttente 2:EnAttente 3:EnAttente", 0)]
    public void Des_trois_rangs_ne_comptent_que_le_bail_et_le_refus(string propositions, int comptees)
    {
        var lues = propositions.Split(' ').Select(p => p.Split(':')).Select(p => new Attribution(Mars, p[1] == "Bail" ? new(2021, 4, 1) : null, true, false) { Rang = int.Parse(p[0], System.Globalization.CultureInfo.InvariantCulture), Issue = Enum.Parse<IssueDeProposition>(p[1]), Dalo = true }).ToList();
        AttributionsDeLaCommission.Ps3(lues, 2021).ShouldBe(new(comptees, comptees, comptees));
        AttributionsDeLaCommission.Ps3(lues, 2020).ShouldBe(new(0, 0, 0));
    }

    [Fact]
    public void PS2_laisse_les_logements_reserves_et_garde_ceux_rendus_pour_un_tour()
    {
        Attribution Une(ReservationDuLogement reservation, bool horsQpv = true) => new(Mars, new(2021, 4, 1), horsQpv, false) { Reservation = reservation, Prioritaire = true };
        AttributionsDeLaCommission.Ps2([Une(ReservationDuLogement.Reserve), Une(ReservationDuLogement.Rendu), Une(ReservationDuLogement.Aucune, horsQpv: false)], 2021).ShouldBe(new(2, 1, 2));
    }

    [Fact]
    public void L_annee_de_PS1_est_celle_du_bail_celle_des_autres_de_la_commission()
    {
        Attribution[] toutes = [new(new(2020, 12, 14), new(2021, 1, 4), true, true) { DejaLoge = true }];
        AttributionsDePs1.Compter(toutes, 2021).ShouldBe((1, 1));
        AttributionsDeLaCommission.Pp5(toutes, 2020).ShouldBe(new(1, 1, 1));
        AttributionsDeLaCommission.Pp5(toutes, 2021).ShouldBe(new(0, 0, 0));
    }

    [Fact]
    public void Un_bail_a_sa_date()
    {
        var sansDate = new Attribution(Mars, null, true, true) { Issue = IssueDeProposition.Bail };
        AttributionsDePs1.Verifier(sansDate)!.Motif.Phrase.ShouldBe("Attribution sans bail signé exclue de PS-1.");
        AttributionsDePs1.Verifier(sansDate with { Issue = IssueDeProposition.Refus }).ShouldBeNull();
        AttributionsDePs1.Verifier(sansDate with { BailLe = Mars }).ShouldBeNull();
    }

    [Fact]
    public void Le_modele_se_relit()
    {
        const string Entetes = "Commune;Décision;Rang;Issue;Bail;Hors QPV;Premier quartile ou relogé;Public prioritaire;DALO;Déjà logé dans le parc social;Réservé\n";
        Tableurs.Lire(Encoding.UTF8.GetBytes(Entetes + "31555;01/03/2021;1;bail;01/04/2021;oui;oui;non;non;non;rendu pour un tour\n"), FichierDesAttributions.Modele).Fautes.ShouldBeEmpty();
        Tableurs.Lire(Encoding.UTF8.GetBytes(Entetes + "31555;01/03/2021;1;perdu;;oui;oui;non;non;non;non\n"), FichierDesAttributions.Modele).Fautes.ShouldHaveSingleItem().Cellule.ShouldBe("D2");
    }
}
