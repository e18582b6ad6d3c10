using Cus.Portal.Interface;
using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace Cus.Portal.Signatures.Pages.Signatures;

/// <summary>The page of the signing day, to be projected: order, who is missing, a code for each to its own page. Refreshes itself, and stops on demand.</summary>
[Authorize(PermissionsSignatures.ConsulterCode)]
internal sealed class CeremonieModel(LireLeCircuit lire, IHorloge horloge) : PagePortail
{
    private const string Secondes = "15";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Arret { get; set; }

    public CircuitLu Circuit { get; private set; } = null!;

    public DateTimeOffset Maintenant => horloge.Maintenant;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Circuit = (await lire.ExecuterAsync(Id, ct)).Circuit;
        if (!Arret && Circuit.Statut == StatutCircuit.Ouvert)
            Response.Headers["Refresh"] = Secondes;
    }

    /// <summary>Address of the own page of a signatory: it opens nothing to anybody else.</summary>
    public string Adresse(SignataireLu s) => $"{Request.Scheme}://{Request.Host}/signatures/{Id}/signer/{s.Id}";

    /// <summary>The same as a code to scan.</summary>
    public string Qr(SignataireLu s)
    {
        using var qr = QRCodeGenerator.GenerateQrCode(Adresse(s), QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(qr);
        return "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(5));
    }
}
