using Cus.Portal.Interface;
using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Socle.Acteurs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Pacte.Pages.Pacte.Campagnes;

/// <summary>The statement of an organisme: its members read it, and nobody else’s.</summary>
[Authorize(PermissionsPacte.LireRelevesCode)]
internal sealed class ReleveModel(LireLesReleves lire, IActeurCourant acteur) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public int Annee { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Siren { get; set; } = "";

    public ReleveLu Lu { get; private set; } = null!;

    public bool LitTout => PermissionsPacte.LireCampagnes.EstTenuePar(acteur.Acteur);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    protected override async Task ChargerAsync(CancellationToken ct) => Lu = await lire.LireAsync(Annee, Siren, ct);
}
