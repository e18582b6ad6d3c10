using Cus.Portal.IntegrationTests.Echeances;
using Microsoft.Playwright;

namespace Cus.Portal.E2E.Parcours;

/// <summary>A portal of its own: this story moves the clock past the limit of the session.</summary>
public sealed class PortailDuParcours : PortailServi;

/// <summary>In the neutral theme.</summary>
public sealed class ParcoursDansLEspaceNationalTests(PortailDuParcours portail) : ParcoursDUnAppel(portail, PortailServi.Neutre, "bruno.lacaze"), IClassFixture<PortailDuParcours>;

/// <summary>In the State theme.</summary>
public sealed class ParcoursDansLEspaceDeLEtatTests(PortailDuParcours portail) : ParcoursDUnAppel(portail, PortailServi.Etat, "helene.castan"), IClassFixture<PortailDuParcours>;

/// <summary>The whole story of a dossier in a browser: draft, deposit, transmission, avis, séance, decision, letter in the mailbox.</summary>
/// <param name="portail">A portal of its own.</param>
/// <param name="hote">Espace.</param>
/// <param name="prefet">Who transmits the avis there.</param>
public abstract class ParcoursDUnAppel(PortailDuParcours portail, string hote, string prefet)
{
    private const string Intitule = "Douze clés pour un bail";

    private readonly Relecture _relecture = new();

    [Fact]
    public async Task Du_brouillon_a_la_lettre()
    {
        var dossier = await RedigerAsync();
        await DeposerAsync(dossier);
        await LireLeRegistreAsync(dossier);
        portail.Horloge.Regler("2026-12-09 09:05");
        await PasserAsync();
        await DonnerLAvisAsync(dossier);
        portail.Horloge.Regler("2027-01-25 09:00");
        await PasserAsync();
        var seance = await ConvoquerAsync();
        await NoterEtDeciderAsync(seance);
        await ClorePuisLibererAsync(seance);
        await TrouverLaLettreAsync(dossier);
        _relecture.RienAReprendre();
    }

    private async Task<string> RedigerAsync()
    {
        await using var amina = await EntrerAsync("amina.belkacem");
        var dossier = await new Pointeur(amina.Page).RedigerAsync(Intitule, etat => LireAsync(amina.Page, etat));
        await new Pointeur(amina.Page).PresserAsync("Prévenir Luc Ferrand");
        await LireAsync(amina.Page, "signataire prévenu");
        await amina.Page.GotoAsync(dossier);
        await LireAsync(amina.Page, "brouillon complet, lu");
        return dossier;
    }

    private async Task DeposerAsync(string dossier)
    {
        await using var luc = await EntrerAsync("luc.ferrand");
        (await luc.Page.InnerTextAsync("main")).ShouldContain(Intitule);
        await LireAsync(luc.Page, "accueil du signataire");
        await luc.Page.GotoAsync(dossier + "/deposer");
        await new Pointeur(luc.Page).PresserAsync("Déposer le dossier");
        (await luc.Page.InnerTextAsync("main")).ShouldContain("Déposé le 25 novembre 2026 à");
        await PasserAsync();
        await luc.Page.GotoAsync(dossier);
        await LireAsync(luc.Page, "dossier déposé, lu par le porteur");
        await luc.Page.GotoAsync(dossier + "/retirer");
        await LireAsync(luc.Page, "retrait, avant confirmation");
    }

    private async Task LireLeRegistreAsync(string dossier)
    {
        await using var maud = await EntrerAsync("maud.perrin");
        await maud.Page.GotoAsync(dossier);
        (await maud.Page.InnerTextAsync("main")).ShouldContain("Registre des transmissions");
        await LireAsync(maud.Page, "dossier lu par le secrétariat");
    }

