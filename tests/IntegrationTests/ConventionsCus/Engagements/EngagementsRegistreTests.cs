using System.Net;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Registre;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Refuser;
using static Cus.Portal.IntegrationTests.ConventionsCus.Engagements.PortailDesChiffres;

namespace Cus.Portal.IntegrationTests.ConventionsCus.Engagements;

/// <summary>The ledger keeps both figures, their authors and their reasons (CUS2-S30, step 16).</summary>
public sealed class EngagementsRegistreTests(PortailDesChiffres p) : IClassFixture<PortailDesChiffres>
{
    [Fact]
    public async Task PP2_passe_de_35_a_40_par_an_et_le_registre_garde_les_deux_chiffres()
    {
        var id = await p.OuvrirAsync();
        await p.EcrireAsync(id, null, [.. Annees("PP-2", Garonne, 35, 35, 35, 35, 35, 35)]);
        (await LignesAsync(id)).ShouldBeEmpty();
        await p.AvancerAsync(id, MettreEnNegociation);
        p.Portail.Horloge.Regler("2019-10-01 10:00");
        var refus = await Should.ThrowAsync<Refus>(() => p.EcrireAsync(id, " ", [.. Annees("PP-2", Garonne, 40, 40, 40, 40, 40, 40)]));
        refus.Motifs.ShouldHaveSingleItem().Champ.ShouldBe("Motif");
        await p.EcrireAsync(id, "Deux résidences de plus.", [.. Annees("PP-2", Garonne, 40, 40, 40, 40, 40, 40)]);
        (await LignesAsync(id)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            l => (l.De, l.A, l.An).ShouldBe((35, 40, 0)), l => l.ParNom.ShouldBe("Amina Belkacem"), l => l.Motif.ShouldBe("Deux résidences de plus."), l => l.Statut.ShouldBe(StatutLigneDeRegistreDeCus.Retenue));
        using var bruno = await p.Portail.ConnecterAsync("bruno.lacaze");
        (await bruno.OuvrirAsync($"/cus/conventions/{id}/registre")).Texte.ShouldContain("PP-2, Haute-Garonne, par anChangement3540Deux résidences de plus.Retenue");
    }

    [Fact]
    public async Task L_Etat_propose_l_organisme_contre_propose_l_Etat_accepte_et_la_grille_suit()
    {
        var id = await p.OuvrirAsync();
        await p.EcrireAsync(id, null, [.. Annees("PP-2", Garonne, 35, 35, 35, 35, 35, 35)]);
        await p.AvancerAsync(id, MettreEnNegociation);
        using var bruno = await p.Portail.ConnecterAsync("bruno.lacaze");
        var chemin = $"/cus/conventions/{id}/registre";
        var page = await bruno.OuvrirAsync(chemin);
        (await bruno.EnvoyerAsync(page, "Proposer", ("chiffre", "PP-2|Departement|31"), ("An", "0"), ("Valeur", "45"), ("Motif", ""))).Texte.ShouldContain("Dites pourquoi, en une phrase au moins.");
        (await bruno.EnvoyerAsync(page, "Proposer", ("chiffre", "PP-2|Departement|31"), ("An", "0"), ("Valeur", "45"), ("Motif", "Le parc F et G est de 480."))).Redirection.ShouldBe(chemin);
        (await bruno.EnvoyerAsync(page, "Proposer", ("chiffre", "PP-2|Departement|31"), ("An", "0"), ("Valeur", "46"), ("Motif", "Encore."))).Texte.ShouldContain("La ligne 1 attend déjà une réponse sur ce chiffre.");
        (await Should.ThrowAsync<Refus>(() => p.Portail.CommeAsync<RepondreAuRegistre>(ComptesDemo.BrunoLacaze, s => s.AccepterAsync(id, 1, null, CancellationToken.None)))).Code.ShouldBe(RefusDEngagement.ReponseDeLAutrePartie);
        await p.Portail.CommeAsync<RepondreAuRegistre>(ComptesDemo.AminaBelkacem, s => s.MettreDeCoteAsync(id, 1, "À revoir en réunion.", CancellationToken.None));
        (await bruno.OuvrirAsync(chemin)).Texte.ShouldContain("Mise de côté par Amina Belkacem : À revoir en réunion.");
        await p.Portail.CommeAsync<RepondreAuRegistre>(ComptesDemo.AminaBelkacem, s => s.ContreProposerAsync(id, 1, 40, "Deux résidences de plus.", CancellationToken.None));
        page = await bruno.OuvrirAsync(chemin);
        page.Document.QuerySelectorAll("button[formaction='?handler=Accepter']").ShouldHaveSingleItem().TextContent.ShouldStartWith("Accepter 40");
        await p.Portail.CommeAsync<RepondreAuRegistre>(ComptesDemo.BrunoLacaze, s => s.AccepterAsync(id, 2, null, CancellationToken.None));
        (await LignesAsync(id)).Select(l => (l.Numero, l.De, l.A, l.Statut)).ShouldBe([(2, 35, 40, StatutLigneDeRegistreDeCus.Acceptee), (1, 35, 45, StatutLigneDeRegistreDeCus.ContreProposee)]);
        (await bruno.OuvrirAsync(chemin)).Texte.ShouldContain("Aucun chiffre n’est contesté.");
        (await bruno.OuvrirAsync($"/cus/conventions/{id}/engagements?indicateur=PP-2")).Document.QuerySelectorAll("td").Count(t => t.TextContent.Trim() == "40").ShouldBe(6);
    }

