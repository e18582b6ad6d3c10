using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.Ensembles;

internal sealed class EnsembleConfiguration : IEntityTypeConfiguration<EnsembleImmobilier>, IEntityTypeConfiguration<RattachementDeLogement>, IEntityTypeConfiguration<TypologieDeService>
{
    public void Configure(EntityTypeBuilder<EnsembleImmobilier> builder)
    {
        builder.ToTable("ensembles", "cus");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Siren).HasMaxLength(9);
        builder.Property(e => e.Code).HasMaxLength(20);
        builder.Property(e => e.Libelle).HasMaxLength(50);
        builder.Property(e => e.TauxDeVacance).HasPrecision(5, 2);
        builder.Property(e => e.TauxDeRotation).HasPrecision(5, 2);
        builder.Property(e => e.Occupation).EnJson();
        builder.Property(e => e.Autres).HasMaxLength(ReglesDEnsemble.AutresAuPlus);
        builder.Property(e => e.Groupe).HasMaxLength(40);
        builder.Property(e => e.ModifieParNom).HasMaxLength(200);
        builder.Property(e => e.VersionDeLigne).IsRowVersion();
        builder.Ignore(e => e.Fiche);
        builder.HasIndex(e => new { e.EspaceId, e.Siren, e.Code }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RattachementDeLogement> builder)
    {
        builder.ToTable("rattachements", "cus");
        builder.HasKey(r => new { r.EspaceId, r.Siren, r.Identifiant });
        builder.Property(r => r.Siren).HasMaxLength(9).UseCollation("C");
        builder.Property(r => r.Identifiant).HasMaxLength(30).UseCollation("C");
        builder.HasOne<EnsembleImmobilier>().WithMany().HasForeignKey(r => r.EnsembleId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<TypologieDeService> builder)
    {
        builder.ToTable("typologies", "cus");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Siren).HasMaxLength(9);
        builder.Property(t => t.Nom).HasMaxLength(80);
        builder.HasIndex(t => new { t.EspaceId, t.Siren, t.Nom }).IsUnique();
    }
}
