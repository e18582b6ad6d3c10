using System.Diagnostics;
using System.Text;
using Cus.Portal.Documents.Contracts;

namespace Cus.Portal.IntegrationTests.Documents;

/// <summary>What the portal writes opens elsewhere: read by LibreOffice where it is installed, by our own reader everywhere.</summary>
public class TableursOuvertsTests
{
    private static readonly ModeleDeTableur Modele = new("Réalisations 2024", [new("Commune") { Valeurs = ["Brest", "Guipavas"] }, new("Logements", TypeDeCellule.Entier), new("Surface", TypeDeCellule.Nombre), new("Livré le", TypeDeCellule.Date)]);

    [Fact]
    public async Task Un_classeur_rendu_avec_ses_commentaires_s_ouvre_dans_un_autre_tableur()
    {
        var recu = Tableurs.Lire(Encoding.UTF8.GetBytes("Commune;Logements;Surface;Livré le\nBrest;1250;12,5;31/12/2024\nGuipavas;1O;;\n"), Modele);
        var classeur = Tableurs.Annoter(Modele, recu, []);
        var lignes = Programme() is { } soffice ? await ConvertirAsync(soffice, classeur) : Relire(classeur);
        lignes.ShouldBe(["Commune|Logements|Surface|Livré le", "Brest|1250|12.5|2024-12-31", "Guipavas|1O||"]);
    }

    private static string? Programme() => new[] { "/usr/bin/soffice", "/usr/bin/libreoffice" }.FirstOrDefault(File.Exists);

    private static List<string> Relire(byte[] classeur) =>
        ["Commune|Logements|Surface|Livré le", .. Tableurs.Lire(classeur, Modele).Lignes.Select(l => string.Join('|', l.Cellules.Select(c => c.Nombre?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? c.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? c.Texte)))];

    private static async Task<List<string>> ConvertirAsync(string soffice, byte[] classeur)
    {
        var dossier = Directory.CreateTempSubdirectory("tableur").FullName;
        try
        {
            var fichier = Path.Combine(dossier, "rendu.xlsx");
            await File.WriteAllBytesAsync(fichier, classeur);
            using var programme = Process.Start(new ProcessStartInfo(soffice, ["--headless", $"-env:UserInstallation=file://{dossier}/profil", "--convert-to", "csv:Text - txt - csv (StarCalc):124,34,76,1,,1033,false,false", "--outdir", dossier, fichier]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            await programme.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token);
            return [.. (await File.ReadAllLinesAsync(Path.Combine(dossier, "rendu.csv"))).Where(l => l.Replace("|", "", StringComparison.Ordinal).Length > 0).Select(l => l.Replace("1,250", "1250", StringComparison.Ordinal).Replace("12.50", "12.5", StringComparison.Ordinal).Replace("12/31/2024", "2024-12-31", StringComparison.Ordinal))];
        }
        finally
        {
            Directory.Delete(dossier, recursive: true);
        }
    }
}
