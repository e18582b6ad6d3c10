using System.Net;
using System.Text.Json;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.IntegrationTests.Documents;
using static Cus.Portal.IntegrationTests.Indicateurs.ProgrammeDEssai;

namespace Cus.Portal.IntegrationTests.Indicateurs;

/// <summary>One figure, one verdict on every surface; three different things in words; where a figure comes from.</summary>
public class PagesDesIndicateursTests(PortailDesIndicateurs portail) : IClassFixture<PortailDesIndicateurs>
{
    private const string Taux = "/indicateurs/essai/1/T-1";

    [Fact]
    [Trait("Scenario", "IND-S02")]
    public async Task La_page_le_PDF_l_export_et_l_interface_donnent_le_meme_verdict()
    {
        await portail.SaisirAsync("T-1", (1, 2019, Valeur.De(3_125, 12_502)));
        await portail.FixerAsync("T-1", 1, 2019, 25, "2019-01-01", Contrat);
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var cellule = (await maud.OuvrirAsync(Taux)).Document.QuerySelector("tbody tr td a .p-mesure")!;
        Lisible(cellule.TextContent).ShouldBe("non atteint, 25,00 %3 125 / 12 502≥ 25 %");
        cellule.ClassName.ShouldBe("p-mesure p-mesure--non");
        Lisible(await maud.Http.GetStringAsync(Taux + "/export.csv")).ShouldContain("Territoire 1;2019;3 125;12 502;25,00;renseigné;25 %;−0,004 point;non atteint");
        (await FicheAsync(maud)).ShouldContain("3 125 / 12 502 = 25,00 % ≥ 25 % −0,004 point non atteint");
        using var json = JsonDocument.Parse(await maud.Http.GetStringAsync("/api/indicateurs/essai/1/T-1"));
        var chiffre = json.RootElement.GetProperty("chiffres")[0];
        (chiffre.GetProperty("numerateur").GetDecimal(), chiffre.GetProperty("denominateur").GetDecimal(), chiffre.GetProperty("verdict").GetString()).ShouldBe((3_125, 12_502, "NonAtteint"));
        var page = await maud.OuvrirAsync(Taux + "/chiffre?objet=" + Uri.EscapeDataString(Objet(1)) + "&annee=2019");
        Lisible(page.Texte).ShouldContain("Non atteint, objectif ≥ 25 %, écart −0,004 point.");
        Lisible(page.Texte).ShouldContain("En valeurs exactes : 3 125 × 100 = 312 500, moins que 25 × 12 502 = 312 550.");
    }

    [Fact]
    [Trait("Scenario", "IND-S03")]
    public async Task Sans_objet_vide_et_zero_se_distinguent_a_l_ecran_et_au_tableur()
    {
        await portail.SaisirAsync("T-1", (2, 2019, Valeur.De(0, 0)), (2, 2020, Valeur.De(0, 40)));
        await portail.FixerAsync("T-1", 2, null, 5, "2019-01-01", Contrat);
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var page = await maud.OuvrirAsync(Taux);
        var ligne = page.Document.QuerySelectorAll("tbody tr").First(l => l.QuerySelector("th")!.TextContent.Contains("Territoire 2", StringComparison.Ordinal));
        var lues = ligne.QuerySelectorAll("td a .p-mesure").Take(3).Select(m => Lisible(m.TextContent)).ToList();
        lues.ShouldBe(["sans objetdénominateur nul≥ 5 %", "non atteint, 0,00 %0 / 40≥ 5 %", "non renseigné≥ 5 %"]);
        var csv = Lisible(await maud.Http.GetStringAsync(Taux + "/export.csv"));
        var pdf = await FicheAsync(maud);
        foreach (var texte in new[] { "2019 sans objet (dénominateur nul) ≥ 5 % — sans verdict", "2020 0 / 40 = 0,00 % ≥ 5 % −5,00 points non atteint", "2021 non renseigné ≥ 5 % — sans verdict" })
            SansEspace(pdf).ShouldContain(SansEspace(texte));
        csv.ShouldContain("Territoire 2;2019;;;sans objet;sans objet;5 %;—;sans verdict");
        csv.ShouldContain("Territoire 2;2020;0;40;0,00;renseigné;5 %;−5,00 points;non atteint");
        csv.ShouldContain("Territoire 2;2021;;;non renseigné;non renseigné;5 %;—;sans verdict");
    }

