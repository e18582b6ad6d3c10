using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Echeances.Preferences;

/// <summary>How a person receives what may be refused.</summary>
internal enum ModeDeReception
{
    [Display(Name = "Un récapitulatif par jour ouvré, à 8 h")] Recapitulatif,
    [Display(Name = "Chaque courriel, aussitôt")] Immediat,
    [Display(Name = "Aucun")] Aucun,
}

/// <summary>
/// What a person chose to receive in an espace. The token stands in the mails that may be refused: whoever holds one of them
/// can stop them, and nothing else.
/// </summary>
internal sealed class PreferenceDeCourriel : IDansUnEspace
{
    private PreferenceDeCourriel()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid CompteId { get; private set; }

    public ModeDeReception Mode { get; private set; }

    public string Jeton { get; private set; } = "";

    public DateTimeOffset ModifieLe { get; private set; }

    public static string NouveauJeton() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));

    public void Choisir(ModeDeReception mode, DateTimeOffset maintenant) => (Mode, ModifieLe) = (mode, maintenant.ToUniversalTime());
}

internal sealed class PreferenceDeCourrielConfiguration : IEntityTypeConfiguration<PreferenceDeCourriel>
{
    /// <summary>Setting of the transaction that opens the one row whose token is presented, whatever the espace of the host name.</summary>
    public const string Presente = "app.refus_de_courriel";

    public void Configure(EntityTypeBuilder<PreferenceDeCourriel> builder)
    {
        builder.ToTable("preferences_de_courriel", "echeances");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Mode).HasConversion<string>().HasMaxLength(20);
        builder.Property(p => p.Jeton).HasMaxLength(64);
        builder.HasIndex(p => p.Jeton).IsUnique();
        builder.HasIndex(p => new { p.EspaceId, p.CompteId }).IsUnique();
        builder.Metadata.SetAnnotation(SecuriteDesLignes.AussiLisible, $"jeton = current_setting('{Presente}', true)");
    }
}
