using System.Net;
using Cus.Portal.ConventionsCus.Evaluations;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ConventionsCus;

/// <summary>The evaluation at three years, phase by phase.</summary>
public sealed class EvaluationDeLaCusTests(PortailDuTexte p) : IClassFixture<PortailDuTexte>
{
    private const HorizonDEvaluation TroisAns = HorizonDEvaluation.TroisAns;

    [Fact]
    [Trait("Scenario", "CUS2-S29")]
    public async Task L_evaluation_a_trois_ans_suit_ses_phases()
    {
        p.Horloge.Regler("2019-12-16 11:00");
        var id = await p.EnVigueurAsync(("PP-1", EchelleDEngagement.Departement, "31", 2021, 160), ("PP-2", EchelleDEngagement.Departement, "31", 2019, 40), ("PP-2", EchelleDEngagement.Departement, "31", 2020, 40), ("PP-2", EchelleDEngagement.Departement, "31", 2022, 40));
        await SuivreAsync(id);
        p.Horloge.Regler("2022-01-10 09:00");
        var chemin = CheminsDEvaluation.De(id, TroisAns);
        using (var bruno = await p.ConnecterAsync("bruno.lacaze"))
        {
            var campagnes = await bruno.OuvrirAsync(CheminsDEvaluation.Campagnes);
            (await bruno.EnvoyerAsync(campagnes, null, ("Region", "76"), ("Reports", "0"), ("Horizon", "SixAns"), ("ReponsesJusquAu", "2022-04-15"))).Texte.ShouldContain("2024 ne l’est pas");
            (await bruno.EnvoyerAsync(campagnes, null, ("Region", "76"), ("Reports", "0"), ("Horizon", "TroisAns"), ("ReponsesJusquAu", "2022-04-15"))).Redirection.ShouldBe(CheminsDEvaluation.Campagnes);
            (await bruno.EnvoyerAsync(campagnes, null, ("Region", "76"), ("Reports", "0"), ("Horizon", "TroisAns"), ("ReponsesJusquAu", "2022-04-15"))).Statut.ShouldBe(HttpStatusCode.Conflict);
        }

        p.Horloge.Regler("2022-02-28 10:00");
        using (var amina = await p.ConnecterAsync("amina.belkacem"))
        {
            var page = await amina.OuvrirAsync(chemin);
            page.Document.QuerySelectorAll("input[name^='Numerateur']").Select(i => i.GetAttribute("value") ?? "").ShouldBe(["152", "40", ""], "prefilled with what was followed");
            (await amina.EnvoyerAsync(page, "Renvoyer")).Texte.ShouldContain("Évaluation incomplète : horizon à trois ans.");
            (await amina.EnvoyerAsync(page, "Renseigner", ("Numerateur.3", "-1"))).Statut.ShouldBe(HttpStatusCode.BadRequest);
            (await amina.EnvoyerAsync(page, "Renseigner", ("Numerateur.3", "39"), ("Commentaire.3", "Un chantier décalé."))).Redirection.ShouldBe(chemin);
            (await amina.EnvoyerAsync(page, "Renseigner", ("Numerateur.3", "45"))).Statut.ShouldBe(HttpStatusCode.Conflict, "a stale grid never overwrites");
            (await amina.EnvoyerAsync(await amina.OuvrirAsync(chemin), "Renvoyer", ("Texte", "Trois années tenues."))).Redirection.ShouldBe(chemin);
        }

        p.Horloge.Regler("2022-03-15 10:00");
        await p.CommeActeurAsync<SuivreLEvaluation>(PortailDuTexte.Prefete31, s => s.ObserverAsync(id, TroisAns, "Pourquoi huit logements de moins ?", default));
        await ApprecierAsync(id, chemin);
    }

    [Fact]
    public async Task Un_objet_se_trouve_seul_comme_dans_la_liste_et_nulle_part_ailleurs()
    {
        p.Horloge.Regler("2019-12-16 11:00");
        var id = await p.EnVigueurAsync(("PP-1", EchelleDEngagement.Departement, "31", 2021, 160));
        var tous = await ObjetsAsync("2019");
        tous.Select(o => o.Objet).Where(o => o.Contains(id.ToString(), StringComparison.Ordinal)).ShouldContain($"cus/convention/{id}/departement/31");
        foreach (var objet in tous)
            (await ObjetAsync("2019", objet.Objet)).ShouldBe(objet);
        foreach (var (version, objet) in ((string, string)[])[("2020", tous[0].Objet), ("2019", $"cus/convention/{id}/departement/99"), ("2019", $"cus/convention/{Guid.NewGuid()}/departement/31"), ("2019", $"cus/convention/{id}"), ("2019", "essai/1"), ("an", tous[0].Objet)])
            (await ObjetAsync(version, objet)).ShouldBeNull($"{version} {objet}");
    }

