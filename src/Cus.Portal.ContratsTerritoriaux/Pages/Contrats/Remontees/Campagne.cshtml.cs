using Cus.Portal.ContratsTerritoriaux.Remontees;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats.Remontees;

/// <summary>A campaign: what the préfecture has answered, and the volunteers of the perimeter.</summary>
[Authorize(PermissionsContrats.LireRemonteesCode)]
internal sealed class CampagneModel(
    LireLesCampagnes campagnes, ListeDesInscriptions liste, PerimetreDesRemontees perimetre, DeclarerAucunVolontaire declarer, ITerritoires territoires, IReglagesDeLEspace reglages,
    IActeurCourant acteur, IHorloge horloge) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Campagne { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Departement { get; set; }

    [BindProperty(SupportsGet = true)]
    public Ponctualite? Ponctualite { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Texte { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Tri { get; set; }

    /// <summary>« page » is a word of the router: read from the address itself.</summary>
    public int NumeroDePage => int.TryParse(Request.Query["page"], System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 1;

    public FiltreDInscriptions Filtre => new(Region, Departement, Ponctualite, Texte, Tri);

    public CampagneLue Lue { get; private set; } = null!;

    public CampagneAffichee Affichee => new(Lue, horloge.Maintenant, PeutInscrire);

    public PageDInscriptions Liste { get; private set; } = new([], 0);

    public IReadOnlyList<LigneRetiree> Retirees { get; private set; } = [];

    public bool EstNational => perimetre.EstNational;

    public bool PeutInscrire => PermissionsContrats.Inscrire.EstTenuePar(acteur.Acteur) && !Lue.Campagne.EstAVenir(horloge.Maintenant);

    public bool Exports { get; private set; }

    /// <summary>The filter, as its address says it.</summary>
    public string Requete => QueryString.Create(Request.Query.Where(q => q.Key is not ("handler" or "page")).SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v))).Value ?? "";

    public IEnumerable<SelectListItem> Regions => territoires.Regions(MillesimeRegions.Regions2016).Select(r => new SelectListItem(r.Nom, r.Code)).Prepend(new SelectListItem("Toutes", ""));

    public IEnumerable<SelectListItem> Departements => territoires.Regions(MillesimeRegions.Regions2016).SelectMany(r => r.Departements).Order(StringComparer.Ordinal)
        .Select(d => new SelectListItem($"{d} {territoires.NomDuDepartement(d)}", d)).Prepend(new SelectListItem("Tous", ""));

    public IEnumerable<SelectListItem> Ponctualites =>
        [new("À l’heure ou non", ""), new("À l’heure", nameof(ContratsTerritoriaux.Remontees.Ponctualite.ALHeure)), new("Après le terme", nameof(ContratsTerritoriaux.Remontees.Ponctualite.ApresLeTerme))];

    public string NomDuDepartement(string code) => liste.NomDuDepartement(code);

    public string NomDeLaRegion(string code) => liste.NomDeLaRegion(code);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAucunAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await declarer.ExecuterAsync(Campagne, ct);
        Annoncer("Aucun volontaire à ce jour : c’est enregistré.");
        return Redirect($"/contrats/remontees/{Campagne}");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Lue = await campagnes.LireAsync(Campagne, ct);
        Liste = await liste.LireAsync(Campagne, Filtre, NumeroDePage, ct);
        Retirees = await liste.RetireesAsync(Campagne, ct);
        Exports = await reglages.EstAllumeeAsync(Fonctions.Exports, ct);
    }
}
