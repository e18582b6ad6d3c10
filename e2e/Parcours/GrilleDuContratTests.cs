using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Demonstration;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Cus.Portal.E2E.Parcours;

/// <summary>The grid of a contract as a person types in it: totals and gap in step, keys and paste of a spreadsheet, what another party writes meanwhile.</summary>
[Collection(PortailServi.Nom)]
public sealed class GrilleDuContratTests(PortailServi portail)
{
    private const string Code = "CT-1.1";

    [Fact]
    [Trait("Scenario", "CTR-S06")]
    public async Task Le_total_et_l_ecart_suivent_la_frappe_et_Echap_rend_ce_qui_y_etait()
    {
        var id = await OuvrirAsync();
        await using var n = await portail.NavigateurAsync("maelle.cariou");
        await n.Page.GotoAsync(Saisie(id));
        var (somme, ecart) = (n.Page.Locator("[data-total=somme]"), n.Page.Locator("[data-total=ecart]"));
        await Assertions.Expect(somme).ToHaveTextAsync("580");
        await Assertions.Expect(ecart).ToHaveTextAsync("−20");
        var iroise = n.Page.GetByLabel("Iroise Logement, PLUS, 2025", new() { Exact = true });
        await iroise.FillAsync("50");
        await Assertions.Expect(somme).ToHaveTextAsync("600");
        await Assertions.Expect(ecart).ToHaveTextAsync("0");
        await Assertions.Expect(n.Page.Locator("tbody[data-quoi=PLUS] tr[data-role=somme] td").Nth(1)).ToHaveTextAsync("115");
        await n.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(iroise).ToHaveValueAsync("30");
        await Assertions.Expect(ecart).ToHaveTextAsync("−20");
        await n.Page.GetByLabel("Objectif de Brest Métropole, total", new() { Exact = true }).FillAsync("610");
        await Assertions.Expect(n.Page.GetByText("La somme des années est 600, le total saisi 610.")).ToBeVisibleAsync();
        await Assertions.Expect(ecart).ToHaveTextAsync("−30");
        await n.Page.SansViolationAsync("saisie d’un contrat, total faux");
    }

    [Fact]
    [Trait("Scenario", "CTR-S09")]
    public async Task Un_tableau_colle_en_place_nomme_ses_cellules_fautives_et_se_corrige_au_clavier()
    {
        var id = await OuvrirAsync();
        await using var n = await portail.NavigateurAsync("maelle.cariou");
        await n.Page.GotoAsync(Saisie(id));
        await n.Page.GetByLabel("Penfeld Habitat, PLAI, 2024", new() { Exact = true }).FocusAsync();
        await n.Page.EvaluateAsync("""
            texte => { const d = new DataTransfer(); d.setData('text/plain', texte); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: d, bubbles: true, cancelable: true })); }
            """, "31\t33\t36\r\n18\tn.c.\t18\r\n6\t7\t9");
        await Assertions.Expect(n.Page.Locator("[data-grille-etat]")).ToHaveTextAsync("8 valeurs prêtes, 1 à corriger. Rien n’est encore enregistré.");
        var fautive = n.Page.GetByLabel("Iroise Logement, PLAI, 2025", new() { Exact = true });
        await Assertions.Expect(fautive).ToBeFocusedAsync();
        (await n.Page.Locator(".p-saisie__faute:not(:empty)").InnerTextAsync()).ShouldContain("nombre");
        await n.Page.SansViolationAsync("saisie d’un contrat, cellule fautive");
        await n.Page.Keyboard.PressAsync("Control+A");
        await n.Page.Keyboard.TypeAsync("18");
        await n.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(n.Page.GetByLabel("Coop Rade, PLAI, 2025", new() { Exact = true })).ToBeFocusedAsync();
        await n.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(n.Page.GetByLabel("Coop Rade, PLAI, 2026", new() { Exact = true })).ToBeFocusedAsync();
        await n.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer les chiffres" }).ClickAsync();
        await Assertions.Expect(n.Page.Locator(".p-annonce")).ToContainTextAsync("chiffres enregistrés");
        await Assertions.Expect(n.Page.Locator("tbody[data-quoi=PLAI] tr[data-role=somme] td").First).ToHaveTextAsync("55");
    }

    [Fact]
    [Trait("Scenario", "CTR-S09")]
    public async Task Ce_qu_une_autre_partie_ecrit_se_dit_et_rien_de_saisi_n_est_perdu()
    {
        var id = await OuvrirAsync();
        await using var n = await portail.NavigateurAsync("maelle.cariou");
        await n.Page.GotoAsync(Saisie(id));
        var penfeld = n.Page.GetByLabel("Penfeld Habitat, PLUS, 2025", new() { Exact = true });
        var iroise = n.Page.GetByLabel("Iroise Logement, PLUS, 2025", new() { Exact = true });
        await penfeld.FillAsync("77");
        await iroise.FillAsync("65");
        await Scene().ChiffrerAsync(ComptesDemo.NolwennRiou, 0, 8, id, [new ChiffreDuRecit(Code, OrganismesDemo.IroiseLogement, "PLUS", 2025, 70)]);
        await n.Page.EvaluateAsync("() => dispatchEvent(new Event('focus'))");
        var avis = n.Page.Locator("[data-grille-avis]");
        await Assertions.Expect(avis).ToContainTextAsync("Nolwenn Riou a changé cette grille");
        await Assertions.Expect(penfeld).ToHaveValueAsync("77");
        await n.Page.SansViolationAsync("saisie d’un contrat, avis d’un changement");
        await avis.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(n.Page.Locator("[data-grille-etat]")).ToHaveTextAsync("2 cellules saisies sont gardées. Rien n’est encore enregistré.");
        await Assertions.Expect(penfeld).ToHaveValueAsync("77");
        await Assertions.Expect(iroise).ToHaveValueAsync("65");
        await Assertions.Expect(n.Page.GetByText("Passé entre-temps de 30 à 70 ; votre saisie est gardée.")).ToBeVisibleAsync();
    }

    private static string Saisie(Guid id) => $"/contrats/{id}/grille/1/saisie?indicateur={Code}";

    /// <summary>A contract being drafted, with the figures of Brest Métropole: 600 wanted, 580 committed.</summary>
    private async Task<Guid> OuvrirAsync()
    {
        var id = await Scene().JouerAsync(ComptesDemo.MaelleCariou, 2, 9, s => s.GetRequiredService<OuvrirContrat>().ExecuterAsync(ContratDeBrest.Epci, ContratDeBrest.Periode, ContratDeBrest.Parties, CancellationToken.None));
        await Scene().ChiffrerAsync(ComptesDemo.MaelleCariou, 1, 9, id, ContratDeBrest.Chiffres());
        return id;
    }

    private Scene Scene() => new(portail.ServicesDuPortail, Paris.Date(portail.Horloge.GetUtcNow()), CancellationToken.None);
}
