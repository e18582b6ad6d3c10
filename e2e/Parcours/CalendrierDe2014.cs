using System.IO.Compression;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.IntegrationTests.Echeances;
using Cus.Portal.IntegrationTests.Laboratoire;
using Microsoft.Playwright;

namespace Cus.Portal.E2E.Parcours;

/// <summary>A portal of its own, whose works run when the story says: it writes in its laboratory.</summary>
public sealed class PortailDuCalendrier : PortailServi
{
    protected override Dictionary<string, string?> Reglages() => new(base.Reglages(), StringComparer.Ordinal) { ["Echeances:Travaux"] = "false" };
}

/// <summary>
/// ECH-S19 in a browser: Sylvie Marchand plays the calendar of session 1 of 2014 (source 003, IV) in the laboratory. Every move of the
/// clock, every deposit, avis, séance and letter goes through the pages; the drafts are written by the acts of the portal.
/// </summary>
public sealed class CalendrierDe2014(PortailDuCalendrier portail) : IClassFixture<PortailDuCalendrier>
{
    private readonly MondeDuLaboratoire _monde = new(portail.ServicesDuPortail);
    private readonly Relecture _relecture = new();

    [Fact]
    [Trait("Scenario", "ECH-S19")]
    public async Task La_session_1_de_2014_se_joue_au_laboratoire_de_l_ouverture_a_la_selection()
    {
        await OuvrirAsync();
        await RappelerLesPorteursAsync();
        await DeposerLesDossiersAsync();
        await CloreAsync();
        await RappelerLesServicesAsync();
        await AttendreLaProvenceAsync();
        await DeciderAsync();
        await RelireLaBoiteAsync();
        await VerifierLaPreuveAsync();
        _relecture.RienAReprendre();
    }

    private async Task OuvrirAsync()
    {
        (await TexteAsync(null, "/appels/ouverts")).ShouldContain("Aucun appel n’est ouvert");
        (await TexteAsync("sylvie.marchand", $"/echeances/repetition?groupe=appels/session/{_monde.Appel.Session1}")).ShouldContain("3 × 3 = 9 rappels au plus");
        (await _monde.CourrielsAsync()).ShouldBeEmpty();
        await AllerAsync("2014-03-25 09:00:00", 0);
        (await TexteAsync(null, "/appels/ouverts")).ShouldContain("10 000 logements HLM accompagnés, session 1 de 2014");
        await _monde.OuvrirLesBrouillonsAsync();
    }

    private async Task RappelerLesPorteursAsync()
    {
        foreach (var (jour, total) in (IEnumerable<(string, int)>)[("2014-04-25", 3), ("2014-05-07", 6), ("2014-05-12", 9)])
        {
            await AllerAsync($"{jour} 08:00:00", total);
            (await _monde.MessagesAsync(jour)).ShouldBe([$"{jour} 08:00:00 echeance.rappel luc.ferrand", $"{jour} 08:00:00 echeance.rappel petru.santoni", $"{jour} 08:00:00 echeance.rappel ronan.kerbrat"]);
        }
    }

    private async Task DeposerLesDossiersAsync()
    {
        await AllerAsync("2014-05-12 16:03:00", 9);
        await FaireAsync("luc.ferrand", $"/appels/dossiers/{_monde.D1.Id}/deposer", "Déposer le dossier");
        (await TexteAsync("luc.ferrand", $"/appels/dossiers/{_monde.D1.Id}")).ShouldContain("12 mai 2014 à 16 h 03");
        await CompterAsync("2014-05-12 16", 4 + 1, 14);
        await AllerAsync("2014-05-13 23:59:59", 14);
        await FaireAsync("petru.santoni", $"/appels/dossiers/{_monde.D2.Id}/deposer", "Déposer le dossier");
        await CompterAsync("2014-05-13 23", 5 + 1, 20);
    }

