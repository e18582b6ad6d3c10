using System.ComponentModel.DataAnnotations;
using Cus.Portal.Appels.Contracts;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Journalisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Appels.Eligibilite;

/// <summary>What the instance says of a project.</summary>
internal enum SensDEligibilite
{
    [Display(Name = "Éligible")] Eligible,
    [Display(Name = "Non éligible")] NonEligible,
}

/// <summary>The opinion of eligibility of a dossier, where its call asks for one before the decision. Written again until the decision.</summary>
internal sealed class AvisDEligibilite : IDansUnEspace
{
    private AvisDEligibilite()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid DossierId { get; private set; }

    public SensDEligibilite Sens { get; private set; }

    public string Motif { get; private set; } = "";

    /// <summary>Day on which the instance gave it.</summary>
    public DateOnly RenduLe { get; private set; }

    public DateTimeOffset ConsigneLe { get; private set; }

    public string ConsigneParNom { get; private set; } = "";

    public static AvisDEligibilite Ouvrir(Guid dossierId) => new() { Id = Identifiant.Nouveau(), DossierId = dossierId };

    public void Rendre(SensDEligibilite sens, string motif, DateOnly renduLe, Acteur par, DateTimeOffset le) =>
        (Sens, Motif, RenduLe, ConsigneParNom, ConsigneLe) = (sens, motif, renduLe, par.Nom, le);
}

/// <summary>An opinion is about what was deposited: withdrawn, the project loses it.</summary>
internal sealed class OublierLAvisDEligibilite(PortailDbContext db, Journal journal) : IHandler<DossierRetire>
{
    /// <inheritdoc />
    public async Task TraiterAsync(DossierRetire evenement, CancellationToken ct)
    {
        if (await db.Set<AvisDEligibilite>().SingleOrDefaultAsync(a => a.DossierId == evenement.DossierId, ct) is not { } avis)
            return;
        db.Remove(avis);
        journal.Consigner("Appels.Eligibilite.Oublier", $"appels/dossier/{evenement.DossierId}", $"L’avis d’éligibilité sur {evenement.Reference} tombe avec le retrait du dossier.", new { avis.Sens, avis.RenduLe });
    }
}

internal sealed class AvisDEligibiliteConfiguration : IEntityTypeConfiguration<AvisDEligibilite>
{
    public void Configure(EntityTypeBuilder<AvisDEligibilite> builder)
    {
        builder.ToTable("avis_d_eligibilite", "appels");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Sens).HasConversion<string>().HasMaxLength(20);
        builder.Property(a => a.Motif).HasMaxLength(RendreLAvisDEligibilite.MotifAuPlus);
        builder.Property(a => a.ConsigneParNom).HasMaxLength(200);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(a => a.DossierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.DossierId).IsUnique();
    }
}
