using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Pacte.Objectifs;

/// <summary>What a goal of the pacte counts.</summary>
internal enum NatureDObjectif
{
    [Display(Name = "Logements construits")] Construits,
    [Display(Name = "Logements rénovés")] Renoves,
    [Display(Name = "Logements accompagnés")] Accompagnes,
}

/// <summary>Years that the pacte covers (source 000, préambule).</summary>
internal static class PeriodeDuPacte
{
    public const int Premiere = 2013;
    public const int Derniere = 2015;

    public static readonly IReadOnlyList<int> Annees = [.. Enumerable.Range(Premiere, Derniere - Premiere + 1)];

    public static bool Couvre(int annee) => annee is >= Premiere and <= Derniere;

    /// <summary>Codes of the regions of 2014 where production is watched: Île-de-France, Provence-Alpes-Côte d’Azur, Languedoc-Roussillon (source 000, 6).</summary>
    public static readonly IReadOnlyList<string> RegionsSousAttention = ["11", "93", "91"];
}

/// <summary>A goal, as the text words it or as it was set since.</summary>
/// <param name="Annee">Year; for supported dwellings, the last one: the goal is of the whole pacte.</param>
/// <param name="Region">Code of a region of 2014; empty for the whole country.</param>
/// <param name="Nature">What is counted.</param>
/// <param name="Logements">Dwellings.</param>
/// <param name="Source">Where it is written.</param>
internal sealed record ObjectifLu(int Annee, string Region, NatureDObjectif Nature, int Logements, string Source);

/// <summary>The national goals of the text. The text sets none for a region.</summary>
internal static class ObjectifsDuTexte
{
    /// <summary>120 000 built and 100 000 renovated a year by the Hlm organismes, 10 000 supported over the pacte (source 000, 1 and 4).</summary>
    public static readonly IReadOnlyList<ObjectifLu> Tous =
    [
        .. PeriodeDuPacte.Annees.SelectMany(a => (IEnumerable<ObjectifLu>)
        [
            new(a, "", NatureDObjectif.Construits, 120_000, "Pacte du 8 juillet 2013, préambule et 1"),
            new(a, "", NatureDObjectif.Renoves, 100_000, "Pacte du 8 juillet 2013, préambule et 1"),
        ]),
        new(PeriodeDuPacte.Derniere, "", NatureDObjectif.Accompagnes, 10_000, "Pacte du 8 juillet 2013, 10 000 logements Hlm accompagnés"),
    ];
}

/// <summary>A goal set in the espace: of a region, or in the place of the one of the text.</summary>
internal sealed class ObjectifDuPacte : IDansUnEspace
{
    private ObjectifDuPacte()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public int Annee { get; private set; }

    /// <summary>Code of a region of 2014; empty for the whole country.</summary>
    public string Region { get; private set; } = "";

    public NatureDObjectif Nature { get; private set; }

    public int Logements { get; private set; }

    /// <summary>Where it is written.</summary>
    public string Source { get; private set; } = "";

    public DateTimeOffset FixeLe { get; private set; }

    public string FixeParNom { get; private set; } = "";

    public static ObjectifDuPacte Ouvrir(int annee, string region, NatureDObjectif nature) => new() { Id = Identifiant.Nouveau(), Annee = annee, Region = region, Nature = nature };

    public void Fixer(int logements, string source, Acteur par, DateTimeOffset le) => (Logements, Source, FixeLe, FixeParNom) = (logements, source, le, par.Nom);
}

internal sealed class ObjectifConfiguration : IEntityTypeConfiguration<ObjectifDuPacte>
{
    public void Configure(EntityTypeBuilder<ObjectifDuPacte> builder)
    {
        builder.ToTable("objectifs", "pacte");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Region).HasMaxLength(3);
        builder.Property(o => o.Nature).HasConversion<string>().HasMaxLength(20);
        builder.Property(o => o.Source).HasMaxLength(300);
        builder.Property(o => o.FixeParNom).HasMaxLength(200);
        builder.HasIndex(o => new { o.EspaceId, o.Annee, o.Region, o.Nature }).IsUnique();
    }
}
