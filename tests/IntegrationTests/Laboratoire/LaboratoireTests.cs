using System.Net;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Labo = Cus.Portal.Socle.Temps.Laboratoire;

namespace Cus.Portal.IntegrationTests.Laboratoire;

/// <summary>What a laboratory is, and what it is not: its clock is its own, the machine's keeps what protects accounts.</summary>
public sealed class LaboratoireTests(PortailDuLaboratoire p) : IClassFixture<PortailDuLaboratoire>
{
    private MondeDuLaboratoire Monde => p.Monde;

    [Fact]
    public async Task La_page_n_existe_que_dans_un_laboratoire_et_pour_son_administratrice()
    {
        using var ailleurs = await p.ConnecterAsync("sylvie.marchand");
        (await ailleurs.DemanderAsync("/laboratoire")).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await ailleurs.OuvrirAsync("/")).Document.QuerySelector(".p-demo--labo").ShouldBeNull();
        using var maud = await p.EntrerAsync("maud.perrin");
        (await maud.DemanderAsync("/laboratoire")).Statut.ShouldBe(HttpStatusCode.Forbidden);
        var bandeau = (await maud.OuvrirAsync("/")).Document.QuerySelector(".p-demo--labo").ShouldNotBeNull();
        bandeau.TextContent.ShouldContain("2014");
        bandeau.QuerySelector("a").ShouldBeNull();
        using var sylvie = await p.EntrerAsync("sylvie.marchand");
        (await sylvie.OuvrirAsync("/")).Document.QuerySelector(".p-demo--labo a")!.GetAttribute("href").ShouldBe("/laboratoire");
    }

    [Fact]
    public async Task L_horloge_ne_recule_pas_et_ne_saute_pas_des_siecles()
    {
        var avant = await Monde.InstantAsync();
        using var sylvie = await p.EntrerAsync("sylvie.marchand");
        var page = await sylvie.OuvrirAsync("/laboratoire");
        var enArriere = await sylvie.EnvoyerAsync(page, null, ("Jour", "2014-03-01"), ("Heure", "08:00"));
        enArriere.Statut.ShouldBe(HttpStatusCode.BadRequest);
        enArriere.Texte.ShouldContain("L’horloge ne recule pas");
        (await sylvie.EnvoyerAsync(page, null, ("Jour", "2034-03-01"), ("Heure", "08:00"))).Texte.ShouldContain("L’horloge avance de 5 ans au plus à la fois.");
        (await sylvie.EnvoyerAsync(page, null, ("Jour", "2014-12-01"), ("Heure", "midi"))).Texte.ShouldContain("« midi » n’est pas une heure");
        (await Monde.InstantAsync()).ShouldBe(avant);
    }

    [Fact]
    public async Task Les_raccourcis_avancent_d_une_heure_ou_d_un_jour_et_deux_departs_ne_se_croisent_pas()
    {
        var depart = DateTime.Parse(await Monde.InstantAsync(), System.Globalization.CultureInfo.InvariantCulture);
        using var sylvie = await p.EntrerAsync("sylvie.marchand");
        (await sylvie.EnvoyerAsync(await sylvie.OuvrirAsync("/laboratoire"), "Raccourci", ("vers", "heure"))).Redirection.ShouldNotBeNull();
        var enRoute = await sylvie.OuvrirAsync("/laboratoire");
        enRoute.Document.QuerySelector("progress").ShouldNotBeNull();
        enRoute.Texte.ShouldContain("0 % du chemin, demandé par Sylvie Marchand");
        (await sylvie.EnvoyerAsync(enRoute, "Raccourci", ("vers", "jour"))).Texte.ShouldContain("L’horloge du laboratoire est déjà en route vers le");
        await p.TravaillerAsync();
        (await Monde.InstantAsync()).ShouldBe(depart.AddHours(1).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        (await sylvie.EnvoyerAsync(await sylvie.OuvrirAsync("/laboratoire"), "Raccourci", ("vers", "jour"))).Redirection.ShouldNotBeNull();
        await p.TravaillerAsync();
        (await Monde.InstantAsync()).ShouldBe(depart.AddHours(1).AddDays(1).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        (await sylvie.OuvrirAsync("/laboratoire")).Document.QuerySelector("progress").ShouldBeNull();
    }

    [Fact]
    public async Task Les_actes_y_sont_dates_de_son_horloge_les_sessions_de_celle_de_la_machine()
    {
        using var sylvie = await p.EntrerAsync("sylvie.marchand");
        (await sylvie.EnvoyerAsync(await sylvie.OuvrirAsync("/laboratoire"), "Raccourci", ("vers", "heure"))).Redirection.ShouldNotBeNull();
        await p.TravaillerAsync();
        var acte = await Monde.DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().AsNoTracking().OrderByDescending(e => e.Numero).FirstAsync(e => e.Acte == "Echeances.Laboratoire.Avancer"));
        acte.Instant.Year.ShouldBe(2014);
        (await Monde.DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<Session>().AsNoTracking().Where(x => x.CompteId == ComptesDemo.SylvieMarchand).MaxAsync(x => x.OuverteLe))).Year.ShouldBe(2026);
        (await Monde.DansAsync(s => s.GetRequiredService<VerificateurDeJournal>().VerifierAsync())).EstIntact.ShouldBeTrue();
    }

    [Fact]
    public async Task Un_mot_de_passe_demande_au_laboratoire_part_par_l_hote_et_nul_n_y_ouvre_de_compte()
    {
        using (var passant = p.Navigateur(MondeDuLaboratoire.Hote))
            await passant.EnvoyerAsync(await passant.OuvrirAsync("/compte/mot-de-passe-oublie"), null, ("Adresse", "luc.ferrand@demo.example"));
        (await Monde.CourrielsAsync()).ShouldNotContain(c => c.Categorie == "compte.mot-de-passe");
        await using (var hote = await p.ServicesDuPortail.OuvrirPorteeAsync(ContexteEspace.EspaceHote))
        {
            var courriel = await hote.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Courriel>().AsNoTracking().SingleAsync(c => c.Categorie == "compte.mot-de-passe");
            courriel.PrepareLe.Year.ShouldBe(2026);
        }

        using var sylvie = await p.EntrerAsync("sylvie.marchand");
        var reponse = await sylvie.EnvoyerAsync(await sylvie.OuvrirAsync("/admin"), null, ("Nom", "Une Inconnue"), ("Adresse", "une.inconnue@demo.example"), ("Role", nameof(Role.Auditeur)));
        reponse.Redirection.ShouldBeNull();
        reponse.Texte.ShouldContain("seules les personnes qui ont déjà un compte du portail s’y invitent");
    }

    [Fact]
    public async Task Un_serveur_d_envoi_regle_ne_recoit_rien_du_laboratoire()
    {
        await using var portee = await p.ServicesDuPortail.OuvrirPorteeAsync(MondeDuLaboratoire.Espace);
        var s = portee.ServiceProvider;
        var id = await s.GetRequiredService<IMessagerie>().PreparerAsync(new CourrielAPreparer("quelquun@ailleurs.example", "Quelqu’un", "Essai", "Texte"), CancellationToken.None);
        await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
        var transport = Substitute.For<Cus.Portal.Echeances.Contracts.ITransportCourriel>();
        var avecServeur = s.GetRequiredService<ReglagesDeCourriel>() with { Hote = "smtp.example", Port = 25, EstDemonstration = false };
        avecServeur.Sort.ShouldBeTrue();
        await ActivatorUtilities.CreateInstance<FileDEnvoi>(s, avecServeur, transport).ViderAsync(CancellationToken.None);
        transport.ReceivedCalls().ShouldBeEmpty();
        (await Monde.CourrielsAsync()).Single(c => c.Id == id).Statut.ShouldBe(StatutCourriel.Garde);
    }

    [Fact]
    public async Task Tue_en_chemin_le_laboratoire_repart_d_ou_il_etait()
    {
        var depart = DateTime.Parse(await Monde.InstantAsync(), System.Globalization.CultureInfo.InvariantCulture);
        var (cible, panne) = (depart.Date.AddDays(4).AddHours(10), depart.Date.AddDays(2).AddHours(8));
        p.Fragilite.MeurtLe = Paris.Instant(DateOnly.FromDateTime(panne), TimeOnly.FromDateTime(panne));
        using var sylvie = await p.EntrerAsync("sylvie.marchand");
        await sylvie.EnvoyerAsync(await sylvie.OuvrirAsync("/laboratoire"), null, ("Jour", cible.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("Heure", "10:00"));
        (await Should.ThrowAsync<InvalidOperationException>(() => p.TravaillerAsync())).Message.ShouldContain("died");
        (await Monde.InstantAsync()).ShouldBe(panne.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        var etat = await Monde.DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<Labo>().AsNoTracking().SingleAsync());
        etat.EstEnRoute.ShouldBeTrue();
        etat.Pourcentage.ShouldBeInRange(1, 99);
        await p.TravaillerAsync();
        (await Monde.InstantAsync()).ShouldBe(cible.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task L_hote_ouvre_un_laboratoire_qui_commence_au_jour_dit_et_un_espace_ne_le_devient_pas()
    {
        using var hote = await p.ConnecterAsync("hote");
        var page = await hote.OuvrirAsync("/hote");
        (await hote.EnvoyerAsync(page, null, ("Nom", "Essais du Rhône"), ("Hote", "essais.localhost"), ("Administrateur", "sylvie.marchand@demo.example"), ("Laboratoire", "true"), ("LaboratoireAu", "2015-01-05"))).Redirection.ShouldNotBeNull();
        using var sylvie = await p.ConnecterAsync("sylvie.marchand", "essais.localhost");
        (await sylvie.OuvrirAsync("/laboratoire")).Texte.ShouldContain("lundi 5 janvier 2015 9 h 00 min 00 s");
        (await hote.OuvrirAsync($"/hote/espaces/{ComptesDemo.EspaceNational}")).Document.QuerySelector("[name=Laboratoire]").ShouldBeNull();
    }
}
