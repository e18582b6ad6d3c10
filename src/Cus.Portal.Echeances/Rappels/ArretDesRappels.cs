using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>
/// The reminders of a group of deadlines, or of the whole espace, are stopped: by whom, since when, why, and until when. What comes
/// due meanwhile is set aside for good; lifting the stop sends nothing late.
/// </summary>
internal sealed class ArretDesRappels : IDansUnEspace
{
    private ArretDesRappels()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    /// <summary>Key of the group; empty: every reminder of the espace.</summary>
    public string Groupe { get; private set; } = "";

    /// <summary>Its name when it was stopped.</summary>
    public string Libelle { get; private set; } = "";

    public string Motif { get; private set; } = "";

    public string PosePar { get; private set; } = "";

    public DateTimeOffset PoseLe { get; private set; }

    public string? LevePar { get; private set; }

    public DateTimeOffset? LeveLe { get; private set; }

    public static ArretDesRappels Poser(string? groupe, string libelle, string motif, string par, DateTimeOffset maintenant) => new()
    {
        Id = Identifiant.Nouveau(),
        Groupe = groupe ?? "",
        Libelle = libelle,
        Motif = motif,
        PosePar = par,
        PoseLe = maintenant.ToUniversalTime(),
    };

    public void Lever(string par, DateTimeOffset maintenant)
    {
        if (LeveLe is null)
            (LevePar, LeveLe) = (par, maintenant.ToUniversalTime());
    }

    public bool Vise(Echeance e) => Groupe.Length == 0 || Groupe == e.Groupe;

    /// <summary>In force, or lifted since: a reminder due meanwhile does not leave late.</summary>
    public bool Couvre(DateTimeOffset prevue) => LeveLe is not { } leve || (PoseLe <= prevue && prevue < leve);

    /// <summary>« rappels arrêtés par Maud Perrin le 3 juin 2014 à 10 h 12 : session reportée ».</summary>
    public string EnMots => $"rappels arrêtés par {PosePar} le {Francais.DateEtHeure(PoseLe)}\u00A0: {Motif}";
}

internal sealed class ArretDesRappelsConfiguration : IEntityTypeConfiguration<ArretDesRappels>
{
    public void Configure(EntityTypeBuilder<ArretDesRappels> builder)
    {
        builder.ToTable("arrets", "echeances");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Groupe).HasMaxLength(200);
        builder.Property(a => a.Libelle).HasMaxLength(400);
        builder.Property(a => a.Motif).HasMaxLength(500);
        builder.Property(a => a.PosePar).HasMaxLength(200);
        builder.Property(a => a.LevePar).HasMaxLength(200);
        builder.Ignore(a => a.EnMots);
        builder.HasIndex(a => new { a.EspaceId, a.Groupe }).HasFilter("leve_le is null").IsUnique().HasDatabaseName("ix_arrets_en_vigueur");
        builder.HasIndex(a => new { a.EspaceId, a.PoseLe });
    }
}
