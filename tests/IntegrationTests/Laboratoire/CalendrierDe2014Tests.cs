using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Laboratoire;

/// <summary>ECH-S19 through the forms of the portal: the calendar of session 1 of 2014, played in the laboratory. The same story is played in a browser by e2e.</summary>
public sealed class CalendrierDe2014Tests(PortailDuLaboratoire p) : IClassFixture<PortailDuLaboratoire>
{
    private MondeDuLaboratoire Monde => p.Monde;

    [Fact]
    [Trait("Scenario", "ECH-S18")]
    [Trait("Scenario", "ECH-S19")]
    public async Task Le_calendrier_de_la_session_1_de_2014_joue_au_laboratoire()
    {
        (await Monde.InstantAsync()).ShouldBe("2014-03-24 18:00:00");
        (await LireAsync("sylvie.marchand", $"/echeances/repetition?groupe=appels/session/{Monde.Appel.Session1}")).Texte.Replace('\u00A0', ' ').ShouldContain("3 × 3 = 9 rappels au plus");
        (await Monde.CourrielsAsync()).ShouldBeEmpty();
        (await p.AllerAsync("2014-03-25 09:00")).Texte.ShouldContain("mardi 25 mars 2014 9 h 00 min 00 s");
        await Monde.OuvrirLesBrouillonsAsync();
        await LesRappelsDeDepotAsync();
        await LesDepotsAsync();
        await LaClotureAsync();
        await LesAvisAsync();
        await LeRetardAsync();
        await LeComiteAsync();
        await LaBoiteAsync();
        await LaPreuveAsync();
    }

    private async Task LesRappelsDeDepotAsync()
    {
        foreach (var jour in (string[])["2014-04-25", "2014-05-07", "2014-05-12"])
        {
            await AllerAsync($"{jour} 08:00:00");
            (await Monde.MessagesAsync(jour)).ShouldBe([$"{jour} 08:00:00 echeance.rappel luc.ferrand", $"{jour} 08:00:00 echeance.rappel petru.santoni", $"{jour} 08:00:00 echeance.rappel ronan.kerbrat"]);
        }

        (await Monde.MessagesAsync()).Count.ShouldBe(9);
    }

    private async Task LesDepotsAsync()
    {
        await AllerAsync("2014-05-12 16:03:00");
        await DeposerAsync("luc.ferrand", Monde.D1.Id);
        (await Monde.MessagesAsync("2014-05-12 16")).CountBy(Categorie).ShouldBe([new("dossier.transmission", 4), new("dossier.depot", 1)], ignoreOrder: true);
        await VerifierLAccuseAsync();
        await AllerAsync("2014-05-13 23:59:59");
        await DeposerAsync("petru.santoni", Monde.D2.Id);
        (await Monde.MessagesAsync("2014-05-13 23")).CountBy(Categorie).ShouldBe([new("dossier.transmission", 5), new("dossier.depot", 1)], ignoreOrder: true);
    }

