using System.Net;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Jetons;
using Cus.Portal.IntegrationTests.ContratsTerritoriaux;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.IntegrationTests.Api;

/// <summary>Tokens: created, shown once, used, revoked by the administrator; what each refusal answers.</summary>
public class JetonsTests(PortailDeLApi portail) : IClassFixture<PortailDeLApi>
{
    private const string Contrats = "/api/v1/contrats";

    [Fact]
    public async Task L_administratrice_cree_un_jeton_montre_une_fois_le_suit_et_le_revoque()
    {
        using var sylvie = await portail.ConnecterAsync("sylvie.marchand");
        var creee = await sylvie.EnvoyerAsync(await sylvie.OuvrirAsync("/admin/jetons"), "Creer", ("Nom", "Tableau de bord"), ("Portees", "contrats:lire"), ("DernierJour", "2025-06-30"));
        creee.Statut.ShouldBe(HttpStatusCode.OK, creee.Texte);
        var jeton = creee.Document.QuerySelector("#jeton")!.GetAttribute("value")!;
        FormatDeJeton.EstBienForme(jeton).ShouldBeTrue();
        creee.Texte.ShouldContain("il ne sera plus affiché");
        var liste = await sylvie.OuvrirAsync("/admin/jetons");
        liste.Document.DocumentElement.OuterHtml.ShouldNotContain(jeton);
        Ligne(liste).ShouldContain("Jamais utilisé");
        Ligne(liste).ShouldContain("jusqu’au 30 juin 2025");

        (await portail.DemanderAsync(Contrats, jeton)).Statut.ShouldBe(HttpStatusCode.OK);
        Ligne(await sylvie.OuvrirAsync("/admin/jetons")).ShouldContain("10 mars 2025 à");
        var stocke = await portail.LireAsync(db => db.Set<JetonDApi>().AsNoTracking().SingleAsync(j => j.Nom == "Tableau de bord"));
        (stocke.Empreinte, stocke.Debut).ShouldBe((FormatDeJeton.Empreinte(jeton), jeton[..11]));

        var page = await sylvie.OuvrirAsync("/admin/jetons");
        (await sylvie.EnvoyerAsync(page, "Revoquer", ("id", stocke.Id.ToString()))).Redirection.ShouldNotBeNull();
        var refus = (await portail.DemanderAsync(Contrats, jeton)).DoitRefuser(HttpStatusCode.Unauthorized, "Identite:JetonRevoque");
        refus.Detail.ShouldContain("10 mars 2025");
        refus.EnTetes.WwwAuthenticate.ToString().ShouldBe("Bearer error=\"invalid_token\"");
        (await sylvie.EnvoyerAsync(page, "Revoquer", ("id", stocke.Id.ToString()))).Statut.ShouldBe(HttpStatusCode.Conflict);

        var actes = await portail.LireAsync(db => db.Set<EntreeDeJournal>().AsNoTracking().Where(e => e.Objet == $"identite/jeton/{stocke.Id}").OrderBy(e => e.Numero).ToListAsync());
        actes.Select(a => a.Acte).ShouldBe(["Identite.Jeton.Creer", "Identite.Jeton.Revoquer"]);
        actes.ShouldAllBe(a => a.Nom == "Sylvie Marchand" && !a.Contenu.Contains(jeton, StringComparison.Ordinal) && !a.Contenu.Contains(stocke.Empreinte, StringComparison.Ordinal));

        static string Ligne(PageLue page) => string.Join(' ', page.Document.QuerySelectorAll("tbody tr").Single(l => l.TextContent.Contains("Tableau de bord", StringComparison.Ordinal)).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("", "contrats:lire", "2025-06-30", "Renseignez le nom du jeton")]
    [InlineData("Sans portée", "", "2025-06-30", "Choisissez une portée au moins")]
    [InlineData("Inconnue", "tout:faire", "2025-06-30", "n’est pas une portée connue")]
    [InlineData("Trop long", "contrats:lire", "2026-03-11", "un jeton vaut un an au plus")]
    [InlineData("Passé", "contrats:lire", "2025-03-09", "un jeton vaut un an au plus")]
    [InlineData("Sans fin", "contrats:lire", "", "un jeton vaut un an au plus")]
    public async Task Un_jeton_mal_demande_revient_avec_sa_phrase(string nom, string portee, string dernierJour, string phrase)
    {
        using var sylvie = await portail.ConnecterAsync("sylvie.marchand");
        var page = await sylvie.EnvoyerAsync(await sylvie.OuvrirAsync("/admin/jetons"), "Creer", ("Nom", nom), ("Portees", portee), ("DernierJour", dernierJour));
        page.Statut.ShouldBe(HttpStatusCode.BadRequest);
        page.Texte.ShouldContain(phrase);
        page.Document.QuerySelector("#jeton").ShouldBeNull();
    }

    [Fact]
    public async Task Deux_jetons_valables_n_ont_pas_le_meme_nom_et_seul_l_administrateur_en_cree()
    {
        Task<string> Creer(string nom) => portail.CommeAdministrateurAsync<CreerUnJeton, string>(ComptesDemo.EspaceNational, c => c.ExecuterAsync(nom, ["contrats:lire"], new DateOnly(2025, 6, 30), CancellationToken.None));
        await Creer("Unique");
        (await Should.ThrowAsync<Refus>(() => Creer(" Unique "))).Message.ShouldContain("s’appelle déjà");
        (await Should.ThrowAsync<Refus>(() => portail.FaireAsync<CreerUnJeton, string>(ComptesDemo.MaudPerrin, c => c.ExecuterAsync("Autre", ["contrats:lire"], new DateOnly(2025, 6, 30), CancellationToken.None)))).Code.ShouldBe(RefusSocle.Interdit);
        using var maud = await portail.ConnecterAsync("maud.perrin");
        (await maud.DemanderAsync("/admin/jetons")).Statut.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Sans_jeton_ou_avec_un_jeton_inconnu_l_api_ne_dit_rien()
    {
        var absent = (await portail.DemanderAsync(Contrats, null)).DoitRefuser(HttpStatusCode.Unauthorized, "Identite:JetonAbsent");
        absent.EnTetes.WwwAuthenticate.ToString().ShouldBe("Bearer");
        foreach (var faux in (string[])[FormatDeJeton.Nouveau(), portail.Jeton[..^1], "cusj_", "'; drop table"])
            (await portail.DemanderAsync(Contrats, faux)).DoitRefuser(HttpStatusCode.Unauthorized, "Identite:JetonInconnu");
        (await portail.DemanderAsync(Contrats, null, entetes: e => e.TryAddWithoutValidation("Authorization", "Basic c3lsdmllOnNlY3JldA=="))).DoitRefuser(HttpStatusCode.Unauthorized, "Identite:JetonAbsent");
        using var sylvie = await portail.ConnecterAsync("sylvie.marchand");
        (await sylvie.Http.GetAsync(Contrats)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "The API reads no cookie.");
    }

    [Fact]
    public async Task Un_jeton_n_ouvre_aucune_page()
    {
        foreach (var page in (string[])["/contrats", "/admin", "/admin/jetons", "/api/echeances", $"/contrats/{portail.Signe}"])
            (await portail.DemanderAsync(page, portail.Jeton)).Statut.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Un_jeton_expire_le_lendemain_de_son_dernier_jour()
    {
        var jeton = await portail.JetonAsync(ComptesDemo.EspaceNational, ["contrats:lire"], new DateOnly(2025, 3, 10));
        try
        {
            portail.Horloge.Regler("2025-03-10 23:59");
            (await portail.DemanderAsync(Contrats, jeton)).Statut.ShouldBe(HttpStatusCode.OK);
            portail.Horloge.Regler("2025-03-11 00:01");
            (await portail.DemanderAsync(Contrats, jeton)).DoitRefuser(HttpStatusCode.Unauthorized, "Identite:JetonExpire").Detail.ShouldContain("10 mars 2025");
        }
        finally
        {
            portail.Horloge.Regler("2025-03-10 09:00");
        }
    }

    [Theory]
    [InlineData("contrats:lire", "/api/v1/indicateurs", "indicateurs:lire")]
    [InlineData("indicateurs:lire", Contrats, "contrats:lire")]
    [InlineData("contrats:verifier", Contrats, "contrats:lire")]
    [InlineData("contrats:verifier", "/api/v1/indicateurs/contrats/1", "indicateurs:lire")]
    public async Task Une_portee_n_ouvre_que_ses_adresses(string portee, string chemin, string exigee)
    {
        var jeton = await portail.JetonAsync(ComptesDemo.EspaceNational, [portee]);
        (await portail.DemanderAsync(chemin, jeton)).DoitRefuser(HttpStatusCode.Forbidden, "Identite:PorteeManquante").Detail.ShouldContain(exigee);
    }

    [Fact]
    public async Task Lire_n_est_pas_verifier()
    {
        var lecteur = await portail.JetonAsync(ComptesDemo.EspaceNational, ["contrats:lire"]);
        (await portail.ControlerAsync(portail.EnRedaction, "{\"chiffres\":[]}", lecteur)).DoitRefuser(HttpStatusCode.Forbidden, "Identite:PorteeManquante").Detail.ShouldContain("contrats:verifier");
    }

    [Fact]
    public async Task Le_jeton_d_un_autre_espace_ne_lit_rien_d_ici_sur_aucun_nom_d_hote()
    {
        var ailleurs = await portail.JetonAsync(ComptesDemo.EspaceEtat, PortailDeLApi.ToutesLesPortees);
        foreach (var hote in (string[])["localhost", "dreal.localhost"])
        {
            (await portail.DemanderAsync(Contrats, ailleurs, hote: hote)).Json.GetProperty("total").GetInt32().ShouldBe(0);
            foreach (var suite in (string[])["", "/chiffres", "/objectifs", "/valeurs", "/evaluations"])
                (await portail.DemanderAsync($"{Contrats}/{portail.Signe}{suite}", ailleurs, hote: hote)).DoitRefuser(HttpStatusCode.NotFound, "Socle:Introuvable");
            (await portail.DemanderAsync(Contrats, portail.Jeton, hote: hote)).Json.GetProperty("total").GetInt32().ShouldBe(2);
        }

        (await portail.ControlerAsync(portail.EnRedaction, "{\"chiffres\":[]}", ailleurs)).DoitRefuser(HttpStatusCode.NotFound, "Socle:Introuvable");
        (await portail.DemanderAsync("/api/v1/indicateurs/contrats/1/CT-1.1", ailleurs)).Json.GetProperty("total").GetInt32().ShouldBe(0);
        var tentative = await portail.CommeAdministrateurAsync<Cus.Portal.Socle.Base.PortailDbContext, EntreeDeJournal?>(ComptesDemo.EspaceEtat, db => db.Set<EntreeDeJournal>().AsNoTracking().FirstOrDefaultAsync(e => e.Acte == "Acces.Introuvable"));
        tentative.ShouldNotBeNull().Nom.ShouldStartWith("Jeton «");
    }
}

/// <summary>Three requests a minute.</summary>
public sealed class PortailFreine : PortailDeLApi
{
    protected override IReadOnlyDictionary<string, string?> Reglages() => new Dictionary<string, string?>(base.Reglages()) { ["Identite:DemandesParMinute"] = "3" };
}

/// <summary>The rate limit is that of a token.</summary>
public class FreinDesJetonsTests(PortailFreine portail) : IClassFixture<PortailFreine>
{
    [Fact]
    public async Task Au_dela_de_tant_de_demandes_par_minute_le_jeton_attend_et_lui_seul()
    {
        var autre = await portail.JetonAsync(ComptesDemo.EspaceNational, ["contrats:lire"]);
        for (var i = 0; i < 3; i++)
            (await portail.DemanderAsync("/api/v1/contrats", portail.Jeton)).Statut.ShouldBe(HttpStatusCode.OK);
        (await portail.DemanderAsync("/api/v1/contrats", portail.Jeton)).DoitRefuser(HttpStatusCode.TooManyRequests, "Identite:TropDeDemandes").EnTetes.RetryAfter.ShouldNotBeNull();
        (await portail.DemanderAsync("/api/v1/contrats", autre)).Statut.ShouldBe(HttpStatusCode.OK);
    }
}
