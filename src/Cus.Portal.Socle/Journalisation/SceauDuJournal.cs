using System.Security.Cryptography;
using System.Text;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Socle.Journalisation;

/// <summary>
/// The seal of a stretch of the journal of an espace: number and hash of its last entry, Merkle root of its hashes, instant;
/// chained to the previous seal, signed by the installation, time-stamped when an authority is set.
/// </summary>
public sealed class SceauDuJournal : IDansUnEspace
{
    /// <summary>First line of the signed text.</summary>
    public const string Entete = "sceau-du-journal/1";

    private SceauDuJournal()
    {
    }

    /// <inheritdoc />
    public Guid EspaceId { get; private init; }

    /// <summary>Rank of the seal in its espace, from 1, without gap.</summary>
    public long Numero { get; private init; }

    /// <summary>First entry that it covers.</summary>
    public long Debut { get; private init; }

    /// <summary>Last entry that it covers: the head of the chain on that day.</summary>
    public long Fin { get; private init; }

    /// <summary>Hash of the last entry.</summary>
    public string EmpreinteDeFin { get; private init; } = "";

    /// <summary>Root of the Merkle tree of the hashes of the entries covered.</summary>
    public string Racine { get; private init; } = "";

    /// <summary>Instant of the sealing, UTC, to the microsecond.</summary>
    public DateTimeOffset Instant { get; private init; }

    /// <summary>SHA-256 of the previous seal, 64 zeros for the first.</summary>
    public string EmpreintePrecedente { get; private init; } = "";

    /// <summary>SHA-256 of the signed text: what is time-stamped.</summary>
    public string Empreinte { get; private init; } = "";

    /// <summary>Key that signs, by the fingerprint of its public part.</summary>
    public string Cle { get; private init; } = "";

    /// <summary>ECDSA P-256 over the signed text (SHA-256, r then s).</summary>
    public byte[] Signature { get; private init; } = [];

    /// <summary>RFC 3161 token over <see cref="Empreinte"/>, or null while no authority gave one.</summary>
    public byte[]? Jeton { get; private set; }

    /// <summary>Instant that the token states.</summary>
    public DateTimeOffset? HorodateLe { get; private set; }

    /// <summary>The signed text, one field a line.</summary>
    public string Texte => Ecrire(EspaceId, Numero, Debut, Fin, EmpreinteDeFin, Racine, Instant, EmpreintePrecedente);

    internal static SceauDuJournal Poser(Guid espaceId, SceauDuJournal? precedent, long fin, string empreinteDeFin, string racine, DateTimeOffset le, CleDesSceaux cle)
    {
        var (numero, debut, precedente) = ((precedent?.Numero ?? 0) + 1, (precedent?.Fin ?? 0) + 1, precedent?.Empreinte ?? new string('0', 64));
        var instant = le.ToUniversalTime().AddTicks(-(le.UtcTicks % 10));
        var texte = Encoding.UTF8.GetBytes(Ecrire(espaceId, numero, debut, fin, empreinteDeFin, racine, instant, precedente));
        return new SceauDuJournal
        {
            EspaceId = espaceId,
            Numero = numero,
            Debut = debut,
            Fin = fin,
            EmpreinteDeFin = empreinteDeFin,
            Racine = racine,
            Instant = instant,
            EmpreintePrecedente = precedente,
            Empreinte = Convert.ToHexStringLower(SHA256.HashData(texte)),
            Cle = cle.Id,
            Signature = cle.Signer(texte),
        };
    }

    /// <summary>The hash that these fields give.</summary>
    public string Recalculer() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Texte)));

    internal void Horodater(JetonDHorodatage jeton) => (Jeton, HorodateLe) = (jeton.Octets, jeton.Le);

    private static string Ecrire(Guid espaceId, long numero, long debut, long fin, string empreinteDeFin, string racine, DateTimeOffset instant, string precedente) =>
        string.Join('\n', Entete, espaceId, numero, debut, fin, empreinteDeFin, racine, instant.UtcTicks / 10, precedente);
}

internal sealed class SceauDuJournalConfiguration : IEntityTypeConfiguration<SceauDuJournal>
{
    public void Configure(EntityTypeBuilder<SceauDuJournal> builder)
    {
        builder.ToTable("sceaux", "journal");
        builder.HasKey(s => new { s.EspaceId, s.Numero });
        builder.Ignore(s => s.Texte);
        builder.Property(s => s.EmpreinteDeFin).HasMaxLength(64);
        builder.Property(s => s.Racine).HasMaxLength(64);
        builder.Property(s => s.EmpreintePrecedente).HasMaxLength(64);
        builder.Property(s => s.Empreinte).HasMaxLength(64);
        builder.Property(s => s.Cle).HasMaxLength(64);
        builder.HasIndex(s => new { s.EspaceId, s.Fin }).IsUnique();
    }
}
