using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Pacte.Pages.Pacte.Campagnes;

/// <summary>The special cases that the commission rules on.</summary>
[Authorize(PermissionsPacte.LireCampagnesCode)]
internal sealed class CasModel(LireLesCampagnes lire, IActeurCourant acteur, DeciderUnCas decider) : PageDeCampagne(lire, acteur)
{
    [BindProperty]
    public string? Siren { get; set; }

    [BindProperty]
    public NatureDeCas Nature { get; set; }

    [BindProperty]
    public string? Montant { get; set; }

    [BindProperty]
    public string? Motif { get; set; }

    [BindProperty]
    public string? DecideLe { get; set; }

    public IEnumerable<SelectListItem> Natures => Enum.GetValues<NatureDeCas>().Select(n => new SelectListItem(Libelles.De(n), n.ToString()));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var montant = string.IsNullOrWhiteSpace(Montant) ? 0 : SaisiesDeCampagne.Nombre(Montant, nameof(Montant));
        await decider.ExecuterAsync(Annee, Siren, Nature, montant, Motif, SaisiesDeCampagne.Jour(DecideLe, nameof(DecideLe)), ct);
        Annoncer("La décision est notée. La campagne est à recalculer.");
        return Redirect(Chemin + "/cas");
    });

    public Task<IActionResult> OnPostRetirerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await decider.RetirerAsync(Annee, Siren, ct);
        Annoncer("La décision est retirée. La campagne est à recalculer.");
        return Redirect(Chemin + "/cas");
    });
}
