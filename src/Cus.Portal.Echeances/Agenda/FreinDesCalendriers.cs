using System.Threading.RateLimiting;
using Cus.Portal.Socle.Refuser;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Echeances.Agenda;

/// <summary>So many readings a minute of private feeds, and as many of public ones, for one network address on this node: nobody tries secrets in bulk.</summary>
internal sealed class FreinDesCalendriers : IDisposable
{
    private readonly PartitionedRateLimiter<string> _frein;

    public FreinDesCalendriers(IConfiguration configuration)
    {
        var parMinute = configuration.GetValue("Echeances:CalendriersParMinute", 60);
        _frein = PartitionedRateLimiter.Create<string, string>(origine => RateLimitPartition.GetFixedWindowLimiter(
            origine, _ => new FixedWindowRateLimiterOptions { PermitLimit = parMinute, Window = TimeSpan.FromMinutes(1) }));
    }

    /// <exception cref="Refus"><see cref="RefusEcheances.TropDeLectures"/>.</exception>
    public void Compter(string origine)
    {
        using var permis = _frein.AttemptAcquire(origine);
        if (!permis.IsAcquired)
            throw new Refus(RefusEcheances.TropDeLectures);
    }

    public void Dispose() => _frein.Dispose();
}
