using System.Net;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>The pages by which an espace decides of its reminders, and what they change in what leaves.</summary>
public sealed class ReglesDesRappelsTests(PortailAvecRappels portail) : IClassFixture<PortailAvecRappels>
{
    private const string Type = "essai.regle";
    private const string UneRegle = "/echeances/regles/regle?type=" + Type;

    [Fact]
    [Trait("Scenario", "ECH-S16")]
    public async Task Une_regle_sans_destinataire_ou_apres_la_fin_est_refusee_pres_de_son_champ_et_celle_en_vigueur_ne_change_pas()
    {
        portail.Horloge.Regler("2014-05-20 10:00");
        using var sylvie = await portail.ConnecterAsync("sylvie.marchand");
        var conditions = await sylvie.OuvrirAsync($"/echeances/regles/conditions?type={Type}.fin");
        (await sylvie.EnvoyerAsync(conditions, null, ("SeFermeApres", "30"))).Redirection.ShouldBe("/echeances/regles");
        var avant = await EnVigueurAsync(Type + ".fin");

        var page = await sylvie.OuvrirAsync($"/echeances/regles/regle?type={Type}.fin");
        var refus = await sylvie.EnvoyerAsync(page, null, ("Decalage", "+40"), ("Unite", "Jours"), ("Heure", "8"));
        refus.Statut.ShouldBe(HttpStatusCode.BadRequest);
        Clair(refus.Document.GetElementById("Decalage-erreur")!.TextContent).ShouldContain("Cette échéance se ferme 30 jours après son terme : un rappel 40 jours après le terme ne partirait jamais.");
        Clair(refus.Document.GetElementById("Echelons-erreur")!.TextContent).ShouldContain("Une règle sans destinataire n’écrirait à personne : cochez au moins un échelon.");
        refus.Document.QuerySelector("input[name=Decalage]")!.GetAttribute("value").ShouldBe("+40", "what was typed is kept");

        var autre = await sylvie.EnvoyerAsync(page, null, ("Decalage", "−3"), ("Unite", "JoursOuvres"), ("Heure", "8"), ("Echelons", "Titulaire"), ("Texte", "Bonjour {prenom}"));
        Clair(autre.Document.GetElementById("Decalage-erreur")!.TextContent).ShouldContain("Une règle rappelle déjà 3 jours ouvrés avant le terme.");
        Clair(autre.Document.GetElementById("Texte-erreur")!.TextContent).ShouldContain("« {prenom} » n’est pas une variable des modèles.");

        (await EnVigueurAsync(Type + ".fin")).ShouldBe(avant);
        conditions = await sylvie.OuvrirAsync($"/echeances/regles/conditions?type={Type}.fin");
        var trop = await sylvie.EnvoyerAsync(conditions, null, ("SeFermeApres", "0"));
        Clair(trop.Document.GetElementById("SeFermeApres-erreur")!.TextContent).ShouldContain("après la fin que vous donnez");
    }

