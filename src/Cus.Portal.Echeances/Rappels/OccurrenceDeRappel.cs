using System.ComponentModel.DataAnnotations;
using Cus.Portal.Echeances.Contracts;
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
    [Display(Name = "Arrêté")] Arrete,
}

/// <summary>One reminder of one deadline, recorded once whatever happens, with the reason when it did not leave: unique key (rule, deadline, turn).</summary>
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

    public UniteDeDelai Unite { get; private set; }

    public DateTimeOffset PrevueLe { get; private set; }

    public DateTimeOffset TraiteeLe { get; private set; }

    public IssueDeRappel Issue { get; private set; }

    /// <summary>Why it was set aside.</summary>
    public string? Motif { get; private set; }

    public int Destinataires { get; private set; }

    /// <summary>Names of who it was written to.</summary>
    public string[] Noms { get; private set; } = [];

    public static OccurrenceDeRappel Consigner(RegleDeRappel regle, Echeance e, DateTimeOffset maintenant) => new()
    {
        Id = Identifiant.Nouveau(),
        RegleId = regle.Id,
        EcheanceId = e.Id,
        Tour = e.Tour,
        Decalage = regle.Decalage,
        Unite = regle.Unite,
        PrevueLe = regle.Instant(e),
        TraiteeLe = maintenant.ToUniversalTime(),
        Issue = IssueDeRappel.Saute,
    };

    public void Envoyer(IReadOnlyList<string> noms) => (Issue, Destinataires, Noms) = (IssueDeRappel.Envoye, noms.Count, [.. noms]);

    public void Ecarter(IssueDeRappel issue, string motif) => (Issue, Motif) = (issue, motif.Length > 700 ? motif[..700] : motif);
}

internal sealed class OccurrenceDeRappelConfiguration : IEntityTypeConfiguration<OccurrenceDeRappel>
{
    public void Configure(EntityTypeBuilder<OccurrenceDeRappel> builder)
    {
        builder.ToTable("occurrences", "echeances");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Unite).HasConversion<string>().HasMaxLength(20).HasDefaultValue(UniteDeDelai.JoursOuvres).HasSentinel(UniteDeDelai.JoursOuvres);
        builder.Property(o => o.Issue).HasConversion<string>().HasMaxLength(20);
        builder.Property(o => o.Motif).HasMaxLength(700);
        builder.Property(o => o.Noms).HasDefaultValueSql("'{}'");
        builder.HasIndex(o => new { o.RegleId, o.EcheanceId, o.Tour }).IsUnique();
        builder.HasIndex(o => o.EcheanceId);
        builder.HasOne<Echeance>().WithMany().HasForeignKey(o => o.EcheanceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<RegleDeRappel>().WithMany().HasForeignKey(o => o.RegleId).OnDelete(DeleteBehavior.Restrict);
    }
}
