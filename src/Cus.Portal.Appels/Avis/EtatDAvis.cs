using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Avis;

/// <summary>Where an avis stands, in one sentence. Late from the day after the due day, never on it.</summary>
internal static class EtatDAvis
{
    /// <summary>Whole days of delay, 0 when it is not late.</summary>
    public static int JoursDeRetard(DateTimeOffset duLe, DateTimeOffset? transmisLe, DateTimeOffset maintenant) =>
        Math.Max(0, Paris.Date(transmisLe ?? maintenant).DayNumber - Paris.Date(duLe).DayNumber);

    /// <summary>The same for an avis: none while it is paused, none once silence took its place.</summary>
    public static int JoursDeRetard(AvisRegional avis, DateTimeOffset maintenant) =>
        avis is { TransmisLe: null, SuspenduLe: not null } or { ReputeLe: not null } ? 0 : JoursDeRetard(avis.DuLe, avis.TransmisLe, maintenant);

    /// <summary>« Avis Languedoc-Roussillon attendu le 12 juin 2014, non reçu (21 jours de retard) ».</summary>
    public static string Phrase(string region, AvisRegional avis, DateTimeOffset maintenant)
    {
        if (avis is { ReputeLe: not null, ReputeVaut: { } vaut })
            return $"Avis {region} {Libelles.De(vaut).ToLower(Francais.Culture)}, silence gardé jusqu’au {Francais.DateLongue(avis.DuLe)}";
        if (avis is { TransmisLe: null, SuspenduLe: { } depuis })
            return $"Avis {region} en pause depuis le {Francais.DateLongue(depuis)}";
        var jours = JoursDeRetard(avis, maintenant);
        var retard = jours == 0 ? "" : $" ({Francais.Nombre(jours, "jour", "jours")} de retard)";
        return avis is { TransmisLe: { } le, Texte.Sens: { } sens }
            ? $"Avis {region} {Libelles.De(sens).ToLower(Francais.Culture)}, transmis le {Francais.DateLongue(le)}{retard}"
            : $"Avis {region} attendu le {Francais.DateLongue(avis.DuLe)}{(jours == 0 ? "" : ", non reçu")}{retard}";
    }
}
