using Cus.Portal.Referentiel;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Territoires;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.UnitTests.Referentiel;

public class EpciTests
{
    private const string Brest = "242900314";
    private readonly TerritoiresDuCog _territoires = new();

    [Theory]
    [InlineData("brest metropole")]
    [InlineData("BREST MÉTROPOLE")]
    [InlineData("brest métropol")]
    [InlineData("brets metropole")]
    [InlineData("242 900 314")]
    [InlineData("242900314")]
    [InlineData("2429003")]
    [InlineData("Brest Métropole (242\u00A0900\u00A0314)")]
    [Trait("Scenario", "CTR-S02")]
    public void Brest_Metropole_se_trouve_sans_accent_avec_une_faute_ou_par_son_SIREN(string saisie)
    {
        var trouvee = _territoires.ChercherEpci(saisie)[0];
        (trouvee.Siren, trouvee.Nom, trouvee.Nature, trouvee.Departement).ShouldBe((Brest, "Brest Métropole", "Métropole", "29"));
        trouvee.Communes.Count.ShouldBe(8);
    }

    [Theory]
    [InlineData("angers", "244900015", "Angers Loire Métropole")]
    [InlineData("angers metropole", "244900015", "Angers Loire Métropole")]
    [InlineData("plaine commune", "200057867", "Plaine Commune")]
    [InlineData("pays basque", "200067106", "Communauté d’agglomération du Pays Basque")]
    public void Le_nom_se_dit_en_entier_ou_sans_son_sigle(string saisie, string siren, string nom)
    {
        var trouvee = _territoires.ChercherEpci(saisie)[0];
        (trouvee.Siren, trouvee.Nom).ShouldBe((siren, nom));
    }

    [Fact]
    public void La_recherche_est_bornee_et_se_tait_sur_une_lettre_ou_sur_rien()
    {
        _territoires.ChercherEpci("communaute").Count.ShouldBe(20);
        _territoires.ChercherEpci("métropole", 5).Count.ShouldBe(5);
        _territoires.ChercherEpci("b").ShouldBeEmpty();
        _territoires.ChercherEpci("zzzzzzz").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("242 900 314")]
    [InlineData("Brest Métropole")]
    [InlineData("brest metropole")]
    [InlineData("Brest Métropole (242 900 314)")]
    public void Ce_qui_est_saisi_ou_choisi_est_compris(string saisie) => _territoires.ExigerEpci(saisie, "Epci").Siren.ShouldBe(Brest);

    [Fact]
    [Trait("Scenario", "CTR-S02")]
    public void Une_cle_de_SIREN_fausse_se_dit_pres_du_champ()
    {
        var refus = Should.Throw<Refus>(() => _territoires.ExigerEpci("242 900 315", "Epci"));
        refus.Code.ShouldBe(RefusSocle.SirenCle);
        refus.Motifs[0].Champ.ShouldBe("Epci");
        refus.Message.ShouldContain("clé");
        Should.Throw<Refus>(() => _territoires.ExigerEpci("242 900 31", "Epci")).Code.ShouldBe(RefusSocle.SirenLongueur);
        Should.Throw<Refus>(() => _territoires.ExigerEpci("242 9O0 314", "Epci")).Code.ShouldBe(RefusSocle.SirenCaractere);
    }

    [Fact]
    public void Un_SIREN_juste_qui_n_est_pas_d_une_intercommunalite_et_un_nom_inconnu_sont_refuses()
    {
        Should.Throw<Refus>(() => _territoires.ExigerEpci("775 697 907", "Epci")).Code.ShouldBe(RefusReferentiel.EpciInconnu);
        Should.Throw<Refus>(() => _territoires.ExigerEpci("Brest", "Epci")).Code.ShouldBe(RefusReferentiel.EpciInconnu);
        Should.Throw<Refus>(() => _territoires.ExigerEpci("", "Epci")).Code.ShouldBe(RefusReferentiel.EpciInconnu);
        Should.Throw<Refus>(() => _territoires.ExigerEpci("CC des Quatre Rivières", "Epci")).Code.ShouldBe(RefusReferentiel.EpciAmbigu);
    }

    [Fact]
    [Trait("Scenario", "CTR-S13")]
    public void Guipavas_est_membre_de_Brest_Metropole_et_Landerneau_ne_l_est_pas()
    {
        _territoires.EstMembre("29075", Brest).ShouldBeTrue();
        _territoires.EstMembre("29103", Brest).ShouldBeFalse();
        _territoires.EstMembre("99999", Brest).ShouldBeFalse();
        _territoires.EstMembre("29075", "000000000").ShouldBeFalse();
        _territoires.EstMembre("93066", "200057867").ShouldBeTrue();
        _territoires.CommunesDe(Brest).Select(c => c.Nom).ShouldBe(["Bohars", "Brest", "Gouesnou", "Guilers", "Guipavas", "Le Relecq-Kerhuon", "Plougastel-Daoulas", "Plouzané"]);
        _territoires.CommunesDe("000000000").ShouldBeEmpty();
    }

    [Fact]
    public void Une_intercommunalite_a_cheval_appartient_au_departement_de_la_plupart_de_ses_communes()
    {
        var aire = _territoires.ChercherEpci("aire sur l’adour")[0];
        aire.Departements.ShouldBe(["40", "32"]);
        aire.Departement.ShouldBe("40");
    }

    [Fact]
    public void Toute_intercommunalite_a_ses_communes_son_departement_et_un_SIREN_juste()
    {
        _territoires.Intercommunalites.Count.ShouldBeInRange(1250, 1280);
        foreach (var e in _territoires.Intercommunalites)
        {
            e.Communes.ShouldNotBeEmpty(e.Nom);
            _territoires.RegionDuDepartement(e.Departement, MillesimeRegions.Regions2016).ShouldNotBeNull(e.Nom);
            _territoires.ExigerEpci(e.Designation, "Epci").Siren.ShouldBe(e.Siren);
        }
    }

    [Theory]
    [InlineData("D29", "29", true)]
    [InlineData("D29", "49", false)]
    [InlineData("53", "29", true)]
    [InlineData("52", "29", false)]
    [InlineData("D2A", "2A", true)]
    public void Une_habilitation_couvre_son_departement_ou_ceux_de_sa_region(string tenu, string departement, bool attendu)
    {
        _territoires.CouvreLeDepartement([tenu], departement).ShouldBe(attendu);
        _territoires.CouvreLeDepartement([], departement).ShouldBeTrue();
    }
}
