using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Echeances.Travaux;

/// <summary>
/// Runs a recurring work in an espace and keeps the trace of it: a row when it starts, its end or its failure. The trace has
/// transactions of its own, so that a failed run is seen too.
/// </summary>
internal static class TenirLaPasse
{
    /// <summary>The works of a rhythm.</summary>
    public static IEnumerable<ITravailRecurrent> Travaux(IServiceProvider services, Rythme rythme) =>
        services.GetServices<ITravailRecurrent>().Where(t => t.EstHoraire == (rythme == Rythme.Horaire));

    /// <exception cref="Exception">Whatever the work throws, once written down.</exception>
    public static async Task ExecuterAsync(IServiceProvider services, Guid espace, Rythme rythme, string nom, CancellationToken ct)
    {
        var id = await CommencerAsync(services, espace, rythme, nom, ct);
        var bilan = new BilanDePasse();
        try
        {
            await using var portee = await services.OuvrirPorteeAsync(espace, ct: ct);
            bilan = portee.ServiceProvider.GetRequiredService<BilanDePasse>();
            await Travaux(portee.ServiceProvider, rythme).Single(t => t.Nom == nom).ExecuterAsync(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await NoterLaFinAsync(services, espace, id, bilan.Traites, e.Message, ct);
            throw;
        }

        await NoterLaFinAsync(services, espace, id, bilan.Traites, null, ct);
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
    private static async Task NoterLaFinAsync(IServiceProvider services, Guid espace, Guid id, int traites, string? erreur, CancellationToken ct)
    {
        await using var portee = await services.OuvrirPorteeAsync(espace, ct: ct);
        var (db, maintenant) = (portee.ServiceProvider.GetRequiredService<PortailDbContext>(), portee.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        if (await db.Set<Passe>().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } passe)
            return;
        var echecs = await db.Set<Passe>().Where(p => p.Id != id && p.Travail == passe.Travail && p.Rythme == passe.Rythme && p.Erreur != null && p.RegleLe == null).ToListAsync(ct);
        if (erreur is null)
            passe.Finir(traites, maintenant);
        else
            passe.Echouer(erreur, traites, echecs.Select(e => e.Essais).DefaultIfEmpty().Max() + 1, maintenant);
        echecs.ForEach(e => e.Regler(maintenant));
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
    }
}
