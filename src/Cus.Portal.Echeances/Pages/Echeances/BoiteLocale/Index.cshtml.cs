using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Echeances.Pages.Echeances.BoiteLocale;

/// <summary>Mailbox of the demonstration; does not exist elsewhere.</summary>
[AllowAnonymous]
internal sealed class IndexModel(Courriels.BoiteLocale boite) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>From the query alone: « page » is also a route value of Razor Pages.</summary>
    [FromQuery(Name = "page")]
    public int NumeroDePage { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<LigneDeCourriel> Lignes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Total, Lignes) = await boite.ListerAsync(Q, NumeroDePage, ct);
}
