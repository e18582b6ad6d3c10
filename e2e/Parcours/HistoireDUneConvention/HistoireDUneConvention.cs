using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.IntegrationTests.Documents;
using Microsoft.Playwright;

namespace Cus.Portal.E2E.Parcours;

/// <summary>This story begins in November 2018.</summary>
public sealed class PortailDUneConvention : PortailDeLHistoire
{
    /// <inheritdoc />
    protected override string Depart => "2018-11-12 10:00";
}

/// <summary>
/// CUS2-S30 in a browser: import, ensembles, category, association, territories, figures, avis, negotiation, signature, evaluation at three
/// years, on a small stock of Habitat Garonne.
/// </summary>
public sealed partial class HistoireDUneConvention(PortailDUneConvention portail) : Histoire(portail), IClassFixture<PortailDUneConvention>
{
    private const string Toulouse = "243100518";
    private string _cus = "";

    [Fact]
    [Trait("Scenario", "CUS2-S30"), Trait("Category", "Histoires")]
    public async Task Du_fichier_du_patrimoine_a_l_evaluation_a_trois_ans()
    {
        await ImporterAsync();
        await OuvrirEtEngagerAsync();
        await EnvoyerEtAssocierAsync();
        await CategoriserEtAssocierAsync();
        await TerritorialiserAsync();
        await ChiffrerAsync();
        await DeposerAsync();
        await DonnerLAvisAsync();
        await NegocierAsync();
        await AdopterEtSignerAsync();
        await RealiserAsync();
        await EvaluerAsync();
        Relecture.RienAReprendre();
    }

    private async Task ImporterAsync()
    {
        await CommeAsync("amina.belkacem", "/cus", async p =>
        {
            await LireAsync(p.Page, "patrimoine, rien encore");
            await p.EcrireAsync("Millesime", "2019");
            await p.JoindreAsync("Fichier", new FilePayload { Name = "garonne.csv", MimeType = "text/csv", Buffer = Stock() });
            await p.PresserAsync("Déposer");
            await Passer.ToutAsync(Portail.ServicesDuPortail);
            await p.Page.ReloadAsync();
            await LireAsync(p.Page, "import lu");
            await p.PresserAsync("Accepter");
            Dit(await TexteAsync(p.Page), "40");
        });
        await CommeAsync("amina.belkacem", "/cus/ensembles?Critere=Adresse", async p =>
        {
            await LireAsync(p.Page, "ensembles proposés");
            await PresserDebutAsync(p.Page, "Former");
            await LireAsync(p.Page, "ensembles formés");
        });
    }

    private async Task OuvrirEtEngagerAsync()
    {
        Aller("2019-01-10 10:00");
        await CommeAsync("luc.ferrand", "/cus/conventions/nouvelle", async p =>
        {
            await LireAsync(p.Page, "convention, à préparer");
            await p.EcrireAsync("Rattachement", Toulouse);
            await p.PresserAsync("Préparer la convention");
            _cus = Chemin(p.Page);
            await LireAsync(p.Page, "convention, à engager");
            await p.EcrireAsync("Le-psp", "2018-11-12");
            await p.JoindreAsync("Fichier-psp", Piece("deliberation-psp.pdf"));
            await p.PresserAsync("Enregistrer");
        });
        Aller("2019-01-14 18:00");
        await CommeAsync("luc.ferrand", _cus, async p =>
        {
            await p.EcrireAsync("Le", "2019-01-14");
            await p.PresserAsync("Enregistrer l’engagement");
            await LireAsync(p.Page, "association, à envoyer");
        });
    }

    private async Task EnvoyerEtAssocierAsync()
    {
        Aller("2019-01-15 10:00");
        await CommeAsync("amina.belkacem", _cus + "/association", async p =>
        {
            foreach (var boite in await p.Page.Locator("main input[name=Codes]").AllAsync())
            {
                if (await boite.GetAttributeAsync("value") != "200068641")
                    await boite.CheckAsync();
            }

            await p.EcrireAsync("Le-envoi", "2019-01-15");
            await p.PresserAsync("Noter l’envoi");
            await p.PresserAsync("Ouvrir l’association");
            Dit(await TexteAsync(p.Page), "Le Muretain Agglo doit être associée dès le premier logement.");
            await LireAsync(p.Page, "association, refusée");
        });
        Aller("2019-01-21 10:00");
        await CommeAsync("amina.belkacem", _cus + "/association", async p =>
        {
            await p.CocherAsync("code-200068641");
            await p.EcrireAsync("Le-envoi", "2019-01-21");
            await p.PresserAsync("Noter l’envoi");
            await p.PresserAsync("Ouvrir l’association");
            Dit(await TexteAsync(p.Page), "L’association est ouverte.");
        });
    }

