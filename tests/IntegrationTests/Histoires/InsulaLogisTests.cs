using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.Referentiel.Contacts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Histoires;

/// <summary>AAP-S34, in one go: Insula Logis, session 2 of 2014, Corse and Provence, refused, then taken over by its successor. This file: until the last avis.</summary>
public sealed partial class InsulaLogisTests(PortailDesHistoires p) : IClassFixture<PortailDesHistoires>
{
    private string _chemin = "";
    private Guid _id;

    private string Objet => "appels/dossier/" + _id;

    [Fact]
    [Trait("Scenario", "AAP-S34")]
    [Trait("Scenario", "AAP-S16")]
    public async Task De_la_Corse_a_la_Provence_puis_chez_son_successeur()
    {
        await p.HabiliterAsync("Instructrice Corse", Role.InstructeurRegional, null, "94");
        await p.HabiliterAsync("Instructeur Provence", Role.InstructeurRegional, null, "93");
        await BrouillonAsync();
        await DelegationAsync();
        await OuvertureDesAvisAsync();
        await AvisEnRetardAsync();
        await ComiteAsync();
        await SuccessionAsync();
    }

    /// <summary>Steps 1 to 4.</summary>
    private async Task BrouillonAsync()
    {
        p.SauterAu("2014-09-01 09:00");
        _chemin = (await p.FaireAsync("ghjulia.rossi", $"/appels/dossiers/nouveau?session={p.Appel.Session2}", null, ("Intitule", "Deux rives"))).Replace("/sections/porteur", "", StringComparison.Ordinal);
        _id = Guid.Parse(_chemin.Split('/')[^1]);
        await DeclarerLesRegionsAsync("94", "93");
        (await p.DossierAsync(_id)).Regions.ShouldBe(["94", "93"]);

        await p.ArriverAuAsync("2014-09-15 10:30");
        await EcrireAsync("logements", ("total", "18"), ("lots-0-adresse", "7 cours Napoléon"), ("lots-0-commune", "Ajaccio"), ("lots-0-nombre", "10"), ("lots-0-occupation", "bail-direct"));
        await EcrireAsync("logements", ("lots-1-adresse", "2 rue de la République"), ("lots-1-commune", "13055"), ("lots-1-nombre", "8"), ("lots-1-occupation", "bail-direct"));
        (await LogementsAsync()).Texte.ShouldNotContain("diffère de la somme des lots");

        await p.ArriverAuAsync("2014-09-22 15:00");
        await DeclarerLesRegionsAsync("94", "82");
        (await LogementsAsync()).Texte.ShouldContain("L’adresse 2 rue de la République, Marseille est hors de la région");
        await DeclarerLesRegionsAsync("94", "93");
        (await LogementsAsync()).Texte.ShouldNotContain("est hors d");

        await p.ArriverAuAsync("2014-09-30 08:00");
        (await p.RappelsAsync(Objet, "2014-09-01 00:00")).ShouldBe(["2014-09-30 08:00 ghjulia.rossi", "2014-09-30 08:00 petru.santoni"]);
        foreach (var volet in new[] { "volet1", "volet2", "volet3", "volet4" })
            await EcrireAsync(volet, ("texte", "Rédigé."));
        foreach (var piece in new[] { "candidature", "description", "plan", "echeancier" })
            await p.JoindreAsync("ghjulia.rossi", _chemin, piece);
    }

