using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Referentiel.Pages.Referentiel.Organismes;

/// <summary>List of organismes, twenty at a time, or the answers to a search.</summary>
[Authorize(PermissionsReferentiel.LireCode)]
internal sealed class IndexModel(ListeDesOrganismes liste, IOrganismes organismes, IHorloge horloge, IActeurCourant acteur) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public TypeOrganisme? Type { get; set; }

    /// <summary>Only the members of this grouping.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Membres { get; set; }

    /// <summary>From the query alone: « page » is also a route value of Razor Pages.</summary>
    [FromQuery(Name = "page")]
    public int NumeroDePage { get; set; } = 1;

    public int Total { get; private set; }

    /// <summary>Rows to page through: none after a search, which gives its best answers only.</summary>
    public int TotalPagine => Q is null ? Total : 0;

    public string? Groupement { get; private set; }

    public IReadOnlyList<LigneOrganisme> Lignes { get; private set; } = [];

    public bool PeutGerer => PermissionsReferentiel.Gerer.EstTenuePar(acteur.Acteur);

    public IEnumerable<SelectListItem> Types => Enum.GetValues<TypeOrganisme>().Select(t => new SelectListItem(Libelles.De(t), t.ToString())).Prepend(new SelectListItem("Tous", ""));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Q = string.IsNullOrWhiteSpace(Q) ? null : Q.Trim();
        if (Membres is { } id)
            Groupement = (await organismes.LireAsync(id, horloge.Aujourdhui(), ct))?.Nom ?? throw new Refus(RefusSocle.Introuvable);
        (Lignes, Total) = await liste.ExecuterAsync(Q, Type, Membres, NumeroDePage, ct);
    }
}
