using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.Patrimoine;

internal sealed class PatrimoineConfiguration : IEntityTypeConfiguration<ImportDeStock>, IEntityTypeConfiguration<FauteDImport>, IEntityTypeConfiguration<StockImporte>, IEntityTypeConfiguration<Logement>
{
    public void Configure(EntityTypeBuilder<ImportDeStock> builder)
    {
        builder.ToTable("imports", "cus");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Siren).HasMaxLength(9);
        builder.Property(i => i.OrganismeNom).HasMaxLength(200);
        builder.Property(i => i.Mode).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.NomDuFichier).HasMaxLength(255);
        builder.Property(i => i.Format).HasMaxLength(80);
        builder.Property(i => i.Motif).HasMaxLength(1000);
        builder.Property(i => i.DeposeParNom).HasMaxLength(200);
        builder.Property(i => i.AccepteParNom).HasMaxLength(200);
        builder.Property(i => i.ComptesDeFautes).EnJson();
        builder.Property(i => i.ColonnesIgnorees).EnJson();
        builder.Property(i => i.VersionDeLigne).IsRowVersion();
        builder.Ignore(i => i.LignesJustes).Ignore(i => i.EstNational).Ignore(i => i.SeLit).Ignore(i => i.Pourcentage);
        builder.HasIndex(i => new { i.EspaceId, i.Siren, i.DeposeLe });
    }

    public void Configure(EntityTypeBuilder<FauteDImport> builder)
    {
        builder.ToTable("fautes", "cus");
        builder.HasKey(f => new { f.ImportId, f.Rang });
        builder.Property(f => f.Colonne).HasMaxLength(60);
        builder.Property(f => f.Valeur).HasMaxLength(80);
        builder.Property(f => f.Phrase).HasMaxLength(500);
    }

    public void Configure(EntityTypeBuilder<StockImporte> builder)
    {
        builder.ToTable("stocks", "cus");
        builder.HasKey(s => new { s.EspaceId, s.Siren });
        builder.Property(s => s.Siren).HasMaxLength(9).UseCollation("C");
        builder.HasIndex(s => s.ImportId);
    }

    public void Configure(EntityTypeBuilder<Logement> builder)
    {
        builder.ToTable("logements", "cus");
        builder.HasKey(l => new { l.ImportId, l.Siren, l.Identifiant });
        builder.Property(l => l.Siren).HasMaxLength(9).UseCollation("C");
        builder.Property(l => l.Identifiant).HasMaxLength(30).UseCollation("C");
        builder.Property(l => l.Commune).HasMaxLength(5);
        builder.Property(l => l.Departement).HasMaxLength(3);
        builder.Property(l => l.Epci).HasMaxLength(9);
        builder.Property(l => l.Adresse).HasMaxLength(150);
        builder.Property(l => l.CodePostal).HasMaxLength(5);
        builder.Property(l => l.Qpv).HasMaxLength(10);
        builder.Property(l => l.ConventionApl).HasMaxLength(35);
        builder.Property(l => l.Financement).HasMaxLength(12);
        builder.Property(l => l.Plafond).HasMaxLength(4);
        builder.Property(l => l.Dpe).HasMaxLength(1);
        builder.Property(l => l.Ensemble).HasMaxLength(20);
        builder.Property(l => l.LibelleDEnsemble).HasMaxLength(50);
        builder.Ignore(l => l.Surface).Ignore(l => l.Loyer);
    }
}
