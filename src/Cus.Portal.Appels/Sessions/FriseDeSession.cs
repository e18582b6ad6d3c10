using Cus.Portal.Appels.Appels;
using Cus.Portal.Interface.TagHelpers;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Sessions;

/// <summary>The four dates of a session as a timeline.</summary>
internal static class FriseDeSession
{
    /// <summary>Two dates for a continuous call: projects are examined as they come.</summary>
    public static IReadOnlyList<PasDeFrise> De(RegimeDAppel regime, CalendrierDeSession c, DateTimeOffset? deposeLe = null) => regime.EstContinu ? [.. De(c, deposeLe).Take(2)] : De(c, deposeLe);

    private static IReadOnlyList<PasDeFrise> De(CalendrierDeSession c, DateTimeOffset? deposeLe) =>
    [
        new(c.OuvreLe, "Ouverture de la session", ""),
        new(c.LimiteDeDepot, "Limite de dépôt", deposeLe is { } le ? $"Déposé le {Francais.DateEtHeure(le)}" : c.GraceMinutes > 0 ? $"Grâce technique de {Francais.Nombre(c.GraceMinutes, "minute")}" : "Jusqu’à la dernière seconde, heure de Paris", AvecHeure: true),
        new(c.AvisDuLe, "Avis des DREAL à la DHUP", "Un mois après la limite de dépôt", AvecHeure: true),
        new(c.SelectionDueLe, "Sélection par le comité", "Au plus tard deux mois après la limite"),
    ];
}
