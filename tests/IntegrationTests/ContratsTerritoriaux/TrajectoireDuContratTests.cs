using Cus.Portal.ContratsTerritoriaux.Execution;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.Referentiel.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

public class TrajectoireDuContratTests(PortailDeTest portail) : IClassFixture<PortailDeTest>
{
    [Fact]
    [Trait("Scenario", "CTR-S16")]
    public async Task A_la_cloture_de_2025_l_alerte_dit_le_retard_et_ce_qu_il_faudrait_en_2026()
    {
        var contrat = await portail.ContratAsync(signe: true);
        await ProduireAsync(contrat, 2024, 94, 50, 20);
        var premiere = await AlertesAsync();
        premiere.Single().Phrase.ShouldContain("164\u00A0logements à la fin de 2024 pour 180\u00A0logements attendus, écart −16\u00A0logements");
        await ProduireAsync(contrat, 2025, 100, 60, 28);
        var alertes = await AlertesAsync();
        alertes.Count.ShouldBe(2);
        alertes[^1].Phrase.ShouldBe("CT-1.1, Logements locatifs sociaux agréés\u00A0: 352\u00A0logements à la fin de 2025 pour 380\u00A0logements attendus, écart −28\u00A0logements\u00A0; il faudrait 248\u00A0logements en 2026 pour tenir 600\u00A0logements.");
        var courriels = await portail.LireAsync(db => db.Set<Courriel>().AsNoTracking().Where(c => c.Categorie == "contrats.alerte").ToListAsync());
        courriels.Select(c => c.Adresse).ShouldContain("maelle.cariou@demo.example");
        courriels.Select(c => c.Adresse).ShouldContain("gaelle.morvan@demo.example");
        using var maelle = await portail.ConnecterAsync("maelle.cariou");
        var page = await maelle.OuvrirAsync($"/contrats/{contrat}/suivi");
        page.Texte.ShouldContain("il faudrait 248 logements en 2026 pour tenir 600 logements");
        page.Document.QuerySelector("figure.p-graphe svg polyline.ligne").ShouldNotBeNull();
        var lignes = page.Document.QuerySelectorAll("section[aria-labelledby='axe-1'] tbody tr").Select(l => string.Join('|', l.QuerySelectorAll("th,td").Select(c => c.TextContent.Replace("non atteint", "", StringComparison.Ordinal).Trim()))).ToList();
        lignes.ShouldContain("2024|180|164|180|164|−16");
        lignes.ShouldContain("2025|200|188|380|352|−28");
        lignes.ShouldContain("2026|220|non renseigné|600|–|–");
        var texte = Exemples.Lancer("pdftotext", await maelle.Http.GetByteArrayAsync($"/contrats/{contrat}/conference.pdf"), "-layout", "{}", "-");
        texte.ShouldContain("Dossier de conférence annuelle");
        texte.ShouldContain("il faudrait 248");
        texte.ShouldContain("Guipavas");

        Task<List<AlerteAvancee>> AlertesAsync() => portail.LireAsync(db => db.Set<AlerteAvancee>().AsNoTracking().OrderBy(a => a.EmiseLe).ToListAsync());
    }

    private async Task ProduireAsync(Guid contrat, int annee, int penfeld, int iroise, int coop)
    {
        var campagne = await portail.OuvrirLaCampagneAsync(contrat, annee);
        await portail.ProduireAsync(campagne, OrganismesDemo.PenfeldHabitat, ComptesDemo.AnnaigTanguy, penfeld);
        await portail.ProduireAsync(campagne, OrganismesDemo.IroiseLogement, ComptesDemo.NolwennRiou, iroise);
        await portail.ProduireAsync(campagne, OrganismesDemo.CoopRade, ComptesDemo.RonanSalaun, coop);
        portail.Horloge.Regler($"{annee + 1}-01-30 18:00");
        await portail.FaireAsync<CloreCampagneAnnuelle>(ComptesDemo.MaelleCariou, x => x.CloreAsync(campagne, default));
    }
}
