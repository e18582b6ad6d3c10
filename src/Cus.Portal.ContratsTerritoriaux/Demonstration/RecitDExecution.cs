using System.Globalization;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Execution;
using Cus.Portal.ContratsTerritoriaux.Mixite;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ContratsTerritoriaux.Demonstration;

/// <summary>A landlord of the story: who fills its values, and its production year by year.</summary>
internal sealed record BailleurDuRecit(Guid Organisme, Guid Compte, params IReadOnlyList<int> Production);

/// <summary>
/// What follows the signature of a contract of the demonstration: a contrat de mixité sociale, then its yearly campaigns, told by the acts of
/// the portal at their hour. What the clock has not reached does not happen.
/// </summary>
internal sealed class RecitDExecution(IServiceProvider services, DateTimeOffset maintenant, Guid contrat, Guid conducteur, IReadOnlyList<BailleurDuRecit> bailleurs)
{
    private const int PremiereAnnee = 2024;

    public Task RattacherAsync(string commune, int logements, DateOnly signeLe, CancellationToken ct) =>
        FaireAsync(conducteur, Paris.Instant(signeLe.AddDays(7), new(10, 0)), s => s.GetRequiredService<TenirLesContratsDeMixite>().RattacherAsync(contrat, commune, logements, signeLe, ct), ct);

    /// <summary>The campaign of a year: opened in January, filled by each landlord, closed on the 30th.</summary>
    public async Task CampagneAsync(int annee, CancellationToken ct)
    {
        var janvier = new DateOnly(annee + 1, 1, 6);
        if (Paris.Instant(janvier.AddDays(24), new(18, 0)) > maintenant)
            return;
        await OuvrirAsync(annee, janvier, new(annee + 1, 1, 31), ct);
        foreach (var b in bailleurs)
            await SaisirAsync(annee, b, janvier.AddDays(12), ct);
        await FaireAsync(conducteur, Paris.Instant(janvier.AddDays(24), new(18, 0)), async s =>
        {
            var id = await s.GetRequiredService<PortailDbContext>().Set<CampagneAnnuelle>().Where(c => c.ContratId == contrat && c.Annee == annee).Select(c => c.Id).SingleAsync(ct);
            await s.GetRequiredService<CloreCampagneAnnuelle>().CloreAsync(id, ct);
        }, ct);
    }

    public Task OuvrirAsync(int annee, DateOnly jour, DateOnly dernierJour, CancellationToken ct) =>
        FaireAsync(conducteur, Paris.Instant(jour, new(9, 0)), s => s.GetRequiredService<OuvrirCampagneAnnuelle>().ExecuterAsync(contrat, annee, dernierJour, ct), ct);

    /// <summary>A landlord fills what it is asked and hands it in.</summary>
    public Task SaisirAsync(int annee, BailleurDuRecit bailleur, DateOnly jour, CancellationToken ct) =>
        FaireAsync(bailleur.Compte, Paris.Instant(jour, new(14, 30)), s => RemplirAsync(s, annee, bailleur.Organisme, bailleur.Production[annee - PremiereAnnee], ct), ct);

    /// <summary>The production is spread as the commitments are, the rest follows them closely.</summary>
    private async Task RemplirAsync(IServiceProvider s, int annee, Guid organisme, int production, CancellationToken ct)
    {
        var db = s.GetRequiredService<PortailDbContext>();
        var campagne = await db.Set<CampagneAnnuelle>().Include(c => c.Demandes).SingleAsync(c => c.ContratId == contrat && c.Annee == annee, ct);
        var lu = await db.Set<ContratTerritorial>().SingleAsync(c => c.Id == contrat, ct);
        var demande = campagne.Demandes.First(d => d.OrganismeId == organisme);
        var lignes = await s.GetRequiredService<LignesDeCampagne>().PourAsync(lu, campagne, demande, ct);
        var saisies = Repartir([.. lignes.Where(l => l.Definition.Code == ProductionDuContrat.Indicateur)], production)
            .Concat(lignes.Where(l => l.Definition.Code != ProductionDuContrat.Indicateur && l.Engagement is not null).Select(Suivre)).ToList();
        var explications = lignes.Select(l => l.Definition.Code).Distinct(StringComparer.Ordinal).ToDictionary(c => c, _ => (string?)"Deux opérations ont glissé d’un an ; leurs permis sont accordés.", StringComparer.Ordinal);
        await s.GetRequiredService<SaisirLesValeurs>().ExecuterAsync(campagne.Id, demande.Id, saisies, explications, ct);
        await s.GetRequiredService<RemettreLesValeurs>().ExecuterAsync(campagne.Id, demande.Id, ct);
    }

    private static LigneSaisie Suivre(LigneDeCampagne l)
    {
        const int Gardiens = 20;
        return l.Definition.EstUnNombre
            ? new(l.Nom, Texte((int)Math.Ceiling(l.Engagement!.Value * 0.95m)), null, 0)
            : new(l.Nom, Texte((int)(l.Engagement!.Value * Gardiens * 0.98m)), Texte(Gardiens), 0);
    }

    private static IEnumerable<LigneSaisie> Repartir(List<LigneDeCampagne> lignes, int total)
    {
        var engagements = lignes.Sum(l => l.Engagement ?? 0);
        var reste = total;
        for (var i = 0; i < lignes.Count; i++)
        {
            var part = i == lignes.Count - 1 ? reste : engagements == 0 ? 0 : (int)(total * (lignes[i].Engagement ?? 0) / engagements);
            reste -= part;
            yield return new(lignes[i].Nom, Texte(part), null, 0);
        }
    }

    private static string Texte(int n) => n.ToString(CultureInfo.InvariantCulture);

    private async Task FaireAsync(Guid compte, DateTimeOffset le, Func<IServiceProvider, Task> acte, CancellationToken ct)
    {
        if (le > maintenant)
            return;
        Acteur acteur;
        await using (var lecture = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational, ct: ct))
            acteur = await lecture.ServiceProvider.GetRequiredService<IMembres>().ActeurAsync(compte, Paris.Date(maintenant), ct) ?? throw new InvalidOperationException($"The account {compte} of the demonstration is missing.");
        await using var portee = await services.OuvrirPorteePasseeAsync(ComptesDemo.EspaceNational, acteur, le, ct);
        await acte(portee.ServiceProvider);
    }
}
