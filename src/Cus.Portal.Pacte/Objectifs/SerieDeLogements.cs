using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Pacte.Objectifs;

/// <summary>What a series says of a year in a region.</summary>
/// <param name="Annee">Year.</param>
/// <param name="Region">Code of a region of 2014.</param>
/// <param name="Construits">Dwellings built by Hlm organismes.</param>
/// <param name="Renoves">Dwellings renovated by Hlm organismes.</param>
internal sealed record LigneDeSerie(int Annee, string Region, int Construits, int Renoves);

/// <summary>A series imported whole, with its source and its date. Never corrected: a later one takes its place, year by year and region by region.</summary>
internal sealed class SerieDeLogements : IDansUnEspace
{
    private SerieDeLogements()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    /// <summary>« SISAL, extraction nationale ».</summary>
    public string Source { get; private set; } = "";

    /// <summary>Day at which the source stopped its figures.</summary>
    public DateOnly ArreteeAu { get; private set; }

    public DateTimeOffset ImporteeLe { get; private set; }

    public string ImporteeParNom { get; private set; } = "";

    public IReadOnlyList<LigneDeSerie> Lignes { get; private set; } = [];

    public static SerieDeLogements Importer(string source, DateOnly arreteeAu, IReadOnlyList<LigneDeSerie> lignes, Acteur par, DateTimeOffset le) =>
        new() { Id = Identifiant.Nouveau(), Source = source, ArreteeAu = arreteeAu, Lignes = lignes, ImporteeParNom = par.Nom, ImporteeLe = le };
}

internal sealed class SerieConfiguration : IEntityTypeConfiguration<SerieDeLogements>
{
    public void Configure(EntityTypeBuilder<SerieDeLogements> builder)
    {
        builder.ToTable("series", "pacte");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Source).HasMaxLength(200);
        builder.Property(s => s.ImporteeParNom).HasMaxLength(200);
        builder.Property(s => s.Lignes).EnJson();
        builder.HasIndex(s => new { s.EspaceId, s.ArreteeAu });
    }
}
