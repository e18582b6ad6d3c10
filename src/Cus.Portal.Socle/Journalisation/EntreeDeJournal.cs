using System.Security.Cryptography;
using System.Text;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Socle.Journalisation;

/// <summary>One act, as the journal of an espace keeps it: who, for which organisme, what, when, and the chain of hashes.</summary>
public sealed class EntreeDeJournal : IDansUnEspace
{
    /// <inheritdoc />
    public Guid EspaceId { get; private init; }

    /// <summary>Rank in the journal of the espace, from 1, without gap.</summary>
    public long Numero { get; private init; }

    /// <summary>Instant, UTC, to the microsecond.</summary>
    public DateTimeOffset Instant { get; private init; }

    /// <summary>Account that acted; empty for the portal itself.</summary>
    public Guid CompteId { get; private init; }

    /// <summary>Name as it was on that day.</summary>
    public string Nom { get; private init; } = "";

    /// <summary>Organisme acted for, or null.</summary>
    public Guid? OrganismeId { get; private init; }

    /// <summary>« Appels.Dossier.Deposer ».</summary>
    public string Acte { get; private init; } = "";

    /// <summary>« appels/dossier/{id} ».</summary>
    public string Objet { get; private init; } = "";

    /// <summary>French sentence and data, JSON.</summary>
    public string Contenu { get; private init; } = "";

    /// <summary>SHA-256 of the previous entry, 64 zeros for the first.</summary>
    public string EmpreintePrecedente { get; private init; } = "";

    /// <summary>SHA-256 of this entry: of every field above, one a line.</summary>
    public string Empreinte { get; private init; } = "";

    internal static EntreeDeJournal Chainer(Guid espaceId, long numero, string precedente, Ligne ligne)
    {
        var entree = new EntreeDeJournal
        {
            EspaceId = espaceId,
            Numero = numero,
            Instant = ligne.Instant,
            CompteId = ligne.CompteId,
            Nom = ligne.Nom,
            OrganismeId = ligne.OrganismeId,
            Acte = ligne.Acte,
            Objet = ligne.Objet,
            Contenu = ligne.Contenu,
            EmpreintePrecedente = precedente,
        };
        return new EntreeDeJournal
        {
            EspaceId = espaceId,
            Numero = numero,
            Instant = ligne.Instant,
            CompteId = ligne.CompteId,
            Nom = ligne.Nom,
            OrganismeId = ligne.OrganismeId,
            Acte = ligne.Acte,
            Objet = ligne.Objet,
            Contenu = ligne.Contenu,
            EmpreintePrecedente = precedente,
            Empreinte = entree.Recalculer(),
        };
    }

    /// <summary>The hash these fields give; differs from <see cref="Empreinte"/> when the entry was altered.</summary>
    public string Recalculer()
    {
        var texte = string.Join('\n', EspaceId, Numero, Instant.UtcTicks / 10, CompteId, SurUneLigne(Nom), OrganismeId, SurUneLigne(Acte), SurUneLigne(Objet), Contenu, EmpreintePrecedente);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texte)));
    }

    /// <summary>A line break in a field must not make it look like two.</summary>
    private static string SurUneLigne(string champ) => champ.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    internal sealed record Ligne(DateTimeOffset Instant, Guid CompteId, string Nom, Guid? OrganismeId, string Acte, string Objet, string Contenu);
}

/// <summary>Head of the chain of an espace: the lock that orders its entries.</summary>
internal sealed class TeteDeJournal : IDansUnEspace
{
    public Guid EspaceId { get; private init; }

    public long Numero { get; private init; }

    public string Empreinte { get; private init; } = "";
}

internal sealed class EntreeDeJournalConfiguration : IEntityTypeConfiguration<EntreeDeJournal>
{
    public void Configure(EntityTypeBuilder<EntreeDeJournal> builder)
    {
        builder.ToTable("entrees", "journal");
        builder.HasKey(e => new { e.EspaceId, e.Numero });
        builder.HasIndex(e => new { e.EspaceId, e.Objet });
        builder.Property(e => e.Acte).HasMaxLength(100);
        builder.Property(e => e.Objet).HasMaxLength(200);
    }
}

internal sealed class TeteDeJournalConfiguration : IEntityTypeConfiguration<TeteDeJournal>
{
    public void Configure(EntityTypeBuilder<TeteDeJournal> builder)
    {
        builder.ToTable("tetes", "journal");
        builder.HasKey(e => e.EspaceId);
    }
}
