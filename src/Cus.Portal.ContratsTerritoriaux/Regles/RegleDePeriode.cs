using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Regles;

/// <summary>CTL-01: the period stands within the years of the template unless a derogation gives its reason (source 002, annexe: « 3 ans (2024-2026), adaptable »).</summary>
internal static class RegleDePeriode
{
    /// <summary>The refusal, or null.</summary>
    public static Motif? Examiner(PeriodeDuContrat periode, Reconnaissance? derogation, int premiereAnnee, int derniereAnnee, string lien)
    {
        if (periode.Debut.Year >= premiereAnnee && periode.Fin.Year <= derniereAnnee)
            return null;
        return string.IsNullOrWhiteSpace(derogation?.Motif)
            ? Motif.De(RefusRedaction.PeriodeHorsTrame, lien: lien, donnees: [("periode", periode.EnClair), ("annees", $"{premiereAnnee}\u2011{derniereAnnee}")])
            : null;
    }
}
