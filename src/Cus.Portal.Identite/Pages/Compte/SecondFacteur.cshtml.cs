using Cus.Portal.Identite.Acces;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace Cus.Portal.Identite.Pages.Compte;

/// <summary>Enrolment of the second factor: QR code, key in words, first code, recovery codes shown once.</summary>
[Authorize]
internal sealed class SecondFacteurModel(SecondFacteur facteur, IActeurCourant acteur) : PagePortail
{
    [BindProperty]
    public string Code { get; set; } = "";

    public bool Exige => PorteeDeRequete.ExigeUnSecondFacteur(acteur.Requis);

    public string CleGroupee { get; private set; } = "";

    public string ImageQr { get; private set; } = "";

    public IReadOnlyList<string> CodesDeSecours { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        CodesDeSecours = await facteur.ActiverAsync(acteur.Requis.CompteId, Code ?? "", ct);
        return Page();
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        var cle = await facteur.CleAsync(acteur.Requis.CompteId, ct);
        CleGroupee = Totp.Groupee(cle);
        using var qr = QRCodeGenerator.GenerateQrCode(Totp.Adresse(cle, acteur.Requis.Courriel), QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(qr);
        ImageQr = "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(6));
    }
}
