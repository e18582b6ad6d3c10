using System.Buffers;
using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Cus.Portal.Echeances.Contracts;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>
/// Hands messages to the submission server (RFC 5321, 6409, 8314): implicit TLS or mandatory STARTTLS, AUTH PLAIN only under
/// TLS, one recipient a message, a deadline for each exchange. The answer returned is the one that decides for the recipient.
/// One session carries many messages; it is closed with the client, or at the first thing that goes wrong on it.
/// </summary>
internal sealed class ClientDeSoumission(ReglagesDeCourriel reglages, RemoteCertificateValidationCallback? certificat = null) : ITransportCourriel, IAsyncDisposable
{
    /// <summary>Servers grow tired of a session: another one then.</summary>
    private const int MessagesParSession = 100;

    private SessionSmtp? _session;
    private int _remis;

    /// <inheritdoc />
    public async Task<ReponseSmtp> EnvoyerAsync(EnveloppeSmtp enveloppe, ReadOnlyMemory<byte> messageMime, CancellationToken ct)
    {
        Exiger(enveloppe.Expediteur);
        Exiger(enveloppe.Destinataire);
        var message = PourLeFil(messageMime.Span);
        if (_remis >= MessagesParSession)
            await FermerAsync(poliment: true, ct);
        var reprise = _session is not null;
        try
        {
            return await RemettreAsync(enveloppe, message, ct);
        }
        catch (Exception e) when (reprise && _session is { DataEngage: false } && e is IOException or SocketException)
        {
            // The server closed the session that waited: nothing was handed over, a fresh one tells.
            await FermerAsync(poliment: false, ct);
            return await RemettreAsync(enveloppe, message, ct);
        }
        finally
        {
            if (_session is { EstRompue: true })
                await FermerAsync(poliment: false, ct);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await FermerAsync(poliment: true, CancellationToken.None);

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

    private async Task<ReponseSmtp> RemettreAsync(EnveloppeSmtp enveloppe, ReadOnlyMemory<byte> message, CancellationToken ct)
    {
        _session ??= await OuvrirAsync(ct);
        _remis++;
        return await _session.RemettreAsync(enveloppe, message, ct);
    }

    private async Task<SessionSmtp> OuvrirAsync(CancellationToken ct)
    {
        var tcp = new TcpClient { NoDelay = true };
        SessionSmtp? session = null;
        try
        {
            await SessionSmtp.DansLeDelaiAsync(reglages.Delai, j => tcp.ConnectAsync(reglages.Hote!, reglages.Port, j).AsTask(), ct);
            Stream flux = tcp.GetStream();
            if (reglages.Protection == ProtectionSmtp.Implicite)
                flux = await ChiffrerAsync(flux, ct);
            session = new SessionSmtp(flux, reglages.Delai);
            Exiger(await session.LireAsync(ct), 220);
            await session.SaluerAsync(ct);
            if (reglages.Protection == ProtectionSmtp.Starttls)
            {
                Exiger(session.Offre("STARTTLS") ? await session.DireAsync("STARTTLS", ct) : new ReponseSmtp(502, "STARTTLS is not offered, and is required."), 220);
                session = new SessionSmtp(await ChiffrerAsync(flux, ct), reglages.Delai);
                await session.SaluerAsync(ct);
            }

            if (reglages.Utilisateur is { } utilisateur)
                Exiger(await session.DireAsync("AUTH PLAIN " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{utilisateur}\0{reglages.MotDePasse}")), ct), 235);
            return session;
        }
        catch
        {
            if (session is not null)
                await session.DisposeAsync();
            tcp.Dispose();
            throw;
        }
    }

    private async Task FermerAsync(bool poliment, CancellationToken ct)
    {
        if (_session is not { } session)
            return;
        (_session, _remis) = (null, 0);
        await using (session)
        {
            if (poliment)
                await session.QuitterAsync(ct);
        }
    }

    private async Task<Stream> ChiffrerAsync(Stream flux, CancellationToken ct)
    {
        var tls = new SslStream(flux, leaveInnerStreamOpen: false);
        var options = new SslClientAuthenticationOptions { TargetHost = reglages.Hote, RemoteCertificateValidationCallback = certificat };
        await SessionSmtp.DansLeDelaiAsync(reglages.Delai, j => tls.AuthenticateAsClientAsync(options, j), ct);
        return tls;
    }

    /// <summary>An address never carries a command.</summary>
    private static void Exiger(string adresse)
    {
        if (adresse.Any(c => char.IsControl(c) || c is '<' or '>' or ' '))
            throw new FormatException("This is not an address.");
    }

    private static void Exiger(ReponseSmtp reponse, int code)
    {
        if (reponse.Code != code)
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"The submission server answers {reponse.Code}: {reponse.Texte}"));
    }
}
