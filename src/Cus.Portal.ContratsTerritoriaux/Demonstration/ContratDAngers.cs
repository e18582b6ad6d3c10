using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Microsoft.Extensions.DependencyInjection;
using Comptes = Cus.Portal.Identite.Contracts.ComptesDemo;
using Demo = Cus.Portal.Referentiel.Contracts.OrganismesDemo;

namespace Cus.Portal.ContratsTerritoriaux.Demonstration;

/// <summary>The contract of Angers Loire Métropole, written by the préfecture, one axis « sans objet », frozen.</summary>
internal sealed class ContratDAngers(Scene scene)
{
    public async Task RaconterAsync()
    {
        var id = await scene.JouerAsync(Comptes.LoicAubertin, 60, 9, s => s.GetRequiredService<OuvrirContrat>().ExecuterAsync(
            new EpciDuContrat("244900015", "Angers Loire Métropole", "49"), ContratDeBrest.Periode,
            [new(QualiteDePartie.Epci, Demo.AngersLoireMetropole), new(QualiteDePartie.Etat, Demo.PrefectureMaineEtLoire), new(QualiteDePartie.Bailleur, Demo.LoireHabitat), new(QualiteDePartie.ActionLogement, Demo.ActionLogementBretagne)], scene.Ct));
        await scene.ChiffrerAsync(Comptes.LoicAubertin, 55, 10, id,
        [
            new("CT-1.1", Demo.AngersLoireMetropole, "PLAI", 2024, 120), new("CT-1.1", Demo.AngersLoireMetropole, "PLUS", 2025, 150), new("CT-1.1", Demo.AngersLoireMetropole, "PLS", 2026, 60), new("CT-1.1", Demo.LoireHabitat, "", CaseDeGrille.Total, 330),
            new("CT-2.1", Demo.AngersLoireMetropole, "NPNRU", CaseDeGrille.Total, 80), new("CT-2.1", Demo.AngersLoireMetropole, "HORS", CaseDeGrille.Total, 120), new("CT-4.1", Demo.AngersLoireMetropole, "", CaseDeGrille.Total, 100),
        ]);
        await scene.EcrireAsync(Comptes.LoicAubertin, 54, 10, id, "1-outils", "Opérations d’aménagement de la métropole et ventes en l’état futur d’achèvement, à parts égales.");
        await scene.EcrireAsync(Comptes.LoicAubertin, 54, 11, id, "4-gardiens", "Le décret est appliqué dans toutes les résidences.");
        await scene.JouerAsync(Comptes.LoicAubertin, 53, 11, s => s.GetRequiredService<DireSansObjet>().ExecuterAsync(id, 3, "La convention intercommunale d’attributions traite déjà de la mobilité résidentielle.", scene.Ct));
        await scene.JouerAsync(Comptes.LoicAubertin, 50, 15, s => s.GetRequiredService<FigerVersion>().ExecuterAsync(id, scene.Ct));
    }
}
