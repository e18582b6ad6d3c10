using System.Globalization;

namespace Cus.Portal.E2E.Parcours;

/// <summary>From the figures to the evaluation.</summary>
public sealed partial class HistoireDUneConvention
{
    private static readonly string[] Indicateurs = ["PP-1", "PP-2", "PP-3", "PP-4", "PS-1", "PS-2", "PS-3", "SR-1", "G-1"];

    private async Task ChiffrerAsync()
    {
        Aller("2019-05-06 10:00");
        await CommeAsync("amina.belkacem", _cus + "/engagements", async p =>
        {
            await p.PresserAsync("Remplir depuis le patrimoine");
            foreach (var indicateur in Indicateurs)
            {
                await p.Page.GotoAsync($"{_cus}/engagements?indicateur={indicateur}");
                foreach (var champ in await p.Page.Locator("input.p-saisie").AllAsync())
                {
                    var nom = await champ.GetAttributeAsync("name") ?? "";
                    if (await champ.InputValueAsync() == "" && nom.Contains("Engagement", StringComparison.Ordinal))
                        await champ.FillAsync(Chiffre(nom));
                }

                if (indicateur is "PP-1" or "PS-1")
                    await LireAsync(p.Page, $"engagements {indicateur}, remplis");
                await p.PresserAsync("Enregistrer les chiffres");
                NeDitPas(await TexteAsync(p.Page), "n’est pas un nombre");
            }

            await p.Page.GotoAsync(_cus + "/engagements?indicateur=PS-1");
            await p.ChoisirAsync("Clause", "La clause est dans la convention");
            await PresserDebutAsync(p.Page, "Enregistrer la clause");
        });
    }

    /// <summary>« c.Engagement~PP-1-PLAI~Departement~31~2021 ».</summary>
    private static string Chiffre(string nom) => nom switch
    {
        _ when nom.Contains("PP-1-PLAIA", StringComparison.Ordinal) => "6",
        _ when nom.Contains("PP-1-H", StringComparison.Ordinal) => "75",
        _ when nom.Contains("PP-1-", StringComparison.Ordinal) => nom.EndsWith("2024", StringComparison.Ordinal) ? "80" : "40",
        _ when nom.Contains("PP-4", StringComparison.Ordinal) => nom.EndsWith("2024", StringComparison.Ordinal) ? "4,6" : "3",
        _ when nom.Contains("G-1", StringComparison.Ordinal) => "1180",
        _ when nom.Contains("HQPV", StringComparison.Ordinal) => "2",
        _ when nom.Contains("PS-3", StringComparison.Ordinal) => "3",
        _ when nom.Contains("PS-", StringComparison.Ordinal) => "26",
        _ when nom.Contains("SR-1", StringComparison.Ordinal) => nom[^1] is '4' ? "31" : "30",
        _ => "2",
    };

    private async Task DeposerAsync()
    {
        Aller("2019-06-27 16:00");
        await CommeAsync("luc.ferrand", _cus, async p =>
        {
            foreach (var nature in (string[])["Projet de convention", "Tableaux des indicateurs", "Plan stratégique de patrimoine"])
            {
                await p.ChoisirAsync("Nature", nature);
                await p.JoindreAsync("Fichier-piece", Piece("piece.pdf"));
                await p.PresserAsync("Joindre");
            }

            await LireAsync(p.Page, "convention, prête à déposer");
            await p.PresserAsync("Déposer le projet");
            Dit(await TexteAsync(p.Page), "Projet déposé");
        });
        Aller("2019-07-03 10:00");
        await CommeAsync("jean.roques", _cus + "/avis", async p =>
        {
            await LireAsync(p.Page, "avis, à transmettre");
            await p.PresserAsync("Transmettre");
            Dit(await TexteAsync(p.Page), "Tarn-et-Garonne");
        });
    }

    private Task DonnerLAvisAsync()
    {
        Aller("2019-09-09 11:00");
        return CommeAsync("odile.garrigue", _cus + "/avis", async p =>
        {
            await LireAsync(p.Page, "avis, à rendre");
            await p.ChoisirAsync("Sens-D82", "Favorable");
            await p.PresserAsync("Rendre l’avis");
            Dit(await TexteAsync(p.Page), "Votre avis est rendu.");
            await LireAsync(p.Page, "avis rendu");
        });
    }

    private async Task NegocierAsync()
    {
        Aller("2019-10-01 10:00");
        await FaireAsync("jean.roques", _cus + "/avis", "Ouvrir la négociation");
        await CommeAsync("jean.roques", _cus + "/registre", async p =>
        {
            await p.Page.Locator("#chiffre").SelectOptionAsync(await p.Page.Locator("#chiffre option", new() { HasText = "PP-2" }).First.GetAttributeAsync("value") ?? "");
            await p.ChoisirAsync("An", "2021");
            await p.EcrireAsync("Valeur", "3");
            await p.EcrireAsync("Motif", "Le parc F et G est important.");
            await p.PresserAsync("Proposer ce chiffre");
            await LireAsync(p.Page, "registre, une proposition");
        });
        await CommeAsync("amina.belkacem", _cus + "/registre", async p =>
        {
            await LireAsync(p.Page, "registre, à répondre");
            await PresserDebutAsync(p.Page, "Accepter");
            Dit(await TexteAsync(p.Page), "Jean Roques");
        });
        await CommeAsync("amina.belkacem", _cus + "/documents", async p =>
        {
            await p.PresserAsync("Figer une version");
            await LireAsync(p.Page, "documents, une version");
        });
    }