    [Fact]
    public async Task Une_regle_ajoutee_changee_ou_desactivee_se_lit_avec_son_effet_et_vaut_pour_les_rappels_a_venir()
    {
        portail.Horloge.Regler("2014-05-14 10:00");
        var monde = new MondeDesRappels(portail.ServicesDuPortail, portail.Horloge, Type);
        var porteurs = await monde.PorteursAsync(1);
        await monde.OuvrirAsync(porteurs, new DateOnly(2014, 6, 12));
        using var premiere = await portail.ConnecterAsync("maud.perrin");
        (await premiere.EnvoyerAsync(await premiere.OuvrirAsync(UneRegle), null, ("Decalage", "-12"), ("Unite", "JoursOuvres"), ("Heure", "14"), ("Echelons", "Titulaire"), ("Sujet", "{quand} : {objet}"), ("Texte", "Avant le {date}.")))
            .Redirection.ShouldBe("/echeances/regles");
        var regles = await premiere.OuvrirAsync("/echeances/regles");
        Clair(regles.Texte).ShouldContain("12 jours ouvrés avant le terme, à 14 h 00");
        Clair(regles.Texte).ShouldContain("le mardi 27 mai 2014 à 8 h 00 pour un terme au 12 juin");
        Clair(regles.Texte).ShouldContain("le vendredi 23 mai 2014 à 14 h 00 pour un terme au 12 juin");

        portail.Horloge.Regler("2014-05-23 14:00");
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        var parti = (await monde.CourrielsAsync(porteurs)).ShouldHaveSingleItem();
        Clair(parti.Sujet).ShouldStartWith("12 jours ouvrés avant le terme : Dépôt de");
        Clair(parti.Texte).ShouldContain("Avant le jeudi 12 juin 2014.");

        portail.Horloge.Regler("2014-05-26 10:00");
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var lien = regles.Document.QuerySelectorAll("a[href*='/echeances/regles/regle/']").First(a => Clair(a.TextContent).Contains("10 jours ouvrés", StringComparison.Ordinal) && a.GetAttribute("href")!.EndsWith("type=" + Type, StringComparison.Ordinal)).GetAttribute("href")!;
        (await maud.EnvoyerAsync(await maud.OuvrirAsync(lien), null, ("Decalage", "-9"))).Redirection.ShouldBe("/echeances/regles");
        await JusquAuAsync("2014-05-26", "2014-05-30");
        (await monde.CourrielsAsync(porteurs)).Select(c => $"{Paris.Heure(c.PrepareLe):yyyy-MM-dd HH:mm}").ShouldBe(["2014-05-23 14:00", "2014-05-28 08:00"]);

        using var apres = await portail.ConnecterAsync("maud.perrin");
        regles = await apres.OuvrirAsync("/echeances/regles");
        var retrait = regles.Document.Forms.First(f => f.QuerySelector($"[name=type][value='{Type}']") is not null && Clair(f.TextContent).Contains("3 jours ouvrés avant", StringComparison.Ordinal));
        var id = retrait.QuerySelector("[name=id]")!.GetAttribute("value");
        (await apres.EnvoyerAsync(regles, "handler=Retirer", ("type", Type), ("id", id))).Redirection.ShouldNotBeNull();
        (await apres.EnvoyerAsync(regles, "handler=Retirer", ("type", Type), ("id", id))).Statut.ShouldBe(HttpStatusCode.Conflict);
        await JusquAuAsync("2014-06-04", "2014-06-11");
        (await monde.CourrielsAsync(porteurs)).Select(c => $"{Paris.Heure(c.PrepareLe):MM-dd HH:mm}").ShouldBe(["05-23 14:00", "05-28 08:00", "06-11 08:00"]);
        await DansAsync(async db => (await db.Set<EntreeDeJournal>().Where(j => j.Acte.StartsWith("Echeances.Regle.")).OrderBy(j => j.Numero).Select(j => j.Acte).ToListAsync())
            .ShouldBe(["Echeances.Regle.Ajouter", "Echeances.Regle.Changer", "Echeances.Regle.Retirer"]));
    }

