using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Echeances.Travaux;

/// <summary>When a work runs.</summary>
internal enum Rythme
{
    [Display(Name = "Toutes les heures")] Horaire,
    [Display(Name = "Chaque jour à 5 h")] Quotidien,
    [Display(Name = "À la demande")] Ponctuel,
}

/// <summary>
/// One run of a recurring work in an espace: start, end, how many things it treated, or why it failed. A work planned by an act
/// has a row only when it fails: one, which counts the tries until it passes.
/// </summary>
internal sealed class Passe : IDansUnEspace
{
    private Passe()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    /// <summary>« Rappels d’échéances ».</summary>
    public string Travail { get; private set; } = "";

    public Rythme Rythme { get; private set; }

    /// <summary>Key of the planned work, its type and its data: what is needed to plan it again. Null for a recurring one.</summary>
    public string? Cle { get; private set; }

    public string? Type { get; private set; }

    public string? Donnees { get; private set; }

    public DateTimeOffset DebutLe { get; private set; }

    /// <summary>Null while it runs, or when its node died.</summary>
    public DateTimeOffset? FinLe { get; private set; }

    public int Traites { get; private set; }

    /// <summary>How many there are to treat, when the work said so: its progress is shown.</summary>
    public int? ATraiter { get; private set; }

    /// <summary>Last time it gave a sign of life, while it runs.</summary>
    public DateTimeOffset? VueLe { get; private set; }

    public int Essais { get; private set; }

    public string? Erreur { get; private set; }

    /// <summary>Passed at last, or started again by an administrator: nothing more to do about the failure.</summary>
    public DateTimeOffset? RegleLe { get; private set; }

    public static Passe Commencer(string travail, Rythme rythme, DateTimeOffset maintenant) =>
        new() { Id = Identifiant.Nouveau(), Travail = travail, Rythme = rythme, DebutLe = maintenant.ToUniversalTime() };

    /// <summary>A planned work that fails for the first time.</summary>
    public static Passe Suivre(string travail, string cle, string type, string donnees, DateTimeOffset maintenant) =>
        new() { Id = Identifiant.Nouveau(), Travail = travail, Rythme = Rythme.Ponctuel, Cle = cle, Type = type, Donnees = donnees, DebutLe = maintenant.ToUniversalTime() };

    /// <summary>Still alive, and so far.</summary>
    public void Avancer(int traites, int? aTraiter, DateTimeOffset maintenant) => (Traites, ATraiter, VueLe) = (traites, aTraiter, maintenant.ToUniversalTime());

    public void Finir(int traites, DateTimeOffset maintenant) => (FinLe, Traites, RegleLe) = (maintenant.ToUniversalTime(), traites, maintenant.ToUniversalTime());

    /// <summary>Share already treated, from 0 to 100; null when the work did not say how many there are.</summary>
    public int? Pourcentage => ATraiter is > 0 and var total ? Math.Clamp(100 * Traites / total, 0, 100) : null;

    /// <summary>Failed; so many times in a row by now.</summary>
    public void Echouer(string erreur, int traites, int essais, DateTimeOffset maintenant) =>
        (FinLe, Traites, Essais, Erreur, RegleLe) = (maintenant.ToUniversalTime(), traites, essais, Tronquer(erreur), null);

    public void Regler(DateTimeOffset maintenant) => RegleLe = maintenant.ToUniversalTime();

    private static string Tronquer(string texte) => texte.Length > 1000 ? texte[..1000] : texte;
}

/// <summary>An administrator suspended a schedule in its espace: the passes of the others go on.</summary>
internal sealed class SuspensionDePasse : IDansUnEspace
{
    private SuspensionDePasse()
    {
    }

    public Guid EspaceId { get; private set; }

    public Rythme Rythme { get; private set; }

    public string Par { get; private set; } = "";

    public DateTimeOffset Le { get; private set; }

    public static SuspensionDePasse Poser(Rythme rythme, string par, DateTimeOffset maintenant) => new() { Rythme = rythme, Par = par, Le = maintenant.ToUniversalTime() };
}

internal sealed class PasseConfiguration : IEntityTypeConfiguration<Passe>, IEntityTypeConfiguration<SuspensionDePasse>
{
    public void Configure(EntityTypeBuilder<Passe> builder)
    {
        builder.ToTable("passes", "echeances");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Travail).HasMaxLength(200);
        builder.Property(p => p.Rythme).HasConversion<string>().HasMaxLength(20);
        builder.Property(p => p.Cle).HasMaxLength(60);
        builder.Property(p => p.Type).HasMaxLength(300);
        builder.Property(p => p.Erreur).HasMaxLength(1000);
        builder.Ignore(p => p.Pourcentage);
        builder.HasIndex(p => new { p.EspaceId, p.Travail, p.DebutLe });
        builder.HasIndex(p => new { p.EspaceId, p.DebutLe });
        builder.HasIndex(p => new { p.EspaceId, p.Cle }).IsUnique();
        builder.HasIndex(p => new { p.EspaceId, p.FinLe }).HasFilter("erreur is not null and regle_le is null").HasDatabaseName("ix_passes_en_echec");
    }

    public void Configure(EntityTypeBuilder<SuspensionDePasse> builder)
    {
        builder.ToTable("suspensions", "echeances");
        builder.HasKey(s => new { s.EspaceId, s.Rythme });
        builder.Property(s => s.Rythme).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Par).HasMaxLength(200);
    }
}
