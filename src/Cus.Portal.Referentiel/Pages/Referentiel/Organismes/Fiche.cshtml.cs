using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Referentiel.Pages.Referentiel.Organismes;

/// <summary>An organisme: identity, names by date, membership, successions.</summary>
[Authorize(PermissionsReferentiel.LireCode)]
internal sealed class FicheModel(LireFicheOrganisme lire, AnnulerSuccession annuler, IHorloge horloge, IActeurCourant acteur) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public FicheOrganisme Organisme { get; private set; } = null!;

    public DateOnly Aujourdhui => horloge.Aujourdhui();

    public bool APasseLaMain => Organisme.Successeur?.EffetLe <= Aujourdhui;

    public bool PeutGerer => PermissionsReferentiel.Gerer.EstTenuePar(acteur.Acteur);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostAnnulerSuccessionAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        await annuler.ExecuterAsync(Id, ct);
        Annoncer("La succession est annulée.");
        return RedirectToPage(new { Id });
    });

    protected override async Task ChargerAsync(CancellationToken ct) => Organisme = await lire.ExecuterAsync(Id, ct) ?? throw new Refus(RefusSocle.Introuvable);
}
