using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Echeances;

public class RappelsTests(PortailAvecRappels portail) : IClassFixture<PortailAvecRappels>
{
    [Fact]
    [Trait("Scenario", "AAP-S33")]
    public async Task Les_rappels_de_la_session_1_de_2014_partent_aux_heures_dites_aux_redacteurs_et_au_signataire()
    {
        var objet = Objet();
        portail.Horloge.Regler("2014-04-02 10:00");
        await OuvrirAsync(objet, new DateOnly(2014, 5, 13));
        string[] attendus = ["2014-04-25 08:00", "2014-05-07 08:00", "2014-05-12 08:00", "2014-05-14 08:00"];
        var partis = await JouerAsync(objet, new DateTime(2014, 4, 2, 10, 0, 0), new DateTime(2014, 5, 16, 12, 0, 0));
        partis.Select(c => c.Heure).Distinct().ShouldBe(attendus);
        foreach (var heure in attendus)
            partis.Where(c => c.Heure == heure).Select(c => c.Adresse).ShouldBe(["amina.belkacem@demo.example", "luc.ferrand@demo.example", "paul.sicard@demo.example"], ignoreOrder: true);
    }

    [Fact]
    [Trait("Scenario", "AAP-S33")]
    public async Task Le_rappel_porte_ce_qui_manque_la_date_et_le_lien()
    {
        var objet = Objet();
        portail.Horloge.Regler("2014-04-02 10:00");
        await OuvrirAsync(objet, new DateOnly(2014, 5, 13));
        portail.Horloge.Regler("2014-05-07 08:00");
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        var c = (await CourrielsAsync(objet)).First(x => x.Adresse.StartsWith("amina", StringComparison.Ordinal));
        c.Sujet.ShouldBe("«\u00A0Un toit, un parcours\u00A0» n’est pas déposé (-3)");
        c.Texte.ShouldContain("Bonjour Amina Belkacem,");
        c.Texte.ShouldContain("- le courrier d’acte de candidature");
        c.Texte.ShouldContain("mardi 13 mai 2014 à 23\u00A0h\u00A059");
        c.Texte.ShouldContain("J\u20116");
        c.Texte.ShouldContain("http://localhost/appels/dossiers/1");
        System.Net.WebUtility.HtmlDecode(c.Html).ShouldContain("3\u00A0jours ouvrés d’ici là");
        c.Cle.ShouldNotBeNull().ShouldContain("/-3/" + ComptesDemo.AminaBelkacem);
    }

