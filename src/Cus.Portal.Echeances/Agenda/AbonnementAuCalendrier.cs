using System.Security.Cryptography;
using System.Text;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Echeances.Agenda;

/// <summary>
/// The secret address at which the agenda of a person reads its deadlines in an espace. Only its hash is kept: the address is
/// shown once, and another one revokes it.
/// </summary>
internal sealed class AbonnementAuCalendrier : IDansUnEspace
{
    private AbonnementAuCalendrier()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid CompteId { get; private set; }

    /// <summary>SHA-256 of the secret.</summary>
    public string Empreinte { get; private set; } = "";

    public DateTimeOffset CreeLe { get; private set; }

    /// <summary>Last reading by an agenda, to the hour: its owner sees whether somebody uses it.</summary>
    public DateTimeOffset? LuLe { get; private set; }

    public static AbonnementAuCalendrier Ouvrir(Guid compteId) => new() { Id = Identifiant.Nouveau(), CompteId = compteId };

    /// <summary>A new secret; the former address gives nothing any more.</summary>
    public string Renouveler(DateTimeOffset maintenant)
    {
        var secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        (Empreinte, CreeLe, LuLe) = (Condenser(secret), maintenant.ToUniversalTime(), null);
        return secret;
    }

    public static string Condenser(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

internal sealed class AbonnementAuCalendrierConfiguration : IEntityTypeConfiguration<AbonnementAuCalendrier>
{
    /// <summary>Setting of the transaction that opens the one row whose secret is presented, whatever the espace of the host name.</summary>
    public const string Presente = "app.calendrier";

    public void Configure(EntityTypeBuilder<AbonnementAuCalendrier> builder)
    {
        builder.ToTable("abonnements", "echeances");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Empreinte).HasMaxLength(64);
        builder.HasIndex(a => a.Empreinte).IsUnique();
        builder.HasIndex(a => new { a.EspaceId, a.CompteId }).IsUnique();
        builder.Metadata.SetAnnotation(SecuriteDesLignes.AussiLisible, $"empreinte = current_setting('{Presente}', true)");
    }
}
