using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Referentiel.Pages.Referentiel.Organismes;

/// <summary>Dates the membership of USH.</summary>
[Authorize(PermissionsReferentiel.GererCode)]
internal sealed class AdhesionModel(LireFicheOrganisme lire, TenirAdhesion tenir) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DateOnly? Debut { get; set; }

    [BindProperty]
    public DateOnly? Fin { get; set; }

    public FicheOrganisme Organisme { get; private set; } = null!;

    /// <summary>Membership without an end, if any.</summary>
    public Adhesion? EnCours => Organisme.AdhesionsUsh.LastOrDefault(a => a.Fin is null);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAdhererAsync(CancellationToken ct) =>
        ActerAsync(() => DaterAsync(tenir.AdhererAsync, Debut, nameof(Debut), ct));

    public Task<IActionResult> OnPostQuitterAsync(CancellationToken ct) =>
        ActerAsync(() => DaterAsync(tenir.QuitterAsync, Fin, nameof(Fin), ct));

    protected override async Task ChargerAsync(CancellationToken ct) => Organisme = await lire.ExecuterAsync(Id, ct) ?? throw new Refus(RefusSocle.Introuvable);

    private async Task<IActionResult> DaterAsync(Func<Guid, DateOnly, CancellationToken, Task> acte, DateOnly? jour, string champ, CancellationToken ct)
    {
        await acte(Id, jour ?? throw Refus.Champ(champ, RefusSocle.Obligatoire, ("champ", "la date")), ct);
        Annoncer("L’adhésion est datée.");
        return Redirect($"/referentiel/organismes/{Id}");
    }
}