    private async Task AdopterEtSignerAsync()
    {
        Aller("2019-10-14 18:00");
        var circuit = "";
        await CommeAsync("luc.ferrand", _cus + "/signature", async p =>
        {
            await p.EcrireAsync("Le", "2019-10-14");
            await p.EcrireAsync("VersionVisee", "1");
            await p.PresserAsync("Adopter le projet final");
            Dit(await TexteAsync(p.Page), "Le projet final est adopté.");
            await p.PresserAsync("Mettre en signature");
            await LireAsync(p.Page, "signature, circuit ouvert");
            await p.PresserAsync("Ouvrir le circuit");
            circuit = Chemin(p.Page);
        });
        Aller("2019-10-21 10:00");
        await CommeAsync("luc.ferrand", circuit, p => SignerALaMainAsync(p, "2019-10-21"));
        Aller("2019-11-04 10:00");
        await CommeAsync("camille.fabre", circuit, p => SignerEnLigneAsync(p, "signer, par une collectivité"));
        Aller("2019-11-12 15:00");
        Dit(await FaireAsync("luc.ferrand", _cus + "/signature", "Déposer le dossier"), "Le dossier de signature est déposé.");
        Aller("2019-11-25 10:00");
        Dit(await FaireAsync("jean.roques", _cus + "/signature", "Proposer au préfet de région", "signature, à proposer"), "La signature est proposée au préfet de région.");
        Aller("2019-12-16 11:00");
        await CommeAsync("bruno.lacaze", circuit, p => SignerEnLigneAsync(p, null));
        Dit(await VoirAsync("luc.ferrand", _cus, "convention, en vigueur"), "En vigueur");
    }

    private async Task SignerALaMainAsync(Pointeur p, string jour)
    {
        await SuivreAsync(p.Page, "a[href*='/signer/']");
        await p.EcrireAsync("Jour", jour);
        await p.JoindreAsync("Scan", Piece("exemplaire-signe.pdf"));
        await p.PresserAsync("Déposer l’exemplaire");
    }

    private async Task RealiserAsync()
    {
        foreach (var an in (int[])[2019, 2020, 2021])
        {
            Aller(string.Create(CultureInfo.InvariantCulture, $"{an + 1}-01-08 10:00"));
            await CommeAsync("amina.belkacem", string.Create(CultureInfo.InvariantCulture, $"{_cus}/suivi/saisie?annee={an}"), async p =>
            {
                await p.EcrireAsync("n-PP-2-Departement-31", an == 2020 ? "1" : "3");
                await p.PresserAsync(string.Create(CultureInfo.InvariantCulture, $"Enregistrer les réalisations {an}"));
                if (an == 2020)
                    await LireAsync(p.Page, "suivi, un engagement manqué");
            });
        }
    }

    private async Task EvaluerAsync()
    {
        Aller("2022-01-10 09:00");
        await CommeAsync("bruno.lacaze", "/cus/evaluations", async p =>
        {
            await LireAsync(p.Page, "évaluations, à ouvrir");
            await p.EcrireAsync("ReponsesJusquAu", "2022-04-15");
            await p.PresserAsync("Ouvrir la campagne");
            await LireAsync(p.Page, "évaluations, ouvertes");
        });
        var evaluation = await RenvoyerAsync();
        Aller("2022-03-15 10:00");
        await CommeAsync("jean.roques", evaluation, async p =>
        {
            await p.EcrireAsync("Texte", "Une année de rénovation est manquée.");
            await p.PresserAsync("Noter les observations");
        });
        Aller("2022-04-10 10:00");
        await CommeAsync("bruno.lacaze", evaluation, async p =>
        {
            await AppliquerAsync(p);
            Dit(await TexteAsync(p.Page), "la phase contradictoire n’est pas close");
        });
        Aller("2022-04-16 10:00");
        await CommeAsync("bruno.lacaze", evaluation, async p =>
        {
            await AppliquerAsync(p);
            await LireAsync(p.Page, "évaluation, appréciée");
        });
    }

    private async Task<string> RenvoyerAsync()
    {
        var evaluation = "";
        Aller("2022-02-28 10:00");
        await CommeAsync("amina.belkacem", "/cus/evaluations", async p =>
        {
            await SuivreAsync(p.Page, "a[href*='/evaluations/']");
            evaluation = Chemin(p.Page);
            await LireAsync(p.Page, "évaluation, à renvoyer");
            foreach (var champ in await p.Page.Locator("main input[name^='Numerateur.'], main input[name^='Denominateur.']").AllAsync())
            {
                if (await champ.InputValueAsync() == "")
                    await champ.FillAsync((await champ.GetAttributeAsync("name") ?? "").StartsWith('N') ? "1" : "4");
            }

            await p.PresserAsync("Enregistrer les valeurs");
            await p.PresserAsync("Renvoyer à l’État");
        });
        return evaluation;
    }

    private static async Task AppliquerAsync(Pointeur p)
    {
        foreach (var champ in await p.Page.Locator("form[action*='Apprecier'] textarea, form:has(button:has-text('Arrêter')) textarea").AllAsync())
            await champ.FillAsync("Les engagements sont tenus pour l’essentiel.");
        await p.PresserAsync("Arrêter l’appréciation");
    }
}
