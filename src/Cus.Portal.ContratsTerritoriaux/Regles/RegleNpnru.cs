using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Regles;

/// <summary>CTL-05: the shares inside and outside NPNRU make one hundred per cent (source 002, goal 2).</summary>
internal static class RegleNpnru
{
    public const string Ventilation = "npnru";

    /// <summary>Sum of the shares over the whole, as a ratio; null when the whole or a share is not entered, or when the whole is zero.</summary>
    public static decimal? SommeDesParts(ILectureDesChiffres chiffres, CaseDeGrille ensemble, IReadOnlyList<string> parts)
    {
        if (!chiffres.Saisies.TryGetValue(ensemble with { Ventilation = "" }, out var tout) || tout == 0)
            return null;
        var valeurs = parts.Select(p => chiffres.Saisies.TryGetValue(ensemble with { Ventilation = p }, out var v) ? v : (decimal?)null).ToList();
        return valeurs.Contains(null) ? null : valeurs.Sum() / tout;
    }

    /// <summary>One refusal for each whole that its shares do not make.</summary>
    public static IEnumerable<Motif> Examiner(ILectureDesChiffres chiffres, IEnumerable<IndicateurDeTrame> indicateurs, Func<CaseDeGrille, string> ou, Func<string, string> lien) =>
        from i in indicateurs
        where i.Ventilation?.Code == Ventilation
        from ensemble in chiffres.Saisies.Keys
        where ensemble.Indicateur == i.Code && ensemble.Ventilation.Length == 0
        let somme = SommeDesParts(chiffres, ensemble, [.. i.Ventilation!.Valeurs.Select(v => v.Code)])
        where somme is not null && somme != 1
        select Motif.De(RefusRedaction.PartsNpnru, lien: lien(i.Code), donnees: [("ou", ou(ensemble)), ("somme", Socle.Temps.Francais.Pourcent(somme.Value, 1))]);
}
