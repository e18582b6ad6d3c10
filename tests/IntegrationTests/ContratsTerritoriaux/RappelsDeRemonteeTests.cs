using Cus.Portal.ContratsTerritoriaux.Remontees;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Echeances;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

public class RappelsDeRemonteeTests(PortailDeTest portail) : IClassFixture<PortailDeTest>
{
    [Fact]
    public async Task Les_prefectures_muettes_seules_sont_rappelees_aux_heures_dites_et_la_DHUP_est_tenue_au_courant()
    {
        var campagne = await portail.OuvrirAsync(dernierJour: new(2023, 11, 10));
        portail.Horloge.Regler("2023-10-18 15:00");
        await portail.InscrireAsync(campagne, ComptesDemo.GaelleMorvan, MondeDesRemontees.Volontaire(MondeDesRemontees.Brest));
        foreach (var heure in new[] { "2023-10-26 08:00", "2023-11-07 08:00", "2023-11-09 08:00", "2023-11-13 08:00" })
        {
            portail.Horloge.Regler(heure);
            await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        }

        var tous = await RappelsAsync(campagne);
        tous.Select(c => c.Adresse).ShouldNotContain("gaelle.morvan@demo.example");
        tous.GroupBy(c => c.Adresse).ShouldAllBe(g => g.Count() == 4);
        var rappels = tous.Where(c => c.Adresse == "loic.aubertin@demo.example").ToList();
        rappels.Count.ShouldBe(4);
        rappels[0].Sujet.ShouldBe("Aucun volontaire inscrit pour votre département");
        rappels[0].Texte.ShouldContain("se termine le 10 novembre 2023 à 23\u00A0h\u00A059");
        rappels[3].Sujet.ShouldBe("Remontée close, et rien d’inscrit");
        var avis = await portail.LireAsync(db => db.Set<Courriel>().AsNoTracking().Where(c => c.Categorie == PrevenirLaDhup.Categorie && c.Texte.Contains("Brest")).ToListAsync());
        avis.Select(c => c.Adresse).ShouldContain("maud.perrin@demo.example");
    }

    [Fact]
    public async Task Aucun_volontaire_a_ce_jour_eteint_le_rappel_et_une_inscription_le_leve()
    {
        var campagne = await portail.OuvrirAsync(dernierJour: new(2023, 11, 10));
        using var loic = await portail.ConnecterAsync("loic.aubertin");
        var page = await loic.OuvrirAsync($"/contrats/remontees/{campagne}");
        (await loic.EnvoyerAsync(page, "Aucun")).Redirection.ShouldNotBeNull();
        (await loic.EnvoyerAsync(page, "Aucun")).Redirection.ShouldNotBeNull();
        (await loic.OuvrirAsync($"/contrats/remontees/{campagne}")).Texte.ShouldContain("Aucun volontaire à ce jour, déclaré le 11 octobre 2023");
        (await EcheanceAsync(campagne, OrganismesDemo.PrefectureMaineEtLoire)).FaitDeCloture.ShouldNotBeNull().ShouldContain("aucun volontaire au 11 octobre 2023, déclaré par Loïc Aubertin");
        portail.Horloge.Regler("2023-10-26 08:00");
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        (await RappelsAsync(campagne)).Select(c => c.Adresse).ShouldNotContain("loic.aubertin@demo.example");
        await portail.InscrireAsync(campagne, ComptesDemo.LoicAubertin, MondeDesRemontees.Volontaire(MondeDesRemontees.Angers));
        (await portail.LireAsync(db => db.Set<AucunVolontaire>().AsNoTracking().SingleAsync(a => a.CampagneId == campagne))).LeveeLe.ShouldNotBeNull();
    }

    [Fact]
    public async Task Un_retrait_qui_ne_laisse_rien_rallume_l_echeance_avant_le_terme_seulement()
    {
        var campagne = await portail.OuvrirAsync();
        var premiere = await portail.InscrireAsync(campagne, ComptesDemo.GaelleMorvan, MondeDesRemontees.Volontaire(MondeDesRemontees.Brest, le: new(2023, 10, 10)));
        (await EcheanceAsync(campagne, OrganismesDemo.PrefectureFinistere)).EstOuverte.ShouldBeFalse();
        await portail.FaireAsync<RetirerInscription>(ComptesDemo.GaelleMorvan, x => x.ExecuterAsync(campagne, premiere, "Erreur de saisie.", default));
        (await EcheanceAsync(campagne, OrganismesDemo.PrefectureFinistere)).EstOuverte.ShouldBeTrue();
        var seconde = await portail.InscrireAsync(campagne, ComptesDemo.GaelleMorvan, MondeDesRemontees.Volontaire(MondeDesRemontees.Brest, le: new(2023, 10, 10)));
        portail.Horloge.Regler("2023-10-21 00:00:00");
        await portail.FaireAsync<RetirerInscription>(ComptesDemo.GaelleMorvan, x => x.ExecuterAsync(campagne, seconde, "Renonce.", default));
        (await EcheanceAsync(campagne, OrganismesDemo.PrefectureFinistere)).EstOuverte.ShouldBeFalse();
    }

    private Task<List<Courriel>> RappelsAsync(Guid campagne)
    {
        var prefixe = EcheanceDeRemontee.Groupe(campagne);
        return portail.LireAsync(db => db.Set<Courriel>().AsNoTracking().Where(c => c.Categorie == "echeance.rappel" && c.Objet!.StartsWith(prefixe)).OrderBy(c => c.PrepareLe).ToListAsync());
    }

    private async Task<EcheanceLue> EcheanceAsync(Guid campagne, Guid prefecture)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        return (await portee.ServiceProvider.GetRequiredService<IEcheances>().ListerAsync(EcheanceDeRemontee.Type, [EcheanceDeRemontee.Objet(campagne, prefecture)], default)).OrderByDescending(e => e.EstOuverte).First();
    }
}
