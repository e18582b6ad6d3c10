using System.Globalization;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Echeances.Contracts;

/// <summary>Unit of a delay.</summary>
public enum UniteDeDelai
{
    Jours,
    JoursOuvres,
    Mois,
    Annees,
}

/// <summary>
/// A delay, and the one place where it becomes a date. The day of the starting fact does not count; in months or years it
/// ends on the same day of the month, or on the last one when there is none (Code de procédure civile, art. 641): 31 January
/// + 1 month = 28 or 29 February. It expires on the last second of that day in Paris (art. 642, first paragraph).
/// </summary>
/// <param name="Nombre">How many; negative before the fact.</param>
/// <param name="Unite">Of what.</param>
public readonly record struct Delai(int Nombre, UniteDeDelai Unite)
{
    private static readonly string[] Nombres = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"];

    /// <summary>So many days, each counted.</summary>
    public static Delai EnJours(int nombre) => new(nombre, UniteDeDelai.Jours);

    /// <summary>So many days, Monday to Friday, holidays skipped.</summary>
    public static Delai EnJoursOuvres(int nombre) => new(nombre, UniteDeDelai.JoursOuvres);

    /// <summary>So many months.</summary>
    public static Delai EnMois(int nombre) => new(nombre, UniteDeDelai.Mois);

    /// <summary>So many years.</summary>
    public static Delai EnAnnees(int nombre) => new(nombre, UniteDeDelai.Annees);

    /// <summary>The day on which it ends.</summary>
    public DateOnly Apres(DateOnly depart, CalendrierFerie calendrier = CalendrierFerie.Metropole) => Unite switch
    {
        UniteDeDelai.Jours => depart.AddDays(Nombre),
        UniteDeDelai.JoursOuvres => Delais.AjouterJoursOuvres(depart, Nombre, calendrier),
        UniteDeDelai.Mois => Delais.AjouterMois(depart, Nombre),
        _ => Delais.AjouterMois(depart, checked(12 * Nombre)),
    };

    /// <summary>The instant at which it expires: the last second of its last day in Paris.</summary>
    public DateTimeOffset Terme(DateTimeOffset depart, CalendrierFerie calendrier = CalendrierFerie.Metropole) => Paris.FinDuJour(Apres(Paris.Date(depart), calendrier));

    /// <summary>« un mois », « dix jours ouvrés », « 45 jours ».</summary>
    public string EnClair
    {
        get
        {
            var n = Math.Abs(Nombre);
            var mot = Unite switch { UniteDeDelai.Jours => "jour", UniteDeDelai.JoursOuvres => "jour ouvré", UniteDeDelai.Mois => "mois", _ => "an" };
            var nom = n < 2 ? mot : Unite switch { UniteDeDelai.Mois => mot, UniteDeDelai.JoursOuvres => "jours ouvrés", _ => mot + "s" };
            return $"{(n < Nombres.Length ? Nombres[n] : Francais.Entier(n))}{Francais.Insecable}{nom}";
        }
    }

    /// <summary>« 1 Mois », as it is stored.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Nombre} {Unite}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Delai Lire(string texte)
    {
        ArgumentNullException.ThrowIfNull(texte);
        var espace = texte.IndexOf(' ', StringComparison.Ordinal);
        return new(int.Parse(texte[..espace], CultureInfo.InvariantCulture), Enum.Parse<UniteDeDelai>(texte[(espace + 1)..]));
    }
}
