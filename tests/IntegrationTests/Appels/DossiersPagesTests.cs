using System.Net;
using Cus.Portal.Appels.Demonstration;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

/// <summary>The portal with the call of the demonstration.</summary>
public sealed class PortailDesAppels : PortailDeTest
{
    /// <inheritdoc />
    protected override string? SemerJusqua => "appels";
}

public class DossiersPagesTests(PortailDesAppels portail) : IClassFixture<PortailDesAppels>
{
    private static readonly AppelSeme Appel = Appel10000Logements.Identifiants(ComptesDemo.EspaceNational);

    [Fact]
    [Trait("Scenario", "AAP-S12")]
    public async Task Un_brouillon_s_enregistre_quoi_qu_il_manque_et_se_dit_brouillon()
    {
        portail.Horloge.Regler("2014-05-10 10:00");
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        var dossier = await OuvrirAsync(amina, "Un toit, un parcours");
        var page = await amina.OuvrirAsync($"{dossier}/sections/logements");
        (await amina.EnvoyerAsync(page, "/sections/logements", ("total", "vingt-quatre"))).Redirection.ShouldNotBeNull();
        page = await amina.OuvrirAsync($"{dossier}/sections/logements");
        page.Document.QuerySelector("#total")!.GetAttribute("value").ShouldBe("vingt-quatre");
        page.Texte.ShouldContain("Brouillon, non déposé");
        page.Texte.ShouldContain("Étape 7 sur 13");
        page.Texte.ShouldContain("Dans 3 jours");
        var lecture = await amina.OuvrirAsync(dossier);
        lecture.Texte.ShouldContain("Pièce manquante");
        foreach (var mot in new[] { "transmis", "envoyé" })
            (page.Texte + lecture.Texte).ShouldNotContain(mot, Case.Insensitive);
    }

    [Fact]
    [Trait("Scenario", "AAP-S17")]
    public async Task Deux_personnes_dans_la_meme_section_la_seconde_choisit()
    {
        portail.Horloge.Regler("2014-04-15 14:00");
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        using var paul = await portail.ConnecterAsync("paul.sicard");
        var dossier = await OuvrirAsync(amina, "À deux");
        var chezAmina = await amina.OuvrirAsync($"{dossier}/sections/volet2");
        var chezPaul = await paul.OuvrirAsync($"{dossier}/sections/volet2");
        portail.Horloge.Regler("2014-04-15 14:02");
        (await paul.EnvoyerAsync(chezPaul, "/sections/volet2", ("referent_social", "Relais 31"))).Redirection.ShouldNotBeNull();
        portail.Horloge.Regler("2014-04-15 14:05");
        var conflit = await amina.EnvoyerAsync(chezAmina, "/sections/volet2", ("referent_social", "CCAS de Toulouse"));
        conflit.Statut.ShouldBe(HttpStatusCode.Conflict);
        conflit.Document.QuerySelector("#conflit")!.TextContent.Replace('\u00A0', ' ').ShouldBe("Paul Sicard a modifié cette section à 14 h 02");
        conflit.Texte.ShouldContain("Relais 31");
        conflit.Document.QuerySelector("#referent_social")!.GetAttribute("value").ShouldBe("CCAS de Toulouse");
        (await paul.OuvrirAsync($"{dossier}/sections/volet2")).Document.QuerySelector("#referent_social")!.GetAttribute("value").ShouldBe("Relais 31");
        var remplace = conflit.Document.QuerySelector("button[name=Remplace]")!.GetAttribute("value");
        (await amina.EnvoyerAsync(conflit, "/sections/volet2", ("Remplace", remplace))).Redirection.ShouldNotBeNull();
        (await paul.OuvrirAsync($"{dossier}/sections/volet2")).Document.QuerySelector("#referent_social")!.GetAttribute("value").ShouldBe("CCAS de Toulouse");
        var volet3 = await paul.OuvrirAsync($"{dossier}/sections/volet3");
        (await paul.EnvoyerAsync(volet3, "/sections/volet3", ("texte", "Ailleurs"))).Redirection.ShouldNotBeNull();
    }

    [Fact]
    [Trait("Scenario", "AAP-S05")]
    public async Task Un_volet_vide_est_nomme_par_son_titre()
    {
        portail.Horloge.Regler("2014-04-16 10:00");
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        var dossier = await OuvrirAsync(amina, "Trois volets sur quatre");
        foreach (var n in new[] { 1, 2, 4 })
            await EcrireAsync(amina, dossier, $"volet{n}", ("texte", "Rédigé."));
        var page = await amina.OuvrirAsync($"{dossier}/deposer");
        page.Texte.ShouldContain("Le volet 3 « L’offre de logement mobilisée et l’organisation des parcours » n’est pas renseigné.");
        page.Texte.ShouldNotContain("Le volet 2");
    }

