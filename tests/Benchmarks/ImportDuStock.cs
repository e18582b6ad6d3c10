using System.Diagnostics;
using System.Globalization;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.Benchmarks;

/// <summary>
/// « bench stock [lignes] »: a national file dropped, read with every rule, compared and accepted, beside the <c>\copy</c> of the same file
/// into a bare table of texts in the same run; seconds, and the memory of the process. Then what is read of a whole country: <see cref="MesuresNationales"/>.
/// </summary>
internal static class ImportDuStock
{
    private const double Mo = 1024 * 1024;
    private static readonly Guid Espace = ComptesDemo.EspaceNational;

    public static async Task<int> ExecuterAsync(int lignes)
    {
        await using var bases = await Bases.OuvrirAsync();
        Console.Error.WriteLine("Base de démonstration…");
        var chaines = await bases.CreerAsync("bench_stock", espaces: 1, dossiers: 0);
        await using var services = bases.Services(chaines);
        var deja = await EnVigueurAsync(services);
        var fichier = bases.Dossier("national.csv");
        Console.Error.WriteLine($"Fichier de {Francais.Entier(lignes)} lignes…");
        await new FichierNational(lignes, services.GetRequiredService<ITerritoires>()).EcrireAsync(fichier);
        var copie = await CopierAsync(chaines, fichier);
        Console.Error.WriteLine($"  \\copy : {copie:N1} s pour {new FileInfo(fichier).Length / Mo:N0} Mo");
        var import = await DeposerAsync(services, fichier, Dhup);
        var (lecture, memoire) = await ProcessusSeul.MesurerAsync("lecture", chaines.Application, bases.Dossier("documents"), import.ToString()) is [var secondes, var pointe] ? (secondes, pointe) : default;
        var acceptation = await AccepterAsync(services, import, lignes + deja);
        foreach (var mesure in new Mesure[]
        {
            new($"{Francais.Entier(lignes)} lignes lues, contrôlées, écrites et comparées : {lecture:N1} s ; rapportées à \\copy du même fichier ({copie:N1} s)", lecture / copie, "×", 3),
            new($"Acceptation comprise ({acceptation:N1} s de plus)", (lecture + acceptation) / copie, "×", 3),
            new("Mémoire résidente de pointe pendant la lecture", memoire / Mo, "Mo", 400),
        })
            Console.WriteLine(mesure);
        await MesuresNationales.ExecuterAsync(bases, chaines, services);
        return 0;
    }

    /// <summary>What <c>psql \copy … csv header</c> sends, into a table of texts without an index.</summary>
    private static async Task<double> CopierAsync(Chaines chaines, string fichier)
    {
        await using var source = NpgsqlDataSource.Create(chaines.Superutilisateur);
        await using var connexion = await source.OpenConnectionAsync();
        var colonnes = string.Join(", ", Disposition.Du(2019)!.Colonnes.Select(c => c.Titre.ToLowerInvariant() + " text"));
        await using (var table = new NpgsqlCommand($"create table public.copie_nue ({colonnes})", connexion))
            await table.ExecuteNonQueryAsync();
        var depart = Stopwatch.GetTimestamp();
        await EnvoyerAsync(chaines, connexion, fichier);
        var duree = Stopwatch.GetElapsedTime(depart).TotalSeconds;
        await using (var menage = new NpgsqlCommand("drop table public.copie_nue; checkpoint", connexion))
            await menage.ExecuteNonQueryAsync();
        return duree;
    }

    /// <summary>By psql when the machine has it, else by the same statement from here.</summary>
    private static async Task EnvoyerAsync(Chaines chaines, NpgsqlConnection connexion, string fichier)
    {
        const string Options = "(format csv, header true, delimiter ';')";
        var c = new NpgsqlConnectionStringBuilder(chaines.Superutilisateur);
        if (Psql() is { } psql)
        {
            var demarrage = new ProcessStartInfo(psql, ["-q", "-h", c.Host!, "-p", c.Port.ToString(CultureInfo.InvariantCulture), "-U", c.Username!, "-d", c.Database!, "-c", $"\\copy public.copie_nue from '{fichier}' {Options}"]) { UseShellExecute = false };
            demarrage.Environment["PGPASSWORD"] = c.Password;
            using var processus = Process.Start(demarrage)!;
            await processus.WaitForExitAsync();
            if (processus.ExitCode != 0)
                throw new InvalidOperationException("psql failed.");
            return;
        }

        Console.Error.WriteLine("  (psql absent : la même instruction, envoyée d’ici)");
        using var contenu = new StreamReader(fichier, System.Text.Encoding.UTF8, false, 1 << 16);
        await using var copie = await connexion.BeginTextImportAsync($"copy public.copie_nue from stdin {Options}");
        var tampon = new char[1 << 16];
        int n;
        while ((n = await contenu.ReadAsync(tampon)) > 0)
            await copie.WriteAsync(tampon.AsMemory(0, n));
    }

