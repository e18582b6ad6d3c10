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
        var client = new ClientDeSoumission(Reglages(serveur, ProtectionSmtp.Implicite));
        await Should.ThrowAsync<AuthenticationException>(() => client.EnvoyerAsync("a@demo.example", "b@demo.example", Message, CancellationToken.None));
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
        var client = new ClientDeSoumission(Reglages(serveur, ProtectionSmtp.Aucune) with { Delai = TimeSpan.FromMilliseconds(300) });
        await Should.ThrowAsync<TimeoutException>(() => client.EnvoyerAsync("a@demo.example", "b@demo.example", Message, CancellationToken.None));
    }

    [Fact]
    public async Task Une_adresse_ne_porte_pas_de_commande()
    {
        await using var serveur = new ServeurSmtpDEssai();
        var client = new ClientDeSoumission(Reglages(serveur, ProtectionSmtp.Aucune));
        await Should.ThrowAsync<FormatException>(() => client.EnvoyerAsync("a@demo.example", "b@demo.example>\r\nRCPT TO:<c@demo.example", Message, CancellationToken.None));
    }

    private static ReglagesDeCourriel Reglages(ServeurSmtpDEssai serveur, ProtectionSmtp protection, string? utilisateur = null) =>
        new("127.0.0.1", serveur.Port, protection, "Portail <portail@demo.example>", utilisateur, "secret", null, false);

    private static Task<ReponseSmtp> EnvoyerAsync(ServeurSmtpDEssai serveur, ProtectionSmtp protection, string? utilisateur = null) =>
        new ClientDeSoumission(Reglages(serveur, protection, utilisateur), (_, c, _, _) => c?.GetCertHashString() == serveur.Empreinte)
            .EnvoyerAsync("portail@demo.example", "amina@demo.example", Message, CancellationToken.None);
}
