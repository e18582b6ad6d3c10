using Cus.Portal.ConventionsCus.Demonstration;
using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.Identite.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.IntegrationTests.ConventionsCus;

public sealed class DemonstrationDuPatrimoineTests(PortailDuPatrimoine p) : IClassFixture<PortailDuPatrimoine>
{
    [Fact]
    public async Task La_demonstration_a_un_patrimoine_en_vigueur_ses_ensembles_et_un_fichier_a_decider()
    {
        await SemerLePatrimoine.ExecuterAsync(p.ServicesDuPortail, CancellationToken.None);
        await SemerLePatrimoine.ExecuterAsync(p.ServicesDuPortail, CancellationToken.None);
        var imports = await p.LireAsync(db => db.Set<ImportDeStock>().AsNoTracking().OrderBy(i => i.DeposeLe).ToListAsync());
        imports.Select(i => i.Statut).ShouldBe([StatutImportDeStock.Accepte, StatutImportDeStock.Lu]);
        (await p.EnVigueurAsync()).ShouldBe(480);
        imports[1].LignesFautives.ShouldBeGreaterThan(5);
        (imports[1].Nouveaux, imports[1].Modifies > 5).ShouldBe((6, true));
        var ensembles = await p.CommeAsync<LireLesEnsembles, IReadOnlyList<EnsembleLu>>(ComptesDemo.AminaBelkacem, s => s.ListerAsync(p.Siren, CancellationToken.None));
        ensembles.Count.ShouldBe(20);
        ensembles.SelectMany(e => e.Constats).ShouldBeEmpty();
        using var amina = await p.ConnecterAsync("amina.belkacem");
        foreach (var chemin in (string[])["/cus", $"/cus/imports/{imports[1].Id}", $"/cus/imports/{imports[1].Id}/ecarts?Nature=Modifie", "/cus/logements", "/cus/ensembles?Critere=Adresse", $"/cus/ensembles/{ensembles[0].Ensemble.Id}"])
            (await amina.OuvrirAsync(chemin)).Statut.ShouldBe(System.Net.HttpStatusCode.OK, chemin);
    }
}
