using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Demonstration;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

public sealed class DemonstrationDeLaRedactionTests(PortailDesContrats portail) : IClassFixture<PortailDesContrats>
{
    [Fact]
    public async Task La_demonstration_montre_un_contrat_en_negociation_et_un_contrat_pret_a_signer()
    {
        portail.Horloge.Regler("2026-11-30 09:30");
        await SemerLesContrats.ExecuterAsync(portail.ServicesDuPortail, default);
        await SemerLesContrats.ExecuterAsync(portail.ServicesDuPortail, default);
        var contrats = await portail.DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<ContratTerritorial>().AsNoTracking().OrderBy(c => c.Epci.Nom).ToListAsync());
        contrats.Select(c => (c.Epci.Nom, c.Statut)).ShouldBe([("Angers Loire Métropole", StatutContrat.PretASigner), ("Brest Métropole", StatutContrat.Negociation)]);
        (await portail.DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<LigneDuRegistre>().AsNoTracking().CountAsync(l => l.ContratId == contrats[1].Id))).ShouldBeGreaterThanOrEqualTo(3);
        using var n = await portail.ConnecterAsync("maelle.cariou");
        var page = await n.OuvrirAsync(CheminsDeContrat.Contrat(contrats[1].Id));
        page.Texte.ShouldContain("Version 2, en cours");
        page.Texte.ShouldContain("n’a pas encore ouvert le contrat"); // Action Logement
        page.Texte.ShouldContain("Loyers des mutations"); // the discussion open on the clause
        (await n.OuvrirAsync(CheminsDeContrat.Version(contrats[1].Id, 1))).Texte.ShouldContain("Écart assumé : 20 logements.");
    }
}
