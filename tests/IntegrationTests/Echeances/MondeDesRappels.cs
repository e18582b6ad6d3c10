using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>Many porteurs, each with one person, and their deadlines, in the national espace of any services.</summary>
internal sealed class MondeDesRappels(IServiceProvider services, HorlogeReglable horloge, string type)
{
    public static readonly Guid Espace = ComptesDemo.EspaceNational;

    /// <summary>So many organismes with one signataire each.</summary>
    public async Task<IReadOnlyList<Guid>> PorteursAsync(int combien)
    {
        var organismes = Enumerable.Range(0, combien).Select(_ => Guid.NewGuid()).ToList();
        await AgirAsync(s =>
        {
            var db = s.GetRequiredService<PortailDbContext>();
            foreach (var o in organismes)
            {
                var compte = Compte.Ouvrir(Guid.NewGuid(), $"Porteur {o:N}", $"{o:N}@porteurs.example", confirme: true);
                db.Add(compte);
                db.Add(Habilitation.Accorder(compte.Id, Role.PorteurSignataire, o, [], new DateOnly(2013, 1, 1), null));
            }

            return Task.CompletedTask;
        });
        return organismes;
    }

    public static string Objet(Guid organisme) => $"essai/porteur/{organisme:N}";

    /// <summary>One deadline for each, in one unit of work.</summary>
    public Task OuvrirAsync(IEnumerable<Guid> organismes, DateOnly due, string? groupe = null) => AgirAsync(async s =>
    {
        foreach (var o in organismes)
        {
            await s.GetRequiredService<IEcheances>().OuvrirAsync(
                new OuvertureEcheance(type, Objet(o), $"Dépôt de {o:N}", "ouverture", horloge.GetUtcNow(), "Appel à projets, III", "avant la limite", Paris.FinDuJour(due), [Role.PorteurSignataire], o, null, "/echeances") { Groupe = groupe }, CancellationToken.None);
        }
    });

    public Task CloreAsync(Guid organisme, string fait = "déposé") => AgirAsync(s => s.GetRequiredService<IEcheances>().CloreAsync(type, Objet(organisme), fait, CancellationToken.None));

    public async Task AgirAsync(Func<IServiceProvider, Task> acte)
    {
        await using var portee = await services.OuvrirPorteeAsync(Espace);
        await acte(portee.ServiceProvider);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }

    /// <summary>The reminders written for these organismes.</summary>
    public async Task<List<Courriel>> CourrielsAsync(IReadOnlyCollection<Guid> organismes)
    {
        var objets = organismes.Select(Objet).ToList();
        await using var portee = await services.OuvrirPorteeAsync(Espace);
        return await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Courriel>().AsNoTracking().Where(c => objets.Contains(c.Objet!)).OrderBy(c => c.PrepareLe).ToListAsync();
    }

    public async Task<List<OccurrenceDeRappel>> OccurrencesAsync(IReadOnlyCollection<Guid> organismes)
    {
        var objets = organismes.Select(Objet).ToList();
        await using var portee = await services.OuvrirPorteeAsync(Espace);
        var db = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
        return await db.Set<OccurrenceDeRappel>().AsNoTracking().Where(o => db.Set<Echeance>().Any(e => e.Id == o.EcheanceId && objets.Contains(e.Objet))).OrderBy(o => o.PrevueLe).ToListAsync();
    }
}