    /// <summary>ECH-S18, by somebody without an account; and what CRPA R. 112-11-1 asks of the receipt.</summary>
    private async Task VerifierLAccuseAsync()
    {
        var depot = await Monde.DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<Depot>().AsNoTracking().SingleAsync(d => d.DossierId == Monde.D1.Id));
        using var passant = p.Navigateur(MondeDuLaboratoire.Hote);
        var page = await passant.OuvrirAsync("/verifier?code=" + depot.Code);
        var texte = page.Texte.Replace('\u00A0', ' ');
        texte.ShouldContain("« De la rue au bail », déposé par Habitat Garonne le 12 mai 2014 à 16 h 03 min 00 s.");
        texte.ShouldContain("Acte de candidature");
        depot.Pieces.ShouldAllBe(x => texte.Contains(x.Empreinte));
        texte.ShouldNotContain("psychiatrie");
        using var luc = await p.EntrerAsync("luc.ferrand");
        var accuse = await luc.Http.GetByteArrayAsync($"/documents/fichiers/{depot.AccuseFichierId}");
        (await DeposerPourVerifierAsync(passant, accuse)).ShouldContain("Document authentique");
        accuse[^20] ^= 1;
        (await DeposerPourVerifierAsync(passant, accuse)).ShouldContain("Ce fichier ne correspond à aucun document délivré.");
        accuse[^20] ^= 1;
        var lu = string.Join(' ', Documents.Exemples.Lancer("pdftotext", accuse, "-layout", "{}", "-").Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        lu.ShouldContain("Déposé le lundi 12 mai 2014");
        lu.ShouldContain("à 16 h 03 min 00 s, heure de Paris");
        lu.ShouldContain("Service chargé du dossier DREAL Midi-Pyrénées");
        lu.ShouldContain("Courriel : dhl.stael.dreal-midi-pyrenees@developpement-durable.gouv.fr");
        lu.ShouldContain("Sans décision notifiée le 12 juillet 2014 au plus tard");
        lu.ShouldContain("art. L. 231-4");
        lu.ShouldContain("deux mois pour former un recours gracieux");
    }

