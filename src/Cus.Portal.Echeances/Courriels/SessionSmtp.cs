using System.Globalization;
using System.Text;
using Cus.Portal.Echeances.Contracts;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>
/// An open session: commands and answers on a stream, each within the deadline. The envelope goes in one packet where the
/// server offers PIPELINING (RFC 2920), command by command elsewhere.
/// </summary>
internal sealed class SessionSmtp(Stream flux, TimeSpan delai) : IAsyncDisposable
{
    private readonly StreamReader _lecteur = new(flux, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
    private HashSet<string> _capacites = [];
    private bool _aRemettreAZero;

    /// <summary>The content began to leave: only its answer tells whether the server has it.</summary>
    public bool DataEngage { get; private set; }

    /// <summary>Something failed, or the server says goodbye: nothing more is asked here.</summary>
    public bool EstRompue { get; private set; }

    public bool Offre(string extension) => _capacites.Contains(extension);

    public async Task SaluerAsync(CancellationToken ct)
    {
        var reponse = await DireAsync("EHLO " + (System.Net.Dns.GetHostName() is { Length: > 0 } nom && nom.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') ? nom : "localhost"), ct);
        if (reponse.Code != 250)
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"The submission server answers {reponse.Code}: {reponse.Texte}"));
        _capacites = [.. reponse.Texte.Split('\n').Select(l => l.Split(' ')[0].ToUpperInvariant())];
    }

    /// <summary>Hands one message over; a refusal leaves the session ready for the next one.</summary>
    public async Task<ReponseSmtp> RemettreAsync(EnveloppeSmtp enveloppe, ReadOnlyMemory<byte> message, CancellationToken ct)
    {
        DataEngage = false;
        EstRompue = true; // until the last answer is read
        var (refus, data) = Offre("PIPELINING") ? await EnvelopperDUnTraitAsync(Enveloppe(enveloppe), ct) : await EnvelopperAsync(Enveloppe(enveloppe), ct);
        if (data is { Code: 354 })
        {
            DataEngage = true;
            await EcrireAsync(refus is null ? message : ".\r\n"u8.ToArray(), ct);
            var finale = await LireAsync(ct);
            refus ??= finale.EstAccepte ? null : finale;
            data = finale;
        }

        var reponse = refus ?? data!;
        _aRemettreAZero = !reponse.EstAccepte;
        EstRompue = reponse.Code == 421;
        return reponse;
    }

    public async Task<ReponseSmtp> DireAsync(string commande, CancellationToken ct)
    {
        await EcrireAsync(Encoding.UTF8.GetBytes(commande + "\r\n"), ct);
        return await LireAsync(ct);
    }

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

    /// <summary>Everything is decided; a server that hangs up on QUIT changes nothing.</summary>
    public async Task QuitterAsync(CancellationToken ct)
    {
        try
        {
            await DireAsync("QUIT", ct);
        }
        catch (Exception e) when (e is IOException or TimeoutException or ObjectDisposedException)
        {
            // Already answered.
        }
    }

    /// <exception cref="TimeoutException">The server did not answer in time.</exception>
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

    private List<string> Enveloppe(EnveloppeSmtp e)
    {
        var dsn = Offre("DSN");
        var commandes = new List<string>(4)
        {
            $"MAIL FROM:<{e.Expediteur}>" + (dsn ? " RET=HDRS" + (e.Id is null ? "" : " ENVID=" + e.Id) : ""),
            $"RCPT TO:<{e.Destinataire}>" + (dsn ? " NOTIFY=FAILURE,DELAY" : ""),
        };
        if (_aRemettreAZero)
            commandes.Insert(0, "RSET");
        return commandes;
    }

    private async Task<(ReponseSmtp? Refus, ReponseSmtp? Data)> EnvelopperAsync(List<string> commandes, CancellationToken ct)
    {
        foreach (var commande in commandes)
        {
            var reponse = await DireAsync(commande, ct);
            if (!reponse.EstAccepte)
                return (reponse, null);
        }

        return (null, await DireAsync("DATA", ct));
    }

    /// <summary>A server may accept DATA after it refused the recipient: an empty message then closes it.</summary>
    private async Task<(ReponseSmtp? Refus, ReponseSmtp? Data)> EnvelopperDUnTraitAsync(List<string> commandes, CancellationToken ct)
    {
        await EcrireAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", commandes.Append("DATA")) + "\r\n"), ct);
        ReponseSmtp? refus = null;
        foreach (var _ in commandes)
        {
            var reponse = await LireAsync(ct);
            refus ??= reponse.EstAccepte ? null : reponse;
        }

        return (refus, await LireAsync(ct));
    }

    private Task EcrireAsync(ReadOnlyMemory<byte> octets, CancellationToken ct) => DansLeDelaiAsync(delai, async j =>
    {
        await flux.WriteAsync(octets, j);
        await flux.FlushAsync(j);
    }, ct);
}
