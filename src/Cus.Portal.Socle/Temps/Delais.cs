namespace Cus.Portal.Socle.Temps;

/// <summary>Counting of delays, as the law counts them.</summary>
public static class Delais
{
    /// <summary>
    /// A delay in months: the same day of the month that many months later, or the last day of that month when it has
    /// no such day (Code de procédure civile, art. 641): 31 January + 1 month = 28 or 29 February.
    /// </summary>
    public static DateOnly AjouterMois(DateOnly depart, int mois) => depart.AddMonths(mois);

    /// <summary>The nth working day after (positive) or before (negative) a day; the day itself does not count.</summary>
    public static DateOnly AjouterJoursOuvres(DateOnly jour, int n, CalendrierFerie calendrier = CalendrierFerie.Metropole)
    {
        var pas = Math.Sign(n);
        for (var reste = Math.Abs(n); reste > 0;)
        {
            jour = jour.AddDays(pas);
            if (JoursFeries.EstOuvre(jour, calendrier))
                reste--;
        }

        return jour;
    }

    /// <summary>Working days after <paramref name="de"/> up to and including <paramref name="a"/>; negative when it is past.</summary>
    public static int JoursOuvresEntre(DateOnly de, DateOnly a, CalendrierFerie calendrier = CalendrierFerie.Metropole)
    {
        if (a < de)
            return -JoursOuvresEntre(a, de, calendrier);
        var n = 0;
        for (var j = de.AddDays(1); j <= a; j = j.AddDays(1))
            n += JoursFeries.EstOuvre(j, calendrier) ? 1 : 0;
        return n;
    }

    /// <summary>Whole days left in Paris until the due instant: 0 on the day itself, negative once it is past midnight.</summary>
    public static int JoursRestants(DateTimeOffset maintenant, DateTimeOffset echeance) =>
        Paris.Date(echeance).DayNumber - Paris.Date(maintenant).DayNumber;

    /// <summary>A limit holds until its last second is over: 23:59:59.9 is still in time, 00:00:00 is not.</summary>
    public static bool EstPasse(DateTimeOffset derniereSeconde, DateTimeOffset maintenant) => maintenant >= derniereSeconde.AddSeconds(1);
}
