using System.Net;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Histoires;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Cus.Portal.IntegrationTests.Histoires.PortailDesHistoires;

namespace Cus.Portal.IntegrationTests.Echeances;

public class HorlogeTests(PortailDesHistoires p) : IClassFixture<PortailDesHistoires>
{
    private static readonly (string, string?)[] CinqJours =
        [("Debut", "2014-06-02"), ("DebutHeure", "09:00"), ("Fin", "2014-06-07"), ("FinHeure", "09:00"), ("MotifDeLaPause", "complément demandé au porteur")];

    [Fact]
    [Trait("Scenario", "ECH-S05")]
    public async Task La_DREAL_pose_une_pause_qui_reporte_d_autant_et_fait_taire_les_rappels()
    {
        var m = await MondeDeLHorloge.OuvrirAsync(p);
        await m.PasserAuAsync("2014-05-27 08:00");
        p.SauterAu("2014-06-02 09:00");
        (await m.PageAsync("claire.esteve", $"/appels/avis/{m.AvisId}")).Document.QuerySelector($"a[href='{m.Chemin}']").ShouldNotBeNull();
        (await m.AgirAsync("claire.esteve", "Pauser", CinqJours)).Redirection.ShouldNotBeNull();
        (await m.LireAsync()).DueLe.ShouldBe(Instant("2014-06-17 23:59:59"));
        var page = Clair((await m.PageAsync("claire.esteve")).Texte);
        page.ShouldContain("Date d’origine12 juin 2014 à 23 h 59");
        page.ShouldContain("17 juin 2014 à 23 h 59");
        page.ShouldContain("Pause du 2 juin 2014 à 9 h 00 au 7 juin 2014 à 9 h 00");
        page.ShouldContain("Motif : complément demandé au porteur");
        page.ShouldContain("Posée par Claire Estève le 2 juin 2014");
        Clair((await m.PageAsync("maud.perrin", $"/appels/avis")).Texte).ShouldContain("mar. 17 juin");
        await m.PasserAuAsync("2014-06-06 08:00", "2014-06-07 08:00");
        (await m.RappelsAsync()).ShouldBe(["2014-05-27 08:00"]);
        await m.PasserAuAsync("2014-06-11 08:00", "2014-06-12 08:00", "2014-06-16 08:00");
        (await m.RappelsAsync()).ShouldBe(["2014-05-27 08:00", "2014-06-12 08:00", "2014-06-16 08:00"]);
        (await JournalAsync(m, "Echeances.Echeance.Pauser")).ShouldContain("complément demandé au porteur");
    }

    [Fact]
    public async Task Une_pause_sans_fin_se_reprend_et_rien_n_est_en_retard_tant_qu_elle_dure()
    {
        var m = await MondeDeLHorloge.OuvrirAsync(p);
        p.SauterAu("2014-06-10 09:00");
        (await m.AgirAsync("claire.esteve", "Pauser", ("Debut", "2014-06-10"), ("DebutHeure", "09:00"), ("MotifDeLaPause", "complément demandé"))).Redirection.ShouldNotBeNull();
        await m.PasserAuAsync("2014-06-11 08:00", "2014-06-13 08:00");
        (await m.RappelsAsync()).ShouldBeEmpty();
        (await p.DansAsync(s => s.GetRequiredService<IEcheances>().EnRetardAsync("appels.avis", CancellationToken.None))).ShouldNotContain(e => e.Id == m.EcheanceId);
        Clair((await m.PageAsync("claire.esteve", $"/appels/avis/{m.AvisId}")).Texte).ShouldContain("en pause depuis le 10 juin 2014");
        p.SauterAu("2014-06-20 10:00");
        (await m.AgirAsync("claire.esteve", "Reprendre")).Redirection.ShouldNotBeNull();
        (await m.LireAsync()).DueLe.ShouldBe(Instant("2014-06-22 23:59:59"));
        Clair((await m.PageAsync("claire.esteve", $"/appels/avis/{m.AvisId}")).Texte).ShouldContain("attendu le 22 juin 2014");
    }

