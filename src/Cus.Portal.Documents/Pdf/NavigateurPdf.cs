using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Cus.Portal.Documents.Pdf;

/// <summary>
/// A Chromium kept warm, spoken to through its own pipe: no port to listen on, and it ends when the portal does, even
/// killed. Started at the first print, again when it dies or hangs. A few prints at once, the others wait.
/// </summary>
internal sealed partial class NavigateurPdf(IConfiguration configuration, ILogger<NavigateurPdf> trace) : IAsyncDisposable
{
    private static readonly TimeSpan Delai = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim _places = new(Math.Max(2, Environment.ProcessorCount));
    private readonly SemaphoreSlim _demarrage = new(1);
    private DialogueChromium? _dialogue;

    /// <summary>Profile folder of the Chromium that runs; null before the first print.</summary>
    internal string? Profil => _dialogue?.Profil;

    /// <summary>Prints a whole HTML document on A4.</summary>
    public async Task<byte[]> ImprimerAsync(string html, CancellationToken ct)
    {
        await _places.WaitAsync(ct);
        try
        {
            for (var essai = 1; ; essai++)
            {
                try
                {
                    return await AvecDelaiAsync(html, ct);
                }
                catch (Exception e) when (e is IOException or TimeoutException && essai < 3)
                {
                    Redemarre(trace, e);
                }
            }
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Version of Chromium, or null when it does not start.</summary>
    public async Task<string?> VersionAsync(CancellationToken ct)
    {
        try
        {
            return await (await DialogueAsync(ct)).VersionAsync(ct).WaitAsync(Delai, ct);
        }
        catch (Exception e) when (e is IOException or TimeoutException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_dialogue is not null)
            await _dialogue.DisposeAsync();
        _places.Dispose();
        _demarrage.Dispose();
    }

    private async Task<byte[]> AvecDelaiAsync(string html, CancellationToken ct)
    {
        var dialogue = await DialogueAsync(ct);
        using var limite = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limite.CancelAfter(Delai);
        try
        {
            return await dialogue.ImprimerAsync(html, limite.Token);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            await dialogue.DisposeAsync(); // hung: the next attempt starts another
            throw new TimeoutException($"Chromium was stopped after {Delai}.", e);
        }
    }

    private async Task<DialogueChromium> DialogueAsync(CancellationToken ct)
    {
        if (_dialogue is { EstOuvert: true } pret)
            return pret;
        await _demarrage.WaitAsync(ct);
        try
        {
            if (_dialogue is { EstOuvert: true } entretemps)
                return entretemps;
            if (_dialogue is not null)
                await _dialogue.DisposeAsync();
            return _dialogue = Demarrer();
        }
        finally
        {
            _demarrage.Release();
        }
    }

    /// <summary>
    /// Standard input and output become Chromium's descriptors 3 and 4. As root, privileges are dropped, so that
    /// Chromium's sandbox works; <c>Documents:Chromium:SansBacASable</c> is for machines that forbid it.
    /// </summary>
    private DialogueChromium Demarrer()
    {
        var profil = Directory.CreateTempSubdirectory("portail-pdf-").FullName;
        if (Commande.SansPrivileges.Length > 0)
            File.SetUnixFileMode(profil, (UnixFileMode)0b111_111_111);
        var info = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var a in (string[])["-c", $"exec {Commande.SansPrivileges}\"$@\" 3<&0 4>&1 1>/dev/null 2>&1 </dev/null", "sh", configuration["Documents:Chromium:Programme"] ?? Programme(), .. Options(profil)])
            info.ArgumentList.Add(a);
        if (configuration.GetValue("Documents:Chromium:SansBacASable", false))
            info.ArgumentList.Add("--no-sandbox");
        foreach (var v in (string[])["HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR"])
            info.Environment[v] = profil;
        info.Environment["LANG"] = "fr_FR.UTF-8";
        return new DialogueChromium(Process.Start(info)!, profil);
    }

    private static string[] Options(string profil) =>
    [
        "--headless=new", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
        "--disable-dev-shm-usage", "--disable-component-update", "--no-default-browser-check", "--mute-audio", "--lang=fr",
        "--user-data-dir=" + profil, "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    /// <summary>The shell first: the same engine without the windows, it starts and prints in about two thirds of the time.</summary>
    private static string Programme() => ((string[])["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"])
        .FirstOrDefault(n => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(d => File.Exists(Path.Combine(d, n)))) ?? "chromium";

    [LoggerMessage(1, LogLevel.Warning, "Chromium stopped during a print; it is started again.")]
    private static partial void Redemarre(ILogger trace, Exception e);
}
