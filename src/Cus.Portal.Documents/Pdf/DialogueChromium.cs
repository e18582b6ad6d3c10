using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cus.Portal.Documents.Pdf;

/// <summary>One running Chromium and the DevTools protocol on its pipe: JSON messages, each ended by a NUL.</summary>
internal sealed class DialogueChromium : IAsyncDisposable
{
    private const int ImpressionsParOnglet = 100;
    private static readonly TimeSpan Sursis = TimeSpan.FromSeconds(2);
    private readonly Process _processus;
    private readonly Stream _entree;
    private readonly Stream _sortie;
    private readonly string _profil;
    private readonly SemaphoreSlim _ecriture = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> _attentes = new();
    private readonly ConcurrentBag<Onglet> _libres = [];
    private int _numero;
    private int _ferme;
    private volatile bool _rompu;

    public DialogueChromium(Process processus, string profil)
    {
        _processus = processus;
        _profil = profil;
        _entree = processus.StandardInput.BaseStream;
        _sortie = processus.StandardOutput.BaseStream;
        _ = LireAsync();
        _ = AttendreLaFinAsync();
    }

    public string Profil => _profil;

    public bool EstOuvert => _ferme == 0 && !_rompu;

    public async Task<string> VersionAsync(CancellationToken ct) => (string)(await AppelerAsync("Browser.getVersion", null, null, ct))!["product"]!;

    /// <summary>Prints in a tab, taken from those that are free; a tab serves a hundred times.</summary>
    public async Task<byte[]> ImprimerAsync(string html, CancellationToken ct)
    {
        var onglet = _libres.TryTake(out var libre) ? libre : await OuvrirAsync(ct);
        try
        {
            return await ImprimerAsync(onglet, html, ct);
        }
        catch (Exception) when (EstOuvert)
        {
            await FermerAsync(onglet); // nobody knows what it still shows
            throw;
        }
    }

    private async Task<byte[]> ImprimerAsync(Onglet onglet, string html, CancellationToken ct)
    {
        await AppelerAsync("Page.setDocumentContent", new JsonObject { ["frameId"] = onglet.Cadre, ["html"] = html }, onglet.Session, ct);
        await AppelerAsync("Runtime.evaluate", new JsonObject { ["expression"] = "document.fonts.ready.then(() => 1)", ["awaitPromise"] = true }, onglet.Session, ct);
        var pdf = await AppelerAsync("Page.printToPDF", new JsonObject
        {
            ["preferCSSPageSize"] = true,
            ["printBackground"] = true,
            ["generateTaggedPDF"] = true,
            ["generateDocumentOutline"] = true,
        }, onglet.Session, ct);
        if (++onglet.Impressions < ImpressionsParOnglet)
            _libres.Add(onglet);
        else
            await FermerAsync(onglet);
        return Convert.FromBase64String((string)pdf!["data"]!);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _ferme, 1) == 1)
            return;
        Rompre();
        try
        {
            await _entree.DisposeAsync(); // Chromium ends with its pipe
            using var limite = new CancellationTokenSource(Sursis);
            await _processus.WaitForExitAsync(limite.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            _processus.Kill(entireProcessTree: true);
        }

        Effacer();
    }

    private void Effacer()
    {
        try
        {
            Directory.Delete(_profil, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A last process of Chromium may still be writing there: the system's temporary folder is emptied without us.
        }
    }

    private async Task<Onglet> OuvrirAsync(CancellationToken ct)
    {
        var cible = (string)(await AppelerAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" }, null, ct))!["targetId"]!;
        var session = (string)(await AppelerAsync("Target.attachToTarget", new JsonObject { ["targetId"] = cible, ["flatten"] = true }, null, ct))!["sessionId"]!;
        var arbre = await AppelerAsync("Page.getFrameTree", null, session, ct);
        return new Onglet(cible, session, (string)arbre!["frameTree"]!["frame"]!["id"]!);
    }

    private async Task FermerAsync(Onglet onglet)
    {
        try
        {
            using var limite = new CancellationTokenSource(Sursis);
            await AppelerAsync("Target.closeTarget", new JsonObject { ["targetId"] = onglet.Cible }, null, limite.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // It ends with the browser.
        }
    }

    private async Task<JsonNode?> AppelerAsync(string methode, JsonObject? parametres, string? session, CancellationToken ct)
    {
        var numero = Interlocked.Increment(ref _numero);
        var attente = _attentes[numero] = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!EstOuvert)
        {
            _attentes.TryRemove(numero, out _);
            throw new IOException("Chromium has stopped.");
        }

        var message = new JsonObject { ["id"] = numero, ["method"] = methode, ["params"] = parametres ?? [] };
        if (session is not null)
            message["sessionId"] = session;
        try
        {
            await EcrireAsync([.. JsonSerializer.SerializeToUtf8Bytes(message), 0], ct);
            return await attente.Task.WaitAsync(ct);
        }
        finally
        {
            _attentes.TryRemove(numero, out _);
        }
    }

    private async Task EcrireAsync(byte[] message, CancellationToken ct)
    {
        await _ecriture.WaitAsync(ct);
        try
        {
            // Written whole or not at all: half a message would mislead the next ones.
            await _entree.WriteAsync(message, CancellationToken.None);
            await _entree.FlushAsync(CancellationToken.None);
        }
        catch (ObjectDisposedException e)
        {
            throw new IOException("Chromium has stopped.", e);
        }
        finally
        {
            _ecriture.Release();
        }
    }

    private async Task LireAsync()
    {
        var tampon = new byte[65536];
        using var message = new MemoryStream();
        try
        {
            int lus;
            while ((lus = await _sortie.ReadAsync(tampon)) > 0)
            {
                var debut = 0;
                for (var fin = Array.IndexOf(tampon, (byte)0, 0, lus); fin >= 0; fin = Array.IndexOf(tampon, (byte)0, debut, lus - debut))
                {
                    message.Write(tampon, debut, fin - debut);
                    Recevoir(message.GetBuffer().AsSpan(0, (int)message.Length));
                    message.SetLength(0);
                    debut = fin + 1;
                }

                message.Write(tampon, debut, lus - debut);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or JsonException)
        {
            // The pipe is broken: those who wait are told below.
        }

        Rompre();
    }

    /// <summary>A child of a dead Chromium may keep the pipe open: the end of the process counts as much as the end of the pipe.</summary>
    private async Task AttendreLaFinAsync()
    {
        await _processus.WaitForExitAsync();
        Rompre();
    }

    private void Rompre()
    {
        _rompu = true;
        foreach (var attente in _attentes.Values)
            attente.TrySetException(new IOException("Chromium has stopped."));
    }

    private void Recevoir(ReadOnlySpan<byte> json)
    {
        var message = JsonNode.Parse(json)!;
        if ((int?)message["id"] is not { } numero || !_attentes.TryGetValue(numero, out var attente))
            return; // an event
        if (message["error"] is { } erreur)
            attente.TrySetException(new IOException("Chromium refuses: " + erreur.ToJsonString()));
        else
            attente.TrySetResult(message["result"]);
    }

    private sealed class Onglet(string cible, string session, string cadre)
    {
        public string Cible { get; } = cible;

        public string Session { get; } = session;

        public string Cadre { get; } = cadre;

        public int Impressions { get; set; }
    }
}