    [Fact]
    [Trait("Scenario", "AAP-S06")]
    [Trait("Scenario", "AAP-S07")]
    public async Task Les_adresses_et_le_total_se_verifient_au_fil_de_la_saisie()
    {
        portail.Horloge.Regler("2014-04-17 10:00");
        using var karine = await portail.ConnecterAsync("karine.bonnet");
        var dossier = await OuvrirAsync(karine, "De part et d’autre");
        await EcrireAsync(karine, dossier, "logements", ("regions", "73"), ("total", "24"), ("lots-0-adresse", "4 place d’Armes"), ("lots-0-commune", "Carcassonne"), ("lots-0-nombre", "23"));
        var page = await karine.OuvrirAsync($"{dossier}/sections/logements");
        page.Document.QuerySelector("[name=lots-0-commune]")!.GetAttribute("value").ShouldBe("Carcassonne (11069)");
        page.Texte.ShouldContain("L’adresse 4 place d’Armes, Carcassonne est hors de la région Midi-Pyrénées.");
        page.Texte.ShouldContain("Le total (24) diffère de la somme des lots (23).");
        (await karine.EnvoyerAsync(page, "/sections/logements", ("Acte", "ajouter:lots"))).Redirection.ShouldNotBeNull().ShouldContain("plus=lots");
        page = await karine.OuvrirAsync($"{dossier}/sections/logements?plus=lots");
        await EcrireAsync(karine, dossier, "logements", ("regions", "91"), ("chef_de_file", "73"), ("lots-1-adresse", "1 rue Alsace"), ("lots-1-commune", "31555"), ("lots-1-nombre", "1"));
        page = await karine.OuvrirAsync($"{dossier}/sections/logements");
        page.Texte.ShouldNotContain("hors de la région");
        page.Texte.ShouldNotContain("diffère de la somme");
    }

