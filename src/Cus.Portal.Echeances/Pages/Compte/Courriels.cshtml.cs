using Cus.Portal.Echeances.Preferences;
using Cus.Portal.Interface;
using Cus.Portal.Socle.CyclesDeVie;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Echeances.Pages.Compte;

/// <summary>What a person receives from the espace: what may be refused is set, the rest says why it may not.</summary>
[Authorize]
internal sealed class CourrielsModel(ReglerMesCourriels regler) : PagePortail
{
    [BindProperty]
    public ModeDeReception? Mode { get; set; }

    public IEnumerable<SelectListItem> Modes => Enum.GetValues<ModeDeReception>().Select(m => new SelectListItem(Libelles.De(m), m.ToString()));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await regler.ExecuterAsync(Mode ?? (ModeDeReception)(-1), ct);
        Annoncer(Mode == ModeDeReception.Aucun ? "Vous ne recevrez plus ces courriels. Les actes de droit et les rappels vous parviendront toujours." : "Votre choix est enregistré.");
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct) => Mode ??= await regler.LireAsync(ct);
}
