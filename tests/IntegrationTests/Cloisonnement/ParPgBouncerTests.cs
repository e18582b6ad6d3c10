using System.Collections.Concurrent;
using System.Net;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.IntegrationTests.Cloisonnement;

/// <summary>The whole portal through a proxy that shares four connections between the espaces.</summary>
public sealed class PortailParPgBouncer : PortailDeTest
{
    private PgBouncer? _bouncer;

    internal string Chaine => (_bouncer ??= PgBouncer.Demarrer(ChaineApplication)).Chaine;

    /// <inheritdoc />
    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        _bouncer?.Dispose();
    }

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, string?> Reglages() =>
        new Dictionary<string, string?>(base.Reglages()) { ["ConnectionStrings:Portail"] = Chaine };
}

/// <summary>A transaction-pooling proxy leaks no espace into another.</summary>
[Trait("Scenario", "ACC-S02")]
public class ParPgBouncerTests(PortailParPgBouncer portail) : IClassFixture<PortailParPgBouncer>
{
    private static readonly Guid[] Espaces = [ComptesDemo.EspaceNational, ComptesDemo.EspaceEtat];

    [Fact]
    public async Task Trois_mille_lectures_simultanees_sans_filtre_ne_voient_que_leur_espace()
    {
        await SemerAsync();
        var fuites = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Enumerable.Range(0, 3000), new ParallelOptions { MaxDegreeOfParallelism = 24 }, async (i, ct) =>
        {
            var espace = Espaces[i % 2];
            await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(espace, ct: ct);
            var lus = await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().IgnoreQueryFilters().AsNoTracking()
                .GroupBy(e => e.EspaceId).Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(ct);
            if (lus.Count != 1 || lus[0].Key != espace || lus[0].Nombre < 100)
                fuites.Add($"{espace} : {string.Join(", ", lus)}");
        });
        fuites.ShouldBeEmpty();
    }

    [Fact]
    public async Task Des_pages_demandees_ensemble_par_deux_espaces_ne_montrent_que_le_leur()
    {
        await HabiliterAsync(Espaces[0], "Alpha");
        await HabiliterAsync(Espaces[1], "Omega");
        using var nationale = await portail.ConnecterAsync("sylvie.marchand");
        using var regionale = await portail.ConnecterAsync("sylvie.marchand", "dreal.localhost");
        await Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            var (navigateur, siens, autres) = i % 2 == 0 ? (nationale, "Alpha numéro", "Omega numéro") : (regionale, "Omega numéro", "Alpha numéro");
            var page = await navigateur.DemanderAsync("/admin?q=num%C3%A9ro");
            page.Statut.ShouldBe(HttpStatusCode.OK);
            page.Texte.ShouldContain(siens);
            page.Texte.ShouldNotContain(autres);
            page.Texte.Replace('\u00A0', ' ').ShouldContain("1 000 habilitations");
        });
    }

    [Fact]
    public async Task Canari_un_reglage_hors_transaction_fuit_bien_a_travers_ce_serveur()
    {
        await SemerAsync();
        using var bouncer = PgBouncer.Demarrer(portail.ChaineApplication, connexions: 2);
        await using var source = NpgsqlDataSource.Create(bouncer.Chaine);
        var fuites = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 600), new ParallelOptions { MaxDegreeOfParallelism = 24 }, async (i, ct) =>
        {
            await using var connexion = await source.OpenConnectionAsync(ct);
            await TablesCloisonnees.ExecuterAsync(connexion, $"select set_config('app.espace_id', '{Espaces[i % 2]}', false)");
            if (await TablesCloisonnees.CompterAsync(connexion, $"select count(*) from journal.entrees where espace_id <> '{Espaces[i % 2]}'") > 0)
                Interlocked.Increment(ref fuites);
        });
        fuites.ShouldBeGreaterThan(0);
    }

    private async Task SemerAsync()
    {
        foreach (var espace in Espaces)
        {
            await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(espace);
            var journal = portee.ServiceProvider.GetRequiredService<Journal>();
            for (var i = 0; i < 100; i++)
                journal.Consigner("Essai.Acte", $"essai/{i}", $"Acte {i}");
            await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        }
    }

    private async Task HabiliterAsync(Guid espace, string marque)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(espace);
        var db = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
        for (var i = 0; i < 1000; i++)
        {
            var compte = Compte.Ouvrir(Guid.NewGuid(), $"{marque} numéro {i}", $"{marque}.{i}@marque.example");
            db.Add(compte);
            db.Add(Habilitation.Accorder(compte.Id, Role.Auditeur, null, [], new DateOnly(2014, 1, 1), null));
        }

        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }
}