    [Fact]
    [Trait("Scenario", "AAP-S33")]
    public async Task Rien_ne_part_apres_la_cloture_de_l_obligation()
    {
        var objet = Objet();
        portail.Horloge.Regler("2014-04-02 10:00");
        await OuvrirAsync(objet, new DateOnly(2014, 5, 13));
        await JouerAsync(objet, new DateTime(2014, 5, 7, 0, 0, 0), new DateTime(2014, 5, 12, 12, 0, 0));
        portail.Horloge.Regler("2014-05-12 16:03");
        await AgirAsync((e, ct) => e.CloreAsync(RedacteurDEssai.TypeDEssai, objet, "Dossier déposé", ct));
        (await JouerAsync(objet, new DateTime(2014, 5, 12, 17, 0, 0), new DateTime(2014, 5, 20, 12, 0, 0))).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Scenario", "AAP-S34")]
    public async Task Le_rappel_de_la_delegation_part_au_titulaire_et_a_la_delegataire_seulement_pendant_sa_periode()
    {
        var objet = Objet();
        portail.Horloge.Regler("2014-09-01 09:00");
        await OuvrirAsync(objet, new DateOnly(2014, 10, 14), OrganismesDemo.InsulaLogis, Role.PorteurSignataire);
        portail.Horloge.Regler("2014-10-08 12:00");
        using (var petru = await portail.ConnecterAsync("petru.santoni"))
        {
            var page = await petru.OuvrirAsync("/compte");
            var habilitation = page.Document.QuerySelector("[name=HabilitationId] option[value]:not([value=''])")!.GetAttribute("value");
            (await petru.EnvoyerAsync(page, null, ("HabilitationId", habilitation), ("DelegueId", ComptesDemo.LeliaMattei.ToString()), ("Debut", "2014-10-09"), ("Fin", "2014-10-12")))
                .Redirection.ShouldNotBeNull();
        }

        var partis = await JouerAsync(objet, new DateTime(2014, 10, 8, 13, 0, 0), new DateTime(2014, 10, 14, 12, 0, 0));
        partis.Where(p => p.Heure == "2014-10-09 08:00").Select(p => p.Adresse).ShouldBe(["petru.santoni@demo.example", "lelia.mattei@demo.example"], ignoreOrder: true);
        partis.Where(p => p.Heure == "2014-10-13 08:00").Select(p => p.Adresse).ShouldBe(["petru.santoni@demo.example"]);
    }

    [Fact]
    [Trait("Scenario", "AAP-S34")]
    public async Task Les_rappels_de_l_avis_de_novembre_vont_a_la_region_et_le_retard_part_le_premier_jour_ouvre()
    {
        var objet = Objet();
        portail.Horloge.Regler("2014-10-15 00:00");
        await OuvrirAsync(objet, new DateOnly(2014, 11, 14), null, Role.InstructeurRegional, "73");
        var partis = await JouerAsync(objet, new DateTime(2014, 10, 15, 0, 0, 0), new DateTime(2014, 11, 20, 0, 0, 0));
        partis.Select(p => p.Heure).ShouldBe(["2014-10-30 08:00", "2014-11-10 08:00", "2014-11-13 08:00", "2014-11-17 08:00"]);
        partis.Select(p => p.Adresse).Distinct().ShouldBe(["claire.esteve@demo.example"]);
        portail.Echues.Recues.Count(e => e.Objet == objet).ShouldBe(1);
    }

    [Fact]
    public async Task Une_obligation_eteinte_selon_le_programme_est_consignee_sans_objet_et_rien_ne_part()
    {
        var objet = Objet();
        portail.Horloge.Regler("2014-04-02 10:00");
        await OuvrirAsync(objet, new DateOnly(2014, 5, 13));
        portail.Redacteur.SansObjet = true;
        try
        {
            (await JouerAsync(objet, new DateTime(2014, 4, 25, 7, 0, 0), new DateTime(2014, 4, 25, 10, 0, 0))).ShouldBeEmpty();
        }
        finally
        {
            portail.Redacteur.SansObjet = false;
        }

        (await IssuesAsync(objet)).ShouldBe([IssueDeRappel.SansObjet]);
        (await JouerAsync(objet, new DateTime(2014, 4, 25, 11, 0, 0), new DateTime(2014, 4, 25, 20, 0, 0))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Apres_une_longue_panne_les_rappels_manques_sont_sautes_et_un_seul_part()
    {
        var objet = Objet();
        portail.Horloge.Regler("2014-04-02 10:00");
        await OuvrirAsync(objet, new DateOnly(2014, 5, 13));
        portail.Horloge.Regler("2014-05-12 21:00");
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        (await IssuesAsync(objet)).ShouldBe([IssueDeRappel.Saute, IssueDeRappel.Saute, IssueDeRappel.Envoye]);
        (await CourrielsAsync(objet)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Un_rappel_d_avant_l_ouverture_de_l_echeance_n_est_jamais_rattrape()
    {
        var objet = Objet();
        portail.Horloge.Regler("2014-05-12 10:00");
        await OuvrirAsync(objet, new DateOnly(2014, 5, 13));
        (await JouerAsync(objet, new DateTime(2014, 5, 12, 11, 0, 0), new DateTime(2014, 5, 13, 12, 0, 0))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Une_limite_repoussee_recommence_ses_rappels_et_le_journal_le_dit()
    {
        var objet = Objet();
        portail.Horloge.Regler("2014-04-02 10:00");
        await OuvrirAsync(objet, new DateOnly(2014, 5, 13));
        (await JouerAsync(objet, new DateTime(2014, 5, 12, 7, 0, 0), new DateTime(2014, 5, 12, 9, 0, 0))).Count.ShouldBe(3);
        portail.Horloge.Regler("2014-05-12 15:00");
        await OuvrirAsync(objet, new DateOnly(2014, 5, 20));
        var partis = await JouerAsync(objet, new DateTime(2014, 5, 12, 16, 0, 0), new DateTime(2014, 5, 20, 12, 0, 0));
        partis.Select(p => p.Heure).Distinct().ShouldBe(["2014-05-15 08:00", "2014-05-19 08:00"]);
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        var db = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
        (await db.Set<Cus.Portal.Socle.Journalisation.EntreeDeJournal>().AnyAsync(j => j.Objet == objet && j.Acte == "Echeances.Echeance.Deplacer")).ShouldBeTrue();
    }

    [Fact]
    public async Task Deux_passes_en_meme_temps_n_ecrivent_chaque_rappel_qu_une_fois()
    {
        var objet = Objet();
        portail.Horloge.Regler("2014-04-02 10:00");
        await OuvrirAsync(objet, new DateOnly(2014, 5, 13));
        portail.Horloge.Regler("2014-04-25 08:00");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => TravauxEnAttente.PasserAsync(portail.ServicesDuPortail)));
        (await CourrielsAsync(objet)).Count.ShouldBe(3);
        (await IssuesAsync(objet)).ShouldBe([IssueDeRappel.Envoye]);
    }

    [Fact]
    public async Task Pour_des_suites_d_actes_au_hasard_jamais_de_rappel_apres_la_cloture_ni_deux_fois_le_meme()
    {
        for (var graine = 0; graine < 12; graine++)
        {
            var hasard = new Random(graine);
            var objet = Objet();
            var instant = new DateTime(2014, 4, 1, 9, 0, 0).AddHours(hasard.Next(200));
            portail.Horloge.Regler($"{instant:yyyy-MM-dd HH:mm}");
            await OuvrirAsync(objet, new DateOnly(2014, 5, 13));
            DateTime? close = null;
            for (var pas = 0; pas < 8; pas++)
            {
                instant = instant.AddHours(hasard.Next(1, 240));
                portail.Horloge.Regler($"{instant:yyyy-MM-dd HH:mm}");
                if (close is null && hasard.Next(4) == 0)
                {
                    await AgirAsync((e, ct) => e.CloreAsync(RedacteurDEssai.TypeDEssai, objet, "Fait", ct));
                    close = instant;
                }
                else if (close is null && hasard.Next(6) == 0)
                {
                    await OuvrirAsync(objet, new DateOnly(2014, 5, 13).AddDays(hasard.Next(30)));
                }

                await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
            }

            var courriels = await CourrielsAsync(objet);
            courriels.Select(c => c.Cle).Distinct().Count().ShouldBe(courriels.Count, $"seed {graine}");
            if (close is { } le)
                courriels.ShouldAllBe(c => Paris.Heure(c.PrepareLe).DateTime < le, $"seed {graine}");
        }
    }

    [Fact]
    public async Task La_liste_des_echeances_montre_les_siennes_et_les_retards_d_abord()
    {
        var (mienne, autre) = (Objet(), Objet());
        portail.Horloge.Regler("2014-05-01 10:00");
        await OuvrirAsync(mienne, new DateOnly(2014, 5, 13));
        await OuvrirAsync(autre, new DateOnly(2014, 5, 14), OrganismesDemo.ToitDOc);
        portail.Horloge.Regler("2014-05-15 10:00");
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        var page = await amina.OuvrirAsync("/echeances");
        page.Texte.ShouldContain(mienne);
        page.Texte.ShouldNotContain(autre);
        var ics = page.Document.QuerySelectorAll("a[href$='calendrier.ics']").First(a => a.TextContent.Contains(mienne)).GetAttribute("href")!;
        (await amina.Http.GetStringAsync(ics)).Replace("\r\n ", "").ShouldContain("DTSTART;TZID=Europe/Paris:20140513T235959");
        using var karine = await portail.ConnecterAsync("karine.bonnet");
        (await karine.OuvrirAsync("/echeances")).Texte.ShouldContain(autre);
        (await karine.DemanderAsync(ics)).Statut.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static string Objet() => $"essai/dossier/{Guid.NewGuid():N}";

    private Task OuvrirAsync(string objet, DateOnly due, Guid? organisme = null, Role role = Role.PorteurRedacteur, string? region = null) => AgirAsync((e, ct) => e.OuvrirAsync(
        new OuvertureEcheance(RedacteurDEssai.TypeDEssai, objet, $"Dépôt de {objet}", "ouverture de la session", portail.Horloge.GetUtcNow(), "Appel à projets, III",
            "avant la limite annoncée", Paris.FinDuJour(due), role == Role.PorteurRedacteur ? [Role.PorteurRedacteur, Role.PorteurSignataire] : [role],
            region is null ? organisme ?? OrganismesDemo.HabitatGaronne : null, region, "/appels/dossiers/1"), ct));

    private async Task AgirAsync(Func<IEcheances, CancellationToken, Task> acte)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        await acte(portee.ServiceProvider.GetRequiredService<IEcheances>(), CancellationToken.None);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }

    /// <summary>Every hour between two wall-clock times of Paris; returns the mails about the object, with the hour at which each was written.</summary>
    private async Task<List<(string Heure, string Adresse)>> JouerAsync(string objet, DateTime de, DateTime a)
    {
        var avant = (await CourrielsAsync(objet)).Select(c => c.Id).ToHashSet();
        for (var h = de; h <= a; h = h.Hour is >= 6 and < 9 ? h.AddHours(1) : h.Date.AddHours(h.Hour < 6 ? 6 : 30))
        {
            portail.Horloge.Regler($"{h:yyyy-MM-dd HH:mm}");
            await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        }

        return [.. (await CourrielsAsync(objet)).Where(c => !avant.Contains(c.Id)).Select(c => ($"{Paris.Heure(c.PrepareLe):yyyy-MM-dd HH:mm}", c.Adresse))];
    }

    private async Task<List<Courriel>> CourrielsAsync(string objet)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        return await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Courriel>().AsNoTracking().Where(c => c.Objet == objet).OrderBy(c => c.PrepareLe).ToListAsync();
    }

    private async Task<List<IssueDeRappel>> IssuesAsync(string objet)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        var db = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
        return await (from o in db.Set<OccurrenceDeRappel>() join e in db.Set<Echeance>() on o.EcheanceId equals e.Id where e.Objet == objet orderby o.PrevueLe select o.Issue).ToListAsync();
    }
}
