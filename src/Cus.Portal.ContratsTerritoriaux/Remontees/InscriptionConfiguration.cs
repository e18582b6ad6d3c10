using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

internal sealed class InscriptionConfiguration : IEntityTypeConfiguration<Inscription>, IEntityTypeConfiguration<AucunVolontaire>
{
    public void Configure(EntityTypeBuilder<Inscription> builder)
    {
        builder.ToTable("inscriptions", "contrats");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Siren).HasMaxLength(9);
        builder.Property(i => i.Nom).HasMaxLength(200);
        builder.Property(i => i.Nature).HasMaxLength(60);
        builder.Property(i => i.Departement).HasMaxLength(3);
        builder.Property(i => i.Region).HasMaxLength(3);
        builder.Property(i => i.PrefectureNom).HasMaxLength(200);
        builder.Property(i => i.InscriteParNom).HasMaxLength(200);
        builder.Property(i => i.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.Contenu).EnJson();
        builder.Property(i => i.MotifDeRetrait).HasMaxLength(Inscription.LongueurDuCommentaire);
        builder.Property(i => i.Version).IsRowVersion();
        builder.HasOne<CampagneDeRemontee>().WithMany().HasForeignKey(i => i.CampagneId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.CampagneId, i.Siren }).IsUnique().HasFilter("retiree_le is null");
        builder.HasIndex(i => new { i.EspaceId, i.CampagneId, i.Departement });
        builder.HasIndex(i => new { i.EspaceId, i.Siren });
    }

    public void Configure(EntityTypeBuilder<AucunVolontaire> builder)
    {
        builder.ToTable("aucuns_volontaires", "contrats");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.DeclareParNom).HasMaxLength(200);
        builder.HasOne<CampagneDeRemontee>().WithMany().HasForeignKey(a => a.CampagneId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.CampagneId, a.PrefectureId }).IsUnique().HasFilter("levee_le is null");
    }
}
