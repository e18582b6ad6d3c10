using System.Net;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Appels;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>What may be refused waits for the digest; what may not leaves at once.</summary>
public class RecapitulatifTests(PortailQuiEnvoie portail) : IClassFixture<PortailQuiEnvoie>
{
    [Fact]
    [Trait("Scenario", "ECH-S13")]
    public async Task Vingt_rattachements_font_un_courriel_le_lendemain_et_la_demande_d_avis_part_aussitot()
    {
        var avisConfies = await OuvrirVingtAvisAsync();
        for (var n = 0; n < 20; n++)
        {
            portail.Horloge.Regler($"2014-05-14 {9 + (n / 10):00}:{n % 10 * 6:00}");
            await ConfierAsync(avisConfies[n]);
        }

        portail.Horloge.Regler("2014-05-14 11:05");
        await portail.EcrireAsync(new CourrielAPreparer("claire.esteve@demo.example", "Claire Estève", "Un avis vous est demandé", "Avant le 12 juin 2014.", Categorie: "avis.demande", CompteId: ComptesDemo.ClaireEsteve));
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        var avis = portail.RecusPar("claire.esteve").ShouldHaveSingleItem();
        avis.ShouldNotContain("List-Unsubscribe");

        for (var heure = new DateTime(2014, 5, 14, 12, 0, 0); heure <= new DateTime(2014, 5, 15, 12, 0, 0); heure = heure.AddHours(1))
        {
            portail.Horloge.Regler(heure.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
            await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
            await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
            portail.RecusPar("claire.esteve").Count.ShouldBe(heure < new DateTime(2014, 5, 15, 8, 0, 0) ? 1 : 2, heure.ToString("g", System.Globalization.CultureInfo.InvariantCulture));
        }

        var recapitulatif = (await portail.LireAsync(c => c.Categorie == "courriel.recapitulatif" && c.CompteId == ComptesDemo.ClaireEsteve)).ShouldHaveSingleItem();
        recapitulatif.Sujet.Replace('\u00A0', ' ').ShouldBe("Récapitulatif du 15 mai 2014 : 20 événements");
        foreach (var a in avisConfies)
        {
            recapitulatif.Texte.ShouldContain($"https://portail.demo.example/appels/avis/{a}\n");
            recapitulatif.Html.ShouldContain($"https://portail.demo.example/appels/avis/{a}\"");
        }

        (await portail.LireAsync(c => c.RecapitulatifId == recapitulatif.Id)).ShouldAllBe(c => c.Statut == StatutCourriel.Regroupe);
        var recu = portail.RecusPar("claire.esteve")[1].ReplaceLineEndings("\n").Replace("\n ", " ", StringComparison.Ordinal);
        recu.ShouldContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        recu.ShouldContain($"List-Unsubscribe: <{recapitulatif.LienDeRefus}>");
        await RefuserParLeLienAsync(recapitulatif.LienDeRefus!);
    }

    [Fact]
    public async Task Chacun_choisit_ce_qui_se_choisit_et_lit_pourquoi_le_reste_part_toujours()
    {
        portail.Horloge.Regler("2014-05-19 10:00");
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        var page = await amina.OuvrirAsync("/compte/courriels");
        page.Document.QuerySelector("[name=Mode][checked]")!.GetAttribute("value").ShouldBe("Recapitulatif");
        page.Texte.ShouldContain("Demande d’avis ou de contribution");
        page.Texte.ShouldContain("Il fait courir un délai, ou prouve un acte.");
        (await amina.EnvoyerAsync(page, null, ("Mode", "Immediat"))).Redirection.ShouldBe("/compte/courriels");
        await RattacherAsync("amina.belkacem", ComptesDemo.AminaBelkacem, 1);
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        portail.RecusPar("amina.belkacem").ShouldHaveSingleItem().ShouldContain("List-Unsubscribe-Post");
        (await amina.EnvoyerAsync(page, null, ("Mode", "Bavard"))).Statut.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Qui_refuse_avant_le_matin_ne_recoit_pas_le_recapitulatif_et_deux_serveurs_n_en_font_qu_un()
    {
        portail.Horloge.Regler("2014-05-20 10:00");
        var luc = await RattacherAsync("luc.ferrand", ComptesDemo.LucFerrand, 1);
        await RattacherAsync("rose.delmas", ComptesDemo.RoseDelmas, 2);
        using var navigateur = await portail.ConnecterAsync("luc.ferrand");
        await navigateur.EnvoyerAsync(await navigateur.OuvrirAsync("/compte/courriels"), null, ("Mode", "Aucun"));
        portail.Horloge.Regler("2014-05-21 08:00");
        await Task.WhenAll(TravauxEnAttente.PasserAsync(portail.ServicesDuPortail), TravauxEnAttente.PasserAsync(portail.ServicesDuPortail));
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        (await portail.LireAsync(luc)).Statut.ShouldBe(StatutCourriel.Ecarte);
        portail.RecusPar("luc.ferrand").ShouldBeEmpty();
        portail.RecusPar("rose.delmas").ShouldHaveSingleItem();
    }

    /// <summary>Twenty dossiers of Midi-Pyrénées, whose avis the closing of the session opens.</summary>
    private async Task<IReadOnlyList<Guid>> OuvrirVingtAvisAsync()
    {
        portail.Horloge.Regler("2014-05-14 00:10");
        await using (var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational))
            await BaseDuComite.SemerAsync(portee, OrganismesDemo.HabitatGaronne, [.. Enumerable.Range(0, 20).Select(_ => (new[] { "73" }, 24))]);
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        await using var lecture = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        var ids = await lecture.ServiceProvider.GetRequiredService<PortailDbContext>().Set<AvisRegional>().Select(a => a.Id).ToListAsync();
        ids.Count.ShouldBe(20);
        return ids;
    }

    /// <summary>The préfet entrusts an avis to Claire Estève.</summary>
    private async Task ConfierAsync(Guid avis)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        var bruno = await portee.ServiceProvider.GetRequiredService<IMembres>().ActeurAsync(ComptesDemo.BrunoLacaze, new DateOnly(2014, 5, 14), default);
        portee.ServiceProvider.GetRequiredService<IActeurCourant>().Definir(bruno);
        (await portee.ServiceProvider.GetRequiredService<ConfierAvis>().ExecuterAsync(avis, ComptesDemo.ClaireEsteve, default)).ShouldBe("Claire Estève");
    }

