using Cus.Portal.Interface;
using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Signatures.Voies;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Signatures.Pages.Signatures;

/// <summary>The page of one signatory: the text, the power, the three ways, the refusal. Opening it signs and consumes nothing.</summary>
[Authorize(PermissionsSignatures.ConsulterCode)]
internal sealed class SignerModel(
    LirePourSigner lire, SignerEnLigne enLigne, DeposerUnPdfSigne ailleurs, DeposerUnExemplairePapier papier, ImprimerDesExemplaires imprimer, RefuserDeSigner refuser) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid SignataireId { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public IFormFile? PdfSigne { get; set; }

    [BindProperty]
    public DateOnly? Jour { get; set; }

    [BindProperty]
    public string? SignePar { get; set; }

    [BindProperty]
    public IFormFile? Scan { get; set; }

    [BindProperty]
    public int? Exemplaires { get; set; }

    [BindProperty]
    public string? Motif { get; set; }

    public PageDuSignataire Lue { get; private set; } = null!;

    private string Circuit => $"/signatures/{Id}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        SignePar = Lue.Signataire.Nom;
        if (Lue.Empechement is { Code.Nature: NatureRefus.Interdit } refus)
            Response.StatusCode = RefusVersHttp.Statut(refus.Code.Nature);
    }

    public Task<IActionResult> OnPostEnLigneAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await enLigne.ExecuterAsync(Id, SignataireId, Code, ct);
        Annoncer("Votre signature est donnée.");
        return Redirect(Circuit);
    });

    public Task<IActionResult> OnPostAilleursAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await using var contenu = PdfSigne?.OpenReadStream();
        await ailleurs.ExecuterAsync(Id, SignataireId, contenu is null ? null : (contenu, PdfSigne!.FileName), ct);
        Annoncer("Le PDF signé est vérifié et reçu.");
        return Redirect(Circuit);
    });

    public Task<IActionResult> OnPostImprimerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await imprimer.ExecuterAsync(Id, SignataireId, Exemplaires, ct);
        Annoncer("Le retour des exemplaires est attendu.");
        return RedirectToPage();
    });

    public Task<IActionResult> OnPostPapierAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await using var contenu = Scan?.OpenReadStream();
        await papier.ExecuterAsync(Id, SignataireId, new SaisieDePapier(Jour, SignePar), contenu is null ? null : (contenu, Scan!.FileName), ct);
        Annoncer("L’exemplaire signé à la main est reçu.");
        return Redirect(Circuit);
    });

    public Task<IActionResult> OnPostRefuserAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await refuser.ExecuterAsync(Id, SignataireId, Motif, ct);
        Annoncer("Votre refus est enregistré ; chacun en lit le motif.");
        return Redirect(Circuit);
    });

    protected override async Task ChargerAsync(CancellationToken ct) => Lue = await lire.ExecuterAsync(Id, SignataireId, ct);
}
