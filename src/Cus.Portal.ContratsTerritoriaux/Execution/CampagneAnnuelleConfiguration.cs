using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

internal sealed class CampagneAnnuelleConfiguration :
    IEntityTypeConfiguration<CampagneAnnuelle>, IEntityTypeConfiguration<DemandeDeValeurs>, IEntityTypeConfiguration<DepotDeTableur>, IEntityTypeConfiguration<AlerteAvancee>
{
    public void Configure(EntityTypeBuilder<CampagneAnnuelle> builder)
    {
        builder.ToTable("campagnes_annuelles", "contrats");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.OuverteParNom).HasMaxLength(200);
        builder.Ignore(c => c.EstOuverte);
        builder.HasOne<ContratTerritorial>().WithMany().HasForeignKey(c => c.ContratId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Demandes).WithOne().HasForeignKey(d => d.CampagneId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Demandes).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(c => new { c.ContratId, c.Annee }).IsUnique();
        builder.HasIndex(c => new { c.EspaceId, c.Statut });
    }

    public void Configure(EntityTypeBuilder<DemandeDeValeurs> builder)
    {
        builder.ToTable("demandes_de_valeurs", "contrats");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Nom).HasMaxLength(200);
        builder.Property(d => d.RemiseParNom).HasMaxLength(200);
        builder.Property(d => d.Qualite).HasConversion<string>().HasMaxLength(20);
        builder.Property(d => d.Explications).EnJson();
        builder.Ignore(d => d.EstRemise);
        builder.HasIndex(d => new { d.CampagneId, d.OrganismeId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DepotDeTableur> builder)
    {
        builder.ToTable("depots_de_tableur", "contrats");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.NomDuFichier).HasMaxLength(255);
        builder.Property(d => d.DeposeParNom).HasMaxLength(200);
        builder.Property(d => d.AccepteParNom).HasMaxLength(200);
        builder.Property(d => d.Propositions).EnJson();
        builder.Property(d => d.Fautes).EnJson();
        builder.HasOne<DemandeDeValeurs>().WithMany().HasForeignKey(d => d.DemandeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => new { d.DemandeId, d.DeposeLe });
    }

    public void Configure(EntityTypeBuilder<AlerteAvancee> builder)
    {
        builder.ToTable("alertes_avancees", "contrats");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Code).HasMaxLength(10);
        builder.Property(a => a.Phrase).HasMaxLength(500);
        builder.HasOne<CampagneAnnuelle>().WithMany().HasForeignKey(a => a.CampagneId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => new { a.CampagneId, a.Code }).IsUnique();
    }
}
