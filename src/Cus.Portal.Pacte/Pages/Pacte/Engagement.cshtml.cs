using Cus.Portal.Interface;
using Cus.Portal.Pacte.Engagements;
using Cus.Portal.Socle.Acteurs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Pacte.Pages.Pacte;

/// <summary>A commitment, and what becomes of it.</summary>
[Authorize(PermissionsPacte.LireCode)]
internal sealed class EngagementModel(LireLesEngagements lire, TenirLesEngagements tenir, IActeurCourant acteur) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Acte { get; set; }

    [BindProperty]
    public string? Preuve { get; set; }

    public EngagementDuPacte Engagement { get; private set; } = null!;

    public bool PeutTenir => PermissionsPacte.Tenir.EstTenuePar(acteur.Acteur);

    /// <summary>Acts that its status allows.</summary>
    public IEnumerable<SelectListItem> Actes => VieDeLEngagementDuPacte.Cycle.Transitions.Where(t => t.De == Engagement.Statut).Select(t => new SelectListItem(t.Acte, t.Acte));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await tenir.ConstaterAsync(Id, Acte, Preuve, PiecesDuPacte.Lire(Request, ct), ct);
        Annoncer("Le constat est enregistré.");
        return Redirect($"/pacte/engagements/{Id}");
    });

    protected override async Task ChargerAsync(CancellationToken ct) => Engagement = await lire.LireAsync(Id, ct);
}