    private Task<IReadOnlyList<ObjetDIndicateurs>> ObjetsAsync(string version) => ProgrammeAsync((cus, acteur) => cus.ObjetsAsync(acteur, version, default));

    private Task<ObjetDIndicateurs?> ObjetAsync(string version, string objet) => ProgrammeAsync((cus, acteur) => cus.ObjetAsync(acteur, version, objet, default));

    private Task<T> ProgrammeAsync<T>(Func<IProgrammeDIndicateurs, Acteur, Task<T>> question) =>
        p.CommeAsync<IServiceProvider, T>(ComptesDemo.AminaBelkacem, s => question(s.GetServices<IProgrammeDIndicateurs>().Single(x => x.Programme == CatalogueDesCus.Programme), s.GetRequiredService<IActeurCourant>().Requis));

    private async Task ApprecierAsync(Guid id, string chemin)
    {
        using (var amina = await p.ConnecterAsync("amina.belkacem"))
            (await amina.OuvrirAsync(chemin)).Texte.ShouldContain("Pourquoi huit logements de moins ?");
        var evaluation = await EvaluationAsync(id);
        (await p.CommeAsync<IEcheances, IReadOnlyList<EcheanceLue>>(ComptesDemo.AminaBelkacem, e => e.ListerAsync(EcheanceDEvaluation.Type, [EcheanceDEvaluation.Objet(evaluation.Id)], default))).ShouldHaveSingleItem().DueLe.ShouldBe(Paris.FinDuJour(new(2022, 4, 15)));
        p.Horloge.Regler("2022-04-10 10:00");
        using (var tot = await p.ConnecterAsync("bruno.lacaze"))
        {
            var refus = await tot.EnvoyerAsync(await tot.OuvrirAsync(chemin), "Apprecier", ("Texte", "Satisfaisant."), ("Appreciation.PP-1", "Proche."));
            (refus.Statut, refus.Texte.Contains("La phase contradictoire n’est pas close", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Conflict, true));
        }

        p.Horloge.Regler("2022-04-16 10:00");
        using var bruno = await p.ConnecterAsync("bruno.lacaze");
        (await p.RefusAsync<SuivreLEvaluation>(ComptesDemo.AminaBelkacem, s => s.RepondreAsync(id, TroisAns, "Trop tard.", default))).Code.ShouldBe(RefusDEvaluation.PhaseContradictoireClose);
        (await bruno.EnvoyerAsync(await bruno.OuvrirAsync(chemin), "Apprecier", ("Texte", "Satisfaisant."), ("Appreciation.PP-1", ""))).Texte.ShouldContain("L’évaluation de PP-1 requiert une appréciation.");
        (await bruno.EnvoyerAsync(await bruno.OuvrirAsync(chemin), "Apprecier", ("Texte", "Engagements tenus dans l’ensemble."), ("Appreciation.PP-1", "Proche de l’engagement."))).Redirection.ShouldBe(chemin);
        evaluation = await EvaluationAsync(id);
        evaluation.Statut.ShouldBe(StatutEvaluation.Appreciee);
        var (lettre, rapport) = (await p.TexteDuPdfAsync(evaluation.LettreId!.Value), await p.TexteDuPdfAsync(evaluation.RapportId!.Value));
        lettre.ShouldContain("Engagements tenus dans l’ensemble.");
        rapport.Replace('\u00A0', ' ').ShouldContain("−8");
        rapport.Replace('\u00A0', ' ').ShouldContain("95,00 %");
        rapport.ShouldContain("Proche de l’engagement.");
        var page = await bruno.OuvrirAsync(chemin);
        page.Document.QuerySelectorAll("tbody tr")[0].QuerySelector("td[data-label='Résultat']")!.TextContent.ShouldBe("", "never a verdict for PP-1");
        page.Document.QuerySelectorAll("tbody tr")[2].QuerySelector("td[data-label='Résultat']")!.TextContent.ShouldBe("non atteint");
        foreach (var texte in (string[])[lettre, rapport, page.Document.QuerySelector("main")!.TextContent])
            texte.ToLowerInvariant().ShouldNotContain("sanction");
        (await p.RefusAsync<SuivreLEvaluation>(ComptesDemo.AminaBelkacem, s => s.RenseignerAsync(id, TroisAns, evaluation.VersionDeLigne, [new(1, 160, null, null)], default))).Code.ShouldBe(RefusDEvaluation.ValeursFigees);
        using var rose = await p.ConnecterAsync("rose.delmas");
        (await rose.Http.GetAsync($"/documents/fichiers/{evaluation.LettreId}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Chacun_fait_son_acte_et_lui_seul_et_une_reponse_clot_la_phase()
    {
        p.Horloge.Regler("2019-12-16 11:00");
        var id = await p.EnVigueurAsync(("PP-2", EchelleDEngagement.Departement, "31", 2019, 40));
        p.Horloge.Regler("2022-01-10 09:00");
        (await p.RefusAsync<OuvrirUneCampagne>(ComptesDemo.AminaBelkacem, o => o.ExecuterAsync("76", 0, TroisAns, new(2022, 4, 15), default))).Code.Nature.ShouldBe(NatureRefus.Interdit);
        (await p.RefusAsync<OuvrirUneCampagne>(ComptesDemo.BrunoLacaze, o => o.ExecuterAsync("53", 0, TroisAns, new(2022, 4, 15), default))).Code.Nature.ShouldBe(NatureRefus.Interdit);
        (await p.RefusAsync<OuvrirUneCampagne>(ComptesDemo.BrunoLacaze, o => o.ExecuterAsync("76", 0, TroisAns, new(2022, 1, 10), default))).Code.ShouldBe(RefusDEvaluation.LimitePassee);
        (await p.RefusAsync<OuvrirUneCampagne>(ComptesDemo.BrunoLacaze, o => o.ExecuterAsync("76", 1, TroisAns, new(2023, 4, 15), default))).Code.ShouldBe(RefusDEvaluation.HorizonAVenir);
        (await p.CommeAsync<OuvrirUneCampagne, int>(ComptesDemo.BrunoLacaze, o => o.ExecuterAsync("76", 0, TroisAns, new(2022, 4, 15), default))).ShouldBe(1);
        var version = (await EvaluationAsync(id)).VersionDeLigne;
        (await p.RefusAsync<SuivreLEvaluation>(ComptesDemo.BrunoLacaze, s => s.RenseignerAsync(id, TroisAns, version, [new(1, 40, null, null)], default))).Code.Nature.ShouldBe(NatureRefus.Interdit);
        await p.CommeAsync<SuivreLEvaluation>(ComptesDemo.AminaBelkacem, s => s.RenseignerAsync(id, TroisAns, version, [new(1, 40, null, null)], default));
        await p.CommeAsync<SuivreLEvaluation>(ComptesDemo.AminaBelkacem, s => s.ProuverAsync(id, TroisAns, 1, f => f.RecevoirAsync(new MemoryStream(PdfDeDemonstration.Ecrire("Preuve", "Texte", 1)), "preuve.pdf", SuivreLEvaluation.Exigences, default), default));
        await p.CommeAsync<SuivreLEvaluation>(ComptesDemo.AminaBelkacem, s => s.RenvoyerAsync(id, TroisAns, null, default));
        (await p.RefusAsync<SuivreLEvaluation>(ComptesDemo.AminaBelkacem, s => s.ObserverAsync(id, TroisAns, "Rien.", default))).Code.Nature.ShouldBe(NatureRefus.Interdit);
        await p.CommeActeurAsync<SuivreLEvaluation>(PortailDuTexte.Prefete31, s => s.ObserverAsync(id, TroisAns, "Rien à redire.", default));
        await p.CommeAsync<SuivreLEvaluation>(ComptesDemo.AminaBelkacem, s => s.RepondreAsync(id, TroisAns, "Merci.", default));
        (await p.RefusAsync<SuivreLEvaluation>(ComptesDemo.AminaBelkacem, s => s.RepondreAsync(id, TroisAns, "Encore.", default))).Code.ShouldBe(RefusDEvaluation.DejaRepondu);
        await p.CommeAsync<SuivreLEvaluation>(ComptesDemo.BrunoLacaze, s => s.ApprecierAsync(id, TroisAns, "Tenu.", new Dictionary<string, string>(), default));
        var evaluation = await EvaluationAsync(id);
        (evaluation.Statut, evaluation.Lignes[0].PreuveNom).ShouldBe((StatutEvaluation.Appreciee, "preuve.pdf"));
    }

    private Task<EvaluationDeCus> EvaluationAsync(Guid id) => p.LireAsync(db => db.Set<EvaluationDeCus>().AsNoTracking().SingleAsync(e => e.ConventionId == id));

    /// <summary>What the portal followed before the campaign: 152 agréés, 40 renovated in 2019.</summary>
    private Task SuivreAsync(Guid id) => p.CommeAsync<IServiceProvider>(ComptesDemo.AminaBelkacem, async s =>
    {
        var indicateurs = s.GetRequiredService<IIndicateurs>();
        var catalogue = CatalogueDesCus.De(new CalendrierDeCus(0));
        await indicateurs.DeclarerAsync(catalogue, default);
        var objet = $"cus/convention/{id}/departement/31";
        await indicateurs.EnregistrerAsync(catalogue.Programme, catalogue.Version, [new(new(objet, "PP-1", 2021), Valeur.De(152), null), new(new(objet, "PP-2", 2019), Valeur.De(40), null)], default);
        await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
    });
}
