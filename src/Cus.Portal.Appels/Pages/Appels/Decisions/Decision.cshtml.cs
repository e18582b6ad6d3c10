using Cus.Portal.Appels.Decisions;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Appels.Pages.Appels.Decisions;

/// <summary>The decision, once notified, its letter, and the project taken up again for another session.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class DecisionModel(LireDecision lire, SessionsOuReprendre sessions, ClonerDossier cloner) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Session { get; set; }

    public DecisionLue Lue { get; private set; } = null!;

    /// <summary>Sessions of the same call, open or to come, for who writes for the porteur; empty for the others.</summary>
    public IReadOnlyList<SelectListItem> SessionsAVenir { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostClonerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var clone = await cloner.ExecuterAsync(Id, Session, ct);
        Annoncer("Le projet est repris : un brouillon est ouvert avec ses textes.");
        return Redirect($"/appels/dossiers/{clone}/a-traiter");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Lue = await lire.LireAsync(Id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        SessionsAVenir = [.. (await sessions.ListerAsync(Id, ct)).Select(s => new SelectListItem(s.Libelle, s.Id.ToString()))];
    }
}
