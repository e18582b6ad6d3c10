using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Pacte.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.IntegrationTests.Pacte;

/// <summary>What the demonstration shows of the mutualisation: one campaign settled, one that waits for the commission.</summary>
public sealed class DemonstrationDeLaMutualisationTests(PortailDeMutualisation p) : IClassFixture<PortailDeMutualisation>
{
    [Fact]
    public async Task Une_campagne_soldee_et_une_a_valider_semees_une_fois()
    {
        p.Horloge.Regler("2026-11-25 10:00");
        await SemerLaMutualisation.ExecuterAsync(p.ServicesDuPortail, CancellationToken.None);
        await SemerLaMutualisation.ExecuterAsync(p.ServicesDuPortail, CancellationToken.None);
        var campagnes = await p.LireAsync(db => db.Set<CampagneDeMutualisation>().AsNoTracking().OrderBy(c => c.Annee).ToListAsync());
        campagnes.Select(c => (c.Annee, c.Statut, c.DernierCalcul)).ShouldBe([(2013, StatutCampagneDeMutualisation.Soldee, 1), (2014, StatutCampagneDeMutualisation.Calculee, 2)]);
        var organismes = await p.OrganismesAsync(2013);
        organismes.Count.ShouldBe(12);
        organismes.SelectMany(o => o.Mouvements).Sum(m => m.Montant).ShouldBe(0);
        campagnes[1].Cas.ShouldHaveSingleItem();
    }
}
