using System.Globalization;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Cus.Portal.Echeances.Travaux;

/// <summary>Runs a planned work in a scope of its own, in its espace, transaction open. A failure is written down and retried, each time later.</summary>
internal sealed class TravailJob(IServiceProvider services) : IJob
{
    public const string Groupe = "travaux";
    public const string Type = "type";
    public const string Espace = "espace";
    public const string Donnees = "donnees";

    /// <summary>30 s, 1 min, 2 min… one hour at most, about two days in all.</summary>
    public static readonly RetryPolicy Reprises = RetryPolicy.Exponential(54, TimeSpan.FromSeconds(30), 2, TimeSpan.FromHours(1));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Francais.Culture;
        var (donnees, cle) = (context.MergedJobDataMap, context.JobDetail.Key.Name);
        var espace = Guid.Parse((string)donnees[Espace]!, CultureInfo.InvariantCulture);
        try
        {
            await ExecuterAsync(services, donnees, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var type = (string)donnees[Type]!;
            await TenirLaPasse.NoterUnEchecAsync(services, espace, cle, (Nom(type), type, (string)donnees[Donnees]!), e.Message, cancellationToken);
            throw;
        }

        if (context.RetryAttempt > 0)
            await TenirLaPasse.NoterUnSuccesAsync(services, espace, cle, cancellationToken);
    }

    /// <summary>Runs the work that this data names.</summary>
    internal static async Task ExecuterAsync(IServiceProvider services, JobDataMap donnees, CancellationToken ct)
    {
        var type = System.Type.GetType((string)donnees[Type]!, throwOnError: true)!;
        var espace = Guid.Parse((string)donnees[Espace]!, CultureInfo.InvariantCulture);
        if (type.IsAssignableTo(typeof(ITravailSuivi)))
        {
            await TenirLaPasse.SuivreAsync(services, espace, Rythme.Ponctuel, Nom((string)donnees[Type]!), (suivie, _) => TravaillerAsync(suivie, type, donnees, ct), ct);
            return;
        }

        await using var portee = await services.OuvrirPorteeAsync(espace, ct: ct);
        await TravaillerAsync(portee.ServiceProvider, type, donnees, ct);
    }

    private static Task TravaillerAsync(IServiceProvider portee, System.Type type, JobDataMap donnees, CancellationToken ct) =>
        ((ITravail)ActivatorUtilities.CreateInstance(portee, type)).ExecuterAsync((string)donnees[Donnees]!, ct);

    /// <summary>A use case is named by its verb: <c>EnvoyerLesCourriels</c> reads « Envoyer les courriels ».</summary>
    internal static string Nom(string type)
    {
        var nom = type.Split(',')[0].Split('.')[^1];
        return nom[..1] + string.Concat(nom.Skip(1).Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
    }
}
