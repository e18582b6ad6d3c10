using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>When a reminder of a type of deadline leaves: so many days from the due day, at an hour of Paris.</summary>
internal sealed class RegleDeRappel : IDansUnEspace
{
    private RegleDeRappel()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public string Type { get; private set; } = "";

    /// <summary>Days from the due day: −10, −3, −1, +1.</summary>
    public int Decalage { get; private set; }

    /// <summary>Days or working days.</summary>
    public UniteDeDelai Unite { get; private set; }

    /// <summary>Hour in Paris.</summary>
    public TimeOnly Heure { get; private set; }

    public bool EstActive { get; private set; }

    public static RegleDeRappel Creer(string type, int decalage, UniteDeDelai unite, TimeOnly heure) => new()
    {
        Id = Socle.Identifiants.Identifiant.Nouveau(),
        Type = type,
        Decalage = decalage,
        Unite = unite,
        Heure = heure,
        EstActive = true,
    };

    public DateTimeOffset Instant(Echeance e) => InstantDeRappel.Calculer(e.DueLe, Decalage, Unite, Heure, e.Calendrier);
}

/// <summary>The instant of a reminder.</summary>
internal static class InstantDeRappel
{
    /// <summary>
    /// The due day in Paris, moved by that many days (working days: Monday to Friday, holidays skipped, the due day itself
    /// not counted), at that hour of Paris.
    /// </summary>
    public static DateTimeOffset Calculer(DateTimeOffset dueLe, int decalage, UniteDeDelai unite, TimeOnly heure, CalendrierFerie calendrier)
    {
        var jour = new Delai(decalage, unite).Apres(Paris.Date(dueLe), calendrier);
        return Paris.Instant(jour, heure);
    }
}

/// <summary>Rules of the current espace; a type met for the first time gets the default ones.</summary>
internal sealed class ReglesDeRappel(PortailDbContext db, IContexteEspace espace)
{
    /// <summary>Working days from the due day, at 08:00 in Paris.</summary>
    public static readonly int[] ParDefaut = [-10, -3, -1, 1];

    private readonly Dictionary<string, List<RegleDeRappel>> _lues = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<RegleDeRappel>> PourAsync(string type, CancellationToken ct)
    {
        if (_lues.TryGetValue(type, out var connues))
            return connues;
        var regles = await LireAsync(type, ct);
        if (regles.Count == 0)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into echeances.regles (id, espace_id, type, decalage, unite, heure, est_active)
                select gen_random_uuid(), {espace.Id}, {type}, d, 'JoursOuvres', time '08:00', true from unnest({ParDefaut}) as d
                on conflict (espace_id, type, decalage, unite) do nothing
                """, ct);
            regles = await LireAsync(type, ct);
        }

        return _lues[type] = regles;
    }

    private Task<List<RegleDeRappel>> LireAsync(string type, CancellationToken ct) =>
        db.Set<RegleDeRappel>().AsNoTracking().Where(r => r.Type == type).OrderBy(r => r.Decalage).ToListAsync(ct);
}

internal sealed class RegleDeRappelConfiguration : IEntityTypeConfiguration<RegleDeRappel>
{
    public void Configure(EntityTypeBuilder<RegleDeRappel> builder)
    {
        builder.ToTable("regles", "echeances");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Type).HasMaxLength(60);
        builder.Property(r => r.Unite).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(r => new { r.EspaceId, r.Type, r.Decalage, r.Unite }).IsUnique();
    }
}
