namespace Cus.Portal.Documents.Analyse;

/// <summary>What a scanner says of a content.</summary>
/// <param name="Virus">Name of what it recognised.</param>
/// <param name="Analyse">False when it did not answer: the content stays in quarantine.</param>
internal sealed record Verdict(string? Virus, bool Analyse)
{
    public static readonly Verdict Sain = new(null, true);
    public static readonly Verdict SansReponse = new(null, false);

    public static Verdict Infecte(string virus) => new(virus, true);
}

/// <summary>A scanner. Fails closed: anything but a clear answer is <see cref="Verdict.SansReponse"/>.</summary>
internal interface IAntivirus
{
    /// <summary>True for a real antivirus, false for the local check of a demonstration.</summary>
    bool EstUnAntivirus { get; }

    /// <summary>Scans from the current position to the end.</summary>
    Task<Verdict> AnalyserAsync(Stream contenu, CancellationToken ct);

    /// <summary>True when it answers now.</summary>
    Task<bool> RepondAsync(CancellationToken ct);
}
