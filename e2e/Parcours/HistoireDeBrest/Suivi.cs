using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Referentiel.Contracts;
using Microsoft.Playwright;

namespace Cus.Portal.E2E.Parcours;

/// <summary>Steps 22 to 29: the years, a landlord taken over, the warning, the amendment, the end.</summary>
public sealed partial class HistoireDeBrest
{
    private async Task RattacherGuipavasAsync()
    {
        Aller("2024-09-09 10:00");
        Dit(await CommeAsync("maelle.cariou", _contrat + "/mixite", async p =>
        {
            await p.EcrireAsync("Commune", "Guipavas");
            await p.EcrireAsync("Logements", "90");
            await p.EcrireAsync("SigneLe", "2024-09-09");
            await p.PresserAsync("Rattacher");
            await LireAsync(p.Page, "contrat de mixité sociale rattaché");
        }), "90 logements sur 600, soit 15,00 %");
    }

    private async Task SuivreLesDeuxPremieresAnneesAsync()
    {
        Aller("2025-01-06 09:00");
        await OuvrirLaCampagneAsync(2024, "2025-01-31", "suivi, campagne ouverte");
        await RemettreAsync("annaig.tanguy", "Penfeld Habitat", 2024, (28, 47, 19), "Un chantier a pris du retard.", "valeurs à remettre");
        await RemettreAsync("nolwenn.riou", "Iroise Logement", 2024, (15, 25, 10), "Deux permis attaqués.");
        await RemettreAsync("ronan.salaun", "Coop Rade", 2024, (6, 10, 4));
        Aller("2025-01-31 18:00");
        var annee2024 = await CloreAsync(2024);
        Dit(annee2024, "non atteint");
        Dit(annee2024, "−16 logements");

        Aller("2025-06-20 10:00");
        await AbsorberAsync();
        Aller("2025-07-01 00:00:00");
        var grille = await VoirAsync("maelle.cariou", CheminsDeContrat.Grille(Id, 1), "grille, un bailleur repris");
        foreach (var phrase in (string[])["270", "dont Coop Rade", "repris depuis le 1er juillet 2025", "70"])
            Dit(grille, phrase);

        Aller("2026-01-06 09:00");
        await OuvrirLaCampagneAsync(2025, "2026-01-31");
        await RemettreAsync("annaig.tanguy", "Penfeld Habitat", 2025, (30, 50, 20), "Un chantier a pris du retard.");
        await RemettreAsync("nolwenn.riou", "Iroise Logement", 2025, (18, 30, 12), "Deux permis attaqués.");
        await RemettreAsync("nolwenn.riou", "Coop Rade", 2025, (8, 14, 6));
        Aller("2026-01-30 18:00");
        await CloreAsync(2025);
        var alerte = await VoirAsync("gaelle.morvan", _contrat + "/suivi", "suivi, alerte avancée");
        Dit(alerte, "352 logements à la fin de 2025 pour 380 logements attendus, écart −28 logements");
        Dit(alerte, "il faudrait 248 logements en 2026 pour tenir 600 logements");
    }

    /// <summary>Iroise Logement takes over Coop Rade, as the référentiel records it.</summary>
    private Task<string> AbsorberAsync() => CommeAsync("sylvie.marchand", $"/referentiel/organismes/{OrganismesDemo.CoopRade}/succession", async p =>
    {
        await p.EcrireAsync("Successeur", "Iroise Logement");
        await p.ChoisirAsync("Nature", "Absorption");
        await p.EcrireAsync("EffetLe", "2025-07-01");
        await p.EcrireAsync("Acte", "Délibérations des 12 et 13 juin 2025");
        await p.PresserAsync("Voir ce qui passera");
        await p.PresserAsync("Enregistrer la succession");
        Dit(await TexteAsync(p.Page), "1er juillet 2025");
    });

