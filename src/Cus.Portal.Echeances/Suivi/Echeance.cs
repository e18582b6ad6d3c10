using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Echeances.Suivi;

/// <summary>
/// A deadline: what, for whom, on which object, from which fact, under which rule, due when, closed by what. One is open
/// per type and object. Screens, mails and calendars read this row; nothing recomputes it.
/// </summary>
internal sealed class Echeance : IDansUnEspace
{
    private Echeance()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public string Type { get; private set; } = "";

    public string Objet { get; private set; } = "";

    /// <summary>What it was opened with (a session), or null.</summary>
    public string? Groupe { get; private set; }

    public string Libelle { get; private set; } = "";

    public string FaitDeDepart { get; private set; } = "";

    public DateTimeOffset DepartLe { get; private set; }

    public string Fondement { get; private set; } = "";

    public string Formule { get; private set; } = "";

    public DateTimeOffset DueLe { get; private set; }

    /// <summary>Names of the roles reminded.</summary>
    public string[] Roles { get; private set; } = [];

    public Guid? OrganismeId { get; private set; }

    public string? Region { get; private set; }

    public string Chemin { get; private set; } = "";

    public CalendrierFerie Calendrier { get; private set; }

    public DateTimeOffset OuverteLe { get; private set; }

    public DateTimeOffset? CloseLe { get; private set; }

    public string? FaitDeCloture { get; private set; }

    /// <summary>How many times the due instant moved: reminders start again at each.</summary>
    public int Tour { get; private set; }

    /// <summary>Opened, or last moved: a reminder planned before that instant never leaves.</summary>
    public DateTimeOffset CompteeDepuis { get; private set; }

    /// <summary>Next instant at which a rule has something to say; the hourly pass reads only what is due.</summary>
    public DateTimeOffset? ProchainRappelLe { get; private set; }

    /// <summary>When its expiry was announced, once.</summary>
    public DateTimeOffset? AnnonceeEchueLe { get; private set; }

    public uint Version { get; private set; }

    public static Echeance Ouvrir(OuvertureEcheance o, DateTimeOffset maintenant, IReadOnlyCollection<RegleDeRappel> regles)
    {
        var e = new Echeance { Id = Identifiant.Nouveau(), Type = o.Type, Objet = o.Objet, OuverteLe = maintenant.ToUniversalTime() };
        e.Decrire(o, maintenant);
        e.ProgrammerRappels(maintenant, regles);
        return e;
    }

    /// <summary>A new due instant for the same obligation.</summary>
    public void Deplacer(OuvertureEcheance o, DateTimeOffset maintenant, IReadOnlyCollection<RegleDeRappel> regles)
    {
        Decrire(o, maintenant);
        Tour++;
        AnnonceeEchueLe = null;
        ProgrammerRappels(maintenant, regles);
    }

    /// <summary>Same due instant, described anew.</summary>
    public void Redecrire(OuvertureEcheance o) => Decrire(o, CompteeDepuis);

    /// <summary>Done. Its next reminder stays planned, for the pass of that hour to write down why it did not leave.</summary>
    public void Clore(string fait, DateTimeOffset maintenant)
    {
        if (CloseLe is not null)
            return;
        (CloseLe, FaitDeCloture) = (maintenant.ToUniversalTime(), fait);
    }

    public void AnnoncerEchue(DateTimeOffset maintenant) => AnnonceeEchueLe = maintenant.ToUniversalTime();

    public void ProgrammerRappels(DateTimeOffset maintenant, IReadOnlyCollection<RegleDeRappel> regles) =>
        ProchainRappelLe = CloseLe is not null ? null : regles.Where(r => r.EstActive).Select(r => (DateTimeOffset?)r.Instant(this)).Where(i => i > maintenant).Min();

    public bool EstEchueNonAnnoncee(DateTimeOffset maintenant) => CloseLe is null && AnnonceeEchueLe is null && DueLe < maintenant;

    public EcheanceLue Lire() => new(Id, Type, Objet, Libelle, Formule, Fondement, DepartLe, DueLe, CloseLe, FaitDeCloture, OrganismeId, Region, Chemin, Calendrier);

    private void Decrire(OuvertureEcheance o, DateTimeOffset compteeDepuis)
    {
        (Libelle, FaitDeDepart, DepartLe, Fondement, Formule) = (o.Libelle, o.FaitDeDepart, o.DepartLe.ToUniversalTime(), o.Fondement, o.Formule);
        (DueLe, OrganismeId, Region, Chemin, Calendrier) = (o.DueLe.ToUniversalTime(), o.OrganismeId, o.Region, o.Chemin, o.Calendrier);
        Groupe = o.Groupe;
        Roles = [.. o.Roles.Select(r => r.ToString()).Distinct(StringComparer.Ordinal)];
        CompteeDepuis = compteeDepuis.ToUniversalTime();
    }
}

internal sealed class EcheanceConfiguration : IEntityTypeConfiguration<Echeance>
{
    public void Configure(EntityTypeBuilder<Echeance> builder)
    {
        builder.ToTable("echeances", "echeances");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Type).HasMaxLength(60);
        builder.Property(e => e.Objet).HasMaxLength(200);
        builder.Property(e => e.Groupe).HasMaxLength(200);
        builder.Property(e => e.Libelle).HasMaxLength(400);
        builder.Property(e => e.Region).HasMaxLength(3);
        builder.Property(e => e.Calendrier).HasConversion<string>().HasMaxLength(20);
        builder.Property(e => e.Version).IsRowVersion();
        builder.HasIndex(e => new { e.EspaceId, e.Type, e.Objet }).HasFilter("close_le is null").IsUnique().HasDatabaseName("ix_echeances_une_ouverte");
        builder.HasIndex(e => new { e.EspaceId, e.ProchainRappelLe }).HasFilter("prochain_rappel_le is not null").HasDatabaseName("ix_echeances_a_rappeler");
        builder.HasIndex(e => new { e.EspaceId, e.DueLe }, "ix_echeances_a_annoncer").HasFilter("close_le is null and annoncee_echue_le is null");
        builder.HasIndex(e => new { e.EspaceId, e.Groupe }).HasFilter("groupe is not null");
        builder.HasIndex(e => new { e.EspaceId, e.DueLe }, "ix_echeances_ouvertes").HasFilter("close_le is null");
        builder.HasIndex(e => new { e.EspaceId, e.Objet });
    }
}
