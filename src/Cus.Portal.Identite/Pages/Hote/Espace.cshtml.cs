using Cus.Portal.Identite.Espaces;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Pages.Hote;

/// <summary>One espace, as its host sees it.</summary>
[Authorize(PermissionsIdentite.HoteCode)]
internal sealed class EspaceModel(PortailDbContext db, TitrerEspace titrer) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Intitule { get; set; }

    [BindProperty]
    public bool ServiceEtat { get; set; }

    [BindProperty]
    public string? NomsDHote { get; set; }

    public string Nom { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var e = await LireAsync(ct);
        (Intitule, ServiceEtat, NomsDHote) = (e.Intitule, e.TitulaireEstServiceEtat, string.Join('\n', e.NomsDHote.Select(n => n.Nom)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        await titrer.ExecuterAsync(Id, Intitule, ServiceEtat, (NomsDHote ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), ct);
        TempData["Succes"] = "L’espace est à jour.";
        return RedirectToPage();
    });

    protected override Task ChargerAsync(CancellationToken ct) => LireAsync(ct);

    private async Task<Espace> LireAsync(CancellationToken ct)
    {
        var e = await db.Set<Espace>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == Id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        Nom = e.Nom;
        return e;
    }
}
