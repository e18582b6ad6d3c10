using Cus.Portal.Appels.Formulaires;

namespace Cus.Portal.UnitTests.Appels;

public class LectureTests
{
    [Theory]
    [InlineData("100 800,00", 100800)]
    [InlineData("100\u00A0800", 100800)]
    [InlineData("100\u202F800 €", 100800)]
    [InlineData("20799,99", 20799.99)]
    [InlineData("0", 0)]
    public void Un_montant_francais_se_lit(string saisie, double attendu) => Lecture.Montant(saisie).ShouldBe((decimal)attendu);

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("cent")]
    [InlineData("1,234")]
    [InlineData("1e9")]
    public void Ce_qui_n_est_pas_un_montant_ne_se_devine_pas(string saisie) => Lecture.Montant(saisie).ShouldBeNull();

    [Theory]
    [InlineData("14/05/2014")]
    [InlineData("2014-05-14")]
    [InlineData("14.05.2014")]
    public void Une_date_se_lit_comme_on_l_ecrit(string saisie) => Lecture.Date(saisie).ShouldBe(new DateOnly(2014, 5, 14));

    [Fact]
    public void Le_31_fevrier_n_existe_pas() => Lecture.Date("31/02/2014").ShouldBeNull();

    [Theory]
    [InlineData("24", 24)]
    [InlineData("1 200", 1200)]
    [InlineData("2,5", null)]
    [InlineData("-1", null)]
    public void Un_nombre_entier_n_a_ni_signe_ni_virgule(string saisie, int? attendu) => Lecture.Entier(saisie).ShouldBe(attendu);
}
