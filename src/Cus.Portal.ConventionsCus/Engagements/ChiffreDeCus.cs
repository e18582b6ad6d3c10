using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>What a figure of the convention is.</summary>
internal enum NatureDeChiffre
{
    [Display(Name = "Référence")] Reference,
    [Display(Name = "Engagement")] Engagement,
}

/// <summary>Which cell of the tables a figure fills.</summary>
/// <param name="Nature">Reference or commitment.</param>
/// <param name="Indicateur">« PP-1-PLAI », « PS-2-HQPV »: a code of the catalogue.</param>
/// <param name="Echelle">Scale.</param>
/// <param name="Territoire">« 31 », « 243100518 », « 76 »; empty for the organisme.</param>
/// <param name="An">Year, or last year of the milestone (N+2, N+5); for a reference, its year.</param>
internal sealed record CelluleDeCus(NatureDeChiffre Nature, string Indicateur, EchelleDEngagement Echelle, string Territoire, int An);

/// <summary>One figure of a convention: a commitment of a year or of a milestone on a territory, or the reference it is compared to.</summary>
internal sealed class ChiffreDeCus : IDansUnEspace
{
    private ChiffreDeCus()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ConventionId { get; private set; }

    public NatureDeChiffre Nature { get; private set; }

    public string Indicateur { get; private set; } = "";

    public EchelleDEngagement Echelle { get; private set; }

    public string Territoire { get; private set; } = "";

    public int An { get; private set; }

    /// <summary>A count, an amount in euros, or a rate in hundredths (25 for 25 %); null once erased.</summary>
    public decimal? Valeur { get; private set; }

    /// <summary>Where it comes from: « saisi », « patrimoine au 31 décembre 2018 », « SNE ».</summary>
    public string Source { get; private set; } = "";

    public DateTimeOffset ModifieLe { get; private set; }

    public Guid ModifiePar { get; private set; }

    public string ModifieParNom { get; private set; } = "";

    public uint VersionDeLigne { get; private set; }

    public CelluleDeCus Cellule => new(Nature, Indicateur, Echelle, Territoire, An);

    public static ChiffreDeCus Poser(Guid conventionId, CelluleDeCus cellule) => new()
    {
        Id = Identifiant.Nouveau(),
        ConventionId = conventionId,
        Nature = cellule.Nature,
        Indicateur = cellule.Indicateur,
        Echelle = cellule.Echelle,
        Territoire = cellule.Territoire,
        An = cellule.An,
    };

    /// <summary>Writes a value, or erases it.</summary>
    public void Ecrire(decimal? valeur, string source, Socle.Acteurs.Acteur par, DateTimeOffset le) =>
        (Valeur, Source, ModifieLe, ModifiePar, ModifieParNom) = (valeur, source, le, par.CompteId, par.Nom);
}

internal sealed class ChiffreDeCusConfiguration : IEntityTypeConfiguration<ChiffreDeCus>
{
    public void Configure(EntityTypeBuilder<ChiffreDeCus> builder)
    {
        builder.ToTable("chiffres", "cus");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Nature).HasConversion<string>().HasMaxLength(12);
        builder.Property(c => c.Indicateur).HasMaxLength(20);
        builder.Property(c => c.Echelle).HasConversion<string>().HasMaxLength(12);
        builder.Property(c => c.Territoire).HasMaxLength(9);
        builder.Property(c => c.Valeur).HasPrecision(18, 4);
        builder.Property(c => c.Source).HasMaxLength(120);
        builder.Property(c => c.ModifieParNom).HasMaxLength(200);
        builder.Property(c => c.VersionDeLigne).IsRowVersion();
        builder.Ignore(c => c.Cellule);
        builder.HasIndex(c => new { c.ConventionId, c.Nature, c.Indicateur, c.Echelle, c.Territoire, c.An }).IsUnique();
    }
}
