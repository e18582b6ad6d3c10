using System.Text;
using Cus.Portal.Socle.Web;

namespace Cus.Portal.UnitTests.Socle;

public class FichierCsvTests
{
    [Fact]
    public async Task Le_fichier_s_ouvre_dans_un_tableur_et_aucune_formule_n_y_vit()
    {
        await using var sortie = new MemoryStream();
        await using (var csv = new FichierCsv(sortie))
        {
            await csv.EcrireAsync(["Référence", "Intitulé"]);
            await csv.EcrireAsync(["=1+1", "dit « oui » ; \"non\""]);
            await csv.EcrireAsync(["@x", "-3\n+4"]);
        }

        var octets = sortie.ToArray();
        octets.AsSpan(0, 3).SequenceEqual(Encoding.UTF8.Preamble).ShouldBeTrue();
        Encoding.UTF8.GetString(octets.AsSpan(3)).ShouldBe("Référence;Intitulé\r\n\"'=1+1\";\"dit « oui » ; \"\"non\"\"\"\r\n\"'@x\";\"'-3\n+4\"\r\n");
    }
}
