using System.Globalization;
using System.Text;
using Cus.Portal.ConventionsCus;
using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.UnitTests.ConventionsCus;

public class LecteurDelimiteTests
{
    [Theory]
    [InlineData("a;b\nc;d\n", "a|b/c|d")]
    [InlineData("a;b\r\nc;d", "a|b/c|d")]
    [InlineData("\"a;1\";b\n", "a;1|b")]
    [InlineData("\"a \"\"dit\"\" b\";c\n", "a \"dit\" b|c")]
    [InlineData("\"deux\nlignes\";b\r\nc;d", "deux\nlignes|b/c|d")]
    [InlineData("\"a\"\r\n\"b\"\r\n", "a/b")]
    [InlineData("\n\n a ; b \n\n", "a|b")]
    [InlineData("Le \"Mirail\";b\n", "Le \"Mirail\"|b")]
    [InlineData("\"Le\" Mirail;b\n", "\"Le\" Mirail|b")]
    [InlineData(";;\n", "||")]
    public void Les_lignes_et_les_cellules(string texte, string attendu) => string.Join('/', Lire(texte, 1 << 10).Select(l => string.Join('|', l))).ShouldBe(attendu);

    [Fact]
    public void Un_tampon_a_peine_plus_grand_qu_une_ligne_suffit_quelle_que_soit_la_coupe()
    {
        var hasard = new Random(20_190_204);
        for (var tour = 0; tour < 200; tour++)
        {
            var lignes = Enumerable.Range(0, 30).Select(_ => Enumerable.Range(0, 1 + hasard.Next(4)).Select(_ => Cellule(hasard)).ToArray()).Where(l => l.Length > 1 || l[0].Length > 0).ToList();
            var texte = string.Join("\r\n", lignes.Select(l => string.Join(';', l.Select(c => '"' + c.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'))));
            Lire(texte, 128).ShouldBe(lignes);
        }
    }

    [Fact]
    public void Une_ligne_demesuree_et_un_guillemet_jamais_ferme_sont_refuses()
    {
        Should.Throw<Refus>(() => Lire(new string('a', 2_000), 1_024)).Code.ShouldBe(RefusDeLigne.LigneDemesuree);
        Should.Throw<Refus>(() => Lire("a;b\n\"c;d\n", 1_024)).Code.ShouldBe(RefusDeLigne.GuillemetOuvert);
    }

    [Theory]
    [InlineData("31/12/2018", "2018-12-31")]
    [InlineData("1/7/2018", "2018-07-01")]
    [InlineData("2018-12-31", "2018-12-31")]
    [InlineData("31/02/2018", null)]
    [InlineData("2018", null)]
    [InlineData("31-12-2018", null)]
    public void Une_date(string texte, string? attendue) => Cellules.Jour(Encoding.UTF8.GetBytes(texte))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(attendue);

    [Theory]
    [InlineData("12", 1200)]
    [InlineData("12,5", 1250)]
    [InlineData("12.345", 1234)]
    [InlineData("-3", -300)]
    [InlineData("1 250,40 €", 125_040)]
    [InlineData("douze", null)]
    [InlineData("12,", 1200)]
    public void Un_nombre_en_centiemes(string texte, int? attendu) => Cellules.Centiemes(Encoding.UTF8.GetBytes(texte)).ShouldBe(attendu);

    private static List<string[]> Lire(string texte, int tampon)
    {
        using var lecteur = new LecteurDelimite(new MemoryStream(Encoding.UTF8.GetBytes(texte)), (byte)';', taille: tampon);
        var lignes = new List<string[]>();
        while (lecteur.Lire())
            lignes.Add([.. Enumerable.Range(0, lecteur.Nombre).Select(i => Encoding.UTF8.GetString(lecteur.Cellule(i)))]);
        return lignes;
    }

    private static string Cellule(Random hasard) => string.Concat(Enumerable.Range(0, hasard.Next(6)).Select(_ => "aé;\"\n"[hasard.Next(5)]));
}
