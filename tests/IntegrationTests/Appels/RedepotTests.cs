using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Decisions;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

public class RedepotTests(PortailDeLecture portail) : IClassFixture<PortailDeLecture>
{
    [Fact]
    [Trait("Scenario", "AAP-S34")]
    public async Task Un_dossier_non_retenu_se_reprend_a_la_session_ouverte_avec_les_motifs_a_traiter()
    {
        var (id, _) = await portail.DeposeAsync("À reprendre");
        await RefuserAsync(id, "Partenariat d’accompagnement non arrêté à Marseille.");
        portail.Horloge.Regler("2014-07-20 10:00");
        using var amina = await portail.EntrerAsync("amina.belkacem");
        var ancien = await amina.OuvrirAsync($"/appels/dossiers/{id}");
        ancien.Texte.ShouldContain("Redéposer à la session ouverte");
        var premiere = (await amina.EnvoyerAsync(ancien, "handler=Redeposer")).Redirection.ShouldNotBeNull();
        (await amina.EnvoyerAsync(ancien, "handler=Redeposer")).Redirection.ShouldBe(premiere, "pressed twice: one draft");

        var page = await amina.OuvrirAsync(premiere);
        page.Texte.ShouldContain("Brouillon, non déposé");
        page.Document.QuerySelectorAll("[aria-labelledby=a-traiter] li strong").Select(e => e.TextContent).ShouldBe(["Partenariat d’accompagnement non arrêté à Marseille."]);

        var nouveau = await portail.LireAsync(Guid.Parse(premiere.Split('/')[^1]));
        (nouveau.IssuDe, nouveau.SessionId, nouveau.Statut, nouveau.Logements).ShouldBe((id, portail.Session2, StatutDossier.Brouillon, 24));
        nouveau.Saisie("volet1")["texte"].ShouldBe("Diagnostic des situations.");
        var avant = await portail.LireAsync(id);
        (avant.Statut, avant.Sections.Count).ShouldBe((StatutDossier.Notifie, 8));
    }

    [Fact]
    [Trait("Scenario", "AAP-S34")]
    public async Task Pas_de_redepot_tant_que_la_session_court_ni_pour_qui_n_ecrit_pas()
    {
        var (id, _) = await portail.DeposeAsync("Pas encore");
        using var amina = await portail.EntrerAsync("amina.belkacem");
        var page = await amina.OuvrirAsync($"/appels/dossiers/{id}");
        page.Texte.ShouldNotContain("Redéposer");
        portail.Horloge.Regler("2014-07-20 10:00");
        foreach (var compte in new[] { "rose.delmas", "claire.esteve" })
        {
            using var lecteur = await portail.EntrerAsync(compte);
            (await lecteur.OuvrirAsync($"/appels/dossiers/{id}")).Texte.ShouldNotContain("Redéposer");
        }

        portail.Horloge.Regler("2015-07-20 10:00");
        using var plusTard = await portail.EntrerAsync("amina.belkacem");
        var ouverte = await plusTard.OuvrirAsync($"/appels/dossiers/{id}");
        ouverte.Texte.ShouldNotContain("Redéposer", Case.Sensitive, "no session is open");
    }

    [Fact]
    [Trait("Scenario", "AAP-S34")]
    public async Task Un_brouillon_que_sa_session_a_laisse_se_reprend_aussi_mais_pas_un_depot_qui_attend_sa_decision()
    {
        var (depose, _) = await portail.DeposeAsync("Attend sa décision");
        var laisse = await portail.BrouillonAsync("Laissé en brouillon");
        portail.Horloge.Regler("2014-07-20 10:00");
        using var amina = await portail.EntrerAsync("amina.belkacem");
        (await amina.OuvrirAsync($"/appels/dossiers/{depose}")).Texte.ShouldNotContain("Redéposer");
        (await amina.EnvoyerAsync(await amina.OuvrirAsync($"/appels/dossiers/{laisse}"), "handler=Redeposer")).Redirection.ShouldNotBeNull();
        (await Should.ThrowAsync<Cus.Portal.Socle.Refuser.Refus>(() => portail.EnAsync(BaseDuDepot.Luc, s => s.GetRequiredService<ClonerDossier>().ExecuterAsync(depose, portail.Session2, CancellationToken.None)))).Code.Nature.ShouldBe(Cus.Portal.Socle.Refuser.NatureRefus.Conflit);
        (await Should.ThrowAsync<Cus.Portal.Socle.Refuser.Refus>(() => portail.EnAsync(BaseDuDepot.Marc, s => s.GetRequiredService<ClonerDossier>().ExecuterAsync(laisse, portail.Session2, CancellationToken.None)))).Code.Nature.ShouldBe(Cus.Portal.Socle.Refuser.NatureRefus.Introuvable);
    }

    private Task RefuserAsync(Guid id, string motif) => portail.EnAsync(BaseDuDepot.Olivier, async s =>
    {
        var db = s.GetRequiredService<PortailDbContext>();
        var (le, par) = (portail.Horloge.GetUtcNow(), BaseDuDepot.Olivier);
        var seance = Seance.Convoquer(portail.Session1, Paris.FinDuJour(new DateOnly(2014, 7, 3)), "Paris", RegleDeQuorum.Moitie, [(ComptesDemo.HugoBlanc, "Hugo Blanc")], [id]);
        seance.Pointer([ComptesDemo.HugoBlanc]);
        seance.Ouvrir(le);
        seance.Decider(id, SensDeDecision.NonRetenu, motif, "", null, le);
        seance.Clore(le);
        db.Add(seance);
        var dossier = await db.Set<Dossier>().SingleAsync(d => d.Id == id);
        dossier.Decider(SensDeDecision.NonRetenu);
        dossier.Notifier(le);
        db.Add(Lettre.Liberer(id, (await s.GetRequiredService<IFichiers>().EnregistrerAsync(Exemples.Pdf(), "decision.pdf", "application/pdf", CancellationToken.None)).Id, par, le));
        await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return true;
    });
}
