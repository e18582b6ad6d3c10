using System.Globalization;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Cus.Portal.Echeances.Travaux;

/// <summary>The hourly or the daily pass: every recurring work in every espace that did not suspend it, each in a scope of its own.</summary>
[DisallowConcurrentExecution]
internal sealed class PasseJob(IServiceProvider services, ILogger<PasseJob> journal) : IJob
{
    public const string Groupe = "passes";
    public const string Horaire = "horaire";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Francais.Culture;
        await ExecuterAsync((string)context.MergedJobDataMap[Horaire]! == "oui", cancellationToken);
    }

    /// <summary>Walks the espaces, the host's own included. One failure does not stop the others; the pass then fails, and is retried.</summary>
    public async Task ExecuterAsync(bool horaire, CancellationToken ct)
    {
        var rythme = horaire ? Rythme.Horaire : Rythme.Quotidien;
        var echecs = new List<Exception>();
        foreach (var espace in await EspacesAsync(ct))
        {
            foreach (var nom in await NomsAsync(espace, rythme, ct))
            {
                try
                {
                    await TenirLaPasse.ExecuterAsync(services, espace, rythme, nom, ct);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    journal.LogError(e, "« {Travail} » failed in the espace {Espace}", nom, espace);
                    echecs.Add(e);
                }
            }
        }

        if (echecs.Count > 0)
            throw new AggregateException($"{echecs.Count} recurring works failed.", echecs);
    }

    private async Task<IReadOnlyList<Guid>> EspacesAsync(CancellationToken ct)
    {
        await using var portee = await services.OuvrirPorteeAsync(null, ct: ct);
        return [ContexteEspace.EspaceHote, .. (await portee.ServiceProvider.GetRequiredService<IEspaces>().ListerAsync(ct)).Select(e => e.Id)];
    }

    /// <summary>None when the espace suspended the schedule.</summary>
    private async Task<IReadOnlyList<string>> NomsAsync(Guid espace, Rythme rythme, CancellationToken ct)
    {
        await using var portee = await services.OuvrirPorteeAsync(espace, ct: ct);
        var suspendue = await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<SuspensionDePasse>().AnyAsync(s => s.Rythme == rythme, ct);
        return suspendue ? [] : [.. TenirLaPasse.Travaux(portee.ServiceProvider, rythme).Select(t => t.Nom)];
    }
}
