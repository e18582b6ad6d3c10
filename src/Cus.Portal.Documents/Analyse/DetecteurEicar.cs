using System.IO.Compression;

namespace Cus.Portal.Documents.Analyse;

/// <summary>
/// Without an antivirus (demonstration, <c>Documents:SansAntivirus</c>): recognises the EICAR test signature alone, in
/// the content and one zip deep. It is no antivirus, and the administrator reads so in red.
/// </summary>
internal sealed class DetecteurEicar : IAntivirus
{
    private const long OctetsParArchive = 200L * 1024 * 1024;
    private const string Nom = "EICAR-Test-File";

    /// <summary>In two pieces, so that no antivirus takes this program for the test file.</summary>
    private static readonly byte[] Signature = [.. "EICAR-STANDARD-"u8, .. "ANTIVIRUS-TEST-FILE!"u8];

    public bool EstUnAntivirus => false;

    public Task<bool> RepondAsync(CancellationToken ct) => Task.FromResult(true);

    public async Task<Verdict> AnalyserAsync(Stream contenu, CancellationToken ct)
    {
        var debut = contenu.Position;
        if (await ContientAsync(contenu, long.MaxValue, ct))
            return Verdict.Infecte(Nom);
        contenu.Position = debut;
        return await DansLArchiveAsync(contenu, ct) ? Verdict.Infecte(Nom) : Verdict.Sain;
    }

    private static async Task<bool> DansLArchiveAsync(Stream contenu, CancellationToken ct)
    {
        var tete = new byte[4];
        if (await contenu.ReadAtLeastAsync(tete, 4, throwOnEndOfStream: false, ct) < 4 || !tete.AsSpan().SequenceEqual("PK\u0003\u0004"u8))
            return false;
        try
        {
            contenu.Position = 0;
            await using var archive = await ZipArchive.CreateAsync(contenu, ZipArchiveMode.Read, leaveOpen: true, null, ct);
            foreach (var entree in archive.Entries.Take(2000))
            {
                await using var flux = await entree.OpenAsync(ct);
                if (await ContientAsync(flux, OctetsParArchive, ct))
                    return true;
            }
        }
        catch (InvalidDataException)
        {
            return false; // not a zip after all: its type will be refused
        }

        return false;
    }

    private static async Task<bool> ContientAsync(Stream flux, long limite, CancellationToken ct)
    {
        var tampon = new byte[131072];
        var garde = 0;
        for (long total = 0; total < limite;)
        {
            var lus = await flux.ReadAsync(tampon.AsMemory(garde), ct);
            if (lus == 0)
                return false;
            total += lus;
            if (tampon.AsSpan(0, garde + lus).IndexOf(Signature) >= 0)
                return true;
            var reste = Math.Min(Signature.Length - 1, garde + lus);
            tampon.AsSpan(garde + lus - reste, reste).CopyTo(tampon);
            garde = reste;
        }

        return false;
    }
}