    [Fact]
    [Trait("Scenario", "AAP-S13")]
    public async Task Une_lectrice_lit_sans_modifier_et_un_autre_organisme_ne_voit_rien()
    {
        portail.Horloge.Regler("2014-04-18 10:00");
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        var dossier = await OuvrirAsync(amina, "Réservé à Habitat Garonne");
        using var rose = await portail.ConnecterAsync("rose.delmas");
        var lue = await rose.OuvrirAsync($"{dossier}/sections/porteur");
        lue.Statut.ShouldBe(HttpStatusCode.OK);
        lue.Document.QuerySelector("form[data-autosave]").ShouldBeNull();
        using var marc = await portail.ConnecterAsync("marc.puig");
        (await marc.OuvrirAsync(dossier)).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await marc.OuvrirAsync("/appels/dossiers")).Texte.ShouldNotContain("Réservé à Habitat Garonne");
    }

    [Fact]
    [Trait("Scenario", "AAP-S19")]
    public async Task Une_absente_n_enferme_pas_le_dossier()
    {
        portail.Horloge.Regler("2014-04-09 10:00");
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        var dossier = await OuvrirAsync(amina, "Repris par un collègue");
        portail.Horloge.Regler("2014-04-23 09:10");
        using var paul = await portail.ConnecterAsync("paul.sicard");
        var page = await paul.OuvrirAsync(dossier);
        (await paul.EnvoyerAsync(page, "Reprendre")).Redirection.ShouldBe(dossier);
        (await paul.OuvrirAsync(dossier)).Texte.ShouldContain("Paul Sicard, dossier ouvert par Amina Belkacem");
        await using var portee = await portail.PorteeAsync(ComptesDemo.EspaceNational);
        var phrases = await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().AsNoTracking().Where(e => e.Acte == "Appels.Dossier.Reprendre").Select(e => e.Contenu).ToListAsync();
        phrases.ShouldContain(p => p.Contains("repris par Paul Sicard le 23 avril 2014, dossier ouvert par Amina Belkacem", StringComparison.Ordinal));
        using var karine = await portail.ConnecterAsync("karine.bonnet");
        (await karine.OuvrirAsync(dossier)).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Scenario", "AAP-S20")]
    public async Task Un_ecart_au_mois_se_voit_sur_la_frise()
    {
        portail.Horloge.Regler("2014-04-02 10:00");
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var un = await maud.OuvrirAsync($"/appels/sessions/{Appel.Session1}");
        un.Texte.ShouldContain("La date d’avis enregistrée est le 12 juin 2014 à 23 h 59. Le délai d’un mois après la limite de dépôt conduirait au 13 juin 2014 à 23 h 59, un jour plus tard.");
        var deux = await maud.OuvrirAsync($"/appels/sessions/{Appel.Session2}");
        deux.Texte.ShouldNotContain("conduirait");
        deux.Texte.ShouldContain("14 nov.");
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        (await amina.OuvrirAsync($"/appels/sessions/{Appel.Session1}/reglages")).Statut.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    [Trait("Scenario", "ACC-S08")]
    [Trait("Scenario", "AAP-S23")]
    public async Task L_export_a_les_lignes_de_l_ecran_et_neutralise_les_formules()
    {
        portail.Horloge.Regler("2014-04-21 10:00");
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        var dossier = await OuvrirAsync(amina, "=LIEN(\"http://ailleurs.example\")");
        var csv = await (await amina.Http.GetAsync("/appels/dossiers/export?statut=Brouillon")).Content.ReadAsStringAsync();
        var liste = await amina.OuvrirAsync("/appels/dossiers?statut=Brouillon");
        csv.ShouldContain("Référence;Intitulé;Organisme");
        csv.ShouldContain("\"'=LIEN(");
        csv.ShouldContain("Habitat Garonne");
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + int.Parse(liste.Document.QuerySelector(".p-entete__sous")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0], System.Globalization.CultureInfo.InvariantCulture));
        using var yves = await portail.ConnecterAsync("yves.causse");
        (await yves.OuvrirAsync(dossier)).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await yves.OuvrirAsync("/appels/dossiers")).Texte.ShouldNotContain("LIEN");
        var chezYves = await (await yves.Http.GetAsync("/appels/dossiers/export")).Content.ReadAsStringAsync();
        chezYves.ShouldContain("Occitanie");
        chezYves.ShouldNotContain("Midi-Pyrénées");
        chezYves.ShouldNotContain("LIEN");
        await using var portee = await portail.PorteeAsync(ComptesDemo.EspaceNational);
        (await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().AsNoTracking().Where(e => e.Acte == "Appels.Dossiers.Exporter").Select(e => e.Contenu).ToListAsync())
            .ShouldContain(p => p.Contains("Brouillon, non déposé", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Une_vue_gardee_se_retrouve_et_reste_a_son_auteur()
    {
        portail.Horloge.Regler("2014-04-22 10:00");
        using var paul = await portail.ConnecterAsync("paul.sicard");
        var page = await paul.OuvrirAsync("/appels/dossiers?statut=Brouillon");
        (await paul.EnvoyerAsync(page, "Garder", ("NomDeVue", "Mes brouillons"))).Redirection.ShouldBe("/appels/dossiers?statut=Brouillon");
        (await paul.OuvrirAsync("/appels/dossiers")).Document.QuerySelector("nav[aria-label='Vues gardées'] a")!.GetAttribute("href").ShouldBe("/appels/dossiers?statut=Brouillon");
        using var rose = await portail.ConnecterAsync("rose.delmas");
        (await rose.OuvrirAsync("/appels/dossiers")).Texte.ShouldNotContain("Mes brouillons");
    }

    [Fact]
    public async Task La_saisie_automatique_repond_son_numero_de_version()
    {
        portail.Horloge.Regler("2014-04-24 10:00");
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        var dossier = await OuvrirAsync(amina, "Au fil de la saisie");
        var page = await amina.OuvrirAsync($"{dossier}/sections/volet1");
        var jeton = page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var requete = new HttpRequestMessage(HttpMethod.Post, $"{dossier}/sections/volet1")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = jeton, ["Version"] = "0", ["texte"] = "Au fil" }),
        };
        requete.Headers.Add("X-Autosave", "1");
        (await (await amina.Http.SendAsync(requete)).Content.ReadAsStringAsync()).ShouldContain("\"version\":1");
    }

    private static async Task<string> OuvrirAsync(Navigateur n, string intitule)
    {
        var page = await n.EnvoyerAsync(await n.OuvrirAsync($"/appels/dossiers/nouveau?session={Appel.Session1}"), null, ("Intitule", intitule));
        return page.Redirection.ShouldNotBeNull(page.Texte).Replace("/sections/porteur", "", StringComparison.Ordinal);
    }

    private static async Task EcrireAsync(Navigateur n, string dossier, string section, params (string Nom, string? Valeur)[] champs)
    {
        var page = await n.OuvrirAsync($"{dossier}/sections/{section}?plus=lots");
        var reponse = await n.EnvoyerAsync(page, $"/sections/{section}", champs);
        reponse.Redirection.ShouldNotBeNull(reponse.Texte);
    }
}
