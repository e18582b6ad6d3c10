using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Parser;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Decisions;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

public class FichiersDuDossierTests(PortailDeLecture portail) : IClassFixture<PortailDeLecture>
{
    [Fact]
    [Trait("Scenario", "AAP-S23")]
    [Trait("Scenario", "ACC-S02")]
    public async Task Pieces_et_accuse_se_telechargent_par_qui_lit_le_dossier_et_n_existent_pas_pour_les_autres()
    {
        var (id, depot) = await portail.DeposeAsync("Pièces par droit");
        var piece = (await portail.LireAsync(id)).Pieces.Single(p => p.Exigence == "description").FichierId;
        foreach (var fichier in new[] { piece, depot.AccuseFichierId!.Value })
        {
            foreach (var compte in new[] { "amina.belkacem", "rose.delmas", "claire.esteve", "olivier.legoff", "ines.fabre", "bruno.lacaze" })
                (await StatutAsync(compte, fichier)).ShouldBe(HttpStatusCode.OK, compte);
            foreach (var compte in new[] { "yves.causse", "karine.bonnet", "petru.santoni", "hugo.blanc", "sylvie.marchand" })
                (await StatutAsync(compte, fichier)).ShouldBe(HttpStatusCode.NotFound, compte);
            (await StatutAsync("claire.esteve", fichier, "dreal.localhost")).ShouldBe(HttpStatusCode.NotFound, "another espace");
        }

        (await JournalAsync($"documents/fichier/{piece}")).Count(n => n == "Claire Estève").ShouldBe(1);
    }

