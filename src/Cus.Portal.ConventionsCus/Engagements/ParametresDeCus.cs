using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>Whether the text holds the clause by which PS-1 changes by notification (guide CUS 2G, PS-1).</summary>
internal enum ClauseDePs1
{
    [Display(Name = "La clause n’est pas dans la convention")] Absente,
    [Display(Name = "La clause est dans la convention")] Presente,
}

/// <summary>What goes with the figures of a convention and is no figure: methods of G-1, clause of PS-1.</summary>
internal sealed class ParametresDeCus : IDansUnEspace
{
    private ParametresDeCus()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ConventionId { get; private set; }

    public MethodeDeG1 MethodeDesReferences { get; private set; }

    public MethodeDeG1 MethodeDeLEngagement { get; private set; }

    public ClauseDePs1 Clause { get; private set; }

    public uint VersionDeLigne { get; private set; }

    public static ParametresDeCus De(Guid conventionId) => new() { Id = Identifiant.Nouveau(), ConventionId = conventionId };

    /// <summary>Methods of G-1 are stored as they are said: when they differ, the rule says it (G1-01).</summary>
    public void Mesurer(MethodeDeG1 references, MethodeDeG1 engagement) => (MethodeDesReferences, MethodeDeLEngagement) = (references, engagement);

    public void DireLaClause(ClauseDePs1 clause) => Clause = clause;
}

internal sealed class ParametresDeCusConfiguration : IEntityTypeConfiguration<ParametresDeCus>
{
    public void Configure(EntityTypeBuilder<ParametresDeCus> builder)
    {
        builder.ToTable("parametres", "cus");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.MethodeDesReferences).HasConversion<string>().HasMaxLength(10);
        builder.Property(p => p.MethodeDeLEngagement).HasConversion<string>().HasMaxLength(10);
        builder.Property(p => p.Clause).HasConversion<string>().HasMaxLength(10);
        builder.Property(p => p.VersionDeLigne).IsRowVersion();
        builder.HasIndex(p => p.ConventionId).IsUnique();
    }
}
