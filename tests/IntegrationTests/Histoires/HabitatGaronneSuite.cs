using System.Net;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Suivi;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Histoires;

/// <summary>AAP-S33, from the closing of the session on.</summary>
public sealed partial class HabitatGaronneTests
{
    private static readonly string[] LesDeux = ["bruno.lacaze", "claire.esteve"];

    /// <summary>Steps 17 to 24.</summary>
    private async Task AvisAsync()
    {
        await p.ArriverAuAsync("2014-05-13 23:59:59");
        await p.PasserAsync();
        (await p.AvisAsync(_id)).ShouldBeEmpty();
        await p.ArriverAuAsync("2014-05-14 00:10");
        await p.PasserAsync();
        var avis = (await p.AvisAsync(_id)).ShouldHaveSingleItem().Value;
        (avis.Region, avis.DuLe).ShouldBe(("73", PortailDesHistoires.Instant("2014-06-12 23:59:59")));
        var objet = OuvrirLesAvis.Objet(avis.Id);

        await p.ArriverAuAsync("2014-05-14 08:00");
        (await p.RappelsAsync(Objet, "2014-05-12 16:03")).ShouldBeEmpty();

        await ContribuerAsync(avis.Id);

        await p.ArriverAuAsync("2014-05-27 08:00");
        (await p.RappelsAsync(objet, "2014-05-14 00:00")).ShouldBe(LesDeux.Select(q => "2014-05-27 08:00 " + q));
        var rappel = PortailDesHistoires.Clair((await p.CourrielsAsync(objet, "echeance.rappel"))[0].Texte);
        foreach (var dit in new[] { "Avis Midi-Pyrénées attendu le 12 juin 2014 sur « Un toit, un parcours ».", "- la contribution de DRJSCS", "- le sens de l’avis", "- la transmission par le préfet de région" })
            rappel.ShouldContain(dit);
        rappel.ShouldNotContain("- la contribution de DDT 31");
        await p.ArriverAuAsync("2014-06-06 08:00");
        (await p.RappelsAsync(objet, "2014-05-28 00:00")).ShouldBe(LesDeux.Select(q => "2014-06-06 08:00 " + q));

        await p.ArriverAuAsync("2014-06-10 17:00");
        await p.FaireAsync("claire.esteve", $"/appels/avis/{avis.Id}", "Rediger", ("Sens", nameof(SensDAvis.FavorableAvecReserves)), ("MotifsDeLAvis", "Projet utile au bassin toulousain."), ("Reserve", "Préciser le débouché du bail glissant."), ("ReserveAvant", "2014-09-30"), ("proposer", "true"));
        (await p.LireAsync("claire.esteve", $"/appels/avis/{avis.Id}")).Texte.ShouldContain("Proposé à la signature");
        await p.ArriverAuAsync("2014-06-11 08:00");
        (await p.RappelsAsync(objet, "2014-06-10 17:00")).ShouldBe(LesDeux.Select(q => "2014-06-11 08:00 " + q));

        await TransmettreAsync(avis.Id);
    }

    /// <summary>Steps 25 and 26.</summary>
    private async Task TransmettreAsync(Guid avis)
    {
        var objet = OuvrirLesAvis.Objet(avis);
        await p.ArriverAuAsync("2014-06-11 15:00");
        await p.FaireAsync("bruno.lacaze", $"/appels/avis/{avis}", "Transmettre");
        var echeance = (await EcheancesAsync(OuvrirLesAvis.Echeance, objet)).ShouldHaveSingleItem();
        (echeance.CloseLe, echeance.FaitDeCloture).ShouldBe((PortailDesHistoires.Instant("2014-06-11 15:00"), "avis transmis par Bruno Lacaze"));
        var avertis = await p.CourrielsAsync(objet, "avis.transmission");
        avertis.Select(c => c.NomDestinataire).ShouldBe(["Direction de l’habitat, de l’urbanisme et des paysages", "AR HLM Midi-Pyrénées"], ignoreOrder: true);
        avertis.ShouldAllBe(c => PortailDesHistoires.Clair(c.Texte).Contains("Avis Midi-Pyrénées favorable avec réserves, transmis le 11 juin 2014, sur « Un toit, un parcours ».\n\nProjet utile au bassin toulousain."));
        await p.ArriverAuAsync("2014-06-13 09:00");
        (await p.RappelsAsync(objet, "2014-06-11 15:00")).ShouldBeEmpty();
    }

