using System.Text.Json;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.UnitTests.Socle;

public class JsonDApiTests
{
    [Theory]
    [InlineData("180.0000", "180")]
    [InlineData("0.1", "0.1")]
    [InlineData("-12.3400", "-12.34")]
    [InlineData("1e3", "1000")]
    [InlineData("0", "0")]
    [InlineData("0.000", "0")]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void Un_nombre_se_lit_et_s_ecrit_sans_perdre_un_chiffre(string lu, string ecrit) => JsonSerializer.Serialize(JsonSerializer.Deserialize<decimal>(lu, JsonDApi.Options), JsonDApi.Options).ShouldBe(ecrit);

    [Theory]
    [InlineData("1e-40")]
    [InlineData("0.33333333333333333333333333333333")]
    [InlineData("1e400")]
    [InlineData("\"12\"")]
    [InlineData("true")]
    [InlineData("null")]
    public void Ce_qu_un_decimal_ne_tient_pas_est_refuse(string lu) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<decimal>(lu, JsonDApi.Options));

    [Fact]
    public void Une_page_va_de_un_a_un_million_et_compte_mille_elements_au_plus()
    {
        PageDemandee.Lire(null, null).ShouldBe(new PageDemandee(1, 50));
        PageDemandee.Lire(1_000_000, 1000).Saut.ShouldBe(999_999_000);
        foreach (var (page, taille) in ((int?, int?)[])[(0, null), (-1, null), (1_000_001, null), (null, 0), (null, 1001), (int.MaxValue, int.MaxValue)])
            Should.Throw<Refus>(() => PageDemandee.Lire(page, taille)).Code.Nature.ShouldBe(NatureRefus.Saisie);
    }

    [Fact]
    public void Un_acteur_borne_ne_tient_que_les_permissions_de_ses_portees_et_de_son_role()
    {
        var (lire, gerer, autre) = (new Permission("Essai.Lire", "Lire", Role.AdministrateurEspace), new Permission("Essai.Gerer", "Gérer", Role.AdministrateurEspace), new Permission("Essai.Autre", "Autre", Role.Auditeur));
        var acteur = new Acteur(Guid.NewGuid(), "Jeton", "", [new(Guid.NewGuid(), Role.AdministrateurEspace, null, [], null)]);
        (lire.EstTenuePar(acteur), gerer.EstTenuePar(acteur), autre.EstTenuePar(acteur)).ShouldBe((true, true, false));
        var borne = acteur with { Bornes = new HashSet<string> { "Essai.Lire", "Essai.Autre" } };
        (lire.EstTenuePar(borne), gerer.EstTenuePar(borne), autre.EstTenuePar(borne)).ShouldBe((true, false, false));
        lire.EstTenuePar(acteur with { Bornes = new HashSet<string>() }).ShouldBeFalse();
    }
}
