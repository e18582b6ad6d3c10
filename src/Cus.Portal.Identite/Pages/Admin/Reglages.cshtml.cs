using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Espaces;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Pages.Admin;

/// <summary>Settings of the espace.</summary>
[Authorize(PermissionsIdentite.ReglerLEspaceCode)]
internal sealed class ReglagesModel(PortailDbContext db, IContexteEspace espace, ReglerEspace regler) : PagePortail
{
    [BindProperty]
    public string Nom { get; set; } = "";

    [BindProperty]
    public string? Accent { get; set; }

    [BindProperty]
    public Theme Theme { get; set; }

    [BindProperty]
    public List<string> Allumees { get; set; } = [];

    public bool ThemeEtatPossible { get; private set; }

    public IEnumerable<SelectListItem> Accents => Espaces.Accents.Connus.Select(a => new SelectListItem(a.Value.Libelle, a.Key)).Prepend(new("Canard (d’origine)", ""));

    public IEnumerable<SelectListItem> Themes => [new("Neutre", nameof(Theme.Neutre)), new("État", nameof(Theme.Etat))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        var e = await db.Set<Espace>().AsNoTracking().SingleAsync(x => x.Id == espace.Id, ct);
        (Nom, Accent, Theme) = (e.Nom, e.Accent, e.ThemeDemande);
        Allumees = [.. Fonctions.Toutes.Keys.Except(e.FonctionsEteintes)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        await regler.ExecuterAsync(Nom, Accent, Theme, Fonctions.Toutes.Keys.Except(Allumees), ct);
        TempData["Succes"] = "Réglages enregistrés.";
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct) =>
        ThemeEtatPossible = await db.Set<Espace>().Where(x => x.Id == espace.Id).Select(x => x.TitulaireEstServiceEtat).SingleAsync(ct);
}
