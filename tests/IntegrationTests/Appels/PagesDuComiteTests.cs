using System.Net;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

/// <summary>The portal of the demonstration, its PDF printer replaced.</summary>
public sealed class PortailDuComite : PortailDeTest
{
    /// <inheritdoc />
    protected override void Ajuster(IServiceCollection services) => services.AddSingleton(BaseDuComite.Imprimeur()).AddSingleton(BaseDuComite.Fichiers()).AddSingleton(BaseDuComite.Preuves());
}

public class PagesDuComiteTests(PortailDuComite portail) : IClassFixture<PortailDuComite>
{
    [Fact]
    [Trait("Scenario", "AAP-S21")]
    public async Task La_page_de_l_avis_se_redige_se_propose_et_ne_se_transmet_que_par_le_prefet()
    {
        var (_, dossiers) = await SemerAsync(1);
        var avis = await AvisDeAsync(dossiers[0]);
        using var claire = await portail.ConnecterAsync("claire.esteve");
        (await claire.OuvrirAsync("/appels/avis")).Document.QuerySelector($"a[href='/appels/avis/{avis}']").ShouldNotBeNull();
        var page = await claire.OuvrirAsync($"/appels/avis/{avis}");
        (await claire.EnvoyerAsync(page, "Rediger", ("Sens", "Favorable"), ("MotifsDeLAvis", "Projet utile."), ("Appreciation1", "Répond à l’objet."))).Redirection.ShouldNotBeNull();
        var forgee = await claire.OuvrirAsync($"/appels/avis/{avis}");
        forgee.Document.QuerySelector("form[action*='handler=Transmettre']").ShouldBeNull("the button is the prefect’s");
        forgee.Document.QuerySelector("form[action*='handler=Rediger']")!.SetAttribute("action", $"/appels/avis/{avis}?handler=Transmettre");
        var refusee = await claire.EnvoyerAsync(forgee, "Transmettre");
        refusee.Statut.ShouldBe(HttpStatusCode.Forbidden);
        refusee.Texte.ShouldContain("L’avis est transmis par le préfet de région.");
        using var bruno = await portail.ConnecterAsync("bruno.lacaze");
        (await bruno.EnvoyerAsync(await bruno.OuvrirAsync($"/appels/avis/{avis}"), "Transmettre")).Redirection.ShouldNotBeNull();
        (await bruno.OuvrirAsync($"/appels/avis/{avis}")).Texte.ShouldContain("Répond à l’objet.");
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        (await amina.OuvrirAsync($"/appels/avis/{avis}")).Statut.ShouldBe(HttpStatusCode.NotFound);
        using var yves = await portail.ConnecterAsync("yves.causse");
        (await yves.OuvrirAsync($"/appels/avis/{avis}")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Scenario", "AAP-S28")]
    public async Task Une_seance_se_convoque_se_note_se_decide_se_clot_et_ses_lettres_partent()
    {
        var (session, dossiers) = await SemerAsync(2);
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var convoquee = await maud.EnvoyerAsync(await maud.OuvrirAsync("/appels/seances"), "Convoquer", ("SessionId", session.ToString()), ("Jour", "2014-07-03"), ("Heure", "14:00"), ("Lieu", "Paris"), ("Quorum", "Moitie"));
        var seance = convoquee.Redirection.ShouldNotBeNull();
        using var anne = await portail.ConnecterAsync("anne.morel");
        (await anne.OuvrirAsync("/echeances")).Document.QuerySelector($"a[href='{seance}']").ShouldNotBeNull();
        (await anne.OuvrirAsync("/echeances?mois=2014-07")).Document.QuerySelector($"table.p-mois a[href='{seance}']").ShouldNotBeNull();
        var page = await anne.OuvrirAsync($"{seance}/dossiers/{dossiers[0]}");
        page.Texte.ShouldContain("Notes par critère");
        (await anne.EnvoyerAsync(page, "Noter", ("Note1", "3"), ("Justification1", ""))).Texte.ShouldContain("Justifiez la note du critère 1.");
        (await anne.EnvoyerAsync(page, "Noter", ("Note1", "3"), ("Justification1", "Vu au dossier."), ("Note2", "abstention"))).Redirection.ShouldNotBeNull();
        (await anne.OuvrirAsync($"{seance}/dossiers/{dossiers[0]}")).Texte.ShouldContain("3 : 1 vote");

        (await anne.EnvoyerAsync(await anne.OuvrirAsync(seance), "Ouvrir")).Texte.ShouldContain("Quorum non atteint");
        foreach (var compte in new[] { "hugo.blanc", "jeanne.aubry" })
        {
            using var membre = await portail.ConnecterAsync(compte);
            (await membre.OuvrirAsync(seance)).Statut.ShouldBe(HttpStatusCode.OK);
        }

        (await anne.EnvoyerAsync(await anne.OuvrirAsync(seance), "Pointer", ("presents", ComptesDemo.AnneMorel.ToString()), ("presents", ComptesDemo.HugoBlanc.ToString()), ("presents", ComptesDemo.JeanneAubry.ToString()))).Redirection.ShouldNotBeNull();
        (await anne.EnvoyerAsync(await anne.OuvrirAsync(seance), "Ouvrir")).Redirection.ShouldNotBeNull();
        (await anne.EnvoyerAsync(await anne.OuvrirAsync($"{seance}/dossiers/{dossiers[0]}"), "Decider", ("Sens", "NonRetenu"), ("Motif", ""))).Texte.ShouldContain("Motivez la décision.");
        foreach (var dossier in dossiers)
            (await anne.EnvoyerAsync(await anne.OuvrirAsync($"{seance}/dossiers/{dossier}"), "Decider", ("Sens", "Retenu"), ("Motif", "Projet solide."))).Redirection.ShouldNotBeNull();
        (await anne.EnvoyerAsync(await anne.OuvrirAsync(seance), "Clore")).Redirection.ShouldNotBeNull();

        var lettres = await RelireAsync(maud, session);
        (await maud.EnvoyerAsync(lettres, "Liberer")).Redirection.ShouldNotBeNull();
        (await maud.OuvrirAsync($"/appels/sessions/{session}/decisions")).Texte.ShouldContain("Aucune lettre n’attend.");
        await LireLaSuiteAsync(maud, seance, dossiers[0]);
    }

    /// <summary>What the porteur reads of it, and what it does not; what the secretariat monitors.</summary>
    private async Task LireLaSuiteAsync(Navigateur maud, string seance, Guid dossier)
    {
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        var decision = await amina.OuvrirAsync($"/appels/dossiers/{dossier}/decision");
        decision.Texte.ShouldContain("Projet solide.");
        decision.Texte.ShouldNotContain("Anne Morel");
        (await amina.OuvrirAsync(seance)).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await amina.OuvrirAsync("/echeances?mois=2014-07")).Document.QuerySelector($"a[href='{seance}']").ShouldBeNull();
        (await maud.OuvrirAsync("/appels/suivi")).Texte.ShouldContain("48 logements retenus");
    }

    [Fact]
    [Trait("Scenario", "AAP-S26")]
    public async Task Un_membre_qui_declare_son_lien_ne_retrouve_plus_le_dossier()
    {
        var (session, dossiers) = await SemerAsync(2);
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var seance = (await maud.EnvoyerAsync(await maud.OuvrirAsync("/appels/seances"), "Convoquer", ("SessionId", session.ToString()), ("Jour", "2014-07-03"), ("Heure", "14:00"), ("Lieu", "Paris"))).Redirection!;
        using var hugo = await portail.ConnecterAsync("hugo.blanc");
        var adresse = $"{seance}/dossiers/{dossiers[0]}";
        (await hugo.EnvoyerAsync(await hugo.OuvrirAsync(adresse), "Recuser", ("MotifDeRecusation", "administrateur de Relais 31"))).Redirection.ShouldBe(seance);
        (await hugo.OuvrirAsync(adresse)).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await hugo.OuvrirAsync(seance)).Document.QuerySelector($"a[href='{adresse}']").ShouldBeNull();
        (await maud.OuvrirAsync(seance)).Texte.ShouldContain("Hugo Blanc : se récuse");
    }

