using System.Collections.Concurrent;
using Cus.Portal.Socle.Courriels;

namespace Cus.Portal.IntegrationTests.Identite;

/// <summary>Mails prepared, kept in memory: what a test of this module reads.</summary>
public sealed class MessagerieMemoire : IMessagerie
{
    /// <summary>In order.</summary>
    public ConcurrentQueue<CourrielAPreparer> Courriels { get; } = new();

    /// <inheritdoc />
    public Task<Guid> PreparerAsync(CourrielAPreparer courriel, CancellationToken ct)
    {
        Courriels.Enqueue(courriel);
        return Task.FromResult(Guid.NewGuid());
    }
}

/// <summary>The portal with its mails kept in memory.</summary>
public sealed class PortailSansCourriel : PortailDeTest
{
    /// <summary>Mails prepared.</summary>
    public MessagerieMemoire Messagerie { get; } = new();

    /// <inheritdoc />
    protected override void Ajuster(Microsoft.Extensions.DependencyInjection.IServiceCollection services) =>
        Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<IMessagerie>(services, Messagerie);
}
