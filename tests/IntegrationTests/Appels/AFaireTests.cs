using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

/// <summary>The to-do list of each role: what is there, by days left, and gone once done.</summary>
public class AFaireTests(PortailDeLecture portail) : IClassFixture<PortailDeLecture>
{
    [Fact]
    [Trait("Scenario", "AAP-S21")]
    public async Task L_avis_passe_de_la_DREAL_au_prefet_et_quitte_chaque_liste_une_fois_fait()
    {
        var (id, _) = await portail.DeposeAsync("Chaîne de l’avis");
        portail.Horloge.Regler("2014-05-15 09:00");
        var avis = await portail.AvisDeAsync(id);
        const string rediger = "Rendre l’avis sur « Chaîne de l’avis »";
        (await ListeAsync("claire.esteve")).ShouldContain(rediger);
        (await ListeAsync("bruno.lacaze")).ShouldNotContain(t => t.Contains("Chaîne de l’avis"));
        (await ListeAsync("yves.causse")).ShouldNotContain(t => t.Contains("Chaîne de l’avis"), "another region");
        await FaireAsync(portail, BaseDuDepot.Claire, s => s.GetRequiredService<RedigerAvis>().ExecuterAsync(avis, new TexteDAvis(SensDAvis.Favorable, "Projet utile.", "", null, []), true, default));
        (await ListeAsync("claire.esteve")).ShouldNotContain(rediger);
        (await ListeAsync("bruno.lacaze")).ShouldContain("Transmettre l’avis sur « Chaîne de l’avis »");
        var bruno = BaseDuDepot.Personne(ComptesDemo.BrunoLacaze, "Bruno Lacaze", Role.PrefetRegion, OrganismesDemo.PrefectureMidiPyrenees, "73");
        await FaireAsync(portail, bruno, s => s.GetRequiredService<TransmettreAvis>().ExecuterAsync(avis, default));
        (await ListeAsync("bruno.lacaze")).ShouldNotContain(t => t.Contains("Chaîne de l’avis"));
    }

    [Fact]
    [Trait("Scenario", "AAP-S21")]
    public async Task Une_contribution_demandee_attend_le_service_jusqu_a_sa_reponse()
    {
        var (id, _) = await portail.DeposeAsync("Contribution DDT");
        portail.Horloge.Regler("2014-05-15 09:00");
        var avis = await portail.AvisDeAsync(id);
        var contribution = await portail.EnAsync(BaseDuDepot.Claire, s => s.GetRequiredService<DemanderContribution>().ExecuterAsync(avis, "DDT 31", OrganismesDemo.Ddt31, new DateOnly(2014, 6, 2), default));
        const string contribuer = "Contribuer à l’avis sur « Contribution DDT »";
        (await ListeAsync("didier.vasseur")).ShouldContain(contribuer);
        var didier = BaseDuDepot.Personne(ComptesDemo.DidierVasseur, "Didier Vasseur", Role.ContributeurEtat, OrganismesDemo.Ddt31, "73");
        await FaireAsync(portail, didier, s => s.GetRequiredService<RepondreContribution>().ExecuterAsync(avis, contribution, "Besoin avéré.", default));
        (await ListeAsync("didier.vasseur")).ShouldNotContain(contribuer);
    }

    [Fact]
    [Trait("Scenario", "AAP-S15")]
    public async Task La_copie_non_lue_attend_l_association_et_le_secretariat_relance_apres_trois_jours()
    {
        var (id, _) = await portail.DeposeAsync("Copie à lire");
        (await ListeAsync("ines.fabre")).ShouldContain("Lire la copie de « Copie à lire »");
        (await DetailsAsync("olivier.legoff")).ShouldNotContain(t => t.Contains("Copie à lire"), "not before three days");
        portail.Horloge.Regler("2014-05-16 09:00");
        (await DetailsAsync("olivier.legoff")).ShouldContain(t => t.Contains("« Copie à lire » n’a pas encore été ouvert"));
        foreach (var compte in new[] { "ines.fabre", "claire.esteve", "olivier.legoff", "maud.perrin" })
        {
            using var lecteur = await portail.EntrerAsync(compte);
            await lecteur.OuvrirAsync($"/appels/dossiers/{id}");
        }

        (await ListeAsync("ines.fabre")).ShouldNotContain("Lire la copie de « Copie à lire »");
        (await DetailsAsync("olivier.legoff")).ShouldNotContain(t => t.Contains("Copie à lire"));
    }

