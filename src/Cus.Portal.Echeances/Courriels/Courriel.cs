using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>Where a mail stands.</summary>
internal enum StatutCourriel
{
    [Display(Name = "Préparé")] Prepare,
    [Display(Name = "Envoyé")] Envoye,
    [Display(Name = "Gardé dans la boîte locale")] Garde,
    [Display(Name = "Différé")] Differe,
    [Display(Name = "Refusé")] Refuse,
    [Display(Name = "Abandonné")] Abandonne,
}

/// <summary>A mail, written in the transaction of the act that tells it: subject and bodies never change afterwards.</summary>
internal sealed class Courriel : IDansUnEspace
{
    /// <summary>Retries stop after that long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(48);

    public static readonly CycleDeVie<StatutCourriel> Vie = new("Courriel", StatutCourriel.Prepare,
        new(StatutCourriel.Prepare, "Envoyer", StatutCourriel.Envoye),
        new(StatutCourriel.Prepare, "Garder", StatutCourriel.Garde),
        new(StatutCourriel.Prepare, "Différer", StatutCourriel.Differe),
        new(StatutCourriel.Prepare, "Refuser", StatutCourriel.Refuse),
        new(StatutCourriel.Differe, "Envoyer", StatutCourriel.Envoye),
        new(StatutCourriel.Differe, "Garder", StatutCourriel.Garde),
        new(StatutCourriel.Differe, "Différer", StatutCourriel.Differe),
        new(StatutCourriel.Differe, "Refuser", StatutCourriel.Refuse),
        new(StatutCourriel.Differe, "Abandonner", StatutCourriel.Abandonne),
        new(StatutCourriel.Envoye, "Renvoyer", StatutCourriel.Prepare),
        new(StatutCourriel.Garde, "Renvoyer", StatutCourriel.Prepare),
        new(StatutCourriel.Refuse, "Renvoyer", StatutCourriel.Prepare),
        new(StatutCourriel.Abandonne, "Renvoyer", StatutCourriel.Prepare));

    private Courriel()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public string Adresse { get; private set; } = "";

    public string NomDestinataire { get; private set; } = "";

    public string Sujet { get; private set; } = "";

    public string Texte { get; private set; } = "";

    public string Html { get; private set; } = "";

    public string Categorie { get; private set; } = "";

    public string? Objet { get; private set; }

    public Guid? CompteId { get; private set; }

    public string? Cle { get; private set; }

    /// <summary>Absolute address of the page to open, or null.</summary>
    public string? Lien { get; private set; }

    public Guid[] PiecesJointes { get; private set; } = [];

    /// <summary>Kept at every retry, so that a message sent twice is seen once; a wilful resend takes a new one.</summary>
    public string MessageId { get; private set; } = "";

    public StatutCourriel Statut { get; private set; }

    public int Essais { get; private set; }

    public int? CodeSmtp { get; private set; }

    public string? ReponseSmtp { get; private set; }

    public DateTimeOffset PrepareLe { get; private set; }

    /// <summary>Since when it waits: prepared, or last resent.</summary>
    public DateTimeOffset AttendDepuis { get; private set; }

    /// <summary>Earliest next attempt while it waits.</summary>
    public DateTimeOffset? ProchainEssaiLe { get; private set; }

    public DateTimeOffset? EnvoyeLe { get; private set; }

    public static Courriel Preparer(Guid id, CourrielAPreparer c, string texte, string html, string? lien, string messageId, DateTimeOffset maintenant) => new()
    {
        Id = id,
        Adresse = c.Adresse.Trim(),
        NomDestinataire = c.NomDestinataire.Trim(),
        Sujet = c.Sujet,
        Texte = texte,
        Html = html,
        Categorie = c.Categorie,
        Objet = c.Objet,
        CompteId = c.CompteId,
        Cle = c.Cle,
        Lien = lien,
        PiecesJointes = [.. c.PiecesJointes ?? []],
        MessageId = messageId,
        PrepareLe = maintenant.ToUniversalTime(),
        AttendDepuis = maintenant.ToUniversalTime(),
        ProchainEssaiLe = maintenant.ToUniversalTime(),
    };

