namespace Cus.Portal.Socle.Temps;

/// <summary>The calendars of public holidays in force in France.</summary>
public enum CalendrierFerie
{
    /// <summary>Code du travail, L. 3133-1.</summary>
    Metropole,

    /// <summary>Moselle, Bas-Rhin, Haut-Rhin: Good Friday and 26 December too (ordonnance of 16 August 1892, L. 3134-13).</summary>
    AlsaceMoselle,

    /// <summary>Guadeloupe: abolition, 27 May (L. 3422-2).</summary>
    Guadeloupe,

    /// <summary>Martinique: abolition, 22 May.</summary>
    Martinique,

    /// <summary>Guyane: abolition, 10 June.</summary>
    Guyane,

    /// <summary>La Réunion: abolition, 20 December.</summary>
    Reunion,

    /// <summary>Mayotte: abolition, 27 April.</summary>
    Mayotte,
}

/// <summary>
/// French public holidays, 1900 to 2100. Easter by the Gregorian computus. The list of today's law is applied to every
/// year: deadlines of the portal start in 2010, earlier years only serve its tests.
/// </summary>
public static class JoursFeries
{
    /// <summary>The holidays of a year, in order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A year outside 1900-2100.</exception>
    public static IReadOnlyList<DateOnly> De(int annee, CalendrierFerie calendrier = CalendrierFerie.Metropole)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(annee, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(annee, 2100);
        var paques = Paques(annee);
        var jours = new SortedSet<DateOnly>
        {
            new(annee, 1, 1), paques.AddDays(1), new(annee, 5, 1), new(annee, 5, 8), paques.AddDays(39),
            paques.AddDays(50), new(annee, 7, 14), new(annee, 8, 15), new(annee, 11, 1), new(annee, 11, 11), new(annee, 12, 25),
        };
        switch (calendrier)
        {
            case CalendrierFerie.AlsaceMoselle:
                jours.Add(paques.AddDays(-2));
                jours.Add(new DateOnly(annee, 12, 26));
                break;
            case CalendrierFerie.Guadeloupe: jours.Add(new DateOnly(annee, 5, 27)); break;
            case CalendrierFerie.Martinique: jours.Add(new DateOnly(annee, 5, 22)); break;
            case CalendrierFerie.Guyane: jours.Add(new DateOnly(annee, 6, 10)); break;
            case CalendrierFerie.Reunion: jours.Add(new DateOnly(annee, 12, 20)); break;
            case CalendrierFerie.Mayotte: jours.Add(new DateOnly(annee, 4, 27)); break;
            case CalendrierFerie.Metropole:
            default: break;
        }

        return [.. jours];
    }

    /// <summary>True on a public holiday.</summary>
    public static bool EstFerie(DateOnly jour, CalendrierFerie calendrier = CalendrierFerie.Metropole) => De(jour.Year, calendrier).Contains(jour);

    /// <summary>Jour ouvré: Monday to Friday, not a holiday.</summary>
    public static bool EstOuvre(DateOnly jour, CalendrierFerie calendrier = CalendrierFerie.Metropole) =>
        jour.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !EstFerie(jour, calendrier);

    /// <summary>The holidays calendar of a département (INSEE code).</summary>
    public static CalendrierFerie Pour(string? departement) => departement switch
    {
        "57" or "67" or "68" => CalendrierFerie.AlsaceMoselle,
        "971" => CalendrierFerie.Guadeloupe,
        "972" => CalendrierFerie.Martinique,
        "973" => CalendrierFerie.Guyane,
        "974" => CalendrierFerie.Reunion,
        "976" => CalendrierFerie.Mayotte,
        _ => CalendrierFerie.Metropole,
    };

    /// <summary>Easter Sunday (Gregorian computus, Meeus-Jones-Butcher).</summary>
    public static DateOnly Paques(int annee)
    {
        var a = annee % 19;
        var (b, c) = Math.DivRem(annee, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (19 * l)) / 433;
        var mois = (h + l - (7 * m) + 90) / 25;
        var jour = (h + l - (7 * m) + (33 * mois) + 19) % 32;
        return new DateOnly(annee, mois, jour);
    }
}
