using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Echeances.Travaux;

/// <summary>
/// Runs a recurring work in an espace and keeps the trace of it: a row when it starts, its end or its failure. The trace has
/// transactions of its own, so that a failed run is seen too.
/// </summary>
internal static class TenirLaPasse
{
    private static readonly TimeSpan Releve = TimeSpan.FromSeconds(2);

    /// <summary>The works of a rhythm.</summary>
    public static IEnumerable<ITravailRecurrent> Travaux(IServiceProvider services, Rythme rythme) =>
        services.GetServices<ITravailRecurrent>().Where(t => t.EstHoraire == (rythme == Rythme.Horaire));

    /// <exception cref="Exception">Whatever the work throws, once written down.</exception>
    public static Task ExecuterAsync(IServiceProvider services, Guid espace, Rythme rythme, string nom, CancellationToken ct) =>
        SuivreAsync(services, espace, rythme, nom, (portee, _) => Travaux(portee, rythme).Single(t => t.Nom == nom).ExecuterAsync(ct), ct);

    /// <summary>Runs a long work in a scope of its own, its progress written down as it goes.</summary>
    public static async Task SuivreAsync(IServiceProvider services, Guid espace, Rythme rythme, string nom, Func<IServiceProvider, BilanDePasse, Task> travail, CancellationToken ct)
    {
        var id = await CommencerAsync(services, espace, rythme, nom, ct);
        var bilan = new BilanDePasse();
        try
        {
            await using var portee = await services.OuvrirPorteeAsync(espace, ct: ct);
            bilan = portee.ServiceProvider.GetRequiredService<BilanDePasse>();
            using var fini = CancellationTokenSource.CreateLinkedTokenSource(ct);
            var releve = ReleverAsync(services, espace, id, bilan, fini.Token);
            try
            {
                await travail(portee.ServiceProvider, bilan);
            }
            finally
            {
                await fini.CancelAsync();
                await releve;
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await NoterLaFinAsync(services, espace, id, bilan, e.Message, ct);
            throw;
        }

        await NoterLaFinAsync(services, espace, id, bilan, null, ct);
    }

    /// <summary>Every two seconds, in a transaction of its own: how far the work is, and that its node lives.</summary>
    private static async Task ReleverAsync(IServiceProvider services, Guid espace, Guid id, BilanDePasse bilan, CancellationToken fini)
    {
        using var rythme = new PeriodicTimer(Releve);
        try
        {
            while (await rythme.WaitForNextTickAsync(fini))
                await NoterLAvancementAsync(services, espace, id, bilan, fini);
        }
        catch (OperationCanceledException)
        {
            // The work is over.
        }
        catch (Exception e) when (e is Npgsql.NpgsqlException or DbUpdateException or TimeoutException)
        {
            // Progress is not needed for correctness: the work goes on, and says its end itself.
        }
    }

    internal static async Task NoterLAvancementAsync(IServiceProvider services, Guid espace, Guid id, BilanDePasse bilan, CancellationToken ct)
    {
        await using var portee = await services.OuvrirPorteeAsync(espace, ct: ct);
        if (await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Passe>().SingleOrDefaultAsync(p => p.Id == id && p.FinLe == null, ct) is not { } passe)
            return;
        passe.Avancer(bilan.Traites, bilan.ATraiter, portee.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
    }

    /// <summary>A work planned by an act failed: one more try is counted, with its message.</summary>
    public static async Task NoterUnEchecAsync(IServiceProvider services, Guid espace, string cle, (string Nom, string Type, string Donnees) travail, string erreur, CancellationToken ct)
    {
        await using var portee = await services.OuvrirPorteeAsync(espace, ct: ct);
        var (db, maintenant) = (portee.ServiceProvider.GetRequiredService<PortailDbContext>(), portee.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        var passe = await db.Set<Passe>().SingleOrDefaultAsync(p => p.Cle == cle, ct);
        if (passe is null)
            db.Add(passe = Passe.Suivre(travail.Nom, cle, travail.Type, travail.Donnees, maintenant));
        passe.Echouer(erreur, 0, passe.Essais + 1, maintenant);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
    }

    /// <summary>The work that had failed has passed.</summary>
    public static async Task NoterUnSuccesAsync(IServiceProvider services, Guid espace, string cle, CancellationToken ct)
    {
        await using var portee = await services.OuvrirPorteeAsync(espace, ct: ct);
        if (await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Passe>().SingleOrDefaultAsync(p => p.Cle == cle, ct) is not { } passe)
            return;
        passe.Finir(0, portee.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
    }

    private static async Task<Guid> CommencerAsync(IServiceProvider services, Guid espace, Rythme rythme, string nom, CancellationToken ct)
    {
        await using var portee = await services.OuvrirPorteeAsync(espace, ct: ct);
        var passe = Passe.Commencer(nom, rythme, portee.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        portee.ServiceProvider.GetRequiredService<PortailDbContext>().Add(passe);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
        return passe.Id;
    }

    /// <summary>Settles the failures of the same work before this run: its own, if it fails, counts one try more.</summary>
    private static async Task NoterLaFinAsync(IServiceProvider services, Guid espace, Guid id, BilanDePasse bilan, string? erreur, CancellationToken ct)
    {
        await using var portee = await services.OuvrirPorteeAsync(espace, ct: ct);
        var (db, maintenant) = (portee.ServiceProvider.GetRequiredService<PortailDbContext>(), portee.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        if (await db.Set<Passe>().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } passe)
            return;
        var echecs = await db.Set<Passe>().Where(p => p.Id != id && p.Travail == passe.Travail && p.Rythme == passe.Rythme && p.Erreur != null && p.RegleLe == null).ToListAsync(ct);
        passe.Avancer(bilan.Traites, bilan.ATraiter, maintenant);
        if (erreur is null)
            passe.Finir(bilan.Traites, maintenant);
        else
            passe.Echouer(erreur, bilan.Traites, echecs.Select(e => e.Essais).DefaultIfEmpty().Max() + 1, maintenant);
        echecs.ForEach(e => e.Regler(maintenant));

        // Planned by an act: the planning itself counts the failures and tries again.
        if (passe.Rythme == Rythme.Ponctuel)
            passe.Regler(maintenant);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
    }
}
