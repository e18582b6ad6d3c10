using System.Collections.Concurrent;
using System.Net;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Espaces;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.IntegrationTests.Cloisonnement;

/// <summary>The portal with everything its modules sow, a third espace where nobody of the demonstration is habilitated, and objects in it.</summary>
public sealed class PortailDeLaMatrice : PortailDeTest
{
    internal const string HoteDAilleurs = "ailleurs.localhost";

    private static readonly Guid Ailleurs = new("0198a000-0000-7000-8000-0000000000aa");
    private static readonly Guid Garni = new("0198a000-0000-7000-8000-0000000000bb");

    /// <summary>Identifiers of rows of the other espace, by schema.</summary>
    internal IReadOnlyList<(string Schema, Guid Id)> ObjetsDAilleurs { get; private set; } = [];

    /// <inheritdoc />
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using (var portee = await ServicesDuPortail.OuvrirPorteeAsync(null))
        {
            var espace = Espace.Creer(Ailleurs, "Métropole d’ailleurs", "Métropole d’ailleurs", titulaireEstServiceEtat: false, demonstration: true);
            espace.ServirSur([HoteDAilleurs]);
            portee.ServiceProvider.GetRequiredService<PortailDbContext>().Add(espace);
            await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        }

        ServicesDuPortail.GetRequiredService<Cus.Portal.Identite.Acces.EspacesServis>().Oublier();
        await HabiliterDansDeuxEspacesAsync();
        var nom = new NpgsqlConnectionStringBuilder(ChaineApplication).Database;
        await using var superutilisateur = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("PORTAIL_TEST_PG")) { Database = nom }.ConnectionString);
        var tables = await TablesCloisonnees.LireAsync(superutilisateur);
        await TablesCloisonnees.RemplirAsync(superutilisateur, tables, Garni, 1);
        var objets = new List<(string, Guid)>();
        foreach (var table in tables.Where(t => t.Colonnes.Any(c => c is { Nom: "id", Type: "uuid" })))
        {
            await using var commande = superutilisateur.CreateCommand($"select id from {table.Nom} where espace_id = '{Garni}'");
            objets.Add((table.Nom.Split('.')[0], (Guid)(await commande.ExecuteScalarAsync())!));
        }

        ObjetsDAilleurs = objets;
    }

    /// <summary>Whoever has a single espace is signed in to it from any host name: everybody here has two.</summary>
    private async Task HabiliterDansDeuxEspacesAsync()
    {
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceEtat);
        (Guid, Role, Guid?)[] aussi =
        [
            (ComptesDemo.BrunoLacaze, Role.PrefetRegion, null), (ComptesDemo.ThomasRey, Role.Auditeur, null), (ComptesDemo.LoicAubertin, Role.Prefecture, OrganismesDemo.PrefectureMaineEtLoire),
            (ComptesDemo.MaelleCariou, Role.RedacteurDePartie, OrganismesDemo.BrestMetropole), (ComptesDemo.PatrickHemon, Role.SignataireDePartie, OrganismesDemo.ActionLogementBretagne),
        ];
        foreach (var (compte, role, organisme) in aussi)
            portee.ServiceProvider.GetRequiredService<PortailDbContext>().Add(Habilitation.Accorder(compte, role, organisme, [], new DateOnly(2013, 1, 1), null));
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }
}

/// <summary>Every route × every role × own espace and another.</summary>
public class MatriceTests(PortailDeLaMatrice portail) : IClassFixture<PortailDeLaMatrice>
{
    private static readonly (Role Role, string Compte)[] Distribution =
    [
        (Role.AdministrateurEspace, "sylvie.marchand"), (Role.Secretariat, "maud.perrin"), (Role.PorteurRedacteur, "amina.belkacem"), (Role.PorteurSignataire, "luc.ferrand"),
        (Role.PorteurLecteur, "rose.delmas"), (Role.Operateur, "nadia.cohen"), (Role.InstructeurRegional, "claire.esteve"), (Role.ContributeurEtat, "didier.vasseur"),
        (Role.PrefetRegion, "bruno.lacaze"), (Role.ArHlm, "ines.fabre"), (Role.MembreComite, "hugo.blanc"), (Role.PresidentComite, "anne.morel"), (Role.Auditeur, "thomas.rey"),
        (Role.Prefecture, "loic.aubertin"), (Role.RedacteurDePartie, "maelle.cariou"), (Role.SignataireDePartie, "patrick.hemon"),
    ];

