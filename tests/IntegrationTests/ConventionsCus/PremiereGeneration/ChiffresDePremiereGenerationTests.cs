using System.Net;
using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Microsoft.EntityFrameworkCore;
using static Cus.Portal.IntegrationTests.ConventionsCus.PremiereGeneration.PortailDesChiffres1G;

namespace Cus.Portal.IntegrationTests.ConventionsCus.PremiereGeneration;

/// <summary>Last known values, targets and realised values of the first generation, by their acts and their pages.</summary>
public sealed class ChiffresDePremiereGenerationTests(PortailDesChiffres1G p) : IClassFixture<PortailDesChiffres1G>
{
    [Fact]
    [Trait("Scenario", "CUS1-S08")]
    public async Task Un_departement_et_un_segment_a_quatre_categories_se_completent_a_229_et_7()
    {
        var id = await p.OuvrirAsync(immeubles: QuatreCategories);
        (await p.LireAsync(id, (s, c) => s.CompletudeAsync(c, Sans))).Select(t => (t.Territoire.Code, t.Remplies, t.Attendues, t.PrevisionsRemplies, t.PrevisionsAttendues)).ShouldBe([("D31", 0, 87, 0, 0), ("S:Nord", 0, 142, 0, 7)]);
        var bilan = await p.EcrireAsync(id, Toutes(await p.LireAsync(id, (s, c) => s.ContexteAsync(c, Sans))));
        bilan.Refuses.Select(r => $"{r.Cellule} {r.Motif.Phrase}").ShouldBeEmpty();
        var completude = await p.LireAsync(id, (s, c) => s.CompletudeAsync(c, Sans));
        completude.ShouldAllBe(t => t.EstComplete);
        (completude.Sum(t => t.Remplies), completude.Sum(t => t.PrevisionsRemplies)).ShouldBe((229, 7));
        (await p.LireAsync(id, (s, c) => s.ManquesAsync(c, Sans))).Select(m => m.Constat.Regle).Distinct().ShouldBe(["IND-03", "IND-04"], ignoreOrder: true);
        (await p.Portail.LireAsync(db => db.Set<ChiffrePremiereGeneration>().CountAsync(x => x.An == 0))).ShouldBe(0);
    }

    [Fact]
    [Trait("Scenario", "CUS1-S08")]
    public async Task Une_mauvaise_echelle_et_une_derniere_valeur_imprecise_sont_refusees()
    {
        var id = await p.OuvrirAsync(immeubles: QuatreCategories);
        var etat0 = new ChiffreSaisi1G(new(NatureDeChiffre1G.DerniereValeur, "B.I", Garonne, 0), new(12, null), null);
        (await RefusesAsync(id, Cible("C.I", Garonne, 2011, 400, 1), Cible("G.I", Nord, 2011, 30, 100), etat0 with { AnneeDeReference = 2009 }, Cible("C.I", "S:Ailleurs", 2011, 400, 1))).ShouldBe(
            ["L’indicateur C.I se renseigne à l’échelle du segment.", "L’indicateur G.I se renseigne à l’échelle du département.", "Préciser l’année et la nature (réelle ou estimée) de la dernière valeur connue.", "Ce chiffre n’est pas demandé dans cette convention."], ignoreOrder: true);
        (await p.EcrireAsync(id, etat0 with { AnneeDeReference = 2009, EstEstimee = true })).Ecrits.ShouldBe(1);
        var lue = (await p.LireAsync(id, (s, c) => s.LireAsync(c, "B.I", Sans))).Lignes.ShouldHaveSingleItem().Etat0;
        (lue.V1, lue.AnneeDeReference, lue.EstEstimee).ShouldBe(("12", 2009, true));
    }

