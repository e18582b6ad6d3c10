using System.Text;
using Microsoft.Playwright;

namespace Cus.Portal.E2E.Parcours;

/// <summary>A convention of the first generation in a browser, from the strategic plan to its first biennial evaluation, axe on every state.</summary>
[Collection(PortailServi.Nom)]
public sealed class PremiereGenerationTests(PortailServi portail)
{
    private const string Liste = "/cus/premiere-generation", Departement = "Département de la Haute-Garonne";
    private const string Immeubles = """
        Code;Nom;Commune;Logements;Financement;Conventionné;ZUS;Zone;Foyer;Catégorie;Segment
        A1;Résidence des Carmes;31555;400;PLUS, PLUS CD;oui;non;B1;non;Catégorie 1;Ville
        A2;Résidence du Lac;31555;300;PLUS, PLUS CD;oui;non;B1;non;Catégorie 2;Ville
        A3;Résidence des Prés;31395;200;HLM/O;oui;non;B1;non;Catégorie 3;Couronne
        """;

    private string _cus = "";

    [Fact]
    [Trait("Scenario", "CUS1-S16")]
    public async Task Jusqu_a_la_premiere_evaluation_biennale()
    {
        await OuvrirAsync();
        await AssocierAsync();
        await ChiffrerAsync();
        await DeclarerAsync();
        await SignerAsync();
        await RealiserAsync();
        await EvaluerAsync();
    }

    private Task OuvrirAsync() => CommeAsync("marc.puig", Liste, async p =>
    {
        await p.ChoisirAsync("Organisme", "Toit d’Oc");
        await p.ChoisirAsync("Rattachement", "aucun");
        await p.PresserAsync("Ouvrir la convention 2011-2016");
        _cus = new Uri(p.Page.Url).AbsolutePath;
        await p.Page.SansViolationAsync("convention ouverte");
        foreach (var (id, jour) in ((string, string)[])[("Approuve", "2009-03-02"), ("Debut", "2009-01-01"), ("Fin", "2016-12-31")])
            await p.EcrireAsync(id, jour);
        await p.PresserAsync("Enregistrer");
        await p.EcrireAsync("Le-engagement", "2010-01-18");
        await p.EcrireAsync("Modalites", "Une réunion commune.");
        await p.PresserAsync("Enregistrer l’engagement");
        await p.EcrireAsync("Nom", Departement);
        await p.ChoisirAsync("Qualite", "Personne associée");
        await p.ChoisirAsync("Genre", "département");
        await p.EcrireAsync("Logements", "900");
        await p.PresserAsync("Ajouter");
        await p.EcrireAsync("Le-envoi", "2010-01-20");
        await p.PresserAsync("Noter l’envoi");
        await p.PresserAsync("Ouvrir l’association");
        await p.Page.SansViolationAsync("association ouverte");
    });

    private Task AssocierAsync() => CommeAsync("marc.puig", _cus, async p =>
    {
        await p.EcrireAsync("DocumentsLe", "2010-04-15");
        await p.EcrireAsync("Le-reunion", "2010-05-14");
        await p.PresserAsync("Noter la réunion");
        Dit(await TexteAsync(p.Page), "au moins un mois avant la réunion");
        await p.Page.SansViolationAsync("réunion refusée");
        await p.EcrireAsync("DocumentsLe", "2010-04-15");
        await p.EcrireAsync("Le-reunion", "2010-05-15");
        await p.PresserAsync("Noter la réunion");
        await p.ChoisirAsync("Nature", "Concertation impossible");
        await p.EcrireAsync("Le-fait", "2010-04-20");
        await p.EcrireAsync("Texte-fait", "Aucune association de locataires n’est représentée.");
        await p.PresserAsync("Noter");
        await p.EcrireAsync("Le-adoption", "2010-05-28");
        await p.PresserAsync("Enregistrer l’adoption");
        Dit(await TexteAsync(p.Page), "Projet adopté");
    });

