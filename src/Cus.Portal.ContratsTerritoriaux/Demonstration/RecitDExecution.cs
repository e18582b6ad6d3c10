using System.Globalization;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Execution;
using Cus.Portal.ContratsTerritoriaux.Mixite;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ContratsTerritoriaux.Demonstration;

/// <summary>
/// What follows the signature of the contract of Brest Métropole in the demonstration: the contrat de mixité sociale of Guipavas, then the
/// campaigns of 2024 (164 dwellings) and 2025 (188), told by the acts of the portal at their hour. What the clock has not reached does not happen.
/// </summary>
internal sealed class RecitDExecution(IServiceProvider services, DateTimeOffset maintenant)
{
    private static readonly (Guid Organisme, Guid Compte, int En2024, int En2025)[] Bailleurs =
    [
        (OrganismesDemo.PenfeldHabitat, ComptesDemo.AnnaigTanguy, 94, 100), (OrganismesDemo.IroiseLogement, ComptesDemo.NolwennRiou, 50, 60), (OrganismesDemo.CoopRade, ComptesDemo.RonanSalaun, 20, 28),
    ];

    public async Task RaconterAsync(Guid contrat, CancellationToken ct)
    {
        await FaireAsync(ComptesDemo.MaelleCariou, new(2024, 9, 9), new(10, 0), s => s.GetRequiredService<TenirLesContratsDeMixite>().RattacherAsync(contrat, "29075", 90, new(2024, 9, 2), ct), ct);
        await CampagneAsync(contrat, 2024, b => b.En2024, ct);
        await CampagneAsync(contrat, 2025, b => b.En2025, ct);
    }

    private async Task CampagneAsync(Guid contrat, int annee, Func<(Guid Organisme, Guid Compte, int En2024, int En2025), int> production, CancellationToken ct)
    {
        var ouverture = new DateOnly(annee + 1, 1, 6);
        if (Paris.Instant(ouverture, new(9, 0)) > maintenant)
            return;
        await FaireAsync(ComptesDemo.MaelleCariou, ouverture, new(9, 0), s => s.GetRequiredService<OuvrirCampagneAnnuelle>().ExecuterAsync(contrat, annee, new(annee + 1, 1, 31), ct), ct);
        foreach (var b in Bailleurs)
            await FaireAsync(b.Compte, ouverture.AddDays(12), new(14, 30), s => SaisirAsync(s, contrat, annee, b.Organisme, production(b), ct), ct);
        await FaireAsync(ComptesDemo.MaelleCariou, new(annee + 1, 1, 30), new(18, 0), async s =>
        {
            var id = await s.GetRequiredService<PortailDbContext>().Set<CampagneAnnuelle>().Where(c => c.ContratId == contrat && c.Annee == annee).Select(c => c.Id).SingleAsync(ct);
            await s.GetRequiredService<CloreCampagneAnnuelle>().CloreAsync(id, ct);
        }, ct);
    }

    /// <summary>The landlord fills what it is asked: its production is spread as its commitments are, the rest follows them closely.</summary>
    private static async Task SaisirAsync(IServiceProvider s, Guid contratId, int annee, Guid organisme, int production, CancellationToken ct)
    {
        var db = s.GetRequiredService<PortailDbContext>();
        var campagne = await db.Set<CampagneAnnuelle>().Include(c => c.Demandes).SingleAsync(c => c.ContratId == contratId && c.Annee == annee, ct);
        var contrat = await db.Set<ContratTerritorial>().SingleAsync(c => c.Id == contratId, ct);
        if (campagne.Demandes.FirstOrDefault(d => d.OrganismeId == organisme) is not { } demande)
            return;
        var lignes = await s.GetRequiredService<LignesDeCampagne>().PourAsync(contrat, campagne, demande, ct);
        var saisies = Repartir([.. lignes.Where(l => l.Definition.Code == ProductionDuContrat.Indicateur)], production)
            .Concat(lignes.Where(l => l.Definition.Code != ProductionDuContrat.Indicateur && l.Definition.EstUnNombre && l.Engagement is not null).Select(l => (l.Nom, Valeur: (int)Math.Ceiling(l.Engagement!.Value * 0.95m))))
            .Select(x => new LigneSaisie(x.Nom, x.Valeur.ToString(CultureInfo.InvariantCulture), null, 0)).ToList();
        var explications = lignes.Select(l => l.Definition.Code).Distinct(StringComparer.Ordinal).ToDictionary(c => c, _ => (string?)"Deux opérations ont glissé d’un an ; leurs permis sont accordés.", StringComparer.Ordinal);
        await s.GetRequiredService<SaisirLesValeurs>().ExecuterAsync(campagne.Id, demande.Id, saisies, explications, ct);
        if (lignes.All(l => l.Definition.EstUnNombre || l.Engagement is null))
            await s.GetRequiredService<RemettreLesValeurs>().ExecuterAsync(campagne.Id, demande.Id, ct);
    }

    private static IEnumerable<(string Nom, int Valeur)> Repartir(List<LigneDeCampagne> lignes, int total)
    {
        var engagements = lignes.Sum(l => l.Engagement ?? 0);
        var reste = total;
        for (var i = 0; i < lignes.Count; i++)
        {
            var part = i == lignes.Count - 1 ? reste : engagements == 0 ? 0 : (int)(total * (lignes[i].Engagement ?? 0) / engagements);
            reste -= part;
            yield return (lignes[i].Nom, part);
        }
    }

    private async Task FaireAsync(Guid compte, DateOnly jour, TimeOnly heure, Func<IServiceProvider, Task> acte, CancellationToken ct)
    {
        var le = Paris.Instant(jour, heure);
        if (le > maintenant)
            return;
        Acteur acteur;
        await using (var lecture = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational, ct: ct))
            acteur = await lecture.ServiceProvider.GetRequiredService<IMembres>().ActeurAsync(compte, jour, ct) ?? throw new InvalidOperationException($"The account {compte} of the demonstration is missing.");
        await using var portee = await services.OuvrirPorteePasseeAsync(ComptesDemo.EspaceNational, acteur, le, ct);
        await acte(portee.ServiceProvider);
    }
}
