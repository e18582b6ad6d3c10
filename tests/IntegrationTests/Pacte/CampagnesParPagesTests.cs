using System.Net;
using System.Net.Http.Headers;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using static Cus.Portal.IntegrationTests.Pacte.PortailDeMutualisation;

namespace Cus.Portal.IntegrationTests.Pacte;

/// <summary>Campaigns as people hold them: each test has its year.</summary>
public sealed class CampagnesParPagesTests(PortailDeMutualisation p) : IClassFixture<PortailDeMutualisation>
{
    [Fact]
    [Trait("Scenario", "PAC-S06")]
    public async Task Le_fichier_des_prets_se_depose_se_lit_et_ne_compte_qu_accepte()
    {
        p.LeLendemain();
        await p.CommeAsync<OuvrirLaCampagne>(Maud, s => s.ExecuterAsync(2013, Sans));
        await p.ImporterLesBasesAsync(2013, p.Bases());
        var lignes = Enumerable.Range(2, 200).Select(n => Pret(n, p.A, "15/03/2013", "PLUS", "2", "1", "100 000")).ToArray();
        lignes[12] = Pret(14, "990000143", "15/03/2013", "PLUS", "1", "1", "");
        lignes[55] = Pret(57, p.A, "02/01/2014", "PLUS", "1", "1", "");
        lignes[88] = Pret(90, p.A, "15/03/2013", "PLS", "1", "1", "");
        lignes[119] = Pret(121, p.A, "15/03/2013", "PLAI", "4", "1", "");
        lignes[199] = Pret(201, p.B, "31/12/2013", "PLAI", "1 bis", "1", "");
        using var maud = await p.ConnecterAsync("maud.perrin");
        (await DeposerAsync(maud, "/pacte/campagnes/2013/prets", Fichier(TitresDesPrets, lignes))).Redirection.ShouldBe("/pacte/campagnes/2013/prets");
        var page = await maud.OuvrirAsync("/pacte/campagnes/2013/prets");
        page.Texte.ShouldContain("Prêtes196");
        page.Document.QuerySelectorAll("section[aria-labelledby=rapport] tbody tr").Select(tr => Net(tr.TextContent)).ShouldBe(
        [
            "14B14Le SIREN 990000143 n’est pas dans la campagne 2013.",
            "57C57Prêt signé le 2 janvier 2014 : la campagne porte sur les prêts signés en 2013.",
            "90D90« PLS » n’ouvre pas droit à une aide : PLUS, PLAI, éco-prêt ou PAM.",
            "121E121« 4 » n’est pas une zone : 1, 1 bis, 2 ou 3.",
        ]);
        (await maud.EnvoyerAsync(await maud.OuvrirAsync("/pacte/campagnes/2013"), "handler=Calculer")).Texte.ShouldContain("Aucun fichier de prêts n’est accepté");
        (await maud.EnvoyerAsync(page, "handler=Accepter")).Redirection.ShouldBe("/pacte/campagnes/2013/prets");
        (await maud.EnvoyerAsync(await maud.OuvrirAsync("/pacte/campagnes/2013"), "handler=Calculer")).Redirection.ShouldBe("/pacte/campagnes/2013");
        (await p.CalculAsync(2013)).Positions.ToDictionary(x => x.Bases.Siren, x => x.Aides.Total).ShouldBe(new Dictionary<string, decimal> { [p.A] = 195 * 1_300, [p.B] = 3_300, [p.C] = 0 }, ignoreOrder: true);
    }

