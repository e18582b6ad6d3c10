using System.Net;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Suivi;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using static Cus.Portal.IntegrationTests.ConventionsCus.Engagements.PortailDesChiffres;

namespace Cus.Portal.IntegrationTests.ConventionsCus.Engagements;

/// <summary>Realisations against commitments, judged by the engine of indicators.</summary>
public sealed class EngagementsSuiviTests(PortailDesChiffres p) : IClassFixture<PortailDesChiffres>
{
    [Fact]
    [Trait("Scenario", "CUS2-S17")]
    public async Task PP1_rend_un_ecart_et_un_taux_jamais_un_verdict()
    {
        var id = await p.ConclueAsync(Horizons("PP-1-PLAI", Garonne, 40, 80), Horizons("PP-1-PLAIA", Garonne, 6, 12), Horizons("PP-1-PLUS", Garonne, 90, 180), Horizons("PP-1-PLS", Garonne, 30, 60), Horizons("PP-1-HQPV", Garonne, 93.75m, 93.75m), Horizons("PP-1-HRU", Garonne, 75, 75));
        await p.RealiserAsync(id, 2021, R("PP-1-PLAI", "36"), R("PP-1-PLAIA", "6"), R("PP-1-PLUS", "96"), R("PP-1-PLS", "20"), R("PP-1-HQPV", "144"));
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        var page = await amina.OuvrirAsync($"/cus/conventions/{id}/suivi?indicateur=PP-1");
        Case(page, "PP-1").ShouldBe("PP-1, Haute-Garonne, 2021 : 152 logements160 logementsécart -8, 95,00 %");
        Case(page, "PP-1-PLAI").ShouldContain("écart -4");
        Case(page, "PP-1-PLUS").ShouldContain("écart +6");
        Case(page, "PP-1-PLS").ShouldContain("écart -10");
        Case(page, "PP-1-HQPV").ShouldContain("94,74 %144 / 152");
        Net(page.Document.QuerySelector("table.p-grille")!.TextContent).ShouldNotContain("atteint");
        Net(page.Document.QuerySelector(".p-indicateurs [aria-current]")!.TextContent).ShouldBe("PP-1, écart affiché, sans verdict");
        (await p.SuiviAsync(id)).Where(s => s.Fiche.Famille == "PP-1").SelectMany(s => s.Annees).ShouldAllBe(a => a.Evaluation.Verdict == Verdict.SansVerdict);
        (await Refuser(id, 2021, R("PP-1-PLAI", "5"), R("PP-1-PLAIA", "6"))).ShouldBe("Le nombre de PLAI adaptés dépasse celui des PLAI.");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S18")]
    public async Task PP2_se_juge_chaque_annee_et_l_annee_manquee_se_dit()
    {
        var id = await p.ConclueAsync([new(Reference("PP-2-FG", Garonne), 480, null)], Annees("PP-2", Garonne, 40, 40, 40, 40, 40, 40));
        foreach (var (an, n) in new[] { (2019, "40"), (2020, "39"), (2021, "47") })
            await p.RealiserAsync(id, an, R("PP-2", n));
        (await VerdictsAsync(id, "PP-2")).Take(3).ShouldBe([Verdict.Atteint, Verdict.NonAtteint, Verdict.Atteint]);
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        var page = await amina.OuvrirAsync($"/cus/conventions/{id}/suivi");
        Net(page.Texte).ShouldContain("PP-2, Haute-Garonne : 2020 non atteint (39 logements pour ≥ 40 logements).");
        Net(page.Texte).ShouldContain("2020 : soit 8,13 % du parc F et G");
        Case(page, "PP-2", 2020).ShouldBe("PP-2, Haute-Garonne, 2020 : non atteint, 39 logements≥ 40 logements");
        Net(page.Document.QuerySelector("#origine")!.TextContent).ShouldContain("Saisi par Amina Belkacem");
        page.Document.QuerySelectorAll("td.p-reference").Select(td => Net(td.TextContent)).ShouldBe(["480", "–"]);
        FichesDeCus.Chercher("PP-2")!.Territoires(new([new(EchelleDEngagement.Departement, "974", "La Réunion")], [], []), ChoixDuPrefet.Aucun).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Scenario", "CUS2-S19")]
    public async Task PP3_compte_des_logements_et_la_part_est_une_information()
    {
        var id = await p.ConclueAsync([new(Reference("PP-3-PARC", Garonne), 10_899, null)], Annees("PP-3", Garonne, 110, 120, 120, 120, 120, 120));
        await p.RealiserAsync(id, 2020, R("PP-3", "120") with { Complements = new Dictionary<string, string?> { [ComplementsDesFiches.SansEligibilite] = "15" } });
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        var texte = Net((await amina.OuvrirAsync($"/cus/conventions/{id}/suivi")).Texte);
        texte.ShouldContain("2020 : soit 1,10 % du parc");
        texte.ShouldContain("PP3-01 : Réhabilitation non éligible à un prêt de la Caisse des dépôts.");
        (await VerdictsAsync(id, "PP-3"))[1].ShouldBe(Verdict.Atteint);
        await p.RealiserAsync(id, 2020, R("PP-3", "119", version: 1));
        (await VerdictsAsync(id, "PP-3"))[1].ShouldBe(Verdict.NonAtteint);
        (await p.RealiserAsync(id, 2020, R("PP-3", "300", version: 1))).ShouldHaveSingleItem().Actuelle.Valeur.Numerateur.ShouldBe(119);
    }

    [Fact]
    [Trait("Scenario", "CUS2-S20")]
    public async Task PP4_compte_les_logements_deja_en_vente_une_seule_fois()
    {
        var id = await p.ConclueAsync(Horizons("PP-4", TarnEtGaronne, 3, 4.6m));
        await p.RealiserAsync(id, 2021, R("PP-4", "45", "1500", t: TarnEtGaronne));
        await p.RealiserAsync(id, 2024, R("PP-4", "70", "1500", t: TarnEtGaronne));
        var suivi = (await p.SuiviAsync(id)).Single(s => s.Definition.Code == "PP-4" && s.Territoire.Code == "82");
        suivi.Annees.Select(a => (Net(FormatDeValeur.Detail(suivi.Definition, a.Evaluation.Valeur)), a.Evaluation.Verdict)).ShouldBe([("45 / 1 500 = 3,00 %", Verdict.Atteint), ("70 / 1 500 = 4,67 %", Verdict.Atteint)]);
        (await Refuser(id, 2021, R("PP-4", "45", "1500", t: TarnEtGaronne) with { Complements = new Dictionary<string, string?> { [ComplementsDesFiches.PartDesLocataires] = "60", [ComplementsDesFiches.PartDesPersonnesMorales] = "30", [ComplementsDesFiches.PartDesSocietesDeVente] = "10,1" } }))
            .ShouldBe("La somme des parts de vente dépasse 100 %.");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S21")]
    public async Task G1_est_un_maximum_par_la_meme_methode()
    {
        var organisme = new TerritoireDEngagement(EchelleDEngagement.Organisme, "", "Organisme");
        var id = await p.ConclueAsync(Annees("G-1", organisme, 1_200, 1_200, 1_200, 1_200, 1_200, 1_200));
        RealisationSaisie Cout(string n, string dis, int version = 0) => R("G-1", n, t: organisme, version: version) with { Complements = new Dictionary<string, string?> { [ComplementsDesFiches.ParLeDis] = dis } };
        await p.RealiserAsync(id, 2021, Cout("1200", "0"));
        (await VerdictsAsync(id, "G-1"))[2].ShouldBe(Verdict.Atteint);
        await p.RealiserAsync(id, 2021, Cout("1201", "0", 1));
        (await VerdictsAsync(id, "G-1"))[2].ShouldBe(Verdict.NonAtteint);
        (await Refuser(id, 2022, Cout("1200", "1"))).ShouldBe("Méthode de calcul G-1 différente entre référence et engagement.");
        (await Refuser(id, 2022, Cout("3 %", "0"))).ShouldBe("G-1 est un montant en euros par logement, jamais un pourcentage.");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S22")]
    public async Task PS1_est_atteint_a_l_egalite()
    {
        var id = await p.ConclueAsync(Annees("PS-1", ToulouseMetropole, 25, 25, 25, 25, 25, 25));
        await p.RealiserAsync(id, 2019, R("PS-1", "60", "240", ToulouseMetropole));
        await p.RealiserAsync(id, 2020, R("PS-1", "59", "240", ToulouseMetropole));
        (await VerdictsAsync(id, "PS-1")).Take(2).ShouldBe([Verdict.Atteint, Verdict.NonAtteint]);
        (await Refuser(id, 2021, R("PS-1", "241", "240", ToulouseMetropole))).ShouldBe("Le numérateur dépasse le dénominateur.");
        (await Refuser(id, 2021, R("PS-1", "60", "", ToulouseMetropole))).ShouldBe("Un rapport demande ses deux nombres.");
        Attribution Bail(DateOnly? le) => new(new(2020, 12, 14), le, true, true);
        AttributionsDePs1.Compter([Bail(new(2021, 1, 4)), Bail(null)], 2020).ShouldBe((0, 0));
        AttributionsDePs1.Compter([Bail(new(2021, 1, 4)), Bail(null)], 2021).ShouldBe((1, 1));
    }

    [Fact]
    [Trait("Scenario", "CUS2-S22")]
    public async Task Les_attributions_se_comptent_depuis_les_decisions_de_la_commission()
    {
        var id = await p.ConclueAsync(Annees("PS-1", ToulouseMetropole, 25, 25, 25, 25, 25, 25), Annees("PS-2", Garonne, 25, 25, 25, 25, 25, 25), Annees("PS-2-HQPV", Garonne, 15, 15, 15, 15, 15, 15));
        const string Entetes = "Commune;Décision;Rang;Issue;Bail;Hors QPV;Premier quartile ou relogé;Public prioritaire;DALO;Déjà logé dans le parc social;Réservé\n";
        Task<(int Remplies, IReadOnlyList<ConflitDeValeur> Conflits)> Reprendre(string lignes) => p.Portail.CommeAsync<ReprendreLesAttributions, (int, IReadOnlyList<ConflitDeValeur>)>(ComptesDemo.AminaBelkacem, s =>
            s.ExecuterAsync(id, 2021, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Entetes + lignes)), CancellationToken.None));
        (await Should.ThrowAsync<Refus>(() => Reprendre("31555;14/12/2020;1;bail;;oui;oui;oui;non;non;non\n"))).Motifs.ShouldHaveSingleItem().Phrase.ShouldBe("La cellule E2 est à corriger (Attribution sans bail signé exclue de PS-1).");
        (await Should.ThrowAsync<Refus>(() => Reprendre("99999;01/03/2021;4;refus;;oui;oui;oui;non;non;non\n"))).Motifs.ShouldHaveSingleItem().Phrase.ShouldContain("A2");
        (await Should.ThrowAsync<Refus>(() => Reprendre("31555;01/03/2019;1;refus;;oui;oui;oui;non;non;non\n"))).Motifs.ShouldHaveSingleItem().Phrase.ShouldBe("Aucune attribution de 2021 ne concerne les territoires de la convention.");
        (await Reprendre("""
            31555;14/12/2020;1;bail;04/01/2021;oui;oui;non;non;non;non
            31555;01/03/2021;1;refus;;oui;oui;oui;non;non;non
            31555;01/03/2021;2;bail;01/04/2021;oui;non;oui;non;non;non
            31555;01/03/2021;3;rang non atteint;;oui;oui;oui;non;non;non
            31555;02/03/2021;1;bail;05/04/2021;non;oui;non;non;non;rendu pour un tour
            31555;02/03/2021;1;bail;05/04/2021;oui;oui;oui;non;non;oui
            """)).Remplies.ShouldBe(3, "PS-1, PS-2, PS-2 hors QPV");
        var suivis = await p.SuiviAsync(id);
        (decimal, decimal) Lu(string code) => suivis.Single(s => s.Definition.Code == code && s.Annees.Any(a => a.Evaluation.Valeur.EstComplete)).Annees.Single(a => a.Annee == 2021).Evaluation.Valeur is var v ? (v.Numerateur, v.Denominateur) : default;
        Lu("PS-1").ShouldBe((2, 3), "the leases of 2021 outside QPV");
        Lu("PS-2").ShouldBe((2, 3), "a lease or a refusal, not reserved or given back");
        Lu("PS-2-HQPV").ShouldBe((2, 3));
        (await p.Portail.LireAsync(db => db.Set<ComplementDeRealisation>().AsNoTracking().Where(c => c.ConventionId == id && c.Nature == ComplementsDesFiches.RefusDesMenages).Select(c => c.Valeur).SingleAsync())).ShouldBe(1);
    }

    [Fact]
    [Trait("Scenario", "CUS2-S23")]
    public async Task Une_CIA_change_PS1_par_simple_notification()
    {
        var id = await p.ConclueAsync(Annees("PS-1", ToulouseMetropole, 25, 25, 25, 25, 25, 25));
        p.Portail.Horloge.Regler("2022-01-14 10:00");
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        var chemin = $"/cus/conventions/{id}/suivi";
        (await amina.EnvoyerAsync(await amina.OuvrirAsync(chemin), "Notifier", ("Epci", Toulouse), ("Genre", nameof(GenreDOrientation.Cia)), ("Taux", "28"), ("Date", "2022-01-01"))).Redirection.ShouldBe(chemin);
        (await CiblesAsync(id)).ShouldBe([25, 25, 25, 28, 28, 28]);
        var courriels = await p.Portail.LireAsync(db => db.Set<Courriel>().AsNoTracking().Where(c => c.Categorie == "cus.notification").ToListAsync());
        courriels.Select(c => c.CompteId).ShouldBe([ComptesDemo.BrunoLacaze, ComptesDemo.JeanRoques], ignoreOrder: true);
        courriels.ShouldAllBe(c => c.Texte.Contains("28"));
        p.Portail.Horloge.Regler("2024-01-08 10:00");
        await p.Portail.CommeAsync<NotifierUneOrientation>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, Toulouse, GenreDOrientation.FinSansSuite, null, new(2023, 12, 31), CancellationToken.None));
        (await CiblesAsync(id)).ShouldBe([25, 25, 25, 28, 28, 25]);
        (await Should.ThrowAsync<Refus>(() => p.Portail.CommeAsync<NotifierUneOrientation>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, Toulouse, GenreDOrientation.FinSansSuite, null, new(2024, 6, 30), CancellationToken.None)))).Code.ShouldBe(RefusDEngagement.AucuneCiaATerminer);
        await p.Portail.CommeAsync<NotifierUneOrientation>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, Toulouse, GenreDOrientation.Cil, 27, new(2024, 7, 1), CancellationToken.None));
        using var plusTard = await p.Portail.ConnecterAsync("amina.belkacem");
        Net((await plusTard.OuvrirAsync(chemin)).Texte).ShouldContain("≥ 27 %25 % avant le 1er juillet 2024");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S24")]
    public async Task PS2_a_ses_deux_taux_sur_le_meme_total()
    {
        var id = await p.ConclueAsync(Annees("PS-2", Garonne, 25, 25, 25, 25, 25, 25), Annees("PS-2-HQPV", Garonne, 15, 15, 15, 15, 15, 15));
        await p.RealiserAsync(id, 2019, R("PS-2", "30", "110"), R("PS-2-HQPV", "18"));
        var suivis = (await p.SuiviAsync(id)).Where(s => s.Fiche.Famille == "PS-2" && s.Territoire == Garonne).ToList();
        suivis.Select(s => (Net(FormatDeValeur.Detail(s.Definition, s.Annees[0].Evaluation.Valeur)), s.Annees[0].Evaluation.Verdict)).ShouldBe([("30 / 110 = 27,27 %", Verdict.Atteint), ("18 / 110 = 16,36 %", Verdict.Atteint)]);
        (await Refuser(id, 2020, R("PS-2", "30", "110"), R("PS-2-HQPV", "31"))).ShouldBe("La part hors QPV dépasse le total.");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S25")]
    public async Task PP5_PS3_et_SR1_sont_des_taux_annuels_de_stock()
    {
        var id = await p.OuvrirAsync();
        await p.ArreterAsync(id, new(["PP-5", "PS-3"], [], [], null));
        (await p.EcrireAsync(id, null, [.. Annees("PP-5", Garonne, 20), .. Annees("PS-3", Garonne, 3), .. Annees("PS-3-HQPV", Garonne, 2), .. Annees("SR-1", Garonne, 31.5m), new(Reference("SR-1-ACCES", Garonne), 620, null)])).Refuses.ShouldBeEmpty();
        await p.AvancerAsync(id, c =>
        {
            MettreEnNegociation(c);
            Conclure(c);
        });
        await p.PorterAsync(id);
        await p.RealiserAsync(id, 2019, R("PP-5", "84", "420"), R("PS-3", "12", "400"), R("PS-3-HQPV", "9"), R("SR-1", "640", "2010"));
        foreach (var code in (string[])["PP-5", "PS-3", "PS-3-HQPV", "SR-1"])
            (await VerdictsAsync(id, code))[0].ShouldBe(Verdict.Atteint, code);
        CatalogueDesCus.De(new(0)).Definition("PP-5").Methode.ShouldContain("Ménages logés par tout bailleur social");
        await p.RealiserAsync(id, 2020, R("SR-1", "20", "2010"));
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        (await amina.OuvrirAsync($"/cus/conventions/{id}/suivi?indicateur=SR-1")).Texte.ShouldContain("La valeur demandée est le stock de chaque année, pas les seuls logements rendus accessibles dans l’année.");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S26")]
    [Trait("Scenario", "CUS2-S27")]
    public async Task Accession_et_foyers_se_jugent_par_leur_rapport()
    {
        var region = new TerritoireDEngagement(EchelleDEngagement.Region, "76", "Occitanie");
        var id = await p.OuvrirAsync(new(12_480, 81, true, 64));
        (await p.EcrireAsync(id, null, [.. Horizons("PP-ACC-1", region, 5, 5), .. Annees("PS-ACC-1", region, 55, 55, 55, 55, 55, 55), .. Annees("PP-LF-2", Garonne, 15, 15, 15, 15, 15, 15), .. Annees("PP-LF-3", Garonne, 5, 5, 5, 5, 5, 5)])).Refuses.ShouldBeEmpty();
        await p.AvancerAsync(id, c =>
        {
            MettreEnNegociation(c);
            Conclure(c);
        });
        await p.PorterAsync(id);
        await p.RealiserAsync(id, 2021, R("PP-ACC-1", "3", "20", region) with { Denominateur2 = "37" }, R("PS-ACC-1", "14", "25", region), R("PP-LF-2", "12", "80"), R("PP-LF-3", "30", "600"));
        (await DetailAsync(id, "PP-ACC-1")).ShouldBe(("3 / 57 = 5,26 %", Verdict.NonAtteint));
        (await DetailAsync(id, "PS-ACC-1")).ShouldBe(("14 / 25 = 56,00 %", Verdict.Atteint));
        (await DetailAsync(id, "PP-LF-2")).ShouldBe(("12 / 80 = 15,00 %", Verdict.Atteint));
        (await DetailAsync(id, "PP-LF-3")).ShouldBe(("30 / 600 = 5,00 %", Verdict.Atteint));
        await p.RealiserAsync(id, 2021, R("PP-ACC-1", "3", "25", region, 1) with { Denominateur2 = "35" }, R("PP-LF-2", "11", "80", version: 1));
        (await DetailAsync(id, "PP-ACC-1")).ShouldBe(("3 / 60 = 5,00 %", Verdict.Atteint));
        (await DetailAsync(id, "PP-LF-2")).ShouldBe(("11 / 80 = 13,75 %", Verdict.NonAtteint));
        ContratsDAccession.EstSousLePlafond(30_000, 30_000).ShouldBeTrue();
        ContratsDAccession.EstSousLePlafond(30_000.01m, 30_000).ShouldBeFalse();
    }

    [Fact]
    public async Task La_page_prend_les_nombres_rend_les_fautes_et_se_lit_avant_la_signature()
    {
        var brouillon = await p.OuvrirAsync();
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        (await amina.OuvrirAsync($"/cus/conventions/{brouillon}/suivi")).Texte.ShouldContain("Le suivi commence une fois la convention signée");
        (await amina.OuvrirAsync($"/cus/conventions/{brouillon}/suivi/saisie")).Titre.ShouldBe("Suivi des engagements", "nothing to fill yet: back to the follow-up");
        (await Refuser(brouillon, 2019, R("PP-2", "40"))).ShouldContain("n’est pas encore conclue");
        var id = await p.ConclueAsync(Annees("PP-2", Garonne, 40, 40, 40, 40, 40, 40));
        var page = await amina.OuvrirAsync($"/cus/conventions/{id}/suivi/saisie?annee=2020");
        var refus = await amina.EnvoyerAsync(page, null, ("n.PP-2~Departement~31", "trente-neuf"));
        refus.Statut.ShouldBe(HttpStatusCode.BadRequest);
        refus.Document.QuerySelector("input[name='n.PP-2~Departement~31']")!.GetAttribute("value").ShouldBe("trente-neuf");
        (await amina.EnvoyerAsync(refus, null, ("n.PP-2~Departement~31", "39"))).Redirection.ShouldBe($"/cus/conventions/{id}/suivi?annee=2020");
        (await VerdictsAsync(id, "PP-2"))[1].ShouldBe(Verdict.NonAtteint);
        using var bruno = await p.Portail.ConnecterAsync("bruno.lacaze");
        var lue = await bruno.OuvrirAsync($"/cus/conventions/{id}/suivi?annee=9999");
        lue.Texte.ShouldContain("2020 non atteint");
        lue.Document.QuerySelector("a[href*='/suivi/saisie']").ShouldBeNull();
        (await bruno.OuvrirAsync($"/cus/conventions/{id}/suivi/saisie?annee=2020")).Document.QuerySelector("input[name^='n.']").ShouldBeNull();
        (await bruno.OuvrirAsync("/indicateurs/cus-2g/2019/PP-2")).Texte.ShouldContain("Habitat Garonne, Haute-Garonne");
    }

    private static RealisationSaisie R(string code, string? n, string? d = null, TerritoireDEngagement? t = null, int version = 0) => new($"{code}~{(t ?? Garonne).Echelle}~{(t ?? Garonne).Code}", n, d, null, version);

    private async Task<string> Refuser(Guid id, int annee, params RealisationSaisie[] saisies) => Net((await Should.ThrowAsync<Refus>(() => p.RealiserAsync(id, annee, saisies))).Motifs[0].Phrase);

    private async Task<IReadOnlyList<Verdict>> VerdictsAsync(Guid id, string code) => [.. (await p.SuiviAsync(id)).First(s => s.Definition.Code == code && s.EstSuivi).Annees.Select(a => a.Evaluation.Verdict)];

    private async Task<(string, Verdict)> DetailAsync(Guid id, string code) => (await p.SuiviAsync(id)).First(s => s.Definition.Code == code && s.EstSuivi) is var s && s.Annees.First(a => a.Annee == 2021) is var a ? (Net(FormatDeValeur.Detail(s.Definition, a.Evaluation.Valeur)), a.Evaluation.Verdict) : default;

    private async Task<IReadOnlyList<decimal?>> CiblesAsync(Guid id) => [.. (await p.SuiviAsync(id)).Single(s => s.Definition.Code == "PS-1" && s.Territoire.Code == Toulouse).Annees.Select(a => a.Evaluation.Cible)];

    /// <summary>A year of an indicator on Haute-Garonne, as its cell says it.</summary>
    private static string Case(PageLue page, string code, int annee = 2021) => Net(page.Document.QuerySelectorAll("td > a.p-case").First(a => Net(a.TextContent).StartsWith($"{code}, Haute-Garonne, {annee}", StringComparison.Ordinal)).ParentElement!.TextContent.Trim()).Replace('−', '-');
}
