using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.Conventions;

internal sealed class ConventionConfiguration : IEntityTypeConfiguration<ConventionCus>
{
    public void Configure(EntityTypeBuilder<ConventionCus> builder)
    {
        builder.ToTable("conventions", "cus");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Reference).HasMaxLength(40);
        builder.Property(c => c.Statut).HasConversion<string>().HasMaxLength(30);
        builder.ComplexProperty(c => c.Bailleur, b =>
        {
            b.Property(x => x.OrganismeId).HasColumnName("organisme_id");
            b.Property(x => x.Siren).HasColumnName("siren").HasMaxLength(9);
            b.Property(x => x.Nom).HasColumnName("nom").HasMaxLength(200);
            b.Property(x => x.Departement).HasColumnName("departement").HasMaxLength(3);
            b.Property(x => x.Region).HasColumnName("region").HasMaxLength(3);
        });
        builder.Property(c => c.Composition).EnJson();
        builder.Property(c => c.Rattachement).HasMaxLength(9);
        builder.Property(c => c.Psp).EnJson();
        builder.Property(c => c.Engagement).EnJson();
        builder.Property(c => c.Finale).EnJson();
        builder.Property(c => c.DemandesDeReport).EnJson();
        builder.Property(c => c.Destinataires).EnJson();
        builder.Property(c => c.Faits).EnJson();
        builder.Property(c => c.Pieces).EnJson();
        builder.Property(c => c.Avis).EnJson();
        builder.Property(c => c.OuverteParNom).HasMaxLength(200);
        builder.Property(c => c.VersionDeLigne).IsRowVersion();
        builder.Ignore(c => c.Calendrier).Ignore(c => c.Categorie).Ignore(c => c.EstModifiable).Ignore(c => c.EstConclue).Ignore(c => c.Intitule).Ignore(c => c.TermeEnClair).Ignore(c => c.FinDesTroisMois);
        builder.HasIndex(c => new { c.EspaceId, c.Reference }).IsUnique();
        builder.HasIndex(c => new { c.EspaceId, c.Statut });
    }
}