    /// <summary>A letter is shown in a frame with a policy of its own.</summary>
    private static async Task<PageLue> RelireAsync(Navigateur maud, Guid session)
    {
        var lettres = await maud.OuvrirAsync($"/appels/sessions/{session}/decisions");
        lettres.Document.QuerySelectorAll("iframe").Length.ShouldBe(2);
        lettres.EnTetes.ShouldContain("frame-src 'self'");
        var apercu = await maud.OuvrirAsync(lettres.Document.QuerySelector("iframe")!.GetAttribute("src")!);
        apercu.Texte.ShouldContain("Projet solide.");
        apercu.EnTetes.ShouldContain("frame-ancestors 'self'; sandbox");
        return lettres;
    }

    private async Task<(Guid Session, IReadOnlyList<Guid> Dossiers)> SemerAsync(int nombre)
    {
        portail.Horloge.Regler("2014-05-14 08:00");
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational, Acteur.Systeme);
        var semes = await BaseDuComite.SemerAsync(portee, OrganismesDemo.HabitatGaronne, [.. Enumerable.Repeat((new[] { "73" }, 24), nombre)]);
        await portee.ServiceProvider.GetRequiredService<OuvrirLesAvis>().ExecuterAsync(default);
        return semes;
    }

    private async Task<Guid> AvisDeAsync(Guid dossier)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational, Acteur.Systeme);
        return await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<AvisRegional>().Where(a => a.DossierId == dossier).Select(a => a.Id).SingleAsync();
    }
}
