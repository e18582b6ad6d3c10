using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.Territorialisation;

/// <summary>A territory that the prefect names for an indicator.</summary>
internal sealed record EchelleNommee(string Indicateur, string Territoire);

/// <summary>The matrix of the signatory prefect as it is settled.</summary>
/// <param name="Facultatifs">Optional indicators kept.</param>
/// <param name="Echelles">Territories named, by indicator.</param>
/// <param name="Dispenses">What is left out, with its reason.</param>
/// <param name="Note">Note of stakes and goals, or null.</param>
internal sealed record MatriceDuPrefet(IReadOnlyList<string> Facultatifs, IReadOnlyList<EchelleNommee> Echelles, IReadOnlyList<Dispense> Dispenses, string? Note);

/// <summary>What the signatory prefect settled for one convention (R. 445-5, R. 445-5-1, R. 445-22), by whom and when.</summary>
internal sealed class TerritorialisationDeCus : IDansUnEspace
{
    private TerritorialisationDeCus()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ConventionId { get; private set; }

    public MatriceDuPrefet Matrice { get; private set; } = new([], [], [], null);

    public DateTimeOffset ArreteeLe { get; private set; }

    public Guid ArreteePar { get; private set; }

    public string ArreteeParNom { get; private set; } = "";

    public uint VersionDeLigne { get; private set; }

    /// <summary>What the rules read.</summary>
    public ChoixDuPrefet Choix => new(Matrice.Facultatifs.ToHashSet(StringComparer.Ordinal), [.. Matrice.Echelles.Select(e => (e.Indicateur, e.Territoire))], Matrice.Dispenses);

    public static TerritorialisationDeCus De(Guid conventionId) => new() { Id = Identifiant.Nouveau(), ConventionId = conventionId };

    /// <summary>Settles the matrix; a later one takes its place.</summary>
    public void Arreter(MatriceDuPrefet matrice, Acteur par, DateTimeOffset le) =>
        (Matrice, ArreteeLe, ArreteePar, ArreteeParNom) = (matrice, le, par.CompteId, par.Nom);
}

internal sealed class TerritorialisationDeCusConfiguration : IEntityTypeConfiguration<TerritorialisationDeCus>
{
    public void Configure(EntityTypeBuilder<TerritorialisationDeCus> builder)
    {
        builder.ToTable("territorialisations", "cus");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Matrice).EnJson();
        builder.Property(t => t.ArreteeParNom).HasMaxLength(200);
        builder.Property(t => t.VersionDeLigne).IsRowVersion();
        builder.Ignore(t => t.Choix);
        builder.HasIndex(t => t.ConventionId).IsUnique();
    }
}