    private async Task CloreAsync()
    {
        await AllerAsync("2014-05-14 00:00:00", 20);
        await FaireAsync("ronan.kerbrat", $"/appels/dossiers/{_monde.D3.Id}/deposer", "Déposer le dossier");
        (await _monde.DossierAsync(_monde.D3.Id)).Statut.ShouldBe(StatutDossier.Brouillon);
        (await _monde.AvisAsync(_monde.D1.Id)).Keys.Concat((await _monde.AvisAsync(_monde.D2.Id)).Keys).ShouldBe(["73", "94", "93"], ignoreOrder: true);
        (await TexteAsync(null, "/appels/ouverts")).ShouldNotContain("session 1 de 2014");
        await AllerAsync("2014-05-14 08:00:00", 20);
    }

    private async Task RappelerLesServicesAsync()
    {
        await AllerAsync("2014-05-27 08:00:00", 23);
        await AllerAsync("2014-05-30 11:00:00", 23);
        await TransmettreAsync("claire.esteve", _monde.D1.Id, "73");
        await CompterAsync("2014-05-30", 2, 25);
        await AllerAsync("2014-06-06 08:00:00", 27);
        await AllerAsync("2014-06-06 15:00:00", 27);
        await TransmettreAsync("ange.colonna", _monde.D2.Id, "94");
        await CompterAsync("2014-06-06 15", 2, 29);
        await AllerAsync("2014-06-09 08:00:00", 29);
        await AllerAsync("2014-06-11 08:00:00", 30);
    }

    private async Task AttendreLaProvenceAsync()
    {
        var avis = $"/appels/avis/{(await _monde.AvisAsync(_monde.D2.Id))["93"].Id}";
        await AllerAsync("2014-06-12 23:59:59", 30);
        (await TexteAsync("mireille.arnaud", avis)).ShouldNotContain("retard");
        await AllerAsync("2014-06-13 00:00:00", 30);
        (await TexteAsync("mireille.arnaud", avis)).ShouldContain("1 jour de retard");
        await AllerAsync("2014-06-13 08:00:00", 31);
        (await _monde.MessagesAsync("2014-05-14")).Where(m => m.Contains("echeance.rappel", StringComparison.Ordinal)).Select(m => m.Split(' ')[^1])
            .ShouldBe(["ange.colonna", "claire.esteve", "mireille.arnaud", "ange.colonna", "mireille.arnaud", "mireille.arnaud", "mireille.arnaud"]);
        await AllerAsync("2014-06-20 10:00:00", 31);
        await TransmettreAsync("mireille.arnaud", _monde.D2.Id, "93");
        await CompterAsync("2014-06-20", 2, 33);
        (await TexteAsync("mireille.arnaud", avis)).ShouldContain("8 jours de retard");
    }

    private async Task DeciderAsync()
    {
        var seance = await ConvoquerAsync();
        await AllerAsync("2014-07-03 14:00:00", 33);
        await using (var anne = await EntrerAsync("anne.morel"))
        {
            var main = anne.Page.GetByRole(AriaRole.Main);
            await anne.Page.GotoAsync(seance);
            await main.GetByLabel("Anne Morel").CheckAsync();
            await new Pointeur(anne.Page).PresserAsync("Pointer les présents");
            await new Pointeur(anne.Page).PresserAsync("Ouvrir la séance");
            foreach (var dossier in (Guid[])[_monde.D1.Id, _monde.D2.Id])
            {
                await anne.Page.GotoAsync($"{seance}/dossiers/{dossier}");
                await main.GetByLabel("Retenu", new() { Exact = true }).CheckAsync();
                await anne.Page.Locator("#Motif").FillAsync("Le projet répond aux huit critères.");
                await new Pointeur(anne.Page).PresserAsync("Arrêter la décision");
            }

            await anne.Page.GotoAsync(seance);
            await new Pointeur(anne.Page).PresserAsync("Clore la séance");
            (await anne.Page.InnerTextAsync("main")).ShouldContain("Close depuis le 3 juillet 2014");
        }

        await AllerAsync("2014-07-07 10:00:00", 33);
        await FaireAsync("maud.perrin", $"/appels/sessions/{_monde.Appel.Session1}/decisions", "Libérer l’envoi");
        await CompterAsync("2014-07-07 10", 3 + 4, 40);
    }

