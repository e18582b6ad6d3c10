using Cus.Portal.ContratsTerritoriaux.Remontees;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats.Remontees;

/// <summary>Opens a campaign.</summary>
[Authorize(PermissionsContrats.OuvrirRemonteeCode)]
internal sealed class NouvelleModel(OuvrirCampagne ouvrir) : PagePortail
{
    [BindProperty]
    public string? Nom { get; set; }

    [BindProperty]
    public string? Texte { get; set; }

    [BindProperty]
    public string? Fondement { get; set; }

    [BindProperty]
    public DateOnly? OuvreLe { get; set; }

    [BindProperty]
    public DateOnly? DernierJour { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var id = await ouvrir.ExecuterAsync(new TextesDeCampagne(Nom ?? "", Texte ?? "", Fondement ?? ""), OuvreLe, DernierJour, ct);
        Annoncer("La remontée est ouverte.");
        return Redirect($"/contrats/remontees/{id}");
    });
}
