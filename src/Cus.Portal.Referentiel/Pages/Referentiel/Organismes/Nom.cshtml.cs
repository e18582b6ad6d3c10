using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Referentiel.Pages.Referentiel.Organismes;

/// <summary>Gives an organisme a new name, from a day on.</summary>
[Authorize(PermissionsReferentiel.GererCode)]
internal sealed class NomModel(LireFicheOrganisme lire, RenommerOrganisme renommer) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Nom { get; set; }

    [BindProperty]
    public DateOnly? Debut { get; set; }

    public FicheOrganisme Organisme { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        var debut = Debut ?? throw Refus.Champ(nameof(Debut), RefusSocle.Obligatoire, ("champ", "la date du changement"));
        await renommer.ExecuterAsync(Id, Nom, debut, ct);
        Annoncer($"Le nouveau nom vaut à compter du {Francais.DateLongue(debut)}.");
        return Redirect($"/referentiel/organismes/{Id}");
    });

    protected override async Task ChargerAsync(CancellationToken ct) => Organisme = await lire.ExecuterAsync(Id, ct) ?? throw new Refus(RefusSocle.Introuvable);
}
