using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Echeances.Pages.Echeances;

/// <summary>Open deadlines that concern the actor.</summary>
[Authorize(PermissionsEcheances.ConsulterCode)]
internal sealed class IndexModel(ListeDesEcheances liste, IActeurCourant acteur, IHorloge horloge) : PagePortail
{
    /// <summary>From the query alone: « page » is also a route value of Razor Pages.</summary>
    [FromQuery(Name = "page")]
    public int NumeroDePage { get; set; } = 1;

    public DateTimeOffset Maintenant => horloge.Maintenant;

    public int Total { get; private set; }

    public int EnRetard { get; private set; }

    public IReadOnlyList<LigneDEcheance> Lignes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Total, EnRetard, Lignes) = await liste.ListerAsync(acteur.Requis, NumeroDePage, ct);
}
