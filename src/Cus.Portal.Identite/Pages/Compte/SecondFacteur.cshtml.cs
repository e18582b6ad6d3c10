using Cus.Portal.Identite.Acces;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace Cus.Portal.Identite.Pages.Compte;

/// <summary>
/// Second factor. Not registered: QR code, key in words, first code, recovery codes shown once. Registered: new recovery
/// codes or another telephone, each against a code; the key is never shown again.
/// </summary>
[Authorize]
internal sealed class SecondFacteurModel(SecondFacteur facteur, IActeurCourant acteur) : PagePortail
{
    [BindProperty]
    public string? Code { get; set; }

    public bool Exige => PorteeDeRequete.ExigeUnSecondFacteur(acteur.Requis);

    public bool EstEnregistre => CleGroupee is null;

    public string? CleGroupee { get; private set; }

    public string? ImageQr { get; private set; }

    public string? CodeDeDemonstration { get; private set; }

    public IReadOnlyList<string> CodesDeSecours { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        CodesDeSecours = await facteur.ActiverAsync(acteur.Requis.CompteId, Code ?? "", ct);
        return Page();
    });

    public async Task<IActionResult> OnPostRetirerAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        await facteur.RetirerAsync(acteur.Requis.CompteId, Code ?? "", ct);
        TempData["Succes"] = "L’ancien second facteur est retiré ; enregistrez le nouveau.";
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        var cle = await facteur.CleProposeeAsync(acteur.Requis.CompteId, ct);
        CodeDeDemonstration = await facteur.CodeDeDemonstrationAsync(acteur.Requis.CompteId, ct);
        if (cle is null)
            return;
        CleGroupee = Totp.Groupee(cle);
        using var qr = QRCodeGenerator.GenerateQrCode(Totp.Adresse(cle, acteur.Requis.Courriel), QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(qr);
        ImageQr = "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(6));
    }
}
