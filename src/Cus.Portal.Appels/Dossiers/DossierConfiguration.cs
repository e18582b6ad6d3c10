using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Appels.Dossiers;

internal sealed class DossierConfiguration :
    IEntityTypeConfiguration<Dossier>, IEntityTypeConfiguration<SectionDeDossier>, IEntityTypeConfiguration<PieceJointe>, IEntityTypeConfiguration<Depot>
{
    public void Configure(EntityTypeBuilder<Dossier> builder)
    {
        builder.ToTable("dossiers", "appels");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Reference).HasMaxLength(40);
        builder.Property(d => d.Intitule).HasMaxLength(300);
        builder.Property(d => d.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(d => d.Decision).HasConversion<string>().HasMaxLength(20);
        builder.Property(d => d.SectionDAppel).HasMaxLength(40);
        builder.Property(d => d.MontantAccorde).HasPrecision(18, 2);
        builder.Property(d => d.VersionDeLigne).IsRowVersion();
        builder.HasOne<Sessions.Session>().WithMany().HasForeignKey(d => d.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Sections).WithOne().HasForeignKey(s => s.DossierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Pieces).WithOne().HasForeignKey(p => p.DossierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Depots).WithOne().HasForeignKey(d => d.DossierId).OnDelete(DeleteBehavior.Cascade);
        foreach (var navigation in new[] { nameof(Dossier.Sections), nameof(Dossier.Pieces), nameof(Dossier.Depots) })
            builder.Navigation(navigation).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(d => new { d.EspaceId, d.Reference }).IsUnique();
        builder.HasIndex(d => new { d.EspaceId, d.OrganismeId });
        builder.HasIndex(d => new { d.EspaceId, d.SessionId, d.Statut });
        builder.HasIndex(d => new { d.EspaceId, d.PremierDepotLe, d.Id });
    }

    public void Configure(EntityTypeBuilder<SectionDeDossier> builder)
    {
        builder.ToTable("sections_de_dossier", "appels");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Code).HasMaxLength(40);
        builder.Property(s => s.Saisie).EnJson();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.ModifieeParNom).HasMaxLength(200);
        builder.HasIndex(s => new { s.DossierId, s.Code }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PieceJointe> builder)
    {
        builder.ToTable("pieces_jointes", "appels");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Exigence).HasMaxLength(40);
        builder.HasIndex(p => p.FichierId);
    }

    public void Configure(EntityTypeBuilder<Depot> builder)
    {
        builder.ToTable("depots", "appels");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Pieces).EnJson();
        builder.Property(d => d.Empreinte).HasMaxLength(64);
        builder.Property(d => d.Code).HasMaxLength(20);
        builder.HasIndex(d => new { d.DossierId, d.Rang }).IsUnique();
        builder.HasIndex(d => d.AccuseFichierId);
    }
}
