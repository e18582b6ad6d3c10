using System.Net;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

/// <summary>The grid filled by several hands, and the ledger of who proposed which figure.</summary>
public sealed class NegociationTests(PortailDesContrats p) : IClassFixture<PortailDesContrats>
{
    private static readonly Guid Iroise = OrganismesDemo.IroiseLogement;
    private static readonly CaseDeGrille Iroise2025 = new("CT-1.2", Iroise, "", "", 2025);
    private static readonly CaseDeGrille EngagementDIroise = new("CT-1.3", Iroise, "", "", CaseDeGrille.Total);

    [Fact]
    [Trait("Scenario", "CTR-S09")]
    public async Task La_cellule_perimee_n_ecrase_pas_et_les_autres_sont_enregistrees()
    {
        var id = await p.OuvrirAsync();
        p.Horloge.Regler("2023-11-20 09:55");
        await EcrireAsync(ComptesDemo.MaelleCariou, id, (Iroise2025, 60));
        p.Horloge.Regler("2023-11-20 10:00");
        var lue = await RevisionAsync(id);
        p.Horloge.Regler("2023-11-20 10:04");
        (await EcrireAsync(ComptesDemo.NolwennRiou, id, lue, (Iroise2025, 70))).Ecrits.ShouldBe(1);
        p.Horloge.Regler("2023-11-20 10:06");
        const string collage = "Partie\t2025\nPenfeld Habitat\t110\nIroise Logement\t65\nCoop Rade\t20";
        var (lu, bilan) = await p.CommeAsync<CollerDesChiffres, (CollageDeChiffres, BilanDeChiffres)>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, "CT-1.2", collage, lue, default));
        lu.Fautives.ShouldBeEmpty();
        bilan.Ecrits.ShouldBe(2);
        var perime = bilan.Perimes.ShouldHaveSingleItem();
        (perime.EnBase.Case, perime.EnBase.Valeur, perime.EnBase.ParNom, perime.Saisi).ShouldBe((Iroise2025, 70, "Nolwenn Riou", 65));
        Cus.Portal.Socle.Temps.Francais.Heure(perime.EnBase.Le).ShouldBe("10\u00A0h\u00A004");
        (await ValeurAsync(id, Iroise2025)).ShouldBe(70);
        (await ValeurAsync(id, Iroise2025 with { OrganismeId = OrganismesDemo.PenfeldHabitat })).ShouldBe(110);
        var grille = await GrilleAsync(id, "CT-1.2");
        grille.SommeDesBailleurs("CT-1.2", "", 2025).ShouldBe(200, "the sum follows at once");
    }

    [Fact]
    [Trait("Scenario", "CTR-S09")]
    public async Task A_l_ecran_la_cellule_perimee_montre_qui_l_a_changee_et_quand()
    {
        var id = await p.OuvrirAsync();
        p.Horloge.Regler("2023-11-20 09:55");
        await EcrireAsync(ComptesDemo.MaelleCariou, id, (Iroise2025, 60));
        p.Horloge.Regler("2023-11-20 10:00");
        using var maelle = await p.ConnecterAsync("maelle.cariou");
        var page = await maelle.OuvrirAsync($"/contrats/{id}/grille/1/saisie?indicateur=CT-1.2");
        p.Horloge.Regler("2023-11-20 10:04");
        await EcrireAsync(ComptesDemo.NolwennRiou, id, (Iroise2025, 70));
        p.Horloge.Regler("2023-11-20 10:06");
        var penfeld = Iroise2025 with { OrganismeId = OrganismesDemo.PenfeldHabitat };
        var reponse = await maelle.EnvoyerAsync(page, null, ("c." + Iroise2025.Cle, "65"), ("c." + penfeld.Cle, "1 110"), ("c." + (penfeld with { Annee = 2026 }).Cle, "beaucoup"));
        reponse.Statut.ShouldBe(HttpStatusCode.Conflict);
        reponse.Texte.ShouldContain("70, Nolwenn Riou, 10 h 04");
        reponse.Document.QuerySelector($"input[name='c.{(penfeld with { Annee = 2026 }).Cle}']")!.GetAttribute("value").ShouldBe("beaucoup", "what was typed is kept");
        (await ValeurAsync(id, penfeld)).ShouldBe(1110);
        var repris = await maelle.EnvoyerAsync(reponse, null, ("c." + Iroise2025.Cle, "65"), ("c." + (penfeld with { Annee = 2026 }).Cle, ""));
        repris.Redirection.ShouldNotBeNull(repris.Texte);
        (await ValeurAsync(id, Iroise2025)).ShouldBe(65, "she read 70 and took hers back");
    }

    [Fact]
    [Trait("Scenario", "CTR-S10")]
    public async Task Un_bailleur_ne_touche_pas_aux_chiffres_d_un_autre()
    {
        var id = await p.OuvrirAsync();
        var penfeld = new CaseDeGrille("CT-1.2", OrganismesDemo.PenfeldHabitat, "", "", 2024);
        (await p.RefusAsync<EcrireLesChiffres>(ComptesDemo.NolwennRiou, s => s.ExecuterAsync(id, [new(penfeld, 12)], int.MaxValue, default))).Code.ShouldBe(RefusNegociation.ChiffreDUneAutrePartie);
        using var nolwenn = await p.ConnecterAsync("nolwenn.riou");
        var saisie = await nolwenn.OuvrirAsync($"/contrats/{id}/grille/1/saisie?indicateur=CT-1.2");
        saisie.Document.QuerySelector($"input[name='c.{penfeld.Cle}']").ShouldBeNull();
        var forcee = await nolwenn.EnvoyerAsync(saisie, "/saisie", ("c." + (penfeld with { OrganismeId = Iroise }).Cle, "5"), ("c." + penfeld.Cle, "12"));
        forcee.Statut.ShouldBe(HttpStatusCode.Forbidden);
        (await ValeurAsync(id, penfeld)).ShouldBeNull();
        await p.ChiffrerAsync(id, new Cus.Portal.ContratsTerritoriaux.Demonstration.ChiffreDuRecit("CT-1.2", OrganismesDemo.PenfeldHabitat, "", 2024, 34571));
        (await nolwenn.OuvrirAsync($"/contrats/{id}/grille/1?indicateur=CT-1.2")).Document.QuerySelectorAll(".p-grille .p-case").ShouldAllBe(c => !c.TextContent.Contains("34\u00A0571", StringComparison.Ordinal));
        await p.CommeAsync<ReglerLaLecture>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, LectureDesEngagements.EntreParties, default));
        (await nolwenn.OuvrirAsync($"/contrats/{id}/grille/1?indicateur=CT-1.2")).Document.QuerySelectorAll(".p-grille .p-case").ShouldContain(c => c.TextContent.Contains("34\u00A0571", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Scenario", "CTR-S11")]
    public async Task Chaque_chiffre_garde_son_histoire_de_negociation()
    {
        var id = await p.OuvrirAsync();
        await EcrireAsync(ComptesDemo.NolwennRiou, id, (EngagementDIroise, 180));
        await p.CommeAsync<PasserEnNegociation>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, default));
        await ProposerAsync("2023-12-04 10:00", ComptesDemo.MaelleCariou, id, 210, "Le programme local de l’habitat en attend 210.");
        await ProposerAsync("2023-12-06 10:00", ComptesDemo.NolwennRiou, id, 195, "Quinze de plus avec la résidence du port.");
        p.Horloge.Regler("2023-12-07 10:00");
        await p.CommeAsync<MettreUnChiffreDeCote>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, 2, "À revoir avec le foncier.", default));
        (await OrdreDuJourAsync(id)).Points.ShouldContain(x => x.Etat == "mis de côté" && x.Titre.StartsWith("CT-1.3", StringComparison.Ordinal));
        await ProposerAsync("2023-12-11 09:00", ComptesDemo.MaelleCariou, id, 200, "Moyen terme trouvé en réunion.");
        (await p.RefusAsync<AccepterUnChiffre>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, 4, null, default))).Code.ShouldBe(RefusNegociation.ReponseAuneAutrePartie);
        p.Horloge.Regler("2023-12-11 16:00");
        await p.CommeAsync<AccepterUnChiffre>(ComptesDemo.NolwennRiou, s => s.ExecuterAsync(id, 4, null, default));
        var odj = await OrdreDuJourAsync(id);
        odj.Registre.OrderBy(l => l.Numero).Select(l => (l.A, l.ParNom, l.Geste, l.Statut)).ShouldBe(
        [
            (210m, "Maëlle Cariou", GesteDeNegociation.Proposition, StatutLigneDuRegistre.ContreProposee), (195m, "Nolwenn Riou", GesteDeNegociation.ContreProposition, StatutLigneDuRegistre.Depassee),
            (195m, "Maëlle Cariou", GesteDeNegociation.MiseDeCote, StatutLigneDuRegistre.Depassee), (200m, "Maëlle Cariou", GesteDeNegociation.Proposition, StatutLigneDuRegistre.Acceptee),
        ]);
        odj.Registre.ShouldAllBe(l => l.Motif.Length > 0);
        odj.Points.ShouldNotContain(x => x.Titre.StartsWith("CT-1.3", StringComparison.Ordinal));
        (await ValeurAsync(id, EngagementDIroise)).ShouldBe(200);
        (await p.CourrielsAsync(id, "contrats.negociation")).ShouldContain(c => c.CompteId == ComptesDemo.NolwennRiou && c.Texte.Contains("210", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Scenario", "CTR-S11")]
    public async Task A_l_ecran_le_chiffre_se_discute_s_accepte_et_le_registre_le_dit()
    {
        var id = await p.OuvrirAsync();
        await EcrireAsync(ComptesDemo.NolwennRiou, id, (EngagementDIroise, 180));
        var adresse = $"/contrats/{id}/grille/1?indicateur=CT-1.3&chiffre={Uri.EscapeDataString(EngagementDIroise.Cle)}";
        using var maelle = await p.ConnecterAsync("maelle.cariou");
        var sansMotif = await maelle.EnvoyerAsync(await maelle.OuvrirAsync(adresse), "handler=Proposer", ("Valeur", "210"), ("Motif", ""));
        sansMotif.Texte.ShouldContain("Dites pourquoi");
        sansMotif.Document.QuerySelector("input[name='Valeur']")!.GetAttribute("value").ShouldBe("210");
        using var nolwenn = await p.ConnecterAsync("nolwenn.riou");
        await ProposerAsync("2023-12-04 10:00", ComptesDemo.MaelleCariou, id, 210, "Le programme local de l’habitat.");
        var page = await nolwenn.OuvrirAsync(adresse);
        page.Texte.ShouldContain("Accepter 210");
        page.Texte.ShouldContain("Le programme local de l’habitat.");
        var export = await maelle.Http.GetStringAsync($"/contrats/{id}/negociation/registre.csv");
        export.ShouldContain("Maëlle Cariou");
    }

    [Fact]
    public async Task Un_collage_garde_ce_qui_est_faux_avec_son_motif_et_enregistre_le_reste()
    {
        var id = await p.OuvrirAsync(new EpciDuContrat("242900314", "Brest Métropole", "29"));
        const string collage = "Partie\tCommune\tPLAI 2024\tPLUS 2024\nPenfeld Habitat\tGuipavas\t12\tn.c.\nPenfeld Habitat\tLanderneau\t3\t4\nLoire Habitat\t\t1\t2\nObjectif\t\t1 250\t12,5";
        var (lu, bilan) = await p.CommeAsync<CollerDesChiffres, (CollageDeChiffres, BilanDeChiffres)>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, "CT-1.1", collage, 0, default));
        bilan.Ecrits.ShouldBe(2);
        lu.Fautives.Select(c => c.Texte).ShouldBe(["n.c.", "3", "4", "1", "2", "12,5"]);
        lu.Fautives.ShouldAllBe(c => c.Motif!.Phrase.Length > 10);
        (await ValeurAsync(id, new("CT-1.1", OrganismesDemo.PenfeldHabitat, "PLAI", "29075", 2024))).ShouldBe(12);
        (await p.RefusAsync<CollerDesChiffres>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, "CT-1.1", "un\tdeux\n3\t4", 0, default))).Code.ShouldBe(RefusNegociation.EnTetesDuCollage);
    }

    [Fact]
    public async Task Une_cellule_collee_deux_fois_le_dit_et_garde_la_premiere()
    {
        var id = await p.OuvrirAsync();
        const string collage = "Partie\t2025\nPenfeld Habitat\t110\npenfeld habitat\t120";
        var (lu, bilan) = await p.CommeAsync<CollerDesChiffres, (CollageDeChiffres, BilanDeChiffres)>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, "CT-1.2", collage, 0, default));
        (bilan.Ecrits, lu.Fautives.ShouldHaveSingleItem().Texte).ShouldBe((1, "120"));
        (await ValeurAsync(id, Iroise2025 with { OrganismeId = OrganismesDemo.PenfeldHabitat })).ShouldBe(110);
    }

    [Fact]
    [Trait("Scenario", "CTR-S10")]
    public async Task Un_bailleur_n_ouvre_pas_les_communes_d_un_autre()
    {
        var id = await p.OuvrirAsync();
        using var nolwenn = await p.ConnecterAsync("nolwenn.riou");
        (await nolwenn.OuvrirAsync($"/contrats/{id}/grille/1/saisie?indicateur=CT-1.1&bailleur={Iroise}")).Statut.ShouldBe(HttpStatusCode.OK);
        (await nolwenn.OuvrirAsync($"/contrats/{id}/grille/1/saisie?indicateur=CT-1.1&bailleur={OrganismesDemo.PenfeldHabitat}")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Le_desaccord_des_communes_se_lit_dans_la_grille_et_sous_les_communes()
    {
        var id = await p.OuvrirAsync(new EpciDuContrat("242900314", "Brest Métropole", "29"));
        var place = new CaseDeGrille("CT-1.1", OrganismesDemo.PenfeldHabitat, "PLAI", "", 2024);
        await EcrireAsync(ComptesDemo.MaelleCariou, id, (place, 20), (place with { Commune = "29075" }, 12));
        using var maelle = await p.ConnecterAsync("maelle.cariou");
        (await maelle.OuvrirAsync($"/contrats/{id}/grille/1?indicateur=CT-1.1")).Texte.ShouldContain("12 par commune");
        var saisie = await maelle.OuvrirAsync($"/contrats/{id}/grille/1/saisie?indicateur=CT-1.1&bailleur={OrganismesDemo.PenfeldHabitat}");
        saisie.Document.QuerySelector("tbody[data-quoi=PLAI] tr[data-role=ecartdescommunes] td")!.TextContent.ShouldBe("+8");
    }

    [Fact]
    [Trait("Scenario", "CTR-S09")]
    public async Task Ce_qui_change_pendant_la_saisie_se_dit_a_qui_le_lit()
    {
        p.Horloge.Regler("2023-11-20 10:00");
        var id = await p.OuvrirAsync();
        using var maelle = await p.ConnecterAsync("maelle.cariou");
        using var erwan = await p.ConnecterAsync("erwan.kerdoncuff");
        var nouveau = CheminsDeContrat.Nouveau(id, await RevisionAsync(id));
        (await maelle.Http.GetAsync(nouveau)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        p.Horloge.Regler("2023-11-20 10:04");
        await EcrireAsync(ComptesDemo.NolwennRiou, id, (Iroise2025, 70));
        (await maelle.Http.GetStringAsync(nouveau)).ShouldContain("Nolwenn Riou a chang");
        (await erwan.Http.GetAsync(nouveau)).StatusCode.ShouldBe(HttpStatusCode.NoContent, "the figures of Iroise are not open to Penfeld");
        using var claire = await p.ConnecterAsync("amina.belkacem");
        (await claire.Http.GetAsync(nouveau)).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
    }

    private Task<BilanDeChiffres> EcrireAsync(Guid compte, Guid id, params (CaseDeGrille Case, decimal Valeur)[] chiffres) => EcrireAsync(compte, id, int.MaxValue, chiffres);

    private Task<BilanDeChiffres> EcrireAsync(Guid compte, Guid id, int revision, params (CaseDeGrille Case, decimal Valeur)[] chiffres) =>
        p.CommeAsync<EcrireLesChiffres, BilanDeChiffres>(compte, s => s.ExecuterAsync(id, [.. chiffres.Select(c => new ChiffreSaisi(c.Case, c.Valeur))], revision, default));

    private Task ProposerAsync(string le, Guid compte, Guid id, decimal valeur, string motif)
    {
        p.Horloge.Regler(le);
        return p.CommeAsync<ProposerUnChiffre>(compte, s => s.ExecuterAsync(id, EngagementDIroise, valeur, motif, null, default));
    }

    private Task<int> RevisionAsync(Guid id) => p.CommeAsync<LireLaGrille, int>(ComptesDemo.MaelleCariou, s => s.RevisionAsync(id, default));

    private async Task<decimal?> ValeurAsync(Guid id, CaseDeGrille place) =>
        (await p.CommeAsync<LireLaGrille, Dictionary<CaseDeGrille, ChiffreLu>>(ComptesDemo.MaelleCariou, s => s.ChiffresAsync(id, [place], default))).GetValueOrDefault(place)?.Valeur;

    private async Task<GrilleDeChiffres> GrilleAsync(Guid id, string code)
    {
        var contrat = await p.ContratAsync(id);
        return await p.CommeAsync<LireLaGrille, GrilleDeChiffres>(ComptesDemo.MaelleCariou, async s => await s.GrilleAsync(contrat, await s.TrameAsync(contrat, default), [code], default));
    }

    private async Task<OrdreDuJour> OrdreDuJourAsync(Guid id)
    {
        var contrat = await p.ContratAsync(id);
        return await p.CommeAsync<IServiceProvider, OrdreDuJour>(ComptesDemo.MaelleCariou, async s => await ((LireLOrdreDuJour)s.GetService(typeof(LireLOrdreDuJour))!).ExecuterAsync(contrat, await ((LireLaGrille)s.GetService(typeof(LireLaGrille))!).TrameAsync(contrat, default), default));
    }
}