    [Fact]
    [Trait("Scenario", "CUS1-S09")]
    public async Task Le_cumul_saisi_est_celui_des_annees_et_ne_se_garde_pas()
    {
        var id = await p.OuvrirAsync(immeubles: QuatreCategories);
        (await RefusesAsync(id, [.. Annees("A.II-PLUS", Garonne, 400, 700, 900, 1_100, 1_300, 1_600), Cible("A.II-PLUS", Garonne, 0, 6_100)])).ShouldBe(["La valeur cumulée (6 100) diffère de la somme des valeurs annuelles (6 000)."]);
        (await RefusesAsync(id, Cible("A.II-PLUS", Garonne, 0, 6_000))).ShouldBeEmpty();
        var lignes = (await p.LireAsync(id, (s, c) => s.LireAsync(c, "A.II", Sans))).Lignes;
        lignes.Select(l => (l.Definition.Code, Net(l.TerminaleEnClair))).ShouldBe([("A.II-PLAI", "–"), ("A.II-PLUS", "6 000 logements"), ("A.II-PLS", "–")]);
    }

    [Fact]
    [Trait("Scenario", "CUS1-S11")]
    [Trait("Scenario", "CUS1-S12")]
    public async Task Les_feuilles_se_tiennent_et_ce_qui_les_contredit_est_refuse_a_sa_cellule()
    {
        var id = await p.OuvrirAsync(immeubles: QuatreCategories);
        (await RefusesAsync(id, Cible("G.I", Garonne, 2011, 120, 400), Cible("G.III", Garonne, 2011, 60, 120))).ShouldBeEmpty();
        (await RefusesAsync(id, Cible("G.II", Garonne, 2011, 48, 125))).ShouldBe(["Le nombre de ménages en impayés de plus de trois mois doit être identique pour G.I, G.II et G.III."]);
        (await RefusesAsync(id, Cible("H.III-A", Nord, 2011, 24, 20), Cible("H.III-B", Nord, 2011, 6, 20), Cible("H.III-C", Nord, 2011, 10, 20))).ShouldBeEmpty();
        (await RefusesAsync(id, Cible("H.III-ASC", Nord, 2011, 39, 20))).ShouldBe(["La valeur totale ascenseurs doit être égale à la somme des trois causes."]);
        (await RefusesAsync(id, Cible("H.III-ASC", Nord, 2011, 40, 20))).ShouldBeEmpty();
        (await RefusesAsync(id, Cible("D.I", Nord, 2011, 8))).ShouldBe(["D.I doit être accompagné d’une prévision du nombre de logements vendus (art. R. 445-7)."]);
        (await RefusesAsync(id, [Cible("D.I", Nord, 2011, 8), .. Annees("D.I-VENTES", Nord, 10, 12, 12, 12, 12, 12)])).ShouldBeEmpty();
        (await RefusesAsync(id, Cible("C.I", Nord, 2012, 320_000, 800), Cible("C.IV-ZUS", Nord, 2012, 10, 400))).ShouldBeEmpty();
        (await RefusesAsync(id, Cible("C.IV-HZUS", Nord, 2012, 10, 401))).ShouldBe(["La somme ZUS + hors ZUS diffère du total du segment."]);
        (await RefusesAsync(id, Cible("E.I", Garonne, 2011, 120, 60), Cible("B.I", Garonne, 2011, 1.5m), Cible("E.I", Garonne, 2012, 12))).Count.ShouldBe(3);
    }

    [Fact]
    [Trait("Scenario", "CUS1-S18")]
    public async Task Sans_objet_n_est_ni_zero_ni_vide_et_la_zone_c_n_a_pas_de_F1()
    {
        var id = await p.OuvrirAsync(logements: 900, immeubles: [.. QuatreCategories, $"sud;Résidence Sud;{Toulouse};100;PLUS, PLUS CD;oui;non;C;non;Catégorie 1;Sud"]);
        (await RefusesAsync(id, Cible("F.I-HZUS", "S:Sud", 2012, 30, 100, "Catégorie 1"))).ShouldBe(["F.I se mesure uniquement en zone tendue (A, B1, B2)."]);
        var sansObjet = Cible("H.V", Nord, 2011, null) with { Nombres = new(null, null, EstSansObjet: true) };
        (await RefusesAsync(id, sansObjet, Cible("F.IV", Nord, 2011, null) with { Nombres = new(null, null, EstSansObjet: true) })).ShouldBe(["Cet indicateur n’est jamais sans objet : zéro est une valeur."]);
        (await p.EcrireAsync(id, Cible("F.IV", Nord, 2011, 0))).Ecrits.ShouldBe(1);
        var chiffres = await p.LireAsync(id, (s, c) => s.ChiffresAsync(c, Sans));
        chiffres[sansObjet.Cellule].Nombres().ShouldBe(new(null, null, EstSansObjet: true));
        chiffres[Cible("F.IV", Nord, 2011, 0).Cellule].V1.ShouldBe(0);
        var nord = (await p.LireAsync(id, (s, c) => s.LireAsync(c, "F.I", Sans))).Lignes;
        nord.Count(l => l.Territoire.Code == Nord && l.Raison is null).ShouldBe(8);
        nord.Where(l => l.Territoire.Code == "S:Sud").ShouldAllBe(l => l.Raison != null);
    }

