using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;

internal sealed class ConventionPremiereGenerationConfiguration : IEntityTypeConfiguration<ConventionPremiereGeneration>
{
    public void Configure(EntityTypeBuilder<ConventionPremiereGeneration> builder)
    {
        builder.ToTable("conventions_premiere_generation", "cus");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Reference).HasMaxLength(40);
        builder.Property(c => c.TypeDOrganisme).HasMaxLength(10);
        builder.Property(c => c.Rattachement).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Statut).HasConversion<string>().HasMaxLength(30);
        builder.Property(c => c.Mode).HasConversion<string>().HasMaxLength(20);
        builder.ComplexProperty(c => c.Bailleur, b =>
        {
            b.Property(x => x.OrganismeId).HasColumnName("organisme_id");
            b.Property(x => x.Siren).HasColumnName("siren").HasMaxLength(9);
            b.Property(x => x.Nom).HasColumnName("nom").HasMaxLength(200);
            b.Property(x => x.Departement).HasColumnName("departement").HasMaxLength(3);
            b.Property(x => x.Region).HasColumnName("region").HasMaxLength(3);
        });
        builder.Property(c => c.Psp).EnJson();
        builder.Property(c => c.Engagement).EnJson();
        builder.Property(c => c.Personnes).EnJson();
        builder.Property(c => c.Reunions).EnJson();
        builder.Property(c => c.Faits).EnJson();
        builder.Property(c => c.Avis).EnJson();
        builder.Property(c => c.Adaptations).EnJson();
        builder.Property(c => c.ActesDeLoyer).EnJson();
        builder.Property(c => c.Depot).EnJson();
        builder.Property(c => c.Reserve).HasMaxLength(2_000);
        builder.Property(c => c.OuverteParNom).HasMaxLength(200);
        builder.Property(c => c.VersionDeLigne).IsRowVersion();
        builder.Ignore(c => c.Calendrier).Ignore(c => c.EstModifiable).Ignore(c => c.Intitule);
        builder.HasIndex(c => new { c.EspaceId, c.Reference }).IsUnique();
        builder.HasIndex(c => new { c.EspaceId, c.Statut });
    }
}
