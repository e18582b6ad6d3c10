using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Echeances.Courriels;

internal sealed class CourrielConfiguration : IEntityTypeConfiguration<Courriel>
{
    /// <summary>Setting of the transaction under which the local mailbox of the demonstration also reads the host's mails.</summary>
    public const string BoiteLocale = "app.boite_locale";

    /// <summary>Setting of the transaction that opens the one row named by a delivery report, whatever its espace.</summary>
    public const string Rapporte = "app.courriel_rapporte";

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
        builder.Property(c => c.CodeDeRemise).HasMaxLength(20);
        builder.Property(c => c.DiagnosticDeRemise).HasMaxLength(500);
        builder.Property(c => c.LienDeRefus).HasMaxLength(300);
        builder.Property(c => c.Statut).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(c => new { c.EspaceId, c.Cle }).IsUnique();
        builder.HasIndex(c => new { c.EspaceId, c.ProchainEssaiLe, c.Id }).HasFilter("prochain_essai_le is not null").HasDatabaseName("ix_courriels_a_envoyer");
        builder.HasIndex(c => new { c.EspaceId, c.RegrouperLe }).HasFilter("regrouper_le is not null").HasDatabaseName("ix_courriels_a_regrouper");
        builder.HasIndex(c => new { c.EspaceId, c.PrepareLe });
        builder.HasIndex(c => new { c.EspaceId, c.Objet });
        builder.HasIndex(c => c.MessageId);
        builder.HasIndex(c => c.RenvoiDeId).IsUnique();
        builder.HasIndex(c => c.RecapitulatifId);
        builder.Metadata.SetAnnotation(SecuriteDesLignes.AussiLisible,
            $"(espace_id = '{ContexteEspace.EspaceHote}'::uuid and current_setting('{BoiteLocale}', true) = 'oui') "
            + $"or message_id = current_setting('{Rapporte}', true) or id::text = current_setting('{Rapporte}', true)");
    }
}
