using Cus.Portal.Echeances.Agenda;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Cus.Portal.UnitTests.Echeances;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>The same model on paper, against the rows and the mails of a real database: every act through the services, every pass the real one.</summary>
public class SuitesEnBaseTests(PortailAvecRappels portail) : IClassFixture<PortailAvecRappels>
{
    [Fact]
    public async Task Pour_des_suites_d_actes_au_hasard_la_base_et_les_courriels_disent_ce_que_dit_le_modele()
    {
        for (var graine = 0; graine < 6; graine++)
            await JouerAsync(graine);
    }

    private async Task JouerAsync(int graine)
    {
        var hasard = new Random(graine);
        var maintenant = new DateTime(2014, graine % 2 == 0 ? 3 : 10, 3, 9, 0, 0);
        var jour = DateOnly.FromDateTime(maintenant).AddDays(hasard.Next(20, 40));
        var modele = new ModeleDEcheance(maintenant, jour);
        var objet = $"essai/suite/{Guid.NewGuid():N}";
        var attendus = new List<DateTime>();
        portail.Horloge.Regler($"{maintenant:yyyy-MM-dd HH:mm}");
        await AgirAsync((s, ct) => s.GetRequiredService<IEcheances>().OuvrirAsync(
            new(RedacteurDEssai.TypeDEssai, objet, "Suite", "ouverture", portail.Horloge.GetUtcNow(), "III", "formule", Paris.FinDuJour(jour), [Role.PorteurSignataire], OrganismesDemo.HabitatGaronne, null, "/appels/dossiers/1"), ct));
        for (var pas = 0; pas < 14; pas++)
        {
            // Passes at eight each morning: what is due leaves at its hour, and only then.
            for (var matins = hasard.Next(1, 6); matins > 0; matins--)
            {
                maintenant = maintenant.Date.AddDays(maintenant.Hour < 8 ? 0 : 1).AddHours(8);
                portail.Horloge.Regler($"{maintenant:yyyy-MM-dd HH:mm}");
                attendus.AddRange(ModeleDEcheance.Decalages.Select(modele.Rappel).Where(r => r == maintenant && !modele.EstClose && r > modele.Depuis && !modele.EstEnPause(r)));
                await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
            }

            maintenant = maintenant.Date.AddHours(hasard.Next(9, 20));
            portail.Horloge.Regler($"{maintenant:yyyy-MM-dd HH:mm}");
            await ActeAsync(hasard, modele, objet, maintenant, $"seed {graine}, step {pas}");
            await ComparerAsync(modele, objet, maintenant, attendus, $"seed {graine}, step {pas}, {maintenant:yyyy-MM-dd HH:mm}");
        }
    }

    private async Task ActeAsync(Random hasard, ModeleDEcheance modele, string objet, DateTime maintenant, string ou)
    {
        switch (hasard.Next(8))
        {
            case 0 or 1:
                var (debut, fin) = (maintenant.AddHours(hasard.Next(-20, 80)), hasard.Next(2) == 0 ? (DateTime?)null : maintenant.AddHours(hasard.Next(1, 200)));
                await EssayerAsync(modele.Pauser(debut, fin, maintenant), (s, ct) => s.GetRequiredService<IEcheances>().PauserAsync(RedacteurDEssai.TypeDEssai, objet, A(debut), fin is { } f ? A(f) : null, "complément", ct), ou);
                break;
            case 2 or 3:
                await EssayerAsync(modele.Reprendre(maintenant), (s, ct) => s.GetRequiredService<IEcheances>().ReprendreAsync(RedacteurDEssai.TypeDEssai, objet, ct), ou);
                break;
            case 4:
                var jour = modele.JourDu.AddDays(hasard.Next(-5, 20));
                await EssayerAsync(modele.Proroger(jour, maintenant), async (s, ct) => await s.GetRequiredService<MouvementsDEcheance>().ProrogerAsync(await LireAsync(s, objet, ct), Paris.FinDuJour(jour), "motif", ct), ou);
                break;
            case 5 when hasard.Next(3) == 0:
                modele.Clore(maintenant);
                await AgirAsync((s, ct) => s.GetRequiredService<IEcheances>().CloreAsync(RedacteurDEssai.TypeDEssai, objet, "fait", ct));
                break;
        }
    }

    private async Task ComparerAsync(ModeleDEcheance modele, string objet, DateTime maintenant, List<DateTime> attendus, string ou)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        var e = await LireAsync(portee.ServiceProvider, objet, CancellationToken.None);
        var lue = (await portee.ServiceProvider.GetRequiredService<IEcheances>().ListerAsync(RedacteurDEssai.TypeDEssai, [objet], CancellationToken.None)).Single();
        (lue.DueLe, lue.EstOuverte, lue.EstEnRetard(A(maintenant)), lue.SuspendueLe is null).ShouldBe((Paris.FinDuJour(modele.JourDu), !modele.EstClose, modele.EstEnRetard(maintenant), modele.SuspendueDepuis is null), ou);
        (AgendaDeLActeur.Evenement(e).Debut, AgendaDeLActeur.Evenement(e).EstAnnule).ShouldBe((lue.DueLe, modele.EstClose), ou);
        var partis = await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Courriel>().AsNoTracking().Where(c => c.Objet == objet).OrderBy(c => c.PrepareLe).Select(c => c.PrepareLe).ToListAsync();
        partis.Select(i => Paris.Heure(i).DateTime).ShouldBe(attendus, ou);
    }

    private async Task EssayerAsync(bool admis, Func<IServiceProvider, CancellationToken, Task> acte, string ou)
    {
        if (admis)
            await Should.NotThrowAsync(() => AgirAsync(acte), ou);
        else
            await Should.ThrowAsync<Refus>(() => AgirAsync(acte), ou);
    }

    private async Task AgirAsync(Func<IServiceProvider, CancellationToken, Task> acte)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        await acte(portee.ServiceProvider, CancellationToken.None);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }

    /// <summary>An extension of a closed deadline is refused by the deadline itself, as its page would.</summary>
    private static Task<Echeance> LireAsync(IServiceProvider s, string objet, CancellationToken ct) => s.GetRequiredService<PortailDbContext>().Set<Echeance>().SingleAsync(e => e.Objet == objet, ct);

    private static DateTimeOffset A(DateTime heure) => Paris.Instant(DateOnly.FromDateTime(heure), TimeOnly.FromDateTime(heure));
}
