using System.ComponentModel.DataAnnotations;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>What became of one reminder.</summary>
internal enum IssueDeRappel
{
    [Display(Name = "Envoyé")] Envoye,
    [Display(Name = "Sans objet")] SansObjet,
    [Display(Name = "Sans destinataire")] SansDestinataire,
    [Display(Name = "Sauté")] Saute,
}

/// <summary>One reminder of one deadline, recorded once whatever happens: unique key (rule, deadline, turn).</summary>
internal sealed class OccurrenceDeRappel : IDansUnEspace
{
    private OccurrenceDeRappel()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid RegleId { get; private set; }

    public Guid EcheanceId { get; private set; }

    public int Tour { get; private set; }

    public int Decalage { get; private set; }

    public DateTimeOffset PrevueLe { get; private set; }

    public DateTimeOffset TraiteeLe { get; private set; }

    public IssueDeRappel Issue { get; private set; }

    public int Destinataires { get; private set; }

    public static OccurrenceDeRappel Consigner(RegleDeRappel regle, Echeance e, DateTimeOffset maintenant) => new()
    {
        Id = Identifiant.Nouveau(),
        RegleId = regle.Id,
        EcheanceId = e.Id,
        Tour = e.Tour,
        Decalage = regle.Decalage,
        PrevueLe = regle.Instant(e),
        TraiteeLe = maintenant.ToUniversalTime(),
        Issue = IssueDeRappel.Saute,
    };

    public void Conclure(IssueDeRappel issue, int destinataires = 0) => (Issue, Destinataires) = (issue, destinataires);
}

internal sealed class OccurrenceDeRappelConfiguration : IEntityTypeConfiguration<OccurrenceDeRappel>
{
    public void Configure(EntityTypeBuilder<OccurrenceDeRappel> builder)
    {
        builder.ToTable("occurrences", "echeances");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Issue).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(o => new { o.RegleId, o.EcheanceId, o.Tour }).IsUnique();
        builder.HasIndex(o => o.EcheanceId);
        builder.HasOne<Echeance>().WithMany().HasForeignKey(o => o.EcheanceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<RegleDeRappel>().WithMany().HasForeignKey(o => o.RegleId).OnDelete(DeleteBehavior.Restrict);
    }
}
