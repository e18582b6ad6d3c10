namespace Cus.Portal.E2E;

/// <summary>Photographs of every screen; run by « ./portail captures », never by the gate.</summary>
[Collection(PortailServi.Nom), Trait("Category", "Captures")]
public sealed class CapturesTests(PortailServi portail)
{
    [Theory, MemberData(nameof(Ecrans.ParTheme), MemberType = typeof(Ecrans))]
    public async Task Photographier(string hote, string nom)
    {
        var dossier = Environment.GetEnvironmentVariable("PORTAIL_CAPTURES") ?? Path.Combine(Path.GetTempPath(), "cus-portal-captures");
        Directory.CreateDirectory(dossier);
        foreach (var reglage in (Reglage[])[new(), new(Sombre: true), Reglage.Etroit, Reglage.Etroit with { Sombre = true }])
        {
            await using var n = await portail.OuvrirAsync(Ecrans.Nomme(nom), hote, reglage);
            var theme = hote == PortailServi.Etat ? "etat" : "neutre";
            var fichier = Path.Combine(dossier, $"{theme}-{nom}-{reglage.Largeur}{(reglage.Sombre ? "-sombre" : "")}.png");
            await n.Page.ScreenshotAsync(new() { Path = fichier, FullPage = true });
            new FileInfo(fichier).Length.ShouldBeGreaterThan(0);
        }
    }
}