    [Fact]
    public async Task Un_arret_ecarte_les_rappels_avec_sa_raison_et_rien_ne_part_en_rafale_a_la_reprise()
    {
        portail.Horloge.Regler("2014-05-01 10:00");
        var monde = new MondeDesRappels(portail.ServicesDuPortail, portail.Horloge, RedacteurDEssai.TypeDEssai);
        var (arretes, autres) = (await monde.PorteursAsync(3), await monde.PorteursAsync(2));
        await monde.OuvrirAsync(arretes, new DateOnly(2014, 5, 13), "essai/session/1");
        await monde.OuvrirAsync(autres, new DateOnly(2014, 5, 13), "essai/session/2");
        portail.Horloge.Regler("2014-05-06 10:12");
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var page = await maud.OuvrirAsync("/echeances/regles/arrets");
        (await maud.EnvoyerAsync(page, null, ("Groupe", "essai/session/1"), ("Motif", ""))).Statut.ShouldBe(HttpStatusCode.BadRequest);
        (await maud.EnvoyerAsync(page, null, ("Groupe", "essai/session/1"), ("Motif", "session reportée"))).Redirection.ShouldBe("/echeances/regles/arrets");
        (await maud.EnvoyerAsync(page, null, ("Groupe", "essai/session/1"), ("Motif", "encore"))).Statut.ShouldBe(HttpStatusCode.Conflict);

        await JusquAuAsync("2014-05-06", "2014-05-07");
        (await monde.CourrielsAsync(arretes)).ShouldBeEmpty();
        (await monde.CourrielsAsync(autres)).Count.ShouldBe(2);
        (await monde.OccurrencesAsync(arretes)).ShouldAllBe(o => o.Issue == IssueDeRappel.Arrete && Clair(o.Motif!) == "rappels arrêtés par Maud Perrin le 6 mai 2014 à 10 h 12 : session reportée");

        portail.Horloge.Regler("2014-05-12 07:59");
        using var revenue = await portail.ConnecterAsync("maud.perrin");
        page = await revenue.OuvrirAsync("/echeances/regles/arrets");
        page.Texte.ShouldContain("session reportée");
        (await revenue.EnvoyerAsync(page, "handler=Reprendre")).Redirection.ShouldNotBeNull();
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        (await monde.CourrielsAsync(arretes)).ShouldBeEmpty("what came due during the stop is set aside for good");
        portail.Horloge.Regler("2014-05-12 08:00");
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        (await monde.CourrielsAsync(arretes)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Un_arret_de_tout_l_espace_arrete_tout()
    {
        portail.Horloge.Regler("2013-04-25 10:00");
        var monde = new MondeDesRappels(portail.ServicesDuPortail, portail.Horloge, RedacteurDEssai.TypeDEssai);
        var porteurs = await monde.PorteursAsync(2);
        await monde.OuvrirAsync(porteurs, new DateOnly(2013, 5, 14));
        using var sylvie = await portail.ConnecterAsync("sylvie.marchand");
        await sylvie.EnvoyerAsync(await sylvie.OuvrirAsync("/echeances/regles/arrets"), null, ("Groupe", ""), ("Motif", "migration des adresses"));
        await JusquAuAsync("2013-05-06", "2013-05-15");
        (await monde.CourrielsAsync(porteurs)).ShouldBeEmpty();
        (await monde.OccurrencesAsync(porteurs)).Count.ShouldBeGreaterThan(2);
        using var revenue = await portail.ConnecterAsync("sylvie.marchand");
        (await revenue.EnvoyerAsync(await revenue.OuvrirAsync("/echeances/regles/arrets"), "handler=Reprendre")).Redirection.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("amina.belkacem")]
    [InlineData("claire.esteve")]
    public async Task Qui_ne_regle_pas_les_rappels_ne_voit_ni_regles_ni_arrets_ni_repetition(string compte)
    {
        portail.Horloge.Regler("2014-05-01 10:00");
        using var n = await portail.ConnecterAsync(compte);
        foreach (var chemin in new[] { "/echeances/regles", UneRegle, "/echeances/regles/arrets", "/echeances/repetition", "/echeances/repetition.csv?groupe=essai/session/1" })
            (await n.DemanderAsync(chemin)).Statut.ShouldBe(HttpStatusCode.Forbidden, chemin);
    }

    private static string Clair(string texte) => string.Join(' ', texte.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The pass every morning at eight.</summary>
    private async Task JusquAuAsync(string de, string a)
    {
        var fin = DateOnly.ParseExact(a, "yyyy-MM-dd");
        for (var jour = DateOnly.ParseExact(de, "yyyy-MM-dd"); jour <= fin; jour = jour.AddDays(1))
        {
            portail.Horloge.Regler($"{jour:yyyy-MM-dd} 08:00");
            await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        }
    }

    private async Task<IReadOnlyList<string>> EnVigueurAsync(string type)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        return [.. (await portee.ServiceProvider.GetRequiredService<ReglesDeRappel>().PourAsync(type, CancellationToken.None)).Select(r => $"{r.Id} {r.Decalage}")];
    }

    private async Task DansAsync(Func<PortailDbContext, Task> acte)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        await acte(portee.ServiceProvider.GetRequiredService<PortailDbContext>());
    }
}
