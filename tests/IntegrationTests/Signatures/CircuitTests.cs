using System.Net;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Membres;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Signatures;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Pouvoirs;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Microsoft.Extensions.DependencyInjection;
using static Cus.Portal.IntegrationTests.Signatures.PortailDesSignatures;

namespace Cus.Portal.IntegrationTests.Signatures;

/// <summary>Order, powers, delegations, refusals and changed texts.</summary>
public class CircuitTests(PortailDesSignatures portail) : IClassFixture<PortailDesSignatures>
{
    [Fact]
    [Trait("Scenario", "SIG-S01")]
    public async Task Le_prefet_de_region_signe_apres_les_autres_et_sans_autre_courriel_que_le_sien()
    {
        await portail.ReglerAsync("2024-02-09 09:00");
        var c = await portail.OuvrirAsync("Contrat à quatre", Parallele(Brest, Iroise, Coop), Parallele(Prefet));
        await portail.SignerAsync(ComptesDemo.SolenGuivarch, c, Brest);
        await portail.SignerAsync(ComptesDemo.NolwennRiou, c, Iroise);
        using var prefet = await portail.ConnecterAsync("gaelle.morvan");
        var adresse = $"{c.Chemin}/signer/{De(c, Prefet).Id}";
        var refusee = await prefet.OuvrirAsync(adresse);
        refusee.Statut.ShouldBe(HttpStatusCode.Forbidden);
        refusee.Texte.ShouldContain("Le préfet de région signe après l’organisme et les signataires requis.");
        refusee.Texte.ShouldContain("Ronan Salaün (Coop Rade)");
        refusee.Document.QuerySelector("input[name=Code]").ShouldBeNull();
        (await Should.ThrowAsync<Refus>(() => portail.SignerAsync(ComptesDemo.GaelleMorvan, c, Prefet))).Code.ShouldBe(RefusSignatures.PasEncoreSonTour);

        await portail.SignerAsync(ComptesDemo.RonanSalaun, c, Coop);
        var page = await prefet.OuvrirAsync(adresse);
        page.Statut.ShouldBe(HttpStatusCode.OK);
        var signee = await prefet.EnvoyerAsync(page, null, ("Code", page.Document.QuerySelector("#code-demo")!.TextContent));
        signee.Redirection.ShouldBe(c.Chemin);
        (await portail.LireAsync(c)).Statut.ShouldBe(StatutCircuit.Complet);
    }

    [Fact]
    [Trait("Scenario", "SIG-S02")]
    public async Task Deux_visas_sur_trois_suffisent_et_le_troisieme_reste_possible()
    {
        await portail.ReglerAsync("2024-02-12 09:00");
        var c = await portail.OuvrirAsync("Deux visas sur trois", new EtapeDemandee(NatureDEtape.Visa, [Iroise, Coop, ActionLogement], 2), Parallele(Brest));
        await portail.SignerAsync(ComptesDemo.NolwennRiou, c, Iroise);
        (await Should.ThrowAsync<Refus>(() => portail.SignerAsync(ComptesDemo.SolenGuivarch, c, Brest))).Code.ShouldBe(RefusSignatures.PasEncoreSonTour);
        await portail.SignerAsync(ComptesDemo.RonanSalaun, c, Coop);
        var lue = await portail.LireAsync(c);
        De(lue, Brest).EstSonTour.ShouldBeTrue();
        (De(lue, ActionLogement).EstFacultatif, De(lue, ActionLogement).EstSonTour).ShouldBe((true, true));
        using var patrick = await portail.ConnecterAsync("patrick.hemon");
        (await patrick.OuvrirAsync(c.Chemin)).Texte.ShouldContain("facultative, encore possible");

        await portail.SignerAsync(ComptesDemo.PatrickHemon, c, ActionLogement);
        await portail.SignerAsync(ComptesDemo.SolenGuivarch, c, Brest);
        var finie = await portail.LireAsync(c);
        (finie.Statut, finie.Donnees).ShouldBe((StatutCircuit.Complet, 4));
    }

