using System.Text;

namespace Cus.Portal.E2E.Parcours;

/// <summary>Steps 1 to 3: the préfecture reports its volunteer.</summary>
public sealed partial class HistoireDeBrest
{
    private async Task<string> OuvrirLaRemonteeAsync()
    {
        var campagne = "";
        await CommeAsync("maud.perrin", "/contrats/remontees/nouvelle", async p =>
        {
            await LireAsync(p.Page, "ouvrir une remontée");
            await p.EcrireAsync("Nom", "Contrats territoriaux 2024-2026");
            await p.EcrireAsync("Texte", "Faire remonter les volontaires d’ici le 20 octobre prochain, avec un contact.");
            await p.EcrireAsync("Fondement", "Lettre ML/2023-10/40855 du 11 octobre 2023");
            await p.EcrireAsync("DernierJour", "2023-10-20");
            await p.PresserAsync("Ouvrir la remontée");
            campagne = Chemin(p.Page);
            await LireAsync(p.Page, "remontée ouverte");
        });
        var accueil = await VoirAsync("gaelle.morvan", "/", "accueil de la préfecture");
        Dit(accueil, "Inscrire les intercommunalités volontaires");
        Dit(accueil, "Dans 9 jours");
        return campagne;
    }

    private async Task InscrireAsync(string campagne)
    {
        Aller("2023-10-18 15:00");
        await CommeAsync("gaelle.morvan", campagne + "/inscrire", async p =>
        {
            await LireAsync(p.Page, "inscrire un volontaire");
            await p.EcrireAsync("Epci", "Brest Métropole");
            await p.EcrireAsync("ContactNom", "Maëlle Cariou");
            await p.EcrireAsync("VolontaireLe", "2023-10-16");
            await p.EcrireAsync("ContactCourriel", "maelle.cariou@demo.example");
            await p.EcrireAsync("Commentaire", "Trois bailleurs associés.");
            await p.PresserAsync("Inscrire");
        });
        Dit(await VoirAsync("maud.perrin", campagne, "liste nationale"), "Brest Métropole");
        Dit(await VoirAsync("maud.perrin", campagne + "/carte", "carte nationale"), "Bretagne");
    }

    private async Task ExporterAsync(string campagne)
    {
        Aller("2023-10-21 00:00:01");
        await CommeAsync("maud.perrin", campagne + "?Ponctualite=ALHeure", async p =>
        {
            var csv = Encoding.UTF8.GetString(await TelechargerAsync(p.Page, "main a[href*='export.csv']"));
            Dit(csv, "Brest Métropole;Métropole;8;Finistère (29);Bretagne;Préfecture du Finistère;18/10/2023 15:0");
            Dit(csv, "à l’heure");
        });
    }
}
