using System.Text.Json;
using Cus.Portal.Socle.Refuser;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Documents.Pdf;

/// <summary>
/// Health of a PDF, through qpdf. Pages are the leaves of the page tree: the number that the file declares is not believed.
/// </summary>
internal sealed class SantePdf(IConfiguration configuration) : IDisposable
{
    private static readonly TimeSpan Delai = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim _places = new(Math.Max(2, Environment.ProcessorCount));

    private string Programme => configuration["Documents:Qpdf"] ?? "qpdf";

    /// <summary>Number of pages.</summary>
    /// <exception cref="Refus">Encrypted, truncated, damaged, or so tangled that reading it does not end.</exception>
    public async Task<int> VerifierAsync(string chemin, CancellationToken ct)
    {
        await _places.WaitAsync(ct);
        try
        {
            // A machine out of breath is not told as a damaged file: what fails is read once more.
            return await LireAsync(chemin, ct) ?? await LireAsync(chemin, ct) ?? throw new Refus(RefusDocuments.PdfEndommage);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>True when qpdf is there.</summary>
    public async Task<bool> RepondAsync(CancellationToken ct)
    {
        try
        {
            return (await Commande.LireAsync("/dev/null", Delai, ct, Programme, "--check")).Code is not (126 or 127);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public void Dispose() => _places.Dispose();

    /// <summary>Pages; null when the reading failed or did not end.</summary>
    private async Task<int?> LireAsync(string chemin, CancellationToken ct)
    {
        try
        {
            var lu = await Commande.LireAsync(chemin, Delai, ct, Programme, "--json", "--json-key=pages", "--json-key=encrypt");
            if (lu.Erreurs.Contains("invalid password", StringComparison.Ordinal))
                throw new Refus(RefusDocuments.PdfProtege);
            if (!EstSain(lu))
                return null;
            var pages = Compter(lu.Sortie);
            return EstSain(await Commande.LireAsync(chemin, Delai, ct, Programme, "--check")) && pages > 0 ? pages : null;
        }
        catch (Exception e) when (e is TimeoutException or InvalidDataException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The sender is told of a damaged file only when qpdf judged it; a qpdf that is missing, or a file lost from quarantine, is our failure.</summary>
    private static bool EstSain(Reponse r) => r.Code is 126 or 127 ? throw new InvalidOperationException("qpdf did not read: " + r.Erreurs) : r.Code is 0 or 3 && !EstReconstruit(r);

    /// <summary>Warnings of style are let through; a file whose end or table is missing is not.</summary>
    private static bool EstReconstruit(Reponse r) =>
        r.Erreurs.Contains("file is damaged", StringComparison.Ordinal) || r.Erreurs.Contains("reconstruct", StringComparison.Ordinal);

    private static int Compter(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("encrypt").GetProperty("encrypted").GetBoolean()
            ? throw new Refus(RefusDocuments.PdfProtege)
            : document.RootElement.GetProperty("pages").GetArrayLength();
    }
}

/// <summary>Pages of a PDF that the portal printed itself: no program to run for a file it vouches for.</summary>
internal static class PagesDuPortail
{
    public static int? Compter(ReadOnlySpan<byte> pdf)
    {
        var n = 0;
        var reste = pdf;
        for (var i = reste.IndexOf("/Type /Page"u8); i >= 0; i = reste.IndexOf("/Type /Page"u8))
        {
            reste = reste[(i + "/Type /Page".Length)..];
            if (reste.Length > 0 && reste[0] != (byte)'s')
                n++;
        }

        return n > 0 ? n : null;
    }
}
