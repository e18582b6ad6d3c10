using System.ComponentModel.DataAnnotations;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Calculs;

/// <summary>A complaint and the day its work order left.</summary>
/// <param name="DeposeeLe">Day of the complaint.</param>
/// <param name="OrdreLe">Day the work order was sent; null while it was not.</param>
internal sealed record Reclamation(DateOnly DeposeeLe, DateOnly? OrdreLe)
{
    /// <summary>« En moins de trente jours », read strictly: 29 days count, 30 do not (§17).</summary>
    public const int Jours = 30;

    /// <summary>Handled in less than thirty days.</summary>
    public bool EstPriseEnCompte => OrdreLe is { } ordre && ordre.DayNumber - DeposeeLe.DayNumber < Jours;

    /// <summary>H.II of a year: complaints of that year handled in time over complaints of that year.</summary>
    public static Valeur Taux(IEnumerable<Reclamation> reclamations, int annee)
    {
        var deposees = reclamations.Where(r => r.DeposeeLe.Year == annee).ToList();
        return Valeur.De(deposees.Count(r => r.EstPriseEnCompte), deposees.Count);
    }
}

/// <summary>Why a lift stopped.</summary>
internal enum CauseDArret
{
    [Display(Name = "défaillance technique")] Technique,
    [Display(Name = "usage anormal")] UsageAnormal,
    [Display(Name = "malveillance")] Malveillance,
}

/// <summary>A stop of a lift.</summary>
/// <param name="Cause">Why.</param>
/// <param name="Heures">How long, in hours.</param>
internal sealed record ArretDAscenseur(CauseDArret Cause, decimal Heures);

/// <summary>Stops of more than n hours in a year, by cause (H.III): the total is their sum, never a fourth number.</summary>
/// <param name="Techniques">V1a.</param>
/// <param name="UsagesAnormaux">V1b.</param>
/// <param name="Malveillances">V1c.</param>
internal sealed record ArretsParCause(int Techniques, int UsagesAnormaux, int Malveillances)
{
    /// <summary>V1.</summary>
    public int Total => Techniques + UsagesAnormaux + Malveillances;

    /// <summary>Counts the stops strictly longer than n hours (T5).</summary>
    public static ArretsParCause Compter(IEnumerable<ArretDAscenseur> arrets, decimal n)
    {
        var longs = arrets.Where(a => a.Heures > n).ToList();
        return new(longs.Count(a => a.Cause == CauseDArret.Technique), longs.Count(a => a.Cause == CauseDArret.UsageAnormal), longs.Count(a => a.Cause == CauseDArret.Malveillance));
    }

    /// <summary>Stops by device: total, then each cause; « sans objet » without a lift (T6).</summary>
    public (Valeur Total, Valeur Techniques, Valeur UsagesAnormaux, Valeur Malveillances) Par(int ascenseurs) =>
        (Valeur.De(Total, ascenseurs), Valeur.De(Techniques, ascenseurs), Valeur.De(UsagesAnormaux, ascenseurs), Valeur.De(Malveillances, ascenseurs));
}

/// <summary>Caretakers: H.V, and what R. 127-2 asks.</summary>
internal static class Gardiennage
{
    /// <summary>Dwellings of one tranche (R. 127-2).</summary>
    public const int Tranche = 100;

    /// <summary>H.V: dwellings by caretaker; « sans objet » without one (T21).</summary>
    public static Valeur Ratio(int logementsCollectifs, decimal equivalentsTempsPlein) => Valeur.De(logementsCollectifs, equivalentsTempsPlein);

    /// <summary>Full-time equivalents that R. 127-2 asks: one a whole tranche of a hundred dwellings.</summary>
    public static int Requis(int logements) => logements / Tranche;

    /// <summary>
    /// The duty of L. 127-1 and R. 127-1: a hundred dwellings or more, in ZUS, or in a commune above 25,000 inhabitants, or in an urban area
    /// of 50,000 or more. The text is read as « or ».
    /// </summary>
    public static bool EstDu(int logements, bool enZus, int habitants, int habitantsDeLAire) => logements >= Tranche && (enZus || habitants > 25_000 || habitantsDeLAire >= 50_000);
}
