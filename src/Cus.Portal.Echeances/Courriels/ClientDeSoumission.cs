using System.Buffers;
using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Cus.Portal.Echeances.Contracts;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>
/// Hands one message to the submission server (RFC 5321, 6409, 8314): implicit TLS or mandatory STARTTLS, AUTH PLAIN only
/// under TLS, one recipient, a deadline for each exchange. The answer returned is the one that decides for the recipient.
/// </summary>
internal sealed class ClientDeSoumission(ReglagesDeCourriel reglages, RemoteCertificateValidationCallback? certificat = null) : ITransportCourriel
{
    /// <inheritdoc />
    public async Task<ReponseSmtp> EnvoyerAsync(string expediteur, string destinataire, ReadOnlyMemory<byte> messageMime, CancellationToken ct)
    {
        using var tcp = new TcpClient { NoDelay = true };
        await DansLeDelaiAsync(j => tcp.ConnectAsync(reglages.Hote!, reglages.Port, j).AsTask(), ct);
        Stream flux = tcp.GetStream();
        if (reglages.Protection == ProtectionSmtp.Implicite)
            flux = await ChiffrerAsync(flux, ct);
        var echange = new Echange(flux, reglages.Delai);
        try
        {
            Exiger(await echange.LireAsync(ct), 220);
            var capacites = await SaluerAsync(echange, ct);
            if (reglages.Protection == ProtectionSmtp.Starttls)
            {
                Exiger(capacites.Contains("STARTTLS") ? await echange.DireAsync("STARTTLS", ct) : new ReponseSmtp(502, "STARTTLS is not offered, and is required."), 220);
                echange = new Echange(await ChiffrerAsync(flux, ct), reglages.Delai);
                await SaluerAsync(echange, ct);
            }

            if (reglages.Utilisateur is { } utilisateur)
                Exiger(await echange.DireAsync("AUTH PLAIN " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{utilisateur}\0{reglages.MotDePasse}")), ct), 235);
            return await RemettreAsync(echange, expediteur, destinataire, messageMime, ct);
        }
        finally
        {
            await echange.DisposeAsync();
        }
    }

    private static async Task<ReponseSmtp> RemettreAsync(Echange echange, string expediteur, string destinataire, ReadOnlyMemory<byte> message, CancellationToken ct)
    {
        string[] enveloppe = [$"MAIL FROM:<{Adresse(expediteur)}>", $"RCPT TO:<{Adresse(destinataire)}>"];
        foreach (var commande in enveloppe)
        {
            var reponse = await echange.DireAsync(commande, ct);
            if (!reponse.EstAccepte)
                return await QuitterAsync(echange, reponse, ct);
        }

        var data = await echange.DireAsync("DATA", ct);
        if (data.Code != 354)
            return await QuitterAsync(echange, data, ct);
        await echange.EcrireAsync(PourLeFil(message.Span), ct);
        return await QuitterAsync(echange, await echange.LireAsync(ct), ct);
    }

    /// <summary>The decision is taken; a server that hangs up on QUIT changes nothing.</summary>
    private static async Task<ReponseSmtp> QuitterAsync(Echange echange, ReponseSmtp reponse, CancellationToken ct)
    {
        try
        {
            await echange.DireAsync("QUIT", ct);
        }
        catch (Exception e) when (e is IOException or TimeoutException)
        {
            // Already answered.
        }

        return reponse;
    }

    private static async Task<HashSet<string>> SaluerAsync(Echange echange, CancellationToken ct)
    {
        var reponse = await echange.DireAsync("EHLO " + (System.Net.Dns.GetHostName() is { Length: > 0 } nom && nom.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') ? nom : "localhost"), ct);
        Exiger(reponse, 250);
        return [.. reponse.Texte.Split('\n').Select(l => l.Split(' ')[0].ToUpperInvariant())];
    }

    /// <summary>CRLF line ends, a dot before a leading dot, the final dot.</summary>
    internal static ReadOnlyMemory<byte> PourLeFil(ReadOnlySpan<byte> message)
    {
        var sortie = new ArrayBufferWriter<byte>(message.Length + (message.Length / 20) + 8);
        while (!message.IsEmpty)
        {
            var fin = message.IndexOf((byte)'\n');
            var ligne = fin < 0 ? message : message[..fin];
            message = fin < 0 ? [] : message[(fin + 1)..];
            if (ligne is [.., (byte)'\r'])
                ligne = ligne[..^1];
            if (ligne is [(byte)'.', ..])
                sortie.Write("."u8);
            sortie.Write(ligne);
            sortie.Write("\r\n"u8);
        }

        sortie.Write(".\r\n"u8);
        return sortie.WrittenMemory;
    }

    /// <summary>An address never carries a command.</summary>
    private static string Adresse(string adresse) => adresse.Any(c => char.IsControl(c) || c is '<' or '>' or ' ') ? throw new FormatException("This is not an address.") : adresse;

    private static void Exiger(ReponseSmtp reponse, int code)
    {
        if (reponse.Code != code)
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"The submission server answers {reponse.Code}: {reponse.Texte}"));
    }

    private async Task<Stream> ChiffrerAsync(Stream flux, CancellationToken ct)
    {
        var tls = new SslStream(flux, leaveInnerStreamOpen: false);
        var options = new SslClientAuthenticationOptions { TargetHost = reglages.Hote, RemoteCertificateValidationCallback = certificat };
        await DansLeDelaiAsync(j => tls.AuthenticateAsClientAsync(options, j), ct);
        return tls;
    }

    private Task DansLeDelaiAsync(Func<CancellationToken, Task> acte, CancellationToken ct) => Echange.DansLeDelaiAsync(reglages.Delai, acte, ct);

    /// <summary>Commands and answers on a stream, each within the deadline.</summary>
    private sealed class Echange(Stream flux, TimeSpan delai) : IAsyncDisposable
    {
        private readonly StreamReader _lecteur = new(flux, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);

        public async Task<ReponseSmtp> DireAsync(string commande, CancellationToken ct)
        {
            await EcrireAsync(Encoding.UTF8.GetBytes(commande + "\r\n"), ct);
            return await LireAsync(ct);
        }

        public Task EcrireAsync(ReadOnlyMemory<byte> octets, CancellationToken ct) => DansLeDelaiAsync(delai, async j =>
        {
            await flux.WriteAsync(octets, j);
            await flux.FlushAsync(j);
        }, ct);

        public async Task<ReponseSmtp> LireAsync(CancellationToken ct)
        {
            var textes = new List<string>();
            for (; ; )
            {
                string? ligne = null;
                await DansLeDelaiAsync(delai, async j => ligne = await _lecteur.ReadLineAsync(j), ct);
                if (ligne is not { Length: >= 3 } || !int.TryParse(ligne.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
                    throw new IOException($"The submission server hangs up or answers no code: {ligne}");
                textes.Add(ligne.Length > 4 ? ligne[4..] : "");
                if (ligne.Length == 3 || ligne[3] != '-')
                    return new ReponseSmtp(code, string.Join('\n', textes));
            }
        }

        public static async Task DansLeDelaiAsync(TimeSpan delai, Func<CancellationToken, Task> acte, CancellationToken ct)
        {
            using var jeton = CancellationTokenSource.CreateLinkedTokenSource(ct);
            jeton.CancelAfter(delai);
            try
            {
                await acte(jeton.Token);
            }
            catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
            {
                throw new TimeoutException("The submission server did not answer in time.", e);
            }
        }

        public async ValueTask DisposeAsync()
        {
            _lecteur.Dispose();
            await flux.DisposeAsync();
        }
    }
}
