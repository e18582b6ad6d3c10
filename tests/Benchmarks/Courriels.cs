using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Host;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cus.Portal.Benchmarks;

/// <summary>
/// Ten thousand mails, each of its own recipient and with its two bodies, from the outbox to a local SMTP server over four
/// connections; one transaction each. Server, portal and PostgreSQL share this machine.
/// </summary>
internal static class Courriels
{
    private const int Combien = 10_000;
    private const int Connexions = 4;

    public static async Task<IReadOnlyList<Mesure>> MesurerAsync(Bases bases)
    {
        var chaines = await bases.CreerAsync("bench_courriels", espaces: 1, dossiers: 0);
        await using var puits = new PuitsSmtp();
        await using var services = Services(chaines, puits.Port);
        await RemplirAsync(chaines);
        var avant = Environment.WorkingSet;
        var chrono = Stopwatch.StartNew();
        await using (var portee = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational))
            await ActivatorUtilities.CreateInstance<EnvoyerLesCourriels>(portee.ServiceProvider).ExecuterAsync("", CancellationToken.None);
        var secondes = chrono.Elapsed.TotalSeconds;
        var doubles = puits.Recus - puits.Distincts;
        return
        [
            new($"{puits.Recus:N0} courriels vers un serveur local en {secondes:N1} s, {puits.Sessions} sessions d’au plus 100 messages sur {Connexions} connexions, {doubles} en double", puits.Recus / secondes, "par seconde", 150, PlusGrandEstMieux: true),
            new("Mémoire prise pendant cet envoi", Math.Max(0, Environment.WorkingSet - avant) / 1024d / 1024d, "Mo", 150),
        ];
    }

    private static ServiceProvider Services(Chaines chaines, int port)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Portail"] = chaines.Application,
            ["Courriel:Smtp"] = $"127.0.0.1:{port.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
            ["Courriel:Connexions"] = Connexions.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Courriel:AdresseDuPortail"] = "https://portail.example",
        }).Build();
        var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.Warning)).AddSingleton<IConfiguration>(configuration);
        services.AjouterPortail(configuration, Maison.Modules());
        return services.BuildServiceProvider();
    }

    /// <summary>Copies a mail that the demonstration wrote, its bodies whole; the rest of the outbox is put aside.</summary>
    private static async Task RemplirAsync(Chaines chaines)
    {
        await using var source = NpgsqlDataSource.Create(chaines.Superutilisateur);
        await using var commande = source.CreateCommand($"""
            update echeances.courriels set prochain_essai_le = null;
            insert into echeances.courriels
              select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'cle', null, 'adresse', 'destinataire' || n || '@exemple' || n % 50 || '.example', 'pieces_jointes', jsonb_build_array(),
                'message_id', '<' || gen_random_uuid() || '@portail.example>', 'statut', 'Prepare', 'envoye_le', null, 'essais', 0, 'echeance_id', null,
                'prepare_le', now(), 'attend_depuis', now(), 'prochain_essai_le', now()))).*
              from echeances.courriels c cross join generate_series(1, {Combien}) n
              where c.id = (select id from echeances.courriels where espace_id = '{ComptesDemo.EspaceNational}' and categorie = 'dossier.transmission' limit 1);
            analyze echeances.courriels;
            """);
        commande.CommandTimeout = 120;
        await commande.ExecuteNonQueryAsync();
    }
}

/// <summary>A local SMTP server that takes everything, in one packet when asked, and counts the Message-IDs.</summary>
internal sealed class PuitsSmtp : IAsyncDisposable
{
    private readonly TcpListener _ecoute = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _arret = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _recus;
    private int _sessions;

    public PuitsSmtp()
    {
        _ecoute.Start();
        _ = AccepterAsync();
    }

    public int Port => ((IPEndPoint)_ecoute.LocalEndpoint).Port;

    public int Recus => _recus;

    public int Sessions => _sessions;

    public int Distincts
    {
        get
        {
            lock (_ids)
                return _ids.Count;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _arret.CancelAsync();
        _ecoute.Stop();
        _arret.Dispose();
    }

    private async Task AccepterAsync()
    {
        try
        {
            while (!_arret.IsCancellationRequested)
                _ = ServirAsync(await _ecoute.AcceptTcpClientAsync(_arret.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The bench is over.
        }
    }

    private async Task ServirAsync(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            Interlocked.Increment(ref _sessions);
            await using var flux = client.GetStream();
            using var lecteur = new StreamReader(flux, Encoding.Latin1);
            await DireAsync(flux, "220 puits ESMTP");
            while (await lecteur.ReadLineAsync() is { } ligne)
            {
                await DireAsync(flux, ligne[..4] switch { "EHLO" => "250-puits\r\n250-8BITMIME\r\n250 PIPELINING", "DATA" => "354 go", "QUIT" => "221 bye", _ => "250 ok" });
                if (ligne == "DATA")
                {
                    await RecevoirAsync(lecteur);
                    await DireAsync(flux, "250 2.0.0 queued");
                }
            }
        }
    }

    private async Task RecevoirAsync(StreamReader lecteur)
    {
        while (await lecteur.ReadLineAsync() is { } l && l != ".")
        {
            if (!l.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))
                continue;
            lock (_ids)
                _ids.Add(l);
        }

        Interlocked.Increment(ref _recus);
    }

    private static ValueTask DireAsync(NetworkStream flux, string reponse) => flux.WriteAsync(Encoding.Latin1.GetBytes(reponse + "\r\n"));
}
