using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ContratsTerritoriaux.Trames;

/// <summary>A published version of the template. Never rewritten: a contract keeps the version it was written on until it adopts a newer one.</summary>
internal sealed class Trame : IDansUnEspace, IEntityTypeConfiguration<Trame>
{
    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public int Version { get; private set; }

    public DateTimeOffset PublieeLe { get; private set; }

    /// <summary>What changed since the former version, in words.</summary>
    public string Nouveautes { get; private set; } = "";

    public DefinitionDeTrame Definition { get; private set; } = null!;

    public static Trame Publier(int version, DefinitionDeTrame definition, string nouveautes, DateTimeOffset le) =>
        new() { Id = Identifiant.Nouveau(), Version = version, Definition = definition, Nouveautes = nouveautes, PublieeLe = le };

    public void Configure(EntityTypeBuilder<Trame> builder)
    {
        builder.ToTable("trames", "contrats");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Nouveautes).HasMaxLength(2000);
        builder.Property(t => t.Definition).EnJson();
        builder.HasIndex(t => new { t.EspaceId, t.Version }).IsUnique();
    }
}
