namespace Cus.Portal.Indicateurs.Contracts;

/// <summary>The act that sets a target: contract, notification, avenant. A target never changes without one.</summary>
/// <param name="Reference">« notification du 14 janvier 2022 », « contrat signé le 15 mars 2024 ».</param>
/// <param name="Date">Date of the act, in Paris.</param>
/// <param name="Auteur">Whose act it is: « préfet du Finistère ».</param>
/// <param name="Motif">Why, or null.</param>
/// <param name="FichierId">The act itself, stored by Documents, or null.</param>
public sealed record ActeDObjectif(string Reference, DateOnly Date, string Auteur, string? Motif = null, Guid? FichierId = null);

/// <summary>A target, with its act.</summary>
/// <param name="Annee">The year it is about; null for every year, or for the whole period.</param>
/// <param name="Cible">In the unit shown: 25 for 25 %.</param>
/// <param name="ACompterDu">The first day it applies.</param>
/// <param name="Acte">The act that set it.</param>
/// <param name="EnregistreLe">When the portal recorded it.</param>
public sealed record ObjectifDate(int? Annee, decimal Cible, DateOnly ACompterDu, ActeDObjectif Acte, DateTimeOffset EnregistreLe);

/// <summary>Which target applies. The older ones stay readable, with their acts.</summary>
public static class Objectifs
{
    /// <summary>
    /// The target of a year: among those that apply on its last day (and, when asked, on a given day), the one of that very year
    /// before one of every year, then the latest to apply, then the latest recorded.
    /// </summary>
    /// <param name="histoire">Targets of one indicator of one object.</param>
    /// <param name="annee">Year judged.</param>
    /// <param name="aLaDate">« Version applicable au … »: ignores what applies later; null for all.</param>
    public static ObjectifDate? EnVigueur(IEnumerable<ObjectifDate> histoire, int annee, DateOnly? aLaDate = null)
    {
        var fin = new DateOnly(annee, 12, 31);
        return histoire.Where(o => (o.Annee is null || o.Annee == annee) && o.ACompterDu <= fin && (aLaDate is null || o.ACompterDu <= aLaDate))
            .OrderByDescending(o => o.Annee.HasValue).ThenByDescending(o => o.ACompterDu).ThenByDescending(o => o.EnregistreLe).FirstOrDefault();
    }

    /// <summary>The target of the whole period (no year), on a day.</summary>
    public static ObjectifDate? DeLaPeriode(IEnumerable<ObjectifDate> histoire, DateOnly aLaDate) =>
        histoire.Where(o => o.Annee is null && o.ACompterDu <= aLaDate).OrderByDescending(o => o.ACompterDu).ThenByDescending(o => o.EnregistreLe).FirstOrDefault();

    /// <summary>All that concern a year, the one in force first: what « d’où vient ce chiffre » shows.</summary>
    public static IReadOnlyList<ObjectifDate> Histoire(IEnumerable<ObjectifDate> histoire, int annee) =>
        [.. histoire.Where(o => (o.Annee is null || o.Annee == annee) && o.ACompterDu <= new DateOnly(annee, 12, 31))
            .OrderByDescending(o => o.Annee.HasValue).ThenByDescending(o => o.ACompterDu).ThenByDescending(o => o.EnregistreLe)];
}
