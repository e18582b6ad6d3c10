using System.Net;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Loyers;
using Cus.Portal.ConventionsCus.Ventes;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.IntegrationTests.ConventionsCus;

/// <summary>The plan de mise en vente and the new rent policy.</summary>
public sealed class VenteEtLoyersTests(PortailDuTexte p) : IClassFixture<PortailDuTexte>
{
    [Fact]
    [Trait("Scenario", "CUS2-S14")]
    public async Task Le_plan_de_vente_se_lit_par_commune_et_par_EPCI_consultations_faites()
    {
        p.Horloge.Regler("2019-02-04 09:00");
        var id = await p.OuvrirAsync();
        await PlanAsync(t => t.AnnoncerAsync(id, 70, default));
        (await ManquesAsync(id)).ShouldContain("Le plan de vente doit être réparti par commune et par EPCI.");
        using var amina = await p.ConnecterAsync("amina.belkacem");
        var chemin = CheminsDeConvention.Vente(id);
        (await amina.EnvoyerAsync(await amina.OuvrirAsync(chemin), "Repartir", ("Commune", "Toulouse"), ("Logements", "40"))).Redirection.ShouldBe(chemin);
        (await amina.EnvoyerAsync(await amina.OuvrirAsync(chemin), "Repartir", ("Commune", "82121"), ("Logements", "30"))).Redirection.ShouldBe(chemin);
        (await amina.EnvoyerAsync(await amina.OuvrirAsync(chemin), "Repartir", ("Commune", "Toulouse"), ("Logements", "-3"))).Statut.ShouldBe(HttpStatusCode.BadRequest);
        await PlanAsync(t => t.DevoirAsync(id, "Tarn-et-Garonne", TitreDeConsultation.Garantie, default));
        await PlanAsync(t => t.ConsulterAsync(id, "31555", TitreDeConsultation.Commune, new(2019, 1, 10), default));
        var motifs = await ManquesAsync(id);
        motifs.ShouldBe(["Documents d’habitabilité et de performance énergétique manquants.", "Consultation manquante : Montauban.", "Consultation manquante : Tarn-et-Garonne."]);
        await PlanAsync(t => t.ConsulterAsync(id, "82121", TitreDeConsultation.Commune, new(2019, 1, 11), default));
        (await ManquesAsync(id)).ShouldContain("Consultation manquante : Tarn-et-Garonne.");
        await PlanAsync(t => t.ConsulterAsync(id, "Tarn-et-Garonne", TitreDeConsultation.Garantie, new(2019, 1, 12), default));
        (await ManquesAsync(id)).ShouldBe(["Documents d’habitabilité et de performance énergétique manquants."]);
        foreach (var nature in Enum.GetValues<DocumentDeVente>())
            await PlanAsync(t => t.JoindreAsync(id, nature, f => f.RecevoirAsync(new MemoryStream(PdfDeDemonstration.Ecrire("Normes", "Texte", 1)), $"{nature}.pdf", TenirLePlanDeVente.Exigences, default), default));
        (await amina.EnvoyerAsync(await amina.OuvrirAsync(chemin), "Arreter")).Redirection.ShouldBe(chemin);
        var page = await amina.OuvrirAsync(chemin);
        page.Texte.ShouldContain("Arrêté le 4 février 2019");
        page.Document.QuerySelectorAll("tfoot tr td").Select(t => t.TextContent.Trim()).ShouldBe(["30", "40"], ignoreOrder: true);
        page.Document.QuerySelectorAll("tfoot tr th").Select(t => t.TextContent).ShouldContain("Toulouse Métropole");
        using var rose = await p.ConnecterAsync("rose.delmas");
        var pieces = (await rose.OuvrirAsync(chemin)).Document.QuerySelectorAll("a[href^='/documents/fichiers/']").Select(a => a.GetAttribute("href")!).ToList();
        pieces.Count.ShouldBe(2);
        (await rose.Http.GetAsync(pieces[0])).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var karine = await p.ConnecterAsync("karine.bonnet");
        (await karine.Http.GetAsync(pieces[0])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await p.RefusAsync<TenirLePlanDeVente>(ComptesDemo.RoseDelmas, t => t.AnnoncerAsync(id, 1, default))).Code.Nature.ShouldBe(NatureRefus.Interdit);
    }