    private static string? Psql() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(d => Path.Combine(d, "psql"))
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin", "psql")) : []).FirstOrDefault(File.Exists);

    private static async Task<Guid> DeposerAsync(IServiceProvider services, string fichier, Acteur par, Guid? organisme = null)
    {
        await using var portee = await services.OuvrirPorteeAsync(Espace, par);
        await using var contenu = File.OpenRead(fichier);
        return await portee.ServiceProvider.GetRequiredService<DeposerLeStock>().ExecuterAsync(organisme, 2019, ModeDImport.Complet, f => f.RecevoirAsync(contenu, Path.GetFileName(fichier), DeposerLeStock.Exigences, CancellationToken.None), CancellationToken.None);
    }

    /// <summary>« lecture CHAINE DOSSIER IMPORT »: seconds, most resident memory.</summary>
    public static async Task<int> LireSeulAsync(string chaine, string documents, string import)
    {
        await using var services = Bases.Services(chaine, documents);
        var (secondes, pointe) = await PointeDeMemoire.MesurerAsync(() => LireAsync(services, Guid.Parse(import, CultureInfo.InvariantCulture)));
        return ProcessusSeul.Repondre(secondes, pointe);
    }

    private static async Task LireAsync(IServiceProvider services, Guid import)
    {
        await using var portee = await services.OuvrirPorteeAsync(Espace);
        await ActivatorUtilities.CreateInstance<LireLePatrimoine>(portee.ServiceProvider).ExecuterAsync(import.ToString(), CancellationToken.None);
    }

    /// <summary>The file of one landlord, dropped, read and accepted by one of its people.</summary>
    internal static async Task ImporterAsync(IServiceProvider services, string fichier, Guid organisme, Guid compte)
    {
        var par = await ActeurAsync(services, compte);
        var import = await DeposerAsync(services, fichier, par, organisme);
        await LireAsync(services, import);
        await using var portee = await services.OuvrirPorteeAsync(Espace, par);
        await portee.ServiceProvider.GetRequiredService<AccepterLImport>().ExecuterAsync(import, CancellationToken.None);
    }

    /// <summary>An account of the demonstration with its habilitations of today.</summary>
    internal static async Task<Acteur> ActeurAsync(IServiceProvider services, Guid compte)
    {
        await using var portee = await services.OuvrirPorteeAsync(Espace);
        return await portee.ServiceProvider.GetRequiredService<IMembres>().ActeurAsync(compte, Paris.Date(TimeProvider.System.GetUtcNow()), CancellationToken.None) ?? throw new InvalidOperationException("No such account.");
    }

    private static async Task<double> AccepterAsync(IServiceProvider services, Guid import, int lignes)
    {
        var depart = Stopwatch.GetTimestamp();
        await using (var portee = await services.OuvrirPorteeAsync(Espace, Dhup))
            await portee.ServiceProvider.GetRequiredService<AccepterLImport>().ExecuterAsync(import, CancellationToken.None);
        var duree = Stopwatch.GetElapsedTime(depart).TotalSeconds;
        var ecrites = await EnVigueurAsync(services);
        return ecrites == lignes ? duree : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{ecrites} dwellings are in force instead of {lignes}."));
    }

    private static async Task<int> EnVigueurAsync(IServiceProvider services)
    {
        await using var portee = await services.OuvrirPorteeAsync(Espace);
        return await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<StockImporte>().SumAsync(s => s.Logements);
    }

    internal static Acteur Dhup => new(ComptesDemo.MaudPerrin, "Maud Perrin", "maud.perrin@demo.example", [new HabilitationActive(Guid.NewGuid(), Role.Secretariat, OrganismesDemo.Dhup, [], null)]);
}
