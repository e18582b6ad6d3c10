using Cus.Portal.ContratsTerritoriaux.Contrats;
using Microsoft.Playwright;

namespace Cus.Portal.E2E.Parcours;

/// <summary>Steps 7 to 10: two rounds of negotiation close the gap, the version 1 is frozen.</summary>
public sealed partial class HistoireDeBrest
{
    private async Task NegocierAsync()
    {
        Aller("2023-12-04 10:00");
        await FaireAsync("maelle.cariou", _contrat, "Passer en négociation");
        Dit(await VoirAsync("gaelle.morvan", CheminsDeContrat.Negociation(Id), "ordre du jour"), "écart de 20 logements");

        Aller("2023-12-06 10:00");
        await RepondreAsync("maelle.cariou", "PLUS 2025, Iroise Logement", "50", "Le permis de la ZAC du Spernot est purgé.", "Proposer ce chiffre");
        Aller("2023-12-08 11:00");
        await RepondreAsync("nolwenn.riou", "PLUS 2025, Iroise Logement", "40", "La voirie n’est livrée qu’en fin d’année.", "Contre-proposer", "proposition reçue");
        await RepondreAsync("maelle.cariou", "PLUS 2025, Iroise Logement", null, "", "Accepter 40");
        Aller("2023-12-11 15:00");
        await RepondreAsync("maelle.cariou", "PLUS 2026, Iroise Logement", "40", "Même rythme qu’en 2025.", "Proposer ce chiffre");
        Aller("2023-12-11 16:00");
        Dit(await RepondreAsync("nolwenn.riou", "PLUS 2026, Iroise Logement", null, "", "Accepter 40"), "200");
        var apres = await VoirAsync("gaelle.morvan", CheminsDeContrat.Grille(Id, 1), "grille, écart nul");
        NeDitPas(apres, "Il manque");
        Dit(apres, "Les bailleurs s’engagent à faire agréer 600 logements");
        Dit(await VoirAsync("gaelle.morvan", CheminsDeContrat.Negociation(Id), "registre"), "Aucun point contesté");

        Aller("2023-12-18 09:30");
        await CollerAsync("maelle.cariou", _contrat, 3, "CT-3.1", "Partie\t2024\t2025\t2026\nObjectif\t60\t60\t60");
        await CollerAsync("maelle.cariou", _contrat, 3, "CT-3.2", "Partie\tTotal\nObjectif\t0,5");
        await CollerAsync("maelle.cariou", _contrat, 4, "CT-4.1", "Partie\tTotal\nObjectif\t100");
        Dit(await VoirAsync("gaelle.morvan", CheminsDeContrat.Grille(Id, 3)), "180");
    }

    private async Task FigerLaPremiereVersionAsync()
    {
        Aller("2024-01-15 10:00");
        NeDitPas(await FaireAsync("maelle.cariou", CheminsDeContrat.Figer(Id), "Figer la version 1", "vérifier et figer"), "à régler");
        Dit(await VoirAsync("gaelle.morvan", _contrat, "contrat prêt à signer"), "Prêt à signer");
        (await VoirAsync("gaelle.morvan", CheminsDeContrat.Version(Id, 1), "version 1")).ShouldMatch("[0-9a-f]{64}");
    }

    /// <summary>Opens a figure of the grid and answers it.</summary>
    private Task<string> RepondreAsync(string compte, string chiffre, string? valeur, string motif, string bouton, string? lire = null) => CommeAsync(compte, CheminsDeContrat.Grille(Id, 1), async p =>
    {
        await SuivreAsync(p.Page, "a.p-case", chiffre);
        if (lire is not null)
            await LireAsync(p.Page, lire);
        await p.EcrireAsync("Motif", motif);
        if (valeur is not null)
            await p.EcrireAsync("Valeur", valeur);
        await p.PresserAsync(bouton);
        await Assertions.Expect(p.Page.Locator(".invalid-feedback")).ToHaveCountAsync(0);
    });
}
