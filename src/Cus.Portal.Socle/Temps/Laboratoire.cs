using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Socle.Temps;

/// <summary>
/// What makes an espace a rehearsal one: its clock, frozen until an administrator moves it. Posed when the espace is created, never
/// later: an espace where real acts were done cannot become one. Every transaction of the espace reads the instant where it stands.
/// </summary>
public sealed class Laboratoire : IDansUnEspace
{
    /// <summary>How far one move goes.</summary>
    public const int AnneesAuPlus = 5;

    private Laboratoire()
    {
    }

    /// <inheritdoc />
    public Guid EspaceId { get; private set; }

    /// <summary>Where the clock stands.</summary>
    public DateTimeOffset Instant { get; private set; }

    /// <summary>Where it stood before the last move.</summary>
    public DateTimeOffset DepartLe { get; private set; }

    /// <summary>Where it is going; null once arrived.</summary>
    public DateTimeOffset? CibleLe { get; private set; }

    /// <summary>Who asked for the last move.</summary>
    public string DemandePar { get; private set; } = "";

    /// <summary>Version of the row: two moves asked at once do not overwrite each other.</summary>
    public uint Version { get; private set; }

    /// <summary>True while the works are run on the way.</summary>
    public bool EstEnRoute => CibleLe is not null;

    /// <summary>Share of the way already done, from 0 to 100.</summary>
    public int Pourcentage => CibleLe is { } cible && cible > DepartLe ? (int)(100 * (Instant - DepartLe) / (cible - DepartLe)) : 100;

    /// <summary>A clock that stands at an instant.</summary>
    public static Laboratoire Poser(DateTimeOffset instant) => new() { Instant = instant.ToUniversalTime(), DepartLe = instant.ToUniversalTime() };

    /// <summary>Asks the clock to go to an instant; the works of the espace are run on the way.</summary>
    /// <exception cref="Refus">It is already moving, or would not go forward, or too far.</exception>
    public void Aller(DateTimeOffset cible, string par)
    {
        if (CibleLe is { } deja)
            throw new Refus(RefusSocle.LaboratoireEnRoute, ("cible", deja));
        if (cible <= Instant)
            throw Refus.Champ("Jour", RefusSocle.LaboratoireEnArriere, ("instant", $"{Francais.DateLongue(Instant)} à {Francais.HeureExacte(Instant)}"));
        if (Paris.Date(cible) > Paris.Date(Instant).AddYears(AnneesAuPlus))
            throw Refus.Champ("Jour", RefusSocle.LaboratoireTropLoin, ("n", AnneesAuPlus));
        (DepartLe, CibleLe, DemandePar) = (Instant, cible.ToUniversalTime(), par);
    }

    /// <summary>Stands at the next instant that matters on the way.</summary>
    public void Avancer(DateTimeOffset instant)
    {
        if (instant <= Instant || instant > CibleLe)
            throw new InvalidOperationException("The clock of a laboratory goes forward, and not further than asked.");
        Instant = instant.ToUniversalTime();
    }

    /// <summary>Everything was run at the instant asked.</summary>
    public void Arriver() => CibleLe = Instant == CibleLe ? null : throw new InvalidOperationException("The clock has not arrived.");
}

internal sealed class LaboratoireConfiguration : IEntityTypeConfiguration<Laboratoire>
{
    public void Configure(EntityTypeBuilder<Laboratoire> builder)
    {
        builder.ToTable("laboratoires", "socle");
        builder.HasKey(l => l.EspaceId);
        builder.Property(l => l.EspaceId).ValueGeneratedNever();
        builder.Property(l => l.DemandePar).HasMaxLength(200);
        builder.Property(l => l.Version).IsRowVersion();
        builder.Ignore(l => l.EstEnRoute).Ignore(l => l.Pourcentage);
    }
}
