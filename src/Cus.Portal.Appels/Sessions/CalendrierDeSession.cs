using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Sessions;

/// <summary>The dates of a session, instants in UTC. Source 003, IV.</summary>
/// <param name="OuvreLe">Opening.</param>
/// <param name="LimiteDeDepot">Announced limit: the last instant at which a deposit is received, grace apart.</param>
/// <param name="GraceMinutes">Technical grace after the announced limit, minutes; 0 when there is none.</param>
/// <param name="FinDesCorrections">End of corrections: after it a deposit cannot be withdrawn; the announced limit by default.</param>
/// <param name="AvisDuLe">Avis due (default: one month after the limit).</param>
/// <param name="SelectionDueLe">Selection due (at most two months after the limit).</param>
internal sealed record CalendrierDeSession(
    DateTimeOffset OuvreLe, DateTimeOffset LimiteDeDepot, int GraceMinutes, DateTimeOffset FinDesCorrections, DateTimeOffset AvisDuLe, DateTimeOffset SelectionDueLe)
{
    /// <summary>Last instant at which a deposit is received (AAP-01).</summary>
    public DateTimeOffset Fermeture => LimiteDeDepot.AddMinutes(GraceMinutes);

    /// <summary>Delay of the avis, from the limit of deposit (source 003, IV).</summary>
    public static readonly Delai DelaiDeLAvis = Delai.EnMois(1);

    /// <summary>Longest delay of the selection (source 003, IV).</summary>
    public static readonly Delai DelaiDeLaSelection = Delai.EnMois(2);

    /// <summary>« avant le 14 mai »: until the end of the day before, unless the session includes the named day.</summary>
    public static DateTimeOffset Avant(DateOnly jourNomme, bool inclus = false) => Paris.FinDuJour(inclus ? jourNomme : jourNomme.AddDays(-1));

    /// <summary>One month after the deposit limit, at the last second of that day in Paris (source 003, IV).</summary>
    public static DateTimeOffset AvisParDefaut(DateTimeOffset limite) => DelaiDeLAvis.Terme(limite);

    /// <summary>At most two months after the deposit limit (source 003, IV).</summary>
    public static DateTimeOffset SelectionParDefaut(DateTimeOffset limite) => DelaiDeLaSelection.Terme(limite);

    /// <summary>A calendar whose legal dates follow the rule.</summary>
    public static CalendrierDeSession Calculer(DateTimeOffset ouvreLe, DateTimeOffset limite, int graceMinutes = 0) =>
        new(ouvreLe, limite, graceMinutes, limite, AvisParDefaut(limite), SelectionParDefaut(limite));

    /// <summary>Warnings, in French, when a stored date differs from the rule. Differences are allowed, never silent.</summary>
    public IReadOnlyList<string> Avertissements()
    {
        var liste = new List<string>();
        Comparer(liste, "La date d’avis enregistrée", AvisDuLe, "d’un mois", AvisParDefaut(LimiteDeDepot));
        Comparer(liste, "La date de sélection enregistrée", SelectionDueLe, "de deux mois", SelectionParDefaut(LimiteDeDepot));
        return liste;
    }

    private static void Comparer(List<string> liste, string quoi, DateTimeOffset enregistree, string delai, DateTimeOffset regle)
    {
        var jours = Paris.Date(regle).DayNumber - Paris.Date(enregistree).DayNumber;
        if (jours == 0)
            return;
        var ecart = Math.Abs(jours) == 1 ? "un jour" : $"{Math.Abs(jours)} jours";
        liste.Add($"{quoi} est le {Francais.DateEtHeure(enregistree)}. Le délai {delai} après la limite de dépôt conduirait au {Francais.DateEtHeure(regle)}, {ecart} plus {(jours > 0 ? "tard" : "tôt")}.");
    }
}
