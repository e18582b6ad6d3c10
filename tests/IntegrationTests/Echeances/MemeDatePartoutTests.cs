using System.Text.Json;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.IntegrationTests.Histoires;
using Microsoft.Extensions.DependencyInjection;
using static Cus.Portal.IntegrationTests.Histoires.PortailDesHistoires;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>The avis of session 2 of 2014, due on Friday 14 November at 23:59:59: one row, five readings.</summary>
public class MemeDatePartoutTests(PortailDesHistoires p) : IClassFixture<PortailDesHistoires>
{
    private const string Dite = "vendredi 14 novembre 2014 à 23 h 59 min 59 s";
    private static readonly DateTimeOffset Due = new(2014, 11, 14, 22, 59, 59, TimeSpan.Zero);

    [Fact]
    [Trait("Scenario", "ECH-S02")]
    public async Task La_page_le_courriel_l_accuse_l_API_et_le_calendrier_disent_la_meme_date()
    {
        p.SauterAu("2014-10-14 16:00");
        var chemin = await DeposerAsync();
        var accuse = await AccuseAsync(chemin);
        p.SauterAu("2014-10-15 00:00:01");
        await p.PasserAsync();
        var avis = (await p.AvisAsync(Guid.Parse(chemin.Split('/')[^1])))["73"].Id;
        p.SauterAu("2014-10-30 08:00");
        await p.PasserAsync();
        var rappel = (await p.CourrielsAsync(OuvrirLesAvis.Objet(avis), "echeance.rappel")).First(c => c.Adresse.StartsWith("claire.esteve", StringComparison.Ordinal));
        using var claire = await MondeDeLHorloge.EntrerAsync(p, "claire.esteve");
        var page = await claire.OuvrirAsync($"/appels/avis/{avis}");
        var lien = page.Document.QuerySelector("a[href^='/echeances/']")!.GetAttribute("href")!;

        accuse.ShouldContain(Serre(Dite));
        Clair(rappel.Texte).ShouldContain("vendredi 14 novembre 2014 à 23 h 59");
        rappel.Sujet.ShouldContain("14 novembre 2014");
        Clair(page.Texte).ShouldContain("14 novembre 2014 à 23 h 59 min 59 s");
        DateTimeOffset.Parse(page.Document.QuerySelector(".p-entete .p-delai time")!.GetAttribute("datetime")!, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(Due);
        Clair((await claire.OuvrirAsync(lien)).Texte).ShouldContain(Dite);
        var api = await ApiAsync(claire, "/api" + lien);
        api.GetProperty("dueLe").GetString().ShouldBe("2014-11-14T22:59:59Z");
        api.GetProperty("dueAParis").GetString().ShouldBe("2014-11-14T23:59:59+01:00");
        (await ApiAsync(claire, "/api/echeances")).GetProperty("echeances").EnumerateArray().Single(e => e.GetProperty("objet").GetString() == OuvrirLesAvis.Objet(avis)).GetProperty("dueLe").GetString().ShouldBe("2014-11-14T22:59:59Z");
        (await CalendrierPersonnelAsync(claire)).ShouldContain($"UID:{lien.Split('/')[^1]}@cus-portal\r\n");
        (await CalendrierPersonnelAsync(claire)).ShouldContain("DTSTART;TZID=Europe/Paris:20141114T235959\r\n");
        (await p.DansAsync(s => s.GetRequiredService<IEcheances>().ListerAsync(OuvrirLesAvis.Echeance, [OuvrirLesAvis.Objet(avis)], CancellationToken.None))).Single().DueLe.ShouldBe(Due);
        await EnRetardLeLendemainSeulementAsync(avis, lien);
    }

    private async Task EnRetardLeLendemainSeulementAsync(Guid avis, string lien)
    {
        foreach (var (heure, enRetard) in new[] { ("2014-11-14 08:00", false), ("2014-11-14 23:59:59", false), ("2014-11-15 00:00:00", true) })
        {
            p.SauterAu(heure);
            using var claire = await MondeDeLHorloge.EntrerAsync(p, "claire.esteve");
            (await ApiAsync(claire, "/api" + lien)).GetProperty("enRetard").GetBoolean().ShouldBe(enRetard, heure);
            foreach (var chemin in new[] { $"/appels/avis/{avis}", lien })
                (await claire.OuvrirAsync(chemin)).Document.QuerySelector(".p-entete .p-delai")!.ClassList.Contains("p-delai--depasse").ShouldBe(enRetard, $"{heure} {chemin}");
            (await claire.OuvrirAsync("/echeances")).Texte.Contains("aucune en retard", StringComparison.Ordinal).ShouldBe(!enRetard, heure);
            (await p.DansAsync(s => s.GetRequiredService<IEcheances>().EnRetardAsync(OuvrirLesAvis.Echeance, CancellationToken.None))).Any(e => e.Objet == OuvrirLesAvis.Objet(avis)).ShouldBe(enRetard, heure);
        }
    }

    private async Task<string> DeposerAsync()
    {
        var dossier = (await p.FaireAsync("amina.belkacem", $"/appels/dossiers/nouveau?session={p.Appel.Session2}", null, ("Intitule", "Une seule date"))).Replace("/sections/porteur", "", StringComparison.Ordinal);
        foreach (var n in new[] { 1, 2, 3, 4 })
        {
            p.SauterAu($"2014-10-14 16:0{n}");
            await p.FaireAsync("amina.belkacem", $"{dossier}/sections/volet{n}", $"/sections/volet{n}", ("texte", "Rédigé."));
        }

        p.SauterAu("2014-10-14 16:06");
        await p.FaireAsync("amina.belkacem", $"{dossier}/sections/logements?plus=lots", "/sections/logements", ("regions", "73"), ("total", "24"), ("lots-0-adresse", "12 rue Pargaminières"), ("lots-0-commune", "Toulouse"), ("lots-0-nombre", "24"), ("lots-0-occupation", "bail-direct"));
        foreach (var (piece, i) in new[] { "candidature", "description", "plan", "echeancier" }.Select((x, i) => (x, i)))
        {
            p.SauterAu($"2014-10-14 16:1{i}");
            await p.JoindreAsync("amina.belkacem", dossier, piece, piece == "description" ? 20 : 1);
        }

        p.SauterAu("2014-10-14 16:20");
        await p.FaireAsync("luc.ferrand", $"{dossier}/deposer", "/deposer");
        return dossier;
    }

    /// <summary>Text of the printed receipt, without spaces.</summary>
    private async Task<string> AccuseAsync(string chemin)
    {
        using var luc = await MondeDeLHorloge.EntrerAsync(p, "luc.ferrand");
        var lien = (await luc.OuvrirAsync(chemin)).Document.QuerySelectorAll("a[href^='/documents/fichiers/']").Single(a => a.TextContent.Contains("Accusé", StringComparison.Ordinal)).GetAttribute("href")!;
        return Serre(Exemples.Lancer("pdftotext", await luc.Http.GetByteArrayAsync(lien), "-layout", "{}", "-"));
    }

    private static async Task<string> CalendrierPersonnelAsync(Navigateur qui)
    {
        var suite = await qui.EnvoyerAsync(await qui.OuvrirAsync("/echeances"), "handler=Ouvrir");
        var adresse = new Uri((await qui.OuvrirAsync(suite.Redirection!)).Document.QuerySelector("code.p-adresse")!.TextContent).PathAndQuery;
        return (await qui.Http.GetStringAsync(adresse)).Replace("\r\n ", "", StringComparison.Ordinal);
    }

    private static async Task<JsonElement> ApiAsync(Navigateur qui, string chemin) => JsonDocument.Parse(await qui.Http.GetStringAsync(chemin)).RootElement.Clone();

    private static string Serre(string texte) => string.Concat(texte.Where(c => !char.IsWhiteSpace(c)));
}