    private async Task ChiffrerAsync()
    {
        await CommeAsync("karine.bonnet", _cus + "/patrimoine", async p =>
        {
            await p.Page.SansViolationAsync("patrimoine vide");
            await p.EcrireAsync("Logements", "900");
            await p.PresserAsync("Enregistrer");
            await p.JoindreAsync("Fichier", new FilePayload { Name = "immeubles.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Immeubles) });
            await p.PresserAsync("Importer");
            Dit(await TexteAsync(p.Page), "Les deux partitions sont justes");
            await p.Page.SansViolationAsync("patrimoine");
        });
        await CommeAsync("karine.bonnet", _cus + "/chiffres?indicateur=E.I", async p =>
        {
            await p.Page.SansViolationAsync("indicateurs");
            for (var an = 0; an < 2; an++)
            {
                await p.Page.Locator("input[data-ligne='0']").Nth(an + 1).FillAsync(an == 0 ? "50" : "60");
                await p.Page.Locator("input[data-ligne='1']").Nth(an + 1).FillAsync("500");
            }

            await p.PresserAsync("Enregistrer les chiffres");
            Dit(await TexteAsync(p.Page), "12");
            await p.Page.SansViolationAsync("indicateurs remplis");
        });
    }

    private async Task DeclarerAsync()
    {
        await CommeAsync("karine.bonnet", _cus + "/declarations", async p =>
        {
            await p.Page.SansViolationAsync("déclarations");
            await p.Page.Locator("select[name='r.PLAN-DE-VENTE~~0']").SelectOptionAsync("oui");
            await p.Page.Locator("input[name='r.L442-8-4~~0']").FillAsync("45");
            await p.PresserAsync("Enregistrer les réponses");
            Dit(await TexteAsync(p.Page), "2 réponses enregistrées");
        });
        await CommeAsync("karine.bonnet", _cus + "/controles", async p =>
        {
            Dit(await TexteAsync(p.Page), "contrôles bloquants");
            await p.Page.SansViolationAsync("contrôles");
        });
    }

    private async Task SignerAsync()
    {
        await CommeAsync("marc.puig", _cus, async p =>
        {
            await p.EcrireAsync("Le-adresse", "2010-06-24");
            await p.PresserAsync("Adresser au préfet du siège");
            Dit(await TexteAsync(p.Page), "Projet adressé au préfet");
        });
        await CommeAsync("jean.roques", _cus, async p =>
        {
            await p.EcrireAsync("Texte-rapport", "Projet cohérent avec les besoins du territoire.");
            await p.PresserAsync("Proposer la signature");
            Dit(await TexteAsync(p.Page), "Signature proposée");
        });
        await CommeAsync("marc.puig", _cus, async p =>
        {
            await p.EcrireAsync("Le-signature", "2010-12-03");
            await p.PresserAsync("Noter la signature");
        });
        await CommeAsync("bruno.lacaze", _cus, async p =>
        {
            await p.EcrireAsync("Le-conclusion", "2010-12-15");
            await p.PresserAsync("Signer");
            Dit(await TexteAsync(p.Page), "à lever avant la signature");
            await p.EcrireAsync("Le-conclusion", "2010-12-15");
            await p.EcrireAsync("Reserve", "Les chiffres qui ne sont pas suivis ici sont dans la convention.");
            await p.PresserAsync("Signer");
            Dit(await TexteAsync(p.Page), "du 1er janvier 2011 au 31 décembre 2016");
            await p.Page.SansViolationAsync("convention conclue");
        });
    }

    private Task RealiserAsync() => CommeAsync("karine.bonnet", _cus + "/suivi?indicateur=E.I&annee=2012", async p =>
    {
        await p.Page.Locator("input[name^='n.E.I']").FillAsync("55");
        await p.Page.Locator("input[name^='d.E.I']").FillAsync("500");
        await p.PresserAsync("Enregistrer les réalisations 2012");
        Dit(await TexteAsync(p.Page), "11,00 %");
        await p.Page.SansViolationAsync("suivi");
    });

    private async Task EvaluerAsync()
    {
        await CommeAsync("bruno.lacaze", _cus + "/evaluations", async p =>
        {
            await p.PresserAsync("Ouvrir l’évaluation à 2 ans");
            Dit(await TexteAsync(p.Page), "non atteint, à juger");
            await p.Page.SansViolationAsync("évaluation ouverte");
            await p.Page.Locator("main select[name=Jugement]").First.SelectOptionAsync(new SelectOptionValue { Label = "non imputable" });
            await p.Page.Locator("main input[name=Motif]").First.FillAsync("Marché local.");
            await p.PresserAsync("Juger");
            await p.EcrireAsync("Texte-clore-2", "Écart constaté, sans proposition de sanction.");
            await p.PresserAsync("Clore sans proposition de sanction");
            Dit(await TexteAsync(p.Page), "non atteint, non imputable");
            await p.Page.SansViolationAsync("évaluation close");
        });
        await CommeAsync("marc.puig", _cus + "/demandes", p => p.Page.SansViolationAsync("demandes"));
    }

    private async Task CommeAsync(string compte, string chemin, Func<IMains, Task> acte)
    {
        await using var n = await portail.NavigateurAsync(compte);
        await n.Page.GotoAsync(chemin);
        await acte(new Pointeur(n.Page));
    }

    private static async Task<string> TexteAsync(IPage page) => (await page.InnerTextAsync("main")).Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static void Dit(string page, string texte) => page.ShouldContain(texte);
}
