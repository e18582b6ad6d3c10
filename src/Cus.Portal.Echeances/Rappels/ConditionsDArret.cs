using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>What stops the reminders of a type of deadline by itself, in an espace.</summary>
internal sealed class ConditionsDArret : IDansUnEspace
{
    /// <summary>Longest time after the due day.</summary>
    public const int AuPlus = 366;

    private ConditionsDArret()
    {
    }

    public Guid EspaceId { get; private set; }

    public string Type { get; private set; } = "";

    /// <summary>No reminder once the session is closed.</summary>
    public bool SArreteAvecLeGroupe { get; private set; }

    /// <summary>The deadline closes that many days after its due day; null: never.</summary>
    public int? SeFermeApres { get; private set; }

    public static ConditionsDArret Poser(string type, bool avecLeGroupe, int? seFermeApres) => new() { Type = type, SArreteAvecLeGroupe = avecLeGroupe, SeFermeApres = seFermeApres };

    public void Changer(bool avecLeGroupe, int? seFermeApres) => (SArreteAvecLeGroupe, SeFermeApres) = (avecLeGroupe, seFermeApres);

    /// <summary>True when a day comes after the one on which the deadline closes.</summary>
    public bool EstApresLaFin(DateOnly due, DateOnly jour) => SeFermeApres is { } n && jour > Delai.EnJours(n).Apres(due);
}

internal sealed class ConditionsDArretConfiguration : IEntityTypeConfiguration<ConditionsDArret>
{
    public void Configure(EntityTypeBuilder<ConditionsDArret> builder)
    {
        builder.ToTable("conditions_d_arret", "echeances");
        builder.HasKey(c => new { c.EspaceId, c.Type });
        builder.Property(c => c.Type).HasMaxLength(60);
    }
}
