namespace Cus.Portal.Documents.Contracts;

/// <summary>
/// The hourly work of the module in one espace: scans again what the antivirus could not scan, forgets unfinished
/// uploads of more than a day. Safe to run twice; commits its own work.
/// </summary>
public interface IReprendreLesAnalyses
{
    /// <summary>Files that left quarantine, sound or refused.</summary>
    /// <param name="ct">Cancellation.</param>
    /// <param name="combien">Told once, how many files wait.</param>
    /// <param name="unDePlus">Told after each file.</param>
    Task<int> ExecuterAsync(CancellationToken ct, Action<int>? combien = null, Action? unDePlus = null);
}
