using System.Net;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Identite;

/// <summary>The espace of a request is never what the request says it is.</summary>
[Trait("Scenario", "ACC-S01")]
public class EspaceForgeTests(PortailDesAcces portail) : IClassFixture<PortailDesAcces>
{
    private static readonly DateOnly Debut = new(2014, 1, 1);

    [Fact]
    public async Task Un_champ_cache_ou_un_en_tete_qui_nomme_un_autre_espace_n_y_mene_pas()
    {
        await portail.HabiliterAsync("Agathe.Tordue", Role.AdministrateurEspace, Debut);
        using var n = await portail.ConnecterAsync("Agathe.Tordue");
        var autre = ComptesDemo.EspaceEtat.ToString();
        foreach (var enTete in new[] { "X-Espace", "X-Espace-Id", "EspaceId", "__tenant", "X-Tenant" })
            n.Http.DefaultRequestHeaders.Add(enTete, autre);
        n.Http.DefaultRequestHeaders.Add("X-Forwarded-Host", "dreal.localhost");

        var envoi = await n.EnvoyerAsync(await n.OuvrirAsync("/admin?espace=" + autre), "Inviter",
            ("Nom", "Invitée Forgée"), ("Adresse", "invitee.forgee@demo.example"), ("Role", "Auditeur"), ("EspaceId", autre), ("espace", autre), ("Espace.Id", autre));

        envoi.Redirection.ShouldNotBeNull();
        (await HabilitationsAsync(ComptesDemo.EspaceNational, "invitee.forgee@demo.example")).ShouldBe(1);
        (await HabilitationsAsync(ComptesDemo.EspaceEtat, "invitee.forgee@demo.example")).ShouldBe(0);
    }

    [Fact]
    public async Task L_objet_d_un_autre_espace_est_introuvable_comme_celui_qui_n_existe_pas_et_la_tentative_est_au_journal()
    {
        await portail.HabiliterAsync("Claire.Curieuse", Role.AdministrateurEspace, Debut);
        using var n = await portail.ConnecterAsync("Claire.Curieuse");
        var page = await n.OuvrirAsync("/admin");
        var dAilleurs = await portail.DansAsync(ComptesDemo.EspaceEtat, s => s.GetRequiredService<PortailDbContext>().Set<Habilitation>().Where(h => h.Role == Role.InstructeurRegional).Select(h => h.Id).FirstAsync());

        var ailleurs = await n.EnvoyerAsync(page, "Cloturer", ("id", dAilleurs.ToString()));
        var nullePart = await n.EnvoyerAsync(page, "Cloturer", ("id", Guid.NewGuid().ToString()));

        ailleurs.Statut.ShouldBe(HttpStatusCode.NotFound);
        ailleurs.Titre.ShouldBe("Cette page n’existe pas, ou ne vous est pas ouverte");
        ailleurs.Texte.ShouldContain("référence", Case.Insensitive);
        (ailleurs.Statut, ailleurs.Titre).ShouldBe((nullePart.Statut, nullePart.Titre));
        var tentatives = await portail.JournalAsync(ComptesDemo.EspaceNational, "Acces.Introuvable");
        tentatives.Count(t => t.Nom == "Claire Curieuse").ShouldBe(2);
        (await portail.JournalAsync(ComptesDemo.EspaceEtat, "Acces.Introuvable")).ShouldBeEmpty();
        (await portail.DansAsync(ComptesDemo.EspaceEtat, s => s.GetRequiredService<PortailDbContext>().Set<Habilitation>().SingleAsync(h => h.Id == dAilleurs))).Fin.ShouldBeNull();
    }

    [Fact]
    public async Task Un_temoin_de_session_change_a_la_main_n_ouvre_rien()
    {
        using var n = portail.Navigateur();
        n.Http.DefaultRequestHeaders.Add("Cookie", "portail=CfDJ8ForgeDeToutesPieces");
        (await n.DemanderAsync("/compte")).Redirection.ShouldNotBeNull().ShouldContain("/compte/connexion");
    }

    [Fact]
    public async Task Un_formulaire_ouvert_dans_un_espace_ne_s_execute_pas_dans_celui_choisi_entre_temps()
    {
        var sansNom = await portail.OuvrirUnEspaceAsync("Espace sans nom d’hôte", etat: false, demonstration: true);
        var compte = await portail.HabiliterAsync("Deux.Onglets", Role.AdministrateurEspace, Debut);
        await portail.DansAsync(sansNom, s =>
        {
            s.GetRequiredService<PortailDbContext>().Add(Habilitation.Accorder(compte, Role.AdministrateurEspace, null, [], Debut, null));
            return Task.FromResult(0);
        });
        using var n = await portail.ConnecterAsync("Deux.Onglets");
        var premierOnglet = await n.OuvrirAsync("/admin");

        (await n.EnvoyerAsync(await n.OuvrirAsync("/compte/espaces"), null, ("id", sansNom.ToString()))).Redirection.ShouldBe("/");
        (await n.OuvrirAsync("/admin")).Texte.ShouldContain("1 habilitation");
        var envoi = await n.EnvoyerAsync(premierOnglet, "Inviter", ("Nom", "Égaré"), ("Adresse", "egare@demo.example"), ("Role", "Auditeur"));

        envoi.Statut.ShouldBe(HttpStatusCode.BadRequest);
        (envoi.Document.QuerySelector("#Adresse") ?? throw new InvalidOperationException(envoi.Texte)).GetAttribute("value").ShouldBe("egare@demo.example");
        (await HabilitationsAsync(sansNom, "egare@demo.example")).ShouldBe(0);
        (await HabilitationsAsync(ComptesDemo.EspaceNational, "egare@demo.example")).ShouldBe(0);
    }

    [Fact]
    public async Task Un_formulaire_sans_son_jeton_n_est_pas_execute_et_revient_rempli()
    {
        using var n = await portail.ConnecterAsync("sylvie.marchand");
        var envoi = await n.EnvoyerAsync(await n.OuvrirAsync("/admin"), "Inviter",
            ("Nom", "Sans Jeton"), ("Adresse", "sans.jeton@demo.example"), ("Role", "Auditeur"), ("__RequestVerificationToken", "CfDJ8Forge"));
        envoi.Statut.ShouldBe(HttpStatusCode.BadRequest);
        envoi.Texte.ShouldContain("Votre session a expiré pendant la saisie.");
        envoi.Document.QuerySelector("#Nom")!.GetAttribute("value").ShouldBe("Sans Jeton");
        (await HabilitationsAsync(ComptesDemo.EspaceNational, "sans.jeton@demo.example")).ShouldBe(0);
    }

    private Task<int> HabilitationsAsync(Guid espace, string adresse) => portail.DansAsync(espace, s =>
    {
        var db = s.GetRequiredService<PortailDbContext>();
        return (from h in db.Set<Habilitation>() join c in db.Set<Compte>() on h.CompteId equals c.Id where c.Email == adresse select h).CountAsync();
    });
}
