using System.Threading.RateLimiting;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Socle.Web;

/// <summary>Slows down whoever tries in bulk: so many attempts a minute for one origin (a network address, a token), on this node.</summary>
/// <param name="parMinute">Attempts a minute.</param>
/// <param name="refus">What the next one is told.</param>
public abstract class FreinParOrigine(int parMinute, CodeRefus refus) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _frein = PartitionedRateLimiter.Create<string, string>(origine => RateLimitPartition.GetFixedWindowLimiter(
        origine, _ => new FixedWindowRateLimiterOptions { PermitLimit = parMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Counts an attempt.</summary>
    /// <exception cref="Refus">Too many of them.</exception>
    public void Compter(string? origine)
    {
        using var permis = _frein.AttemptAcquire(origine ?? "");
        if (!permis.IsAcquired)
            throw new Refus(refus);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _frein.Dispose();
        GC.SuppressFinalize(this);
    }
}