    [Fact]
    [Trait("Scenario", "SIG-S03")]
    public async Task Un_pouvoir_vaut_de_son_premier_jour_a_la_derniere_seconde_du_dernier()
    {
        await portail.ReglerAsync("2024-01-30 09:00");
        var brest = Brest with { PouvoirExige = true };
        var circuits = new List<CircuitLu>();
        for (var i = 0; i < 3; i++)
            circuits.Add(await portail.OuvrirAsync($"Pouvoir exigé {i}", Parallele(brest)));
        (await Should.ThrowAsync<Refus>(() => portail.SignerAsync(ComptesDemo.SolenGuivarch, circuits[0], brest))).Code.ShouldBe(RefusSignatures.SansPouvoir);
        await portail.JoindreAsync(ComptesDemo.SolenGuivarch, OrganismesDemo.BrestMetropole, new(NatureDePouvoir.Delegation, "n° 2024-012", "Solen Guivarch", new DateOnly(2024, 2, 1), new DateOnly(2024, 5, 31)));

        await portail.ReglerAsync("2024-01-31 23:59:59");
        (await Should.ThrowAsync<Refus>(() => portail.SignerAsync(ComptesDemo.SolenGuivarch, circuits[0], brest))).Message.ShouldBe("Votre pouvoir n’est pas valable le 31 janvier 2024.");
        await portail.ReglerAsync("2024-02-01 00:00:00");
        await portail.SignerAsync(ComptesDemo.SolenGuivarch, circuits[0], brest);
        await portail.ReglerAsync("2024-05-31 23:59:59");
        await portail.SignerAsync(ComptesDemo.SolenGuivarch, circuits[1], brest);
        De(await portail.LireAsync(circuits[1]), brest).Signature!.Pouvoir.ShouldBe("délégation de signature n° 2024-012, valable du 1er février 2024 au 31 mai 2024");
        await portail.ReglerAsync("2024-06-01 00:00:00");
        (await Should.ThrowAsync<Refus>(() => portail.SignerAsync(ComptesDemo.SolenGuivarch, circuits[2], brest))).Message.ShouldBe("Votre pouvoir n’est pas valable le 1er juin 2024.");
    }

    [Fact]
    [Trait("Scenario", "SIG-S04")]
    public async Task On_signe_par_delegation_entre_ses_dates_et_cela_se_lit()
    {
        await portail.ReglerAsync("2024-02-28 09:00");
        await portail.EnAsync(ComptesDemo.ErwanKerdoncuff, s => s.GetRequiredService<Deleguer>().ExecuterAsync(
            s.GetRequiredService<IActeurCourant>().Requis.Habilitations.Single(h => h.Role == Role.SignataireDePartie).Id, ComptesDemo.AnnaigTanguy, new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 15), default));
        await portail.EnAsync(ComptesDemo.AnnaigTanguy, async s =>
        {
            var facteur = s.GetRequiredService<SecondFacteur>();
            var cle = (await facteur.CleProposeeAsync(ComptesDemo.AnnaigTanguy, default))!;
            await facteur.ActiverAsync(ComptesDemo.AnnaigTanguy, Totp.Code(cle, Totp.Pas(portail.Horloge.GetUtcNow())), default);
        });
        var c = await portail.OuvrirAsync("Contrat du 8 mars", Parallele(Penfeld));
        var autre = await portail.OuvrirAsync("Contrat du 16 mars", Parallele(Penfeld));

        await portail.ReglerAsync("2024-03-08 10:15");
        await portail.SignerAsync(ComptesDemo.AnnaigTanguy, c, Penfeld);
        var lue = await portail.LireAsync(c);
        lue.Signataires.Single().Signature!.EnClair.ShouldBe("signé en ligne le 8 mars 2024 par délégation d’Erwan Kerdoncuff");
        using var annaig = await portail.ConnecterAsync("annaig.tanguy");
        (await annaig.OuvrirAsync(c.Chemin)).Texte.ShouldContain("par délégation d’Erwan Kerdoncuff");
        EnUneLigne(Exemples.Lancer("pdftotext", await portail.FichierAsync(lue.FichierCourantId), "{}", "-")).ShouldContain("par délégation d’Erwan Kerdoncuff");

