using System.Net;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.UnitTests.Appels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Histoires;

/// <summary>AAP-S34, from the séance on.</summary>
public sealed partial class InsulaLogisTests
{
    private const string MotifDuRefus = "Partenariat d’accompagnement non arrêté à Marseille.";

    /// <summary>Steps 19 to 21: 38 dossiers, thirty better noted than this one.</summary>
    private async Task ComiteAsync()
    {
        var autres = await DeposerAilleursAsync(37);
        var membres = new List<Guid> { ComptesDemo.AnneMorel, ComptesDemo.JeanneAubry, ComptesDemo.HugoBlanc };
        foreach (var nom in new[] { "Membre Un", "Membre Deux", "Membre Trois", "Membre Quatre", "Membre Cinq", "Membre Six" })
            membres.Add(await p.HabiliterAsync(nom, Role.MembreComite));
        await p.ArriverAuAsync("2014-12-04 09:00");
        var seance = await p.CommeAsync<ConvoquerSeance, Guid>(ComptesDemo.MaudPerrin, c => c.ExecuterAsync(p.Appel.Session2, PortailDesHistoires.Instant("2014-12-11 14:00"), "Paris", RegleDeQuorum.Moitie, [], CancellationToken.None));

        await p.ArriverAuAsync("2014-12-11 14:00");
        await p.CommeAsync<TenirSeance>(ComptesDemo.AnneMorel, t => t.PointerAsync(seance, membres, CancellationToken.None));
        await p.CommeAsync<TenirSeance>(ComptesDemo.AnneMorel, t => t.OuvrirAsync(seance, CancellationToken.None));
        foreach (var (membre, total) in membres.Zip<Guid, int?>([20, 19, 18, 17, 16, 16, 15, 13, null]))
            await p.NoterAsync(membre, seance, _id, total);
        for (var i = 0; i < autres.Count; i++)
            await p.NoterAsync(ComptesDemo.AnneMorel, seance, autres[i], i < 30 ? 24 : 8);

        await p.ArriverAuAsync("2014-12-11 15:00");
        var page = await p.LireAsync("anne.morel", $"/appels/seances/{seance}/dossiers/{_id}");
        page.Texte.ShouldContain("Moyenne16,75Médiane16,50Notants8");
        page.Texte.ShouldContain("(19 jours de retard)");
        var lue = await p.CommeAsync<LireSeance, SeanceLue>(ComptesDemo.AnneMorel, l => l.LireAsync(seance, CancellationToken.None));
        lue.Points.Count.ShouldBe(38);
        lue.Points.Single(x => x.Point.DossierId == _id).Classement.Rang.ShouldBe(31);

        await p.ArriverAuAsync("2014-12-11 16:30");
        await p.FaireAsync("anne.morel", $"/appels/seances/{seance}/dossiers/{_id}", "Decider", ("Sens", nameof(SensDeDecision.NonRetenu)), ("Motif", MotifDuRefus));
        foreach (var autre in autres)
            await p.CommeAsync<DeciderDossier>(ComptesDemo.AnneMorel, d => d.ExecuterAsync(seance, autre, new(SensDeDecision.ListeDAttente, "Rang."), CancellationToken.None));
        await p.FaireAsync("anne.morel", $"/appels/seances/{seance}", "Clore");

        await LettresAsync();
    }

    /// <summary>Step 22.</summary>
    private async Task LettresAsync()
    {
        await p.ArriverAuAsync("2014-12-16 10:00");
        await p.FaireAsync("maud.perrin", $"/appels/sessions/{p.Appel.Session2}/decisions", "Liberer");
        var decision = await p.LireAsync("petru.santoni", $"{_chemin}/decision");
        foreach (var dit in new[] { "notifié le 16 décembre 2014", "Non retenu", MotifDuRefus, "8 votants, 1 abstention", "Ensemble : 16,75 sur 32." })
            decision.Texte.ShouldContain(dit);
        foreach (var nom in new[] { "Anne Morel", "Jeanne Aubry", "Membre Un" })
            decision.Texte.ShouldNotContain(nom);
        (await p.CourrielsAsync(Objet, "decision.notification")).Select(c => c.NomDestinataire).ShouldContain("Petru Santoni");
    }