    [Fact]
    [Trait("Scenario", "IND-S07")]
    public async Task D_ou_vient_ce_chiffre_montre_les_deux_objectifs_leurs_actes_et_leurs_auteurs()
    {
        await portail.SaisirAsync("T-1", (3, 2021, Valeur.De(26, 100)), (3, 2022, Valeur.De(26, 100)));
        await portail.FixerAsync("T-1", 3, null, 25, "2019-01-01", Contrat);
        await portail.FixerAsync("T-1", 3, null, 28, "2022-01-01", Notification);
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var avant = Lisible((await maud.OuvrirAsync($"{Taux}/chiffre?objet={Uri.EscapeDataString(Objet(3))}&annee=2021")).Texte);
        avant.ShouldContain("Atteint, objectif ≥ 25 %");
        avant.ShouldNotContain("28 %");
        var page = await maud.OuvrirAsync($"{Taux}/chiffre?objet={Uri.EscapeDataString(Objet(3))}&annee=2022");
        Lisible(page.Texte).ShouldContain("Non atteint, objectif ≥ 28 %, écart −2,00 points.");
        var actes = page.Document.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Select(l => Lisible(string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))).ToList();
        actes[0].ShouldContain("≥ 28 % en vigueur1er janvier 2022notification du 14 janvier 2022, 14 janvier 2022rattrapagepréfet du Finistère");
        actes[1].ShouldContain("≥ 25 % remplacé1er janvier 2019contrat signé le 15 mars 2019, 15 mars 2019préfet du Finistère");
        page.Texte.ShouldContain("Portail");
        page.Texte.ShouldContain("SNE");
    }

    [Fact]
    public async Task La_trajectoire_se_lit_en_courbe_et_en_tableau_et_alerte()
    {
        await portail.SaisirAsync("L-1", (5, 2019, Valeur.De(164)), (5, 2020, Valeur.De(188)));
        foreach (var (annee, cible) in new[] { (2019, 180m), (2020, 200m), (2021, 220m), (2022, 0m), (2023, 0m), (2024, 0m) })
            await portail.FixerAsync("L-1", 5, annee, cible, "2019-01-01", Contrat);
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var page = await maud.OuvrirAsync("/indicateurs/essai/1/L-1");
        Lisible(page.Texte).ShouldContain("À fin 2020 : 352 logements pour 380 logements attendus, écart −28 logements. Il reste 248 logements à réaliser pour tenir 600 logements.");
        var svg = page.Document.QuerySelector("figure.p-graphe > svg")!;
        svg.GetAttribute("role").ShouldBe("img");
        svg.GetAttribute("aria-labelledby")!.Split(' ').ShouldAllBe(id => page.Document.GetElementById(id) != null);
        Lisible(svg.QuerySelector("desc")!.TextContent).ShouldContain("En 2020 : 352 logements pour 380 logements attendus, écart −28 logements, non atteint.");
        page.Document.QuerySelectorAll("details.p-detail tbody tr").Select(l => Lisible(l.Children[2].TextContent)).ShouldBe(["352 logements", "380 logements", "−28 logements", "non atteint"]);
    }

    [Fact]
    [Trait("Scenario", "IND-S06")]
    public async Task Un_indicateur_pour_information_n_a_ni_verdict_ni_alerte_a_l_ecran()
    {
        await portail.SaisirAsync("V-1", (1, 2019, Valeur.De(1, 3)));
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var page = await maud.OuvrirAsync("/indicateurs/essai/1/V-1");
        page.Document.QuerySelector(".p-mesure--ok, .p-mesure--non, .p-puce--alerte").ShouldBeNull();
        Lisible(page.Texte).ShouldContain("33,33 %");
        page.Texte.ShouldContain("pour information, sans verdict ni alerte");
    }

    [Fact]
    public async Task Qui_n_a_pas_d_objet_lit_les_definitions_et_aucun_chiffre()
    {
        await portail.SaisirAsync("T-1", (4, 2019, Valeur.De(17, 23)));
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        var catalogue = await amina.OuvrirAsync("/indicateurs");
        catalogue.Texte.ShouldContain("Programme d’essai");
        var page = await amina.OuvrirAsync(Taux);
        page.Texte.ShouldContain("Attributions signées dans l’année.");
        page.Texte.ShouldNotContain("Territoire 4");
        (await amina.DemanderAsync($"{Taux}/chiffre?objet={Uri.EscapeDataString(Objet(4))}&annee=2019")).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await amina.DemanderAsync(Taux + "/saisie")).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await amina.Http.GetStringAsync("/api/indicateurs/essai/1/T-1")).ShouldContain("\"chiffres\":[]");
        (await amina.DemanderAsync("/indicateurs/essai/1/X-9")).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await amina.DemanderAsync("/indicateurs/essai/9/T-1")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The text of the printed sheet, one space between words.</summary>
    private static async Task<string> FicheAsync(Navigateur navigateur)
    {
        var pdf = await navigateur.Http.GetByteArrayAsync(Taux + "/fiche.pdf");
        return string.Join(' ', Exemples.Lancer("pdftotext", pdf, "-layout", "{}", "-").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Lisible(string texte) => texte.Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim();

    /// <summary>The PDF keeps no-break spaces as gaps between letters, which are not always read back as spaces.</summary>
    private static string SansEspace(string texte) => texte.Replace(" ", "", StringComparison.Ordinal);
}
