using System.Security.Cryptography;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.IntegrationTests.Histoires;

namespace Cus.Portal.IntegrationTests.Appels;

public class AccuseTests(PortailDesHistoires p) : IClassFixture<PortailDesHistoires>
{
    [Fact]
    [Trait("Scenario", "AAP-S14")]
    public async Task L_accuse_rouvert_un_an_plus_tard_est_identique_octet_pour_octet()
    {
        p.SauterAu("2014-05-12 16:00");
        var dossier = await BrouillonAsync();
        p.SauterAu("2014-05-12 16:03:27");
        await p.FaireAsync("luc.ferrand", $"{dossier}/deposer", "/deposer");
        var (lien, premier) = await OuvrirAsync(dossier);
        Exemples.Lancer("qpdf", premier, "--check", "{}").ShouldContain("No syntax or stream encoding errors");
        var depot = (await p.DossierAsync(Guid.Parse(dossier.Split('/')[^1]))).Depots.ShouldHaveSingleItem();
        var texte = string.Concat(Exemples.Lancer("pdftotext", premier, "-layout", "{}", "-").Where(c => !char.IsWhiteSpace(c)));
        foreach (var dit in new[] { "lundi 12 mai 2014", "16 h 03 min 27 s", "Luc Ferrand", "Habitat Garonne", "DREAL Midi-Pyrénées", "description.pdf", "20 pages", depot.Code!, depot.Empreinte, depot.Pieces[0].Empreinte })
            texte.ShouldContain(string.Concat(dit.Where(c => !char.IsWhiteSpace(c))));

        p.SauterAu("2015-05-12 16:03:27");
        var (memeLien, second) = await OuvrirAsync(dossier);
        memeLien.ShouldBe(lien);
        second.ShouldBe(premier);
        Convert.ToHexStringLower(SHA256.HashData(second)).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(premier)));

        using var passant = p.Navigateur();
        (await passant.OuvrirAsync("/verifier?code=" + depot.Code)).Texte.ShouldContain("Accusé de réception du dossier");
        (await VerifierAsync(passant, depot.Code!, second)).ShouldContain("Document authentique : le fichier est celui que le portail a délivré, octet pour octet.");
        second[^40] ^= 1;
        (await VerifierAsync(passant, depot.Code!, second)).ShouldContain("n’est pas le document délivré sous ce code");
    }

    private async Task<(string Lien, byte[] Pdf)> OuvrirAsync(string dossier)
    {
        using var luc = await p.ConnecterAsync("luc.ferrand");
        var lien = (await luc.OuvrirAsync(dossier)).Document.QuerySelectorAll("a[href^='/documents/fichiers/']").Single(a => a.TextContent.Contains("Accusé")).GetAttribute("href")!;
        return (lien, await luc.Http.GetByteArrayAsync(lien));
    }

    private static async Task<string> VerifierAsync(Navigateur passant, string code, byte[] fichier)
    {
        var page = await passant.OuvrirAsync("/verifier");
        using var contenu = new MultipartFormDataContent
        {
            { new StringContent(page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(code), "Code" },
        };
        using var piece = new ByteArrayContent(fichier);
        contenu.Add(piece, "Fichier", "accuse.pdf");
        using var reponse = await passant.Http.PostAsync("/verifier", contenu);
        return PortailDesHistoires.Clair(System.Net.WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync()));
    }

    private async Task<string> BrouillonAsync()
    {
        var dossier = (await p.FaireAsync("amina.belkacem", $"/appels/dossiers/nouveau?session={p.Appel.Session1}", null, ("Intitule", "Accusé gardé un an"))).Replace("/sections/porteur", "", StringComparison.Ordinal);
        foreach (var n in new[] { 1, 2, 3, 4 })
            await p.FaireAsync("amina.belkacem", $"{dossier}/sections/volet{n}", $"/sections/volet{n}", ("texte", "Rédigé."));
        await p.FaireAsync("amina.belkacem", $"{dossier}/sections/logements?plus=lots", "/sections/logements", ("regions", "73"), ("total", "24"), ("lots-0-adresse", "12 rue Pargaminières"), ("lots-0-commune", "Toulouse"), ("lots-0-nombre", "24"), ("lots-0-occupation", "bail-direct"));
        foreach (var piece in new[] { "candidature", "description", "plan", "echeancier" })
            await p.JoindreAsync("amina.belkacem", dossier, piece, piece == "description" ? 20 : 1);
        return dossier;
    }
}