    /// <summary>Steps 23 to 25.</summary>
    private async Task SuccessionAsync()
    {
        await p.ArriverAuAsync("2014-12-20 10:00");
        var saisie = new SuccessionSaisie(OrganismesDemo.InsulaLogis, "Habitat Insulaire", NatureDeSuccession.Absorption, new DateOnly(2015, 1, 1), "Délibération du 18 décembre 2014");
        var apercu = await p.CommeAsync<ApercuDeSuccession, ApercuDeSuccession.Apercu>(ComptesDemo.SylvieMarchand, a => a.ExecuterAsync(saisie, CancellationToken.None));
        var dossiers = apercu.Passe.Single(x => x.Quoi == "Dossiers");
        dossiers.Nombre.ShouldBe(1);
        dossiers.Exemples.ShouldHaveSingleItem().ShouldContain("Deux rives (décision notifiée)");
        await p.CommeAsync<EnregistrerSuccession>(ComptesDemo.SylvieMarchand, e => e.ExecuterAsync(saisie, CancellationToken.None));
        await p.DansAsync(s => Task.FromResult(s.GetRequiredService<PortailDbContext>().Add(Habilitation.Accorder(ComptesDemo.GhjuliaRossi, Role.PorteurRedacteur, OrganismesDemo.HabitatInsulaire, [], new DateOnly(2015, 1, 1), null))));
        var suivante = Session.Prevoir(Guid.NewGuid(), p.Appel.Appel, 2015, 1, "session 1 de 2015", CalendrierDeSession.Calculer(PortailDesHistoires.Instant("2015-02-01 00:00"), PortailDesHistoires.Instant("2015-04-15 23:59:59")), MillesimeRegions.Regions2014);
        await p.DansAsync(s => Task.FromResult(s.GetRequiredService<PortailDbContext>().Add(suivante)));
        (await p.LireAsync("petru.santoni", _chemin)).Statut.ShouldBe(HttpStatusCode.OK);

        await p.ArriverAuAsync("2015-01-05 09:00");
        (await p.LireAsync("petru.santoni", _chemin)).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await p.LireAsync("petru.santoni", "/appels/dossiers")).Texte.ShouldNotContain("Deux rives");
        var lu = await p.LireAsync("ghjulia.rossi", _chemin);
        lu.Statut.ShouldBe(HttpStatusCode.OK);
        lu.Texte.ShouldContain("Insula Logis");

        await p.ArriverAuAsync("2015-01-12 10:00");
        var avant = await p.DossierAsync(_id);
        var aTraiter = await p.FaireAsync("ghjulia.rossi", $"{_chemin}/decision", "Cloner", ("Session", suivante.Id.ToString()));
        var liste = await p.LireAsync("ghjulia.rossi", aTraiter);
        liste.Texte.ShouldContain(avant.Reference);
        liste.Document.QuerySelector("[aria-labelledby=points] ol li")!.TextContent.ShouldBe(MotifDuRefus);
        var clone = await p.DossierAsync(Guid.Parse(aTraiter.Split('/')[^2]));
        (clone.IssuDe, clone.OrganismeId, clone.Statut, clone.Reference).ShouldBe((_id, OrganismesDemo.HabitatInsulaire, StatutDossier.Brouillon, "AAP-2015-1-0001"));
        clone.Sections.Select(s => s.Code).ShouldBe(avant.Sections.Select(s => s.Code), ignoreOrder: true);
        clone.Pieces.ShouldBeEmpty();
        var apres = await p.DossierAsync(_id);
        (apres.VersionDeLigne, apres.OrganismeId, apres.Statut).ShouldBe((avant.VersionDeLigne, OrganismesDemo.InsulaLogis, StatutDossier.Notifie));
    }

    /// <summary>Other projects deposited in the same session, and their avis rendered: what the committee compares with.</summary>
    private Task<List<Guid>> DeposerAilleursAsync(int nombre) => p.DansAsync(async s =>
    {
        var db = s.GetRequiredService<PortailDbContext>();
        var session = await db.Set<Session>().SingleAsync(x => x.Id == p.Appel.Session2);
        var (par, le) = (new Acteur(ComptesDemo.KarineBonnet, "Karine Bonnet", "", []), PortailDesHistoires.Instant("2014-10-10 10:00"));
        var ids = new List<Guid>();
        for (var i = 0; i < nombre; i++)
        {
            var dossier = Dossier.Ouvrir(session.Id, $"AAP-2014-2-{session.Numeroter():0000}", OrganismesDemo.ToitDOc, $"Projet {i + 1}", 1, par, le);
            dossier.Ecrire(Rubriques.Logements, AppelType.Champs(("total", "10"), ("regions", "73")), 0, par, le);
            dossier.Deposer(par, null, new string('a', 64), [], le);
            db.Add(dossier);
            ids.Add(dossier.Id);
        }

        return ids;
    });
}
