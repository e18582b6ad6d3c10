using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;

/// <summary>What identifies an immeuble in a convention (R. 445-3, R. 445-4).</summary>
/// <param name="Code">Key in the convention.</param>
/// <param name="Nom">« Résidence des Dunes ».</param>
/// <param name="Commune">INSEE code.</param>
/// <param name="CommuneNom">Its name.</param>
/// <param name="Departement">INSEE code of its département.</param>
/// <param name="Logements">Dwellings.</param>
/// <param name="Financement">Original financing, as the correspondence table names it; empty when it is not said.</param>
internal sealed record FicheDImmeuble(string Code, string Nom, string Commune, string CommuneNom, string Departement, int Logements, string Financement)
{
    /// <summary>Under an APL convention.</summary>
    public bool Conventionne { get; init; } = true;

    /// <summary>In a zone urbaine sensible.</summary>
    public bool EnZus { get; init; }

    /// <summary>« A », « B1 », « B2 », « C » of the vintage of the convention.</summary>
    public string Zone { get; init; } = "";

    /// <summary>A logement-foyer.</summary>
    public bool EstUnFoyer { get; init; }

    /// <summary>What the organisme holds on it; null when it is not said.</summary>
    public DroitReel? Droit { get; init; }

    /// <summary>Last day of the lease or usufruct; null for ownership.</summary>
    public DateOnly? FinDuDroit { get; init; }

    /// <summary>Built, acquired or improved with financial aid of the State; null when it is not said.</summary>
    public bool? AideDeLEtat { get; init; }

    /// <summary>Maximal rent, when the rents are set in order; empty otherwise.</summary>
    public LoyerMaximal Loyer { get; init; } = SansLoyer;

    private static LoyerMaximal SansLoyer { get; } = new(null, null, null, null);

    /// <summary>The same with what it does not say taken from a former description: right, aid, rent.</summary>
    public FicheDImmeuble CompleteePar(FicheDImmeuble avant) => this with
    {
        Droit = Droit ?? avant.Droit,
        FinDuDroit = Droit is null ? avant.FinDuDroit : FinDuDroit,
        AideDeLEtat = AideDeLEtat ?? avant.AideDeLEtat,
        Loyer = Loyer == SansLoyer ? avant.Loyer : Loyer,
    };
}

/// <summary>An immeuble of the stock of a convention, and its place in the two partitions.</summary>
internal sealed class ImmeublePremiereGeneration : IDansUnEspace
{
    private ImmeublePremiereGeneration()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ConventionId { get; private set; }

    public string Code { get; private set; } = "";

    public FicheDImmeuble Fiche { get; private set; } = null!;

    /// <summary>Categories it was put in: exactly one is right.</summary>
    public IReadOnlyList<string> Categories { get; private set; } = [];

    /// <summary>Segments it was put in: exactly one is right.</summary>
    public IReadOnlyList<string> Segments { get; private set; } = [];

    public uint VersionDeLigne { get; private set; }

    public static ImmeublePremiereGeneration De(Guid conventionId, FicheDImmeuble fiche) => new() { Id = Identifiant.Nouveau(), ConventionId = conventionId, Code = fiche.Code, Fiche = fiche };

    public void Decrire(FicheDImmeuble fiche) => Fiche = fiche;

    public void Placer(IReadOnlyList<string> categories, IReadOnlyList<string> segments) => (Categories, Segments) = (categories, segments);

    public ImmeubleReparti Reparti => new(Code, Fiche.Nom, Fiche.Departement, Fiche.Logements, Categories, Segments) { EstUnFoyer = Fiche.EstUnFoyer };
}

internal sealed class ImmeublePremiereGenerationConfiguration : IEntityTypeConfiguration<ImmeublePremiereGeneration>
{
    public void Configure(EntityTypeBuilder<ImmeublePremiereGeneration> builder)
    {
        builder.ToTable("immeubles_premiere_generation", "cus");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Code).HasMaxLength(40);
        builder.Property(i => i.Fiche).EnJson();
        builder.Property(i => i.VersionDeLigne).IsRowVersion();
        builder.Ignore(i => i.Reparti);
        builder.HasIndex(i => new { i.ConventionId, i.Code }).IsUnique();
        builder.HasOne<ConventionPremiereGeneration>().WithMany().HasForeignKey(i => i.ConventionId).OnDelete(DeleteBehavior.Cascade);
    }
}
