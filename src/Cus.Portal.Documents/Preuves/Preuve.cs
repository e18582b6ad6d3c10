using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Documents.Preuves;

/// <summary>
/// What a printed code proves. In no espace: whoever holds the paper may verify it, from anywhere, and reads nothing
/// that the paper does not say.
/// </summary>
internal sealed class Preuve
{
    /// <summary>No 0 O 1 I L, no B S U Z that are read for 8 5 V 2.</summary>
    private const string Lettres = "ACDEFGHJKMNPQRTVWXY2346789";

    private Preuve()
    {
    }

    /// <summary>« K7RM-2VQX-94 »: ten characters drawn at random.</summary>
    public string Code { get; private set; } = "";

    public string Empreinte { get; private set; } = "";

    /// <summary>French sentence, then what is under the document, one a line: pieces and their fingerprints.</summary>
    public string CeQuIlProuve { get; private set; } = "";

    public string? Organisme { get; private set; }

    /// <summary>Name of the espace on that day.</summary>
    public string Espace { get; private set; } = "";

    /// <summary>Espace whose journal tells the delivery; the proof itself is read from anywhere.</summary>
    public Guid? EspaceDOrigine { get; private set; }

    public DateTimeOffset DelivreeLe { get; private set; }

    public static Preuve Delivrer(string code, string empreinte, string ceQuIlProuve, string? organisme, (Guid? Id, string Nom) espace, DateTimeOffset le) => new()
    {
        Code = code,
        Empreinte = empreinte,
        CeQuIlProuve = ceQuIlProuve,
        Organisme = organisme,
        EspaceDOrigine = espace.Id,
        Espace = espace.Nom,
        DelivreeLe = le,
    };

    public static string NouveauCode()
    {
        var c = RandomNumberGenerator.GetString(Lettres, 10);
        return $"{c[..4]}-{c[4..8]}-{c[8..]}";
    }

    /// <summary>A code as typed (lower case, spaces, no dashes), in its written form; as it is when it is not a code.</summary>
    public static string Lire(string saisie)
    {
        var net = string.Concat(saisie.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return net.Length == 10 ? $"{net[..4]}-{net[4..8]}-{net[8..]}" : saisie.Trim();
    }
}

internal sealed class PreuveConfiguration : IEntityTypeConfiguration<Preuve>
{
    public void Configure(EntityTypeBuilder<Preuve> builder)
    {
        builder.ToTable("preuves", "documents");
        builder.HasKey(p => p.Code);
        builder.Property(p => p.Code).HasMaxLength(12);
        builder.Property(p => p.Empreinte).HasMaxLength(64).IsFixedLength();
        builder.Property(p => p.CeQuIlProuve).HasMaxLength(8000);
        builder.Property(p => p.Organisme).HasMaxLength(300);
        builder.Property(p => p.Espace).HasMaxLength(120);
        builder.HasIndex(p => p.Empreinte);
    }
}
