using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Echeances.Suivi;

internal sealed class EcheanceConfiguration : IEntityTypeConfiguration<Echeance>
{
    private const string Vide = "'[]'::jsonb";

    public void Configure(EntityTypeBuilder<Echeance> builder)
    {
        builder.ToTable("echeances", "echeances");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Type).HasMaxLength(60);
        builder.Property(e => e.Objet).HasMaxLength(200);
        builder.Property(e => e.Groupe).HasMaxLength(200);
        builder.Property(e => e.Libelle).HasMaxLength(400);
        builder.Property(e => e.Region).HasMaxLength(3);
        builder.Property(e => e.Calendrier).HasConversion<string>().HasMaxLength(20);
        builder.Property(e => e.Delai).HasConversion(d => d.ToString(), t => Delai.Lire(t!)).HasMaxLength(30);
        builder.Property(e => e.Pauses).EnJson().HasDefaultValueSql(Vide);
        builder.Property(e => e.Prorogations).EnJson().HasDefaultValueSql(Vide);
        builder.Property(e => e.SilenceVaut).HasConversion<string>().HasMaxLength(20).HasDefaultValue(EffetDuSilence.Rien);
        builder.Property(e => e.CertificatCode).HasMaxLength(12);
        builder.Property(e => e.Version).IsRowVersion();
        builder.HasIndex(e => new { e.EspaceId, e.Type, e.Objet }).HasFilter("close_le is null").IsUnique().HasDatabaseName("ix_echeances_une_ouverte");
        builder.HasIndex(e => new { e.EspaceId, e.ProchainRappelLe }).HasFilter("prochain_rappel_le is not null").HasDatabaseName("ix_echeances_a_rappeler");
        builder.HasIndex(e => new { e.EspaceId, e.DueLe }, "ix_echeances_a_annoncer").HasFilter("close_le is null and annoncee_echue_le is null and suspendue_le is null");
        builder.HasIndex(e => new { e.EspaceId, e.Groupe }).HasFilter("groupe is not null");
        builder.HasIndex(e => new { e.EspaceId, e.DueLe }, "ix_echeances_ouvertes").HasFilter("close_le is null");
        builder.HasIndex(e => new { e.EspaceId, e.DueLe }, "ix_echeances_a_certifier").HasFilter("silence_vaut in ('ReputeFavorable', 'ReputeDonne') and certifiee_le is null");
        builder.HasIndex(e => e.CertificatFichierId).HasFilter("certificat_fichier_id is not null");
        builder.HasIndex(e => new { e.EspaceId, e.Objet });
    }
}
