using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Sante;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>A submission server that stops, hangs or slows.</summary>
public class PannesDeMessagerieTests(PortailQuiEnvoie portail) : IClassFixture<PortailQuiEnvoie>
{
    private const string Type = "essai.avis";

    [Fact]
    [Trait("Scenario", "ECH-S12")]
    public async Task Vingt_quatre_heures_sans_messagerie_tout_arrive_sauf_l_inutile()
    {
        var objet = $"essai/avis/{Guid.NewGuid()}";
        portail.Horloge.Regler("2014-06-10 12:00");
        await AgirAsync(e => e.OuvrirAsync(new OuvertureEcheance(
            Type, objet, "Avis de la DREAL Midi-Pyrénées", "limite de dépôt", portail.Horloge.GetUtcNow(), "Appel à projets, IV", "un mois après la date limite de dépôt",
            Paris.FinDuJour(new DateOnly(2014, 6, 12)), [Role.InstructeurRegional], null, "73", "/appels/avis"), default));
        portail.Horloge.Regler("2014-06-11 07:00");
        portail.Panne = () => new IOException("refused");
        await portail.EcrireAsync("matin");
        await PasserDesHeuresAsync(8);
        var rappel = (await portail.LireAsync(c => c.Objet == objet)).ShouldHaveSingleItem();
        rappel.Statut.ShouldBe(StatutCourriel.Differe);
        await AgirAsync(e => e.CloreAsync(Type, objet, "avis transmis par Bruno Lacaze", default));
        var copie = await portail.EcrireAsync("arhlm", "Avis Midi-Pyrénées transmis", "avis.transmission");
        await PasserDesHeuresAsync(16);
        var (sante, page) = await LireLEtatAsync();
        sante.ShouldBe((HealthStatus.Degraded, "Courriels en attente depuis le 11 juin 2014 à 7 h 00."));
        page.ShouldContain("Courriels en attente depuis le 11 juin 2014 à 7 h");

        portail.Panne = () => null;
        await PasserDesHeuresAsync(5);
        (await portail.LireAsync(copie)).Statut.ShouldBe(StatutCourriel.Envoye);
        portail.RecusPar("arhlm").ShouldHaveSingleItem().ShouldContain("Date: Wed, 11 Jun 2014 15:00:00 +0200");
        portail.RecusPar("matin").ShouldHaveSingleItem();
        rappel = await portail.LireAsync(rappel.Id);
        rappel.Statut.ShouldBe(StatutCourriel.SansObjet);
        rappel.ReponseSmtp!.Replace('\u00A0', ' ').ShouldBe("Échéance éteinte le 11 juin 2014 à 15 h 00 : avis transmis par Bruno Lacaze.");
        portail.Serveur.Recus.ShouldNotContain(r => r.Message.Contains(rappel.MessageId));
        (await LireLEtatAsync()).Sante.Statut.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Un_serveur_qui_se_tait_dans_DATA_n_arrete_pas_les_autres_et_le_message_repart_une_fois_sous_le_meme_identifiant()
    {
        portail.Horloge.Regler("2014-05-12 16:03");
        var seTait = true;
        portail.Serveur.SeTaitPour = a => seTait && a.StartsWith("muet", StringComparison.Ordinal);
        var muet = await portail.EcrireAsync("muet");
        var autre = await portail.EcrireAsync("parlant");
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        var c = await portail.LireAsync(muet);
        (c.Statut, c.Essais).ShouldBe((StatutCourriel.Differe, 1));
        (await portail.LireAsync(autre)).Statut.ShouldBe(StatutCourriel.Envoye);
        seTait = false;
        portail.Horloge.Avancer(TimeSpan.FromMinutes(3));
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        (await portail.LireAsync(muet)).Essais.ShouldBe(2);
        portail.RecusPar("muet").ShouldHaveSingleItem().ShouldContain(c.MessageId);
    }

    [Fact]
    public async Task Cent_vingt_courriels_partent_une_fois_chacun_sur_quatre_connexions()
    {
        portail.Horloge.Regler("2014-05-12 16:03");
        for (var n = 0; n < 120; n++)
            await portail.EcrireAsync($"serie{n}");
        var avant = portail.Serveur.Sessions;
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        var recus = portail.Serveur.Recus.Where(r => r.Destinataire.StartsWith("serie", StringComparison.Ordinal)).ToList();
        recus.Count.ShouldBe(120);
        recus.Select(r => r.Destinataire).Distinct().Count().ShouldBe(120);
        (portail.Serveur.Sessions - avant).ShouldBeInRange(2, 4);
    }

    /// <summary>Each hour: the pass, then what it and the acts planned.</summary>
    private async Task PasserDesHeuresAsync(int heures)
    {
        for (var h = 0; h < heures; h++)
        {
            await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
            await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
            portail.Horloge.Avancer(TimeSpan.FromHours(1));
        }
    }

    private async Task<((HealthStatus Statut, string? Phrase) Sante, string Page)> LireLEtatAsync()
    {
        var sante = await ActivatorUtilities.CreateInstance<SanteDesCourriels>(portail.ServicesDuPortail).CheckHealthAsync(new HealthCheckContext());
        using var maud = await portail.ConnecterAsync("maud.perrin");
        return ((sante.Status, sante.Description?.Replace('\u00A0', ' ')), (await maud.OuvrirAsync("/echeances/courriels")).Texte);
    }

    private async Task AgirAsync(Func<IEcheances, Task> acte)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        await acte(portee.ServiceProvider.GetRequiredService<IEcheances>());
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }
}

/// <summary>Three mails a minute for one domain.</summary>
public class FreinParDomaineTests(PortailFreine portail) : IClassFixture<PortailFreine>
{
    [Fact]
    public async Task Un_domaine_recoit_trois_courriels_par_minute_et_les_autres_n_attendent_pas()
    {
        portail.Horloge.Regler("2014-05-12 16:03");
        for (var n = 0; n < 8; n++)
            await portail.EcrireAsync($"lent{n}");
        await portail.EcrireAsync(new CourrielAPreparer("seul@ailleurs.example", "Seul", "S", "T"));
        var parMinute = new List<int>();
        for (var minute = 0; minute < 4; minute++)
        {
            await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
            parMinute.Add(portail.Serveur.Recus.Count(r => r.Destinataire.StartsWith("lent", StringComparison.Ordinal)));
            if (minute == 0)
                portail.Serveur.Recus.ShouldContain(r => r.Destinataire == "seul@ailleurs.example");
            portail.Horloge.Avancer(TimeSpan.FromMinutes(1));
        }

        parMinute.ShouldBe([3, 6, 8, 8]);
        (await portail.LireAsync(c => c.Adresse.StartsWith("lent"))).ShouldAllBe(c => c.Essais == 1);
    }
}
