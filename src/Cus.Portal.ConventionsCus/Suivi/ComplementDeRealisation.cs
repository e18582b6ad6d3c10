using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.Suivi;

/// <summary>Which complement of which realisation.</summary>
/// <param name="Indicateur">« PP-3 ».</param>
/// <param name="Echelle">Scale.</param>
/// <param name="Territoire">Code of the territory.</param>
/// <param name="An">Year.</param>
/// <param name="Nature">« sans-eligibilite ».</param>
internal sealed record CleDeComplement(string Indicateur, EchelleDEngagement Echelle, string Territoire, int An, string Nature);

/// <summary>A figure that goes with a realisation and decides of no verdict: dwellings without a ground, shares of the sales, refusals.</summary>
internal sealed class ComplementDeRealisation : IDansUnEspace
{
    private ComplementDeRealisation()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ConventionId { get; private set; }

    public string Indicateur { get; private set; } = "";

    public EchelleDEngagement Echelle { get; private set; }

    public string Territoire { get; private set; } = "";

    public int An { get; private set; }

    public string Nature { get; private set; } = "";

    /// <summary>Null once erased.</summary>
    public decimal? Valeur { get; private set; }

    public DateTimeOffset ModifieLe { get; private set; }

    public string ModifieParNom { get; private set; } = "";

    public CleDeComplement Cle => new(Indicateur, Echelle, Territoire, An, Nature);

    public static ComplementDeRealisation De(Guid conventionId, CleDeComplement cle) => new()
    {
        Id = Identifiant.Nouveau(),
        ConventionId = conventionId,
        Indicateur = cle.Indicateur,
        Echelle = cle.Echelle,
        Territoire = cle.Territoire,
        An = cle.An,
        Nature = cle.Nature,
    };

    public void Ecrire(decimal? valeur, Acteur par, DateTimeOffset le) => (Valeur, ModifieLe, ModifieParNom) = (valeur, le, par.Nom);
}

internal sealed class ComplementDeRealisationConfiguration : IEntityTypeConfiguration<ComplementDeRealisation>
{
    public void Configure(EntityTypeBuilder<ComplementDeRealisation> builder)
    {
        builder.ToTable("complements", "cus");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Indicateur).HasMaxLength(20);
        builder.Property(c => c.Echelle).HasConversion<string>().HasMaxLength(12);
        builder.Property(c => c.Territoire).HasMaxLength(9);
        builder.Property(c => c.Nature).HasMaxLength(30);
        builder.Property(c => c.Valeur).HasPrecision(18, 4);
        builder.Property(c => c.ModifieParNom).HasMaxLength(200);
        builder.Ignore(c => c.Cle);
        builder.HasIndex(c => new { c.ConventionId, c.Indicateur, c.Echelle, c.Territoire, c.An, c.Nature }).IsUnique();
    }
}

/// <summary>The complements that each sheet asks.</summary>
internal static class ComplementsDesFiches
{
    public const string GainDeClasse = "gain-de-classe";
    public const string SansEligibilite = "sans-eligibilite";
    public const string PartDesLocataires = "part-locataires";
    public const string PartDesPersonnesMorales = "part-personnes-morales";
    public const string PartDesSocietesDeVente = "part-societes-de-vente";
    public const string MutationsInternes = "mutations-internes";
    public const string RefusDesMenages = "refus";
    public const string PartFtm = "part-ftm";
    public const string ParLeDis = "par-le-dis";

    /// <summary>Key and label, by family.</summary>
    public static IReadOnlyList<(string Nature, string Libelle)> De(string famille) => famille switch
    {
        "PP-2" => [(GainDeClasse, "logements gagnant au moins une classe")],
        "PP-3" => [(SansEligibilite, "dont sans titre d’éligibilité")],
        "PP-4" => [(PartDesLocataires, "% vendus à des locataires"), (PartDesPersonnesMorales, "% à des personnes morales de droit privé"), (PartDesSocietesDeVente, "% à des sociétés de vente")],
        "PP-5" => [(MutationsInternes, "dont mutations internes")],
        "PS-1" => [(RefusDesMenages, "refus des ménages")],
        "PP-LF-1" => [(PartFtm, "dont plan FTM")],
        "G-1" => [(ParLeDis, "0 pour B6LO4, 1 pour DIS")],
        _ => [],
    };
}
