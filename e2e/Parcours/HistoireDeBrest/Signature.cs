using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.IntegrationTests.Signatures;
using Microsoft.Playwright;

namespace Cus.Portal.E2E.Parcours;

/// <summary>Steps 11 to 21: a power refused then given, a refusal, a change that voids, the three ways, the signed PDF, an annex.</summary>
public sealed partial class HistoireDeBrest
{
    /// <summary>Puts the frozen version of an act in signature.</summary>
    private async Task<string> MettreEnSignatureAsync(string acte, int parties, string? lire = "mettre en signature")
    {
        var circuit = "";
        Dit(await CommeAsync("maelle.cariou", acte + "/signature", async p =>
        {
            await p.Page.GetByLabel("Signe pour Brest Métropole").SelectOptionAsync(new SelectOptionValue { Label = "Solen Guivarch" });
            if (lire is not null)
                await LireAsync(p.Page, lire);
            await p.PresserAsync("Mettre en signature");
            circuit = Chemin(p.Page);
            if (lire is not null)
                await LireAsync(p.Page, "circuit ouvert");
        }), $"0 sur {parties}");
        return circuit;
    }

    private async Task SignerSansPouvoirPuisAvecAsync(string circuit)
    {
        Aller("2024-01-30 11:00");
        await CommeAsync("solen.guivarch", circuit, async p =>
        {
            await JoindreAsync(p, circuit, "Délégation de signature", "n° 2024-012 du 22 janvier 2024", "2024-02-01", "2026-12-31", "pouvoirs");
            await p.Page.GotoAsync(circuit);
            await SignerEnLigneAsync(p, "signer, sans pouvoir valable");
            Dit(await TexteAsync(p.Page), "Votre pouvoir n’est pas valable le 30 janvier 2024.");
            await LireAsync(p.Page, "signature refusée faute de pouvoir");
        });
        Dit(await VoirAsync("maelle.cariou", circuit + "/ceremonie?arret=true"), "0 sur 6");
        Aller("2024-02-09 10:00");
        Dit(await SignerAsync("erwan.kerdoncuff", circuit, pouvoir: true, lire: "signer"), "1 sur 6");
        Aller("2024-02-09 10:20");
        Dit(await SignerAsync("solen.guivarch", circuit), "2 sur 6");
        var ceremonie = await VoirAsync("maelle.cariou", circuit + "/ceremonie?arret=true", "jour de signature");
        Dit(ceremonie, "2 sur 6");
        Dit(ceremonie, "Page de Nolwenn Riou");
    }

    private async Task RefuserEtModifierAsync(string circuit)
    {
        Aller("2024-02-09 11:00");
        await CommeAsync("ronan.salaun", circuit, async p =>
        {
            await SuivreAsync(p.Page, "a[href*='/signer/']");
            await p.EcrireAsync("Motif", "La clause de loyers ne peut pas être tenue sur les logements rénovés.");
            await p.PresserAsync("Refuser de signer");
            await LireAsync(p.Page, "circuit suspendu");
        });
        var rendu = await VoirAsync("maelle.cariou", CheminsDeContrat.Signature(Id), "texte rendu");
        Dit(rendu, "La clause de loyers ne peut pas être tenue");
        Aller("2024-02-16 15:00");
        await EcrireAsync("maelle.cariou", _contrat, "loyers", "Les logements remis en location après une rénovation lourde en sont exclus.", "est retenue");
        foreach (var compte in (string[])["erwan.kerdoncuff", "solen.guivarch"])
        {
            var annule = await VoirAsync(compte, circuit, compte == "solen.guivarch" ? "signatures annulées" : null);
            Dit(annule, "Ce texte a changé le 16 février 2024");
            Dit(annule, "Les logements remis en location après une rénovation lourde en sont exclus.");
        }
    }

    private async Task<string> FigerLaSecondeVersionAsync(string ancien)
    {
        Aller("2024-02-22 10:00");
        await FaireAsync("maelle.cariou", CheminsDeContrat.Figer(Id), "Figer la version 2");
        Dit(await VoirAsync("maelle.cariou", CheminsDeContrat.Version(Id, 2) + "?contre=1", "version 2 comparée"), "rénovation lourde");
        var circuit = await MettreEnSignatureAsync(_contrat, 6, null);
        await CommeAsync("erwan.kerdoncuff", ancien, async p => // the link of the mail of January
        {
            (await p.Page.Locator("main a[href*='/signer/']").CountAsync()).ShouldBe(0);
        });
        Dit(await VoirAsync("nolwenn.riou", await AncienLienAsync(ancien), "ancien lien de signature"), "Ce texte a changé le 16 février 2024");
        return circuit;
    }

    /// <summary>The link that the invitation of January gave to Iroise Logement.</summary>
    private async Task<string> AncienLienAsync(string circuit)
    {
        await using var n = await EntrerAsync("nolwenn.riou");
        await n.Page.GotoAsync("/echeances/boite-locale?q=nolwenn.riou");
        await n.Page.Locator("main a").Filter(new() { HasText = "À signer" }).Filter(new() { HasText = "version 1" }).First.ClickAsync();
        await n.Page.WaitForURLAsync("**/boite-locale/*");
        var lien = await n.Page.Locator($"main a[href*='{circuit}/signer/']").First.GetAttributeAsync("href");
        return new Uri(new Uri(n.Page.Url), lien).AbsolutePath;
    }