    [Fact]
    public async Task Avant_le_depot_rien_ne_se_negocie_et_l_organisme_ne_propose_pas()
    {
        var id = await p.OuvrirAsync();
        (await Should.ThrowAsync<Refus>(() => ProposerAsync(ComptesDemo.BrunoLacaze, id))).Code.ShouldBe(RefusDEngagement.ProjetNonDepose);
        (await Should.ThrowAsync<Refus>(() => ProposerAsync(ComptesDemo.AminaBelkacem, id))).Code.ShouldBe(RefusSocle.Interdit);
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        (await amina.OuvrirAsync($"/cus/conventions/{id}/registre")).ShouldSatisfyAllConditions(r => r.Statut.ShouldBe(HttpStatusCode.OK), r => r.Texte.ShouldContain("Aucun engagement n’a changé depuis le dépôt du projet."));
    }

    [Fact]
    public async Task Un_prefet_consulte_ne_negocie_que_les_chiffres_de_son_territoire()
    {
        var id = await p.OuvrirAsync();
        await p.AvancerAsync(id, c =>
        {
            Deposer(c);
            var le = p.Portail.Horloge.GetUtcNow();
            c.Transmettre([new("D82", "Tarn-et-Garonne", le, new(2019, 8, 3))], le);
            c.Negocier();
        });
        await p.HabiliterUnPrefetAsync(ComptesDemo.GaelleMorvan, "D82");
        (await Should.ThrowAsync<Refus>(() => ProposerAsync(ComptesDemo.GaelleMorvan, id))).Code.ShouldBe(RefusDEngagement.HorsDeSonTerritoire);
        var numero = await p.Portail.CommeAsync<ProposerUnChiffreDeCus, int>(ComptesDemo.GaelleMorvan, s => s.ExecuterAsync(id, Engagement("PP-2", TarnEtGaronne, 2019), 12, "Le parc de Montauban est ancien.", CancellationToken.None));
        (await LignesAsync(id)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(l => l.Numero.ShouldBe(numero), l => (l.De, l.A, l.TerritoireNom).ShouldBe((null, 12, "Tarn-et-Garonne")));
    }

    private Task<int> ProposerAsync(Guid compte, Guid id) => p.Portail.CommeAsync<ProposerUnChiffreDeCus, int>(compte, s => s.ExecuterAsync(id, Engagement("PP-2", Garonne, 0), 45, "Plus.", CancellationToken.None));

    private Task<List<LigneDeRegistreDeCus>> LignesAsync(Guid id) => p.Portail.CommeAsync<LireLeRegistre, List<LigneDeRegistreDeCus>>(ComptesDemo.AminaBelkacem, s => s.ListerAsync(id, CancellationToken.None));
}
