using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Pacte.Mutualisation;

/// <summary>What a simulation gives: the computation, or the cells that prevent it.</summary>
/// <param name="Resultat">Null while a cell is faulty.</param>
/// <param name="Fautes">Cells to correct.</param>
internal sealed record Simulation(ResultatDeCampagne? Resultat, IReadOnlyList<FauteDeTableur> Fautes);

/// <summary>Computes a mutualisation on a table that is given, with parameters that are given. Nothing is kept.</summary>
internal sealed class SimulerLaMutualisation(IActeurCourant acteur)
{
    /// <exception cref="Refus">Another role (403), an empty table, bases that allow no computation, a parameter below zero.</exception>
    public Simulation Executer(ParametresDeCampagne parametres, string? tableau)
    {
        PermissionsPacte.Simuler.Exiger(acteur.Acteur);
        parametres.Exiger();
        var lu = TableauDeSimulation.Lire(tableau);
        return lu.Fautes.Count > 0 ? new(null, lu.Fautes) : new(CalculDeMutualisation.Calculer(parametres, lu.Bases, lu.Operations), []);
    }
}
