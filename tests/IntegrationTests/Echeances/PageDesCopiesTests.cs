namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>The page of the copies: read by the secretariat, set by an administrator.</summary>
public class PageDesCopiesTests(PortailDeTest portail) : IClassFixture<PortailDeTest>
{
    private const string Page = "/echeances/copies";

    [Fact]
    public async Task Un_administrateur_suspend_et_retablit_une_copie_que_le_secretariat_lit()
    {
        using var sylvie = await portail.ConnecterAsync("sylvie.marchand");
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var page = await sylvie.OuvrirAsync(Page);
        page.Texte.ShouldContain("une copie à l’AR HLM (annexe 2)");
        (await sylvie.EnvoyerAsync(page, null, ("code", "appels.depot"), ("destinataire", "ArHlm"))).Redirection.ShouldBe(Page);
        page = await maud.OuvrirAsync(Page);
        page.Texte.ShouldContain("par Sylvie Marchand le");
        page.Document.QuerySelector("section form[action*=Suspendre]").ShouldBeNull();
        page = await sylvie.OuvrirAsync(Page);
        (await sylvie.EnvoyerAsync(page, "handler=Retablir", ("code", "appels.depot"), ("destinataire", "ArHlm"))).Redirection.ShouldBe(Page);
        (await maud.OuvrirAsync(Page)).Texte.ShouldNotContain("Suspendue");
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        (await amina.DemanderAsync(Page)).Statut.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }
}