    private async Task DonnerLAvisAsync(string dossier)
    {
        var avis = await DemanderUneContributionAsync(dossier);
        await ContribuerAsync(avis);
        await using (var claire = await EntrerAsync("claire.esteve"))
        {
            await claire.Page.GotoAsync(avis);
            await claire.Page.GetByRole(AriaRole.Main).GetByLabel("Favorable", new() { Exact = true }).CheckAsync();
            await claire.Page.Locator("#MotifsDeLAvis").FillAsync("Le projet répond au plan départemental ; le partenariat est solide.");
            await new Pointeur(claire.Page).PresserAsync("Proposer à la signature du préfet");
            await LireAsync(claire.Page, "avis proposé");
        }

        await using var pourLePrefet = await EntrerAsync(prefet);
        await LireAsync(pourLePrefet.Page, "accueil du préfet");
        await pourLePrefet.Page.GotoAsync(avis);
        await LireAsync(pourLePrefet.Page, "avis lu par le préfet");
        await new Pointeur(pourLePrefet.Page).PresserAsync("Transmettre l’avis");
        await PasserAsync();
        await pourLePrefet.Page.GotoAsync(avis);
        (await pourLePrefet.Page.InnerTextAsync("main")).ShouldContain("transmis", Case.Insensitive);
        await LireAsync(pourLePrefet.Page, "avis transmis");
    }

    private async Task<string> DemanderUneContributionAsync(string dossier)
    {
        await using var claire = await EntrerAsync("claire.esteve");
        await LireAsync(claire.Page, "accueil de l’instructrice");
        await claire.Page.GotoAsync(dossier);
        await LireAsync(claire.Page, "dossier lu par la DREAL");
        await claire.Page.GotoAsync("/appels/avis");
        await LireAsync(claire.Page, "liste des avis");
        await SuivreAsync(claire.Page, "/appels/avis/");
        await LireAsync(claire.Page, "avis, vide");
        var main = claire.Page.GetByRole(AriaRole.Main);
        await main.GetByLabel("Service", new() { Exact = true }).FillAsync("DDT 31");
        await main.GetByLabel("Organisme au portail").FillAsync("DDT de la Haute-Garonne");
        await new Pointeur(claire.Page).PresserAsync("Demander");
        await LireAsync(claire.Page, "contribution demandée");
        return new Uri(claire.Page.Url).AbsolutePath;
    }

    private async Task ContribuerAsync(string avis)
    {
        await using var didier = await EntrerAsync("didier.vasseur");
        await didier.Page.GotoAsync(avis);
        await LireAsync(didier.Page, "avis lu par le contributeur");
        await didier.Page.GetByText("Écrire la contribution").ClickAsync();
        await didier.Page.GetByLabel("Contribution de DDT 31").FillAsync("Le besoin est repéré au plan départemental.");
        await new Pointeur(didier.Page).PresserAsync("Enregistrer la contribution");
    }