    /// <summary>Steps 19 and 20.</summary>
    private async Task ContribuerAsync(Guid avis)
    {
        await p.ArriverAuAsync("2014-05-19 10:00");
        foreach (var (service, organisme) in new[] { ("DRJSCS", ""), ("DDCS 31", ""), ("DDT 31", "DDT de la Haute-Garonne") })
            await p.FaireAsync("claire.esteve", $"/appels/avis/{avis}", "Demander", ("Service", service), ("OrganismeConsulte", organisme), ("AttendueLe", "2014-05-28"));
        var page = await p.LireAsync("claire.esteve", $"/appels/avis/{avis}");
        foreach (var service in new[] { "DRJSCS", "DDCS 31", "DDT 31" })
            page.Texte.ShouldContain($"{service}Attendue le 28 mai 2014, demandée le 19 mai 2014");

        await p.ArriverAuAsync("2014-05-26 16:20");
        var contributions = (await p.AvisAsync(_id))["73"].Contributions.ToDictionary(c => c.Service, c => c.Id);
        await p.FaireAsync("didier.vasseur", $"/appels/avis/{avis}", "Repondre", ("contribution", contributions["DDT 31"].ToString()), ("Reponse", "Secteur tendu."));
        await p.CommeAsync<RepondreContribution>(ComptesDemo.ClaireEsteve, r => r.ExecuterAsync(avis, contributions["DDCS 31"], "Public prioritaire.", CancellationToken.None));
        (await p.LireAsync("claire.esteve", $"/appels/avis/{avis}")).Texte.ShouldContain("2 contributions sur 3");
    }

    /// <summary>Steps 27 to 32.</summary>
    private async Task ComiteAsync()
    {
        var membres = new List<Guid> { ComptesDemo.AnneMorel, ComptesDemo.JeanneAubry };
        foreach (var nom in new[] { "Membre Un", "Membre Deux", "Membre Trois", "Membre Quatre", "Membre Cinq", "Membre Six" })
            membres.Add(await p.HabiliterAsync(nom, Role.MembreComite));
        await p.ArriverAuAsync("2014-06-24 09:00");
        var seance = await p.FaireAsync("maud.perrin", "/appels/seances", "Convoquer", ("SessionId", p.Appel.Session1.ToString()), ("Jour", "2014-07-03"), ("Heure", "14:00"), ("Lieu", "Tour Séquoia, La Défense"), ("Quorum", nameof(RegleDeQuorum.Moitie)));
        var id = Guid.Parse(seance.Split('/')[^1]);
        var convocations = await p.CourrielsAsync($"appels/seance/{id}", "seance.convocation");
        convocations.Count.ShouldBe(9);
        convocations.ShouldAllBe(c => PortailDesHistoires.Clair(c.Texte).Contains("Vous êtes convoqué(e) au comité de pilotage du 3 juillet 2014 à 14 h 00, Tour Séquoia, La Défense."));
        (await ContenuAsync(convocations[0].PiecesJointes.ShouldHaveSingleItem())).ShouldContain("DTSTART;TZID=Europe/Paris:20140703T140000");

        await p.ArriverAuAsync("2014-07-03 14:00");
        await p.CommeAsync<TenirSeance>(ComptesDemo.AnneMorel, t => t.PointerAsync(id, [.. membres, ComptesDemo.HugoBlanc], CancellationToken.None));
        await p.FaireAsync("anne.morel", seance, "Ouvrir");
        await p.FaireAsync("hugo.blanc", $"{seance}/dossiers/{_id}", "Recuser", ("MembreId", ComptesDemo.HugoBlanc.ToString()), ("MotifDeRecusation", "administrateur de Relais 31"));
        (await p.LireAsync("hugo.blanc", _chemin)).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await p.LireAsync("hugo.blanc", seance)).Texte.ShouldNotContain("Un toit, un parcours");