    [Fact]
    public async Task Une_grille_lue_avant_ne_recouvre_pas_ce_qui_a_change()
    {
        var id = await p.OuvrirAsync(immeubles: QuatreCategories);
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        var page = await amina.OuvrirAsync($"/cus/premiere-generation/{id}/chiffres?indicateur=B.I");
        var (champ, autre) = ("a.Cible~B.I~D31~2011~", "a.Cible~B.I~D31~2012~");
        await p.EcrireAsync(id, Cible("B.I", Garonne, 2011, 35));
        var reponse = await amina.EnvoyerAsync(page, null, (champ, "40"), (autre, "41"), ("m.B.I~D31", "D’après le programme local."));
        reponse.Statut.ShouldBe(HttpStatusCode.Conflict);
        reponse.Texte.ShouldContain("35, Amina Belkacem");
        reponse.Document.QuerySelector($"input[name='{champ}']")!.GetAttribute("value").ShouldBe("40");
        (await ValeursAsync(id)).ShouldBe([35, 41]);
        (await amina.EnvoyerAsync(reponse, null, (champ, "40"))).Statut.ShouldBe(HttpStatusCode.Redirect);
        (await ValeursAsync(id)).ShouldBe([40, 41]);
        var relue = await amina.OuvrirAsync($"/cus/premiere-generation/{id}/chiffres?indicateur=B.I");
        relue.Texte.ShouldContain("D’après le programme local.");
        (await amina.EnvoyerAsync(relue, null, (champ, "douze"))).Statut.ShouldBe(HttpStatusCode.BadRequest);
        (await amina.EnvoyerAsync(relue, "Coller", ("Collage", "Territoire\t2013\t2014\nHaute-Garonne\t50\t60"))).Statut.ShouldBe(HttpStatusCode.Redirect);
        (await ValeursAsync(id)).ShouldBe([40, 41, 50, 60]);
    }

