using System.Net;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Pacte.Diagnostics;
using Cus.Portal.Pacte.Engagements;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.IntegrationTests.Pacte;

/// <summary>The table of the commitments, and the diagnoses that the regions share.</summary>
public sealed class EngagementsTests(PortailDuPacte p) : IClassFixture<PortailDuPacte>
{
    [Fact]
    public async Task Un_engagement_n_est_tenu_qu_avec_sa_preuve()
    {
        p.Horloge.Regler("2014-04-01 09:00");
        using var maud = await p.ConnecterAsync("maud.perrin");
        var page = await maud.OuvrirAsync("/pacte/engagements");
        (await maud.EnvoyerAsync(page, null, ("Partie", "Etat"), ("Date", "2013-01-01"), ("Texte", "TVA à 5 %"))).Texte.ShouldContain("à partir du 8 juillet 2013");
        (await maud.EnvoyerAsync(page, null, ("Partie", "Etat"), ("Date", "2014-01-01"), ("Texte", "TVA à 5 %"))).Redirection.ShouldBe("/pacte/engagements");
        var id = await p.LireAsync(db => db.Set<EngagementDuPacte>().Where(e => e.Texte == "TVA à 5 %").Select(e => e.Id).SingleAsync());
        var fiche = await maud.OuvrirAsync($"/pacte/engagements/{id}");
        (await maud.EnvoyerAsync(fiche, null, ("Acte", "Constater tenu"), ("Preuve", " "))).Texte.ShouldContain("Dites ce qui prouve que l’engagement est tenu.");
        (await maud.EnvoyerAsync(fiche, null, ("Acte", "Reprendre"), ("Preuve", "x"))).Statut.ShouldBe(HttpStatusCode.Conflict);
        (await maud.EnvoyerAsync(fiche, null, ("Acte", "Constater tenu"), ("Preuve", "=Loi de finances pour 2014"))).Statut.ShouldBe(HttpStatusCode.Redirect);
        (await maud.OuvrirAsync("/pacte/engagements")).Texte.ShouldContain("Tenu");
        (await maud.Http.GetStringAsync("/pacte/engagements.csv")).ShouldContain("État;TVA à 5 %;2014-01-01;Tenu;\"'=Loi de finances pour 2014\";2014-04-01;Maud Perrin");
        (await p.RefusAsync<TenirLesEngagements>(ComptesDemo.ClaireEsteve, s => s.InscrireAsync(PartieAuPacte.Ush, "x", new(2014, 5, 1), default))).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Une_region_partage_son_diagnostic_et_le_sien_seul()
    {
        p.Horloge.Regler("2014-04-01 09:30");
        (await p.RefusAsync<PartagerUnDiagnostic>(ComptesDemo.ClaireEsteve, s => s.ExecuterAsync("11", "Diagnostic", PortailDuPacte.Pdf("d"), default))).ShouldContain("se partage depuis cette région");
        (await p.RefusAsync<PartagerUnDiagnostic>(ComptesDemo.ClaireEsteve, s => s.ExecuterAsync("73", "Diagnostic", null, default))).ShouldContain("Choisissez un fichier");
        await p.CommeAsync<PartagerUnDiagnostic>(ComptesDemo.ClaireEsteve, s => s.ExecuterAsync("73", "Diagnostic partagé 2014", PortailDuPacte.Pdf("diagnostic"), default));
        using var yves = await p.ConnecterAsync("yves.causse");
        var page = await yves.OuvrirAsync("/pacte/diagnostics");
        page.Texte.ShouldContain("Diagnostic partagé 2014");
        var lien = page.Document.QuerySelector("a[href^='/documents/fichiers/']")!.GetAttribute("href")!;
        (await yves.Http.GetAsync(lien)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var amina = await p.ConnecterAsync("amina.belkacem");
        (await amina.Http.GetAsync(lien)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