    [Fact]
    [Trait("Scenario", "CUS2-S15")]
    public async Task La_nouvelle_politique_des_loyers_un_1er_janvier_par_avenant_a_masse_constante_apres_six_ans()
    {
        p.Horloge.Regler("2019-12-16 11:00");
        var id = await p.EnVigueurAsync();
        (await p.RefusAsync<TenirLaNpl>(ComptesDemo.AminaBelkacem, t => t.PreparerAsync(id, new(2020, 7, 1), default))).Motifs[0].Phrase.ShouldBe("La NPL prend effet un 1er janvier, au plus tôt après l’entrée en vigueur.");
        await p.CommeAsync<TenirLaNpl>(ComptesDemo.AminaBelkacem, t => t.PreparerAsync(id, new(2020, 1, 1), default));
        var npl = await p.CommeAsync<TenirLaNpl, Guid>(ComptesDemo.AminaBelkacem, t => t.PreparerAsync(id, new(2021, 1, 1), default));
        (await p.RefusAsync<TenirLaNpl>(ComptesDemo.AminaBelkacem, t => t.InscrireAsync(id, npl, Immeuble("B", new(2015, 6, 30), 1, 1), default))).Motifs[0].Phrase.Replace('\u00A0', ' ').ShouldBe("Immeuble conventionné depuis moins de 6 ans : loyers et plafonds non modifiables.");
        await p.CommeAsync<TenirLaNpl>(ComptesDemo.AminaBelkacem, t => t.InscrireAsync(id, npl, Immeuble("A", new(2015, 1, 1), 4_812_350.40m, 4_812_350.41m), default));
        (await p.RefusAsync<TenirLaNpl>(ComptesDemo.AminaBelkacem, t => t.InscrireAsync(id, npl, Immeuble("C", new(2015, 1, 1), 1.001m, 1), default))).Code.ShouldBe(RefusDesLoyers.MontantAuCentime);
        var refus = await p.RefusAsync<TenirLaNpl>(ComptesDemo.LucFerrand, t => t.IntroduireAsync(id, npl, "Avenant n° 1", new(2019, 12, 16), Avenant, default));
        refus.Motifs.Select(m => m.Code).ShouldBe([RefusDesLoyers.MasseNonConstante]);
        refus.Message.Replace('\u202F', ' ').Replace('\u00A0', ' ').ShouldContain("4 812 350,40 € avant, 4 812 350,41 € après");
        await p.CommeAsync<TenirLaNpl>(ComptesDemo.AminaBelkacem, t => t.InscrireAsync(id, npl, Immeuble("A", new(2015, 1, 1), 4_812_350.40m, 4_812_350.40m), default));
        (await p.RefusAsync<TenirLaNpl>(ComptesDemo.LucFerrand, t => t.IntroduireAsync(id, npl, null, null, null, default))).Motifs.Select(m => m.Phrase).ShouldBe(["La NPL doit être introduite par avenant."]);
        await p.CommeAsync<TenirLaNpl>(ComptesDemo.LucFerrand, t => t.IntroduireAsync(id, npl, "Avenant n° 1", new(2019, 12, 16), Avenant, default));
        using var luc = await p.ConnecterAsync("luc.ferrand");
        var page = await luc.OuvrirAsync(CheminsDeConvention.Vente(id));
        page.Texte.ShouldContain("Avenant n° 1, signé le 16 décembre 2019");
        page.Texte.ShouldContain("4 812 350,40 €");
        var autre = await p.OuvrirAsync();
        (await p.RefusAsync<TenirLaNpl>(ComptesDemo.AminaBelkacem, t => t.PreparerAsync(autre, new(2021, 1, 1), default))).Code.ShouldBe(RefusDesLoyers.NplParAvenant);
    }

    private static ImmeubleDeNpl Immeuble(string code, DateOnly conventionne, decimal avant, decimal apres) => new(code, "Le Mirail", conventionne, avant, apres);

    private static Task<FichierLu> Avenant(IFichiers f) => f.RecevoirAsync(new MemoryStream(PdfDeDemonstration.Ecrire("Avenant", "Texte", 1)), "avenant.pdf", TenirLaNpl.Exigences, CancellationToken.None);

    private Task PlanAsync(Func<TenirLePlanDeVente, Task> acte) => p.CommeAsync(ComptesDemo.AminaBelkacem, acte);

    private async Task<IReadOnlyList<string>> ManquesAsync(Guid id) =>
        [.. (await p.RefusAsync<TenirLePlanDeVente>(ComptesDemo.AminaBelkacem, t => t.ArreterAsync(id, default))).Motifs.Select(m => m.Phrase.Replace('\u00A0', ' '))];
}
