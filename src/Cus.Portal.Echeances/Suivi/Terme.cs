using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Echeances.Suivi;

/// <summary>How a pause moves a due instant. Days are those of the clocks of Paris: a pause that crosses a change of hour adds the same days.</summary>
internal static class Terme
{
    /// <summary>
    /// The due instant, later by the full days of the pause. A count that is stopped does not end: should the remainder of the last
    /// day leave the term inside the pause, one more day is added.
    /// </summary>
    public static DateTimeOffset Prolonger(DateTimeOffset due, DateTimeOffset debut, DateTimeOffset fin)
    {
        var jours = (Paris.Heure(fin).DateTime - Paris.Heure(debut).DateTime).Days;
        var reportee = Reporter(due, jours);
        while (reportee < fin)
            reportee = Reporter(due, ++jours);
        return reportee;
    }

    /// <summary>The same hour of Paris, so many days later.</summary>
    private static DateTimeOffset Reporter(DateTimeOffset due, int jours) =>
        jours == 0 ? due : Paris.Instant(Paris.Date(due).AddDays(jours), TimeOnly.FromDateTime(Paris.Heure(due).DateTime));
}
