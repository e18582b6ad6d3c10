using System.Diagnostics;
using System.Text;

namespace Cus.Portal.Documents.Pdf;

/// <summary>What a program answered.</summary>
internal sealed record Reponse(int Code, string Sortie, string Erreurs);

/// <summary>
/// Runs an outside program on a content that nobody vouches for: as « nobody » when the portal runs as root, with limits
/// on memory and processor time, killed after a delay.
/// </summary>
internal static class Commande
{
    private const int SortieMax = 64 * 1024 * 1024;

    /// <summary>Drops privileges before the program that follows; empty when there is none to drop.</summary>
    public static string SansPrivileges { get; } = Environment.IsPrivilegedProcess && File.Exists("/usr/bin/setpriv")
        ? "setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs "
        : "";

    /// <summary>
    /// Runs a program whose last argument is a local file, handed over open on descriptor 3: the program needs no right on
    /// its folder. A file that cannot be read answers 126, a program that is missing 127.
    /// </summary>
    public static async Task<Reponse> LireAsync(string fichier, TimeSpan delai, CancellationToken ct, params string[] commande)
    {
        var info = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var a in (string[])["-c", $"ulimit -v 2097152; ulimit -t 10; [ -r \"$1\" ] || {{ echo \"$1: unreadable\" >&2; exit 126; }}; exec 3<\"$1\"; shift; exec {SansPrivileges}\"$@\" /dev/fd/3", "sh", fichier, .. commande])
            info.ArgumentList.Add(a);
        info.Environment["LC_ALL"] = "C.UTF-8";
        using var processus = Process.Start(info)!;
        using var limite = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limite.CancelAfter(delai);
        try
        {
            processus.StandardInput.Close();
            var sortie = LireAsync(processus.StandardOutput, limite.Token);
            var erreurs = LireAsync(processus.StandardError, limite.Token);
            await Task.WhenAll(sortie, erreurs);
            await processus.WaitForExitAsync(limite.Token);
            return new Reponse(processus.ExitCode, await sortie, await erreurs);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException($"{commande[0]} was stopped after {delai}.", e);
        }
        finally
        {
            if (!processus.HasExited)
                processus.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string> LireAsync(StreamReader flux, CancellationToken ct)
    {
        var texte = new StringBuilder();
        var tampon = new char[16384];
        int lus;
        while ((lus = await flux.ReadAsync(tampon, ct)) > 0)
        {
            if (texte.Length + lus > SortieMax)
                throw new InvalidDataException("The program answers without end.");
            texte.Append(tampon, 0, lus);
        }

        return texte.ToString();
    }
}
