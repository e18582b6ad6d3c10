using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Modules;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>On the home page of a préfecture: the campaigns that run, and that it has not answered.</summary>
internal sealed class RemonteesAFaire(LireLesCampagnes campagnes) : ISourceAFaire
{
    public async Task<IReadOnlyList<AFaire>> ListerAsync(Acteur acteur, CancellationToken ct)
    {
        if (!PermissionsContrats.Inscrire.EstTenuePar(acteur))
            return [];
        return [.. (await campagnes.EnCoursAsync(ct)).Where(c => c.Mien is { EstMuette: true }).Select(c => new AFaire(
            "Contrats territoriaux", "Inscrire les intercommunalités volontaires", $"{c.Campagne.Nom}\u00A0: rien d’inscrit ; s’il n’y a aucun volontaire à ce jour, déclarez-le.",
            EcheanceDeRemontee.Chemin(c.Campagne.Id), "Inscrire", c.Campagne.TermeLe))];
    }
}
