using Cus.Portal.Referentiel;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Territoires;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.UnitTests.Referentiel;

public class TerritoiresTests
{
    private static readonly DateOnly En2014 = new(2014, 5, 13);
    private static readonly DateOnly En2026 = new(2026, 11, 25);
    private readonly TerritoiresDuCog _territoires = new();

    [Fact]
    [Trait("Scenario", "REF-S05")]
    public void Courcouronnes_se_lit_a_sa_date_et_se_place_sur_Evry_Courcouronnes()
    {
        var c = _territoires.Commune("91182", En2014).ShouldNotBeNull();
        c.Nom.ShouldBe("Courcouronnes");
        c.Departement.ShouldBe("91");
        c.EstActuelle.ShouldBeFalse();
        (c.ActuelleCode, c.ActuelleNom).ShouldBe(("91228", "Évry-Courcouronnes"));
        c.EpciNom.ShouldNotBeNull().ShouldContain("Grand Paris Sud");
        _territoires.Commune("91182", new DateOnly(2018, 12, 31)).ShouldNotBeNull();
        _territoires.Commune("91182", new DateOnly(2019, 1, 1)).ShouldBeNull();
        _territoires.CommuneDeTousTemps("91182").ShouldNotBeNull().ActuelleCode.ShouldBe("91228");
        _territoires.Commune("91228", En2014).ShouldNotBeNull().Nom.ShouldBe("Évry");
    }

    [Fact]
    [Trait("Scenario", "REF-S05")]
    public void Une_commune_reunie_saisie_en_2026_propose_celle_d_aujourd_hui()
    {
        _territoires.Exiger("91182", En2014, "Commune").Nom.ShouldBe("Courcouronnes");
        var refus = Should.Throw<Refus>(() => _territoires.Exiger("91182", En2026, "Commune"));
        refus.Motifs[0].Champ.ShouldBe("Commune");
        refus.Message.ShouldBe("Courcouronnes (91182) a été réunie à une autre commune : saisissez Évry-Courcouronnes (91228).");
    }

    [Fact]
    [Trait("Scenario", "REF-S05")]
    public void Un_code_inconnu_est_refuse()
    {
        _territoires.CommuneDeTousTemps("91999").ShouldBeNull();
        Should.Throw<Refus>(() => _territoires.Exiger("91999", En2014, "Commune")).Code.ShouldBe(RefusReferentiel.CommuneInconnue);
    }

    [Theory]
    [InlineData("Toulouse (31555)", "31555")]
    [InlineData("toulouse", "31555")]
    [InlineData("2a004", "2A004")]
    public void Un_nom_un_code_ou_un_choix_de_la_liste_sont_compris(string saisie, string code) => _territoires.Exiger(saisie, En2026, "Commune").Code.ShouldBe(code);

    [Fact]
    public void Des_homonymes_demandent_le_code() =>
        Should.Throw<Refus>(() => _territoires.Exiger("Saint-Denis", En2014, "Commune")).Code.ShouldBe(RefusReferentiel.CommuneAmbigue);

    [Fact]
    public void Une_commune_qui_n_existe_pas_encore_est_refusee() =>
        Should.Throw<Refus>(() => _territoires.Exiger("2A004", new DateOnly(1970, 1, 1), "Commune")).Code.ShouldBe(RefusReferentiel.CommuneFuture);

    [Fact]
    public void Un_arrondissement_conduit_a_sa_commune()
    {
        _territoires.Commune("75113", En2014).ShouldBeNull();
        _territoires.CommuneDeTousTemps("75113").ShouldNotBeNull().ActuelleCode.ShouldBe("75056");
    }

    [Fact]
    public void L_EPT_du_Grand_Paris_est_connu()
    {
        var c = _territoires.Commune("93066", En2026).ShouldNotBeNull();
        c.EptNom.ShouldBe("Plaine Commune");
        c.EpciNom.ShouldNotBeNull().ShouldContain("Grand Paris");
    }

    [Theory]
    [InlineData("toulouse", "Toulouse")]
    [InlineData("TOULOUZE", "Toulouse")]
    [InlineData("evry", "Évry")]
    [InlineData("st denis", "Saint-Denis")]
    [InlineData("courcourones", "Courcouronnes")]
    [InlineData("91182", "Courcouronnes")]
    public void La_recherche_pardonne(string saisie, string nom) => _territoires.ChercherCommunes(saisie, En2014).Take(3).ShouldContain(c => c.Nom == nom);

    [Fact]
    public void La_recherche_ne_donne_que_vingt_communes_existant_ce_jour_la()
    {
        _territoires.ChercherCommunes("sa", En2014).Count.ShouldBe(20);
        _territoires.ChercherCommunes("s", En2014).ShouldBeEmpty();
        _territoires.ChercherCommunes("91182", En2026).ShouldBeEmpty();
        _territoires.ChercherCommunes("zzzzz", En2026).ShouldBeEmpty();
        _territoires.ChercherCommunes("courcouronnes", En2026).Select(c => c.Nom).ShouldNotContain("Courcouronnes");
    }

    [Fact]
    public void Toute_commune_a_une_commune_d_aujourd_hui()
    {
        var cog = Cog.Charge;
        cog.Periodes.Count(p => p.Vaut(Cog.Jour(new DateOnly(2014, 1, 1)))).ShouldBeInRange(36_600, 36_900);
        cog.Periodes.Count(p => p.Fin == int.MaxValue).ShouldBe(34_969);
        cog.Periodes.Where(p => cog.De(p.Actuelle) is not { Length: > 0 } suite || suite[^1].Fin != int.MaxValue).ShouldBeEmpty();
    }

    [Fact]
    public void Les_regions_de_2014_couvrent_chaque_departement_une_fois()
    {
        var de2014 = _territoires.Regions(MillesimeRegions.Regions2014);
        de2014.Count(r => !r.Code.StartsWith('0')).ShouldBe(22);
        _territoires.Regions(MillesimeRegions.Regions2016).Count(r => !r.Code.StartsWith('0')).ShouldBe(13);
        foreach (var millesime in Enum.GetValues<MillesimeRegions>())
        {
            var departements = _territoires.Regions(millesime).SelectMany(r => r.Departements).ToList();
            departements.Count.ShouldBe(101);
            departements.Distinct().Count().ShouldBe(101);
        }

        foreach (var r in _territoires.Regions(MillesimeRegions.Regions2016))
            Cog.Charge.Departements.Values.Where(d => d.Region == r.Code).Select(d => d.Code).ShouldBe(r.Departements, ignoreOrder: true, r.Nom);
    }

    [Theory]
    [InlineData("11", "DRIHL Île-de-France")]
    [InlineData("73", "DREAL Midi-Pyrénées")]
    [InlineData("04", "DEAL La Réunion")]
    public void Le_service_porte_le_nom_de_son_territoire(string code, string service) => _territoires.Region(code).ShouldNotBeNull().Service.ShouldBe(service);

    [Theory]
    [InlineData("73", "73", true)]
    [InlineData("76", "73", true)]
    [InlineData("73", "76", true)]
    [InlineData("73", "91", false)]
    [InlineData("D31", "73", true)]
    [InlineData("D31", "76", true)]
    [InlineData("D31", "91", false)]
    [InlineData("D34", "91", true)]
    public void Une_habilitation_couvre_sa_region_d_un_millesime_a_l_autre(string tenu, string region, bool attendu) => _territoires.Couvre([tenu], region).ShouldBe(attendu);

    [Fact]
    public void Sans_territoire_tout_est_couvert() => _territoires.Couvre([], "42").ShouldBeTrue();
}
