using System.Net;
using Cus.Portal.Indicateurs.Contracts;
using static Cus.Portal.IntegrationTests.Indicateurs.ProgrammeDEssai;

namespace Cus.Portal.IntegrationTests.Indicateurs;

/// <summary>The entry grid without a script: pasted, corrected, stored; typed by two hands.</summary>
public class GrilleDeSaisieTests(PortailDesIndicateurs portail) : IClassFixture<PortailDesIndicateurs>
{
    private const string Surface = "/indicateurs/essai/1/S-1/saisie";

    [Fact]
    [Trait("Scenario", "IND-S08")]
    public async Task Coller_un_tableau_entier_corriger_deux_cellules()
    {
        var lignes = Enumerable.Range(0, 12).Select(i => Enumerable.Range(0, 6).Select(j => $"{(i * 6) + j}").ToArray()).ToArray();
        (lignes[2][3], lignes[5][0], lignes[0][0], lignes[11][5]) = ("n.c.", "−3", "1 250", "12,5");
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var page = await maud.OuvrirAsync(Surface);
        page.Document.QuerySelectorAll("input[data-ligne]").Length.ShouldBe(72);
        var posee = await maud.EnvoyerAsync(page with { Chemin = Surface + "?handler=Coller" }, null, ("Colle", string.Join("\r\n", lignes.Select(l => string.Join('\t', l)))));
        posee.Statut.ShouldBe(HttpStatusCode.OK);
        Lisible(posee.Texte).ShouldContain("70 valeurs sont prêtes ; 2 gardent le texte collé avec leur motif. Rien n’est encore enregistré.");
        Champ(posee, "c-2-3").ShouldBe("n.c.");
        Lisible(posee.Document.GetElementById("c-2-3-faute")!.TextContent).ShouldBe("« n.c. » n’est pas un nombre.");
        Champ(posee, "c-5-0").ShouldBe("−3");
        Lisible(posee.Document.GetElementById("c-5-0-faute")!.TextContent).ShouldBe("−3 est négatif ; un nombre positif ou nul est attendu.");
        posee.Document.QuerySelectorAll("input[aria-invalid=true]").Length.ShouldBe(2);
        posee.Document.QuerySelectorAll(".p-erreurs a").Select(a => a.GetAttribute("href")).ShouldBe(["#c-2-3", "#c-5-0"], ignoreOrder: true);
        (await ValeursAsync("S-1")).ShouldBeEmpty();

        var refusee = await maud.EnvoyerAsync(posee with { Chemin = Surface }, null, ("c-2-3", "4"));
        refusee.Statut.ShouldBe(HttpStatusCode.BadRequest);
        Champ(refusee, "c-0-0").ShouldBe("1 250");
        refusee.Document.QuerySelectorAll("input[aria-invalid=true]").ShouldHaveSingleItem().Id.ShouldBe("c-5-0");

        (await maud.EnvoyerAsync(refusee with { Chemin = Surface }, null, ("c-5-0", "3"))).Redirection.ShouldBe("/indicateurs/essai/1/S-1");
        var ecrites = await ValeursAsync("S-1");
        ecrites.Count.ShouldBe(72);
        (ecrites[(Objet(1), 2019)], ecrites[(Objet(12), 2024)], ecrites[(Objet(6), 2019)]).ShouldBe((1_250, 12.5m, 3));
    }

    [Fact]
    public async Task Une_cellule_changee_par_une_autre_main_n_est_pas_ecrasee()
    {
        const string Page = "/indicateurs/essai/1/L-1/saisie";
        await portail.SaisirAsync("L-1", (1, 2019, Valeur.De(60)));
        using var maud = await portail.ConnecterAsync("maud.perrin");
        using var olivier = await portail.ConnecterAsync("olivier.legoff");
        var (deMaud, dOlivier) = (await maud.OuvrirAsync(Page), await olivier.OuvrirAsync(Page));
        (await olivier.EnvoyerAsync(dOlivier, null, ("c-0-0", "70"))).Redirection.ShouldNotBeNull();
        var conflit = await maud.EnvoyerAsync(deMaud, null, ("c-0-0", "65"), ("c-0-1", "12"));
        conflit.Statut.ShouldBe(HttpStatusCode.Conflict);
        Lisible(conflit.Document.GetElementById("c-0-0-faute")!.TextContent).ShouldStartWith("70, Olivier Le Goff, 10 h");
        Champ(conflit, "c-0-0").ShouldBe("65");
        var ecrites = await ValeursAsync("L-1");
        (ecrites[(Objet(1), 2019)], ecrites[(Objet(1), 2020)]).ShouldBe((70, 12));
        (await maud.EnvoyerAsync(conflit with { Chemin = Page }, null, ("c-0-0", "65"))).Redirection.ShouldNotBeNull();
        (await ValeursAsync("L-1"))[(Objet(1), 2019)].ShouldBe(65);
    }