    private async Task CategoriserEtAssocierAsync()
    {
        Aller("2019-02-11 15:00");
        await CommeAsync("amina.belkacem", _cus + "/categorie", async p =>
        {
            await p.EcrireAsync("Ordinaires", "40");
            await p.EcrireAsync("EnFoyers", "0");
            await p.EcrireAsync("VentesNeuves", "0");
            await p.PresserAsync("Fixer la catégorie");
            Dit(await TexteAsync(p.Page), "CUS ordinaire");
            await LireAsync(p.Page, "catégorie fixée");
        });
        Aller("2019-02-20 18:00");
        await NoterAsync("Concertation locative", "2019-02-20", "compte-rendu.pdf");
        Aller("2019-03-14 09:00");
        await CommeAsync("camille.fabre", _cus + "/association", async p =>
        {
            await PresserDebutAsync(p.Page, "Demander à signer");
            Dit(await TexteAsync(p.Page), "La demande à signer est enregistrée.");
            await LireAsync(p.Page, "association, lue par une collectivité");
        });
        Aller("2019-04-18 15:00");
        await NoterAsync("Réunion tenue", "2019-04-18", "reunion.pdf");
    }

    private Task NoterAsync(string nature, string le, string preuve) => CommeAsync("amina.belkacem", _cus + "/association", async p =>
    {
        await p.ChoisirAsync("Nature", nature);
        await p.EcrireAsync("Le-fait", le);
        await p.JoindreAsync("Fichier", Piece(preuve));
        await p.PresserAsync("Noter");
        Dit(await TexteAsync(p.Page), nature);
    });

    private Task TerritorialiserAsync()
    {
        Aller("2019-02-28 11:00");
        return CommeAsync("bruno.lacaze", _cus + "/territoires", async p =>
        {
            await LireAsync(p.Page, "territoires, à arrêter");
            await p.CocherAsync("f-PS-3");
            await p.CocherAsync("e-PP-1-" + Toulouse);
            await p.PresserAsync("Arrêter les territoires");
            Dit(await TexteAsync(p.Page), "Arrêtés par Bruno Lacaze");
            await LireAsync(p.Page, "territoires arrêtés");
        });
    }

    /// <summary>Lines of the stock: one dwelling in Muret, Toulouse, Montauban.</summary>
    private static byte[] Stock()
    {
        var colonnes = Disposition.Du(2019)!.Colonnes;
        var lignes = Enumerable.Range(0, 40).Select(i => string.Join(';', colonnes.Select(c => c.Champ switch
        {
            ChampDeLogement.Siren => "990000010",
            ChampDeLogement.Identifiant => $"HG{i:000000}",
            ChampDeLogement.Commune => i == 0 ? "31395" : i < 30 ? "31555" : "82121",
            ChampDeLogement.Adresse => $"{1 + (i / 10)} allée des Œillets",
            ChampDeLogement.Financement or ChampDeLogement.Plafond => "PLUS",
            ChampDeLogement.Dpe => "CDEFG"[i % 5].ToString(),
            ChampDeLogement.AnneeDeConstruction => "1974",
            ChampDeLogement.ModeDeSurface => "1",
            ChampDeLogement.Surface => "64,5",
            ChampDeLogement.Loyer => "412,35",
            ChampDeLogement.AccessiblePmr => i % 4 == 0 ? "O" : "N",
            _ => "",
        }))).Prepend(string.Join(';', colonnes.Select(c => c.Titre)));
        return System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", lignes) + "\r\n");
    }

    private static FilePayload Piece(string nom) => new() { Name = nom, MimeType = "application/pdf", Buffer = Exemples.Pdf(1, suffixe: "% " + nom) };
}
