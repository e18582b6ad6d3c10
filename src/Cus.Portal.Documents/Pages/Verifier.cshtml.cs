using Cus.Portal.Documents.Contracts;
using Cus.Portal.Documents.Preuves;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using System.Security.Cryptography;

namespace Cus.Portal.Documents.Pages;

/// <summary>Says what a code or a file proves, to anybody.</summary>
[AllowAnonymous]
internal sealed class VerifierModel(VerifierUnDocument verifier, FreinDesVerifications frein, CleDesSceaux cle) : PagePortail
{
    public const long TailleMax = 20 * 1024 * 1024;

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public IFormFile? Fichier { get; set; }

    public Verification? Resultat { get; private set; }

    /// <summary>Fingerprint of the key that signs the seals and the bundles of proof.</summary>
    public string Cle => string.Join(' ', cle.Id.Chunk(8).Select(g => new string(g)));

    public bool FichierInconnu { get; private set; }

    /// <summary>A QR code leads here with its code: answered at once.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => string.IsNullOrWhiteSpace(Code) ? Page() : await OnPostAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        frein.Compter(HttpContext.Connection.RemoteIpAddress?.ToString());
        Resultat = await verifier.ExecuterAsync(Code, await EmpreinteAsync(ct), ct);
        FichierInconnu = Resultat is null;
        return Page();
    });

    private async Task<string?> EmpreinteAsync(CancellationToken ct)
    {
        if (Fichier is null || !HttpMethods.IsPost(Request.Method))
            return null;
        if (Fichier.Length > TailleMax)
            throw Refus.Champ(nameof(Fichier), RefusDocuments.TropGros, ("max", Tailles.EnClair(TailleMax)));
        await using var contenu = Fichier.OpenReadStream();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(contenu, ct));
    }
}
