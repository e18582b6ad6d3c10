using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Appels.Decisions;

/// <summary>The letter that notified a decision: one per dossier.</summary>
internal sealed class Lettre : IDansUnEspace
{
    private Lettre()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid DossierId { get; private set; }

    /// <summary>PDF, stored file.</summary>
    public Guid FichierId { get; private set; }

    public DateTimeOffset LibereeLe { get; private set; }

    public string LibereeParNom { get; private set; } = "";

    public static Lettre Liberer(Guid dossierId, Guid fichierId, Acteur par, DateTimeOffset le) =>
        new() { Id = Identifiant.Nouveau(), DossierId = dossierId, FichierId = fichierId, LibereeLe = le, LibereeParNom = par.Nom };
}

internal sealed class LettreConfiguration : IEntityTypeConfiguration<Lettre>
{
    public void Configure(EntityTypeBuilder<Lettre> builder)
    {
        builder.ToTable("lettres", "appels");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.LibereeParNom).HasMaxLength(200);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(l => l.DossierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => l.DossierId).IsUnique();
        builder.HasIndex(l => l.FichierId);
    }
}