    private async Task PasserLAvenantAsync()
    {
        Aller("2026-04-10 10:00");
        var avenant = await OuvrirUneSuiteAsync("Avenant", "Total ramené à 580 logements, le foncier de 20 logements étant perdu");
        var parties = await VoirAsync("maelle.cariou", avenant + "/parties", "parties à l’avenant");
        Dit(parties, "retirée le 10 avril 2026");
        await CollerAsync("maelle.cariou", avenant, 1, "CT-1.1", "Partie\tPLAI 2026\tPLUS 2026\tPLS 2026\nObjectif\t60\t100\t40\nPenfeld Habitat\t30\t50\t20");
        var grille = await VoirAsync("maelle.cariou", avenant + "/grille/1", "grille de l’avenant");
        foreach (var total in (string[])["580", "310", "270"])
            Dit(grille, total);
        NeDitPas(grille, "Il manque");
        NeDitPas(await FaireAsync("maelle.cariou", avenant + "/figer", "Figer la version 1"), "à régler");
        var circuit = await MettreEnSignatureAsync(avenant, 5, null);
        Aller("2026-04-24 11:00");
        foreach (var compte in (string[])["erwan.kerdoncuff", "nolwenn.riou", "patrick.hemon", "solen.guivarch", "gaelle.morvan"])
            await SignerAsync(compte, circuit);
        var consolide = await VoirAsync("nolwenn.riou", CheminsDeContrat.Consolide(Id), "texte applicable");
        foreach (var phrase in (string[])["version applicable au 24 avril 2026", "600 logements", "580 logements"])
            Dit(consolide, phrase);
        var chiffre = await VoirAsync("gaelle.morvan", $"/indicateurs/contrats/1/CT-1.1/chiffre?objet={Uri.EscapeDataString(CheminsDeContrat.Objet(Id))}&annee=2026", "d’où vient l’objectif de 2026");
        Dit(chiffre, "contrat signé le 15 mars 2024");
        Dit(chiffre, "avenant n° 1 signé le 24 avril 2026");
    }

    private async Task VenirAEcheanceAsync()
    {
        Aller("2026-12-31 23:59:20");
        NeDitPas(await VoirAsync("gaelle.morvan", _contrat), "Échu");
        Aller("2027-01-01 00:10:00");
        await Passer.ToutAsync(Portail.ServicesDuPortail);
        Dit(await VoirAsync("gaelle.morvan", _contrat, "contrat échu"), "Échu");
        Aller("2027-01-05 09:00");
        await OuvrirLaCampagneAsync(2026, "2027-01-31");
        await RemettreAsync("annaig.tanguy", "Penfeld Habitat", 2026, (35, 57, 23));
        await RemettreAsync("nolwenn.riou", "Iroise Logement", 2026, (35, 60, 23));
        Aller("2027-01-29 18:00");
        await CloreAsync(2026);
        var suivi = await VoirAsync("gaelle.morvan", _contrat + "/suivi", "suivi, contrat échu");
        Dit(suivi, "585");
        Dit(suivi, "580");
        Dit(suivi, "+5");
    }

    private Task<string> OuvrirLaCampagneAsync(int annee, string dernierJour, string? lire = null) => CommeAsync("maelle.cariou", _contrat + "/suivi", async p =>
    {
        await p.ChoisirAsync("Annee", $"{annee}");
        await p.EcrireAsync("DernierJour", dernierJour);
        await p.PresserAsync("Ouvrir la campagne");
        if (lire is not null)
            await LireAsync(p.Page, lire);
    });

    /// <summary>A landlord fills its production of the year and hands it in.</summary>
    private Task<string> RemettreAsync(string compte, string bailleur, int annee, (int Plai, int Plus, int Pls) production, string? explication = null, string? lire = null) => CommeAsync(compte, _contrat + "/suivi", async p =>
    {
        await SuivreAsync(p.Page, "a[href*='/demandes/']", $"{bailleur}, {annee}");
        foreach (var (produit, n) in ((string, int)[])[("PLAI", production.Plai), ("PLUS", production.Plus), ("PLS", production.Pls)])
            await p.Page.Locator($"[name=\"n|CT-1.1|{produit}|\"]").FillAsync($"{n}");
        if (explication is not null)
            await p.Page.Locator("[name=\"e|CT-1.1\"]").FillAsync(explication);
        if (lire is not null)
            await LireAsync(p.Page, lire);
        await p.PresserAsync("Enregistrer et remettre");
        Dit(await TexteAsync(p.Page), "Remises le");
    });

    private Task<string> CloreAsync(int annee) => CommeAsync("maelle.cariou", _contrat + "/suivi", async p =>
    {
        await PresserDebutAsync(p.Page, "Clore la campagne");
        await Assertions.Expect(p.Page.Locator("main h3").Filter(new() { HasText = $"{annee}" }).First).ToBeVisibleAsync();
    });
}
