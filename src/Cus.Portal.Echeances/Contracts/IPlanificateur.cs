namespace Cus.Portal.Echeances.Contracts;

/// <summary>A piece of work that talks to the world. Re-reads the state first; safe to run twice.</summary>
public interface ITravail
{
    /// <summary>Runs in a scope of its own, in the espace it was planned in, with the transaction open; commits through the unit of work.</summary>
    Task ExecuterAsync(string donnees, CancellationToken ct);
}

/// <summary>A long work: its runs are shown on « Travaux » with their progress (<see cref="BilanDePasse"/>), not only its failures.</summary>
public interface ITravailSuivi : ITravail;

/// <summary>
/// Persistent jobs (Quartz on PostgreSQL; Hangfire or ABP jobs could stand behind it). Planning enlists in the current unit
/// of work: it commits or rolls back with the business data.
/// </summary>
public interface IPlanificateur
{
    /// <summary>Plans a work for the current espace, at once after the commit or at an instant. Failures are retried with back-off.</summary>
    /// <param name="donnees">Identifier of what to work on; the job re-reads the rest.</param>
    /// <param name="pasAvant">Earliest instant, or null for at once.</param>
    /// <param name="ct">Cancellation.</param>
    Task PlanifierAsync<T>(string donnees, DateTimeOffset? pasAvant, CancellationToken ct)
        where T : class, ITravail;
}

/// <summary>Sends one message to one recipient. Implemented by a submission client; MailKit could stand behind it.</summary>
public interface ITransportCourriel
{
    /// <summary>Sends; the SMTP answer tells what happened to the recipient. Only transport faults throw.</summary>
    /// <remarks>Called again on the same instance, it may reuse its connection; one call at a time.</remarks>
    Task<ReponseSmtp> EnvoyerAsync(EnveloppeSmtp enveloppe, ReadOnlyMemory<byte> messageMime, CancellationToken ct);
}

/// <summary>Envelope of a message.</summary>
/// <param name="Expediteur">Address that receives what comes back.</param>
/// <param name="Destinataire">The one recipient.</param>
/// <param name="Id">Identifier that a delivery report gives back (RFC 3461, ENVID), where the server knows it; ASCII, no spaces.</param>
public sealed record EnveloppeSmtp(string Expediteur, string Destinataire, string? Id = null);

/// <summary>Answer of the server for the recipient.</summary>
/// <param name="Code">SMTP code (250, 550…).</param>
/// <param name="Texte">Text of the answer.</param>
public sealed record ReponseSmtp(int Code, string Texte)
{
    /// <summary>2xx.</summary>
    public bool EstAccepte => Code is >= 200 and < 300;

    /// <summary>5xx: trying again is useless.</summary>
    public bool EstDefinitif => Code >= 500;
}

/// <summary>Types of recurring work that the house runs in every espace.</summary>
public interface ITravailRecurrent
{
    /// <summary>Name shown to administrators.</summary>
    string Nom { get; }

    /// <summary>True for the hourly pass, false for the daily one (05:00, Europe/Paris).</summary>
    bool EstHoraire { get; }

    /// <summary>Runs in one espace, transaction open; commits through the unit of work.</summary>
    Task ExecuterAsync(CancellationToken ct);
}
