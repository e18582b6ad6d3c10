using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>A small real SMTP server: implicit TLS or STARTTLS, AUTH PLAIN, answers per recipient; keeps what it received.</summary>
internal sealed class ServeurSmtpDEssai : IAsyncDisposable
{
    private readonly TcpListener _ecoute = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _arret = new();
    private readonly X509Certificate2 _certificat = Certificat();
    private readonly ConcurrentBag<TcpClient> _clients = [];
    private int _sessions;

    public ServeurSmtpDEssai()
    {
        _ecoute.Start();
        _ = AccepterAsync();
    }

    public int Port => ((IPEndPoint)_ecoute.LocalEndpoint).Port;

    public bool Implicite { get; init; }

    public bool Starttls { get; init; } = true;

    /// <summary>Takes the envelope in one packet.</summary>
    public bool Pipelining { get; init; }

    /// <summary>Never answers after DATA.</summary>
    public bool MuetApresData { get; set; }

    /// <summary>Never answers after DATA for a recipient.</summary>
    public Func<string, bool> SeTaitPour { get; set; } = _ => false;

    /// <summary>Sessions opened.</summary>
    public int Sessions => _sessions;

    /// <summary>Commands received, envelope only.</summary>
    public ConcurrentQueue<string> Commandes { get; } = new();

    /// <summary>Answer to RCPT TO for an address.</summary>
    public Func<string, string> PourDestinataire { get; set; } = _ => "250 2.1.5 ok";

    public ConcurrentQueue<(string Destinataire, string Message, bool Chiffre, string? Auth)> Recus { get; } = new();

    public string Empreinte => _certificat.Thumbprint;

    /// <summary>Closes every session, as a server does with those that wait too long.</summary>
    public void Raccrocher()
    {
        foreach (var client in _clients)
            client.Dispose();
        _clients.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await _arret.CancelAsync();
        _ecoute.Stop();
        _certificat.Dispose();
    }

    private async Task AccepterAsync()
    {
        while (!_arret.IsCancellationRequested)
        {
            try
            {
                var client = await _ecoute.AcceptTcpClientAsync(_arret.Token);
                _clients.Add(client);
                _ = ServirAsync(client);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServirAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                Stream flux = client.GetStream();
                if (Implicite)
                    flux = await ChiffrerAsync(flux);
                await DialoguerAsync(flux, Implicite);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or AuthenticationException or ObjectDisposedException)
        {
            // The client hung up.
        }
    }

    private async Task DialoguerAsync(Stream flux, bool chiffre, bool reprise = false)
    {
        using var lecteur = new StreamReader(flux, Encoding.UTF8, leaveOpen: true);
        await using var ecrivain = new StreamWriter(flux, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var session = new Session(chiffre);
        Interlocked.Increment(ref _sessions);
        if (!reprise)
            await ecrivain.WriteLineAsync("220 essai ESMTP");
        while (await lecteur.ReadLineAsync(_arret.Token) is { } ligne)
        {
            Commandes.Enqueue(ligne);
            await ecrivain.WriteLineAsync(Repondre(ligne, session));
            if (ligne == "STARTTLS")
            {
                await DialoguerAsync(await ChiffrerAsync(flux), true, reprise: true);
                return;
            }

            if (ligne == "QUIT")
                return;
            if (ligne == "DATA")
                await ecrivain.WriteLineAsync(await RecevoirAsync(lecteur, session));
        }
    }

    private string Repondre(string ligne, Session session)
    {
        if (ligne.StartsWith("EHLO", StringComparison.Ordinal))
            return "250-essai\r\n" + (Starttls && !session.Chiffre ? "250-STARTTLS\r\n" : "") + (Pipelining ? "250-PIPELINING\r\n250-DSN\r\n" : "") + "250 AUTH PLAIN";
        if (ligne.StartsWith("AUTH PLAIN ", StringComparison.Ordinal))
        {
            session.Auth = Encoding.UTF8.GetString(Convert.FromBase64String(ligne[11..]));
            return session.Auth == "\0portail\0secret" ? "235 ok" : "535 5.7.8 refused";
        }

        if (ligne.StartsWith("RCPT TO:", StringComparison.Ordinal))
            return PourDestinataire(session.Destinataire = ligne[9..ligne.IndexOf('>', StringComparison.Ordinal)]);
        return ligne switch { "STARTTLS" => "220 go", "DATA" => "354 go", "QUIT" => "221 bye", _ => "250 ok" };
    }

    private async Task<string> RecevoirAsync(StreamReader lecteur, Session session)
    {
        var message = new StringBuilder();
        while (await lecteur.ReadLineAsync(_arret.Token) is { } l && l != ".")
            message.AppendLine(l.StartsWith('.') ? l[1..] : l);
        if (MuetApresData || SeTaitPour(session.Destinataire!))
            await Task.Delay(Timeout.Infinite, _arret.Token);
        Recus.Enqueue((session.Destinataire!, message.ToString(), session.Chiffre, session.Auth));
        return "250 2.0.0 queued";
    }

    private async Task<Stream> ChiffrerAsync(Stream flux)
    {
        var tls = new SslStream(flux);
        await tls.AuthenticateAsServerAsync(_certificat);
        return tls;
    }

    private static X509Certificate2 Certificat()
    {
        using var cle = RSA.Create(2048);
        var demande = new CertificateRequest("CN=127.0.0.1", cle, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var c = demande.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return X509CertificateLoader.LoadPkcs12(c.Export(X509ContentType.Pkcs12), null);
    }

    private sealed class Session(bool chiffre)
    {
        public bool Chiffre => chiffre;

        public string? Destinataire { get; set; }

        public string? Auth { get; set; }
    }
}