    private Task<Guid> RattacherAsync(string qui, Guid compte, int n) => portail.EcrireAsync(new CourrielAPreparer(
        $"{qui}@demo.example", "Claire Estève", $"Dossier {n:00} confié", "Il vous est confié.", Categorie: "dossier.rattachement", CompteId: compte, Lien: $"/appels/dossiers/{n}"));

    /// <summary>Reading changes nothing; the POST of a mail program, without cookie nor form, does.</summary>
    private async Task RefuserParLeLienAsync(string lien)
    {
        var chemin = new Uri(lien).AbsolutePath;
        using var programme = portail.Navigateur();
        (await programme.OuvrirAsync(chemin)).Texte.ShouldContain("Ne plus les recevoir");
        await RattacherAsync("claire.esteve", ComptesDemo.ClaireEsteve, 30);
        (await portail.LireAsync(c => c.Sujet == "Dossier 30 confié")).ShouldHaveSingleItem().Statut.ShouldBe(StatutCourriel.ARegrouper);
        using (var reponse = await programme.Http.PostAsync(chemin, new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")])))
            ((int)reponse.StatusCode).ShouldBeLessThan(400);
        (await programme.OuvrirAsync(chemin)).Texte.ShouldContain("C’est fait");
        (await programme.DemanderAsync("/courriels/refus/inconnu")).Statut.ShouldBe(HttpStatusCode.NotFound);
        await RattacherAsync("claire.esteve", ComptesDemo.ClaireEsteve, 31);
        (await portail.LireAsync(c => c.Sujet == "Dossier 31 confié")).ShouldHaveSingleItem().Statut.ShouldBe(StatutCourriel.Ecarte);
        await portail.EcrireAsync("claire.esteve", "Encore un avis", "avis.demande", ComptesDemo.ClaireEsteve);
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        portail.RecusPar("claire.esteve").Count.ShouldBe(3);
    }
}