    [Fact]
    public async Task Les_cibles_sont_portees_une_fois_verrouillees_et_le_realise_est_juge()
    {
        var id = await p.OuvrirAsync(immeubles: QuatreCategories);
        await p.EcrireAsync(id, [.. Annees("A.II-PLUS", Garonne, 40, 70, 90, 110, 130, 160), .. Enumerable.Range(2011, 6).Select(a => Cible("E.I", Garonne, a, 2, 3)), Cible("F.I-ZUS", Nord, 2012, 30, 100, "Catégorie 1")]);
        (await p.RefusAsync<SaisirLesRealisations1G>(s => s.ExecuterAsync(id, 2011, [], Sans))).ShouldBe("Cet acte vient une fois la convention en vigueur, à l’étape qui le permet.");
        await p.ConclureAsync(id);
        await p.PorterAsync(id);
        (await p.RefusAsync<EcrireLesChiffres1G>(s => s.ExecuterAsync(id, [Cible("B.I", Garonne, 2011, 1)], [], Sans))).ShouldContain("verrouillées");
        (await p.SaisirAsync(id, 2011, new RealisationSaisie1G("A.II-PLUS", Garonne, new(40, null), 0), new RealisationSaisie1G("E.I", Garonne, new(200, 300), 0))).ShouldBeEmpty();
        (await p.SaisirAsync(id, 2012, new RealisationSaisie1G("E.I", Garonne, new(199, 300), 0), new RealisationSaisie1G("F.I-ZUS", Nord, new(25, 100), 0, "Catégorie 1"))).ShouldBeEmpty();
        (await p.RefusAsync<SaisirLesRealisations1G>(s => s.ExecuterAsync(id, 2011, [new("C.I", Garonne, new(1, 1)), new("C.III", Nord, new(45, 48))], Sans))).ShouldBe("L’indicateur C.I se renseigne à l’échelle du segment. Ce chiffre n’est pas demandé dans cette convention.");
        (await p.SaisirAsync(id, 2011, new RealisationSaisie1G("A.II-PLUS", Garonne, new(41, null), 0))).ShouldHaveSingleItem().Actuelle.Valeur.Numerateur.ShouldBe(40);
        var suivi = await p.SuiviAsync(id);
        var a2 = suivi.Single(s => s.Definition.Code == "A.II-PLUS");
        (a2.Points[0].Evaluation.Verdict, a2.Points[0].Evaluation.Cible, a2.Periode.Cible).ShouldBe((Verdict.Atteint, 40, 600));
        suivi.Single(s => s.Definition.Code == "E.I").Points.Select(x => x.Evaluation.Verdict).Take(3).ShouldBe([Verdict.Atteint, Verdict.NonAtteint, Verdict.SansVerdict]);
        suivi.Single(s => s.Definition.Code == "F.I-ZUS" && s.Categorie == "Catégorie 1").Points[0].Evaluation.Verdict.ShouldBe(Verdict.NonAtteint);
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        var page = await amina.OuvrirAsync($"/cus/premiere-generation/{id}/suivi?indicateur=E.I&annee=2013");
        Net(page.Texte).ShouldContain("2 valeurs-cibles ne sont pas atteintes.");
        page.Document.QuerySelector("figure.p-graphe").ShouldNotBeNull();
        var origine = page.Document.QuerySelectorAll("main a[href*='/chiffre?objet=']").Select(x => x.GetAttribute("href")!).First();
        Net((await amina.OuvrirAsync(origine)).Texte).ShouldContain("200 / 300");
        using (var petru = await p.Portail.ConnecterAsync("petru.santoni"))
            (await petru.DemanderAsync(origine)).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await amina.EnvoyerAsync(page, null, ("n.E.I~D31~", "400"), ("d.E.I~D31~", "300"))).Texte.ShouldContain("ne peut excéder V2");
        (await amina.EnvoyerAsync(page, null, ("n.E.I~D31~", "210"), ("d.E.I~D31~", "300"))).Statut.ShouldBe(HttpStatusCode.Redirect);
        (await p.SuiviAsync(id)).Single(s => s.Definition.Code == "E.I").Points[2].Evaluation.Verdict.ShouldBe(Verdict.Atteint);
        (await amina.OuvrirAsync($"/cus/premiere-generation/{id}/chiffres?indicateur=A.II")).Document.QuerySelectorAll("input[name^='a.']").Length.ShouldBe(0);
    }

    [Fact]
    public async Task Les_26_grilles_et_leurs_suivis_s_ouvrent()
    {
        var id = await p.OuvrirAsync(immeubles: QuatreCategories);
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        foreach (var code in CatalogueDePremiereGeneration.Codes)
            (await amina.OuvrirAsync($"/cus/premiere-generation/{id}/chiffres?indicateur={code}")).Statut.ShouldBe(HttpStatusCode.OK, code);
        (await p.RefusAsync<EcrireLesChiffres1G>(s => s.ExecuterAsync(id, [], [], Sans), ComptesDemo.PetruSantoni)).ShouldNotBeEmpty();
        await p.ConclureAsync(id);
        foreach (var code in CatalogueDePremiereGeneration.Codes)
            (await amina.OuvrirAsync($"/cus/premiere-generation/{id}/suivi?indicateur={code}")).Statut.ShouldBe(HttpStatusCode.OK, code);
    }

    private async Task<List<string>> RefusesAsync(Guid id, params ChiffreSaisi1G[] saisies) => [.. (await p.EcrireAsync(id, saisies)).Refuses.Select(r => Net(r.Motif.Phrase))];

    private async Task<List<decimal>> ValeursAsync(Guid id) =>
        [.. (await p.LireAsync(id, (s, c) => s.ChiffresAsync(c, Sans))).Values.Where(x => x.Serie == "B.I" && x.V1 is not null).OrderBy(x => x.An).Select(x => x.V1!.Value)];
}
