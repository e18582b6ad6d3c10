using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Travaux;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Echeances.Laboratoires;

/// <summary>
/// Takes the clock of a laboratory where it was asked to go, from one instant that matters to the next, and runs there the works of
/// the espace as the schedules would have. Each instant commits: killed on the way, it goes on from where it was.
/// </summary>
internal sealed class ParcourirLeTemps(PortailDbContext db, IServiceProvider services, IContexteEspace espace) : ITravail
{
    /// <summary>Name shown to administrators, who see how far it is.</summary>
    public const string Nom = "Avance de l’horloge du laboratoire";

    /// <inheritdoc />
    public async Task ExecuterAsync(string donnees, CancellationToken ct)
    {
        var ici = espace.Id!.Value;

        // One traveller at a time: the lock lasts as long as the transaction of this scope.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"laboratoire/" + ici}, 0))", ct);
        if (await EstEnRouteAsync(ici, ct))
            await TenirLaPasse.SuivreAsync(services, ici, Rythme.Ponctuel, Nom, (_, bilan) => ParcourirAsync(ici, bilan, ct), ct);
    }

    private async Task ParcourirAsync(Guid ici, BilanDePasse bilan, CancellationToken ct)
    {
        bilan.Annoncer(100);
        do
        {
            await PasserAsync(ici, ct);
        }
        while (await AvancerAsync(ici, bilan, ct));
    }

    private async Task<bool> EstEnRouteAsync(Guid ici, CancellationToken ct)
    {
        await using var portee = await services.OuvrirPorteeAsync(ici, ct: ct);
        return await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Laboratoire>().AnyAsync(l => l.CibleLe != null, ct);
    }

    /// <summary>The hourly works, and the daily ones at their hour, each in a scope of its own; the mails last, so that those just written are kept too.</summary>
    private async Task PasserAsync(Guid ici, CancellationToken ct)
    {
        foreach (var travail in await TravauxAsync(ici, ct))
        {
            await using var portee = await services.OuvrirPorteeAsync(ici, ct: ct);
            await portee.ServiceProvider.GetServices<ITravailRecurrent>().Single(t => t.GetType() == travail).ExecuterAsync(ct);
        }
    }

    private async Task<IReadOnlyList<Type>> TravauxAsync(Guid ici, CancellationToken ct)
    {
        await using var portee = await services.OuvrirPorteeAsync(ici, ct: ct);
        var heure = TimeOnly.FromDateTime(Paris.Heure(portee.ServiceProvider.GetRequiredService<IHorloge>().Maintenant).DateTime);
        return [.. portee.ServiceProvider.GetServices<ITravailRecurrent>().Where(t => t.EstHoraire || heure == InstantsDesEcheances.HeureDesQuotidiens)
            .OrderBy(t => t is EnvoyerLesCourriels).Select(t => t.GetType())];
    }

    /// <summary>False once arrived.</summary>
    private async Task<bool> AvancerAsync(Guid ici, BilanDePasse bilan, CancellationToken ct)
    {
        await using var portee = await services.OuvrirPorteeAsync(ici, ct: ct);
        var laboratoire = await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Laboratoire>().SingleAsync(ct);
        var cible = laboratoire.CibleLe ?? throw new InvalidOperationException("The clock of the laboratory is not moving.");
        var arrive = laboratoire.Instant >= cible;
        if (arrive)
            laboratoire.Arriver();
        else
            laboratoire.Avancer(await SuivantAsync(portee.ServiceProvider, laboratoire.Instant, ct) is { } suivant && suivant < cible ? suivant : cible);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
        bilan.Compter(laboratoire.Pourcentage - bilan.Traites);
        return !arrive;
    }

    private static async Task<DateTimeOffset?> SuivantAsync(IServiceProvider services, DateTimeOffset instant, CancellationToken ct)
    {
        DateTimeOffset? suivant = null;
        foreach (var source in services.GetServices<IInstantsQuiComptent>())
        {
            var propose = await source.ApresAsync(instant, ct);
            suivant = suivant is null || propose < suivant ? propose : suivant;
        }

        return suivant;
    }
}