    [Fact]
    [Trait("Scenario", "AAP-S24")]
    [Trait("Scenario", "AAP-S26")]
    public async Task Un_membre_a_ses_dossiers_a_noter_sauf_recusation_et_la_liste_se_vide_a_la_cloture()
    {
        var (session, dossiers) = await portail.EnAsync(Acteur.Systeme, async _ =>
        {
            await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(PortailDeLecture.Espace, Acteur.Systeme);
            return await BaseDuComite.SemerAsync(portee, OrganismesDemo.HabitatGaronne, (["73"], 10), (["73"], 12));
        });
        portail.Horloge.Regler("2014-06-20 09:00");
        var seance = Seance.Convoquer(session, Paris.FinDuJour(new DateOnly(2014, 7, 3)), "Paris", RegleDeQuorum.Moitie, [(ComptesDemo.HugoBlanc, "Hugo Blanc"), (ComptesDemo.AnneMorel, "Anne Morel")], dossiers);
        await EcrireAsync(db => db.Add(seance));
        (await ListeAsync("hugo.blanc")).ShouldContain("Noter 2 dossiers");
        (await ListeAsync("jeanne.aubry")).ShouldNotContain(t => t.Contains("Noter"), "she does not sit in it");
        await ModifierAsync(seance.Id, s => s.Recuser(ComptesDemo.HugoBlanc, dossiers[0], "Lien", BaseDuDepot.Olivier, portail.Horloge.GetUtcNow()));
        (await ListeAsync("hugo.blanc")).ShouldContain("Noter 1 dossier");
        await EcrireAsync(db => db.AddRange(Enumerable.Range(1, 8).Select(n => NoteDeMembre.Ouvrir(seance.Id, dossiers[1], ComptesDemo.HugoBlanc, n))));
        (await ListeAsync("hugo.blanc")).ShouldNotContain(t => t.Contains("Noter"));

        await ModifierAsync(seance.Id, s =>
        {
            s.Pointer([ComptesDemo.HugoBlanc, ComptesDemo.AnneMorel]);
            s.Ouvrir(portail.Horloge.GetUtcNow());
        });
        (await ListeAsync("anne.morel")).ShouldContain("Arrêter 2 décisions");
        await ModifierAsync(seance.Id, s =>
        {
            foreach (var d in dossiers)
                s.Decider(d, SensDeDecision.Retenu, "Solide", "", null, portail.Horloge.GetUtcNow());
            s.Clore(portail.Horloge.GetUtcNow());
        });
        await EcrireAsync(async db =>
        {
            foreach (var d in await db.Set<Dossier>().Where(d => dossiers.Contains(d.Id)).ToListAsync())
                d.Decider(SensDeDecision.Retenu);
        });
        (await ListeAsync("anne.morel")).ShouldNotContain(t => t.Contains("Arrêter"));
        (await ListeAsync("maud.perrin")).ShouldContain("Libérer 2 lettres");
    }

    [Fact]
    public async Task Le_nombre_de_choses_a_faire_se_lit_sur_toutes_les_pages_et_le_menu_mene_aux_pages_du_role()
    {
        portail.Horloge.Regler("2014-05-12 10:00");
        await portail.BrouillonAsync("Compté partout");
        using var amina = await portail.EntrerAsync("amina.belkacem");
        var accueil = (await amina.OuvrirAsync("/")).Document.QuerySelector(".p-outil__compte")!.TextContent;
        int.Parse(accueil, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
        (await amina.OuvrirAsync("/appels/dossiers")).Document.QuerySelector(".p-outil__compte")!.TextContent.ShouldBe(accueil);
        foreach (var (compte, liens) in new (string, string[])[] { ("claire.esteve", ["/appels/avis"]), ("hugo.blanc", ["/appels/seances"]), ("maud.perrin", ["/appels/avis", "/appels/seances", "/appels/suivi"]) })
        {
            using var lecteur = await portail.EntrerAsync(compte);
            var page = await lecteur.OuvrirAsync("/");
            foreach (var lien in liens)
            {
                page.Document.QuerySelector($".p-nav a[href='{lien}']").ShouldNotBeNull($"{compte} {lien}");
                var ouverte = await lecteur.OuvrirAsync(lien);
                ouverte.Statut.ShouldBe(System.Net.HttpStatusCode.OK, $"{compte} {lien}");
                ouverte.Document.QuerySelectorAll(".p-nav a[aria-current]").ShouldHaveSingleItem().GetAttribute("href").ShouldBe(lien);
            }
        }

        (await amina.OuvrirAsync("/")).Document.QuerySelector(".p-nav a[href='/appels/seances']").ShouldBeNull();
    }

    private static Task FaireAsync(PortailDeLecture portail, Acteur par, Func<IServiceProvider, Task> acte) => portail.EnAsync(par, async s =>
    {
        await acte(s);
        return true;
    });

    private Task EcrireAsync(Action<PortailDbContext> ecrire) => EcrireAsync(db =>
    {
        ecrire(db);
        return Task.CompletedTask;
    });

    private Task EcrireAsync(Func<PortailDbContext, Task> ecrire) => FaireAsync(portail, Acteur.Systeme, async s =>
    {
        await ecrire(s.GetRequiredService<PortailDbContext>());
        await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
    });

    private Task ModifierAsync(Guid seance, Action<Seance> acte) => EcrireAsync(async db =>
        acte(await db.Set<Seance>().Include(s => s.Membres).Include(s => s.Points).Include(s => s.Recusations).Include(s => s.Departages).AsSplitQuery().SingleAsync(s => s.Id == seance)));

    private async Task<IReadOnlyList<string>> ListeAsync(string compte) => await LireAsync(compte, ".p-afaire__titre");

    private async Task<IReadOnlyList<string>> DetailsAsync(string compte) => await LireAsync(compte, ".p-afaire__quoi");

    private async Task<IReadOnlyList<string>> LireAsync(string compte, string selecteur)
    {
        using var lecteur = await portail.EntrerAsync(compte);
        var page = await lecteur.OuvrirAsync("/");
        page.Statut.ShouldBe(System.Net.HttpStatusCode.OK, compte);
        return [.. page.Document.QuerySelectorAll(selecteur).Select(e => e.TextContent.Replace('\u00A0', ' ').Trim())];
    }
}
