using System.Security.Authentication;
using System.Text;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;

namespace Cus.Portal.IntegrationTests.Echeances;

public class ClientDeSoumissionTests
{
    private static readonly byte[] Message = Encoding.UTF8.GetBytes("Subject: essai\r\n\r\nBonjour\r\n.une ligne\r\n..deux\r\nfin\r\n");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Un_message_part_chiffre_et_authentifie_ses_points_intacts(bool implicite)
    {
        await using var serveur = new ServeurSmtpDEssai { Implicite = implicite };
        var reponse = await EnvoyerAsync(serveur, implicite ? ProtectionSmtp.Implicite : ProtectionSmtp.Starttls, utilisateur: "portail");
        reponse.ShouldBe(new ReponseSmtp(250, "2.0.0 queued"));
        var recu = serveur.Recus.ShouldHaveSingleItem();
        recu.Chiffre.ShouldBeTrue();
        recu.Auth.ShouldBe("\0portail\0secret");
        recu.Message.ReplaceLineEndings("\r\n").ShouldBe(Encoding.UTF8.GetString(Message));
    }

    [Fact]
    public async Task Un_serveur_qui_n_offre_pas_STARTTLS_ne_recoit_rien_en_clair()
    {
        await using var serveur = new ServeurSmtpDEssai { Starttls = false };
        await Should.ThrowAsync<IOException>(() => EnvoyerAsync(serveur, ProtectionSmtp.Starttls));
        serveur.Recus.ShouldBeEmpty();
    }

    [Fact]
    public async Task Un_certificat_inconnu_est_refuse()
    {
        await using var serveur = new ServeurSmtpDEssai { Implicite = true };
        await using var client = new ClientDeSoumission(Reglages(serveur, ProtectionSmtp.Implicite));
        await Should.ThrowAsync<AuthenticationException>(() => client.EnvoyerAsync(new EnveloppeSmtp("a@demo.example", "b@demo.example"), Message, CancellationToken.None));
    }

    [Fact]
    public async Task Un_mauvais_mot_de_passe_arrete_tout()
    {
        await using var serveur = new ServeurSmtpDEssai { Implicite = true };
        (await Should.ThrowAsync<IOException>(() => EnvoyerAsync(serveur, ProtectionSmtp.Implicite, "autre"))).Message.ShouldContain("535");
        serveur.Recus.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("550 5.1.1 inconnu", 550, true)]
    [InlineData("451 4.7.1 plus tard", 451, false)]
    public async Task La_reponse_est_celle_du_destinataire(string dite, int code, bool definitive)
    {
        await using var serveur = new ServeurSmtpDEssai { PourDestinataire = _ => dite };
        var reponse = await EnvoyerAsync(serveur, ProtectionSmtp.Aucune);
        reponse.Code.ShouldBe(code);
        reponse.EstDefinitif.ShouldBe(definitive);
        serveur.Recus.ShouldBeEmpty();
    }

    [Fact]
    public async Task Un_serveur_muet_apres_DATA_ne_retient_personne()
    {
        await using var serveur = new ServeurSmtpDEssai { MuetApresData = true };
        await using var client = new ClientDeSoumission(Reglages(serveur, ProtectionSmtp.Aucune) with { Delai = TimeSpan.FromMilliseconds(300) });
        await Should.ThrowAsync<TimeoutException>(() => client.EnvoyerAsync(new EnveloppeSmtp("a@demo.example", "b@demo.example"), Message, CancellationToken.None));
    }

    [Fact]
    public async Task Une_adresse_ne_porte_pas_de_commande()
    {
        await using var serveur = new ServeurSmtpDEssai();
        await using var client = new ClientDeSoumission(Reglages(serveur, ProtectionSmtp.Aucune));
        await Should.ThrowAsync<FormatException>(() => client.EnvoyerAsync(new EnveloppeSmtp("a@demo.example", "b@demo.example>\r\nRCPT TO:<c@demo.example"), Message, CancellationToken.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Une_session_porte_plusieurs_messages_meme_apres_un_refus(bool pipelining)
    {
        await using var serveur = new ServeurSmtpDEssai { Pipelining = pipelining, PourDestinataire = a => a.StartsWith("inconnu", StringComparison.Ordinal) ? "550 5.1.1 inconnu" : "250 ok" };
        await using var client = new ClientDeSoumission(Reglages(serveur, ProtectionSmtp.Aucune));
        foreach (var (qui, code) in new[] { ("amina", 250), ("inconnu", 550), ("luc", 250), ("claire", 250) })
            (await client.EnvoyerAsync(new EnveloppeSmtp("portail@demo.example", $"{qui}@demo.example", "id-" + qui), Message, CancellationToken.None)).Code.ShouldBe(code, qui);
        serveur.Recus.Where(r => r.Message.Length > 10).Select(r => r.Destinataire).ShouldBe(["amina@demo.example", "luc@demo.example", "claire@demo.example"]);
        serveur.Sessions.ShouldBe(1);
        serveur.Commandes.ShouldContain("RSET");
        serveur.Commandes.Contains("MAIL FROM:<portail@demo.example> RET=HDRS ENVID=id-luc").ShouldBe(pipelining);
    }

    [Fact]
    public async Task Une_session_que_le_serveur_a_fermee_en_rouvre_une_sans_rien_doubler()
    {
        await using var serveur = new ServeurSmtpDEssai();
        await using var client = new ClientDeSoumission(Reglages(serveur, ProtectionSmtp.Aucune));
        var enveloppe = new EnveloppeSmtp("portail@demo.example", "amina@demo.example");
        await client.EnvoyerAsync(enveloppe, Message, CancellationToken.None);
        serveur.Raccrocher();
        (await client.EnvoyerAsync(enveloppe, Message, CancellationToken.None)).EstAccepte.ShouldBeTrue();
        serveur.Recus.Count.ShouldBe(2);
        serveur.Sessions.ShouldBe(2);
    }

    private static ReglagesDeCourriel Reglages(ServeurSmtpDEssai serveur, ProtectionSmtp protection, string? utilisateur = null) =>
        new("127.0.0.1", serveur.Port, protection, "Portail <portail@demo.example>", utilisateur, "secret", null, false);

    private static async Task<ReponseSmtp> EnvoyerAsync(ServeurSmtpDEssai serveur, ProtectionSmtp protection, string? utilisateur = null)
    {
        await using var client = new ClientDeSoumission(Reglages(serveur, protection, utilisateur), (_, c, _, _) => c?.GetCertHashString() == serveur.Empreinte);
        return await client.EnvoyerAsync(new EnveloppeSmtp("portail@demo.example", "amina@demo.example"), Message, CancellationToken.None);
    }
}
