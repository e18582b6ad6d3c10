using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Regles;

/// <summary>CTL-02: each of the axes has a goal, or « sans objet » with its reason (source 002, annexe).</summary>
internal static class RegleDesAxes
{
    /// <summary>One refusal for each axis that has neither.</summary>
    public static IEnumerable<Motif> Examiner(IEnumerable<AxeDeTrame> axes, IReadOnlyDictionary<int, Reconnaissance> sansObjet, ILectureDesChiffres chiffres, Func<int, string> lien) => axes
        .Where(a => !a.Indicateurs.Any(i => chiffres.AUnChiffre(i.Code)) && string.IsNullOrWhiteSpace(sansObjet.GetValueOrDefault(a.Numero)?.Motif))
        .Select(a => Motif.De(RefusRedaction.AxeVide, lien: lien(a.Numero), donnees: [("axe", a.EnClair)]));
}