    private static async Task<string> DeposerPourVerifierAsync(Navigateur passant, byte[] pdf)
    {
        var page = await passant.OuvrirAsync("/verifier");
        using var contenu = new MultipartFormDataContent { { new StringContent(page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" } };
        contenu.Add(new ByteArrayContent(pdf), "Fichier", "accuse.pdf");
        using var reponse = await passant.Http.PostAsync("/verifier", contenu);
        return await reponse.Content.ReadAsStringAsync();
    }

    private async Task LaClotureAsync()
    {
        await AllerAsync("2014-05-14 00:00:00");
        (await Monde.DossierAsync(Monde.D3.Id)).Statut.ShouldBe(StatutDossier.Brouillon);
        using (var ronan = await p.EntrerAsync("ronan.kerbrat"))
        {
            var reponse = await ronan.EnvoyerAsync(await ronan.OuvrirAsync($"/appels/dossiers/{Monde.D3.Id}/deposer"), "/deposer");
            reponse.Redirection.ShouldBeNull();
            reponse.Texte.ShouldContain("13 mai 2014");
        }

        (await Monde.AvisAsync(Monde.D1.Id)).Keys.Concat((await Monde.AvisAsync(Monde.D2.Id)).Keys).ShouldBe(["73", "94", "93"], ignoreOrder: true);
        await AllerAsync("2014-05-14 08:00:00");
        (await Monde.MessagesAsync("2014-05-14")).ShouldBeEmpty();
    }

    private async Task LesAvisAsync()
    {
        await AllerAsync("2014-05-27 08:00:00");
        (await Monde.MessagesAsync("2014-05-14")).ShouldBe(["2014-05-27 08:00:00 echeance.rappel ange.colonna", "2014-05-27 08:00:00 echeance.rappel claire.esteve", "2014-05-27 08:00:00 echeance.rappel mireille.arnaud"]);
        await AllerAsync("2014-05-30 11:00:00");
        await TransmettreAsync("claire.esteve", Monde.D1.Id, "73");
        (await Monde.MessagesAsync("2014-05-30")).Select(Categorie).ShouldBe(["avis.transmission", "avis.transmission"]);
        await AllerAsync("2014-06-06 08:00:00");
        (await Monde.MessagesAsync("2014-06-06")).ShouldBe(["2014-06-06 08:00:00 echeance.rappel ange.colonna", "2014-06-06 08:00:00 echeance.rappel mireille.arnaud"]);
        await AllerAsync("2014-06-06 15:00:00");
        await TransmettreAsync("ange.colonna", Monde.D2.Id, "94");
        (await Monde.MessagesAsync("2014-06-06 15")).Select(Categorie).ShouldBe(["avis.transmission", "avis.transmission"]);
        await AllerAsync("2014-06-09 08:00:00");
        (await Monde.MessagesAsync("2014-06-07")).ShouldBeEmpty();
        await AllerAsync("2014-06-11 08:00:00");
        (await Monde.MessagesAsync("2014-06-07")).ShouldBe(["2014-06-11 08:00:00 echeance.rappel mireille.arnaud"]);
    }

    private async Task LeRetardAsync()
    {
        var provence = (await Monde.AvisAsync(Monde.D2.Id))["93"].Id;
        await AllerAsync("2014-06-12 23:59:59");
        (await LireAsync("mireille.arnaud", $"/appels/avis/{provence}")).Texte.ShouldNotContain("retard");
        (await p.AllerAsync("2014-06-13 00:00:00")).Texte.ShouldContain("1 échéance échue");
        (await LireAsync("mireille.arnaud", $"/appels/avis/{provence}")).Texte.ShouldContain("1 jour de retard");
        await AllerAsync("2014-06-13 08:00:00");
        (await Monde.MessagesAsync("2014-06-13")).ShouldBe(["2014-06-13 08:00:00 echeance.rappel mireille.arnaud"]);
        (await Monde.MessagesAsync()).Count(m => m.Contains("echeance.rappel", StringComparison.Ordinal)).ShouldBe(9 + 7);
        await AllerAsync("2014-06-20 10:00:00");
        await TransmettreAsync("mireille.arnaud", Monde.D2.Id, "93");
        (await Monde.MessagesAsync("2014-06-20")).Select(Categorie).ShouldBe(["avis.transmission", "avis.transmission"]);
        (await LireAsync("mireille.arnaud", $"/appels/avis/{provence}")).Texte.ShouldContain("8 jours de retard");
    }

    private async Task LeComiteAsync()
    {
        var seance = await FaireAsync("maud.perrin", "/appels/seances", "Convoquer", ("SessionId", Monde.Appel.Session1.ToString()), ("Jour", "2014-07-03"), ("Heure", "14:00"), ("Lieu", "Grande Arche, salle 4"), ("Quorum", "Moitie"));
        await AllerAsync("2014-07-03 14:00:00");
        using (var anne = await p.EntrerAsync("anne.morel"))
        {
            var page = await anne.OuvrirAsync(seance);
            await anne.EnvoyerAsync(page, "Pointer", ("presents", page.Document.QuerySelector("[name=presents]")!.GetAttribute("value")));
            await anne.EnvoyerAsync(await anne.OuvrirAsync(seance), "Ouvrir");
            foreach (var dossier in (Guid[])[Monde.D1.Id, Monde.D2.Id])
                (await anne.EnvoyerAsync(await anne.OuvrirAsync($"{seance}/dossiers/{dossier}"), "Decider", ("Sens", "Retenu"), ("Motif", "Le projet répond aux huit critères."))).Redirection.ShouldNotBeNull();
            (await anne.EnvoyerAsync(await anne.OuvrirAsync(seance), "Clore")).Redirection.ShouldNotBeNull();
        }

        (await Monde.DossierAsync(Monde.D1.Id)).Statut.ShouldBe(StatutDossier.Decide);
        (await Monde.DossierAsync(Monde.D2.Id)).Statut.ShouldBe(StatutDossier.Decide);
        await AllerAsync("2014-07-07 10:00:00");
        await FaireAsync("maud.perrin", $"/appels/sessions/{Monde.Appel.Session1}/decisions", "Liberer");
        var lettres = (await Monde.CourrielsAsync()).Where(c => c.Categorie == "decision.notification").ToList();
        lettres.Count(c => c.Objet!.EndsWith(Monde.D1.Id.ToString(), StringComparison.Ordinal)).ShouldBe(3);
        lettres.Count(c => c.Objet!.EndsWith(Monde.D2.Id.ToString(), StringComparison.Ordinal)).ShouldBe(4);
    }

    private async Task LaBoiteAsync()
    {
        await AllerAsync("2014-07-08 09:00:00");
        var messages = await Monde.MessagesAsync();
        messages.Count.ShouldBe(9 + 5 + 6 + 7 + 6 + 7);
        var tous = await Monde.CourrielsAsync();
        tous.ShouldAllBe(c => c.Statut == StatutCourriel.Garde);
        tous.Select(c => (c.Adresse, c.Sujet, c.PrepareLe)).ShouldBeUnique();
        tous.Select(c => c.Categorie).Except(["seance.convocation"]).Count().ShouldBe(5);
        (await LireAsync("sylvie.marchand", "/echeances/boite-locale")).Texte.ShouldContain("décision du comité de pilotage");
    }

    /// <summary>The bundle holds the letter and the minutes beside the receipt, the pieces, the mails and the journal; the seals were posed on the way, each at five.</summary>
    private async Task LaPreuveAsync()
    {
        using var maud = await p.EntrerAsync("maud.perrin");
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await maud.Http.GetByteArrayAsync($"/appels/dossiers/{Monde.D1.Id}/preuve.zip")));
        zip.Entries.Select(e => e.FullName.Split('/')[0]).Distinct().ShouldBe(
            ["accuses", "decisions", "proces-verbaux", "avis", "pieces", "courriels", "journal", "cle-publique.pem", "verifier.html", "LISEZ-MOI.txt", "manifeste.json", "manifeste.signature.json"], ignoreOrder: true);
        foreach (var nom in (string[])["decisions", "proces-verbaux", "avis"])
        {
            using var octets = new MemoryStream();
            await using var flux = zip.Entries.Single(e => e.FullName.StartsWith(nom, StringComparison.Ordinal)).Open();
            await flux.CopyToAsync(octets);
            System.Text.Encoding.ASCII.GetString(octets.ToArray(), 0, 5).ShouldBe("%PDF-", nom);
        }

        var sceaux = await Monde.DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<SceauDuJournal>().AsNoTracking().OrderBy(x => x.Numero).ToListAsync());
        sceaux.Count.ShouldBeGreaterThan(5);
        sceaux.ShouldAllBe(x => Paris.Heure(x.Instant).TimeOfDay == TimeSpan.FromHours(5));
        (await Monde.DansAsync(s => s.GetRequiredService<VerificateurDeJournal>().VerifierAsync())).EstIntact.ShouldBeTrue();
    }

