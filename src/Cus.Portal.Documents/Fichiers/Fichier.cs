using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Documents.Fichiers;

/// <summary>A reception: its content lies in the depot under <see cref="Empreinte"/>, once however often it is received.</summary>
internal sealed class Fichier : IDansUnEspace
{
    private Fichier()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public string Nom { get; private set; } = "";

    public string Type { get; private set; } = "";

    public long Taille { get; private set; }

    public string Empreinte { get; private set; } = "";

    public int? Pages { get; private set; }

    public StatutFichier Statut { get; private set; }

    public string? Motif { get; private set; }

    public DateTimeOffset RecuLe { get; private set; }

    /// <summary>Account that sent it; empty for the portal itself.</summary>
    public Guid RecuPar { get; private set; }

    public DateTimeOffset? AnalyseLe { get; private set; }

    public static Fichier Recevoir(string nom, string type, long taille, string empreinte, int? pages, DateTimeOffset le, Guid par) => new()
    {
        Id = Guid.CreateVersion7(),
        Nom = nom,
        Type = type,
        Taille = taille,
        Empreinte = empreinte,
        Pages = pages,
        RecuLe = le,
        RecuPar = par,
    };

    /// <summary>Leaves quarantine, sound.</summary>
    public void DeclarerSain(DateTimeOffset le)
    {
        Statut = StatutFichier.Sain;
        AnalyseLe = le;
    }

    /// <summary>Never leaves quarantine.</summary>
    public void Refuser(string motif, DateTimeOffset le)
    {
        Statut = StatutFichier.Refuse;
        Motif = motif;
        AnalyseLe = le;
    }

    public FichierLu Lire() => new(Id, Nom, Type, Taille, Empreinte, Pages, Statut, Motif, RecuLe);
}

internal sealed class FichierConfiguration : IEntityTypeConfiguration<Fichier>
{
    public void Configure(EntityTypeBuilder<Fichier> builder)
    {
        builder.ToTable("fichiers", "documents");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Nom).HasMaxLength(NomDeFichier.LongueurMax);
        builder.Property(f => f.Type).HasMaxLength(120);
        builder.Property(f => f.Empreinte).HasMaxLength(64).IsFixedLength();
        builder.Property(f => f.Motif).HasMaxLength(400);
        builder.HasIndex(f => new { f.EspaceId, f.RecuLe }).HasFilter("statut = 0").HasDatabaseName("IxFichiersEnAnalyse");
    }
}
