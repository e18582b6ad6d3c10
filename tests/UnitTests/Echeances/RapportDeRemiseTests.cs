using System.Text;
using Cus.Portal.Echeances.Retours;

namespace Cus.Portal.UnitTests.Echeances;

/// <summary>Delivery reports as servers write them (RFC 3464), and what is none.</summary>
public class RapportDeRemiseTests
{
    private const string Definitif = """
        From: MAILER-DAEMON@mx.example
        To: portail@demo.example
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="AB"

        --AB
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.
        --AB
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example
        Original-Envelope-Id: 0198a000-0000-7000-8000-00000000abcd
        Arrival-Date: Fri, 30 May 2014 11:00:01 +0200

        Original-Recipient: rfc822;Contact@Limousin.example
        Final-Recipient: rfc822; boite@interne.example
        Action: failed
        Status: 5.1.1
        Remote-MTA: dns; mx.limousin.example
        Diagnostic-Code: smtp; 550 5.1.1 <boite@interne.example>:
            Recipient address rejected
        --AB
        Content-Type: text/rfc822-headers

        From: Portail <portail@demo.example>
        Message-ID:
         <0198a0000000700080000000000001@portail.demo.example>
        Subject: Avis transmis
        --AB--
        """;

    [Fact]
    public void Un_rejet_definitif_nomme_son_message_son_destinataire_et_sa_raison()
    {
        var r = Lire(Definitif).ShouldNotBeNull();
        r.MessageId.ShouldBe("<0198a0000000700080000000000001@portail.demo.example>");
        r.EnveloppeId.ShouldBe("0198a000-0000-7000-8000-00000000abcd");
        r.Sorts.ShouldHaveSingleItem().ShouldBe(new SortDUnDestinataire("Contact@Limousin.example", true, "5.1.1", "smtp; 550 5.1.1 <boite@interne.example>: Recipient address rejected"));
    }

    [Theory]
    [InlineData("Action: failed", "Status: 4.4.7", true)] // five days later: nobody tries again
    [InlineData("Action: delayed", "Status: 4.4.1", false)]
    [InlineData("X-Action: none", "Status: 5.2.2", true)]
    [InlineData("X-Action: none", "Status: 4.2.2 (mailbox full)", false)]
    public void L_acte_decide_et_le_code_a_defaut(string acte, string code, bool definitif) =>
        Lire(Definitif.Replace("Action: failed", acte, StringComparison.Ordinal).Replace("Status: 5.1.1", code, StringComparison.Ordinal)).ShouldNotBeNull().Sorts.Single().EstDefinitif.ShouldBe(definitif);

    [Fact]
    public void Le_message_entier_rendu_vaut_ses_en_tetes() =>
        Lire(Definitif.Replace("text/rfc822-headers", "message/rfc822", StringComparison.Ordinal)).ShouldNotBeNull().MessageId.ShouldBe("<0198a0000000700080000000000001@portail.demo.example>");

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0 ceci n’est pas un courriel")]
    [InlineData("Subject: Absent du bureau\r\n\r\nJe reviens lundi.")]
    [InlineData("Content-Type: multipart/report; boundary=AB\r\n\r\n--AB\r\nContent-Type: message/delivery-status\r\n\r\n")]
    public void Ce_qui_n_est_pas_un_avis_n_en_est_pas_un(string texte) => Lire(texte).ShouldBeNull();

    [Fact]
    public void Une_remise_reussie_ne_dit_rien_a_faire() =>
        Lire(Definitif.Replace("Action: failed", "Action: delivered", StringComparison.Ordinal).Replace("Status: 5.1.1", "Status: 2.0.0", StringComparison.Ordinal)).ShouldBeNull();

    [Fact]
    public void Un_avis_coupe_n_importe_ou_ne_casse_rien()
    {
        var octets = Encoding.UTF8.GetBytes(Definitif);
        for (var n = 0; n < octets.Length; n += 7)
        {
            using var flux = new MemoryStream(octets, 0, n);
            Should.NotThrow(() => RapportDeRemise.Lire(flux));
        }
    }

    private static RapportDeRemise? Lire(string texte)
    {
        using var flux = new MemoryStream(Encoding.UTF8.GetBytes(texte));
        return RapportDeRemise.Lire(flux);
    }
}
