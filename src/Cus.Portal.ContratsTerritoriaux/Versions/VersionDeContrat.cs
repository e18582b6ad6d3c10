using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ContratsTerritoriaux.Versions;

/// <summary>A frozen version of a contract: its content, its fingerprint, its PDF. Never rewritten.</summary>
internal sealed class VersionDeContrat : IDansUnEspace, IEntityTypeConfiguration<VersionDeContrat>
{
    private VersionDeContrat()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ContratId { get; private set; }

    /// <summary>From 1.</summary>
    public int Numero { get; private set; }

    public ContenuDeVersion Contenu { get; private set; } = null!;

    /// <summary>SHA-256 of the canonical content, lower-case hexadecimal.</summary>
    public string Empreinte { get; private set; } = "";

    /// <summary>The PDF printed from it.</summary>
    public Guid FichierId { get; private set; }

    public DateTimeOffset FigeeLe { get; private set; }

    public Guid FigeePar { get; private set; }

    public string FigeeParNom { get; private set; } = "";

    /// <summary>The PDF with all its signatures, once complete.</summary>
    public Guid? FichierSigneId { get; private set; }

    public DateTimeOffset? SigneeLe { get; private set; }

    /// <summary>Object of its circuit of signature.</summary>
    public string Objet => Prefixe + Id;

    /// <summary>Prefix of the objects of the circuits.</summary>
    public const string Prefixe = "contrats/version/";

    public static VersionDeContrat Figer(Guid id, Guid contratId, int numero, ContenuDeVersion contenu, Guid fichierId, Acteur par, DateTimeOffset le) => new()
    {
        Id = id,
        ContratId = contratId,
        Numero = numero,
        Contenu = contenu,
        Empreinte = contenu.Empreinte(),
        FichierId = fichierId,
        FigeeLe = le,
        FigeePar = par.CompteId,
        FigeeParNom = par.Nom,
    };

    /// <summary>All have signed it.</summary>
    public void Signer(Guid fichierSigneId, DateTimeOffset le) => (FichierSigneId, SigneeLe) = (fichierSigneId, le);

    public void Configure(EntityTypeBuilder<VersionDeContrat> builder)
    {
        builder.ToTable("versions", "contrats");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Contenu).EnJson();
        builder.Property(v => v.Empreinte).HasMaxLength(64);
        builder.Property(v => v.FigeeParNom).HasMaxLength(200);
        builder.Ignore(v => v.Objet);
        builder.HasIndex(v => new { v.ContratId, v.Numero }).IsUnique();
        builder.HasIndex(v => v.FichierId);
        builder.HasOne<Contrats.ContratTerritorial>().WithMany().HasForeignKey(v => v.ContratId).OnDelete(DeleteBehavior.Cascade);
    }
}
