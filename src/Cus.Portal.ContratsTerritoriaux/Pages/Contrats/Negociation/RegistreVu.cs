using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Trames;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats.Negociation;

/// <summary>Lines of the ledger as a table; the figure open in the discussion is marked. An extract leads to the whole.</summary>
internal sealed record RegistreVu(ContratTerritorial Contrat, DefinitionDeTrame Trame, IReadOnlyList<LigneDuRegistre> Lignes, CaseDeGrille? Courante, string Titre, Guid Id, bool Entier = false)
{
    /// <summary>Address of the figure of a line.</summary>
    public string Adresse(LigneDuRegistre l) =>
        Trame.Indicateur(l.Indicateur) is { } i ? CheminsDeContrat.Chiffre(Id, Trame.AxeDe(i).Numero, l.Case) : CheminsDeContrat.Contrat(Id);
}
