using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Echeances.Pages.Echeances;

/// <summary>Every mail that the reminders of a session would send, before it opens.</summary>
[Authorize(PermissionsEcheances.ReglerLesRappelsCode)]
internal sealed class RepetitionModel(RepeterLesCourriels repeter, GroupesConnus groupes) : PagePortail
{
    private const int Taille = 50;

    [BindProperty(SupportsGet = true)]
    public string? Groupe { get; set; }

    /// <summary>From the query alone: « page » is also a route value of Razor Pages.</summary>
    [FromQuery(Name = "page")]
    public int NumeroDePage { get; set; } = 1;

    public IReadOnlyList<SelectListItem> Groupes { get; private set; } = [];

    public RepetitionDesCourriels? Resultat { get; private set; }

    public IEnumerable<RappelPrevu> Lignes => Resultat?.Rappels.Skip((Math.Max(1, NumeroDePage) - 1) * Taille).Take(Taille) ?? [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Groupes = [new SelectListItem("Choisir une session", ""), .. (await groupes.ListerAsync(ct)).Select(g => new SelectListItem(g.Libelle, g.Cle))];
        if (!string.IsNullOrEmpty(Groupe))
            Resultat = await repeter.ExecuterAsync(Groupe, ct);
    }
}