        await p.ArriverAuAsync("2014-07-03 15:10");
        foreach (var (membre, total) in membres.Zip([30, 28, 27, 25, 24, 22, 18, 14]))
            await p.NoterAsync(membre, id, _id, total);
        var point = await p.LireAsync("anne.morel", $"{seance}/dossiers/{_id}");
        point.Texte.ShouldContain("Moyenne23,50Médiane24,50Notants8");
        point.Texte.ShouldContain("Avis Midi-Pyrénées favorable avec réserves, transmis le 11 juin 2014");

        await p.ArriverAuAsync("2014-07-03 16:00");
        await p.FaireAsync("anne.morel", $"{seance}/dossiers/{_id}", "Decider", ("Sens", nameof(SensDeDecision.RetenuSousReserves)), ("Motif", "Partenariat solide, débouché à préciser."), ("Reserve", "Produire la convention avec Relais 31."), ("ReserveAvant", "2014-09-30"));
        await p.ArriverAuAsync("2014-07-03 17:10");
        await p.FaireAsync("anne.morel", seance, "Clore");
        p.SauterAu("2014-07-03 17:11");
        PortailDesHistoires.Clair((await Should.ThrowAsync<Refus>(() => p.NoterAsync(ComptesDemo.JeanneAubry, id, _id, 32))).Message).ShouldBe("La séance est close depuis le 3 juillet 2014 à 17 h 10.");
        await ProcesVerbalAsync(seance);
        await LettresAsync();
    }

    private async Task ProcesVerbalAsync(string seance)
    {
        using var maud = await p.ConnecterAsync("maud.perrin");
        var lien = (await maud.OuvrirAsync(seance)).Document.QuerySelectorAll("a[href^='/documents/fichiers/']").First(a => a.TextContent.Contains("rocès-verbal")).GetAttribute("href")!;
        var pdf = await maud.Http.GetByteArrayAsync(lien);
        Exemples.Lancer("qpdf", pdf, "--check", "{}").ShouldContain("No syntax or stream encoding errors");
        var texte = string.Join(' ', PortailDesHistoires.Clair(Exemples.Lancer("pdftotext", pdf, "{}", "-")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var dit in new[]
        {
            "Séance du jeudi 3 juillet 2014", "La moitié au moins des membres : 5 requis, 9 présents sur 9 membres", "Hugo Blanc se récuse le 3 juillet 2014 à 14 h 00, motif : administrateur de Relais 31",
            "23,50 sur 32, 8 notants", "Retenu sous réserves", "Partenariat solide, débouché à préciser.", "À lever avant le 30 septembre 2014", "3 juillet 2014 à 17 h 10, par Anne Morel",
        })
            texte.ShouldContain(dit);
        var code = await p.DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<Seance>().Where(x => x.SessionId == p.Appel.Session1).Select(x => x.ProcesVerbalCode!).SingleAsync());
        texte.ShouldContain(code);
        using var jeanne = await p.ConnecterAsync("jeanne.aubry");
        (await jeanne.Http.GetByteArrayAsync(lien)).ShouldBe(pdf);
        foreach (var exclu in new[] { "hugo.blanc", "luc.ferrand", "claire.esteve" })
            (await p.LireAsync(exclu, lien)).Statut.ShouldBe(HttpStatusCode.NotFound, exclu);
        (await p.LireAsync("maud.perrin", "/verifier?code=" + code)).Texte.ShouldContain("Procès-verbal du comité de pilotage du 3 juillet 2014");
    }

    /// <summary>Step 32.</summary>
    private async Task LettresAsync()
    {
        await p.ArriverAuAsync("2014-07-07 10:00");
        (await p.CourrielsAsync(Objet, "decision.notification")).ShouldBeEmpty();
        await p.FaireAsync("maud.perrin", $"/appels/sessions/{p.Appel.Session1}/decisions", "Liberer");
        var notifies = await p.CourrielsAsync(Objet, "decision.notification");
        notifies.Select(c => c.NomDestinataire).ShouldBe(["Luc Ferrand", "DREAL Midi-Pyrénées", "AR HLM Midi-Pyrénées"], ignoreOrder: true);
        notifies.ShouldAllBe(c => PortailDesHistoires.Clair(c.Texte).Contains("sa décision sur le projet « Un toit, un parcours » : retenu sous réserves."));
        (await p.LireAsync("luc.ferrand", $"{_chemin}/decision")).Texte.ShouldContain("Réserve à lever avant le 30 septembre 2014 : Produire la convention avec Relais 31.");
    }

    /// <summary>Steps 33 to 36.</summary>
    private async Task SuiviAsync()
    {
        var reserve = await p.DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<Reserve>().SingleAsync(r => r.DossierId == _id));
        (await EcheancesAsync(LeverReserve.Echeance, LeverReserve.Objet(reserve.Id))).ShouldHaveSingleItem().DueLe.ShouldBe(PortailDesHistoires.Instant("2014-09-30 23:59:59"));
        await p.ArriverAuAsync("2014-09-15 11:00");
        await p.FaireAsync("maud.perrin", "/appels/suivi", "Lever", ("reserve", reserve.Id.ToString()), ("preuve", "Convention avec Relais 31, remise par Paul Sicard."));
        (await EcheancesAsync(LeverReserve.Echeance, LeverReserve.Objet(reserve.Id))).ShouldHaveSingleItem().EstOuverte.ShouldBeFalse();

        p.SauterAu("2014-12-31 18:00");
        await p.FaireAsync("paul.sicard", "/appels/suivi", "Declarer", ("dossier", _id.ToString()), ("date", "2014-12-31"), ("logements", "10"));
        var suivi = (await p.CommeAsync<SuiviNational, IReadOnlyList<SuiviLu>>(ComptesDemo.MaudPerrin, s => s.LireAsync(new DateOnly(2014, 12, 31), CancellationToken.None))).Single(s => s.Laureats.Count > 0);
        PortailDesHistoires.Clair(Francais.Pourcent((decimal)suivi.EnPlace / suivi.Retenus)).ShouldBe("41,67 %");

        p.SauterAu("2015-12-31 18:00");
        await p.FaireAsync("paul.sicard", "/appels/suivi", "Declarer", ("dossier", _id.ToString()), ("date", "2015-12-31"), ("logements", "24"));
        var lu = (await p.LireAsync("maud.perrin", "/appels/suivi")).Texte;
        lu.ShouldContain("24 en place");
        PortailDesHistoires.Clair(lu).ShouldContain("4 200 €");

        p.SauterAu("2016-01-01 00:00");
        await p.HabiliterAsync("Odile Vidal", Role.InstructeurRegional, null, "76");
        var occitanie = await p.LireAsync("odile.vidal", _chemin);
        occitanie.Statut.ShouldBe(HttpStatusCode.OK);
        occitanie.Texte.ShouldContain("Midi-Pyrénées");
        occitanie.Texte.ShouldNotContain("Occitanie");
    }

    private Task<string> ContenuAsync(Guid fichier) => p.DansAsync(async s =>
    {
        using var lecteur = new StreamReader(await s.GetRequiredService<IFichiers>().OuvrirAsync(fichier, CancellationToken.None));
        return await lecteur.ReadToEndAsync();
    });
}
