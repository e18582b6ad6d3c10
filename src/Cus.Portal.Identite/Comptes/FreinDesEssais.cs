using System.Threading.RateLimiting;
using Cus.Portal.Socle.Refuser;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Identite.Comptes;

/// <summary>
/// Slows down whoever tries addresses in bulk: so many attempts a minute for one network address, on this node. The
/// lockout of an account (five attempts) is counted in the database and holds on every node.
/// </summary>
internal sealed class FreinDesEssais : IDisposable
{
    private readonly PartitionedRateLimiter<string> _frein;

    public FreinDesEssais(IConfiguration configuration)
    {
        var parMinute = configuration.GetValue("Identite:EssaisParMinute", 60);
        _frein = PartitionedRateLimiter.Create<string, string>(origine => RateLimitPartition.GetFixedWindowLimiter(
            origine, _ => new FixedWindowRateLimiterOptions { PermitLimit = parMinute, Window = TimeSpan.FromMinutes(1) }));
    }

    /// <summary>Counts an attempt.</summary>
    /// <exception cref="Refus"><see cref="RefusIdentite.TropDEssais"/>.</exception>
    public void Compter(string? origine)
    {
        using var permis = _frein.AttemptAcquire(origine ?? "");
        if (!permis.IsAcquired)
            throw new Refus(RefusIdentite.TropDEssais);
    }

    public void Dispose() => _frein.Dispose();
}
