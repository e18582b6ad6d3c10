using Cus.Portal.Appels.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Appels.Comite;

internal sealed class SeanceConfiguration :
    IEntityTypeConfiguration<Seance>, IEntityTypeConfiguration<MembreDeSeance>, IEntityTypeConfiguration<PointDeSeance>,
    IEntityTypeConfiguration<Recusation>, IEntityTypeConfiguration<Departage>, IEntityTypeConfiguration<NoteDeMembre>
{
    public void Configure(EntityTypeBuilder<Seance> builder)
    {
        builder.ToTable("seances", "appels");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Lieu).HasMaxLength(200);
        builder.Property(s => s.Quorum).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.ProcesVerbalCode).HasMaxLength(20);
        builder.Property(s => s.MotifDeChangement).HasMaxLength(500);
        builder.Property(s => s.VersionDeLigne).IsRowVersion();
        builder.Ignore(s => s.EstVivante);
        builder.HasOne<Sessions.Session>().WithMany().HasForeignKey(s => s.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Membres).WithOne().HasForeignKey(m => m.SeanceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Points).WithOne().HasForeignKey(p => p.SeanceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Recusations).WithOne().HasForeignKey(r => r.SeanceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Departages).WithOne().HasForeignKey(d => d.SeanceId).OnDelete(DeleteBehavior.Cascade);
        foreach (var navigation in new[] { nameof(Seance.Membres), nameof(Seance.Points), nameof(Seance.Recusations), nameof(Seance.Departages) })
            builder.Navigation(navigation).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(s => new { s.EspaceId, s.SessionId });
        builder.HasIndex(s => s.ProcesVerbalFichierId);
    }

    public void Configure(EntityTypeBuilder<MembreDeSeance> builder)
    {
        builder.ToTable("membres_de_seance", "appels");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Nom).HasMaxLength(200);
        builder.HasIndex(m => new { m.SeanceId, m.CompteId }).IsUnique();
        builder.HasIndex(m => m.CompteId);
    }

    public void Configure(EntityTypeBuilder<PointDeSeance> builder)
    {
        builder.ToTable("points_de_seance", "appels");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Decision).HasConversion<string>().HasMaxLength(20);
        builder.Property(p => p.Montant).HasPrecision(18, 2);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(p => p.DossierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.SeanceId, p.DossierId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Recusation> builder)
    {
        builder.ToTable("recusations", "appels");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Nom).HasMaxLength(200);
        builder.Property(r => r.ParNom).HasMaxLength(200);
        builder.HasIndex(r => new { r.SeanceId, r.DossierId, r.CompteId }).IsUnique();
        builder.HasIndex(r => new { r.DossierId, r.CompteId });
    }

    public void Configure(EntityTypeBuilder<Departage> builder)
    {
        builder.ToTable("departages", "appels");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.ParNom).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<NoteDeMembre> builder)
    {
        builder.ToTable("notes", "appels");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.HasOne<Seance>().WithMany().HasForeignKey(n => n.SeanceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => new { n.SeanceId, n.DossierId, n.CompteId, n.Critere }).IsUnique();
    }
}
