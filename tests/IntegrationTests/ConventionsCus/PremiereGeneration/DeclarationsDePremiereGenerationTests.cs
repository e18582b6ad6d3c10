using System.Net;
using System.Text;
using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Controles;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Declarations;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Registres;
using Cus.Portal.Identite.Contracts;
using Microsoft.Extensions.DependencyInjection;
using static Cus.Portal.IntegrationTests.ConventionsCus.PremiereGeneration.PortailDesChiffres1G;
using Q = Cus.Portal.ConventionsCus.PremiereGeneration.Declarations.QuestionsDePremiereGeneration;

namespace Cus.Portal.IntegrationTests.ConventionsCus.PremiereGeneration;

/// <summary>What the organisme declares and lists beside its figures, by its acts and its pages, and what the controls find in all of it.</summary>
public sealed class DeclarationsDePremiereGenerationTests(PortailDesChiffres1G p) : IClassFixture<PortailDesChiffres1G>
{
    [Fact]
    [Trait("Scenario", "CUS1-S04")]
    public async Task Une_reponse_s_enregistre_par_la_page_et_ne_recouvre_pas_celle_d_une_autre_main()
    {
        var id = await p.OuvrirAsync(immeubles: QuatreCategories);
        var adresse = $"/cus/premiere-generation/{id}/declarations";
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        var page = await amina.OuvrirAsync(adresse);
        page.Texte.ShouldContain("Le plan de mise en vente de logements est obligatoire.");
        (await amina.EnvoyerAsync(page, null, ("r.PLAN-DE-VENTE~~0", "oui"), ("r.L442-8-4~~0", "45"))).Statut.ShouldBe(HttpStatusCode.Redirect);
        await DeclarerAsync(id, (Q.LogementsL44284, "", 0, "50"));
        var refus = await amina.EnvoyerAsync(page, null, ("r.L442-8-4~~0", "46"), ("r.PLAI~~0", "oui"));
        refus.Statut.ShouldBe(HttpStatusCode.BadRequest);
        refus.Texte.ShouldContain("Cette réponse a changé entre-temps (50)");
        refus.Document.QuerySelector("input[name='r.L442-8-4~~0']")!.GetAttribute("value").ShouldBe("46");
        (await amina.EnvoyerAsync(refus, null, ("r.L442-8-4~~0", "46"))).Statut.ShouldBe(HttpStatusCode.Redirect);
        page = await amina.OuvrirAsync(adresse);
        page.Texte.ShouldNotContain("Le plan de mise en vente de logements est obligatoire.");
        page.Document.QuerySelector("input[name='r.L442-8-4~~0']")!.GetAttribute("value").ShouldBe("46");
        (await amina.EnvoyerAsync(page, null, ("r.L442-8-4~~0", "beaucoup"))).Statut.ShouldBe(HttpStatusCode.BadRequest);
        foreach (var section in Enum.GetValues<SectionDeDeclaration>())
            (await amina.OuvrirAsync($"{adresse}?section={section}&an=2012")).Statut.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Apres_la_conclusion_seules_les_reponses_des_annees_changent_et_un_autre_n_ecrit_rien()
    {
        var id = await p.OuvrirAsync(immeubles: QuatreCategories);
        await DeclarerAsync(id, (Q.Vides, Nord, 0, "12"));
        (await p.RefusAsync<DeclarerDePremiereGeneration>(s => s.ExecuterAsync(id, [new(new(Q.Vides, "S:Ailleurs"), "1"), new(new(Q.Plai, "", 2011), "oui"), new(new("INCONNUE"), "oui")], Sans)))
            .ShouldBe(string.Join(" ", Enumerable.Repeat("Cette question n’est pas posée là dans cette convention.", 3)));
        (await p.RefusAsync<DeclarerDePremiereGeneration>(s => s.ExecuterAsync(id, [new(new(Q.Plai), "oui")], Sans), ComptesDemo.PetruSantoni)).ShouldBe("Cette page ou cet objet n’existe pas, ou ne vous est pas ouvert.");
        await p.ConclureAsync(id);
        (await p.RefusAsync<DeclarerDePremiereGeneration>(s => s.ExecuterAsync(id, [new(new(Q.Plai), "oui")], Sans))).ShouldBe("La convention est conclue depuis le 15 décembre 2010 : seules les réponses de chaque année changent encore.");
        (await p.RefusAsync<DeclarerDePremiereGeneration>(s => s.ExecuterAsync(id, [new(new(Q.Vides, Nord), "99")], Sans))).ShouldContain("seules les réponses de chaque année");
        await DeclarerAsync(id, (Q.Fiche, "", 0, "oui"), (Q.JourDesDiagnostics, "", 0, "2012-06-15"));
        await p.SaisirAsync(id, 2011, new RealisationSaisie1G("F.VI", Nord, new(10, 800), 0), new RealisationSaisie1G("F.III", Nord, new(20, 200), 0), new RealisationSaisie1G("F.III-ZUS", Nord, new(18, 20), 0), new RealisationSaisie1G("F.III-ATT-ZUS", Nord, new(80, 200), 0));
        await DeclarerAsync(id, (Q.Vides, Nord, 2011, "20"), (Q.Techniques, Nord, 2011, "11"));
        (await ControlesAsync(id)).ShouldContain(c => c.Constat.Regle == "F-10" && c.Ou == "Nord, 2011" && c.Chemin.EndsWith("declarations?section=Occupation&an=2011", StringComparison.Ordinal));
        (await ControlesAsync(id)).ShouldContain(c => c.Constat.Regle == "F-06" && c.Ou == "Nord, 2011, réalisé" && c.Chemin.EndsWith("suivi?indicateur=F.III", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Scenario", "CUS1-S01")]
    public async Task Les_controles_disent_ce_qui_bloque_et_ou_le_reprendre()
    {
        var id = await p.OuvrirAsync(logements: 900, immeubles: QuatreCategories);
        var controles = await ControlesAsync(id);
        controles.Where(c => c.Constat.Bloque).Select(c => c.Constat.Regle).Distinct().ShouldBe(["CON-01", "CON-02", "CON-03", "CON-04", "CON-05", "CON-06", "CON-07", "F-02", "IND-01", "IND-03", "IND-04", "ORG-03", "SEG-05"]);
        controles.Count(c => c.Constat.Regle == "IND-01").ShouldBe(CodesAvecCible);
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        var page = await amina.OuvrirAsync($"/cus/premiere-generation/{id}/controles");
        Net(page.Texte).ShouldContain("La somme des logements des segments (800) diffère du patrimoine total (900).");
        page.Document.QuerySelectorAll("main td a[href]").Select(a => a.GetAttribute("href")!).ShouldContain($"/cus/premiere-generation/{id}/patrimoine");
        await p.TenirAsync(s => s.DecrireAsync(id, 800, ModeDeClassement.ServiceRendu, false, true, Sans));
        (await ControlesAsync(id)).ShouldNotContain(c => c.Constat.Regle == "SEG-05");
    }

    [Fact]
    public async Task Une_convention_sans_immeuble_ne_se_conclut_pas()
    {
        var id = await p.OuvrirAsync();
        (await ControlesAsync(id)).ShouldContain(c => c.Constat.Bloque && c.Constat.Motif.Phrase.StartsWith("La convention n’a aucun immeuble", StringComparison.Ordinal));
        await p.ProposerAsync(id);
        (await p.RefusAsync<ConclureLaPremiereGeneration>(s => s.ConclureAsync(id, new(2010, 12, 15), null, null, Sans), ComptesDemo.BrunoLacaze)).ShouldContain("contrôles bloquants à lever avant la signature");
        (await p.RefusAsync<ConclureLaPremiereGeneration>(s => s.ConclureAsync(id, new(2010, 12, 15), null, new string('x', 2_001), Sans), ComptesDemo.BrunoLacaze)).ShouldBe("La réserve dépasse 2 000 caractères.");
    }

    [Fact]
    public async Task Une_convention_complete_se_conclut_sans_reserve()
    {
        var id = await p.OuvrirAsync(immeubles: QuatreCategories.Select(l => l + ";propriété"));
        var c = await p.LireAsync(id, (s, convention) => s.ContexteAsync(convention, Sans));
        var series = (from t in c.Territoires from d in c.Catalogue.Definitions where CatalogueDePremiereGeneration.EchelleDe(d.Code) == t.Echelle && (CatalogueDePremiereGeneration.AUneCible(d) || d.Code == "H.I") select (t, d)).ToList();
        var connues = from x in series
                      from categorie in c.CategoriesDe(x.d)
                      let n = x.d.Code == "H.I" ? (V1: 1, V2: null) : Plausible(x.d)
                      select new ChiffreSaisi1G(new(NatureDeChiffre1G.DerniereValeur, x.d.Code, x.t.Code, 0, categorie), new(n.V1, n.V2), null) { AnneeDeReference = 2009, EstEstimee = false };
        var bilan = await p.Portail.CommeAsync<EcrireLesChiffres1G, BilanDeChiffres1G>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, [.. Toutes(c), .. connues], [.. series.Select(x => new MethodeSaisie1G(x.d.Code, x.t.Code, "Passé de trois ans."))], Sans));
        bilan.Refuses.Select(r => $"{r.Cellule} {r.Motif.Phrase}").ShouldBeEmpty();
        var dites = new Dictionary<string, string>(StringComparer.Ordinal) { [Q.LogementsL44284] = "45", [Q.Foyers] = "Aucune", [Q.SurPlafondsDerogatoires] = "non", [Q.Decompte] = "Pdalpd", [Q.SeuilDesAscenseurs] = "24", [Q.SeuilDesChaudieres] = "12" };
        await DeclarerAsync(id, [.. Q.Toutes.Where(q => q is { Portee: PorteeDeQuestion.Convention, EstAnnuelle: false } && (q.Forme == FormeDeReponse.OuiNon || dites.ContainsKey(q.Code))).Select(q => (q.Code, "", 0, dites.GetValueOrDefault(q.Code, "oui")))]);
        await p.Portail.CommeAsync<EnregistrerLesLoyers>(ComptesDemo.AminaBelkacem, s => s.ModulerAsync(id, ZoneDeTension.B1, 0.2m, Sans));
        (await ControlesAsync(id)).Where(x => x.Constat.Bloque).Select(x => $"{x.Constat.Regle} {x.Constat.Motif.Phrase} {x.Ou}").ShouldBeEmpty();
        await p.ProposerAsync(id);
        await p.Portail.CommeAsync<ConclureLaPremiereGeneration>(ComptesDemo.BrunoLacaze, s => s.ConclureAsync(id, new(2010, 12, 15), null, null, Sans));
        var conclue = await p.LireAsync(id, (_, convention) => Task.FromResult(convention));
        (conclue.Statut, conclue.Reserve).ShouldBe((StatutConventionPremiereGeneration.EnVigueur, null));
    }

    /// <summary>The 26 indicators but H.I, which has no target.</summary>
    private const int CodesAvecCible = 25;

    [Fact]
    public async Task Une_liste_remplace_la_precedente_ou_rien_ne_change()
    {
        var id = await p.OuvrirAsync(immeubles: QuatreCategories);
        const string Titres = "Code;Segment;Année;Libellé;Indicateur;Montant;Hors taxe;Taux de TVA\r\n";
        (await DeposerAsync(id, NatureDeRegistre.Depenses, Titres + "D1;Nord;2011;Façades;C.I;1000;oui;\r\nD2;Nord;2011;Entretien;C.II;1055;non;5,5\r\n")).ShouldBe(2);
        (await p.RefusAsync<TenirLesRegistres1G>(s => s.RemplacerAsync(id, NatureDeRegistre.Depenses, Flux(Titres + "D3;Nord;2011;Façades;C.I;1055;non;\r\n"), Sans))).ShouldBe("La cellule H2 est à corriger (Les montants doivent être exprimés hors taxe).");
        (await p.RefusAsync<TenirLesRegistres1G>(s => s.RemplacerAsync(id, NatureDeRegistre.Depenses, Flux(Titres), Sans))).ShouldBe("Le fichier ne porte aucune ligne.");
        await p.ConclureAsync(id);
        await p.SaisirAsync(id, 2011, new RealisationSaisie1G("C.I", Nord, new(1_200, 800), 0), new RealisationSaisie1G("C.II", Nord, new(1_000, 800), 0));
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        var page = await amina.OuvrirAsync($"/cus/premiere-generation/{id}/registres/depenses");
        page.Document.QuerySelectorAll("main tbody tr").Select(l => Net(string.Join(' ', l.Children.Select(c => c.TextContent.Trim())))).ShouldBe(["Nord 2011 C.I 1 000 1 200ne concorde pas", "Nord 2011 C.II 1 000 1 000"]);
        (await amina.OuvrirAsync($"/cus/premiere-generation/{id}/registres/autre")).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await amina.OuvrirAsync($"/cus/premiere-generation/{id}/registres/ventes")).Texte.ShouldContain("Aucune ligne, encore");
    }

    private static MemoryStream Flux(string texte) => new(Encoding.UTF8.GetBytes(texte));

    private Task<int> DeposerAsync(Guid id, NatureDeRegistre nature, string texte) => p.Portail.CommeAsync<TenirLesRegistres1G, int>(ComptesDemo.AminaBelkacem, s => s.RemplacerAsync(id, nature, Flux(texte), Sans));

    private Task DeclarerAsync(Guid id, params (string Question, string Territoire, int An, string Valeur)[] reponses) =>
        p.Portail.CommeAsync<DeclarerDePremiereGeneration, int>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, [.. reponses.Select(r => new ReponseSaisie(new(r.Question, r.Territoire, r.An), r.Valeur))], Sans));

    private Task<IReadOnlyList<Controle1G>> ControlesAsync(Guid id) => p.Portail.CommeAsync<IServiceProvider, IReadOnlyList<Controle1G>>(ComptesDemo.AminaBelkacem, async s =>
        await s.GetRequiredService<LireLesControles1G>().LireAsync(await s.GetRequiredService<PerimetreDePremiereGeneration>().ChargerAsync(id, Sans), Sans));
}
