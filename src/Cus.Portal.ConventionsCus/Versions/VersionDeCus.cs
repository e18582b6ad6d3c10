using System.Security.Cryptography;
using System.Text.Json;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.Versions;

/// <summary>A section as it is frozen.</summary>
internal sealed record SectionFigee(string Code, string Titre, string Texte);

/// <summary>A figure as it is frozen.</summary>
internal sealed record ChiffreFige(CelluleDeCus Cellule, string TerritoireNom, decimal Valeur);

/// <summary>Text and figures of one version.</summary>
internal sealed record ContenuDeCus(IReadOnlyList<SectionFigee> Sections, IReadOnlyList<ChiffreFige> Chiffres)
{
    /// <summary>SHA-256, lower-case hexadecimal: equal texts and figures have equal fingerprints.</summary>
    public string Empreinte() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, ColonneJson.Options)));
}

/// <summary>A version of a convention, numbered and frozen: what a délibération adopts and what is signed.</summary>
internal sealed class VersionDeCus : IDansUnEspace
{
    /// <summary>Prefix of its object in the circuits of signature.</summary>
    public const string Prefixe = "cus/version/";

    private VersionDeCus()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ConventionId { get; private set; }

    /// <summary>From 1.</summary>
    public int Numero { get; private set; }

    public ContenuDeCus Contenu { get; private set; } = null!;

    public string Empreinte { get; private set; } = "";

    /// <summary>Its PDF.</summary>
    public Guid FichierId { get; private set; }

    /// <summary>The PDF with its signatures, once concluded.</summary>
    public Guid? FichierSigneId { get; private set; }

    public DateTimeOffset FigeeLe { get; private set; }

    public string FigeeParNom { get; private set; } = "";

    public string Objet => Prefixe + Id;

    public static VersionDeCus Figer(Guid conventionId, int numero, ContenuDeCus contenu, Guid fichierId, Socle.Acteurs.Acteur par, DateTimeOffset le) => new()
    {
        Id = Identifiant.Nouveau(),
        ConventionId = conventionId,
        Numero = numero,
        Contenu = contenu,
        Empreinte = contenu.Empreinte(),
        FichierId = fichierId,
        FigeeLe = le,
        FigeeParNom = par.Nom,
    };

    public void Signer(Guid fichierSigneId) => FichierSigneId = fichierSigneId;
}

internal sealed class VersionDeCusConfiguration : IEntityTypeConfiguration<VersionDeCus>
{
    public void Configure(EntityTypeBuilder<VersionDeCus> builder)
    {
        builder.ToTable("versions", "cus");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Contenu).EnJson();
        builder.Property(v => v.Empreinte).HasMaxLength(64);
        builder.Property(v => v.FigeeParNom).HasMaxLength(200);
        builder.Ignore(v => v.Objet);
        builder.HasIndex(v => new { v.ConventionId, v.Numero }).IsUnique();
    }
}
