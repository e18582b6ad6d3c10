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
    public async Task Le_contrat_de_Morlaix_se_suit_jusqu_a_la_campagne_qui_court()
    {
        portail.Horloge.Regler("2026-11-30 09:30");
        await SemerLeSuivi.ExecuterAsync(portail.ServicesDuPortail, default);
        await SemerLeSuivi.ExecuterAsync(portail.ServicesDuPortail, default);
        (await portail.LireAsync(db => db.Set<ContratDeMixite>().AsNoTracking().SingleAsync(m => m.ContratId == SemerLeSuivi.Contrat))).Logements.ShouldBe(24);
        var campagnes = await portail.LireAsync(db => db.Set<CampagneAnnuelle>().AsNoTracking().Include(c => c.Demandes).Where(c => c.ContratId == SemerLeSuivi.Contrat).OrderBy(c => c.Annee).ToListAsync());
        campagnes.Select(c => (c.Annee, c.EstOuverte)).ShouldBe([(2024, false), (2025, true)]);
        campagnes[1].Demandes.Single(d => d.OrganismeId == OrganismesDemo.PenfeldHabitat).EstRemise.ShouldBeTrue();
        campagnes[1].Demandes.Single(d => d.OrganismeId == OrganismesDemo.IroiseLogement).EstRemise.ShouldBeFalse();
        (await portail.LireAsync(db => db.Set<AlerteAvancee>().AsNoTracking().Where(a => a.CampagneId == campagnes[0].Id && a.Code == "CT-1.1").SingleAsync())).Phrase.ShouldContain("54\u00A0logements à la fin de 2024 pour 60\u00A0logements attendus, écart −6\u00A0logements");
        using var nolwenn = await portail.ConnecterAsync("nolwenn.riou");
        var demande = campagnes[1].Demandes.Single(d => d.OrganismeId == OrganismesDemo.IroiseLogement).Id;
        (await nolwenn.OuvrirAsync($"/contrats/campagnes/{campagnes[1].Id}/demandes/{demande}")).Document.QuerySelectorAll("input[name^='n|']").Length.ShouldBeGreaterThan(3);
    }
}