    [Fact]
    [Trait("Scenario", "PAC-S08")]
    public async Task Validee_la_campagne_refuse_tout_changement_et_les_etats_se_suivent()
    {
        p.LeLendemain();
        await p.CalculerAsync(2016);
        using var maud = await p.ConnecterAsync("maud.perrin");
        (await p.RefusAsync<NotifierLaCampagne>(Maud, s => s.ExecuterAsync(2016, Sans))).ShouldContain("Notifier");
        (await p.RefusAsync<ReglerLaCampagne>(Maud, s => s.SolderAsync(2016, Sans))).ShouldContain("Solder");
        var formulaire = await maud.OuvrirAsync("/pacte/parametres/2016");
        (await maud.EnvoyerAsync(await maud.OuvrirAsync("/pacte/campagnes/2016"), "handler=Valider")).Redirection.ShouldBe("/pacte/campagnes/2016");
        (await p.RefusAsync<ReglerLaCampagne>(Maud, s => s.SolderAsync(2016, Sans))).ShouldContain("Solder");
        var refusee = await maud.EnvoyerAsync(formulaire, null, ("AideEnZone1", "3 400"), ("Decision", "Un gestionnaire le veut."));
        refusee.Statut.ShouldBe(HttpStatusCode.Conflict);
        refusee.Texte.ShouldContain($"La campagne est validée depuis le {Aujourdhui}.");
        (await p.CampagneAsync(2016)).Parametres.AideEnZone1.ShouldBe(3_300);
        var verrou = $"La campagne est validée depuis le {Aujourdhui}.";
        (await p.RefusAsync<CalculerLaCampagne>(Maud, s => s.ExecuterAsync(2016, Sans))).ShouldBe(verrou);
        (await p.RefusAsync<DeciderUnCas>(Maud, s => s.ExecuterAsync(2016, p.A, NatureDeCas.AjusterLAide, 10, "x", new(2020, 1, 1), Sans))).ShouldBe(verrou);
        (await Should.ThrowAsync<Cus.Portal.Socle.Refuser.Refus>(() => p.ImporterLesBasesAsync(2016, p.Bases()))).Message.ShouldBe(verrou);
        (await Should.ThrowAsync<Cus.Portal.Socle.Refuser.Refus>(() => p.ImporterLesPretsAsync(2016, p.Prets(2016)))).Message.ShouldBe(verrou);
        (await p.RefusAsync<ReglerLaCampagne>(Maud, s => s.EncaisserAsync(2016, p.B, 1, new(2020, 3, 12), Sans))).ShouldBe("La campagne n’est pas notifiée.");
        var etapes = (await maud.OuvrirAsync("/pacte/campagnes/2016")).Document.QuerySelectorAll(".p-etapes li").Select(li => li.TextContent);
        etapes.ShouldBe(["Préparation", "Calculée", "Validée", "Notifiée", "Soldée"]);
    }

    [Fact]
    [Trait("Scenario", "PAC-S09")]
    public async Task Chaque_organisme_lit_son_releve_et_le_sien_seul()
    {
        p.LeLendemain();
        await p.CommeAsync<ReglerLesParametres>(Maud, s => s.ExecuterAsync(2017, new() { ExoneresAides = true }, "Dérogation reconduite.", Sans));
        await p.CalculerAsync(2017);
        using var luc = await p.ConnecterAsync("luc.ferrand");
        (await luc.DemanderAsync($"/pacte/releves/2017/{p.A}")).Statut.ShouldBe(HttpStatusCode.NotFound, "nothing before the notification");
        await p.CommeAsync<ValiderLaCampagne>(Maud, s => s.ExecuterAsync(2017, Sans));
        await p.CommeAsync<NotifierLaCampagne>(Maud, s => s.ExecuterAsync(2017, Sans));
        var lu = Net((await luc.OuvrirAsync($"/pacte/releves/2017/{p.A}")).Texte);
        foreach (var dit in (string[])[$"notifié le {Aujourdhui}", "Loyers et redevances1 000,00 €", "Part des cotisations CGLLS1 012,50 €", "Part des loyers2 025,00 €", "Part des logements1 012,50 €", "PLUS, zone 1", "+2 550,00 €"])
            lu.ShouldContain(dit);
        (await luc.OuvrirAsync("/pacte/releves")).Document.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")).ShouldBe([$"/pacte/releves/2017/{p.A}"]);
        foreach (var chemin in (string[])[$"/pacte/releves/2017/{p.B}", $"/pacte/releves/2017/{p.B}/releve.pdf", $"/pacte/releves/2016/{p.A}", "/pacte/releves/2017/990000143"])
            (await luc.DemanderAsync(chemin)).Statut.ShouldBe(HttpStatusCode.NotFound, chemin);
        (await luc.DemanderAsync("/pacte/campagnes/2017")).Statut.ShouldBe(HttpStatusCode.Forbidden);
        var (campagne, organismes) = (await p.CampagneAsync(2017), await p.OrganismesAsync(2017));
        (organismes.Sum(o => o.Releve!.Position.Aides.Total), organismes.Sum(o => o.Releve!.Position.Parts.Total), organismes.Sum(o => o.Solde)).ShouldBe((campagne.Aides, campagne.Appel, campagne.Aides - campagne.Appel));
        using var maud = await p.ConnecterAsync("maud.perrin");
        (await maud.DemanderAsync($"/pacte/releves/2017/{p.B}")).Statut.ShouldBe(HttpStatusCode.OK);
        var courriels = await p.LireAsync(db => db.Database.SqlQuery<string>($"select adresse as \"Value\" from echeances.courriels where categorie = 'pacte.notification' and sujet like 'Mutualisation 2017%'").ToListAsync());
        courriels.ShouldContain(AdresseDeB);
        courriels.ShouldContain("luc.ferrand@demo.example");
    }