    private async Task SignerParLesTroisVoiesAsync(string circuit)
    {
        Aller("2024-03-01 10:00");
        await SignerAsync("erwan.kerdoncuff", circuit);
        Dit(await SignerSurPapierAsync("ronan.salaun", circuit, "2024-03-01"), "signé à la main le 1er mars 2024");
        Aller("2024-03-05 09:00");
        var ailleurs = await SignerAilleursAsync("nolwenn.riou", "Nolwenn Riou", circuit, "Signature_3");
        Dit(ailleurs, "3 sur 6");
        Dit(ailleurs, "Certificat : Nolwenn Riou");
        Aller("2024-03-08 14:00");
        await SignerAsync("patrick.hemon", circuit, pouvoir: true);
        Dit(await SignerAsync("solen.guivarch", circuit), "5 sur 6");
        Aller("2024-03-15 11:00");
        Dit(await SignerAsync("gaelle.morvan", circuit, pouvoir: true), "6 sur 6");
        Dit(await VoirAsync("maelle.cariou", circuit + "/ceremonie", "jour de signature, signé par tous"), "Le PDF signé est parti à tous.");
        Dit(await VoirAsync("patrick.hemon", "/signatures", "mes signatures"), "6 sur 6");
        await CommeAsync("patrick.hemon", _contrat, async p =>
        {
            Dit(await TexteAsync(p.Page), "le 15 mars 2024");
            await LireAsync(p.Page, "contrat signé");
            VerifierLePdf(await TelechargerAsync(p.Page, "main a[href^='/documents/fichiers/']"));
        });
        await RecevoirLePdfAsync("solen.guivarch", "gaelle.morvan", "erwan.kerdoncuff", "nolwenn.riou", "ronan.salaun", "patrick.hemon");
    }

    /// <summary>Five of the six signatures are in the file, the sixth is on paper; a byte changed is found.</summary>
    private void VerifierLePdf(byte[] pdf)
    {
        OutilDeSignature.Verifier(pdf).ShouldBe((5, 5));
        var texte = Exemples.Lancer("pdftotext", pdf, "-layout", "{}", "-");
        foreach (var nom in (string[])["Erwan Kerdoncuff", "Solen Guivarch", "Gaëlle Morvan", "Patrick Hémon"])
            Dit(texte, nom);
        pdf[200] ^= 1;
        OutilDeSignature.Verifier(pdf).Valides.ShouldBe(0);
    }

    /// <summary>Each of them has the signed PDF in a mail.</summary>
    private async Task RecevoirLePdfAsync(params string[] comptes)
    {
        await using var n = await EntrerAsync("sylvie.marchand");
        foreach (var compte in comptes)
        {
            await n.Page.GotoAsync($"/echeances/boite-locale?q={compte}");
            await n.Page.Locator("main a").Filter(new() { HasText = "Signé par tous" }).First.ClickAsync();
            await n.Page.WaitForURLAsync("**/boite-locale/*");
            Dit(await TexteAsync(n.Page), ".pdf", compte);
        }
    }

    private async Task AnnexerAsync()
    {
        Aller("2024-06-28 10:00");
        var annexe = await OuvrirUneSuiteAsync("Annexe signée", "Leviers et moyens");
        await EcrireAsync("maelle.cariou", annexe, "annexe", "Quatre mille euros par logement PLAI, versés par la métropole.");
        await FaireAsync("maelle.cariou", annexe + "/figer", "Figer la version 1");
        var circuit = await MettreEnSignatureAsync(annexe, 6, null);
        await SignerSurPapierAsync("ronan.salaun", circuit, "2024-06-28");
        foreach (var compte in (string[])["erwan.kerdoncuff", "nolwenn.riou", "patrick.hemon", "solen.guivarch", "gaelle.morvan"])
            await SignerAsync(compte, circuit);
        var contrat = await VoirAsync("maelle.cariou", _contrat, "contrat et son annexe");
        Dit(contrat, "Annexe signée, Leviers et moyens");
        Dit(contrat, "Signé le 28 juin 2024");
        Dit(contrat, "Version 2, figée le 22 février 2024");
    }

    /// <summary>Opens the act that follows the contract.</summary>
    private async Task<string> OuvrirUneSuiteAsync(string nature, string objet)
    {
        var suite = "";
        await CommeAsync("maelle.cariou", CheminsDeContrat.Suites(Id), async p =>
        {
            await LireAsync(p.Page, $"ouvrir, {nature}");
            await p.ChoisirAsync("Nature", nature);
            await p.EcrireAsync("Objet", objet);
            await p.PresserAsync("Ouvrir l’acte");
            suite = Chemin(p.Page);
        });
        return suite;
    }
}