    [Fact]
    [Trait("Scenario", "AAP-S23")]
    public async Task Une_piece_otee_du_brouillon_ne_se_lit_plus_que_par_son_porteur()
    {
        portail.Horloge.Regler("2014-05-12 15:00");
        var id = await portail.BrouillonAsync("Pièce ôtée");
        var ancienne = (await portail.LireAsync(id)).Pieces.Single(p => p.Exigence == "plan").FichierId;
        await portail.EnAsync(BaseDuDepot.Luc, s => s.GetRequiredService<Cus.Portal.Appels.Depots.JoindrePiece>().ExecuterAsync(id, "plan", new MemoryStream(Exemples.Pdf(3)), "plan-2.pdf", CancellationToken.None));
        await portail.DeposerAsync(id);
        (await StatutAsync("claire.esteve", ancienne)).ShouldBe(HttpStatusCode.NotFound);
        (await StatutAsync("amina.belkacem", ancienne)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    [Trait("Scenario", "AAP-S26")]
    public async Task Un_membre_du_comite_lit_les_pieces_de_sa_seance_et_plus_rien_une_fois_recuse()
    {
        var (id, _) = await portail.DeposeAsync("Récusation et pièces");
        var piece = (await portail.LireAsync(id)).Pieces[0].FichierId;
        await portail.EnAsync(BaseDuDepot.Olivier, async s =>
        {
            var db = s.GetRequiredService<PortailDbContext>();
            var seance = Seance.Convoquer(portail.Session1, Paris.FinDuJour(new DateOnly(2014, 7, 3)), "Paris", RegleDeQuorum.Moitie, [(ComptesDemo.HugoBlanc, "Hugo Blanc"), (ComptesDemo.JeanneAubry, "Jeanne Aubry")], [id]);
            seance.Recuser(ComptesDemo.JeanneAubry, id, "Administratrice du porteur", BaseDuDepot.Olivier, portail.Horloge.GetUtcNow());
            db.Add(seance);
            await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
            return true;
        });
        (await StatutAsync("hugo.blanc", piece)).ShouldBe(HttpStatusCode.OK);
        (await StatutAsync("jeanne.aubry", piece)).ShouldBe(HttpStatusCode.NotFound);
        using var jeanne = await portail.EntrerAsync("jeanne.aubry");
        (await jeanne.DemanderAsync($"/appels/dossiers/{id}")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Scenario", "AAP-S30")]
    public async Task La_lettre_se_lit_une_fois_liberee_par_le_porteur_et_sa_region()
    {
        var (id, _) = await portail.DeposeAsync("Lettre libérée");
        var lettre = await portail.EnAsync(BaseDuDepot.Olivier, async s =>
        {
            var db = s.GetRequiredService<PortailDbContext>();
            var dossier = await db.Set<Dossier>().SingleAsync(d => d.Id == id);
            dossier.Decider(SensDeDecision.Retenu);
            var fichier = await s.GetRequiredService<IFichiers>().EnregistrerAsync(Exemples.Pdf(), "decision.pdf", "application/pdf", CancellationToken.None);
            db.Add(Lettre.Liberer(id, fichier.Id, BaseDuDepot.Olivier, portail.Horloge.GetUtcNow()));
            await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
            return fichier.Id;
        });
        (await StatutAsync("amina.belkacem", lettre)).ShouldBe(HttpStatusCode.NotFound, "not notified yet");
        await portail.EnAsync(BaseDuDepot.Olivier, async s =>
        {
            (await s.GetRequiredService<PortailDbContext>().Set<Dossier>().SingleAsync(d => d.Id == id)).Notifier(portail.Horloge.GetUtcNow());
            await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
            return true;
        });
        foreach (var compte in new[] { "amina.belkacem", "claire.esteve", "ines.fabre" })
            (await StatutAsync(compte, lettre)).ShouldBe(HttpStatusCode.OK, compte);
        (await StatutAsync("yves.causse", lettre)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Scenario", "AAP-S31")]
    public async Task Un_fichier_illisible_ou_deguise_est_refuse_en_clair_a_cote_de_son_champ_et_rien_n_est_perdu()
    {
        portail.Horloge.Regler("2014-05-10 10:00");
        var id = await portail.BrouillonAsync("Fichiers fautifs");
        var avant = (await portail.LireAsync(id)).Pieces.Count;
        using var amina = await portail.EntrerAsync("amina.belkacem");
        var page = await amina.OuvrirAsync($"/appels/dossiers/{id}/pieces");
        page.Document.QuerySelector("#description-aide")!.TextContent.Replace('\u00A0', ' ').ShouldBe("PDF, 9,5 Mo et 20 pages au plus.");
        page.Document.QuerySelector("script[src*='envoi']").ShouldNotBeNull();
        var executable = (byte[])[.. "MZ"u8, .. new byte[400]];
        foreach (var (contenu, statut, phrase) in new (byte[], HttpStatusCode, string)[]
        {
            (Encoding.ASCII.GetBytes(Exemples.Eicar), HttpStatusCode.BadRequest, "Ce fichier est refusé : l’antivirus y a reconnu"),
            (executable, HttpStatusCode.UnsupportedMediaType, "Le contenu de ce fichier n’est pas un PDF."),
            (Exemples.Pdf(2)[..200], HttpStatusCode.BadRequest, "Ce PDF est incomplet ou endommagé"),
            (new byte[10_000_001], HttpStatusCode.RequestEntityTooLarge, "Ce fichier dépasse la taille admise"),
        })
        {
            var (code, document) = await JoindreAsync(amina, page, id, "description", contenu, "description.pdf");
            code.ShouldBe(statut, phrase);
            document.QuerySelector("#description-erreur")!.TextContent.Replace('\u00A0', ' ').ShouldContain(phrase);
            document.QuerySelector(".p-erreurs a[href='#description']").ShouldNotBeNull();
        }

        (await portail.LireAsync(id)).Pieces.Count.ShouldBe(avant, "nothing was kept among the pieces");
        (await portail.LireAsync(id)).Saisie("volet1")["texte"].ShouldBe("Diagnostic des situations.");
        (await amina.EnvoyerAsync(page, "handler=Joindre")).Texte.ShouldContain("Choisissez un fichier à joindre.");
        (await JoindreAsync(amina, page, id, "description", Exemples.Pdf(4), "description.pdf")).Statut.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    [Trait("Scenario", "AAP-S31")]
    public async Task Une_grande_piece_arrive_par_morceaux_et_se_joint_par_son_jeton()
    {
        portail.Horloge.Regler("2014-05-10 11:00");
        var id = await portail.BrouillonAsync("Reprise");
        var pdf = Exemples.Pdf(7);
        using var amina = await portail.EntrerAsync("amina.belkacem");
        amina.Http.DefaultRequestHeaders.Add("Tus-Resumable", "1.0.0");
        using var creer = new HttpRequestMessage(HttpMethod.Post, "/documents/envois") { Headers = { { "Upload-Length", $"{pdf.Length}" }, { "Upload-Name", "description-longue.pdf" } } };
        using var creee = await amina.Http.SendAsync(creer);
        var adresse = creee.Headers.Location!.ToString();
        foreach (var (debut, part) in new[] { (0, pdf[..300]), (300, pdf[300..]) })
        {
            using var morceau = new HttpRequestMessage(HttpMethod.Patch, adresse) { Headers = { { "Upload-Offset", $"{debut}" } }, Content = new ByteArrayContent(part) };
            morceau.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
            (await amina.Http.SendAsync(morceau)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        var page = await amina.OuvrirAsync($"/appels/dossiers/{id}/pieces");
        var jeton = adresse.Split('/')[^1];
        (await amina.EnvoyerAsync(page, "handler=Joindre", ("exigence", "description"), ("descriptionReprise", jeton))).Redirection.ShouldNotBeNull();
        (await amina.OuvrirAsync($"/appels/dossiers/{id}/pieces")).Texte.ShouldContain("description-longue.pdf7 pages");
    }

    private async Task<HttpStatusCode> StatutAsync(string compte, Guid fichier, string hote = "localhost")
    {
        using var lecteur = await portail.EntrerAsync(compte, hote);
        return (await lecteur.DemanderAsync($"/documents/fichiers/{fichier}")).Statut;
    }

    private static async Task<(HttpStatusCode Statut, AngleSharp.Html.Dom.IHtmlDocument Document)> JoindreAsync(Navigateur qui, PageLue page, Guid dossier, string exigence, byte[] contenu, string nom)
    {
        using var formulaire = new MultipartFormDataContent
        {
            { new StringContent(page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(exigence), "exigence" },
            { new ByteArrayContent(contenu), exigence, nom },
        };
        using var reponse = await qui.Http.PostAsync($"/appels/dossiers/{dossier}/pieces?handler=Joindre", formulaire);
        return (reponse.StatusCode, new HtmlParser().ParseDocument(await reponse.Content.ReadAsStringAsync()));
    }

    private Task<List<string>> JournalAsync(string objet) => portail.EnAsync(Acteur.Systeme, s =>
        s.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().Where(e => e.Objet == objet).Select(e => e.Nom).ToListAsync());
}
