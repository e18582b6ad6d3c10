using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Organismes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Referentiel.Pages.Referentiel.Organismes;

/// <summary>Records a new organisme.</summary>
[Authorize(PermissionsReferentiel.GererCode)]
internal sealed class NouveauModel(EnregistrerOrganisme enregistrer) : PagePortail
{
    [BindProperty]
    public FicheAModifier Fiche { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        var id = await enregistrer.ExecuterAsync(Fiche.Saisie(), ct);
        Annoncer($"{Fiche.Nom} entre au référentiel.");
        return Redirect($"/referentiel/organismes/{id}");
    });
}
