using System.Text;
using Cus.Portal.Interface;

namespace Cus.Portal.UnitTests.Interface;

/// <summary>The no-break spaces of a page, whatever the pieces in which it is written.</summary>
public class TypographieTests
{
    [Theory]
    [InlineData("Bonjour !", "Bonjour\u00A0!")]
    [InlineData("« Un toit » : dix ; cent ?", "«\u00A0Un toit\u00A0»\u00A0: dix\u00A0; cent\u00A0?")]
    [InlineData("un  deux", "un  deux")]
    [InlineData("fin ", "fin ")]
    [InlineData("<a title=\"x : y\">x : y</a>", "<a title=\"x : y\">x\u00A0: y</a>")]
    [InlineData("<p>oui <b>!</b></p>", "<p>oui <b>!</b></p>")]
    [InlineData("<textarea>x : y</textarea> z : t", "<textarea>x : y</textarea> z\u00A0: t")]
    [InlineData("<CODE>a ; b</CODE><pre>« c »</pre>« d »", "<CODE>a ; b</CODE><pre>« c »</pre>«\u00A0d\u00A0»")]
    public void Les_espaces_insecables_sont_poses_ou_il_faut(string ecrit, string attendu)
    {
        for (var coupe = 0; coupe <= ecrit.Length; coupe++)
        {
            var (typographie, sortie) = (new Typographie(), new StringBuilder());
            typographie.Passer(ecrit.AsSpan(0, coupe), sortie);
            typographie.Passer(ecrit.AsSpan(coupe), sortie);
            typographie.Finir(sortie);
            sortie.ToString().ShouldBe(attendu, $"coupé à {coupe}");
        }
    }
}