    private async Task<string> ConvoquerAsync()
    {
        await using var maud = await EntrerAsync("maud.perrin");
        await maud.Page.GotoAsync("/appels/seances");
        await LireAsync(maud.Page, "liste des séances");
        await ChoisirAsync(maud.Page, "SessionId", "session 2 de 2026");
        await maud.Page.Locator("#Jour").FillAsync("2027-01-26");
        await maud.Page.Locator("#Heure").FillAsync("09:30");
        await maud.Page.Locator("#Lieu").FillAsync("Visioconférence");
        await new Pointeur(maud.Page).PresserAsync("Convoquer");
        if (!maud.Page.Url.Contains("/appels/seances/", StringComparison.Ordinal))
            await maud.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "26 janvier 2027" }).ClickAsync();
        await LireAsync(maud.Page, "séance convoquée");
        await PasserAsync();
        return new Uri(maud.Page.Url).AbsolutePath;
    }

    private async Task NoterEtDeciderAsync(string seance)
    {
        portail.Horloge.Regler("2027-01-26 09:30");
        await using (var anne = await EntrerAsync("anne.morel"))
        {
            await anne.Page.GotoAsync(seance);
            foreach (var membre in (string[])["Anne Morel", "Hugo Blanc", "Jeanne Aubry"])
                await anne.Page.GetByRole(AriaRole.Main).GetByLabel(membre).CheckAsync();
            await new Pointeur(anne.Page).PresserAsync("Pointer les présents");
            await new Pointeur(anne.Page).PresserAsync("Ouvrir la séance");
            await LireAsync(anne.Page, "séance ouverte");
        }

        foreach (var membre in (string[])["hugo.blanc", "jeanne.aubry", "anne.morel"])
            await NoterAsync(seance, membre);
        await using var presidente = await EntrerAsync("anne.morel");
        await presidente.Page.GotoAsync(seance);
        var liens = await presidente.Page.Locator($"main a[href^=\"{seance}/dossiers/\"]").EvaluateAllAsync<string[]>("as => [...new Set(as.map(a => a.getAttribute('href')))]");
        foreach (var lien in liens)
        {
            await presidente.Page.GotoAsync(lien);
            await presidente.Page.GetByRole(AriaRole.Main).GetByLabel("Retenu", new() { Exact = true }).CheckAsync();
            await presidente.Page.Locator("#Motif").FillAsync("Le projet répond aux huit critères.");
            await new Pointeur(presidente.Page).PresserAsync("Arrêter la décision");
        }

        await LireAsync(presidente.Page, "décision arrêtée");
    }

    private async Task NoterAsync(string seance, string membre)
    {
        await using var n = await EntrerAsync(membre);
        await n.Page.GotoAsync(seance);
        await SuivreAsync(n.Page, seance + "/dossiers/");
        await LireAsync(n.Page, $"dossier à noter, {membre}");
        for (var c = 1; c <= 8; c++)
        {
            await n.Page.Locator($"[name=Note{c}][value=\"{(c % 2 == 0 ? 3 : 4)}\"]").CheckAsync();
            await n.Page.Locator($"#Justification{c}").FillAsync("Étayé par la description et l’avis.");
        }

        await new Pointeur(n.Page).PresserAsync("Enregistrer mes notes");
        await LireAsync(n.Page, $"dossier noté, {membre}");
    }

    private async Task ClorePuisLibererAsync(string seance)
    {
        await using (var anne = await EntrerAsync("anne.morel"))
        {
            await anne.Page.GotoAsync(seance);
            await new Pointeur(anne.Page).PresserAsync("Clore la séance");
            (await anne.Page.InnerTextAsync("main")).ShouldContain("Close");
            await LireAsync(anne.Page, "séance close");
        }

        await PasserAsync();
        await using var maud = await EntrerAsync("maud.perrin");
        await maud.Page.GotoAsync(seance);
        await maud.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Lettres" }).First.ClickAsync();
        await LireAsync(maud.Page, "lettres, avant l’envoi");
        await new Pointeur(maud.Page).PresserAsync("Libérer l’envoi");
        await PasserAsync();
        await LireAsync(maud.Page, "lettres libérées");
    }

    private async Task TrouverLaLettreAsync(string dossier)
    {
        await using var luc = await EntrerAsync("luc.ferrand");
        await luc.Page.GotoAsync("/echeances/boite-locale?q=luc.ferrand");
        await LireAsync(luc.Page, "boîte aux lettres");
        await luc.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).Filter(new() { HasText = "décision" }).First.ClickAsync();
        await LireAsync(luc.Page, "lettre reçue");
        (await luc.Page.InnerTextAsync("main")).ShouldContain(".pdf");
        await luc.Page.GotoAsync(dossier);
        (await luc.Page.InnerTextAsync("main")).ShouldContain("Retenu");
        await LireAsync(luc.Page, "dossier décidé, lu par le porteur");
    }

    private async Task<Fenetre> EntrerAsync(string compte)
    {
        var n = await portail.NavigateurAsync(hote: hote);
        await portail.SeConnecterAsync(n.Page, compte);
        await n.Page.GotoAsync("/");
        return n;
    }

    /// <summary>Opens what a link of the main part names by the title of the dossier.</summary>
    private static async Task SuivreAsync(IPage page, string prefixe) =>
        await page.GotoAsync(await page.Locator($"main a[href^=\"{prefixe}\"]").Filter(new() { HasText = Intitule }).First.GetAttributeAsync("href") ?? "");

    private Task PasserAsync() => Passer.ToutAsync(portail.ServicesDuPortail);

    private static Task ChoisirAsync(IPage page, string id, string option) => page.Locator($"[id=\"{id}\"]").SelectOptionAsync(new SelectOptionValue { Label = option });

    private Task LireAsync(IPage page, string etat) => _relecture.LireAsync(page, etat);
}

/// <summary>What the scheduler does between two acts of the story.</summary>
internal static class Passer
{
    /// <summary>The hourly pass, then the works that are due: receipts, mails, letters.</summary>
    public static async Task ToutAsync(IServiceProvider services)
    {
        await TravauxEnAttente.PasserAsync(services);
        await TravauxEnAttente.ExecuterTousAsync(services);
    }
}