    [Fact]
    public async Task Un_taux_se_saisit_en_deux_nombres_et_sans_objet_en_toutes_lettres()
    {
        const string Page = "/indicateurs/essai/1/T-1/saisie";
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var refusee = await maud.EnvoyerAsync(await maud.OuvrirAsync(Page), null, ("c-0-0", "60"), ("c-0-1", "s.o."));
        refusee.Statut.ShouldBe(HttpStatusCode.BadRequest);
        refusee.Document.GetElementById("c-0-0d-faute")!.TextContent.ShouldBe("Donnez le numérateur et le dénominateur, ou laissez les deux vides.");
        Lisible(refusee.Document.QuerySelector(".p-erreurs")!.TextContent).ShouldContain("« Sans objet » demande un motif.");
        (await maud.EnvoyerAsync(refusee with { Chemin = Page }, null, ("c-0-0d", "240"), ("MotifSansObjet", "aucune attribution"))).Redirection.ShouldNotBeNull();
        var lues = await portail.LireAsync(i => i.ValeursAsync(Cle, [Objet(1)], CancellationToken.None));
        lues.Where(v => v.Cle.Code == "T-1").Select(v => v.Valeur).ShouldBe([Valeur.De(60, 240), Valeur.SansObjet("aucune attribution")]);
    }

    [Fact]
    public async Task Un_cumul_qui_diminue_se_dit_pres_de_sa_cellule()
    {
        const string Page = "/indicateurs/essai/1/M-1/saisie";
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var refusee = await maud.EnvoyerAsync(await maud.OuvrirAsync(Page), null, ("c-0-2", "45"), ("c-0-5", "40"));
        refusee.Statut.ShouldBe(HttpStatusCode.BadRequest);
        refusee.Document.GetElementById("c-0-5-faute")!.TextContent.ShouldBe("La valeur à six ans est inférieure à celle à trois ans.");
        Champ(refusee, "c-0-2").ShouldBe("45");
    }

    [Fact]
    public async Task L_auditeur_lit_sans_saisir_et_une_grille_demesuree_a_sa_phrase()
    {
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var page = await maud.EnvoyerAsync((await maud.OuvrirAsync(Surface)) with { Chemin = Surface + "?handler=Coller" }, null, ("Colle", string.Concat(Enumerable.Repeat("1\t", TableauColle.CellulesAuPlus)) + "1"));
        page.Statut.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        Lisible(page.Texte).ShouldContain("Le tableau collé a plus de 50 000 cellules");
        using var sylvie = await portail.ConnecterAsync("sylvie.marchand");
        (await sylvie.OuvrirAsync("/indicateurs/essai/1/S-1")).Texte.ShouldNotContain("Saisir les valeurs");
        (await sylvie.DemanderAsync(Surface)).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Dictionary<(string, int), decimal>> ValeursAsync(string code) =>
        (await portail.LireAsync(i => i.ValeursAsync(Cle, [.. Enumerable.Range(1, 12).Select(Objet)], CancellationToken.None))).Where(v => v.Cle.Code == code).ToDictionary(v => (v.Cle.Objet, v.Cle.Annee), v => v.Valeur.Numerateur);

    private static string? Champ(PageLue page, string id) => page.Document.GetElementById(id)?.GetAttribute("value");

    private static string Lisible(string texte) => texte.Replace('\u00A0', ' ').Trim();
}
