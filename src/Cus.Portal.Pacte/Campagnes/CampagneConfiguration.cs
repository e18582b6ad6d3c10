using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Pacte.Campagnes;

internal sealed class CampagneConfiguration : IEntityTypeConfiguration<CampagneDeMutualisation>
{
    public void Configure(EntityTypeBuilder<CampagneDeMutualisation> builder)
    {
        builder.ToTable("campagnes", "pacte");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Parametres).EnJson();
        builder.Property(c => c.Cas).EnJson();
        builder.Property(c => c.Bilan).EnJson();
        builder.Property(c => c.Aides).HasPrecision(18, 2);
        builder.Property(c => c.Appel).HasPrecision(18, 2);
        builder.Property(c => c.OuverteParNom).HasMaxLength(200);
        builder.Property(c => c.ValideeParNom).HasMaxLength(200);
        builder.Property(c => c.VersionDeLigne).IsRowVersion();
        builder.Ignore(c => c.EstModifiable).Ignore(c => c.EstNotifiee).Ignore(c => c.AnneeEnClair).Ignore(c => c.Intitule);
        builder.HasIndex(c => new { c.EspaceId, c.Annee }).IsUnique();
    }
}

internal sealed class OrganismeDeCampagneConfiguration : IEntityTypeConfiguration<OrganismeDeCampagne>
{
    public void Configure(EntityTypeBuilder<OrganismeDeCampagne> builder)
    {
        builder.ToTable("organismes", "pacte");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Siren).HasMaxLength(9);
        builder.Property(o => o.Nom).HasMaxLength(200);
        builder.Property(o => o.Departement).HasMaxLength(3);
        builder.Property(o => o.Courriel).HasMaxLength(254);
        builder.Property(o => o.Plan).HasConversion<string>().HasMaxLength(30);
        builder.Property(o => o.Cotisation).HasPrecision(18, 2);
        builder.Property(o => o.Loyers).HasPrecision(18, 2);
        builder.Property(o => o.Releve).EnJson();
        builder.Property(o => o.Envois).EnJson();
        builder.Property(o => o.Mouvements).EnJson();
        builder.Ignore(o => o.Bases).Ignore(o => o.Solde).Ignore(o => o.Reste);
        builder.HasIndex(o => new { o.CampagneId, o.Siren }).IsUnique();
        builder.HasIndex(o => new { o.EspaceId, o.Siren });
        builder.HasOne<CampagneDeMutualisation>().WithMany().HasForeignKey(o => o.CampagneId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CalculDeCampagneConfiguration : IEntityTypeConfiguration<CalculDeCampagne>
{
    public void Configure(EntityTypeBuilder<CalculDeCampagne> builder)
    {
        builder.ToTable("calculs", "pacte");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.ParNom).HasMaxLength(200);
        builder.Property(c => c.Parametres).EnJson();
        builder.Property(c => c.Positions).EnJson();
        builder.Ignore(c => c.Resultat);
        builder.HasIndex(c => new { c.CampagneId, c.Numero }).IsUnique();
        builder.HasOne<CampagneDeMutualisation>().WithMany().HasForeignKey(c => c.CampagneId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ImportDePretsConfiguration : IEntityTypeConfiguration<ImportDePrets>
{
    public void Configure(EntityTypeBuilder<ImportDePrets> builder)
    {
        builder.ToTable("imports_de_prets", "pacte");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.NomDuFichier).HasMaxLength(255);
        builder.Property(i => i.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.Fautes).EnJson();
        builder.Property(i => i.Prets).EnJson();
        builder.Property(i => i.DeposeParNom).HasMaxLength(200);
        builder.Ignore(i => i.Refusees);
        builder.HasIndex(i => new { i.CampagneId, i.Statut });
        builder.HasOne<CampagneDeMutualisation>().WithMany().HasForeignKey(i => i.CampagneId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ParametresDAnneeConfiguration : IEntityTypeConfiguration<ParametresDAnnee>
{
    public void Configure(EntityTypeBuilder<ParametresDAnnee> builder)
    {
        builder.ToTable("parametres", "pacte");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Valeurs).EnJson();
        builder.Property(p => p.Decision).HasMaxLength(CampagneDeMutualisation.LongueurMax);
        builder.Property(p => p.DecideParNom).HasMaxLength(200);
        builder.HasIndex(p => new { p.EspaceId, p.Annee }).IsUnique();
    }
}
