using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Demandes;

/// <summary>What a request of R. 445-7 is about.</summary>
internal enum ObjetDeDemande
{
    /// <summary>Dwellings sold, significantly below the forecast: the prefect judges it, no threshold does.</summary>
    [Display(Name = "ventes inférieures à la prévision (D.I)")] Ventes,

    /// <summary>Objectives of social occupancy not met in a segment.</summary>
    [Display(Name = "occupation sociale (F.I)")] Occupation,
}

/// <summary>Status of a request of R. 445-7.</summary>
internal enum StatutDemandeDePropositions
{
    [Display(Name = "Notifiée")] Notifiee,
    [Display(Name = "Propositions reçues")] PropositionsRecues,
    [Display(Name = "Acceptée, suivie")] Acceptee,
    [Display(Name = "Levée")] Levee,
    [Display(Name = "Mise en demeure")] MiseEnDemeure,
    [Display(Name = "Sans suite")] SansSuite,
}

/// <summary>Life of a request: an injunction, without any power of substitution (src:695-701).</summary>
internal static class VieDeLaDemande
{
    public const string Proposer = "Recevoir les propositions";
    public const string Accepter = "Accepter les propositions";
    public const string Lever = "Lever la demande";
    public const string MettreEnDemeure = "Mettre en demeure";
    public const string Constater = "Constater l’absence de suite";

    public static readonly CycleDeVie<StatutDemandeDePropositions> Cycle = new(
        "Demande de propositions (R. 445-7)",
        StatutDemandeDePropositions.Notifiee,
        new(StatutDemandeDePropositions.Notifiee, Proposer, StatutDemandeDePropositions.PropositionsRecues),
        new(StatutDemandeDePropositions.Notifiee, MettreEnDemeure, StatutDemandeDePropositions.MiseEnDemeure),
        new(StatutDemandeDePropositions.PropositionsRecues, Accepter, StatutDemandeDePropositions.Acceptee),
        new(StatutDemandeDePropositions.PropositionsRecues, MettreEnDemeure, StatutDemandeDePropositions.MiseEnDemeure),
        new(StatutDemandeDePropositions.Acceptee, Lever, StatutDemandeDePropositions.Levee),
        new(StatutDemandeDePropositions.MiseEnDemeure, Proposer, StatutDemandeDePropositions.PropositionsRecues),
        new(StatutDemandeDePropositions.MiseEnDemeure, Constater, StatutDemandeDePropositions.SansSuite));
}

/// <summary>Attributions of a segment followed after a request about F.I.</summary>
/// <param name="Au">Day they are counted at.</param>
/// <param name="Attributions">Dwellings attributed since the notification.</param>
/// <param name="SousLePlafond">To households at 60 % of the ceilings or below.</param>
internal sealed record SuiviDesAttributions(DateOnly Au, int Attributions, int SousLePlafond);

/// <summary>A request for proposals, on one segment (R. 445-7).</summary>
internal sealed class DemandeDePropositions : IDansUnEspace
{
    private DemandeDePropositions()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ConventionId { get; private set; }

    public ObjetDeDemande Objet { get; private set; }

    public string Segment { get; private set; } = "";

    /// <summary>Why the prefect judges the gap significant.</summary>
    public string Motif { get; private set; } = "";

    public StatutDemandeDePropositions Statut { get; private set; }

    public DateOnly NotifieeLe { get; private set; }

    public string NotifieeParNom { get; private set; } = "";

    /// <summary>Last day to answer: one month, end of month held.</summary>
    public DateOnly Limite => new DemandeR4457(NotifieeLe, null).Limite;

    public DateOnly? PropositionsLe { get; private set; }

    public string? Propositions { get; private set; }

    /// <summary>Day and reason of the lifting.</summary>
    public DateOnly? LeveeLe { get; private set; }

    public string? Suite { get; private set; }

    public IReadOnlyList<SuiviDesAttributions> Attributions { get; private set; } = [];

    public uint VersionDeLigne { get; private set; }

