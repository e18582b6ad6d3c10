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
        Exiger(parametres);
        var lu = TableauDeSimulation.Lire(tableau);
        return lu.Fautes.Count > 0 ? new(null, lu.Fautes) : new(CalculDeMutualisation.Calculer(parametres, lu.Bases, lu.Operations), []);
    }

    private static void Exiger(ParametresDeCampagne p)
    {
        (string Champ, decimal Valeur)[] valeurs =
        [
            (nameof(p.AideEnZone1), p.AideEnZone1), (nameof(p.AideEnZones2Et3), p.AideEnZones2Et3), (nameof(p.PartDesPrets), p.PartDesPrets), (nameof(p.AideALaRestructuration), p.AideALaRestructuration),
            (nameof(p.PlafondDeRestructuration), p.PlafondDeRestructuration), (nameof(p.Frais), p.Frais),
        ];
        var motifs = valeurs.Where(v => v.Valeur is < 0 or > 1_000_000_000).Select(v => Motif.De(RefusDuPacte.ParametreHorsBornes, v.Champ)).ToList();
        if (motifs.Count > 0)
            throw new Refus(motifs);
    }
}
