using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;

/// <summary>What a figure of the convention is.</summary>
internal enum NatureDeChiffre1G
{
    /// <summary>State 0: last known value before the signature, with its year.</summary>
    [Display(Name = "dernière valeur connue")] DerniereValeur,

    /// <summary>A target of the path, or the terminal one.</summary>
    [Display(Name = "valeur-cible")] Cible,
}

/// <summary>A cell: which figure of which territory.</summary>
/// <param name="Nature">State 0 or target.</param>
/// <param name="Serie">« A.II-PLUS »: a code of the catalogue.</param>
/// <param name="Territoire">« D62 » for a département, « S:S1 » for a segment.</param>
/// <param name="An">Year or milestone; 0 for the target of the six years (cumul, mean) and for state 0.</param>
/// <param name="Categorie">Category of a cell of F.I; empty otherwise.</param>
internal readonly record struct CelluleDePremiereGeneration(NatureDeChiffre1G Nature, string Serie, string Territoire, int An, string Categorie = "");

/// <summary>A figure committed or known, before the signature: numerator and denominator always apart (V1, V2).</summary>
internal sealed class ChiffrePremiereGeneration : IDansUnEspace
{
    private ChiffrePremiereGeneration()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ConventionId { get; private set; }

    public NatureDeChiffre1G Nature { get; private set; }

    public string Serie { get; private set; } = "";

    public string Territoire { get; private set; } = "";

    public int An { get; private set; }

    public string Categorie { get; private set; } = "";

    /// <summary>V1: the count, or the numerator; a target of a last year or at term may be given as a rate with V2 = 100.</summary>
    public decimal? V1 { get; private set; }

    /// <summary>V2; 1 for a count.</summary>
    public decimal? V2 { get; private set; }

    /// <summary>Without object here, which is neither 0 nor empty.</summary>
    public bool EstSansObjet { get; private set; }

    /// <summary>Year of a last known value.</summary>
    public int? AnneeDeReference { get; private set; }

    /// <summary>A last known value is an estimate.</summary>
    public bool? EstEstimee { get; private set; }

    /// <summary>How the target was set; on the first cell of the series.</summary>
    public string? Methode { get; private set; }

    public DateTimeOffset ModifieLe { get; private set; }

    public string ModifieParNom { get; private set; } = "";

    public uint VersionDeLigne { get; private set; }

    public CelluleDePremiereGeneration Cellule => new(Nature, Serie, Territoire, An, Categorie);

    public static ChiffrePremiereGeneration De(Guid conventionId, CelluleDePremiereGeneration c) => new()
    {
        Id = Identifiant.Nouveau(),
        ConventionId = conventionId,
        Nature = c.Nature,
        Serie = c.Serie,
        Territoire = c.Territoire,
        An = c.An,
        Categorie = c.Categorie,
    };

    public void Ecrire(decimal? v1, decimal? v2, bool sansObjet, Acteur par, DateTimeOffset le) =>
        (V1, V2, EstSansObjet, ModifieLe, ModifieParNom) = (sansObjet ? null : v1, sansObjet ? null : v2, sansObjet, le.ToUniversalTime(), par.Nom);

    /// <summary>Year and nature of a last known value (IND-03).</summary>
    public void Situer(int? annee, bool? estimee) => (AnneeDeReference, EstEstimee) = (annee, estimee);

    /// <summary>How the target was set (IND-04).</summary>
    public void DireLaMethode(string? methode) => Methode = methode;
}

internal sealed class ChiffrePremiereGenerationConfiguration : IEntityTypeConfiguration<ChiffrePremiereGeneration>
{
    public void Configure(EntityTypeBuilder<ChiffrePremiereGeneration> builder)
    {
        builder.ToTable("chiffres_premiere_generation", "cus");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Nature).HasConversion<string>().HasMaxLength(16);
        builder.Property(c => c.Serie).HasMaxLength(20);
        builder.Property(c => c.Territoire).HasMaxLength(62);
        builder.Property(c => c.Categorie).HasMaxLength(60);
        builder.Property(c => c.V1).HasPrecision(18, 4);
        builder.Property(c => c.V2).HasPrecision(18, 4);
        builder.Property(c => c.Methode).HasMaxLength(2_000);
        builder.Property(c => c.ModifieParNom).HasMaxLength(200);
        builder.Property(c => c.VersionDeLigne).IsRowVersion();
        builder.Ignore(c => c.Cellule);
        builder.HasIndex(c => new { c.ConventionId, c.Nature, c.Serie, c.Territoire, c.An, c.Categorie }).IsUnique();
        builder.HasOne<ConventionPremiereGeneration>().WithMany().HasForeignKey(c => c.ConventionId).OnDelete(DeleteBehavior.Cascade);
    }
}
