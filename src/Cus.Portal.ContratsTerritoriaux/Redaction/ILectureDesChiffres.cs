using Cus.Portal.ContratsTerritoriaux.Negociation;

namespace Cus.Portal.ContratsTerritoriaux.Redaction;

/// <summary>Figures of a contract, as its text, its rules and its versions read them.</summary>
internal interface ILectureDesChiffres
{
    /// <summary>Every case that holds a figure.</summary>
    IReadOnlyDictionary<CaseDeGrille, decimal> Saisies { get; }

    /// <summary>
    /// The figure of an organisme, as entered or, failing that, added up from what is entered under it (years, values of the split,
    /// communes). Ratios never add up. Null when nothing is entered.
    /// </summary>
    /// <param name="indicateur">« CT-1.1 ».</param>
    /// <param name="organismeId">Landlord, or the EPCI for its goal.</param>
    /// <param name="ventilation">Value of the split, or empty: all kinds together.</param>
    /// <param name="annee">Year, or <see cref="CaseDeGrille.Total"/>.</param>
    decimal? Valeur(string indicateur, Guid organismeId, string ventilation = "", int annee = CaseDeGrille.Total);

    /// <summary>Sum of the communes under the figure of an organisme for a split and a year; null when none is entered.</summary>
    decimal? SommeDesCommunes(CaseDeGrille place);
}