        await portail.ReglerAsync("2024-03-16 00:00");
        (await Should.ThrowAsync<Refus>(() => portail.SignerAsync(ComptesDemo.AnnaigTanguy, autre, Penfeld))).Code.Nature.ShouldBe(NatureRefus.Interdit);
        De(await portail.LireAsync(autre), Penfeld).Statut.ShouldBe(StatutSignataire.Attendu);
    }

    [Fact]
    [Trait("Scenario", "SIG-S05")]
    public async Task Un_refus_motive_suspend_le_circuit_et_n_efface_rien()
    {
        await portail.ReglerAsync("2024-02-13 09:00");
        var c = await portail.OuvrirAsync("Contrat refusé", Parallele([.. LesSix]));
        await portail.SignerAsync(ComptesDemo.SolenGuivarch, c, Brest);
        await portail.SignerAsync(ComptesDemo.ErwanKerdoncuff, c, Penfeld);
        using var nolwenn = await portail.ConnecterAsync("nolwenn.riou");
        var page = await nolwenn.OuvrirAsync($"{c.Chemin}/signer/{De(c, Iroise).Id}");
        var sans = await nolwenn.EnvoyerAsync(page, "Refuser", ("Motif", " "));
        sans.Statut.ShouldBe(HttpStatusCode.BadRequest);
        sans.Texte.ShouldContain("Dites pourquoi.");
        De(await portail.LireAsync(c), Iroise).Statut.ShouldBe(StatutSignataire.Attendu);

        (await nolwenn.EnvoyerAsync(page, "Refuser", ("Motif", "clause de loyers"))).Redirection.ShouldBe(c.Chemin);
        var lue = await portail.LireAsync(c);
        (lue.Statut, lue.Donnees, lue.Motif).ShouldBe((StatutCircuit.Suspendu, 2, "clause de loyers"));
        (await Should.ThrowAsync<Refus>(() => portail.SignerAsync(ComptesDemo.RonanSalaun, c, Coop))).Message.ShouldContain("clause de loyers");
        var lecteurs = await portail.CourrielsAsync(c, "signatures.refus");
        lecteurs.Select(x => x.CompteId!.Value).ShouldBe([ComptesDemo.SolenGuivarch, ComptesDemo.ErwanKerdoncuff, ComptesDemo.NolwennRiou, ComptesDemo.RonanSalaun, ComptesDemo.PatrickHemon, ComptesDemo.GaelleMorvan, ComptesDemo.MaelleCariou, ComptesDemo.YannLeBris], ignoreOrder: true);
        lecteurs.ShouldAllBe(x => x.Texte.Contains("clause de loyers"));
        using var maelle = await portail.ConnecterAsync("maelle.cariou");
        (await maelle.OuvrirAsync("/")).Texte.ShouldContain("Reprendre « Contrat refusé »");

        (await maelle.EnvoyerAsync(await maelle.OuvrirAsync(c.Chemin), "Reprendre")).Redirection.ShouldNotBeNull();
        await portail.SignerAsync(ComptesDemo.NolwennRiou, c, Iroise);
        (await portail.LireAsync(c)).Donnees.ShouldBe(3);
    }

    [Fact]
    [Trait("Scenario", "SIG-S06")]
    public async Task Un_texte_modifie_annule_les_signatures_et_chacun_lit_la_difference()
    {
        await portail.ReglerAsync("2024-02-15 09:00");
        var c = await portail.OuvrirAsync("Contrat version 1", Parallele([.. LesSix]));
        await portail.SignerAsync(ComptesDemo.SolenGuivarch, c, Brest);
        await portail.SignerAsync(ComptesDemo.ErwanKerdoncuff, c, Penfeld);
        await portail.SignerAsync(ComptesDemo.NolwennRiou, c, Iroise);
        using var patrick = await portail.ConnecterAsync("patrick.hemon");
        var lien = $"{c.Chemin}/signer/{De(c, ActionLogement).Id}";
        var ouverte = await patrick.OuvrirAsync(lien);

        await portail.ReglerAsync("2024-02-16 10:00");
        (await portail.ProgrammeAsync(s => s.AnnulerPourTexteModifieAsync(c.Objet, "un objectif passe de 600 à 580.", null, default))).ShouldBeTrue();
        var lue = await portail.LireAsync(c);
        lue.Statut.ShouldBe(StatutCircuit.Annule);
        lue.Signataires.Count(s => s is { Statut: StatutSignataire.Annule, Signature: not null, Motif: "texte modifié le 16 février 2024" }).ShouldBe(3);
        portail.Entendus.OfType<SignaturesAnnulees>().ShouldContain(e => e.CircuitId == c.Id && e.Combien == 3);
        (await portail.CourrielsAsync(c, "signatures.annulation")).ShouldContain(x => x.CompteId == ComptesDemo.NolwennRiou && x.Texte.Contains("600 logements devient 580 logements"));

        using var patrickEncore = await portail.ConnecterAsync("patrick.hemon");
        var vieux = await patrickEncore.OuvrirAsync(lien);
        vieux.Texte.ShouldContain("Ce texte a changé");
        vieux.Texte.ShouldContain("580 logements");
        vieux.Document.QuerySelector("input[name=Code]").ShouldBeNull();
        var envoi = await patrickEncore.EnvoyerAsync(await RefaireAsync(patrickEncore, ouverte, lien), "EnLigne", ("Code", "123456"));
        envoi.Statut.ShouldBe(HttpStatusCode.Conflict);
        envoi.Texte.ShouldContain("Ce texte a changé le 16 février 2024");
        var pdf = await patrickEncore.Http.GetAsync($"/documents/fichiers/{lue.FichierCourantId}");
        OutilDeSignature.Verifier(await pdf.Content.ReadAsByteArrayAsync()).ShouldBe((3, 3));
    }

    [Fact]
    [Trait("Scenario", "SIG-S07")]
    public async Task Ouvrir_un_lien_ne_signe_ni_ne_consomme_rien()
    {
        await portail.ReglerAsync("2024-02-19 09:00");
        var c = await portail.OuvrirAsync("Contrat au lien", Parallele(ActionLogement, Coop));
        var lien = $"{c.Chemin}/signer/{De(c, ActionLogement).Id}";
        (await portail.CourrielsAsync(c, "signatures.invitation")).ShouldContain(x => x.CompteId == ComptesDemo.PatrickHemon && x.Lien!.EndsWith(lien, StringComparison.Ordinal));
        using var robot = portail.Navigateur();
        for (var i = 0; i < 3; i++)
            (await robot.DemanderAsync(lien)).Redirection.ShouldNotBeNull();
        using var patrick = await portail.ConnecterAsync("patrick.hemon");
        var page = await patrick.OuvrirAsync(lien);
        await patrick.OuvrirAsync(lien);
        (await portail.LireAsync(c)).Donnees.ShouldBe(0);

        var faux = await patrick.EnvoyerAsync(page, "EnLigne", ("Code", "000000"));
        faux.Statut.ShouldBe(HttpStatusCode.BadRequest);
        (await portail.LireAsync(c)).Donnees.ShouldBe(0);
        var code = page.Document.QuerySelector("#code-demo")!.TextContent;
        (await patrick.EnvoyerAsync(page, "EnLigne", ("Code", code))).Redirection.ShouldBe(c.Chemin);
        var encore = await patrick.EnvoyerAsync(page, "EnLigne", ("Code", code));
        encore.Statut.ShouldBe(HttpStatusCode.Conflict);
        encore.Texte.ShouldContain("on ne signe qu’une fois");
        (await portail.LireAsync(c)).Donnees.ShouldBe(1);
        portail.Entendus.OfType<SignatureDonnee>().Count(e => e.CircuitId == c.Id).ShouldBe(1);
    }

    [Fact]
    public async Task Deux_signatures_au_meme_instant_se_suivent_dans_le_meme_fichier()
    {
        await portail.ReglerAsync("2024-02-20 09:00");
        var c = await portail.OuvrirAsync("Contrat signé à deux", Parallele(Iroise, Coop));
        await Task.WhenAll(portail.SignerAsync(ComptesDemo.NolwennRiou, c, Iroise), portail.SignerAsync(ComptesDemo.RonanSalaun, c, Coop));
        var lue = await portail.LireAsync(c);
        lue.Statut.ShouldBe(StatutCircuit.Complet);
        OutilDeSignature.Verifier(await portail.FichierAsync(lue.FichierCourantId)).ShouldBe((2, 2));
    }

    [Fact]
    public async Task Un_circuit_n_existe_pas_pour_qui_n_en_est_pas()
    {
        await portail.ReglerAsync("2024-02-21 09:00");
        var c = await portail.OuvrirAsync("Contrat entre deux", Parallele(Brest, Iroise));
        using var ronan = await portail.ConnecterAsync("ronan.salaun");
        (await ronan.OuvrirAsync(c.Chemin)).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await ronan.OuvrirAsync($"{c.Chemin}/signer/{De(c, Iroise).Id}")).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await ronan.Http.GetAsync($"/documents/fichiers/{c.FichierASignerId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var maud = await portail.ConnecterAsync("maud.perrin");
        (await maud.OuvrirAsync(c.Chemin)).Statut.ShouldBe(HttpStatusCode.OK);
        (await portail.ProgrammeAsync(s => s.AnnulerPourTexteModifieAsync("essai/texte/inconnu", "rien", null, default))).ShouldBeFalse();
    }

    internal static EtapeDemandee Parallele(params SignataireAttendu[] signataires) => new(NatureDEtape.Signature, signataires);

    internal static string EnUneLigne(string texte) => string.Join(' ', texte.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The page opened before the change, with a token of the new session.</summary>
    private static async Task<PageLue> RefaireAsync(Navigateur n, PageLue ancienne, string lien)
    {
        var jeton = (await n.OuvrirAsync("/compte")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var champ in ancienne.Document.QuerySelectorAll("input[name=__RequestVerificationToken]"))
            champ.SetAttribute("value", jeton);
        return ancienne with { Chemin = lien };
    }
}
