using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>What an administrator decides of a reminder.</summary>
/// <param name="Decalage">Days from the due day, negative before.</param>
/// <param name="Unite">Days or working days.</param>
/// <param name="Heure">Hour of Paris.</param>
/// <param name="Echelons">Recipients, at least one.</param>
/// <param name="Sujet">Subject of the model, or null: the programme's words.</param>
/// <param name="Texte">Body of the model, or null: the programme's words.</param>
internal sealed record SaisieDeRegle(int Decalage, UniteDeDelai Unite, TimeOnly Heure, IReadOnlyList<Echelon> Echelons, string? Sujet = null, string? Texte = null);

/// <summary>
/// When a reminder of a type of deadline leaves, to whom, in which words. Never changed: another takes its place, so that what
/// an occurrence says of its rule stays true.
/// </summary>
internal sealed class RegleDeRappel : IDansUnEspace
{
    private RegleDeRappel()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public string Type { get; private set; } = "";

    /// <summary>Days from the due day: −10, −3, −1, +1.</summary>
    public int Decalage { get; private set; }

    /// <summary>Days or working days.</summary>
    public UniteDeDelai Unite { get; private set; }

    /// <summary>Hour in Paris.</summary>
    public TimeOnly Heure { get; private set; }

    /// <summary>Names of the rungs it climbs to.</summary>
    public string[] Echelons { get; private set; } = [];

    /// <summary>Model of mail, or null: the words of the programme.</summary>
    public string? Sujet { get; private set; }

    public string? Texte { get; private set; }

    /// <summary>A reminder due before the rule was made is not missed: it never was.</summary>
    public DateTimeOffset CreeeLe { get; private set; }

    public bool EstActive { get; private set; }

    public static RegleDeRappel Creer(string type, SaisieDeRegle saisie, DateTimeOffset maintenant) => new()
    {
        Id = Identifiant.Nouveau(),
        Type = type,
        Decalage = saisie.Decalage,
        Unite = saisie.Unite,
        Heure = saisie.Heure,
        Echelons = [.. saisie.Echelons.Distinct().Order().Select(e => e.ToString())],
        Sujet = saisie.Sujet,
        Texte = saisie.Texte,
        CreeeLe = maintenant.ToUniversalTime(),
        EstActive = true,
    };

    public void Retirer() => EstActive = false;

    public IReadOnlyList<Echelon> Destinataires => [.. Echelons.Select(Enum.Parse<Echelon>)];

    public DateTimeOffset Instant(Echeance e) => Instant(e.DueLe, e.Calendrier);

    public DateTimeOffset Instant(DateTimeOffset dueLe, CalendrierFerie calendrier) => InstantDeRappel.Calculer(dueLe, Decalage, Unite, Heure, calendrier);

    /// <summary>« 3 jours ouvrés avant le terme ».</summary>
    public string Quand => InstantDeRappel.EnMots(Decalage, Unite);
}

/// <summary>The instant of a reminder.</summary>
internal static class InstantDeRappel
{
    /// <summary>
    /// The due day in Paris, moved by that many days (working days: Monday to Friday, holidays skipped, the due day itself
    /// not counted), at that hour of Paris.
    /// </summary>
    public static DateTimeOffset Calculer(DateTimeOffset dueLe, int decalage, UniteDeDelai unite, TimeOnly heure, CalendrierFerie calendrier) =>
        Paris.Instant(Jour(Paris.Date(dueLe), decalage, unite, calendrier), heure);

    public static DateOnly Jour(DateOnly due, int decalage, UniteDeDelai unite, CalendrierFerie calendrier) => new Delai(decalage, unite).Apres(due, calendrier);

    /// <summary>« 3 jours ouvrés avant le terme », « 1 jour après le terme », « le jour du terme ».</summary>
    public static string EnMots(int decalage, UniteDeDelai unite)
    {
        if (decalage == 0)
            return "le jour du terme";
        var n = Math.Abs(decalage);
        var duree = unite switch
        {
            UniteDeDelai.Jours => Francais.Nombre(n, "jour"),
            UniteDeDelai.JoursOuvres => Francais.Nombre(n, "jour ouvré", "jours ouvrés"),
            UniteDeDelai.Mois => Francais.Nombre(n, "mois", "mois"),
            _ => Francais.Nombre(n, "an"),
        };
        return $"{duree} {(decalage < 0 ? "avant" : "après")} le terme";
    }
}

internal sealed class RegleDeRappelConfiguration : IEntityTypeConfiguration<RegleDeRappel>
{
    public void Configure(EntityTypeBuilder<RegleDeRappel> builder)
    {
        builder.ToTable("regles", "echeances");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Type).HasMaxLength(60);
        builder.Property(r => r.Unite).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Echelons).HasDefaultValueSql("'{Titulaire,Delegue}'");
        builder.Property(r => r.Sujet).HasMaxLength(ModeleDeRappel.LongueurDuSujet);
        builder.Property(r => r.Texte).HasMaxLength(ModeleDeRappel.LongueurDuTexte);
        builder.Property(r => r.CreeeLe).HasDefaultValueSql("'1970-01-01Z'");
        builder.Ignore(r => r.Destinataires).Ignore(r => r.Quand);
        builder.HasIndex(r => new { r.EspaceId, r.Type, r.Decalage, r.Unite }).HasFilter("est_active").IsUnique();
    }
}
