using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Referentiel.Pages.Referentiel.Organismes;

/// <summary>Corrects the form of an organisme.</summary>
[Authorize(PermissionsReferentiel.GererCode)]
internal sealed class ModifierModel(LireFicheOrganisme lire, CorrigerOrganisme corriger) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Version of the row when the form was drawn.</summary>
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public FicheAModifier Fiche { get; set; } = new();

    public FicheOrganisme Organisme { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        (Version, Fiche) = (Organisme.Version, FicheAModifier.De(Organisme));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        await corriger.ExecuterAsync(Id, Version, Fiche.Saisie(), ct);
        Annoncer("La fiche est corrigée.");
        return Redirect($"/referentiel/organismes/{Id}");
    });

    protected override async Task ChargerAsync(CancellationToken ct) => Organisme = await lire.ExecuterAsync(Id, ct) ?? throw new Refus(RefusSocle.Introuvable);
}
