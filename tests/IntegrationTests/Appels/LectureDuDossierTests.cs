using System.Net;
using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

public class LectureDuDossierTests(PortailDeLecture portail) : IClassFixture<PortailDeLecture>
{
    [Fact]
    [Trait("Scenario", "AAP-S14")]
    [Trait("Scenario", "AAP-S15")]
    public async Task Le_dossier_depose_montre_son_accuse_ses_pieces_et_son_registre()
    {
        var (id, depot) = await portail.DeposeAsync("Accusé et registre");
        using var luc = await portail.EntrerAsync("luc.ferrand");
        var page = await luc.OuvrirAsync($"/appels/dossiers/{id}");
        page.Document.QuerySelector($".p-sceau a[href='/documents/fichiers/{depot.AccuseFichierId}']").ShouldNotBeNull();
        page.Document.QuerySelector($".p-sceau a[href='/verifier?code={depot.Code}']").ShouldNotBeNull();
        page.Document.QuerySelector(".p-sceau")!.TextContent.ShouldContain("lundi 12 mai 2014");
        var registre = page.Document.QuerySelector("[aria-labelledby=registre]")!;
        registre.QuerySelectorAll("tbody tr").Length.ShouldBe(4);
        registre.TextContent.ShouldContain("Pas encore lue");
        registre.QuerySelector("form").ShouldBeNull("only the secretariat sends again");
        page.Document.QuerySelectorAll("[aria-labelledby=pieces] tbody tr").Length.ShouldBe(4);
        page.Texte.ShouldNotContain("Aucun avis", Case.Sensitive, "the porteur reads no avis");
        page.Texte.ShouldNotContain("Les avis s’ouvrent");
    }

    [Fact]
    [Trait("Scenario", "AAP-S15")]
    public async Task Ouvrir_la_page_note_la_premiere_lecture_du_destinataire_une_seule_fois_et_jamais_celle_du_porteur()
    {
        var (id, _) = await portail.DeposeAsync("Lu une fois");
        using var luc = await portail.EntrerAsync("luc.ferrand");
        await luc.OuvrirAsync($"/appels/dossiers/{id}");
        (await LuesAsync(id)).ShouldBeEmpty();
        portail.Horloge.Regler("2014-05-12 17:20");
        using var claire = await portail.EntrerAsync("claire.esteve");
        (await claire.OuvrirAsync($"/appels/dossiers/{id}")).Texte.ShouldContain("12 mai 2014 à 17 h 20");
        portail.Horloge.Regler("2014-05-12 18:00");
        await claire.OuvrirAsync($"/appels/dossiers/{id}");
        (await LuesAsync(id)).ShouldBe(["DREAL Midi-Pyrénées Claire Estève 15:20"]);
        (await JournalAsync($"appels/dossier/{id}")).Count(a => a == "Appels.Transmission.Lire").ShouldBe(1);
    }

    [Fact]
    [Trait("Scenario", "AAP-S15")]
    public async Task Le_secretariat_renvoie_depuis_la_page_et_la_premiere_date_reste()
    {
        var (id, _) = await portail.DeposeAsync("Renvoyé");
        portail.Horloge.Regler("2014-05-12 17:00");
        using var olivier = await portail.EntrerAsync("olivier.legoff");
        var page = await olivier.OuvrirAsync($"/appels/dossiers/{id}");
        (await olivier.EnvoyerAsync(page, "handler=Renvoyer")).Redirection.ShouldBe($"/appels/dossiers/{id}#registre");
        page = await olivier.OuvrirAsync($"/appels/dossiers/{id}");
        page.Document.QuerySelector("[aria-labelledby=registre]")!.TextContent.ShouldContain("Olivier Le Goff");
        page.Document.QuerySelector("[aria-labelledby=registre]")!.TextContent.Replace('\u00A0', ' ').ShouldContain("12 mai 2014 à 16 h 03");
        using var claire = await portail.EntrerAsync("claire.esteve");
        (await claire.OuvrirAsync($"/appels/dossiers/{id}")).Document.QuerySelector("form[action*=Renvoyer]").ShouldBeNull();
    }

