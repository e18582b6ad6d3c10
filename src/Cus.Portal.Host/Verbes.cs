using System.Globalization;
using Cus.Portal.Host.Postgres;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Npgsql;

namespace Cus.Portal.Host;

/// <summary>Command-line verbs of the portal: <c>serve</c> (default), <c>migrate</c>, <c>seed</c>, <c>verify</c>, <c>postgres</c>.</summary>
internal static class Verbes
{
    private const string BaseEmbarquee = "portail";

    public static async Task<int> ExecuterAsync(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = Francais.Culture;
        CultureInfo.DefaultThreadCurrentUICulture = Francais.Culture;
        var verbe = args is [{ } premier, ..] && !premier.StartsWith('-') ? premier : "serve";
        string[] reste = args.Length > 0 && args[0] == verbe ? args[1..] : args;
        return verbe switch
        {
            "serve" => await ServirAsync(reste),
            "migrate" => await AvecLaBaseAsync(reste, PreparerAsync),
            "seed" => await AvecLaBaseAsync(reste, SemerAsync),
            "verify" => await AvecLaBaseAsync(reste, VerifierAsync),
            "postgres" => await ServeurDEssaiAsync(reste),
            _ => Inconnu(verbe),
        };
    }

    /// <summary>Migrations, barrier two, then the reference data of each module.</summary>
    internal static async Task MigrerAsync(IServiceProvider services, string chaineProprietaire, CancellationToken ct)
    {
        await Migrateur.MigrerAsync(chaineProprietaire, services.GetRequiredService<ModulesDuPortail>(), ct);
        foreach (var module in services.GetRequiredService<ModulesDuPortail>().Tous)
        {
            await using var portee = await services.OuvrirPorteeAsync(ContexteEspace.EspaceHote, ct: ct);
            await module.AmorcerAsync(portee.ServiceProvider, ct);
        }
    }

    /// <summary>Demo data, module by module, each in a scope of its own.</summary>
    internal static async Task SemerLaDemonstrationAsync(IServiceProvider services, CancellationToken ct, Action<string>? ecoute = null)
    {
        services.GetRequiredService<AvancementDuSemis>().Ecoute = ecoute;
        foreach (var module in services.GetRequiredService<ModulesDuPortail>().Tous)
        {
            await using var portee = await services.OuvrirPorteeAsync(null, ct: ct);
            await module.SemerDemonstrationAsync(portee.ServiceProvider, ct);
        }
    }

    private static async Task<int> ServirAsync(string[] args)
    {
        await using var serveur = await ServeurDeBase.OuvrirAsync(args);
        var app = Composition.Construire(args, serveur.Reglages);
        await using (app)
        {
            if (serveur.EstEmbarque)
                await Preparation.PreparerAsync(app.Services, serveur.ChaineProprietaire!, app.Lifetime.ApplicationStopping);
            await RefusDeDemarrer.VerifierAsync(app);
            await app.StartAsync();
            if (serveur.EstEmbarque)
                Annonce.Afficher(app);
            await app.WaitForShutdownAsync();
        }

        return 0;
    }

    private static async Task<int> AvecLaBaseAsync(string[] args, Func<IServiceProvider, ServeurDeBase, Task<int>> action)
    {
        await using var serveur = await ServeurDeBase.OuvrirAsync(args);
        await using var app = Composition.Construire(args, serveur.Reglages);
        return await action(app.Services, serveur);
    }

    private static async Task<int> PreparerAsync(IServiceProvider services, ServeurDeBase serveur)
    {
        var proprietaire = serveur.ChaineProprietaire
            ?? throw new InvalidOperationException("ConnectionStrings:Proprietaire is missing: migrations run as the owner of the database.");
        await MigrerAsync(services, proprietaire, CancellationToken.None);
        Console.WriteLine("Base à jour.");
        return 0;
    }

    private static async Task<int> SemerAsync(IServiceProvider services, ServeurDeBase serveur)
    {
        if (serveur.ChaineProprietaire is { } proprietaire)
            await MigrerAsync(services, proprietaire, CancellationToken.None);
        await SemerLaDemonstrationAsync(services, CancellationToken.None, Console.WriteLine);
        Console.WriteLine("Données de démonstration semées.");
        return 0;
    }

    private static async Task<int> VerifierAsync(IServiceProvider services, ServeurDeBase serveur)
    {
        var chaine = serveur.ChaineProprietaire
            ?? throw new InvalidOperationException("ConnectionStrings:Proprietaire is missing: the list of the espaces is read as the owner of the database.");
        var rompues = 0;
        foreach (var espaceId in await EspacesDuJournalAsync(chaine))
        {
            await using var portee = await services.OuvrirPorteeAsync(espaceId);
            var bilan = await portee.ServiceProvider.GetRequiredService<VerificateurDeJournal>().VerifierAsync();
            rompues += bilan.EstIntact ? 0 : 1;
            Console.WriteLine(bilan.EstIntact
                ? $"Espace {espaceId}\u00A0: {Francais.Nombre(bilan.Entrees, "entrée")}, chaîne intacte, {Francais.Nombre(bilan.Sceaux, "sceau", "sceaux")} dont {Francais.Nombre(bilan.Horodates, "horodaté")}."
                : $"Espace {espaceId}\u00A0: {(bilan.PremiereRompue is null ? "sceau rompu" : "chaîne rompue")}, {bilan.Motif}.");
        }

        return rompues == 0 ? 0 : 1;
    }

    private static async Task<IReadOnlyList<Guid>> EspacesDuJournalAsync(string chaine)
    {
        await using var source = NpgsqlDataSource.Create(chaine);
        var espaces = new HashSet<Guid> { ContexteEspace.EspaceHote };
        await using var commande = source.CreateCommand("select id from identite.espaces");
        await using var lecteur = await commande.ExecuteReaderAsync();
        while (await lecteur.ReadAsync())
            espaces.Add(lecteur.GetGuid(0));
        return [.. espaces.Order()];
    }

    private static async Task<int> ServeurDEssaiAsync(string[] args)
    {
        var dossier = args.Length > 0 ? args[0] : Path.Combine(Path.GetTempPath(), "cus-portal-essais", "serveur");
        await using var serveur = await PostgresEmbarque.DemarrerAsync(ServeurDeBase.Racine(), dossier, durable: false);
        await Console.Out.WriteLineAsync(serveur.Chaine());
        await Console.Out.FlushAsync();
        var fin = new TaskCompletionSource();
        using var terme = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, c => Finir(c, fin));
        using var interruption = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGINT, c => Finir(c, fin));
        await fin.Task;
        return 0;
    }

    private static void Finir(System.Runtime.InteropServices.PosixSignalContext contexte, TaskCompletionSource fin)
    {
        contexte.Cancel = true;
        fin.TrySetResult();
    }

    private static int Inconnu(string verbe)
    {
        Console.Error.WriteLine($"Verbe inconnu\u00A0: {verbe}. Verbes\u00A0: serve, migrate, seed, verify, postgres.");
        return 2;
    }
}
