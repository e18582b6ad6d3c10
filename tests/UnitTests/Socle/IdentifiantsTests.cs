using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.UnitTests.Socle;

public class IdentifiantsTests
{
    [Fact]
    [Trait("Scenario", "REF-S01")]
    public void Le_SIRET_de_l_USH_est_admis_avec_ses_espaces_et_donne_son_SIREN()
    {
        var siret = Siret.Lire("775 697 907 00068");
        siret.Valeur.ShouldBe("77569790700068");
        siret.Siren.Groupe.ShouldBe("775\u00A0697\u00A0907");
    }

    [Theory]
    [Trait("Scenario", "REF-S01")]
    [InlineData("775 697 907 00069", "La clé de ce SIRET est fausse.")]
    [InlineData("775 697 907 0006", "Un SIRET compte quatorze chiffres ; vous en avez saisi 13.")]
    [InlineData("775 697 9O7 00068", "Un SIRET ne contient que des chiffres ; « O » n’en est pas un.")]
    public void Un_SIRET_faux_est_refuse_en_disant_pourquoi(string saisie, string phrase) =>
        Should.Throw<Refus>(() => Siret.Lire(saisie)).Message.Replace('\u00A0', ' ').ShouldBe(phrase);

    [Fact]
    public void Le_SIRET_d_un_bureau_de_La_Poste_se_controle_par_la_somme_de_ses_chiffres() =>
        Siret.Lire("35600000049837").Siren.Valeur.ShouldBe("356000000");

    [Theory]
    [InlineData("31555", "31")]
    [InlineData("2a004", "2A")]
    [InlineData("97411", "974")]
    public void Un_code_de_commune_dit_son_departement(string code, string departement) => CodeInsee.Lire(code).Departement.ShouldBe(departement);

    [Theory]
    [InlineData("3155")]
    [InlineData("2C004")]
    [InlineData("A1555")]
    [InlineData("")]
    public void Un_code_de_commune_mal_forme_est_refuse(string code) =>
        Should.Throw<Refus>(() => CodeInsee.Lire(code)).Code.ShouldBe(RefusSocle.CodeInseeFormat);
}
