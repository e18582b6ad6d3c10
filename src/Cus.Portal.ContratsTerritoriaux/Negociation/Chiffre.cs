using System.Globalization;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>Place of a figure in the grid of a contract.</summary>
/// <param name="Indicateur">« CT-1.1 ».</param>
/// <param name="OrganismeId">Whose figure: a landlord's commitment, or the goal of the EPCI.</param>
/// <param name="Ventilation">« PLAI », or empty for the figure all kinds together.</param>
/// <param name="Commune">INSEE code, or empty for the whole territory.</param>
/// <param name="Annee">Year, or 0 for the total of the period.</param>
internal readonly record struct CaseDeGrille(string Indicateur, Guid OrganismeId, string Ventilation, string Commune, int Annee)
{
    /// <summary>Year of the total of the period.</summary>
    public const int Total = 0;

    /// <summary>As an address or a form field names it: « CT-1.1~0198a000…~PLAI~29019~2025 ».</summary>
    public string Cle => string.Create(CultureInfo.InvariantCulture, $"{Indicateur}~{OrganismeId:N}~{Ventilation}~{Commune}~{Annee}");

    /// <summary>Reads what <see cref="Cle"/> wrote; null when it is anything else.</summary>
    public static CaseDeGrille? Lire(string? cle) =>
        cle?.Split('~') is [var indicateur, var organisme, var ventilation, var commune, var annee] && Guid.TryParseExact(organisme, "N", out var id)
        && int.TryParse(annee, NumberStyles.None, CultureInfo.InvariantCulture, out var a) && indicateur.Length is > 0 and <= 10 && ventilation.Length <= 40 && commune.Length <= 5
            ? new CaseDeGrille(indicateur, id, ventilation, commune, a)
            : null;
}

/// <summary>The revision of the grid of a contract: one more at each writing, whoever writes, so that one number says what was read.</summary>
internal sealed class RevisionDeGrille : IDansUnEspace, IEntityTypeConfiguration<RevisionDeGrille>
{
    private RevisionDeGrille()
    {
    }

    public Guid ContratId { get; private set; }

    public Guid EspaceId { get; private set; }

    public int Numero { get; private set; }

    public void Configure(EntityTypeBuilder<RevisionDeGrille> builder)
    {
        builder.ToTable("revisions_de_grille", "contrats");
        builder.HasKey(r => r.ContratId);
        builder.Property(r => r.ContratId).ValueGeneratedNever();
        builder.HasOne<Contrats.ContratTerritorial>().WithOne().HasForeignKey<RevisionDeGrille>(r => r.ContratId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>
/// A figure of the grid, as retained. Written in bulk under the revision of the grid that was read, never tracked; what led
/// to it is in the ledger.
/// </summary>
internal sealed class Chiffre : IDansUnEspace, IEntityTypeConfiguration<Chiffre>
{
    private Chiffre()
    {
    }

    public Guid EspaceId { get; private set; }

    public Guid ContratId { get; private set; }

    public string Indicateur { get; private set; } = "";

    public Guid OrganismeId { get; private set; }

    public string Ventilation { get; private set; } = "";

    public string Commune { get; private set; } = "";

    public int Annee { get; private set; }

    /// <summary>The figure; null once cleared, its stamp stays.</summary>
    public decimal? Valeur { get; private set; }

    /// <summary>Revision of the grid that wrote it: who read an older grid does not write over it.</summary>
    public int Revision { get; private set; }

    public Guid ModifiePar { get; private set; }

    public string ModifieParNom { get; private set; } = "";

    public DateTimeOffset ModifieLe { get; private set; }

    public CaseDeGrille Case => new(Indicateur, OrganismeId, Ventilation, Commune, Annee);

    public void Configure(EntityTypeBuilder<Chiffre> builder)
    {
        builder.ToTable("chiffres", "contrats");
        builder.HasKey(c => new { c.ContratId, c.Indicateur, c.OrganismeId, c.Ventilation, c.Commune, c.Annee });
        builder.Property(c => c.Indicateur).HasMaxLength(10);
        builder.Property(c => c.Ventilation).HasMaxLength(40);
        builder.Property(c => c.Commune).HasMaxLength(5);
        builder.Property(c => c.Valeur).HasPrecision(18, 4);
        builder.Property(c => c.ModifieParNom).HasMaxLength(200);
        builder.Ignore(c => c.Case);
        builder.HasOne<Contrats.ContratTerritorial>().WithMany().HasForeignKey(c => c.ContratId).OnDelete(DeleteBehavior.Cascade);
    }
}
