using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Cus.Portal.IntegrationTests.Documents;

/// <summary>Files as people send them, made on the spot.</summary>
internal static class Exemples
{
    /// <summary>The EICAR test file, in pieces so that no antivirus takes this assembly for it.</summary>
    public static string Eicar => @"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!" + "$H+H*";

    /// <summary>A PDF of so many pages, whose tree declares what it is told to.</summary>
    public static byte[] Pdf(int pages = 1, int? declarees = null, string suffixe = "")
    {
        var objets = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {declarees ?? pages} /Kids [{string.Join(' ', Enumerable.Range(3, pages).Select(i => $"{i} 0 R"))}] >>",
        };
        objets.AddRange(Enumerable.Repeat("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>", pages));
        var texte = new StringBuilder("%PDF-1.4\n");
        var ou = new List<int>();
        for (var i = 0; i < objets.Count; i++)
        {
            ou.Add(texte.Length);
            texte.Append($"{i + 1} 0 obj\n{objets[i]}\nendobj\n");
        }

        var table = texte.Length;
        texte.Append($"xref\n0 {objets.Count + 1}\n0000000000 65535 f \n");
        foreach (var o in ou)
            texte.Append($"{o:0000000000} 00000 n \n");
        texte.Append($"trailer\n<< /Size {objets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").Append(suffixe);
        return Encoding.Latin1.GetBytes(texte.ToString());
    }

    public static byte[] Zip(params (string Nom, byte[] Contenu)[] entrees)
    {
        using var memoire = new MemoryStream();
        using (var zip = new ZipArchive(memoire, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nom, contenu) in entrees)
            {
                using var flux = zip.CreateEntry(nom).Open();
                flux.Write(contenu);
            }
        }

        return memoire.ToArray();
    }

    /// <summary>What a program prints; its input file is <paramref name="contenu"/>, « {} » in the arguments.</summary>
    public static string Lancer(string programme, byte[] contenu, params string[] arguments)
    {
        using var dossier = new DossierEphemere();
        File.WriteAllBytes(dossier.Chemin("entree"), contenu);
        return Executer(programme, arguments.Select(a => a.Replace("{}", dossier.Chemin("entree"), StringComparison.Ordinal)));
    }

    /// <summary>A PDF transformed by qpdf.</summary>
    public static byte[] Qpdf(byte[] pdf, params string[] arguments)
    {
        using var dossier = new DossierEphemere();
        File.WriteAllBytes(dossier.Chemin("entree"), pdf);
        Executer("qpdf", [.. arguments, dossier.Chemin("entree"), dossier.Chemin("sortie")]);
        return File.ReadAllBytes(dossier.Chemin("sortie"));
    }

    private static string Executer(string programme, IEnumerable<string> arguments)
    {
        using var p = Process.Start(new ProcessStartInfo(programme, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var sortie = p.StandardOutput.ReadToEnd();
        p.WaitForExit();
        p.ExitCode.ShouldBe(0, programme);
        return sortie;
    }
}

/// <summary>A temporary folder, deleted.</summary>
internal sealed class DossierEphemere : IDisposable
{
    private readonly string _racine = Directory.CreateTempSubdirectory("portail-essai-").FullName;

    public string Chemin(string nom) => Path.Combine(_racine, nom);

    public void Dispose() => Directory.Delete(_racine, recursive: true);
}

/// <summary>A stream that gives so many bytes and counts those that were read.</summary>
internal sealed class FluxSansFin(long taille) : Stream
{
    public long Lus { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => taille;

    public override long Position { get => Lus; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var n = (int)Math.Min(count, taille - Lus);
        Array.Fill(buffer, (byte)'x', offset, n);
        Lus += n;
        return n;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
