using System.Net;
using System.Net.Http.Headers;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Documents;

/// <summary>A programme whose pieces Amina may read.</summary>
internal sealed class DroitDAmina : IDroitDeLecture
{
    public Task<bool> PeutLireAsync(Acteur acteur, Guid fichierId, CancellationToken ct) => Task.FromResult(acteur.Nom == "Amina Belkacem");
}

public sealed class PortailAvecDroits : PortailDeTest
{
    protected override void Ajuster(IServiceCollection services) => services.AddScoped<IDroitDeLecture, DroitDAmina>();
}

public class PagesDeDocumentsTests(PortailAvecDroits portail) : IClassFixture<PortailAvecDroits>
{
    [Fact]
    public async Task Qui_a_le_droit_telecharge_en_piece_jointe_et_le_journal_le_dit()
    {
        var pdf = Exemples.Pdf(2);
        var (espace, id) = await DeposerAsync(pdf, "Plan d’accès (été).pdf");
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        using var reponse = await amina.Http.GetAsync($"/documents/fichiers/{id}");
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reponse.Content.ReadAsByteArrayAsync()).ShouldBe(pdf);
        reponse.Content.Headers.ContentType!.MediaType.ShouldBe(TypesDeFichier.Pdf);
        reponse.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        reponse.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Plan d’accès (été).pdf");
        reponse.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        reponse.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(espace);
        (await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().SingleAsync(e => e.Objet == $"documents/fichier/{id}")).Nom.ShouldBe("Amina Belkacem");
    }

    [Fact]
    public async Task Sans_droit_le_fichier_n_existe_pas()
    {
        var (_, id) = await DeposerAsync(Exemples.Pdf(3), "plan.pdf");
        using var karine = await portail.ConnecterAsync("karine.bonnet");
        (await karine.DemanderAsync($"/documents/fichiers/{id}")).Statut.ShouldBe(HttpStatusCode.NotFound);
        using var personne = portail.Navigateur();
        (await personne.DemanderAsync($"/documents/fichiers/{id}")).Redirection.ShouldNotBeNull().ShouldContain("/compte/connexion");
    }

    [Fact]
    [Trait("Scenario", "AAP-S14")]
    public async Task La_page_Verifier_reconnait_un_code_et_le_fichier_delivre()
    {
        var pdf = Exemples.Pdf(5);
        var code = await DelivrerAsync(pdf);
        using var n = portail.Navigateur();
        var page = await n.OuvrirAsync("/verifier?code=" + code);
        page.Statut.ShouldBe(HttpStatusCode.OK);
        page.Texte.ShouldContain("Le dossier AAP-2014-1 a été déposé le 12 mai 2014.");
        page.Texte.ShouldContain("Habitat Garonne");
        page.Texte.ShouldContain("Code reconnu");
        (await EnvoyerAsync(n, code, pdf)).ShouldContain("Document authentique");
        (await EnvoyerAsync(n, null, pdf)).ShouldContain("Document authentique");
        (await EnvoyerAsync(n, code, Exemples.Pdf(6))).ShouldContain("Ce fichier n’est pas le document délivré sous ce code.");
        foreach (var avec in new[] { code, null })
            (await EnvoyerAsync(n, avec, Exemples.Pdf(6))).ShouldContain("Ce fichier ne correspond à aucun document délivré.");
    }

    [Fact]
    public async Task Un_code_faux_est_dit_en_clair()
    {
        using var n = portail.Navigateur();
        var page = await n.EnvoyerAsync(await n.OuvrirAsync("/verifier"), null, ("Code", "ACDE-FGHJ-22"));
        page.Statut.ShouldBe(HttpStatusCode.BadRequest);
        page.Texte.Replace('\u00A0', ' ').ShouldContain("Aucun document ne porte le code « ACDE-FGHJ-22 ».");
        page.Document.QuerySelector("[name=Code]")!.GetAttribute("value").ShouldBe("ACDE-FGHJ-22");
        (await n.EnvoyerAsync(await n.OuvrirAsync("/verifier"), null, ("Code", ""))).Texte.ShouldContain("Donnez un code");
    }

    [Fact]
    public async Task L_administratrice_lit_en_rouge_qu_aucun_antivirus_n_est_configure()
    {
        using var sylvie = await portail.ConnecterAsync("sylvie.marchand");
        var page = await sylvie.OuvrirAsync("/documents/etat");
        page.Document.QuerySelector(".p-note--alerte")!.TextContent.ShouldContain("Aucun antivirus n’est configuré.");
        page.Texte.ShouldContain("Chrome/");
        (await sylvie.OuvrirAsync("/")).Document.QuerySelector("a[href='/documents/etat']").ShouldNotBeNull();
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        (await amina.DemanderAsync("/documents/etat")).Statut.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Un_gros_fichier_part_par_morceaux_reprend_et_se_recoit_par_son_jeton()
    {
        var pdf = Exemples.Pdf(400);
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        var adresse = await CommencerAsync(amina, pdf.Length);
        (await MorceauAsync(amina, adresse, 0, pdf[..10_000])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await MorceauAsync(amina, adresse, 0, pdf[..10_000])).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await RecusAsync(amina, adresse)).ShouldBe("10000");
        var jeton = adresse.Split('/')[^1];
        (await Should.ThrowAsync<Refus>(() => ReprendreAsync("Amina Belkacem", jeton))).Message.ShouldContain("n’est pas terminé");
        (await MorceauAsync(amina, adresse, 10_000, pdf[10_000..])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await MorceauAsync(amina, adresse, pdf.Length, [1])).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

        using var karine = await portail.ConnecterAsync("karine.bonnet");
        (await karine.Http.SendAsync(Requete(HttpMethod.Head, adresse))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Should.ThrowAsync<Refus>(() => ReprendreAsync("Karine Bonnet", jeton))).Message.ShouldContain("n’est plus gardé");

        var lu = await ReprendreAsync("Amina Belkacem", jeton);
        lu.Nom.ShouldBe("Étude.pdf");
        lu.Pages.ShouldBe(400);
        (await Should.ThrowAsync<Refus>(() => ReprendreAsync("Amina Belkacem", jeton))).Message.ShouldContain("n’est plus gardé");
    }

    [Fact]
    public async Task Un_envoi_est_refuse_trop_gros_sans_entete_ou_sans_session_et_oublie_apres_un_jour()
    {
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        (await amina.Http.PostAsync("/documents/envois", null)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        using var trop = Requete(HttpMethod.Post, "/documents/envois");
        trop.Headers.Add("Upload-Length", "2147483648");
        using var refus = await amina.Http.SendAsync(trop);
        refus.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await refus.Content.ReadAsStringAsync()).Replace('\u00A0', ' ').ShouldBe("Ce fichier dépasse la taille admise, 200 Mo.");
        using var personne = portail.Navigateur();
        (await personne.Http.SendAsync(Requete(HttpMethod.Post, "/documents/envois"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        var adresse = await CommencerAsync(amina, 500);
        portail.Horloge.Avancer(TimeSpan.FromHours(25));
        using var revenue = await portail.ConnecterAsync("amina.belkacem");
        (await revenue.Http.SendAsync(Requete(HttpMethod.Head, adresse))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Une_requete_plus_grosse_que_la_limite_est_refusee_avant_d_etre_lue()
    {
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        using var contenu = new StreamContent(new FluxSansFin(2L * 1024 * 1024 * 1024));
        contenu.Headers.ContentLength = 2L * 1024 * 1024 * 1024;
        contenu.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var reponse = await amina.Http.PostAsync("/verifier", contenu);
        reponse.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync()).ShouldContain("60\u00A0Mo");
    }

    private static HttpRequestMessage Requete(HttpMethod methode, string adresse)
    {
        var r = new HttpRequestMessage(methode, adresse);
        r.Headers.Add("Tus-Resumable", "1.0.0");
        return r;
    }

    private static async Task<string> CommencerAsync(Navigateur n, int taille)
    {
        using var r = Requete(HttpMethod.Post, "/documents/envois");
        r.Headers.Add("Upload-Length", $"{taille}");
        r.Headers.Add("Upload-Name", Uri.EscapeDataString("Étude.pdf"));
        using var reponse = await n.Http.SendAsync(r);
        reponse.StatusCode.ShouldBe(HttpStatusCode.Created);
        return reponse.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> MorceauAsync(Navigateur n, string adresse, int depuis, byte[] contenu)
    {
        using var r = Requete(HttpMethod.Patch, adresse);
        r.Headers.Add("Upload-Offset", $"{depuis}");
        r.Content = new ByteArrayContent(contenu);
        r.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        return await n.Http.SendAsync(r);
    }

    private static async Task<string> RecusAsync(Navigateur n, string adresse)
    {
        using var reponse = await n.Http.SendAsync(Requete(HttpMethod.Head, adresse));
        return reponse.Headers.GetValues("Upload-Offset").Single();
    }

    private static async Task<string> EnvoyerAsync(Navigateur n, string? code, byte[] fichier)
    {
        var page = await n.OuvrirAsync("/verifier");
        using var formulaire = new MultipartFormDataContent
        {
            { new StringContent(page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(code ?? ""), "Code" },
            { new ByteArrayContent(fichier), "Fichier", "accuse.pdf" },
        };
        using var reponse = await n.Http.PostAsync("/verifier", formulaire);
        return await reponse.Content.ReadAsStringAsync();
    }

    private async Task<FichierLu> ReprendreAsync(string nom, string jeton)
    {
        var (espace, compte) = await CompteAsync(nom);
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(espace, new Acteur(compte, nom, "", []));
        var lu = await portee.ServiceProvider.GetRequiredService<IFichiers>().RecevoirRepriseAsync(jeton, new ExigencesFichier([TypesDeFichier.Pdf], 10 * 1024 * 1024), default);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return lu;
    }

    private async Task<(Guid Espace, Guid Compte)> CompteAsync(string nom)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(portail.ChaineProprietaire);
        await using var commande = source.CreateCommand("select (select titulaire from identite.noms_d_hote where nom = 'localhost'), (select id from identite.comptes where nom = $1)");
        commande.Parameters.Add(new Npgsql.NpgsqlParameter<string> { TypedValue = nom });
        await using var lecteur = await commande.ExecuteReaderAsync();
        await lecteur.ReadAsync();
        return (lecteur.GetGuid(0), lecteur.GetGuid(1));
    }

    private async Task<(Guid Espace, Guid Fichier)> DeposerAsync(byte[] contenu, string nom)
    {
        var (espace, _) = await CompteAsync("Amina Belkacem");
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(espace);
        var lu = await portee.ServiceProvider.GetRequiredService<IFichiers>().RecevoirAsync(new MemoryStream(contenu), nom, new ExigencesFichier([TypesDeFichier.Pdf], 1024 * 1024), default);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return (espace, lu.Id);
    }

    private async Task<string> DelivrerAsync(byte[] pdf)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ContexteEspace.EspaceHote);
        var preuves = portee.ServiceProvider.GetRequiredService<IPreuves>();
        var fichier = await portee.ServiceProvider.GetRequiredService<IFichiers>().EnregistrerAsync(pdf, "accuse.pdf", TypesDeFichier.Pdf, default);
        var code = await preuves.DelivrerAsync(preuves.NouveauCode(), fichier.Id, "Le dossier AAP-2014-1 a été déposé le 12 mai 2014.", "Habitat Garonne", default);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return code;
    }
}
