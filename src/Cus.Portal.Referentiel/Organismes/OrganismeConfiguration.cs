using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Referentiel.Organismes;

/// <summary>Organismes are global: no espace, no row-level security; only what they do is of an espace.</summary>
internal sealed class OrganismeConfiguration : IEntityTypeConfiguration<Organisme>
{
    public void Configure(EntityTypeBuilder<Organisme> builder)
    {
        builder.ToTable("organismes", "referentiel");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Type).HasConversion<string>().HasMaxLength(30);
        builder.Property(o => o.Siren).HasMaxLength(9).IsFixedLength();
        builder.Property(o => o.Siret).HasMaxLength(14).IsFixedLength();
        builder.Property(o => o.Commune).HasMaxLength(5);
        builder.Property(o => o.Version).IsRowVersion();
        builder.HasIndex(o => o.Siren).IsUnique();
        builder.HasIndex(o => o.Type);
        builder.HasMany(o => o.Denominations).WithOne().HasForeignKey(d => d.OrganismeId);
        builder.HasMany(o => o.Adhesions).WithOne().HasForeignKey(a => a.OrganismeId);
        builder.Navigation(o => o.Denominations).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(o => o.Adhesions).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class DenominationConfiguration : IEntityTypeConfiguration<Denomination>
{
    public void Configure(EntityTypeBuilder<Denomination> builder)
    {
        builder.ToTable("denominations", "referentiel");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Nom).HasMaxLength(Denomination.Longueur);
        builder.HasIndex(d => new { d.OrganismeId, d.Debut }).IsUnique();
    }
}

internal sealed class AdhesionConfiguration : IEntityTypeConfiguration<Adhesion>
{
    public void Configure(EntityTypeBuilder<Adhesion> builder)
    {
        builder.ToTable("adhesions", "referentiel");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.OrganismeId);
        builder.HasIndex(a => a.GroupementId);
        builder.HasOne<Organisme>().WithMany().HasForeignKey(a => a.GroupementId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SuccessionConfiguration : IEntityTypeConfiguration<Succession>
{
    public void Configure(EntityTypeBuilder<Succession> builder)
    {
        builder.ToTable("successions", "referentiel");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Nature).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(s => s.AbsorbeId).IsUnique();
        builder.HasIndex(s => s.SuccesseurId);
        builder.HasOne<Organisme>().WithMany().HasForeignKey(s => s.AbsorbeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisme>().WithMany().HasForeignKey(s => s.SuccesseurId).OnDelete(DeleteBehavior.Restrict);
    }
}
