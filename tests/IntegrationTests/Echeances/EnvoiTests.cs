using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>The portal with a real submission server beside it: mails leave.</summary>
public sealed class PortailQuiEnvoie : PortailDeTest
{
    internal ServeurSmtpDEssai Serveur { get; } = new();

    internal Func<Exception?> Panne { get; set; } = () => null;

    public override async Task DisposeAsync()
    {
        await Serveur.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Ajuster(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton(new ReglagesDeCourriel("127.0.0.1", Serveur.Port, ProtectionSmtp.Aucune, "Portail des appels <portail@demo.example>", null, null, "https://portail.demo.example", false)));
        services.Replace(ServiceDescriptor.Scoped<ITransportCourriel>(sp => new TransportFragile(new ClientDeSoumission(sp.GetRequiredService<ReglagesDeCourriel>()), () => Panne())));
    }

    /// <summary>The transport of the portal, that a test breaks before the exchange.</summary>
    private sealed class TransportFragile(ITransportCourriel vrai, Func<Exception?> panne) : ITransportCourriel
    {
        public Task<ReponseSmtp> EnvoyerAsync(string expediteur, string destinataire, ReadOnlyMemory<byte> messageMime, CancellationToken ct) =>
            panne() is { } e ? throw e : vrai.EnvoyerAsync(expediteur, destinataire, messageMime, ct);
    }
}

public class EnvoiTests(PortailQuiEnvoie portail) : IClassFixture<PortailQuiEnvoie>
{
    [Fact]
    public async Task Un_courriel_valide_part_une_fois_avec_ses_en_tetes()
    {
        portail.Horloge.Regler("2014-05-12 16:03");
        var id = await PreparerAsync("amina.envoi", "Dépôt de « Un toit, un parcours » : reçu");
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        var (_, message, _, _) = portail.Serveur.Recus.Where(r => r.Destinataire == "amina.envoi@demo.example").ShouldHaveSingleItem();
        var c = await LireAsync(id);
        c.Statut.ShouldBe(StatutCourriel.Envoye);
        c.CodeSmtp.ShouldBe(250);
        message.ShouldContain($"Message-ID: {c.MessageId}", Case.Insensitive);
        message.ShouldContain("Auto-Submitted: auto-generated", Case.Insensitive);
        message.ShouldContain("=?utf-8?");
        message.ShouldContain("multipart/alternative");
        message.ShouldNotContain("X-Receiver", Case.Insensitive);
        message.Split("\r\n\r\n")[0].Split('\n').ShouldAllBe(l => l.All(char.IsAscii));
    }

    [Fact]
    public async Task Une_transaction_abandonnee_n_envoie_rien()
    {
        await using (var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational))
        {
            await portee.ServiceProvider.GetRequiredService<IMessagerie>().PreparerAsync(new CourrielAPreparer("fantome@demo.example", "Fantôme", "Rien", "Rien"), CancellationToken.None);
            await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().AbandonnerAsync();
        }

        (await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail)).ShouldBe(0);
        portail.Serveur.Recus.ShouldNotContain(r => r.Destinataire == "fantome@demo.example");
    }

    [Fact]
    public async Task Un_refus_definitif_se_voit_et_se_renvoie()
    {
        portail.Horloge.Regler("2014-05-12 16:03");
        portail.Serveur.PourDestinataire = a => a.StartsWith("inconnu", StringComparison.Ordinal) ? "550 5.1.1 Boîte inconnue" : "250 ok";
        var refuse = await PreparerAsync("inconnu");
        var bon = await PreparerAsync("connu");
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        (await LireAsync(refuse)).Statut.ShouldBe(StatutCourriel.Refuse);
        (await LireAsync(refuse)).CodeSmtp.ShouldBe(550);
        (await LireAsync(bon)).Statut.ShouldBe(StatutCourriel.Envoye);

        portail.Serveur.PourDestinataire = _ => "250 ok";
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var page = await maud.OuvrirAsync("/echeances/courriels?q=inconnu@");
        page.Texte.ShouldContain("Boîte inconnue");
        (await maud.EnvoyerAsync(page, null, ("id", refuse.ToString()))).Redirection.ShouldNotBeNull();
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        (await LireAsync(refuse)).Statut.ShouldBe(StatutCourriel.Envoye);
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        (await amina.DemanderAsync("/echeances/courriels")).Statut.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Une_panne_de_24_heures_n_en_perd_aucun_et_48_heures_abandonnent()
    {
        portail.Horloge.Regler("2014-05-12 16:03");
        portail.Panne = () => new IOException("refused");
        var id = await PreparerAsync("patient");
        for (var h = 0; h < 24; h++)
        {
            await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
            portail.Horloge.Avancer(TimeSpan.FromHours(1));
        }

        var c = await LireAsync(id);
        c.Statut.ShouldBe(StatutCourriel.Differe);
        var identifiant = c.MessageId;
        portail.Panne = () => null;
        portail.Horloge.Avancer(TimeSpan.FromHours(4));
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        (await LireAsync(id)).Statut.ShouldBe(StatutCourriel.Envoye);
        portail.Serveur.Recus.Single(r => r.Destinataire == "patient@demo.example").Message.ShouldContain(identifiant);

        portail.Panne = () => new IOException("refused");
        var perdu = await PreparerAsync("abandon");
        for (var h = 0; h < 50; h++)
        {
            await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
            portail.Horloge.Avancer(TimeSpan.FromHours(1));
        }

        portail.Panne = () => null;
        (await LireAsync(perdu)).Statut.ShouldBe(StatutCourriel.Abandonne);
    }

    [Fact]
    public async Task Tue_entre_l_envoi_et_la_validation_le_courriel_repart_sous_le_meme_identifiant_et_reste_une_seule_ligne()
    {
        portail.Horloge.Regler("2014-05-12 16:03");
        var id = await PreparerAsync("tue");
        await using (var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational))
        {
            var s = portee.ServiceProvider;
            var c = await s.GetRequiredService<PortailDbContext>().Set<Courriel>().SingleAsync(x => x.Id == id);
            var reglages = s.GetRequiredService<ReglagesDeCourriel>();
            await s.GetRequiredService<ITransportCourriel>().EnvoyerAsync(reglages.AdresseExpediteur, c.Adresse, await s.GetRequiredService<MessageMime>().EcrireAsync(c, CancellationToken.None), CancellationToken.None);
            c.NoterEnvoi(250, "queued", portail.Horloge.GetUtcNow());
        }

        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        var recus = portail.Serveur.Recus.Where(r => r.Destinataire == "tue@demo.example").ToList();
        recus.Count.ShouldBe(2);
        var ligne = await LireAsync(id);
        recus.ShouldAllBe(r => r.Message.Contains(ligne.MessageId));
        ligne.Statut.ShouldBe(StatutCourriel.Envoye);
    }

    private async Task<Guid> PreparerAsync(string qui, string sujet = "Essai")
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        var id = await portee.ServiceProvider.GetRequiredService<IMessagerie>().PreparerAsync(
            new CourrielAPreparer($"{qui}@demo.example", "Amina Belkacem", sujet, "Bonjour,\n\nà bientôt.", Lien: "/appels"), CancellationToken.None);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return id;
    }

    private async Task<Courriel> LireAsync(Guid id)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        return await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Courriel>().AsNoTracking().SingleAsync(c => c.Id == id);
    }
}
