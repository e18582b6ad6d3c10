namespace Cus.Portal.Documents.Contracts;

/// <summary>
/// The hourly work of the module in one espace: scans again what the antivirus could not scan, forgets unfinished
/// uploads of more than a day. Safe to run twice; commits its own work.
/// </summary>
public interface IReprendreLesAnalyses
{
    /// <summary>Files that left quarantine, sound or refused.</summary>
    Task<int> ExecuterAsync(CancellationToken ct);
}
