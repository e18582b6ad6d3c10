using System.Net;
using System.Text;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Identite.Contracts;
using Microsoft.EntityFrameworkCore;
using static Cus.Portal.IntegrationTests.ConventionsCus.Engagements.PortailDesChiffres;

namespace Cus.Portal.IntegrationTests.ConventionsCus.Engagements;

/// <summary>The grid of commitments and references, by its page and its acts.</summary>
public sealed class EngagementsGrilleTests(PortailDesChiffres p) : IClassFixture<PortailDesChiffres>
{
    private static readonly TerritoireDEngagement Organisme = new(EchelleDEngagement.Organisme, "", "Organisme");

    [Fact]
    public async Task Le_patrimoine_remplit_les_references_et_chacune_ouvre_ses_lignes()
    {
        var id = await p.OuvrirAsync();
        (await p.Portail.CommeAsync<PreremplirLesReferences, int>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, CancellationToken.None))).ShouldBe(14);
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        var page = await amina.OuvrirAsync($"/cus/conventions/{id}/engagements?indicateur=PP-2");
        var fg = await ValeurAsync(id, Reference("PP-2-FG", Garonne));
        fg.ShouldNotBeNull();
        page.Document.QuerySelector("input[name='c.Reference~PP-2-FG~Departement~31~2018']")!.GetAttribute("value").ShouldBe(((int)fg.Value).ToString(System.Globalization.CultureInfo.InvariantCulture));
        var liens = page.Document.QuerySelectorAll("a[href*='Trait=Energivore']");
        Net(liens[0].TextContent).ShouldStartWith("D’où vient ce chiffre ?");
        (await amina.OuvrirAsync(liens[0].GetAttribute("href")!)).Texte.ShouldContain($"{fg:0} logements du patrimoine en vigueur, selon le filtre");
        var rehabilitation = await amina.OuvrirAsync($"/cus/conventions/{id}/engagements?indicateur=PP-3");
        var anciens = await ValeurAsync(id, Reference("PP-3-25ANS", Garonne));
        (await amina.OuvrirAsync(rehabilitation.Document.QuerySelector("a[href*='ConstruitsAvant=1993']")!.GetAttribute("href")!)).Texte.ShouldContain($"{anciens:0} logements du patrimoine en vigueur");
        (await p.Portail.CommeAsync<PreremplirLesReferences, int>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, CancellationToken.None))).ShouldBe(0);
    }

    [Fact]
    public async Task Une_grille_lue_avant_ne_recouvre_pas_ce_qui_a_change()
    {
        var id = await p.OuvrirAsync();
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        var page = await amina.OuvrirAsync($"/cus/conventions/{id}/engagements?indicateur=PP-2");
        var (champ, autre) = ("c.Engagement~PP-2~Departement~31~2019", "c.Engagement~PP-2~Departement~31~2020");
        (await p.EcrireAsync(id, null, new ChiffreSaisi(Engagement("PP-2", Garonne, 2019), 35, null))).Ecrits.ShouldBe(1);
        var reponse = await amina.EnvoyerAsync(page, null, (champ, "40"), (autre, "41"));
        reponse.Statut.ShouldBe(HttpStatusCode.Conflict);
        reponse.Texte.ShouldContain("35, Amina Belkacem");
        reponse.Document.QuerySelector($"input[name='{champ}']")!.GetAttribute("value").ShouldBe("40");
        (await ValeurAsync(id, Engagement("PP-2", Garonne, 2019))).ShouldBe(35);
        (await ValeurAsync(id, Engagement("PP-2", Garonne, 2020))).ShouldBe(41);
        (await amina.EnvoyerAsync(reponse, null, (champ, "40"))).Statut.ShouldBe(HttpStatusCode.Redirect);
        (await ValeurAsync(id, Engagement("PP-2", Garonne, 2019))).ShouldBe(40);
    }

    [Fact]
    public async Task Un_tableau_se_colle_par_ses_titres_et_ce_qui_est_faux_revient()
    {
        var id = await p.OuvrirAsync();
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        var page = await amina.OuvrirAsync($"/cus/conventions/{id}/engagements?indicateur=PP-3");
        var reponse = await amina.EnvoyerAsync(page, "Coller", ("Collage", "Territoire\t2019\t2020\nHaute-Garonne\t110\t120\nTarn-et-Garonne\t12,5\t20\nAriège\t1\t2"));
        reponse.Statut.ShouldBe(HttpStatusCode.BadRequest);
        reponse.Texte.ShouldContain("3 chiffres enregistrés");
        reponse.Texte.ShouldContain("Ariège");
        reponse.Document.QuerySelector("input[name='c.Engagement~PP-3~Departement~82~2019']")!.GetAttribute("value").ShouldBe("12,5");
        (await ValeurAsync(id, Engagement("PP-3", Garonne, 2020))).ShouldBe(120);
    }

    [Fact]
    [Trait("Scenario", "CUS2-S20")]
    public async Task PP4_oublie_ceux_deja_en_vente_et_l_ecran_le_dit()
    {
        var id = await p.OuvrirAsync();
        await p.EcrireAsync(id, null, new ChiffreSaisi(Reference("PP-4-PARC", TarnEtGaronne), 1_500, null), new ChiffreSaisi(Reference("PP-4-VENTE", TarnEtGaronne), 30, null));
        await p.EcrireAsync(id, null, [.. Horizons("PP-4", TarnEtGaronne, 1.9m, 4.67m)]);
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        (await amina.OuvrirAsync($"/cus/conventions/{id}/engagements?indicateur=PP-4")).Texte.ShouldContain("PP4-01, PP-4, Tarn-et-Garonne : L’engagement doit inclure les logements déjà en commercialisation.");
        await p.EcrireAsync(id, null, [.. Horizons("PP-4", TarnEtGaronne, 3, 4.67m)]);
        (await amina.OuvrirAsync($"/cus/conventions/{id}/engagements?indicateur=PP-4")).Texte.ShouldNotContain("PP4-01");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S21")]
    public async Task G1_est_un_montant_d_une_seule_methode_dont_la_hausse_se_justifie()
    {
        var id = await p.OuvrirAsync();
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        var page = await amina.OuvrirAsync($"/cus/conventions/{id}/engagements?indicateur=G-1");
        (await amina.EnvoyerAsync(page, null, ("c.Engagement~G-1~Organisme~~2019", "3 %"))).Texte.ShouldContain("G-1 est un montant en euros par logement, jamais un pourcentage.");
        (await p.EcrireAsync(id, null, [.. Annees("G-1", Organisme, 1_150, 1_170, 1_190, 1_210, 1_240, 1_260)])).Ecrits.ShouldBe(6);
        (await amina.OuvrirAsync($"/cus/conventions/{id}/engagements?indicateur=G-1")).Texte.ShouldContain("Hausse du coût de gestion : justifier (réorganisation).");
        (await amina.EnvoyerAsync(await amina.OuvrirAsync($"/cus/conventions/{id}/engagements?indicateur=G-1"), "Methode", ("References", nameof(MethodeDeG1.B6Lo4)), ("Engagement", nameof(MethodeDeG1.Dis)))).Statut.ShouldBe(HttpStatusCode.Redirect);
        Net((await p.EcrireAsync(id, null, new ChiffreSaisi(Engagement("G-1", Organisme, 2019), 1_100, null))).Refuses[0].Motif.Phrase).ShouldBe("Méthode de calcul G-1 différente entre référence et engagement.");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S22")]
    public async Task PS1_a_son_plancher_sauf_orientation_et_la_clause_manque()
    {
        var id = await p.OuvrirAsync();
        Net((await p.EcrireAsync(id, null, [.. Annees("PS-1", ToulouseMetropole, 24, 25)])).Refuses.ShouldHaveSingleItem().Motif.Phrase).ShouldBe("Objectif PS-1 inférieur à 25 % sans orientation de CIL ni CIA.");
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        var page = await amina.OuvrirAsync($"/cus/conventions/{id}/engagements?indicateur=PS-1");
        page.Texte.ShouldContain("Clause de modification PS-1 manquante.");
        (await amina.EnvoyerAsync(page, "Clause", ("Clause", nameof(ClauseDePs1.Presente)))).Statut.ShouldBe(HttpStatusCode.Redirect);
        page = await amina.OuvrirAsync($"/cus/conventions/{id}/engagements?indicateur=PS-1");
        page.Texte.ShouldNotContain("Clause de modification PS-1 manquante.");
        (await amina.EnvoyerAsync(page, "Orientation", ("Epci", Toulouse), ("Genre", nameof(GenreDOrientation.Cil)), ("Taux", "24"), ("Date", "2019-07-01"))).Statut.ShouldBe(HttpStatusCode.Redirect);
        (await p.EcrireAsync(id, null, [.. Annees("PS-1", ToulouseMetropole, 24)])).Refuses.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Scenario", "CUS2-S24")]
    public async Task PS2_a_son_plancher_au_departement() =>
        Net((await p.EcrireAsync(await p.OuvrirAsync(), null, [.. Annees("PS-2", Garonne, 24.9m)])).Refuses.ShouldHaveSingleItem().Motif.Phrase).ShouldBe("L’engagement PS-2 ne peut être inférieur à 25 % au département.");

    [Fact]
    public async Task PP1_tient_ses_PLAI_adaptes_et_six_ans_comprennent_trois_ans()
    {
        var id = await p.OuvrirAsync();
        Net((await p.EcrireAsync(id, null, [.. Horizons("PP-1-PLAI", Garonne, 40, 80), .. Horizons("PP-1-PLAIA", Garonne, 41, 80)])).Refuses[0].Motif.Phrase).ShouldBe("Le nombre de PLAI adaptés dépasse celui des PLAI.");
        Net((await p.EcrireAsync(id, null, [.. Horizons("PP-1-PLUS", Garonne, 160, 159)])).Refuses[0].Motif.Phrase).ShouldBe("La valeur à six ans est inférieure à celle à trois ans.");
        Net((await p.EcrireAsync(id, null, [.. Horizons("PP-1-HQPV", Garonne, 100.01m, 100)])).Refuses.ShouldHaveSingleItem().Motif.Phrase).ShouldBe("Pourcentage hors de l’intervalle 0-100.");
    }

    [Fact]
    public async Task Un_extrait_donne_les_references_de_la_convention_et_laisse_les_autres()
    {
        var id = await p.OuvrirAsync();
        const string Sisal = "Territoire;Année;PLAI;PLAI adaptés;PLUS;PLS;Hors QPV;Total agréé;Hors RU\n31;2016;30;4;80;20;120;130;110\n09;2016;1;0;1;0;2;2;2\n31;2012;1;0;1;0;2;2;2\n";
        var (ecrits, ailleurs) = await p.Portail.CommeAsync<ReprendreUnExtrait, (int, int)>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, "sisal", new MemoryStream(Encoding.UTF8.GetBytes(Sisal)), CancellationToken.None));
        (ecrits, ailleurs).ShouldBe((6, 12));
        (await ValeurAsync(id, Reference("PP-1-PLUS", Garonne, 2016))).ShouldBe(80);
        (await ValeurAsync(id, Reference("PP-1-HQPV", Garonne, 2016))).ShouldBe(92.3077m);
    }

    [Fact]
    public async Task Chaque_indicateur_se_lit_le_calcul_se_fait_sans_script_et_l_autre_organisme_ne_voit_rien()
    {
        var id = await p.OuvrirAsync();
        await p.ArreterAsync(id, new(["PP-5", "PS-3"], [new("PP-2", Toulouse)], [], null));
        using var bruno = await p.Portail.ConnecterAsync("bruno.lacaze");
        foreach (var fiche in FichesDeCus.Toutes)
            (await bruno.OuvrirAsync($"/cus/conventions/{id}/engagements?indicateur={fiche.Famille}")).Statut.ShouldBe(HttpStatusCode.OK, fiche.Famille);
        (await bruno.OuvrirAsync($"/cus/conventions/{id}/engagements?indicateur=PP-2&cible=121&departement=31")).Texte.ShouldContain("il faut 21 rénovations par an pendant 6 ans");
        (await bruno.OuvrirAsync($"/cus/conventions/{id}/engagements?indicateur=%7E&cible=x")).Document.QuerySelector("input.p-saisie").ShouldBeNull();
        using var karine = await p.Portail.ConnecterAsync("karine.bonnet");
        (await karine.DemanderAsync($"/cus/conventions/{id}/engagements")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<decimal?> ValeurAsync(Guid id, CelluleDeCus c) => p.Portail.LireAsync(async db =>
        (await db.Set<ChiffreDeCus>().AsNoTracking().SingleOrDefaultAsync(x => x.ConventionId == id && x.Nature == c.Nature && x.Indicateur == c.Indicateur && x.Echelle == c.Echelle && x.Territoire == c.Territoire && x.An == c.An))?.Valeur);
}
