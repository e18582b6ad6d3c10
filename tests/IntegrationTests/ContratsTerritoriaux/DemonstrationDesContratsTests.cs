using Cus.Portal.ContratsTerritoriaux.Demonstration;
using Cus.Portal.ContratsTerritoriaux.Execution;
using Cus.Portal.ContratsTerritoriaux.Mixite;
using Cus.Portal.ContratsTerritoriaux.Remontees;
using Cus.Portal.Referentiel.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

public class DemonstrationDesContratsTests(PortailDeTest portail) : IClassFixture<PortailDeTest>
{
    [Fact]
    public async Task La_remontee_de_2023_et_celle_qui_court_se_racontent()
    {
        portail.Horloge.Regler("2026-11-30 09:30");
        await SemerLesRemontees.ExecuterAsync(portail.ServicesDuPortail, default);
        await SemerLesRemontees.ExecuterAsync(portail.ServicesDuPortail, default);
        var campagnes = await portail.LireAsync(db => db.Set<CampagneDeRemontee>().AsNoTracking().OrderBy(c => c.TermeLe).ToListAsync());
        campagnes.Count.ShouldBe(2);
        campagnes[1].EstEnCours(portail.Horloge.GetUtcNow()).ShouldBeTrue();
        var inscrites = await portail.LireAsync(db => db.Set<Inscription>().AsNoTracking().ToListAsync());
        inscrites.Count(i => i.CampagneId == campagnes[0].Id).ShouldBe(43);
        inscrites.Where(i => i.EstApresLeTerme).Select(i => i.Nom).ShouldBe(["Angers Loire Métropole", "Troyes Champagne Métropole", "Amiens Métropole"], ignoreOrder: true);
        inscrites.Single(i => i.Siren == "242900314").Contenu.ContactNom.ShouldBe("Maëlle Cariou");
        inscrites.ShouldNotContain(i => i.CampagneId == campagnes[1].Id && i.PrefectureId == OrganismesDemo.PrefectureFinistere);
    }

    [Fact]
    public async Task Le_suivi_du_contrat_de_Brest_se_raconte_jusqu_a_l_alerte_de_2025()
    {
        portail.Horloge.Regler("2026-11-30 09:30");
        var contrat = await portail.ContratAsync(signe: true, new ChiffreDEssai("CT-1.1", OrganismesDemo.IroiseLogement, 2024, 40, Commune: "29075"), new ChiffreDEssai("CT-1.1", OrganismesDemo.IroiseLogement, 2024, 20, Commune: "29019"));
        await new RecitDExecution(portail.ServicesDuPortail, portail.Horloge.GetUtcNow()).RaconterAsync(contrat, default);
        (await portail.LireAsync(db => db.Set<ContratDeMixite>().AsNoTracking().SingleAsync(m => m.ContratId == contrat))).Logements.ShouldBe(90);
        var alertes = await portail.LireAsync(db => db.Set<AlerteAvancee>().AsNoTracking().OrderBy(a => a.EmiseLe).ToListAsync());
        alertes[^1].Phrase.ShouldContain("352\u00A0logements à la fin de 2025 pour 380\u00A0logements attendus");
        (await portail.DemandeAsync(await portail.LireAsync(db => db.Set<CampagneAnnuelle>().Where(c => c.Annee == 2024).Select(c => c.Id).SingleAsync()), OrganismesDemo.PenfeldHabitat)).EstRemise.ShouldBeTrue();
    }
}
