using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.Categories;

/// <summary>What the organisme says of a home.</summary>
/// <param name="Nom">« Résidence des Minimes ».</param>
/// <param name="Commune">INSEE code.</param>
/// <param name="CommuneNom">« Toulouse ».</param>
/// <param name="Departement">« 31 ».</param>
/// <param name="Autonomes">Self-contained dwellings.</param>
/// <param name="Lits">Beds outside them.</param>
/// <param name="Dpe">Energy class A to G, or null.</param>
/// <param name="Annee">Year of construction, or null.</param>
/// <param name="Gestionnaire">Who runs it, or null.</param>
internal sealed record FicheDeFoyer(string Nom, string Commune, string CommuneNom, string Departement, int Autonomes, int Lits, string? Dpe, int? Annee, string? Gestionnaire);

/// <summary>A logement-foyer of an organisme (L. 633-1), counted in equivalent dwellings by itself: 48 self-contained and 100 beds are 81.</summary>
internal sealed class ResidenceDeFoyer : IDansUnEspace
{
    private ResidenceDeFoyer()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    /// <summary>SIREN of its organisme.</summary>
    public string Siren { get; private set; } = "";

    public string Nom { get; private set; } = "";

    public string Commune { get; private set; } = "";

    public string CommuneNom { get; private set; } = "";

    public string Departement { get; private set; } = "";

    public int Autonomes { get; private set; }

    public int Lits { get; private set; }

    public string? Dpe { get; private set; }

    public int? Annee { get; private set; }

    public string? Gestionnaire { get; private set; }

    public DateTimeOffset ModifieeLe { get; private set; }

    public string ModifieeParNom { get; private set; } = "";

    public uint VersionDeLigne { get; private set; }

    /// <summary>Whole part, residence by residence.</summary>
    public int Equivalents => LogementsEquivalents.DeLaResidence(Autonomes, Lits);

    public static ResidenceDeFoyer Ajouter(string siren, FicheDeFoyer fiche, Acteur par, DateTimeOffset le)
    {
        var residence = new ResidenceDeFoyer { Id = Identifiant.Nouveau(), Siren = siren };
        residence.Decrire(fiche, par, le);
        return residence;
    }

    public void Decrire(FicheDeFoyer f, Acteur par, DateTimeOffset le)
    {
        (Nom, Commune, CommuneNom, Departement) = (f.Nom, f.Commune, f.CommuneNom, f.Departement);
        (Autonomes, Lits, Dpe, Annee, Gestionnaire) = (f.Autonomes, f.Lits, f.Dpe, f.Annee, f.Gestionnaire);
        (ModifieeLe, ModifieeParNom) = (le.ToUniversalTime(), par.Nom);
    }
}

internal sealed class ResidenceDeFoyerConfiguration : IEntityTypeConfiguration<ResidenceDeFoyer>
{
    public void Configure(EntityTypeBuilder<ResidenceDeFoyer> builder)
    {
        builder.ToTable("foyers", "cus");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Siren).HasMaxLength(9);
        builder.Property(r => r.Nom).HasMaxLength(120);
        builder.Property(r => r.Commune).HasMaxLength(5);
        builder.Property(r => r.CommuneNom).HasMaxLength(120);
        builder.Property(r => r.Departement).HasMaxLength(3);
        builder.Property(r => r.Dpe).HasMaxLength(1);
        builder.Property(r => r.Gestionnaire).HasMaxLength(200);
        builder.Property(r => r.ModifieeParNom).HasMaxLength(200);
        builder.Property(r => r.VersionDeLigne).IsRowVersion();
        builder.Ignore(r => r.Equivalents);
        builder.HasIndex(r => new { r.EspaceId, r.Siren });
    }
}
