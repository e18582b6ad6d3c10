using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Registres;

/// <summary>Lists an organisme keeps beside its figures, each from one file.</summary>
internal enum NatureDeRegistre
{
    /// <summary>Lines of spending of C.I and C.II.</summary>
    [Display(Name = "Dépenses sur le parc")] Depenses,

    /// <summary>Dwellings counted in D.I.</summary>
    [Display(Name = "Logements mis en vente")] Ventes,
}

/// <summary>A line of spending.</summary>
/// <param name="Code">Its key in the file.</param>
/// <param name="Segment">Where.</param>
/// <param name="Annee">Year.</param>
/// <param name="Libelle">What for.</param>
/// <param name="Indicateur">« C.I » or « C.II », never both (C-02).</param>
/// <param name="MontantHorsTaxe">In euros, taxes taken off (C-01).</param>
internal sealed record DepenseDuParc(string Code, string Segment, int Annee, string Libelle, string Indicateur, decimal MontantHorsTaxe);

/// <summary>A dwelling effectively put on sale in a year (D.I).</summary>
/// <param name="Code">Its key: one dwelling keeps it from year to year (D-05).</param>
/// <param name="Segment">Where.</param>
/// <param name="Annee">Year in which it is counted.</param>
/// <param name="OffertLe">Day it was put on sale.</param>
/// <param name="ConstruitLe">Day it was built or acquired.</param>
/// <param name="Occupe">It has a tenant.</param>
/// <param name="EnCarence">Its commune is under « constat de carence ».</param>
internal sealed record LogementDuRegistre(string Code, string Segment, int Annee, DateOnly OffertLe, DateOnly ConstruitLe, bool Occupe, bool EnCarence);

/// <summary>A list of a convention: the last file replaces the former one.</summary>
internal sealed class RegistrePremiereGeneration : IDansUnEspace
{
    private RegistrePremiereGeneration()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ConventionId { get; private set; }

    public NatureDeRegistre Nature { get; private set; }

    public IReadOnlyList<DepenseDuParc> Depenses { get; private set; } = [];

    public IReadOnlyList<LogementDuRegistre> Logements { get; private set; } = [];

    public DateTimeOffset DeposeLe { get; private set; }

    public string DeposeParNom { get; private set; } = "";

    public uint VersionDeLigne { get; private set; }

    public static RegistrePremiereGeneration De(Guid conventionId, NatureDeRegistre nature) => new() { Id = Identifiant.Nouveau(), ConventionId = conventionId, Nature = nature };

    public void Remplacer(IReadOnlyList<DepenseDuParc> depenses, IReadOnlyList<LogementDuRegistre> logements, Acteur par, DateTimeOffset le) =>
        (Depenses, Logements, DeposeLe, DeposeParNom) = (depenses, logements, le.ToUniversalTime(), par.Nom);
}

internal sealed class RegistrePremiereGenerationConfiguration : IEntityTypeConfiguration<RegistrePremiereGeneration>
{
    public void Configure(EntityTypeBuilder<RegistrePremiereGeneration> builder)
    {
        builder.ToTable("registres_premiere_generation", "cus");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Nature).HasConversion<string>().HasMaxLength(16);
        builder.Property(r => r.Depenses).EnJson();
        builder.Property(r => r.Logements).EnJson();
        builder.Property(r => r.DeposeParNom).HasMaxLength(200);
        builder.Property(r => r.VersionDeLigne).IsRowVersion();
        builder.HasIndex(r => new { r.ConventionId, r.Nature }).IsUnique();
        builder.HasOne<ConventionPremiereGeneration>().WithMany().HasForeignKey(r => r.ConventionId).OnDelete(DeleteBehavior.Cascade);
    }
}