    [Fact]
    public void Chaque_role_a_son_compte() => Distribution.Select(d => d.Role).ShouldBe(Enum.GetValues<Role>(), ignoreOrder: true);

    [Fact]
    public async Task La_matrice_ecrite_est_celle_de_l_application()
    {
        var texte = Matrice.EnMarkdown(await Matrice.LireAsync(portail.ServicesDuPortail));
        if (Environment.GetEnvironmentVariable("PORTAIL_REGENERER") == "1")
            await File.WriteAllTextAsync(Matrice.Page, texte);
        (await File.ReadAllTextAsync(Matrice.Page)).ShouldBe(texte, "PORTAIL_REGENERER=1 writes docs/matrice-des-droits.md again.");
    }

    [Fact]
    public async Task Chaque_role_n_ouvre_dans_son_espace_que_ce_que_sa_permission_ouvre()
    {
        var routes = await Matrice.LireAsync(portail.ServicesDuPortail);
        routes.Count.ShouldBeGreaterThan(12);
        var fautes = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Distribution, async (d, _) =>
        {
            using var n = await portail.ConnecterAsync(d.Compte);
            foreach (var route in routes)
                await ControlerAsync(n, route, route.EstOuverteA(d.Role), $"{d.Role}", fautes);
        });
        fautes.Order().ShouldBeEmpty();
    }

    [Fact]
    public async Task Dans_un_espace_ou_il_n_est_pas_habilite_un_role_n_ouvre_rien()
    {
        var routes = await Matrice.LireAsync(portail.ServicesDuPortail);
        var fautes = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Distribution, async (d, _) =>
        {
            using var n = portail.Navigateur(PortailDeLaMatrice.HoteDAilleurs);
            await n.SeConnecterAsync(d.Compte + "@demo.example", ComptesDemo.MotDePasse);
            foreach (var route in routes)
                await ControlerAsync(n, route, route.EstOuverteA(null), $"{d.Role} ailleurs", fautes);
        });
        fautes.Order().ShouldBeEmpty();
    }

    [Fact]
    public async Task L_hebergeur_n_ouvre_que_ses_pages()
    {
        var fautes = new ConcurrentBag<string>();
        using var n = await portail.ConnecterAsync("hote");
        foreach (var route in await Matrice.LireAsync(portail.ServicesDuPortail))
            await ControlerAsync(n, route, route.EstOuverteA(null) || route.Ouverture == Ouverture.ALHote, "Hôte", fautes);
        fautes.Order().ShouldBeEmpty();
    }

    [Fact]
    public async Task Un_visiteur_est_mene_a_la_connexion_ou_lit_une_page_ouverte_a_tous()
    {
        var fautes = new List<string>();
        using var n = portail.Navigateur();
        foreach (var route in await Matrice.LireAsync(portail.ServicesDuPortail))
        {
            foreach (var statut in await StatutsAsync(n, route, route.Chemin(Guid.NewGuid())))
            {
                if (route.Ouverture == Ouverture.ATous ? (int)statut >= 500 : statut is not (HttpStatusCode.Redirect or HttpStatusCode.Unauthorized))
                    fautes.Add($"/{route.Gabarit} : {statut}");
            }
        }

        fautes.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Scenario", "ACC-S01")]
    public async Task L_objet_d_un_autre_espace_n_existe_pour_aucun_role()
    {
        var routes = (await Matrice.LireAsync(portail.ServicesDuPortail)).Where(r => r is { AUnIdentifiant: true, SeLit: true }).ToList();
        var essais = routes.SelectMany(Essayer).Distinct().GroupBy(e => e.Compte, StringComparer.Ordinal).ToList();
        var fautes = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(essais, async (deLui, _) =>
        {
            using var n = await portail.ConnecterAsync(deLui.Key);
            foreach (var (_, route, objet) in deLui)
            {
                if ((await n.Http.GetAsync(route.Chemin(objet.Id))).StatusCode is var statut and not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Redirect))
                    fautes.Add($"{deLui.Key} /{route.Gabarit} {objet.Schema} : {statut}");
            }
        });
        fautes.Order().ShouldBeEmpty();
    }

    /// <summary>Every object on every route, by one of the roles that open it in turn; and every role that opens it, on one object at least.</summary>
    private IEnumerable<(string Compte, RouteDuPortail Route, (string Schema, Guid Id) Objet)> Essayer(RouteDuPortail route, int rang)
    {
        var objets = portail.ObjetsDAilleurs.Where(o => route.Gabarit.StartsWith(o.Schema, StringComparison.Ordinal)).ToList();
        var comptes = Distribution.Where(d => route.EstOuverteA(d.Role)).Select(d => d.Compte).ToList();
        return objets.Count == 0 || comptes.Count == 0 ? []
            : objets.Select((o, i) => (comptes[(rang + i) % comptes.Count], route, o)).Concat(comptes.Select((c, i) => (c, route, objets[(rang + i) % objets.Count])));
    }

    /// <summary>
    /// Allowed: answered, and an unknown object is not found. Not allowed: 403, whatever the object, and nothing is executed. The API reads no
    /// cookie: for it nobody is signed in.
    /// </summary>
    private static async Task ControlerAsync(Navigateur n, RouteDuPortail route, bool ouverte, string qui, ConcurrentBag<string> fautes)
    {
        var chemin = route.Chemin(Guid.NewGuid());
        if (!ouverte)
        {
            foreach (var statut in await StatutsAsync(n, route, chemin))
            {
                var attendu = route.Ouverture == Ouverture.AuxJetons ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden;
                if (statut != attendu)
                    fautes.Add($"{qui} /{route.Gabarit} : {statut}, attendu {attendu}");
            }
        }
        else if (route.SeLit && (await n.Http.GetAsync(chemin)).StatusCode is var statut && !(route.AUnIdentifiant ? Introuvable(statut, route) : Lisible(statut, route)))
        {
            fautes.Add($"{qui} /{route.Gabarit} : {statut}");
        }
    }

    /// <summary>A page open to every member may refuse by its use case; an address open to all may be gone (a calendar that was revoked, or never was).</summary>
    private static bool Lisible(HttpStatusCode statut, RouteDuPortail route) =>
        (statut is HttpStatusCode.Gone && route.Ouverture == Ouverture.ATous) || statut is HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.NoContent || (statut is HttpStatusCode.NotFound or HttpStatusCode.BadRequest && (route.AUnObjet || !route.EstUnePage || route.Gabarit is "erreur" or "laboratoire" or "echeances/regles/conditions"))
        || (statut == HttpStatusCode.Forbidden && route.Ouverture == Ouverture.ATousLesMembres) || (statut == HttpStatusCode.BadRequest && route.Ouverture == Ouverture.ATous);

    private static bool Introuvable(HttpStatusCode statut, RouteDuPortail route) =>
        statut is HttpStatusCode.NotFound || (statut is HttpStatusCode.Forbidden or HttpStatusCode.Redirect && route.Ouverture != Ouverture.ACertainsRoles);

    private static async Task<List<HttpStatusCode>> StatutsAsync(Navigateur n, RouteDuPortail route, string chemin)
    {
        var verbes = route.EstUnePage ? ["GET", "POST"] : route.Verbes.Count == 0 ? ["GET"] : route.Verbes;
        var statuts = new List<HttpStatusCode>();
        foreach (var verbe in verbes.Where(v => v != "HEAD" && !(route.Ouverture == Ouverture.ATous && v != "GET")))
        {
            using var demande = new HttpRequestMessage(new HttpMethod(verbe), chemin);
            if (verbe != "GET")
                demande.Content = route.Ouverture == Ouverture.AuxJetons ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json") : new FormUrlEncodedContent([KeyValuePair.Create("essai", "1")]);
            using var reponse = await n.Http.SendAsync(demande);
            statuts.Add(reponse.StatusCode);
        }

        return statuts;
    }
}
