using System.Net;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

/// <summary>The working screen of a séance, as a browser without JavaScript gets it.</summary>
public class PagesDeSeanceTests(PortailDuComite portail) : IClassFixture<PortailDuComite>
{
    [Fact]
    [Trait("Scenario", "AAP-S24")]
    public async Task Le_total_du_membre_se_calcule_au_serveur_et_la_page_porte_de_quoi_le_suivre_en_direct()
    {
        var (seance, _, dossiers) = await ConvoquerAsync(2);
        using var anne = await portail.ConnecterAsync("anne.morel");
        var adresse = $"{seance}/dossiers/{dossiers[0]}";
        var page = await anne.OuvrirAsync(adresse);
        page.Document.QuerySelectorAll("form[data-notation] [data-poids='1'][data-max='4']").Length.ShouldBe(8);
        page.Document.QuerySelector("[data-total-notes]")!.TextContent.ShouldBe("—");
        var refusee = await anne.EnvoyerAsync(page, "Noter", ("Note1", "4"), ("Justification1", "Vu."), ("Note2", "2"));
        refusee.Statut.ShouldBe(HttpStatusCode.BadRequest);
        refusee.Texte.ShouldContain("Justifiez la note du critère 2.");
        refusee.Document.QuerySelector("input[name='Note2'][checked]")!.GetAttribute("value").ShouldBe("2");
        (await anne.EnvoyerAsync(page, "Noter", ("Note1", "4"), ("Justification1", "Vu."), ("Note2", "2"), ("Justification2", "Vu."), ("Note3", "abstention"))).Redirection.ShouldNotBeNull();
        page = await anne.OuvrirAsync(adresse);
        page.Document.QuerySelector("[data-total-notes]")!.TextContent.ShouldBe("24,00");
        page.Document.QuerySelector("input[name='Note3'][checked]")!.GetAttribute("value").ShouldBe("abstention");
        page.Document.QuerySelector("#votes-vifs")!.TextContent.ShouldContain("Abstentions");
        page.Document.QuerySelector("#votes-vifs .p-decompte")!.TextContent.ShouldContain("24,00");
        page.Document.QuerySelectorAll(".p-ordre a[aria-current]").ShouldHaveSingleItem();
        page.Document.QuerySelectorAll("[style], script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task La_ligne_de_selection_suit_l_enveloppe_de_la_session_et_un_membre_recuse_ne_la_voit_pas()
    {
        var (seance, session, dossiers) = await ConvoquerAsync(3);
        await DoterAsync(session, 13_000);
        using var anne = await portail.ConnecterAsync("anne.morel");
        foreach (var (dossier, note) in dossiers.Zip(new[] { "2", "4", "3" }))
            (await anne.EnvoyerAsync(await anne.OuvrirAsync($"{seance}/dossiers/{dossier}"), "Noter", ("Note1", note), ("Justification1", "Vu."))).Redirection.ShouldNotBeNull();
        var page = await anne.OuvrirAsync(seance);
        var lignes = page.Document.QuerySelectorAll("#classement-vif tbody tr").ToList();
        lignes.FindIndex(l => l.ClassName == "p-coupe").ShouldBe(2);
        lignes[2].TextContent.Replace('\u00A0', ' ').ShouldContain("Ligne de sélection : 12 000 € cumulés, enveloppe de 13 000 €");
        lignes[3].TextContent.ShouldContain("Projet 1");
        page.Document.QuerySelector("#enveloppe-vive")!.TextContent.Replace('\u00A0', ' ').ShouldContain("13 000 €");

        using var hugo = await portail.ConnecterAsync("hugo.blanc");
        (await hugo.EnvoyerAsync(await hugo.OuvrirAsync($"{seance}/dossiers/{dossiers[1]}"), "Recuser", ("MotifDeRecusation", "administrateur de Relais 31"))).Redirection.ShouldBe(seance);
        foreach (var adresse in new[] { seance, $"{seance}/dossiers/{dossiers[0]}" })
        {
            var vue = await hugo.OuvrirAsync(adresse);
            vue.Texte.ShouldNotContain("Projet 2");
            vue.Document.Body!.InnerHtml.ShouldNotContain(dossiers[1].ToString());
            vue.Document.QuerySelector(".p-coupe").ShouldBeNull();
            vue.Document.QuerySelector("#enveloppe-vive").ShouldBeNull();
            vue.Texte.ShouldContain("Vous ne siégez pas sur 1");
        }

        (await anne.OuvrirAsync($"{seance}/dossiers/{dossiers[1]}")).Texte.ShouldContain("Hugo Blanc s’est déporté(e)");
    }

    [Fact]
    [Trait("Scenario", "AAP-S22")]
    public async Task La_presidence_decide_puis_passe_au_dossier_suivant_et_l_avis_en_retard_se_dit()
    {
        var (seance, _, dossiers) = await ConvoquerAsync(2);
        portail.Horloge.Regler("2014-07-03 14:00");
        using var anne = await portail.ConnecterAsync("anne.morel");
        await anne.EnvoyerAsync(await anne.OuvrirAsync(seance), "Pointer", ("presents", ComptesDemo.AnneMorel.ToString()), ("presents", ComptesDemo.HugoBlanc.ToString()), ("presents", ComptesDemo.JeanneAubry.ToString()));
        (await anne.EnvoyerAsync(await anne.OuvrirAsync(seance), "Ouvrir")).Redirection.ShouldNotBeNull();
        var page = await anne.OuvrirAsync($"{seance}/dossiers/{dossiers[0]}");
        page.Texte.ShouldContain("attendu le 12 juin 2014, non reçu (21 jours de retard)");
        page.Document.QuerySelectorAll("input[type=radio][name=Sens]").Length.ShouldBe(5);
        page.Document.QuerySelector("input[name=Sens][checked]").ShouldBeNull();
        (await anne.EnvoyerAsync(page, "Decider", ("Motif", "Solide."))).Texte.ShouldContain("Renseignez le sens de la décision.");
        (await anne.EnvoyerAsync(page, "Decider", ("Sens", "RetenuSousReserves"), ("Motif", "Solide."), ("Reserve", ""))).Texte.ShouldContain("Écrivez la réserve");
        (await anne.EnvoyerAsync(page, "Decider", ("Sens", "Retenu"), ("Motif", "Solide."), ("puis", dossiers[1].ToString()))).Redirection.ShouldBe($"{seance}/dossiers/{dossiers[1]}");
        (await anne.OuvrirAsync(seance)).Texte.ShouldContain("1 décision sur 2");
    }

    [Fact]
    [Trait("Scenario", "AAP-S21")]
    public async Task Le_niveau_d_un_critere_se_choisit_de_0_a_4_et_se_relit_en_points()
    {
        var (_, session, dossiers) = await ConvoquerAsync(1);
        session.ShouldNotBe(Guid.Empty);
        var avis = await AvisDeAsync(dossiers[0]);
        using var claire = await portail.ConnecterAsync("claire.esteve");
        var page = await claire.OuvrirAsync($"/appels/avis/{avis}");
        page.Texte.ShouldContain("Avant de proposer");
        page.Texte.ShouldContain("8 critères à apprécier");
        var refusee = await claire.EnvoyerAsync(page, "Rediger", ("Sens", "Favorable"), ("MotifsDeLAvis", "Utile."), ("Niveau1", "7"));
        refusee.Texte.ShouldContain("Notez de 0 à 4.");
        (await claire.EnvoyerAsync(page, "Rediger", ("Sens", "Favorable"), ("MotifsDeLAvis", "Utile."), ("Niveau1", "3"), ("Appreciation2", "Publics bien visés."))).Redirection.ShouldNotBeNull();
        (await claire.OuvrirAsync($"/appels/avis/{avis}")).Texte.ShouldContain("6 critères à apprécier");
        using var bruno = await portail.ConnecterAsync("bruno.lacaze");
        var lue = await bruno.OuvrirAsync($"/appels/avis/{avis}");
        lue.Document.QuerySelectorAll(".p-criteres li:first-child i.plein").Length.ShouldBe(3);
        (await claire.OuvrirAsync("/appels/avis?Etat=Transmis")).Document.QuerySelector($"a[href='/appels/avis/{avis}']").ShouldBeNull();
        (await claire.OuvrirAsync("/appels/avis?Etat=ARendre")).Document.QuerySelector($"a[href='/appels/avis/{avis}']").ShouldNotBeNull();
    }

    private async Task<(string Seance, Guid Session, IReadOnlyList<Guid> Dossiers)> ConvoquerAsync(int nombre)
    {
        portail.Horloge.Regler("2014-05-14 08:00");
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational, Acteur.Systeme);
        var (session, dossiers) = await BaseDuComite.SemerAsync(portee, OrganismesDemo.HabitatGaronne, [.. Enumerable.Repeat((new[] { "73" }, 24), nombre)]);
        await portee.ServiceProvider.GetRequiredService<OuvrirLesAvis>().ExecuterAsync(default);
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var convoquee = await maud.EnvoyerAsync(await maud.OuvrirAsync("/appels/seances"), "Convoquer", ("SessionId", session.ToString()), ("Jour", "2014-07-03"), ("Heure", "14:00"), ("Lieu", "Paris"));
        return (convoquee.Redirection.ShouldNotBeNull(), session, dossiers);
    }

    private async Task DoterAsync(Guid session, decimal enveloppe)
    {
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var adresse = $"/appels/sessions/{session}/reglages";
        (await maud.EnvoyerAsync(await maud.OuvrirAsync(adresse), null, ("Enveloppe", "0"))).Texte.ShouldContain("L’enveloppe est un montant supérieur à zéro");
        (await maud.EnvoyerAsync(await maud.OuvrirAsync(adresse), null, ("Enveloppe", $"{enveloppe:0}"))).Redirection.ShouldNotBeNull();
    }

    private async Task<Guid> AvisDeAsync(Guid dossier)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational, Acteur.Systeme);
        return await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<AvisRegional>().Where(a => a.DossierId == dossier).Select(a => a.Id).SingleAsync();
    }
}
