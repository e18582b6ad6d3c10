using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Echeances.Pages.Echeances.Regles;

/// <summary>The stop switches: per session, and for the whole espace.</summary>
[Authorize(PermissionsEcheances.ReglerLesRappelsCode)]
internal sealed class ArretsModel(LireLesArrets lire, GroupesConnus groupes, ArreterLesRappels arreter, ReprendreLesRappels reprendre) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string? Groupe { get; set; }

    [BindProperty]
    public string? Motif { get; set; }

    public IReadOnlyList<ArretDesRappels> EnVigueur { get; private set; } = [];

    public IReadOnlyList<ArretDesRappels> Leves { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Groupes { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostArreterAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        Annoncer($"Les rappels sont arrêtés : {await arreter.ExecuterAsync(string.IsNullOrEmpty(Groupe) ? null : Groupe, Motif ?? "", ct)}.");
        return Redirect("/echeances/regles/arrets");
    });

    public Task<IActionResult> OnPostReprendreAsync(Guid id, CancellationToken ct) => ActerAsync(async () =>
    {
        Annoncer($"Les rappels reprennent : {await reprendre.ExecuterAsync(id, ct)}. Ceux qui sont tombés pendant l’arrêt ne partiront pas.");
        return Redirect("/echeances/regles/arrets");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        (EnVigueur, Leves) = (await lire.EnVigueurAsync(ct), await lire.LevesAsync(ct));
        Groupes = [new SelectListItem("Tout l’espace", ""), .. (await groupes.ListerAsync(ct)).Select(g => new SelectListItem(g.Libelle, g.Cle))];
    }
}