    /// <summary>Steps 5 to 9.</summary>
    private async Task DelegationAsync()
    {
        await p.ArriverAuAsync("2014-10-08 12:00");
        using (var petru = await p.ConnecterAsync("petru.santoni"))
        {
            var page = await petru.OuvrirAsync("/compte");
            var habilitation = page.Document.QuerySelector("[name=HabilitationId] option[value]:not([value=''])")!.GetAttribute("value");
            (await petru.EnvoyerAsync(page, null, ("HabilitationId", habilitation), ("DelegueId", ComptesDemo.LeliaMattei.ToString()), ("Debut", "2014-10-09"), ("Fin", "2014-10-12"))).Redirection.ShouldNotBeNull();
        }

        (await JournalAsync("Identite.Delegation.Donner")).ShouldHaveSingleItem().ShouldContain("du 9 octobre 2014 au 12 octobre 2014");

        await p.ArriverAuAsync("2014-10-09 08:00");
        (await p.RappelsAsync(Objet, "2014-10-01 00:00")).ShouldBe(["2014-10-09 08:00 ghjulia.rossi", "2014-10-09 08:00 lelia.mattei", "2014-10-09 08:00 petru.santoni"]);

        await p.ArriverAuAsync("2014-10-10 17:00");
        await p.FaireAsync("lelia.mattei", $"{_chemin}/deposer", "/deposer");
        var depot = (await p.DossierAsync(_id)).Depots.ShouldHaveSingleItem();
        using (var lelia = await p.ConnecterAsync("lelia.mattei"))
            PortailDesHistoires.Clair(Exemples.Lancer("pdftotext", await lelia.Http.GetByteArrayAsync($"/documents/fichiers/{depot.AccuseFichierId}"), "-layout", "{}", "-")).ShouldContain("Lelia Mattei, par délégation de Petru Santoni");
        var registre = await p.DansAsync(s => s.GetRequiredService<LireRegistre>().ExecuterAsync(_id, CancellationToken.None));
        registre.Select(l => l.Libelle).ShouldBe(
            ["Union sociale pour l’habitat", "DREAL Corse", "DREAL Provence-Alpes-Côte d’Azur", "Direction de l’habitat, de l’urbanisme et des paysages", "AR HLM Provence-Alpes-Côte d’Azur – Corse"], ignoreOrder: true);
        (await p.CourrielsAsync(Objet, "dossier.transmission")).Count.ShouldBe(5);

        await p.ArriverAuAsync("2014-10-13 09:00");
        (await p.RappelsAsync(Objet, "2014-10-10 00:00")).ShouldBeEmpty();
        PortailDesHistoires.Clair((await Should.ThrowAsync<Refus>(() => p.CommeAsync<RetirerDossier>(ComptesDemo.LeliaMattei, r => r.ExecuterAsync(_id, "à revoir", CancellationToken.None)))).Message)
            .ShouldBe("Seul un signataire d’Insula Logis peut déposer ce dossier.");
    }

    /// <summary>Steps 10 to 15.</summary>
    private async Task OuvertureDesAvisAsync()
    {
        await p.ArriverAuAsync("2014-10-14 23:59:59");
        await p.PasserAsync();
        (await p.AvisAsync(_id)).ShouldBeEmpty();
        await p.ArriverAuAsync("2014-10-15 00:05");
        await p.PasserAsync();
        var avis = await p.AvisAsync(_id);
        avis.Keys.ShouldBe(["93", "94"], ignoreOrder: true);
        avis.Values.ShouldAllBe(a => a.DuLe == PortailDesHistoires.Instant("2014-11-14 23:59:59"));
        var (corse, provence) = (OuvrirLesAvis.Objet(avis["94"].Id), OuvrirLesAvis.Objet(avis["93"].Id));

        await p.ArriverAuAsync("2014-10-26 03:00");
        (await p.LireAsync("instructrice.corse", "/echeances")).Texte.ShouldContain("14 novembre 2014 à 23 h 59");

        await p.ArriverAuAsync("2014-10-30 08:00");
        (await p.RappelsAsync(corse, "2014-10-14 00:00")).ShouldBe(["2014-10-30 08:00 instructrice.corse"]);
        (await p.RappelsAsync(provence, "2014-10-14 00:00")).ShouldBe(["2014-10-30 08:00 instructeur.provence"]);

        await p.ArriverAuAsync("2014-11-05 11:00");
        await RendreAsync("Instructrice Corse", "Préfet Corse", "94", avis["94"].Id, SensDAvis.Favorable, "Projet utile à Ajaccio.");
        (await p.CourrielsAsync(corse, "avis.transmission")).Select(c => c.NomDestinataire).ShouldBe(["Direction de l’habitat, de l’urbanisme et des paysages", "AR HLM Provence-Alpes-Côte d’Azur – Corse"], ignoreOrder: true);

        await p.CommeAsync<DesignerLeSuperieur>(ComptesDemo.SylvieMarchand, async d =>
        {
            var dreal = (await p.DansAsync(s => s.GetRequiredService<IPointsDeContact>().ListerAsync(RoleDeContact.Dreal, "93", CancellationToken.None))).ShouldHaveSingleItem();
            await d.ExecuterAsync(dreal.Id, "cheffe.de.service@dreal-paca.example", CancellationToken.None);
        });
        await p.ArriverAuAsync("2014-11-10 08:00");
        (await p.RappelsAsync(provence, "2014-11-01 00:00")).ShouldBe(["2014-11-10 08:00 instructeur.provence"]);
        (await p.RappelsAsync(corse, "2014-11-01 00:00")).ShouldBeEmpty();
        await p.ArriverAuAsync("2014-11-13 08:00");
        (await p.RappelsAsync(provence, "2014-11-11 00:00")).ShouldBe(["2014-11-13 08:00 cheffe.de.service", "2014-11-13 08:00 instructeur.provence"]);
        var copie = (await p.CourrielsAsync(provence, "echeance.rappel", "2014-11-13 08:00"))[0];
        copie.NomDestinataire.ShouldBe("Supérieur désigné, DREAL Provence-Alpes-Côte d’Azur");
        copie.Sujet.ShouldStartWith("Copie");
        PortailDesHistoires.Clair(copie.Texte).ShouldContain("Vous recevez copie de ce rappel, adressé à Instructeur Provence.\n\nAvis Provence-Alpes-Côte d’Azur attendu le 14 novembre 2014 sur « Deux rives ».");
    }

