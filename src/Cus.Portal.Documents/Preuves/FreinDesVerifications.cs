using System.Threading.RateLimiting;
using Cus.Portal.Socle.Refuser;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Documents.Preuves;

/// <summary>So many verifications a minute for one network address, on this node.</summary>
internal sealed class FreinDesVerifications : IDisposable
{
    private readonly PartitionedRateLimiter<string> _frein;

    public FreinDesVerifications(IConfiguration configuration)
    {
        var parMinute = configuration.GetValue("Documents:VerificationsParMinute", 30);
        _frein = PartitionedRateLimiter.Create<string, string>(origine => RateLimitPartition.GetFixedWindowLimiter(
            origine, _ => new FixedWindowRateLimiterOptions { PermitLimit = parMinute, Window = TimeSpan.FromMinutes(1) }));
    }

    /// <exception cref="Refus"><see cref="RefusDocuments.TropDeVerifications"/>.</exception>
    public void Compter(string? origine)
    {
        using var permis = _frein.AttemptAcquire(origine ?? "");
        if (!permis.IsAcquired)
            throw new Refus(RefusDocuments.TropDeVerifications);
    }

    public void Dispose() => _frein.Dispose();
}
