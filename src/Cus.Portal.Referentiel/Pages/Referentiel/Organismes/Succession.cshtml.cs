using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Referentiel.Pages.Referentiel.Organismes;

/// <summary>Succession of an organisme: what will pass is shown before anything is recorded.</summary>
[Authorize(PermissionsReferentiel.GererCode)]
internal sealed class SuccessionModel(LireFicheOrganisme lire, ApercuDeSuccession apercevoir, EnregistrerSuccession enregistrer) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Successeur { get; set; }

    [BindProperty]
    public NatureDeSuccession Nature { get; set; }

    [BindProperty]
    public DateOnly? EffetLe { get; set; }

    [BindProperty]
    public string? Acte { get; set; }

    public FicheOrganisme Organisme { get; private set; } = null!;

    public ApercuDeSuccession.Apercu? Apercu { get; private set; }

    public IEnumerable<SelectListItem> Natures => Enum.GetValues<NatureDeSuccession>().Select(n => new SelectListItem(Libelles.De(n), n.ToString()));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostApercuAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        Apercu = await apercevoir.ExecuterAsync(Saisie(), ct);
        await ChargerAsync(ct);
        return Page();
    });

    public async Task<IActionResult> OnPostEnregistrerAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        await enregistrer.ExecuterAsync(Saisie(), ct);
        Annoncer($"La succession prendra effet le {Francais.DateLongue(EffetLe!.Value)}.");
        return Redirect($"/referentiel/organismes/{Id}");
    });

    protected override async Task ChargerAsync(CancellationToken ct) => Organisme = await lire.ExecuterAsync(Id, ct) ?? throw new Refus(RefusSocle.Introuvable);

    private SuccessionSaisie Saisie() => new(Id, Successeur, Nature, EffetLe, Acte);
}