    [Fact]
    public async Task Un_recalcul_dit_qui_change_un_cas_se_decide_et_tout_s_exporte()
    {
        p.LeLendemain();
        await p.CalculerAsync(2018);
        using var maud = await p.ConnecterAsync("maud.perrin");
        var cas = await maud.EnvoyerAsync(await maud.OuvrirAsync("/pacte/campagnes/2018/cas"), null, ("Siren", p.A), ("DecideLe", "2020-02-09"), ("Montant", "-600"), ("Motif", "Prêt annulé depuis."));
        cas.Redirection.ShouldBe("/pacte/campagnes/2018/cas", cas.Texte);
        (await maud.OuvrirAsync("/pacte/campagnes/2018")).Texte.ShouldContain("il est à refaire avant d’être validé");
        await maud.EnvoyerAsync(await maud.OuvrirAsync("/pacte/campagnes/2018"), "handler=Calculer");
        var ecarts = await maud.OuvrirAsync("/pacte/campagnes/2018/ecarts");
        ecarts.Document.QuerySelectorAll("tbody tr").Select(tr => Net(tr.QuerySelector("td[data-label='Écart']")!.TextContent)).ShouldBe(["−450,00", "+450,00"]);
        var essai = await maud.EnvoyerAsync(await maud.OuvrirAsync("/pacte/campagnes/2018/essai"), null, ("Frais", "300"));
        essai.Statut.ShouldBe(HttpStatusCode.OK, essai.Texte);
        essai.Document.QuerySelectorAll("section[aria-labelledby=essai] tbody tr").Select(tr => Net(tr.TextContent)).ShouldContain("Appel12 300,0012 600,00");
        (await maud.Http.GetAsync("/pacte/campagnes/2018/resultat.xlsx")).Content.Headers.ContentType!.MediaType.ShouldBe(Cus.Portal.Documents.Contracts.Tableurs.TypeXlsx);
        (await (await maud.Http.GetAsync("/pacte/campagnes/2018/resultat.csv")).Content.ReadAsStringAsync()).ShouldContain("12300,00");
        var bilan = await maud.OuvrirAsync("/pacte/campagnes/2018/bilan");
        bilan.Document.QuerySelectorAll("svg[role=img] rect").Length.ShouldBeGreaterThan(4);
        Net(bilan.Texte).ShouldContain("Occitanie");
    }

    [Fact]
    public async Task Une_faute_dans_les_bases_ne_change_rien_et_se_dit_dans_sa_case()
    {
        p.LeLendemain();
        await p.CalculerAsync(2019);
        using var maud = await p.ConnecterAsync("maud.perrin");
        var fautive = await DeposerAsync(maud, "/pacte/campagnes/2019/bases", Fichier(TitresDesBases, [.. p.Bases().Take(1), $"{p.B};Toit d’Oc;999;;dix;3000;30;;"]));
        fautive.Statut.ShouldBe(HttpStatusCode.BadRequest);
        fautive.Texte.ShouldContain("E3");
        (await p.OrganismesAsync(2019)).Count.ShouldBe(3);
        (await p.CampagneAsync(2019)).Statut.ShouldBe(StatutCampagneDeMutualisation.Calculee);
        (await DeposerAsync(maud, "/pacte/campagnes/2019/bases", Fichier(TitresDesBases, p.Bases().Take(2)))).Statut.ShouldBe(HttpStatusCode.OK);
        (await p.OrganismesAsync(2019)).Count.ShouldBe(2);
        var corrigee = await maud.EnvoyerAsync(await maud.OuvrirAsync($"/pacte/campagnes/2019/bases?corriger={p.A}"), "handler=Corriger", ("Loyers", "mille"), ("Motif", "x"));
        corrigee.Texte.ShouldContain("« mille » n’est pas un nombre attendu ici.");
        using var amina = await p.ConnecterAsync("amina.belkacem");
        (await amina.DemanderAsync("/pacte/campagnes")).Statut.ShouldBe(HttpStatusCode.Forbidden);
        using var thomas = await p.ConnecterAsync("thomas.rey");
        (await thomas.OuvrirAsync("/pacte/campagnes/2019")).Document.QuerySelector("form[action*=Calculer]").ShouldBeNull("an auditor reads");
        (await p.RefusAsync<CalculerLaCampagne>(ComptesDemo.ThomasRey, s => s.ExecuterAsync(2019, Sans))).ShouldNotBeEmpty();
        (await maud.DemanderAsync("/pacte/campagnes/1999")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    private string Aujourdhui => Francais.DateLongue(p.Horloge.GetUtcNow());

    private static async Task<PageLue> DeposerAsync(Navigateur n, string chemin, byte[] contenu)
    {
        var page = await n.OuvrirAsync(chemin);
        using var envoi = new MultipartFormDataContent { { new StringContent(page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" } };
        var fichier = new ByteArrayContent(contenu);
        fichier.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        envoi.Add(fichier, "Fichier", "fichier.csv");
        using var reponse = await n.Http.PostAsync(chemin, envoi);
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await reponse.Content.ReadAsStringAsync());
        return new(reponse.StatusCode, chemin, reponse.Headers.Location?.OriginalString, document, "");
    }

    private static string Net(string texte) => string.Join(' ', texte.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
