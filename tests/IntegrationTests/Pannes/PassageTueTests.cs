using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.IntegrationTests.Echeances;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Pannes;

/// <summary>kill -9 of a real node in the middle of the pass of reminders, another one living: forty reminders are due, forty leave.</summary>
public sealed class PassageTueTests(MondeDeLaPanne m) : IClassFixture<MondeDeLaPanne>
{
    private readonly PassageDEssai _passage = new(m);

    [Fact]
    [Trait("Scenario", "ECH-S08")]
    public async Task Tue_au_milieu_du_passage_un_autre_serveur_finit_et_le_total_reste_40()
    {
        await using var smtp = new ServeurSmtpDEssai { Starttls = false };
        var porteurs = await _passage.DusAsync(40);
        using var tue = m.Lancer(travaux: true, smtp: smtp.Port);
        using var autre = m.Lancer(travaux: true, smtp: smtp.Port);
        await using (await m.GelerAsync("echeances.occurrences"))
        {
            await tue.AttendreAsync();
            (await m.EstGeleAsync("echeances.occurrences", new TaskCompletionSource().Task)).ShouldBeTrue("the first node is in the middle of the pass");
            await autre.AttendreAsync();
            (await _passage.Monde.CourrielsAsync(porteurs)).ShouldBeEmpty("nothing is written before the commit");
            tue.Tuer();
        }

        await _passage.AttendreAsync(porteurs, c => c.Statut == StatutCourriel.Envoye);
        var courriels = await _passage.Monde.CourrielsAsync(porteurs);
        courriels.Count.ShouldBe(40);
        courriels.Select(c => c.Objet).ShouldBeUnique();
        smtp.Recus.Select(r => PassageDEssai.MessageId(r.Message)).ShouldBe(courriels.Select(c => c.MessageId), ignoreOrder: true);
    }

    [Fact]
    [Trait("Scenario", "ECH-S08")]
    public async Task Tue_pendant_l_envoi_le_message_en_vol_garde_son_identifiant()
    {
        await using var smtp = new ServeurSmtpDEssai { Starttls = false };
        var porteurs = await _passage.DusAsync(40, planifier: false);
        await using (var portee = await m.PorteeAsync(MondeDesRappels.Espace))
            await portee.ServiceProvider.GetServices<ITravailRecurrent>().OfType<RappelerLesEcheances>().Single().ExecuterAsync(CancellationToken.None);
        var ecrits = await _passage.Monde.CourrielsAsync(porteurs);
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
        enVol = [.. smtp.Recus.Select(r => PassageDEssai.MessageId(r.Message))];
        enVol.ShouldNotBeEmpty("a message left whose row says nothing yet");
        using var autre = m.Lancer(travaux: true, smtp: smtp.Port);
        await autre.AttendreAsync();
        await _passage.AttendreAsync(porteurs, c => c.Statut == StatutCourriel.Envoye);
        var recus = smtp.Recus.Select(r => PassageDEssai.MessageId(r.Message)).ToList();
        recus.Distinct().ShouldBe(ecrits.Select(c => c.MessageId), ignoreOrder: true);
        recus.GroupBy(r => r).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeSubsetOf(enVol, "only what was leaving may leave again, under the same Message-ID");
    }
}
