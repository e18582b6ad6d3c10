using Cus.Portal.Documents.Analyse;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Documents.Preuves;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Documents.Pages.Documents;

/// <summary>Antivirus, quarantine, depot, programs and seals of the journal, for the administrator of the espace.</summary>
[Authorize(PermissionsDocuments.VoirLEtatCode)]
internal sealed class EtatModel(LireLEtat lire, LireLesSceaux lireLesSceaux, IReprendreLesAnalyses reprendre) : PagePortail
{
    public EtatDuDepot Etat { get; private set; } = null!;

    public EtatDesSceaux Sceaux { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        var sortis = await reprendre.ExecuterAsync(ct);
        Annoncer(sortis == 0 ? "L’antivirus ne répond pas encore." : $"{Socle.Temps.Francais.Nombre(sortis, "fichier analysé", "fichiers analysés")}.");
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct) => (Etat, Sceaux) = (await lire.ExecuterAsync(ct), await lireLesSceaux.ExecuterAsync(ct));
}
