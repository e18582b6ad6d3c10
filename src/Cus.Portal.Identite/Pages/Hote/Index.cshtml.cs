using Cus.Portal.Identite.Espaces;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Pages.Hote;

/// <summary>Espaces of this installation.</summary>
[Authorize(PermissionsIdentite.HoteCode)]
internal sealed class IndexModel(PortailDbContext db, CreerEspace creer, IHorloge horloge) : PagePortail
{
    [BindProperty]
    public string Nom { get; set; } = "";

    [BindProperty]
    public string? Intitule { get; set; }

    [BindProperty]
    public string? Hote { get; set; }

    [BindProperty]
    public bool ServiceEtat { get; set; }

    [BindProperty]
    public bool Laboratoire { get; set; }

    [BindProperty]
    public DateOnly? LaboratoireAu { get; set; }

    [BindProperty]
    public string Administrateur { get; set; } = "";

    public IReadOnlyList<Ligne> Espaces { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        await creer.ExecuterAsync(Nom, Intitule ?? Nom, Hote ?? "", ServiceEtat, Administrateur ?? "", Laboratoire ? LaboratoireAu ?? horloge.Aujourdhui() : null, ct);
        TempData["Succes"] = $"L’espace {Nom} est ouvert.";
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        var lus = await db.Set<Espace>().AsNoTracking().OrderBy(e => e.Nom).Take(500).ToListAsync(ct);
        Espaces = [.. lus.Select(e => new Ligne(e.Id, e.Nom, e.Intitule, e.TitulaireEstServiceEtat, [.. e.NomsDHote.Select(n => n.Nom)]))];
    }

    internal sealed record Ligne(Guid Id, string Nom, string Intitule, bool ServiceEtat, IReadOnlyList<string> Hotes);
}
