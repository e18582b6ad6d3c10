using System.ComponentModel.DataAnnotations;
using Cus.Portal.Pacte.Comite;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Pacte.Engagements;

/// <summary>Who commits itself in the pacte.</summary>
internal enum PartieAuPacte
{
    [Display(Name = "État")] Etat,
    [Display(Name = "Union sociale pour l’habitat")] Ush,
    [Display(Name = "Organismes Hlm")] OrganismesHlm,
    [Display(Name = "État et Union sociale pour l’habitat")] EtatEtUsh,
    [Display(Name = "Partenaires")] Partenaires,
}

/// <summary>Status of a commitment of the pacte.</summary>
internal enum StatutEngagementDuPacte
{
    [Display(Name = "À engager")] AEngager,
    [Display(Name = "En cours")] EnCours,
    [Display(Name = "Tenu")] Tenu,
    [Display(Name = "Non tenu")] NonTenu,
}

/// <summary>Life of a commitment of the pacte.</summary>
internal static class VieDeLEngagementDuPacte
{
    public const string Engager = "Engager";
    public const string ConstaterTenu = "Constater tenu";
    public const string ConstaterNonTenu = "Constater non tenu";
    public const string Reprendre = "Reprendre";

    public static readonly CycleDeVie<StatutEngagementDuPacte> Cycle = new(
        "Engagement du pacte",
        StatutEngagementDuPacte.AEngager,
        new(StatutEngagementDuPacte.AEngager, Engager, StatutEngagementDuPacte.EnCours),
        new(StatutEngagementDuPacte.AEngager, ConstaterTenu, StatutEngagementDuPacte.Tenu),
        new(StatutEngagementDuPacte.AEngager, ConstaterNonTenu, StatutEngagementDuPacte.NonTenu),
        new(StatutEngagementDuPacte.EnCours, ConstaterTenu, StatutEngagementDuPacte.Tenu),
        new(StatutEngagementDuPacte.EnCours, ConstaterNonTenu, StatutEngagementDuPacte.NonTenu),
        new(StatutEngagementDuPacte.Tenu, Reprendre, StatutEngagementDuPacte.EnCours),
        new(StatutEngagementDuPacte.NonTenu, Reprendre, StatutEngagementDuPacte.EnCours));
}

/// <summary>A commitment of a party of the pacte: what, for when, where it stands, what proves it (source 000, 1 to 6 and annexes 2 and 3).</summary>
internal sealed class EngagementDuPacte : IDansUnEspace
{
    private EngagementDuPacte()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public PartieAuPacte Partie { get; private set; }

    public string Texte { get; private set; } = "";

    /// <summary>Day for which it is taken.</summary>
    public DateOnly Date { get; private set; }

    public StatutEngagementDuPacte Statut { get; private set; }

    /// <summary>What proves it, in words.</summary>
    public string? Preuve { get; private set; }

    /// <summary>What proves it, stored file.</summary>
    public Guid? PreuveFichierId { get; private set; }

    public DateTimeOffset? ConstateLe { get; private set; }

    public string? ConstateParNom { get; private set; }

    public uint VersionDeLigne { get; private set; }

    /// <exception cref="Refus">Before the pacte.</exception>
    public static EngagementDuPacte Inscrire(PartieAuPacte partie, string texte, DateOnly date) => date < ReunionDuComite.Signature
        ? throw Refus.Champ("Date", RefusDuPacte.DateDEngagement)
        : new() { Id = Identifiant.Nouveau(), Partie = partie, Texte = texte, Date = date };

    /// <summary>Passes it through an act of its life; « tenu » is proved.</summary>
    /// <exception cref="Refus">Not possible in its status; kept without a proof.</exception>
    public void Constater(string acte, string preuve, Guid? fichierId, Acteur par, DateTimeOffset le)
    {
        var vers = VieDeLEngagementDuPacte.Cycle.Passer(Statut, acte);
        if (vers == StatutEngagementDuPacte.Tenu && preuve.Length == 0 && fichierId is null)
            throw Refus.Champ("Preuve", RefusDuPacte.PreuveExigee);
        (Statut, Preuve, ConstateLe, ConstateParNom) = (vers, preuve.Length == 0 ? Preuve : preuve, le, par.Nom);
        PreuveFichierId = fichierId ?? PreuveFichierId;
    }
}

internal sealed class EngagementConfiguration : IEntityTypeConfiguration<EngagementDuPacte>
{
    public void Configure(EntityTypeBuilder<EngagementDuPacte> builder)
    {
        builder.ToTable("engagements", "pacte");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Partie).HasConversion<string>().HasMaxLength(20);
        builder.Property(e => e.Texte).HasMaxLength(TenirLesEngagements.TexteAuPlus);
        builder.Property(e => e.Statut).HasConversion<string>().HasMaxLength(20);
        builder.Property(e => e.Preuve).HasMaxLength(TenirLesEngagements.TexteAuPlus);
        builder.Property(e => e.ConstateParNom).HasMaxLength(200);
        builder.Property(e => e.VersionDeLigne).IsRowVersion();
        builder.HasIndex(e => new { e.EspaceId, e.Date });
    }
}
