using System.Security.Cryptography;
using Cus.Portal.Documents.Depot;
using Cus.Portal.Documents.Fichiers;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Documents.Envois;

/// <summary>
/// An upload in pieces, of one account in one espace. What has arrived is the length of its local file, so that a crash
/// between two pieces loses nothing and invents nothing.
/// </summary>
internal sealed class Envoi : IDansUnEspace
{
    /// <summary>An unfinished or unused upload is forgotten after that.</summary>
    public static readonly TimeSpan Duree = TimeSpan.FromHours(24);

    private Envoi()
    {
    }

    /// <summary>64 hexadecimal digits, unguessable.</summary>
    public string Jeton { get; private set; } = "";

    public Guid EspaceId { get; private set; }

    public Guid CompteId { get; private set; }

    public string Nom { get; private set; } = "";

    public long Taille { get; private set; }

    public DateTimeOffset OuvertLe { get; private set; }

    public static Envoi Commencer(Guid compteId, string nom, long taille, DateTimeOffset le) => new()
    {
        Jeton = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
        CompteId = compteId,
        Nom = NomDeFichier.Nettoyer(nom),
        Taille = taille,
        OuvertLe = le,
    };

    public bool EstExpire(DateTimeOffset maintenant) => maintenant - OuvertLe > Duree;

    /// <summary>Bytes that have arrived.</summary>
    public long Recus(DossierDeTravail dossier) => new FileInfo(dossier.Envoi(Jeton)) is { Exists: true } f ? f.Length : 0;

    public FileStream Ouvrir(DossierDeTravail dossier) => new(dossier.Envoi(Jeton), new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, Share = FileShare.Read | FileShare.Delete });
}

internal sealed class EnvoiConfiguration : IEntityTypeConfiguration<Envoi>
{
    public void Configure(EntityTypeBuilder<Envoi> builder)
    {
        builder.ToTable("envois", "documents");
        builder.HasKey(e => e.Jeton);
        builder.Property(e => e.Jeton).HasMaxLength(64).IsFixedLength();
        builder.Property(e => e.Nom).HasMaxLength(NomDeFichier.LongueurMax);
        builder.HasIndex(e => new { e.EspaceId, e.CompteId });
        builder.HasIndex(e => new { e.EspaceId, e.OuvertLe });
    }
}
