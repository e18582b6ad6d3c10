using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Echeances;

public class EnvoiTests(PortailQuiEnvoie portail) : IClassFixture<PortailQuiEnvoie>
{
    [Fact]
    public async Task Un_courriel_valide_part_une_fois_avec_ses_en_tetes()
    {
        portail.Horloge.Regler("2014-05-12 16:03");
        var id = await portail.EcrireAsync("amina.envoi", "Dépôt de « Un toit, un parcours » : reçu");
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        var (_, message, _, _) = portail.Serveur.Recus.Where(r => r.Destinataire == "amina.envoi@demo.example").ShouldHaveSingleItem();
        var c = await portail.LireAsync(id);
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
    [Trait("Scenario", "ECH-S11")]
    public async Task Un_refus_se_voit_se_corrige_et_se_renvoie_sans_perdre_l_ancienne_ligne()
    {
        portail.Horloge.Regler("2014-05-30 11:00");
        portail.Serveur.PourDestinataire = a => a.StartsWith("arhlm.limousin", StringComparison.Ordinal) ? "550 boîte inconnue" : "250 ok";
        var refuse = await portail.EcrireAsync("arhlm.limousin", "Avis Limousin transmis", "avis.transmission");
        var bon = await portail.EcrireAsync("connu");
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        (await portail.LireAsync(refuse)).Statut.ShouldBe(StatutCourriel.Refuse);
        (await portail.LireAsync(bon)).Statut.ShouldBe(StatutCourriel.Envoye);

        using var olivier = await portail.ConnecterAsync("olivier.legoff");
        var page = await olivier.OuvrirAsync("/echeances/courriels?q=Limousin");
        page.Texte.ShouldContain("Refusé (550)");
        page.Texte.ShouldContain("boîte inconnue");
        (await olivier.EnvoyerAsync(page, null, ("id", refuse.ToString()), ("adresse", "pas une adresse"))).Texte.ShouldContain("n’est pas une adresse");
        (await olivier.EnvoyerAsync(page, null, ("id", refuse.ToString()), ("adresse", "contact.limousin@demo.example"))).Redirection.ShouldNotBeNull();
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        var lignes = await portail.LireAsync(c => c.Sujet == "Avis Limousin transmis");
        lignes.Select(c => (c.Adresse, c.Statut)).ShouldBe([("arhlm.limousin@demo.example", StatutCourriel.Refuse), ("contact.limousin@demo.example", StatutCourriel.Envoye)]);
        (lignes[0].RenvoyeParId, lignes[1].RenvoiDeId).ShouldBe((lignes[1].Id, lignes[0].Id));
        lignes[0].MessageId.ShouldNotBe(lignes[1].MessageId);
        page = await olivier.OuvrirAsync("/echeances/courriels?q=Limousin");
        page.Texte.ShouldContain("Renvoyé le 30 mai 2014 à 11 h 00, à contact.limousin@demo.example");
        page.Texte.ShouldContain("Renvoi de celui du 30 mai 2014 à 11 h 00, à arhlm.limousin@demo.example");
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        (await portee.ServiceProvider.GetRequiredService<IEtatDesCourriels>().LireAsync([refuse], default))[refuse].EstEnEchec.ShouldBeFalse();
    }

    [Fact]
    public async Task Un_courriel_renvoye_ne_se_renvoie_pas_deux_fois_et_seul_le_secretariat_renvoie()
    {
        portail.Horloge.Regler("2014-05-12 16:03");
        var id = await portail.EcrireAsync("deux.fois");
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var page = await maud.OuvrirAsync("/echeances/courriels?q=deux.fois");
        (await maud.EnvoyerAsync(page, null, ("id", id.ToString()))).Redirection.ShouldNotBeNull();
        var encore = await maud.EnvoyerAsync(page, null, ("id", id.ToString()));
        encore.Statut.ShouldBe(System.Net.HttpStatusCode.Conflict);
        encore.Texte.ShouldContain("a déjà été renvoyé");
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        (await amina.DemanderAsync("/echeances/courriels")).Statut.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Une_panne_de_24_heures_n_en_perd_aucun_et_48_heures_abandonnent()
    {
        portail.Horloge.Regler("2014-05-12 16:03");
        portail.Panne = () => new IOException("refused");
        var id = await portail.EcrireAsync("patient");
        for (var h = 0; h < 24; h++)
        {
            await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
            portail.Horloge.Avancer(TimeSpan.FromHours(1));
        }

        var c = await portail.LireAsync(id);
        c.Statut.ShouldBe(StatutCourriel.Differe);
        var identifiant = c.MessageId;
        portail.Panne = () => null;
        portail.Horloge.Avancer(TimeSpan.FromHours(4));
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        (await portail.LireAsync(id)).Statut.ShouldBe(StatutCourriel.Envoye);
        portail.Serveur.Recus.Single(r => r.Destinataire == "patient@demo.example").Message.ShouldContain(identifiant);

        portail.Panne = () => new IOException("refused");
        var perdu = await portail.EcrireAsync("abandon");
        for (var h = 0; h < 50; h++)
        {
            await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
            portail.Horloge.Avancer(TimeSpan.FromHours(1));
        }

        portail.Panne = () => null;
        (await portail.LireAsync(perdu)).Statut.ShouldBe(StatutCourriel.Abandonne);
    }

    [Fact]
    public async Task Tue_entre_l_envoi_et_la_validation_le_courriel_repart_sous_le_meme_identifiant_et_reste_une_seule_ligne()
    {
        portail.Horloge.Regler("2014-05-12 16:03");
        var id = await portail.EcrireAsync("tue");
        await using (var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational))
        {
            var s = portee.ServiceProvider;
            var c = await s.GetRequiredService<PortailDbContext>().Set<Courriel>().SingleAsync(x => x.Id == id);
            var reglages = s.GetRequiredService<ReglagesDeCourriel>();
            await s.GetRequiredService<ITransportCourriel>().EnvoyerAsync(new EnveloppeSmtp(reglages.AdresseExpediteur, c.Adresse), await s.GetRequiredService<MessageMime>().EcrireAsync(c, CancellationToken.None), CancellationToken.None);
            c.NoterEnvoi(250, "queued", portail.Horloge.GetUtcNow());
        }

        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        var recus = portail.Serveur.Recus.Where(r => r.Destinataire == "tue@demo.example").ToList();
        recus.Count.ShouldBe(2);
        var ligne = await portail.LireAsync(id);
        recus.ShouldAllBe(r => r.Message.Contains(ligne.MessageId));
        ligne.Statut.ShouldBe(StatutCourriel.Envoye);
    }
}
