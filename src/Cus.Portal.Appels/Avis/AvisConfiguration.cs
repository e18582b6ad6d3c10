using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Appels.Avis;

internal sealed class AvisConfiguration : IEntityTypeConfiguration<AvisRegional>, IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<AvisRegional> builder)
    {
        builder.ToTable("avis", "appels");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Region).HasMaxLength(3);
        builder.Property(a => a.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(a => a.Texte).EnJson();
        builder.Property(a => a.ReputeVaut).HasConversion<string>().HasMaxLength(20);
        builder.Property(a => a.RedigeParNom).HasMaxLength(200);
        builder.Property(a => a.ConfieANom).HasMaxLength(200);
        builder.Property(a => a.TransmisParNom).HasMaxLength(200);
        builder.Property(a => a.AccuseCode).HasMaxLength(20);
        builder.Property(a => a.VersionDeLigne).IsRowVersion();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(a => a.DossierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Contributions).WithOne().HasForeignKey(c => c.AvisId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(a => a.Contributions).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(a => new { a.DossierId, a.Region }).IsUnique();
        builder.HasIndex(a => new { a.EspaceId, a.Region, a.DuLe });
        builder.HasIndex(a => a.AccuseFichierId);
    }

    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.ToTable("contributions", "appels");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Service).HasMaxLength(200);
        builder.Property(c => c.RepondueParNom).HasMaxLength(200);
        builder.HasIndex(c => new { c.EspaceId, c.OrganismeId });
    }
}