    public bool EstDu(DateTimeOffset maintenant) => Statut is StatutCourriel.Prepare or StatutCourriel.Differe && ProchainEssaiLe <= maintenant;

    public void Garder(DateTimeOffset maintenant) => Conclure("Garder", maintenant, null, null);

    public void NoterEnvoi(int code, string reponse, DateTimeOffset maintenant) => Conclure("Envoyer", maintenant, code, reponse);

    public void Refuser(int code, string reponse, DateTimeOffset maintenant)
    {
        Conclure("Refuser", maintenant, code, reponse);
        EnvoyeLe = null;
    }

    /// <summary>A passing failure: tried again later, each time later, during 48 hours.</summary>
    public void Differer(int? code, string reponse, DateTimeOffset maintenant)
    {
        Statut = Vie.Passer(Statut, "Différer");
        Essais++;
        (CodeSmtp, ReponseSmtp) = (code, Tronquer(reponse));
        ProchainEssaiLe = maintenant.ToUniversalTime() + Recul(Essais);
        if (ProchainEssaiLe > AttendDepuis + Patience)
            (Statut, ProchainEssaiLe) = (Vie.Passer(Statut, "Abandonner"), null);
    }

    public void Renvoyer(string messageId, DateTimeOffset maintenant)
    {
        Statut = Vie.Passer(Statut, "Renvoyer");
        (MessageId, Essais, CodeSmtp, ReponseSmtp, EnvoyeLe) = (messageId, 0, null, null, null);
        ProchainEssaiLe = AttendDepuis = maintenant.ToUniversalTime();
    }

    /// <summary>2, 4, 8 minutes…, four hours at most.</summary>
    internal static TimeSpan Recul(int essais) => TimeSpan.FromMinutes(Math.Min(240, Math.Pow(2, Math.Min(essais, 10))));

    private void Conclure(string acte, DateTimeOffset maintenant, int? code, string? reponse)
    {
        Statut = Vie.Passer(Statut, acte);
        Essais++;
        (CodeSmtp, ReponseSmtp, EnvoyeLe, ProchainEssaiLe) = (code, Tronquer(reponse), maintenant.ToUniversalTime(), null);
    }

    private static string? Tronquer(string? reponse) => reponse is { Length: > 500 } ? reponse[..500] : reponse;
}

internal sealed class CourrielConfiguration : IEntityTypeConfiguration<Courriel>
{
    /// <summary>Setting of the transaction under which the local mailbox of the demonstration also reads the host's mails.</summary>
    public const string BoiteLocale = "app.boite_locale";

    public void Configure(EntityTypeBuilder<Courriel> builder)
    {
        builder.ToTable("courriels", "echeances");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Adresse).HasMaxLength(254);
        builder.Property(c => c.NomDestinataire).HasMaxLength(200);
        builder.Property(c => c.Sujet).HasMaxLength(400);
        builder.Property(c => c.Categorie).HasMaxLength(60);
        builder.Property(c => c.Objet).HasMaxLength(200);
        builder.Property(c => c.Cle).HasMaxLength(300);
        builder.Property(c => c.MessageId).HasMaxLength(200);
        builder.Property(c => c.ReponseSmtp).HasMaxLength(500);
        builder.Property(c => c.Statut).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(c => new { c.EspaceId, c.Cle }).IsUnique();
        builder.HasIndex(c => new { c.EspaceId, c.ProchainEssaiLe }).HasFilter("prochain_essai_le is not null").HasDatabaseName("ix_courriels_a_envoyer");
        builder.HasIndex(c => new { c.EspaceId, c.PrepareLe });
        builder.HasIndex(c => new { c.EspaceId, c.Objet });
        builder.Metadata.SetAnnotation(SecuriteDesLignes.AussiLisible,
            $"espace_id = '{ContexteEspace.EspaceHote}'::uuid and current_setting('{BoiteLocale}', true) = 'oui'");
    }
}
