using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Regles;

/// <summary>CTL-04: the goal of the EPCI is the sum of the landlords, or the EPCI acknowledges the gap and says why (domain digest, §4: the gap is shown, never hidden).</summary>
internal static class RegleDeLEcart
{
    /// <summary>Goal of the EPCI less the sum of the landlords, over the period; null when one of the two is not entered.</summary>
    public static decimal? Ecart(ILectureDesChiffres chiffres, string indicateur, Guid epci, IEnumerable<Guid> bailleurs) =>
        chiffres.Valeur(indicateur, epci) - chiffres.DesBailleurs(indicateur, bailleurs);

    /// <summary>An acknowledgement holds for the gap it was given for, no other.</summary>
    public static bool EstAssume(decimal ecart, EcartAssume? assume) => assume is not null && assume.Ecart == ecart && !string.IsNullOrWhiteSpace(assume.Motif);

    /// <summary>One refusal for each gap that nobody acknowledged.</summary>
    public static IEnumerable<Motif> Examiner(
        ILectureDesChiffres chiffres, IEnumerable<IndicateurDeTrame> indicateurs, Guid epci, IReadOnlyList<Guid> bailleurs, IReadOnlyDictionary<string, EcartAssume> assumes, Func<string, string> lien)
    {
        foreach (var i in indicateurs.Where(i => i is { ParBailleur: true, EstUnRapport: false }))
        {
            if (Ecart(chiffres, i.Code, epci, bailleurs) is { } ecart && ecart != 0 && !EstAssume(ecart, assumes.GetValueOrDefault(i.Code)))
                yield return Motif.De(RefusRedaction.EcartNonAssume, lien: lien(i.Code), donnees: [("indicateur", $"{i.Titre} ({i.Code})"), ("ecart", Math.Abs(ecart)), ("unite", i.Unite)]);
        }
    }
}
