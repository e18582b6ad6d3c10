using Cus.Portal.Socle.Temps;

namespace Cus.Portal.UnitTests.Echeances;

/// <summary>
/// A deadline as one would keep it on paper: days of a wall calendar, hours of a wall clock in Paris, everything counted one by
/// one. It shares nothing with the product but the list of holidays.
/// </summary>
internal sealed class ModeleDEcheance(DateTime ouverteLe, DateOnly jourDu)
{
    public static readonly int[] Decalages = [-10, -3, -1, 1];

    private readonly List<(DateTime Debut, DateTime? Fin)> _pauses = [];
    private readonly DateTime _depart = ouverteLe;

    public DateOnly JourDu { get; private set; } = jourDu;

    public DateOnly Origine { get; } = jourDu;

    public bool EstClose { get; private set; }

    /// <summary>Last act: what was planned before it never leaves.</summary>
    public DateTime Depuis { get; private set; } = ouverteLe;

    public DateTime? SuspendueDepuis => EstClose ? null : _pauses.Where(p => p.Fin is null).Select(p => (DateTime?)p.Debut).FirstOrDefault();

    public bool EstEnPause(DateTime a) => _pauses.Exists(p => p.Debut <= a && (p.Fin is null || a < p.Fin));

    public bool EstEnRetard(DateTime maintenant) => !EstClose && SuspendueDepuis is null && DateOnly.FromDateTime(maintenant) > JourDu;

    public bool Pauser(DateTime debut, DateTime? fin, DateTime maintenant)
    {
        var admise = !EstClose && DateOnly.FromDateTime(maintenant) <= JourDu
            && (fin is null ? debut <= maintenant : fin > debut)
            && debut >= _depart && DateOnly.FromDateTime(debut) <= JourDu
            && !_pauses.Exists(p => (p.Fin is null || debut < p.Fin) && (fin is null || p.Debut < fin));
        if (!admise)
            return false;
        _pauses.Add((debut, fin));
        if (fin is { } f)
            Ajouter(debut, f);
        Depuis = maintenant;
        return true;
    }

    public bool Reprendre(DateTime maintenant)
    {
        var rang = _pauses.FindIndex(p => p.Fin is null);
        if (EstClose || rang < 0)
            return false;
        _pauses[rang] = (_pauses[rang].Debut, maintenant);
        Ajouter(_pauses[rang].Debut, maintenant);
        Depuis = maintenant;
        return true;
    }

    public bool Proroger(DateOnly jour, DateTime maintenant)
    {
        if (EstClose || SuspendueDepuis is not null || jour < DateOnly.FromDateTime(maintenant) || jour <= JourDu)
            return false;
        (JourDu, Depuis) = (jour, maintenant);
        return true;
    }

    /// <summary>What is done during a pause is done in time.</summary>
    public void Clore(DateTime maintenant)
    {
        if (!EstClose && SuspendueDepuis is { } debut)
        {
            _pauses[_pauses.FindIndex(p => p.Fin is null)] = (debut, maintenant);
            Ajouter(debut, maintenant);
        }

        EstClose = true;
    }

    public DateTime Rappel(int decalage)
    {
        var jour = JourDu;
        for (var reste = Math.Abs(decalage); reste > 0;)
        {
            jour = jour.AddDays(Math.Sign(decalage));
            reste -= jour.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || JoursFeries.De(jour.Year).Contains(jour) ? 0 : 1;
        }

        return jour.ToDateTime(new TimeOnly(8, 0));
    }

    public DateTime? ProchainRappel(DateTime maintenant) => EstClose || SuspendueDepuis is not null
        ? null
        : Decalages.Select(Rappel).Where(r => r > maintenant && !EstEnPause(r)).Select(r => (DateTime?)r).Min();

    /// <summary>Full days, then as many more as it takes for the term not to fall inside the pause.</summary>
    private void Ajouter(DateTime debut, DateTime fin)
    {
        for (var j = debut.AddDays(1); j <= fin; j = j.AddDays(1))
            JourDu = JourDu.AddDays(1);
        while (JourDu.ToDateTime(new TimeOnly(23, 59, 59)) < fin)
            JourDu = JourDu.AddDays(1);
    }
}
