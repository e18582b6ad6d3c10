namespace Cus.Portal.Socle.Temps;

/// <summary>Legal time: instants are stored in UTC, dates of law are read in Europe/Paris.</summary>
public static class Paris
{
    /// <summary>The zone.</summary>
    public static readonly TimeZoneInfo Fuseau = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The instant with the offset of Paris at that instant.</summary>
    public static DateTimeOffset Heure(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Fuseau);

    /// <summary>The day in Paris at that instant.</summary>
    public static DateOnly Date(DateTimeOffset instant) => DateOnly.FromDateTime(Heure(instant).DateTime);

    /// <summary>
    /// The UTC instant of a wall-clock time in Paris. An hour that does not exist (change to summer time) moves
    /// forward; an ambiguous one is read as the first.
    /// </summary>
    public static DateTimeOffset Instant(DateOnly jour, TimeOnly heure)
    {
        var local = jour.ToDateTime(heure, DateTimeKind.Unspecified);
        if (Fuseau.IsInvalidTime(local))
            local = local.AddHours(1);
        var decalage = Fuseau.IsAmbiguousTime(local) ? Fuseau.GetAmbiguousTimeOffsets(local).Max() : Fuseau.GetUtcOffset(local);
        return new DateTimeOffset(local, decalage).ToUniversalTime();
    }

    /// <summary>The last second of a day in Paris (23:59:59), the instant at which a limit of day falls.</summary>
    public static DateTimeOffset FinDuJour(DateOnly jour) => Instant(jour, new TimeOnly(23, 59, 59));

    /// <summary>The first second of a day in Paris.</summary>
    public static DateTimeOffset DebutDuJour(DateOnly jour) => Instant(jour, TimeOnly.MinValue);
}