    private async Task RelireLaBoiteAsync()
    {
        await AllerAsync("2014-07-08 09:00:00", 40);
        var courriels = await _monde.CourrielsAsync();
        courriels.ShouldAllBe(c => c.Statut == StatutCourriel.Garde);
        courriels.Select(c => (c.Adresse, c.Sujet, c.PrepareLe)).ShouldBeUnique();
        courriels.Where(c => c.Categorie == "seance.convocation").ShouldHaveSingleItem().NomDestinataire.ShouldBe("Anne Morel");
        await using var sylvie = await EntrerAsync("sylvie.marchand");
        await sylvie.Page.GotoAsync("/echeances/boite-locale");
        (await sylvie.Page.InnerTextAsync("main")).Replace('\u00A0', ' ').ShouldContain("41 courriels");
        await LireAsync(sylvie.Page, "boîte du laboratoire");
    }

    /// <summary>The bundle of proof of D1, as the secretariat takes it away: its own page, opened from the disk, says that all holds, then which piece was altered.</summary>
    private async Task VerifierLaPreuveAsync()
    {
        var dossier = Directory.CreateTempSubdirectory("preuve-");
        try
        {
            await using (var maud = await EntrerAsync("maud.perrin"))
            {
                await maud.Page.GotoAsync($"/appels/dossiers/{_monde.D1.Id}");
                var zip = await maud.Page.RunAndWaitForDownloadAsync(() => maud.Page.Locator("main a[href$='preuve.zip']").First.ClickAsync());
                await zip.SaveAsAsync(dossier.FullName + ".zip");
                await ZipFile.ExtractToDirectoryAsync(dossier.FullName + ".zip", dossier.FullName);
            }

            foreach (var sorte in (string[])["accuses", "avis", "pieces", "decisions", "proces-verbaux", "courriels", "journal"])
                Directory.EnumerateFiles(Path.Combine(dossier.FullName, sorte)).ShouldNotBeEmpty(sorte);
            var juste = await HorsLigneAsync(dossier.FullName);
            juste.ShouldStartWith("Tout ce qui est vérifiable l’est : rien n’a été altéré.");
            juste.ShouldNotContain("✗");
            var piece = Directory.EnumerateFiles(Path.Combine(dossier.FullName, "pieces")).Order(StringComparer.Ordinal).First();
            var octets = await File.ReadAllBytesAsync(piece);
            octets[^10] ^= 1;
            await File.WriteAllBytesAsync(piece, octets);
            var altere = await HorsLigneAsync(dossier.FullName);
            altere.ShouldStartWith("Ce dossier n’est pas celui que le portail a établi.");
            altere.ShouldContain($"✗ Le fichier « pieces/{Path.GetFileName(piece)} » a été modifié.");
        }
        finally
        {
            dossier.Delete(recursive: true);
            File.Delete(dossier.FullName + ".zip");
        }
    }

    /// <summary>What the page of the bundle answers, opened from the disk without any network.</summary>
    private async Task<string> HorsLigneAsync(string dossier)
    {
        await using var contexte = await portail.Chromium.NewContextAsync(new() { Offline = true });
        var page = await contexte.NewPageAsync();
        await page.GotoAsync(new Uri(Path.Combine(dossier, "verifier.html")).AbsoluteUri);
        await page.Locator("#dossier").SetInputFilesAsync(dossier);
        await Assertions.Expect(page.Locator("#rapport li").First).ToBeVisibleAsync();
        return (await page.InnerTextAsync("#verdict") + "\n" + await page.InnerTextAsync("#rapport")).Replace('\u00A0', ' ');
    }

