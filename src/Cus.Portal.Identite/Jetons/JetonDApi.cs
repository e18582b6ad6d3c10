using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Identite.Jetons;

/// <summary>What a token is worth on a day.</summary>
internal enum StatutJetonDApi
{
    [Display(Name = "Valable")] Valable,
    [Display(Name = "Expiré")] Expire,
    [Display(Name = "Révoqué")] Revoque,
}

/// <summary>
/// A token of the API of an espace: a name, scopes, a last day. It acts for the espace, not for who created it. Only its fingerprint is kept.
/// </summary>
internal sealed class JetonDApi : IDansUnEspace
{
    /// <summary>Days that it is worth at most, the first included.</summary>
    public const int JoursAuPlus = 366;

    public const int NomAuPlus = 80;

    private JetonDApi()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public string Nom { get; private set; } = "";

    /// <summary>« cusj_1a2b3c ».</summary>
    public string Debut { get; private set; } = "";

    /// <summary>SHA-256 of the token.</summary>
    public string Empreinte { get; private set; } = "";

    /// <summary>Codes of its scopes.</summary>
    public string[] Portees { get; private set; } = [];

    /// <summary>Last day, included (Paris).</summary>
    public DateOnly DernierJour { get; private set; }

    public DateTimeOffset CreeLe { get; private set; }

    public string CreeParNom { get; private set; } = "";

    public DateTimeOffset? RevoqueLe { get; private set; }

    /// <summary>Last use, to the minute; written beside the request that uses it.</summary>
    public DateTimeOffset? UtiliseLe { get; private set; }

    /// <summary>Creates it.</summary>
    /// <exception cref="Refus">No name, no scope, or a last day out of bounds.</exception>
    public static JetonDApi Creer(string? nom, IEnumerable<string> portees, DateOnly? dernierJour, string jeton, string parNom, DateOnly aujourdhui, DateTimeOffset le)
    {
        var codes = portees.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (string.IsNullOrWhiteSpace(nom))
            throw Refus.Champ("Nom", RefusSocle.Obligatoire, ("champ", "le nom du jeton"));
        if (nom.Trim().Length > NomAuPlus)
            throw Refus.Champ("Nom", RefusSocle.TropLong, ("champ", "Le nom du jeton"), ("n", nom.Trim().Length), ("max", NomAuPlus));
        if (codes.Length == 0)
            throw Refus.Champ("Portees", RefusIdentite.PorteeExigee);
        if (dernierJour is not { } fin || fin < aujourdhui || fin > aujourdhui.AddDays(JoursAuPlus - 1))
            throw Refus.Champ("DernierJour", RefusIdentite.DureeDuJeton, ("debut", aujourdhui), ("fin", aujourdhui.AddDays(JoursAuPlus - 1)));
        return new JetonDApi
        {
            Id = Identifiant.Nouveau(),
            Nom = nom.Trim(),
            Debut = FormatDeJeton.Debut(jeton),
            Empreinte = FormatDeJeton.Empreinte(jeton),
            Portees = codes,
            DernierJour = fin,
            CreeLe = le.ToUniversalTime(),
            CreeParNom = parNom,
        };
    }

    /// <summary>What it is worth on a day.</summary>
    public StatutJetonDApi StatutLe(DateOnly jour) => RevoqueLe is not null ? StatutJetonDApi.Revoque : jour > DernierJour ? StatutJetonDApi.Expire : StatutJetonDApi.Valable;

    /// <summary>Ends it at once.</summary>
    /// <exception cref="Refus">Already revoked.</exception>
    public void Revoquer(DateTimeOffset le)
    {
        if (RevoqueLe is not null)
            throw new Refus(RefusIdentite.JetonDejaRevoque, ("nom", Nom));
        RevoqueLe = le.ToUniversalTime();
    }
}

internal sealed class JetonDApiConfiguration : IEntityTypeConfiguration<JetonDApi>
{
    /// <summary>A token presented is found before its espace is known: the row whose fingerprint the transaction names, and no other.</summary>
    private const string Presente = "empreinte = nullif(current_setting('app.jeton', true), '')";

    public void Configure(EntityTypeBuilder<JetonDApi> builder)
    {
        builder.ToTable("jetons_d_api", "identite");
        builder.Property(j => j.Id).ValueGeneratedNever();
        builder.Property(j => j.Nom).HasMaxLength(JetonDApi.NomAuPlus);
        builder.Property(j => j.Debut).HasMaxLength(20);
        builder.Property(j => j.Empreinte).HasMaxLength(64);
        builder.Property(j => j.CreeParNom).HasMaxLength(200);
        builder.HasIndex(j => j.Empreinte).IsUnique();
        builder.HasIndex(j => new { j.EspaceId, j.CreeLe });
        builder.HasOne<Espaces.Espace>().WithMany().HasForeignKey(j => j.EspaceId).OnDelete(DeleteBehavior.Restrict);
        builder.Metadata.SetAnnotation(SecuriteDesLignes.AussiLisible, Presente);
    }
}
