using Cus.Portal.IntegrationTests.Documents;
using Microsoft.Playwright;

namespace Cus.Portal.E2E.Parcours;

/// <summary>What a porteur writes, section after section, to have a dossier ready to be deposited.</summary>
internal static class DossierComplet
{
    private static readonly string[] Pieces = ["candidature", "description", "plan", "echeancier"];

    /// <summary>Opens a dossier in the session of the day and fills all of it; leaves the writer on « Vérifier et déposer ».</summary>
    /// <param name="mains">Pointer or keyboard.</param>
    /// <param name="intitule">Title, its own for each parcours (rule AAP-10).</param>
    /// <param name="lire">Called on each page met, with its name: axe, captures.</param>
    /// <returns>Path of the dossier.</returns>
    public static async Task<string> RedigerAsync(this IMains mains, string intitule, Func<string, Task>? lire = null)
    {
        lire ??= _ => Task.CompletedTask;
        var page = mains.Page;
        await page.GotoAsync("/appels/dossiers/nouveau");
        await lire("ouvrir un dossier");
        await mains.EcrireAsync("Intitule", intitule);
        await mains.PresserAsync("Ouvrir le dossier");
        page.Url.ShouldContain("/sections/porteur");
        var dossier = new Uri(page.Url).AbsolutePath.Replace("/sections/porteur", "", StringComparison.Ordinal);
        (await page.InnerTextAsync("main")).ShouldContain("Brouillon, non déposé");

        foreach (var (section, remplir) in Sections)
        {
            await remplir(mains);
            await lire($"section {section}");
            var avant = page.Url;
            await mains.PresserAsync("Enregistrer et continuer");
            page.Url.ShouldNotBe(avant, $"la section {section} ne s’enregistre pas : {await page.InnerTextAsync("main")}");
        }

        foreach (var piece in Pieces)
            await JoindreAsync(mains, piece);
        await lire("pièces jointes");
        await mains.PresserAsync("Vérifier et déposer");
        page.Url.ShouldEndWith("/deposer");
        (await page.InnerTextAsync("main")).ShouldContain("Prêt à déposer");
        await lire("prêt à déposer");
        return dossier;
    }

    private static readonly (string Nom, Func<IMains, Task> Remplir)[] Sections =
    [
        ("porteur", async m =>
        {
            await m.ChoisirAsync("forme", "Bailleur en son nom propre");
            await m.EcrireAsync("contact", "Amina Belkacem, cheffe de projet");
        }),
        ("opérateur", async m =>
        {
            await m.EcrireAsync("missions", "Accompagnement social lié au logement depuis 1998.");
            await m.EcrireAsync("contact", "Nadia Cohen, directrice");
        }),
        ("volet 1", m => m.EcrireAsync("texte", "Le projet répond à un besoin repéré par le plan départemental.")),
        ("volet 2", m => m.EcrireAsync("texte", "Un diagnostic partagé, un accompagnement révisable, un seul référent.")),
        ("volet 3", m => m.EcrireAsync("texte", "Douze logements ordinaires, en bail direct, près des services.")),
        ("volet 4", m => m.EcrireAsync("texte", "L’État et le bailleur financent à parts dites plus bas.")),
        ("logements", LogementsAsync),
        ("échéancier", async m =>
        {
            await m.EcrireAsync("etapes-0-etape", "Mise en place des logements");
            await m.EcrireAsync("etapes-0-debut", "1/02/2027");
            await m.EcrireAsync("etapes-0-fin", "30/06/2027");
            await m.EcrireAsync("etapes-0-logements", "12");
        }),
        ("financement", FinancementAsync),
        ("annexe 3", m => m.EcrireAsync("presentation", "Douze logements ordinaires, un accompagnement révisable, un seul référent.")),
        ("capitalisation", _ => Task.CompletedTask),
    ];

    private static async Task LogementsAsync(IMains mains)
    {
        await mains.CocherAsync("regions-76");
        await mains.EcrireAsync("total", "12");
        await mains.EcrireAsync("lots-0-adresse", "12 rue de Metz");
        await mains.EcrireAsync("lots-0-commune", "31555");
        await mains.ChoisirAsync("lots-0-genre", "Parc existant");
        await mains.ChoisirAsync("lots-0-financement", "PLAI");
        await mains.EcrireAsync("lots-0-typologie", "T2");
        await mains.ChoisirAsync("lots-0-occupation", "Bail direct");
        await mains.EcrireAsync("lots-0-loyer", "310");
        await mains.EcrireAsync("lots-0-nombre", "12");
    }

    private static async Task FinancementAsync(IMains mains)
    {
        await mains.EcrireAsync("cout_diagnostic", "6000");
        await mains.EcrireAsync("cout_accompagnement", "54000");
        await mains.EcrireAsync("cout_investissement", "100000");
        await mains.EcrireAsync("menages", "12");
        await mains.EcrireAsync("plan-0-partenaire", "État, FNAVDL");
        await mains.EcrireAsync("plan-0-accompagnement", "60000");
        await mains.EcrireAsync("plan-0-investissement", "100000");
        await mains.ChoisirAsync("plan-0-engagement", "Acquis");
    }

    private static async Task JoindreAsync(IMains mains, string piece)
    {
        await mains.JoindreAsync(piece, new FilePayload { Name = $"{piece}.pdf", MimeType = "application/pdf", Buffer = Exemples.Pdf(3, suffixe: "% " + piece) });
        var libelle = piece switch { "candidature" => "Acte de candidature", "description" => "Description du projet", "plan" => "Plan de situation", _ => "Échéancier de mise en œuvre" };
        await mains.PresserAsync($"Joindre : {libelle}");
        (await mains.Page.Locator($"section:has(input[id=\"{piece}\"])").InnerTextAsync()).ShouldContain("Jointe", customMessage: await mains.Page.InnerTextAsync("main"));
    }
}