    [Fact]
    [Trait("Scenario", "AAP-S21")]
    [Trait("Scenario", "AAP-S22")]
    public async Task L_avis_se_lit_sur_le_dossier_selon_le_droit_et_le_retard_se_dit()
    {
        var (id, _) = await portail.DeposeAsync("Avis au dossier");
        portail.Horloge.Regler("2014-05-15 09:00");
        var avis = await portail.AvisDeAsync(id);
        using var claire = await portail.EntrerAsync("claire.esteve");
        var redaction = await claire.OuvrirAsync($"/appels/avis/{avis}");
        (await claire.EnvoyerAsync(redaction, "Rediger", ("Sens", "Favorable"), ("MotifsDeLAvis", "Partenariat arrêté avec le CCAS."))).Redirection.ShouldNotBeNull();
        (await claire.OuvrirAsync($"/appels/dossiers/{id}")).Texte.ShouldContain("Partenariat arrêté avec le CCAS.");

        portail.Horloge.Regler("2014-07-03 09:00");
        using var olivier = await portail.EntrerAsync("olivier.legoff");
        var page = await olivier.OuvrirAsync($"/appels/dossiers/{id}");
        page.Texte.ShouldMatch("non reçu \\((19|20|21) jours de retard\\)");
        page.Texte.ShouldNotContain("Partenariat arrêté", Case.Sensitive, "a draft is read by who writes it");
        using var bruno = await portail.EntrerAsync("bruno.lacaze");
        (await bruno.EnvoyerAsync(await bruno.OuvrirAsync($"/appels/avis/{avis}"), "Transmettre")).Redirection.ShouldNotBeNull();
        page = await olivier.OuvrirAsync($"/appels/dossiers/{id}");
        page.Texte.ShouldContain("Partenariat arrêté avec le CCAS.");
        page.Document.QuerySelector($"a[href='/appels/avis/{avis}']").ShouldNotBeNull();
        using var luc = await portail.EntrerAsync("luc.ferrand");
        (await luc.OuvrirAsync($"/appels/dossiers/{id}")).Texte.ShouldNotContain("Partenariat arrêté");
    }

    [Fact]
    [Trait("Scenario", "AAP-S18")]
    public async Task Apres_un_retrait_les_destinataires_ne_lisent_que_le_retrait_et_le_porteur_lit_tout()
    {
        var (id, _) = await portail.DeposeAsync("Titre connu des destinataires");
        var piece = (await portail.LireAsync(id)).Pieces[0].FichierId;
        portail.Horloge.Regler("2014-05-13 11:00");
        await portail.RetirerAsync(id, "annexe à corriger");
        foreach (var compte in new[] { "claire.esteve", "olivier.legoff", "maud.perrin", "ines.fabre" })
        {
            using var lecteur = await portail.EntrerAsync(compte);
            var page = await lecteur.OuvrirAsync($"/appels/dossiers/{id}");
            page.Statut.ShouldBe(HttpStatusCode.OK, compte);
            page.Texte.ShouldContain("Retiré par le porteur le 13 mai 2014 à 11 h 00");
            page.Texte.ShouldContain("annexe à corriger");
            page.Document.QuerySelectorAll("[aria-labelledby=registre] tbody tr").Length.ShouldBe(4);
            foreach (var secret in new[] { "Titre connu des destinataires", "Toulouse", "100 800", "Brouillon" })
                page.Texte.ShouldNotContain(secret, Case.Sensitive, $"{compte} reads « {secret} »");
            foreach (var forgee in new[] { $"/appels/dossiers/{id}/sections/logements", $"/appels/dossiers/{id}/pieces", $"/appels/dossiers/{id}/decision", $"/documents/fichiers/{piece}" })
                (await lecteur.DemanderAsync(forgee)).Statut.ShouldBe(HttpStatusCode.NotFound, $"{compte} {forgee}");
            var liste = await lecteur.OuvrirAsync("/appels/dossiers");
            liste.Texte.ShouldNotContain("Titre connu des destinataires");
            liste.Texte.ShouldContain("annexe à corriger");
        }

        using var amina = await portail.EntrerAsync("amina.belkacem");
        var sienne = await amina.OuvrirAsync($"/appels/dossiers/{id}");
        sienne.Texte.ShouldContain("Brouillon, non déposé");
        sienne.Texte.ShouldContain("Dépôt n° 1, retiré");
        (await amina.DemanderAsync($"/documents/fichiers/{piece}")).Statut.ShouldBe(HttpStatusCode.OK);
        using var yves = await portail.EntrerAsync("yves.causse");
        (await yves.OuvrirAsync($"/appels/dossiers/{id}")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Scenario", "AAP-S12")]
    public async Task Un_brouillon_vide_dit_a_renseigner_et_jamais_zero_euro()
    {
        portail.Horloge.Regler("2014-05-10 10:00");
        var id = await portail.EnAsync(BaseDuDepot.Luc, s => s.GetRequiredService<Cus.Portal.Appels.Dossiers.OuvrirDossier>().ExecuterAsync(portail.Session1, null, "Vide encore", CancellationToken.None));
        using var luc = await portail.EntrerAsync("luc.ferrand");
        var essentiel = (await luc.OuvrirAsync($"/appels/dossiers/{id}")).Document.QuerySelector("[aria-labelledby=essentiel]")!.TextContent.Replace('\u00A0', ' ');
        essentiel.ShouldNotContain("0 €");
        essentiel.ShouldContain("à renseigner");
    }

    private Task<List<string>> LuesAsync(Guid dossier) => portail.EnAsync(Acteur.Systeme, async s =>
        (await s.GetRequiredService<PortailDbContext>().Set<Transmission>().Where(t => t.DossierId == dossier && t.PremiereLectureLe != null).ToListAsync())
            .Select(t => $"{t.Libelle} {t.PremiereLectureParNom} {t.PremiereLectureLe:HH:mm}").ToList());

    private Task<List<string>> JournalAsync(string objet) => portail.EnAsync(Acteur.Systeme, s =>
        s.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().Where(e => e.Objet == objet).Select(e => e.Acte).ToListAsync());
}
