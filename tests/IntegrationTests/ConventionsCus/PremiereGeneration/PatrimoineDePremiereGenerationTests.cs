using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.Identite.Contracts;
using static Cus.Portal.IntegrationTests.ConventionsCus.PremiereGeneration.PortailDesChiffres1G;

namespace Cus.Portal.IntegrationTests.ConventionsCus.PremiereGeneration;

/// <summary>The stock of a convention of the first generation, by its acts and its page.</summary>
public sealed class PatrimoineDePremiereGenerationTests(PortailDesChiffres1G p) : IClassFixture<PortailDesChiffres1G>
{
    [Fact]
    public async Task Un_fichier_fautif_dit_chaque_faute_dans_sa_cellule_et_n_ecrit_rien()
    {
        var id = await p.OuvrirAsync();
        var refus = await p.RefusAsync<TenirLePatrimoine1G>(s => s.ImporterAsync(id, Fichier(
        [
            $"A;Résidence A;{Toulouse};64;PLUS, PLUS CD;oui;non;B1;non;Catégorie 1;S1",
            $"A;Résidence B;{Toulouse};64;PLUS, PLUS CD;oui;non;B1;non;Catégorie 1;S1",
            "C;Résidence C;99999;64;PLUS, PLUS CD;oui;non;B1;non;Catégorie 1;S1",
            $"D;Résidence D;{Toulouse};beaucoup;Crédit;oui;non;B1;non;Catégorie 1;S=1",
        ]), Sans));
        refus.ShouldContain("La cellule A3 est à corriger (Le repère « A » est déjà sur une autre ligne).");
        refus.ShouldContain("La cellule C4 est à corriger (Le code Insee « 99999 » n’est celui d’aucune commune).");
        refus.ShouldContain("La cellule D5 est à corriger");
        refus.ShouldContain("La cellule E5 est à corriger");
        (await p.PatrimoineAsync(id)).Immeubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Un_fichier_d_avant_les_droits_reels_se_reprend_et_ce_qui_lui_manque_est_dit()
    {
        var id = await p.OuvrirAsync();
        var ancien = System.Text.Encoding.UTF8.GetBytes($"Code;Nom;Commune;Logements;Financement;Conventionné;ZUS;Zone;Foyer;Catégorie;Segment\r\nA;Résidence A;{Toulouse};64;PLUS, PLUS CD;oui;non;B1;non;Catégorie 1;S1\r\n");
        await p.TenirAsync(s => s.ImporterAsync(id, new MemoryStream(ancien), Sans));
        (await p.PatrimoineAsync(id)).Constats.Single(c => c.Regle == "ORG-03").Motif.Donnees["immeubles"].ShouldBe("Résidence A (A)");
        await p.ImporterAsync(id, [$"A;Résidence A;{Toulouse};64;PLUS, PLUS CD;oui;non;B1;non;;;propriété"]);
        (await p.PatrimoineAsync(id)).Constats.ShouldNotContain(c => c.Regle == "ORG-03");
        await p.ImporterAsync(id, [$"A;Résidence A;{Toulouse};64;PLUS, PLUS CD;oui;non;B1;non;;;bail emphytéotique;30/06/2104;non;6,2;surface utile;3 600;22 320"]);
        await p.TenirAsync(s => s.ImporterAsync(id, new MemoryStream(ancien), Sans));
        var fiche = (await p.PatrimoineAsync(id)).Immeubles.ShouldHaveSingleItem().Fiche;
        (fiche.Droit, fiche.FinDuDroit, fiche.AideDeLEtat, fiche.Loyer.Total).ShouldBe((Cus.Portal.ConventionsCus.PremiereGeneration.Regles.DroitReel.BailEmphyteotique, new DateOnly(2104, 6, 30), false, 22_320m), "a file that does not say it takes nothing back");
        (await p.RefusAsync<TenirLePatrimoine1G>(s => s.ImporterAsync(id, Fichier([$"B;Résidence B;{Toulouse};10;PLUS, PLUS CD;oui;non;B1;non;;;usufruit"]), Sans))).ShouldBe("La cellule M2 est à corriger (Donnez le dernier jour du bail ou de l’usufruit).");
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        var classeur = await amina.Http.GetByteArrayAsync($"/cus/premiere-generation/{id}/patrimoine?handler=Telecharger");
        await p.TenirAsync(s => s.ImporterAsync(id, new MemoryStream(classeur), Sans));
        (await p.PatrimoineAsync(id)).Immeubles.ShouldHaveSingleItem().Fiche.ShouldBe(fiche, "what is downloaded comes back");
    }

    [Fact]
    [Trait("Scenario", "CUS1-S01")]
    public async Task Un_immeuble_sans_place_est_dit_puis_place_et_le_fichier_suivant_le_garde()
    {
        var id = await p.OuvrirAsync(logements: 164, immeubles:
        [
            $"dunes;Résidence des Dunes;{Toulouse};64;PLUS, PLUS CD;oui;non;B1;non;;;propriété",
            $"port;Résidence du Port;{Toulouse};100;PLS, PLA CFF;oui;oui;B1;non;Catégorie 2;S2;propriété",
        ]);
        var lu = await p.PatrimoineAsync(id);
        lu.Constats.Where(c => c.Bloque).Select(c => c.Regle).ShouldBe(["CLA-01", "SEG-01", "SEG-05"]);
        Net(lu.Constats.First(c => c.Regle == "SEG-05").Motif.Phrase).ShouldBe("La somme des logements des segments (100) diffère du patrimoine total (164).");
        await p.TenirAsync(s => s.PlacerAsync(id, "dunes", "Catégorie 1", "S1", Sans));
        (await p.ImporterAsync(id, [$"dunes;Résidence des Dunes;{Toulouse};64;PLUS, PLUS CD;oui;non;B1;non;;;propriété"])).ShouldBe((0, 1));
        lu = await p.PatrimoineAsync(id);
        lu.EstJuste.ShouldBeTrue();
        lu.Segments.Select(s => (s.Nom, s.Logements, s.EnZus)).ShouldBe([("S1", 64, 0), ("S2", 100, 100)]);
        (await p.RefusAsync<TenirLePatrimoine1G>(s => s.PlacerAsync(id, "dunes", "", "S1", Sans))).ShouldBe("Donnez à l’immeuble sa catégorie et son segment.");
    }

    [Fact]
    [Trait("Scenario", "CUS1-S02")]
    public async Task Un_segment_interdepartemental_est_refuse_puis_coupe()
    {
        var id = await p.OuvrirAsync(logements: 100, immeubles:
        [
            $"A;Résidence A;{Toulouse};60;PLUS, PLUS CD;oui;non;B1;non;Catégorie 1;Garonne aval;propriété",
            $"B;Résidence B;{Montauban};40;PLUS, PLUS CD;oui;non;C;non;Catégorie 1;Garonne aval;propriété",
        ]);
        (await p.PatrimoineAsync(id)).Constats.ShouldContain(c => c.Regle == "SEG-02" && c.Bloque);
        await p.TenirAsync(s => s.CouperAsync(id, "Garonne aval", Sans));
        var lu = await p.PatrimoineAsync(id);
        lu.Segments.Select(s => (s.Nom, s.Departements[0])).ShouldBe([("Garonne aval (31)", "31"), ("Garonne aval (82)", "82")]);
        lu.Constats.ShouldNotContain(c => c.Bloque);
        (await p.RefusAsync<TenirLePatrimoine1G>(s => s.CouperAsync(id, "Garonne aval (31)", Sans))).ShouldBe("Le segment « Garonne aval (31) » tient déjà dans un seul département.");
    }

    [Fact]
    [Trait("Scenario", "CUS1-S03")]
    public async Task Le_tableau_classe_tout_ou_dit_ce_qu_il_ne_sait_pas_classer()
    {
        string Ligne(string code, string financement, string conventionne, string foyer = "non") => $"{code};Résidence {code};{Toulouse};10;{financement};{conventionne};non;B1;{foyer};{(foyer == "oui" ? "Logements-foyers" : "")};S1";
        string[] justes = [Ligne("pcl1", "prêt conventionné locatif (PCL)", "non"), Ligne("pcl2", "prêt conventionné locatif (PCL)", "oui"), Ligne("hlm", "HLM/O", "non"), Ligne("iln", "ILN", "non"), Ligne("anah", "financement ANAH", "oui"), Ligne("foyer", "PLUS, PLUS CD", "oui", "oui")];
        var id = await p.OuvrirAsync(logements: 60, immeubles: [.. justes, Ligne("pla", "PLA", "non")]);
        var refus = await p.RefusAsync<TenirLePatrimoine1G>(s => s.ClasserAsync(id, new Dictionary<string, PlafondDeRessources>(StringComparer.Ordinal), Sans));
        refus.ShouldContain("Combinaison financement/conventionnement non prévue par le tableau de correspondance. Immeubles concernés : Résidence pla (pla).");
        refus.ShouldContain("Financement ANAH : indiquer le plafond résultant de la convention (PLUS ou PLAI). Immeubles concernés : Résidence anah (anah).");
        await p.TenirAsync(s => s.RetirerAsync(id, "pla", Sans));
        await p.TenirAsync(s => s.ClasserAsync(id, new Dictionary<string, PlafondDeRessources>(StringComparer.Ordinal) { ["anah"] = PlafondDeRessources.Plai }, Sans));
        (await p.PatrimoineAsync(id)).Immeubles.Select(i => (i.Code, i.Categories[0])).ShouldBe([("anah", "PLAI"), ("foyer", "Logements-foyers"), ("hlm", "PLUS"), ("iln", "PLI"), ("pcl1", "PLI"), ("pcl2", "PLS")], ignoreOrder: true);
        (await p.RefusAsync<TenirLePatrimoine1G>(s => s.DecrireAsync(id, 60, ModeDeClassement.Simplifie, remiseEnOrdre: true, contingentEnFlux: true, Sans))).ShouldContain("Le classement simplifié n’est possible que si l’organisme déroge à la remise en ordre des loyers.");
    }

    [Fact]
    public async Task La_page_montre_les_immeubles_et_seul_l_organisme_y_ecrit()
    {
        var id = await p.OuvrirAsync();
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        (await amina.OuvrirAsync($"/cus/premiere-generation/{id}/patrimoine")).Texte.ShouldContain("Aucun immeuble, encore");
        await p.TenirAsync(s => s.ImporterAsync(id, Fichier(QuatreCategories), Sans));
        var page = await amina.OuvrirAsync($"/cus/premiere-generation/{id}/patrimoine");
        page.Texte.ShouldContain("Résidence 1, ZUS oui");
        page.Document.QuerySelectorAll("button").Count(b => b.TextContent.StartsWith("Placer", StringComparison.Ordinal)).ShouldBe(8);
        (await p.RefusAsync<TenirLePatrimoine1G>(s => s.RetirerAsync(id, "I1oui", Sans), ComptesDemo.PetruSantoni)).ShouldNotBeEmpty();
    }
}
