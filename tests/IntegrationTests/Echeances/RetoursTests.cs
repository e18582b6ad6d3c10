using Cus.Portal.Echeances.Courriels;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>Delivery reports dropped in the watched folder find their mail.</summary>
public class RetoursTests(PortailQuiEnvoie portail) : IClassFixture<PortailQuiEnvoie>
{
    [Fact]
    [Trait("Scenario", "ECH-S11")]
    public async Task Un_avis_de_non_remise_rejette_le_courriel_qu_il_nomme_dans_son_espace()
    {
        portail.Horloge.Regler("2014-05-30 11:00");
        var (rejete, temoin) = (await portail.EcrireAsync("parti", "Parti puis rejeté"), await portail.EcrireAsync("arrive"));
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        portail.Horloge.Regler("2014-05-30 12:00");
        Deposer("un.eml", Avis((await portail.LireAsync(rejete)).MessageId, "failed", "5.1.1"));
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        var c = await portail.LireAsync(rejete);
        (c.Statut, c.CodeDeRemise, c.RapportLuLe).ShouldBe((StatutCourriel.Rejete, "5.1.1", portail.Horloge.GetUtcNow()));
        c.DiagnosticDeRemise.ShouldBe("smtp; 550 boite close");
        (await portail.LireAsync(temoin)).Statut.ShouldBe(StatutCourriel.Envoye);
        File.Exists(Path.Combine(portail.Retours, "traites", "un.eml")).ShouldBeTrue();
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var page = await maud.OuvrirAsync("/echeances/courriels?q=rejet%C3%A9");
        page.Texte.ShouldContain("Rejeté");
        page.Texte.ShouldContain("smtp; 550 boite close");
        (await maud.EnvoyerAsync(page, null, ("id", rejete.ToString()), ("adresse", "autre@demo.example"))).Redirection.ShouldNotBeNull();
    }

    [Fact]
    public async Task Un_retard_se_note_et_l_enveloppe_suffit_si_l_adresse_est_la_bonne()
    {
        portail.Horloge.Regler("2014-05-30 11:00");
        var (retarde, enveloppe, autre) = (await portail.EcrireAsync("retarde"), await portail.EcrireAsync("enveloppe"), await portail.EcrireAsync("intact"));
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        Deposer("retard.eml", Avis((await portail.LireAsync(retarde)).MessageId, "delayed", "4.4.1"));
        Deposer("enveloppe.eml", Avis(null, "failed", "5.2.2", $"Original-Envelope-Id: {enveloppe}", "enveloppe@demo.example"));
        Deposer("forge.eml", Avis(null, "failed", "5.2.2", $"Original-Envelope-Id: {autre}", "quelqu.un@ailleurs.example"));
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        var c = await portail.LireAsync(retarde);
        (c.Statut, c.CodeDeRemise).ShouldBe((StatutCourriel.Envoye, "4.4.1"));
        (await portail.LireAsync(enveloppe)).Statut.ShouldBe(StatutCourriel.Rejete);
        (await portail.LireAsync(autre)).Statut.ShouldBe(StatutCourriel.Envoye);
    }

    [Fact]
    public async Task Un_avis_sans_courriel_ou_illisible_est_garde_et_se_voit()
    {
        portail.Horloge.Regler("2014-06-02 09:00");
        Deposer("etranger.eml", Avis("<jamais-ecrit@portail.demo.example>", "failed", "5.1.1"));
        Deposer("absent.eml", "Subject: Absent du bureau\r\n\r\nJe reviens lundi.\r\n");
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        Directory.GetFiles(Path.Combine(portail.Retours, "inconnus"), "20140602-*").Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["20140602-070000-illisible-absent.eml", "20140602-070000-inconnu-etranger.eml"]);
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var page = await maud.OuvrirAsync("/echeances/courriels");
        page.Texte.ShouldContain("Il ne nomme aucun courriel du portail.");
        page.Texte.ShouldContain("Ce n’est pas un avis de remise lisible.");
        page.Texte.ShouldNotContain("quelqu.un@");
    }

    [Fact]
    public async Task Un_avis_lu_deux_fois_dit_la_meme_chose()
    {
        portail.Horloge.Regler("2014-06-03 09:00");
        var id = await portail.EcrireAsync("deux.avis");
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        var avis = Avis((await portail.LireAsync(id)).MessageId, "failed", "5.1.1");
        Deposer("meme.eml", avis);
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        Deposer("meme.eml", avis);
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        (await portail.LireAsync(id)).Statut.ShouldBe(StatutCourriel.Rejete);
        Directory.GetFiles(Path.Combine(portail.Retours, "traites"), "meme*").Length.ShouldBe(2);
    }

    private void Deposer(string nom, string contenu)
    {
        Directory.CreateDirectory(portail.Retours);
        var temporaire = Path.Combine(portail.Retours, nom + ".tmp");
        File.WriteAllText(temporaire, contenu);
        File.Move(temporaire, Path.Combine(portail.Retours, nom));
    }

    private static string Avis(string? messageId, string acte, string statut, string champ = "X-Rien: rien", string destinataire = "quelqu.un@ailleurs.example") => $"""
        From: MAILER-DAEMON@mx.example
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="AB"

        --AB
        Content-Type: text/plain

        Non remis.
        --AB
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example
        {champ}

        Final-Recipient: rfc822; {destinataire}
        Action: {acte}
        Status: {statut}
        Diagnostic-Code: smtp; 550 boite close
        --AB
        Content-Type: text/rfc822-headers

        {(messageId is null ? "Subject: sans identifiant" : "Message-ID: " + messageId)}
        --AB--
        """;
}
