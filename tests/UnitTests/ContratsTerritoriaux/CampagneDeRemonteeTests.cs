using Cus.Portal.ContratsTerritoriaux;
using Cus.Portal.ContratsTerritoriaux.Remontees;
using Cus.Portal.Referentiel.Territoires;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.UnitTests.ContratsTerritoriaux;

public class CampagneDeRemonteeTests
{
    private static readonly DateTimeOffset Ouverture = Paris.Instant(new(2023, 10, 11), new(10, 0));
    private static readonly TextesDeCampagne Textes = new("Contrats territoriaux", "Faire remonter les volontaires.", "Lettre");
    private readonly CampagneDeRemontee _campagne = CampagneDeRemontee.Ouvrir(Guid.NewGuid(), Textes, Ouverture, new(2023, 10, 20), Acteur.Systeme);

    [Theory]
    [InlineData("2023-10-20T23:59:59+02:00", false)]
    [InlineData("2023-10-20T23:59:59.999+02:00", false)]
    [InlineData("2023-10-21T00:00:00+02:00", true)]
    [InlineData("2023-10-20T22:00:00+00:00", true)]
    [Trait("Scenario", "CTR-S01")]
    public void Le_terme_est_le_20_octobre_compris_a_Paris(string instant, bool apres)
    {
        var le = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        _campagne.EstApresLeTerme(le).ShouldBe(apres);
        Inscrire(le).EstApresLeTerme.ShouldBe(apres);
        _campagne.Terme.ShouldBe("d’ici le 20 octobre 2023");
    }

    [Fact]
    public void Une_seconde_avant_l_ouverture_rien_ne_s_inscrit()
    {
        Should.Throw<Refus>(() => Inscrire(Ouverture.AddSeconds(-1))).Message.ShouldBe("La remontée ouvre le 11 octobre 2023 à 10\u00A0h\u00A000 : rien ne s’inscrit avant.");
        Inscrire(Ouverture).Statut.ShouldBe(StatutInscription.Inscrite);
    }

    [Fact]
    public void Un_jour_qui_ouvre_et_termine_est_admis_la_veille_non()
    {
        CampagneDeRemontee.Ouvrir(Guid.NewGuid(), Textes, Ouverture, new(2023, 10, 11), Acteur.Systeme).TermeLe.ShouldBe(Paris.FinDuJour(new(2023, 10, 11)));
        Should.Throw<Refus>(() => CampagneDeRemontee.Ouvrir(Guid.NewGuid(), Textes, Ouverture, new(2023, 10, 10), Acteur.Systeme)).Code.ShouldBe(RefusContrats.DatesDeRemontee);
    }

    [Theory]
    [InlineData(" ", "T", "F", "Nom")]
    [InlineData("N", "", "F", "Texte")]
    [InlineData("N", "T", " ", "Fondement")]
    public void Chaque_texte_est_exige(string nom, string texte, string fondement, string champ) =>
        Should.Throw<Refus>(() => CampagneDeRemontee.Ouvrir(Guid.NewGuid(), new(nom, texte, fondement), Ouverture, new(2023, 10, 20), Acteur.Systeme)).Motifs[0].Champ.ShouldBe(champ);

    [Fact]
    public void Une_inscription_retiree_ne_se_corrige_plus()
    {
        var i = Inscrire(Ouverture);
        Should.Throw<Refus>(() => i.Retirer("", Ouverture)).Motifs[0].Champ.ShouldBe("Motif");
        i.Retirer("Renonce.", Ouverture.AddHours(1));
        (i.Statut, i.MotifDeRetrait).ShouldBe((StatutInscription.Retiree, "Renonce."));
        Should.Throw<Refus>(() => i.Corriger(i.Contenu, Ouverture.AddHours(2))).Code.ShouldBe(RefusSocle.ActeImpossible);
    }

    private Inscription Inscrire(DateTimeOffset le) => Inscription.Inscrire(_campagne, new TerritoiresDuCog().Epci("242900314")!, "53", new(Guid.NewGuid(), "Préfecture du Finistère"),
        new("Maëlle Cariou", "maelle.cariou@demo.example", null, new(2023, 10, 10), null), Acteur.Systeme, le);
}