    /// <summary>Steps 16 to 18.</summary>
    private async Task AvisEnRetardAsync()
    {
        var avis = await p.AvisAsync(_id);
        var provence = OuvrirLesAvis.Objet(avis["93"].Id);
        await p.ArriverAuAsync("2014-11-14 23:59:59");
        (await EnRetardAsync()).ShouldBeEmpty();
        await p.ArriverAuAsync("2014-11-15 00:00");
        (await EnRetardAsync()).ShouldHaveSingleItem().Region.ShouldBe("Provence-Alpes-Côte d’Azur");

        await p.ArriverAuAsync("2014-11-17 08:00");
        (await p.RappelsAsync(provence, "2014-11-14 00:00")).ShouldBe(["2014-11-17 08:00 cheffe.de.service", "2014-11-17 08:00 instructeur.provence"]);
        (await p.CourrielsAsync(provence, "echeance.rappel", "2014-11-17 08:00")).ShouldAllBe(c => PortailDesHistoires.Clair(c.Texte).Contains("non reçu (3 jours de retard) sur « Deux rives »."));
        PortailDesHistoires.Clair((await EnRetardAsync()).ShouldHaveSingleItem().Phrase).ShouldBe("Avis Provence-Alpes-Côte d’Azur attendu le 14 novembre 2014, non reçu (3 jours de retard)");
        (await p.LireAsync("maud.perrin", "/appels/avis")).Texte.ShouldContain("Deux rives");

        await p.ArriverAuAsync("2014-12-03 14:30");
        await RendreAsync("Instructeur Provence", "Préfet Provence", "93", avis["93"].Id, SensDAvis.Defavorable, "Partenariat non arrêté à Marseille.");
        var lus = await p.CommeAsync<LireAvis, IReadOnlyList<LigneDAvis>>(ComptesDemo.MaudPerrin, l => l.DuDossierAsync(_id, CancellationToken.None));
        lus.Select(l => (l.Region, l.Sens, l.JoursDeRetard)).ShouldBe([("Provence-Alpes-Côte d’Azur", SensDAvis.Defavorable, 19), ("Corse", SensDAvis.Favorable, 0)], ignoreOrder: true);
        (await EnRetardAsync()).ShouldBeEmpty();
    }

    private async Task RendreAsync(string instructeur, string prefet, string region, Guid avis, SensDAvis sens, string motifs)
    {
        var redacteur = await p.DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<Cus.Portal.Identite.Comptes.Compte>().Where(c => c.Nom == instructeur).Select(c => c.Id).SingleAsync());
        await p.CommeAsync<RedigerAvis>(redacteur, r => r.ExecuterAsync(avis, new TexteDAvis(sens, motifs, "", null, []), true, CancellationToken.None));
        await p.CommeAsync<TransmettreAvis>(await p.HabiliterAsync(prefet, Role.PrefetRegion, null, region), t => t.ExecuterAsync(avis, CancellationToken.None));
    }

    private async Task<IReadOnlyList<LigneDAvis>> EnRetardAsync() =>
        [.. (await p.CommeAsync<LireAvis, IReadOnlyList<LigneDAvis>>(ComptesDemo.MaudPerrin, l => l.EnRetardAsync(CancellationToken.None))).Where(l => l.DossierId == _id)];

    private Task<PageLue> LogementsAsync() => p.LireAsync("ghjulia.rossi", $"{_chemin}/sections/logements");

    private Task<string> EcrireAsync(string section, params (string Nom, string? Valeur)[] champs) =>
        p.FaireAsync("ghjulia.rossi", $"{_chemin}/sections/{section}?plus=lots", $"/sections/{section}", champs);

    /// <summary>Ticks exactly these regions, the first one as lead.</summary>
    private Task<string> DeclarerLesRegionsAsync(string chefDeFile, string autre) => EcrireAsync("logements", ("chef_de_file", chefDeFile), ("regions", chefDeFile), ("regions", autre));

    private Task<List<string>> JournalAsync(string acte, string? objet = null) => p.DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().AsNoTracking()
        .Where(e => e.Acte == acte && (objet == null || e.Objet == objet)).Select(e => e.Contenu).ToListAsync());
}