    private async Task<string> ConvoquerAsync()
    {
        await using var maud = await EntrerAsync("maud.perrin");
        await maud.Page.GotoAsync("/appels/seances");
        await maud.Page.Locator("#SessionId").SelectOptionAsync(new SelectOptionValue { Label = "session 1 de 2014" });
        await maud.Page.Locator("#Jour").FillAsync("2014-07-03");
        await maud.Page.Locator("#Heure").FillAsync("14:00");
        await maud.Page.Locator("#Lieu").FillAsync("Grande Arche, salle 4");
        await new Pointeur(maud.Page).PresserAsync("Convoquer");
        await LireAsync(maud.Page, "séance convoquée, à déplacer");
        await PasserAsync();
        return new Uri(maud.Page.Url).AbsolutePath;
    }

    private async Task TransmettreAsync(string compte, Guid dossier, string region)
    {
        await using var n = await EntrerAsync(compte);
        await n.Page.GotoAsync($"/appels/avis/{(await _monde.AvisAsync(dossier))[region].Id}");
        await n.Page.GetByRole(AriaRole.Main).GetByLabel("Favorable", new() { Exact = true }).CheckAsync();
        await n.Page.Locator("#MotifsDeLAvis").FillAsync("Le projet répond au plan départemental.");
        await new Pointeur(n.Page).PresserAsync("Proposer à la signature du préfet");
        await new Pointeur(n.Page).PresserAsync("Transmettre l’avis");
        await PasserAsync();
    }

    /// <summary>Moves the clock by its page, which follows by itself, and counts the messages since the beginning.</summary>
    private async Task AllerAsync(string instant, int total)
    {
        await using var sylvie = await EntrerAsync("sylvie.marchand");
        var morceaux = instant.Split(' ');
        await sylvie.Page.GotoAsync("/laboratoire");
        await sylvie.Page.Locator("#Jour").FillAsync(morceaux[0]);
        await sylvie.Page.Locator("#Heure").FillAsync(morceaux[1]);
        await new Pointeur(sylvie.Page).PresserAsync("Avancer l’horloge");
        (await sylvie.Page.InnerTextAsync("main")).ShouldContain("L’horloge part vers le");
        await PasserAsync();
        await Assertions.Expect(sylvie.Page.Locator("#instant-vif progress")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        (await _monde.InstantAsync()).ShouldBe(instant);
        (await _monde.MessagesAsync()).Count.ShouldBe(total, instant);
        if (instant is "2014-03-25 09:00:00" or "2014-06-13 00:00:00")
            await LireAsync(sylvie.Page, $"laboratoire au {instant}");
    }

    private async Task CompterAsync(string depuis, int messages, int total)
    {
        (await _monde.MessagesAsync(depuis)).Count.ShouldBe(messages, depuis);
        (await _monde.MessagesAsync()).Count.ShouldBe(total, depuis);
    }

    private async Task FaireAsync(string compte, string chemin, string bouton)
    {
        await using var n = await EntrerAsync(compte);
        await n.Page.GotoAsync(chemin);
        await new Pointeur(n.Page).PresserAsync(bouton);
        await PasserAsync();
    }

    private async Task<string> TexteAsync(string? compte, string chemin)
    {
        await using var n = await EntrerAsync(compte);
        await n.Page.GotoAsync(chemin);
        return (await n.Page.InnerTextAsync("main")).Replace('\u00A0', ' ');
    }

    private Task<Fenetre> EntrerAsync(string? compte) => portail.NavigateurAsync(compte, MondeDuLaboratoire.Hote);

    /// <summary>The works that the acts planned, as the scheduler would run them.</summary>
    private Task PasserAsync() => TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);

    private Task LireAsync(IPage page, string etat) => _relecture.LireAsync(page, etat);
}