    [Fact]
    [Trait("Scenario", "ECH-S06")]
    public async Task Le_secretariat_proroge_l_ancienne_date_se_garde_et_les_rappels_recommencent()
    {
        var m = await MondeDeLHorloge.OuvrirAsync(p);
        await m.PasserAuAsync("2014-05-27 08:00", "2014-06-06 08:00");
        var avant = await m.CalendrierAsync("claire.esteve");
        p.SauterAu("2014-06-10 11:00");
        (await m.AgirAsync("maud.perrin", "Proroger", ("Date", "2014-06-20"), ("MotifDeLaProrogation", "dossier complété tard"))).Redirection.ShouldNotBeNull();
        var page = Clair((await m.PageAsync("claire.esteve")).Texte);
        page.ShouldContain("prorogée au 20 juin 2014 par Maud Perrin le 10 juin (au lieu du 12 juin)");
        page.ShouldContain("Motif : dossier complété tard");
        await m.PasserAuAsync("2014-06-11 08:00", "2014-06-12 08:00", "2014-06-17 08:00", "2014-06-19 08:00");
        (await m.RappelsAsync()).ShouldBe(["2014-05-27 08:00", "2014-06-06 08:00", "2014-06-17 08:00", "2014-06-19 08:00"]);
        var apres = await m.CalendrierAsync("claire.esteve");
        apres.Split("BEGIN:VEVENT").Length.ShouldBe(2);
        Ligne(apres, "UID:").ShouldBe(Ligne(avant, "UID:"));
        int.Parse(Ligne(apres, "SEQUENCE:")).ShouldBeGreaterThan(int.Parse(Ligne(avant, "SEQUENCE:")));
        apres.ShouldContain("DTSTART;TZID=Europe/Paris:20140620T235959");
    }

    [Fact]
    [Trait("Scenario", "ECH-S16")]
    public async Task Une_date_deplacee_dans_le_passe_est_refusee_pres_de_son_champ_et_la_saisie_reste()
    {
        var m = await MondeDeLHorloge.OuvrirAsync(p);
        p.SauterAu("2014-05-20 10:00");
        var refus = await m.AgirAsync("sylvie.marchand", "Proroger", ("Date", "2014-05-19"), ("MotifDeLaProrogation", "plus tôt"));
        refus.Statut.ShouldBe(HttpStatusCode.BadRequest);
        refus.Document.QuerySelector("#Date-erreur")!.TextContent.ShouldContain("Cette date est passée.");
        refus.Document.QuerySelector("#MotifDeLaProrogation")!.TextContent.Trim().ShouldBe("plus tôt");
        (await m.LireAsync()).DueLe.ShouldBe(Instant("2014-06-12 23:59:59"));
        p.SauterAu("2014-06-02 09:00");
        await m.AgirAsync("claire.esteve", "Pauser", CinqJours);
        var chevauche = await m.AgirAsync("claire.esteve", "Pauser", ("Debut", "2014-06-06"), ("DebutHeure", "09:00"), ("Fin", "2014-06-08"), ("FinHeure", "10:30"), ("MotifDeLaPause", "encore"));
        Clair(chevauche.Document.QuerySelector("#Debut-erreur")!.TextContent).ShouldContain("Cette pause en recouvre une autre, du 2 juin 2014 à 9 h 00 au 7 juin 2014 à 9 h 00.");
        chevauche.Document.QuerySelector("#FinHeure")!.GetAttribute("value").ShouldBe("10:30");
    }

