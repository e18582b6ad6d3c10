using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ContratsTerritoriaux.Contrats;

internal sealed class ContratConfiguration : IEntityTypeConfiguration<ContratTerritorial>, IEntityTypeConfiguration<PartieAuContrat>
{
    public void Configure(EntityTypeBuilder<ContratTerritorial> builder)
    {
        builder.ToTable("contrats", "contrats");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Reference).HasMaxLength(40);
        builder.Property(c => c.Objet).HasMaxLength(200);
        builder.Property(c => c.Nature).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.OuvertParNom).HasMaxLength(200);
        builder.Property(c => c.Derogation).EnJson();
        builder.Property(c => c.AxesSansObjet).EnJson();
        builder.Property(c => c.EcartsAssumes).EnJson();
        builder.Property(c => c.Ventilations).EnJson();
        builder.Property(c => c.VersionDeLigne).IsRowVersion();
        builder.ComplexProperty(c => c.Epci, e =>
        {
            e.Property(x => x.Siren).HasColumnName("epci_siren").HasMaxLength(9);
            e.Property(x => x.Nom).HasColumnName("epci_nom").HasMaxLength(200);
            e.Property(x => x.Departement).HasColumnName("departement").HasMaxLength(3);
        });
        builder.ComplexProperty(c => c.Periode, p =>
        {
            p.Property(x => x.Debut).HasColumnName("debut");
            p.Property(x => x.Fin).HasColumnName("fin");
        });
        builder.Ignore(c => c.EpciOrganismeId).Ignore(c => c.Bailleurs).Ignore(c => c.PartiesPresentes).Ignore(c => c.Intitule).Ignore(c => c.EstModifiable);
        builder.HasMany(c => c.Parties).WithOne().HasForeignKey(p => p.ContratId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Parties).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(c => new { c.EspaceId, c.Reference }).IsUnique();
        builder.HasIndex(c => new { c.EspaceId, c.Statut });
        builder.HasIndex(c => c.ParentId);
    }

    public void Configure(EntityTypeBuilder<PartieAuContrat> builder)
    {
        builder.ToTable("parties", "contrats");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Qualite).HasConversion<string>().HasMaxLength(20);
        builder.Property(p => p.Nom).HasMaxLength(200);
        builder.HasIndex(p => new { p.EspaceId, p.OrganismeId });
    }
}
