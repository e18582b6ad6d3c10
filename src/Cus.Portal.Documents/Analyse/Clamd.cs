using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Cus.Portal.Documents.Analyse;

/// <summary>clamd over TCP (<c>Documents:Clamd</c>, host:port): INSTREAM, then one line of answer.</summary>
internal sealed partial class Clamd(IConfiguration configuration, ILogger<Clamd> trace) : IAntivirus
{
    private static readonly TimeSpan Delai = TimeSpan.FromSeconds(30);

    public bool EstUnAntivirus => true;

    public async Task<Verdict> AnalyserAsync(Stream contenu, CancellationToken ct)
    {
        var reponse = await DemanderAsync("zINSTREAM\0", contenu, ct);
        if (reponse == "stream: OK")
            return Verdict.Sain;
        if (reponse is not null && reponse.StartsWith("stream: ", StringComparison.Ordinal) && reponse.EndsWith(" FOUND", StringComparison.Ordinal))
            return Verdict.Infecte(reponse["stream: ".Length..^" FOUND".Length]);
        if (reponse is not null)
            ReponseInattendue(trace, reponse);
        return Verdict.SansReponse;
    }

    public async Task<bool> RepondAsync(CancellationToken ct) => await DemanderAsync("zPING\0", null, ct) == "PONG";

    private async Task<string?> DemanderAsync(string commande, Stream? contenu, CancellationToken ct)
    {
        using var limite = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limite.CancelAfter(Delai);
        try
        {
            using var client = new TcpClient();
            var (hote, port) = Adresse();
            await client.ConnectAsync(hote, port, limite.Token).AsTask().WaitAsync(TimeSpan.FromSeconds(3), limite.Token);
            await using var flux = client.GetStream();
            await flux.WriteAsync(Encoding.ASCII.GetBytes(commande), limite.Token);
            if (contenu is not null)
                await EnvoyerAsync(contenu, flux, limite.Token);
            using var lecteur = new StreamReader(flux, Encoding.UTF8);
            return (await lecteur.ReadToEndAsync(limite.Token)).TrimEnd('\0', '\n');
        }
        catch (Exception e) when (e is SocketException or IOException or TimeoutException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            PasDeReponse(trace, e);
            return null;
        }
    }

    private static async Task EnvoyerAsync(Stream contenu, NetworkStream flux, CancellationToken ct)
    {
        var tampon = new byte[4 + 65536];
        int lus;
        while ((lus = await contenu.ReadAsync(tampon.AsMemory(4), ct)) > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(tampon, lus);
            await flux.WriteAsync(tampon.AsMemory(0, 4 + lus), ct);
        }

        await flux.WriteAsync(new byte[4], ct);
    }

    private (string Hote, int Port) Adresse()
    {
        var valeur = configuration["Documents:Clamd"]!;
        var coupe = valeur.LastIndexOf(':');
        return coupe < 0 ? (valeur, 3310) : (valeur[..coupe], int.Parse(valeur[(coupe + 1)..], CultureInfo.InvariantCulture));
    }

    [LoggerMessage(1, LogLevel.Warning, "The antivirus does not answer: files stay in quarantine.")]
    private static partial void PasDeReponse(ILogger trace, Exception e);

    [LoggerMessage(2, LogLevel.Warning, "The antivirus answered « {Reponse} »: the file stays in quarantine.")]
    private static partial void ReponseInattendue(ILogger trace, string reponse);
}