    public static DemandeDePropositions Notifier(Guid conventionId, ObjetDeDemande objet, string segment, string? motif, DateOnly le, Acteur par) => new()
    {
        Id = Identifiant.Nouveau(),
        ConventionId = conventionId,
        Objet = objet,
        Segment = segment,
        Motif = string.IsNullOrWhiteSpace(motif) ? throw Refus.Champ("Motif", RefusDeProcedure.TexteAttendu) : motif.Trim(),
        NotifieeLe = le,
        NotifieeParNom = par.Nom,
    };

    /// <summary>The organisme answers; late, it is received and said (F-04).</summary>
    /// <returns>What is said of a late answer, or nothing.</returns>
    public IReadOnlyList<Motif> Proposer(string? texte, DateOnly le)
    {
        if (string.IsNullOrWhiteSpace(texte))
            throw Refus.Champ("Texte", RefusDeProcedure.TexteAttendu);
        if (le < NotifieeLe)
            throw Refus.Champ("Le", RefusDePremiereGeneration.DateAvantLaDemande);
        Statut = VieDeLaDemande.Cycle.Passer(Statut, VieDeLaDemande.Proposer);
        (Propositions, PropositionsLe) = (texte.Trim(), le);
        return [.. Reponse(le).Select(c => c.Motif)];
    }

    /// <summary>What the rules say of it at a day: F-04 of its answer, F-03 of its last count.</summary>
    public IEnumerable<Constat> Constater(DateOnly jour) => [.. Reponse(jour), .. Attributions.MaxBy(a => a.Au) is { } suivi ? ReglesDeLOccupation.ApresLaDemande(suivi.SousLePlafond, suivi.Attributions) : []];

    private IReadOnlyList<Constat> Reponse(DateOnly jour) => ReglesDeLOccupation.Propositions(new(NotifieeLe, PropositionsLe), jour);

    /// <summary>The prefect decides of what follows.</summary>
    /// <param name="acte">One of <see cref="VieDeLaDemande"/>.</param>
    /// <param name="texte">Why.</param>
    /// <param name="le">Its day.</param>
    public void Suivre(string acte, string? texte, DateOnly le)
    {
        if (string.IsNullOrWhiteSpace(texte))
            throw Refus.Champ("Texte", RefusDeProcedure.TexteAttendu);
        if (le < NotifieeLe)
            throw Refus.Champ("Le", RefusDePremiereGeneration.DateAvantLaDemande);
        Statut = VieDeLaDemande.Cycle.Passer(Statut, acte);
        Suite = texte.Trim();
        if (Statut == StatutDemandeDePropositions.Levee)
            LeveeLe = le;
    }

    /// <summary>Attributions counted since the notification, for a request about F.I.</summary>
    /// <returns>F-03 when the two thirds are not held, or nothing.</returns>
    public IReadOnlyList<Motif> Compter(SuiviDesAttributions suivi)
    {
        if (Objet != ObjetDeDemande.Occupation || Statut != StatutDemandeDePropositions.Acceptee)
            throw new Refus(RefusDePremiereGeneration.PasEnVigueur);
        if (suivi.Attributions < 0 || suivi.SousLePlafond < 0 || suivi.SousLePlafond > suivi.Attributions)
            throw Refus.Champ("SousLePlafond", RefusDePremiereGeneration.AttributionsIncoherentes);
        Attributions = [.. Attributions.Where(a => a.Au != suivi.Au), suivi];
        return [.. ReglesDeLOccupation.ApresLaDemande(suivi.SousLePlafond, suivi.Attributions).Select(c => c.Motif)];
    }
}

internal sealed class DemandeDePropositionsConfiguration : IEntityTypeConfiguration<DemandeDePropositions>
{
    public void Configure(EntityTypeBuilder<DemandeDePropositions> builder)
    {
        builder.ToTable("demandes_de_propositions", "cus");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Objet).HasConversion<string>().HasMaxLength(12);
        builder.Property(d => d.Segment).HasMaxLength(60);
        builder.Property(d => d.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(d => d.NotifieeParNom).HasMaxLength(200);
        builder.Property(d => d.Attributions).EnJson();
        builder.Property(d => d.VersionDeLigne).IsRowVersion();
        builder.Ignore(d => d.Limite);
        builder.HasIndex(d => d.ConventionId);
        builder.HasOne<ConventionPremiereGeneration>().WithMany().HasForeignKey(d => d.ConventionId).OnDelete(DeleteBehavior.Cascade);
    }
}
