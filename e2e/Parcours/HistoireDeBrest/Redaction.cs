using Cus.Portal.ContratsTerritoriaux.Contrats;

namespace Cus.Portal.E2E.Parcours;

/// <summary>Steps 4 to 6: the six parties are invited, five of them draft.</summary>
public sealed partial class HistoireDeBrest
{
    private const string Colonnes = "Partie\tPLAI 2024\tPLUS 2024\tPLS 2024\tPLAI 2025\tPLUS 2025\tPLS 2025\tPLAI 2026\tPLUS 2026\tPLS 2026\n";

    private Guid Id => Guid.Parse(_contrat.Split('/')[^1]);

    private async Task OuvrirLeContratAsync()
    {
        Aller("2023-11-06 09:00");
        var ouvert = await CommeAsync("maelle.cariou", "/contrats/nouveau", async p =>
        {
            await LireAsync(p.Page, "ouvrir un contrat");
            (await p.Page.Locator("#Epci").InputValueAsync()).ShouldBe("Brest Métropole");
            await p.EcrireAsync("Etat", "Préfecture du Finistère");
            foreach (var (i, bailleur) in ((int, string)[])[(0, "Penfeld Habitat"), (1, "Iroise Logement"), (2, "Coop Rade")])
                await p.Page.Locator($"[name=\"Bailleurs[{i}]\"]").FillAsync(bailleur);
            await p.EcrireAsync("ActionLogement", "Action Logement Bretagne");
            await p.PresserAsync("Ouvrir le contrat");
            _contrat = Chemin(p.Page);
            await LireAsync(p.Page, "contrat ouvert");
        });
        Dit(ouvert, "Contrat territorial 2024‑2026, Brest Métropole");
        Dit(ouvert, "En élaboration");
        foreach (var partie in (string[])["Préfecture du Finistère", "Penfeld Habitat", "Iroise Logement", "Coop Rade", "Action Logement Bretagne"])
            Dit(ouvert, partie);
    }

    private async Task ChiffrerACinqAsync()
    {
        Aller("2023-11-20 14:00");
        await CollerAsync("maelle.cariou", _contrat, 1, "CT-1.1", Colonnes + "Objectif\t54\t90\t36\t60\t100\t40\t66\t110\t44", "saisie de la grille");
        await CollerAsync("annaig.tanguy", _contrat, 1, "CT-1.1", Colonnes + "Penfeld Habitat\t30\t50\t20\t33\t55\t22\t36\t60\t24");
        await CollerAsync("nolwenn.riou", _contrat, 1, "CT-1.1", Colonnes + "Iroise Logement\t18\t30\t12\t18\t30\t12\t18\t30\t12", "saisie par un bailleur");
        await CollerAsync("ronan.salaun", _contrat, 1, "CT-1.1", Colonnes + "Coop Rade\t6\t10\t4\t6\t10\t4\t9\t15\t6");
        var grille = await VoirAsync("gaelle.morvan", CheminsDeContrat.Grille(Id, 1), "grille, écart de 20");
        Dit(grille, "Il manque 20 logements aux engagements des bailleurs pour tenir l’objectif de Brest Métropole.");
        foreach (var total in (string[])["600", "330", "180", "70", "580", "−20"])
            Dit(grille, total);
        Aller("2023-11-27 11:00");
        await CommeAsync("maelle.cariou", CheminsDeContrat.Saisie(Id, 2, "CT-2.1"), async p =>
        {
            await p.EcrireAsync("Total", "240");
            await p.EcrireAsync("EnNpnru", "90");
            await p.EcrireAsync("PartHors", "62,5");
            await p.PresserAsync("Enregistrer la répartition");
            await LireAsync(p.Page, "répartition des passoires");
        });
        var renovation = await VoirAsync("gaelle.morvan", CheminsDeContrat.Texte(Id, 2), "texte de l’axe 2");
        Dit(renovation, "37,5 %");
        Dit(renovation, "62,5 %");
    }

    private async Task EcrireLeTexteAsync()
    {
        Aller("2023-11-28 10:00");
        await EcrireAsync("maelle.cariou", _contrat, "1-outils", "Deux tiers en maîtrise d’ouvrage directe ; servitude de mixité sociale de 30 % dans les zones d’aménagement.", lire: "article écrit");
        await EcrireAsync("nolwenn.riou", _contrat, "3-suivi", "Enquête annuelle d’occupation, partagée entre les trois bailleurs.");
        await EcrireAsync("annaig.tanguy", _contrat, "4-gardiens", "Tous les ensembles de plus de cent logements ont un gardien.");
        await EcrireAsync("maelle.cariou", _contrat, "loyers", "", clause: "est retenue");
        foreach (var (compte, texte) in ((string, string)[])[("gaelle.morvan", "Préciser qui réunit la commission."), ("patrick.hemon", "Action Logement y prendra part.")])
            await CommeAsync(compte, CheminsDeContrat.Article(Id, "3-suivi"), async p =>
            {
                await p.EcrireAsync("commenter", texte);
                await p.PresserAsync("Publier le commentaire");
            });
        var discussion = await VoirAsync("ronan.salaun", CheminsDeContrat.Article(Id, "3-suivi"), "article discuté");
        Dit(discussion, "Gaëlle Morvan");
        Dit(discussion, "Action Logement y prendra part.");
    }

    private Task<string> EcrireAsync(string compte, string contrat, string article, string texte, string? clause = null, string? lire = null) => CommeAsync(compte, $"{contrat}/texte/{article}", async p =>
    {
        if (clause is not null)
            await p.ChoisirAsync("Choix", clause);
        await p.EcrireAsync("Texte", texte);
        await p.PresserAsync("Enregistrer");
        Dit(await TexteAsync(p.Page), "Enregistré le");
        if (lire is not null)
            await LireAsync(p.Page, lire);
    });

    /// <summary>Pastes a table in the grid of an indicator.</summary>
    private Task<string> CollerAsync(string compte, string contrat, int axe, string code, string tableau, string? lire = null) => CommeAsync(compte, $"{contrat}/grille/{axe}/saisie?indicateur={code}", async p =>
    {
        if (lire is not null)
            await LireAsync(p.Page, lire);
        await p.EcrireAsync("Collage", tableau);
        await p.PresserAsync("Enregistrer ce qui est collé");
        NeDitPas(await TexteAsync(p.Page), "Collé, mais non placé");
    });
}
