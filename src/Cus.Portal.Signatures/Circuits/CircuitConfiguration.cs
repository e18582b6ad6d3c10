using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Signatures.Circuits;

internal sealed class CircuitConfiguration : IEntityTypeConfiguration<Circuit>, IEntityTypeConfiguration<Signataire>, IEntityTypeConfiguration<PieceDeCircuit>
{
    public void Configure(EntityTypeBuilder<Circuit> builder)
    {
        builder.ToTable("circuits", "signatures");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Objet).HasMaxLength(200);
        builder.Property(c => c.Libelle).HasMaxLength(400);
        builder.Property(c => c.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.EmpreinteDuTexte).HasMaxLength(64).IsFixedLength();
        builder.Property(c => c.Proprietaire).HasMaxLength(200);
        builder.Property(c => c.OuvertParNom).HasMaxLength(200);
        builder.Property(c => c.Etapes).EnJson();
        builder.Property(c => c.Difference).EnJson();
        builder.Property(c => c.Version).IsRowVersion();
        builder.HasMany(c => c.Signataires).WithOne().HasForeignKey(s => s.CircuitId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Pieces).WithOne().HasForeignKey(p => p.CircuitId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(c => c.EnOrdre).Ignore(c => c.ASigner).Ignore(c => c.Courante);
        builder.Navigation(c => c.Signataires).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(c => c.Pieces).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(c => new { c.EspaceId, c.Objet }).HasFilter($"statut in ('{nameof(StatutCircuit.Ouvert)}', '{nameof(StatutCircuit.Suspendu)}')").IsUnique().HasDatabaseName("ix_circuits_un_vivant");
        builder.HasIndex(c => new { c.EspaceId, c.ProprietaireId });
        builder.HasIndex(c => new { c.EspaceId, c.OuvertLe });
    }

    public void Configure(EntityTypeBuilder<Signataire> builder)
    {
        builder.ToTable("signataires", "signatures");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Partie).HasMaxLength(200);
        builder.Property(s => s.Nom).HasMaxLength(200);
        builder.Property(s => s.Qualite).HasMaxLength(200);
        builder.Property(s => s.Designation).HasMaxLength(200);
        builder.Property(s => s.Role).HasConversion<string>().HasMaxLength(30);
        builder.Property(s => s.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Signature).EnJson();
        builder.HasIndex(s => new { s.CircuitId, s.Rang }).IsUnique();
        builder.HasIndex(s => new { s.EspaceId, s.OrganismeId, s.Statut });
        builder.HasIndex(s => new { s.EspaceId, s.CompteId });
    }

    public void Configure(EntityTypeBuilder<PieceDeCircuit> builder)
    {
        builder.ToTable("pieces", "signatures");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Nature).HasConversion<string>().HasMaxLength(20);
        builder.Property(p => p.Empreinte).HasMaxLength(64).IsFixedLength();
        builder.HasIndex(p => new { p.CircuitId, p.Numero }).IsUnique();
        builder.HasIndex(p => p.FichierId);
    }
}
