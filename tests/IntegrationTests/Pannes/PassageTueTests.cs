using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Echeances.Travaux;
using Cus.Portal.IntegrationTests.Echeances;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Cus.Portal.IntegrationTests.Pannes;

/// <summary>kill -9 of a real node in the middle of the pass of reminders, another one living: forty reminders are due, forty leave.</summary>
public sealed class PassageTueTests(MondeDeLaPanne m) : IClassFixture<MondeDeLaPanne>
{
    private const string Type = "essai.passage";

    private MondeDesRappels Monde => new(m.Services, m.Horloge, Type);

    [Fact]
    [Trait("Scenario", "ECH-S08")]
    public async Task Tue_au_milieu_du_passage_un_autre_serveur_finit_et_le_total_reste_40()
    {
        await using var smtp = new ServeurSmtpDEssai { Starttls = false };
        var porteurs = await DusAsync(40);
        using var tue = m.Lancer(travaux: true, smtp: smtp.Port);
        using var autre = m.Lancer(travaux: true, smtp: smtp.Port);
        await using (await m.GelerAsync("echeances.occurrences"))
        {
            await tue.AttendreAsync();
            (await m.EstGeleAsync("echeances.occurrences", new TaskCompletionSource().Task)).ShouldBeTrue("the first node is in the middle of the pass");
            await autre.AttendreAsync();
            (await Monde.CourrielsAsync(porteurs)).ShouldBeEmpty("nothing is written before the commit");
            tue.Tuer();
        }

        await AttendreAsync(porteurs, c => c.Statut == StatutCourriel.Envoye);
        var courriels = await Monde.CourrielsAsync(porteurs);
        courriels.Count.ShouldBe(40);
        courriels.Select(c => c.Objet).ShouldBeUnique();
        smtp.Recus.Select(r => MessageId(r.Message)).ShouldBe(courriels.Select(c => c.MessageId), ignoreOrder: true);
    }

    [Fact]
    [Trait("Scenario", "ECH-S08")]
    public async Task Tue_pendant_l_envoi_le_message_en_vol_garde_son_identifiant()
    {
        await using var smtp = new ServeurSmtpDEssai { Starttls = false };
        var porteurs = await DusAsync(40, planifier: false);
        await using (var portee = await m.PorteeAsync(MondeDesRappels.Espace))
            await portee.ServiceProvider.GetServices<ITravailRecurrent>().OfType<RappelerLesEcheances>().Single().ExecuterAsync(CancellationToken.None);
        var ecrits = await Monde.CourrielsAsync(porteurs);
        ecrits.Count.ShouldBe(40);
        List<string> enVol;
        using (var tue = m.Lancer(travaux: true, smtp: smtp.Port))
        {
            await using (await m.GelerAsync("echeances.courriels"))
            {
                await tue.AttendreAsync();
                (await m.EstGeleAsync("echeances.courriels", new TaskCompletionSource().Task)).ShouldBeTrue();
                tue.Tuer();
            }
        }

        await m.AttendreLOubliAsync();
        enVol = [.. smtp.Recus.Select(r => MessageId(r.Message))];
        enVol.ShouldNotBeEmpty("a message left whose row says nothing yet");
        using var autre = m.Lancer(travaux: true, smtp: smtp.Port);
        await autre.AttendreAsync();
        await AttendreAsync(porteurs, c => c.Statut == StatutCourriel.Envoye);
        var recus = smtp.Recus.Select(r => MessageId(r.Message)).ToList();
        recus.Distinct().ShouldBe(ecrits.Select(c => c.MessageId), ignoreOrder: true);
        recus.GroupBy(r => r).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeSubsetOf(enVol, "only what was leaving may leave again, under the same Message-ID");
    }

    /// <summary>So many porteurs with a reminder due since midnight, opened two days ago; the pass planned for at once.</summary>
    private async Task<IReadOnlyList<Guid>> DusAsync(int combien, bool planifier = true)
    {
        var reel = TimeProvider.System.GetUtcNow();
        m.Horloge.Regler($"{Paris.Heure(reel).AddDays(-2):yyyy-MM-dd HH:mm:ss}");
        var porteurs = await Monde.PorteursAsync(combien);
        await Monde.AgirAsync(async s =>
        {
            if ((await s.GetRequiredService<ReglesDeRappel>().PourAsync(Type, CancellationToken.None)).Any(r => r.Unite == UniteDeDelai.Jours))
                return;
            s.GetRequiredService<PortailDbContext>().Add(RegleDeRappel.Creer(Type, new SaisieDeRegle(-1, UniteDeDelai.Jours, TimeOnly.MinValue, [Echelon.Titulaire]), m.Horloge.GetUtcNow()));
        });
        await Monde.OuvrirAsync(porteurs, Paris.Date(reel).AddDays(1));
        m.Horloge.Regler($"{Paris.Heure(reel):yyyy-MM-dd HH:mm:ss}");
        if (planifier)
            await PlanifierLePassageAsync();
        return porteurs;
    }

    /// <summary>The hourly pass, as the portal schedules it, for at once and once.</summary>
    private async Task PlanifierLePassageAsync()
    {
        var ordonnanceur = await m.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var job = JobBuilder.Create<PasseJob>().WithIdentity("essai", PasseJob.Groupe).RequestRecovery().UsingJobData(PasseJob.Horaire, "oui").Build();
        await ordonnanceur.ScheduleJob(job, TriggerBuilder.Create().WithIdentity("essai", PasseJob.Groupe).StartNow().Build());
    }

    private async Task AttendreAsync(IReadOnlyCollection<Guid> porteurs, Func<Courriel, bool> etat)
    {
        for (var i = 0; i < 900; i++)
        {
            var courriels = await Monde.CourrielsAsync(porteurs);
            if (courriels.Count >= porteurs.Count && courriels.All(etat))
                return;
            await Task.Delay(100);
        }
    }

    private static string MessageId(string message) => message.Split('\n').First(l => l.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))[11..].Trim();
}
