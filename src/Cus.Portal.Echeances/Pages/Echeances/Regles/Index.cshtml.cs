using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Echeances.Pages.Echeances.Regles;

/// <summary>The rules of reminder of the espace, by type of deadline, with their effect in words.</summary>
[Authorize(PermissionsEcheances.ReglerLesRappelsCode)]
internal sealed class IndexModel(LireLesRegles lire, LireLesArrets arrets, RetirerUneRegle retirer) : PagePortail
{
    public IReadOnlyList<ReglesDUnType> Types { get; private set; } = [];

    /// <summary>Stops in force.</summary>
    public int Arrets { get; private set; }

    public static string Heure(TimeOnly h) => string.Create(Francais.Culture, $"{h.Hour}{Francais.Insecable}h{Francais.Insecable}{h.Minute:00}");

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostRetirerAsync(string type, Guid id, CancellationToken ct) => ActerAsync(async () =>
    {
        Annoncer($"Le rappel {await retirer.ExecuterAsync(type, id, ct)} est désactivé.");
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Types = await lire.ListerAsync(ct);
        Arrets = (await arrets.EnVigueurAsync(ct)).Count;
    }
}