    [Fact]
    public async Task Qui_n_a_pas_de_droit_sur_l_avis_n_a_ni_la_page_ni_les_actes_ni_le_JSON()
    {
        var m = await MondeDeLHorloge.OuvrirAsync(p);
        p.SauterAu("2014-06-02 09:00");
        foreach (var compte in new[] { "amina.belkacem", "yves.causse", "didier.vasseur", "hugo.blanc" })
        {
            using var n = await MondeDeLHorloge.EntrerAsync(p, compte);
            foreach (var chemin in new[] { m.Chemin, "/api" + m.Chemin, m.Chemin + "/calendrier.ics" })
                (await n.DemanderAsync(chemin)).Statut.ShouldBe(HttpStatusCode.NotFound, $"{compte} {chemin}");
            (await n.Http.GetStringAsync("/api/echeances")).ShouldNotContain(m.EcheanceId.ToString());
        }

        using var maud = await MondeDeLHorloge.EntrerAsync(p, "maud.perrin");
        var page = await maud.OuvrirAsync(m.Chemin);
        page.Document.QuerySelectorAll("form[action*='handler=Pauser']").ShouldBeEmpty();
        (await maud.EnvoyerAsync(page, "handler=Proroger", ("Date", "2014-06-20"), ("MotifDeLaProrogation", ""))).Document.QuerySelector("#MotifDeLaProrogation-erreur").ShouldNotBeNull();
        (await PosterAsync(maud, page, $"{m.Chemin}?handler=Pauser", CinqJours)).ShouldBe(HttpStatusCode.Forbidden);
        using var claire = await MondeDeLHorloge.EntrerAsync(p, "claire.esteve");
        var sienne = await claire.OuvrirAsync(m.Chemin);
        (await PosterAsync(claire, sienne, $"{m.Chemin}?handler=Proroger", [("Date", "2014-06-20"), ("MotifDeLaProrogation", "x")])).ShouldBe(HttpStatusCode.Forbidden);
        using var ailleurs = await MondeDeLHorloge.EntrerAsync(p, "claire.esteve", "dreal.localhost");
        (await ailleurs.DemanderAsync("/api" + m.Chemin)).Statut.ShouldNotBe(HttpStatusCode.OK);
        (await m.LireAsync()).DueLe.ShouldBe(Instant("2014-06-12 23:59:59"));
    }

    [Fact]
    public async Task Une_session_datee_de_nouveau_emmene_les_echeances_de_ses_avis_jamais_dans_le_passe()
    {
        var m = await MondeDeLHorloge.OuvrirAsync(p);
        p.SauterAu("2014-05-20 10:00");
        await RegleeAsync(m, new(2014, 6, 25));
        (await m.LireAsync()).DueLe.ShouldBe(Instant("2014-06-25 23:59:59"));
        Clair((await m.PageAsync("claire.esteve", $"/appels/avis/{m.AvisId}")).Texte).ShouldContain("attendu le 25 juin 2014");
        var refus = (await Should.ThrowAsync<Refus>(() => RegleeAsync(m, new(2014, 5, 19)))).Motifs.Single();
        (refus.Champ, refus.Phrase).ShouldBe(("Avis", "Cette date est passée."));
    }

    private async Task RegleeAsync(MondeDeLHorloge m, DateOnly avis)
    {
        var session = await p.DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<Session>().AsNoTracking()
            .SingleAsync(x => s.GetRequiredService<PortailDbContext>().Set<Dossier>().Any(d => d.SessionId == x.Id && s.GetRequiredService<PortailDbContext>().Set<AvisRegional>().Any(a => a.Id == m.AvisId && a.DossierId == d.Id))));
        await p.CommeAsync<ReglerSession>(ComptesDemo.MaudPerrin, r => r.ExecuterAsync(session.Id, session.Calendrier with { AvisDuLe = Paris.FinDuJour(avis) }, null, CancellationToken.None));
    }

    private static async Task<HttpStatusCode> PosterAsync(Navigateur n, PageLue page, string adresse, (string Nom, string? Valeur)[] champs)
    {
        var jeton = page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var contenu = new FormUrlEncodedContent(champs.Select(c => KeyValuePair.Create(c.Nom, c.Valeur ?? "")).Append(KeyValuePair.Create("__RequestVerificationToken", jeton)));
        using var reponse = await n.Http.PostAsync(adresse, contenu);
        return reponse.StatusCode;
    }

    private static string Ligne(string ics, string debut) => ics.Split("BEGIN:VEVENT")[1].Split("\r\n").First(l => l.StartsWith(debut, StringComparison.Ordinal))[debut.Length..];

    private Task<string> JournalAsync(MondeDeLHorloge m, string acte) => p.DansAsync(async s =>
        Clair(await s.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().Where(j => j.Objet == m.Objet && j.Acte == acte).Select(j => j.Contenu).SingleAsync()));
}