    private async Task AllerAsync(string instant)
    {
        await p.AllerAsync(instant);
        (await Monde.InstantAsync()).ShouldBe(instant);
    }

    private async Task DeposerAsync(string compte, Guid dossier) => await FaireAsync(compte, $"/appels/dossiers/{dossier}/deposer", "/deposer");

    private async Task TransmettreAsync(string compte, Guid dossier, string region)
    {
        var avis = $"/appels/avis/{(await Monde.AvisAsync(dossier))[region].Id}";
        await FaireAsync(compte, avis, "Rediger", ("Sens", "Favorable"), ("MotifsDeLAvis", "Le projet répond au plan départemental."), ("proposer", "true"));
        await FaireAsync(compte, avis, "Transmettre");
    }

    private async Task<string> FaireAsync(string compte, string chemin, string acte, params (string Nom, string? Valeur)[] champs)
    {
        using var n = await p.EntrerAsync(compte);
        var reponse = await n.EnvoyerAsync(await n.OuvrirAsync(chemin), acte, champs);
        reponse.Redirection.ShouldNotBeNull($"{compte}, {chemin} : {reponse.Texte}");
        await p.TravaillerAsync();
        return reponse.Redirection;
    }

    private async Task<PageLue> LireAsync(string compte, string chemin)
    {
        using var n = await p.EntrerAsync(compte);
        return await n.OuvrirAsync(chemin);
    }

    private static string Categorie(string message) => message.Split(' ')[2];
}
