using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Listes;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Session = Cus.Portal.Appels.Sessions.Session;

namespace Cus.Portal.Appels.Pages.Appels.Dossiers;

/// <summary>The dossiers of the perimeter: filters, sort, pages, saved views, export.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class IndexModel(
    PortailDbContext db, ListeDossiers liste, TenirLesVues vues, LireRetraits retraits, IOrganismes organismes, ITerritoires territoires, IReglagesDeLEspace reglages, IActeurCourant acteur, IHorloge horloge) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public StatutDossier? Statut { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Session { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Texte { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Tri { get; set; }

    /// <summary>« page » is a word of the router: read from the address itself.</summary>
    public int NumeroDePage => int.TryParse(Request.Query["page"], System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 1;

    [BindProperty]
    public string? NomDeVue { get; set; }

    public PageDeDossiers Liste { get; private set; } = new([], 0);

    public IReadOnlyDictionary<Guid, OrganismeLu> Organismes { get; private set; } = new Dictionary<Guid, OrganismeLu>();

    /// <summary>Dossiers received, since withdrawn: shown beside the list, whose content the actor reads.</summary>
    public IReadOnlyList<RetraitLu> Retires { get; private set; } = [];

    public IReadOnlyList<VueEnregistree> Vues { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Sessions { get; private set; } = [];

    public bool Exports { get; private set; }

    public bool PeutOuvrir => PermissionsAppels.Ouvrir.EstTenuePar(acteur.Acteur);

    public bool EstFiltree => Statut is not null || Session is not null || !string.IsNullOrEmpty(Region) || !string.IsNullOrEmpty(Texte);

    public DateTimeOffset Maintenant => horloge.Maintenant;

    /// <summary>The filter, as its address says it.</summary>
    public string Requete => QueryString.Create(Request.Query.Where(q => q.Key is not ("handler" or "vue" or "page")).SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v))).Value ?? "";

    public IEnumerable<SelectListItem> Statuts => Enum.GetValues<StatutDossier>().Where(s => s != StatutDossier.Decide || liste.LitAvantLaLettre)
        .Select(s => new SelectListItem(Libelles.De(s), s.ToString())).Prepend(new SelectListItem("Tous", ""));

    public IEnumerable<SelectListItem> Regions => territoires.Regions(MillesimeRegions.Regions2014).Concat(territoires.Regions(MillesimeRegions.Regions2016))
        .DistinctBy(r => r.Code).OrderBy(r => r.Nom, StringComparer.Create(Francais.Culture, ignoreCase: false)).Select(r => new SelectListItem(r.Nom, r.Code)).Prepend(new SelectListItem("Toutes", ""));

    public string NomsDesRegions(IEnumerable<string> codes) => EtatAffiche.Regions(codes, territoires);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostGarderAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await vues.GarderAsync(NomDeVue, Requete, ct);
        Annoncer("Vue gardée.");
        return Redirect("/appels/dossiers" + Requete);
    });

    public Task<IActionResult> OnPostOublierAsync(Guid vue, CancellationToken ct) => ActerAsync(async () =>
    {
        await vues.OublierAsync(vue, ct);
        return Redirect("/appels/dossiers");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Liste = await liste.LireAsync(new FiltreDeDossiers(Statut, Session, Region, Texte, Tri), NumeroDePage, ct);
        Retires = await retraits.ListerAsync(ct);
        Organismes = await organismes.LireAsync([.. Liste.Lignes.Select(l => l.OrganismeId).Concat(Retires.Select(r => r.OrganismeId)).Distinct()], horloge.Aujourdhui(), ct);
        Vues = await vues.ListerAsync(ct);
        Exports = await reglages.EstAllumeeAsync(Fonctions.Exports, ct);
        Sessions = [new("Toutes", ""), .. (await db.Set<Session>().OrderByDescending(s => s.Fermeture).Select(s => new { s.Id, s.Libelle }).Take(100).ToListAsync(ct)).Select(s => new SelectListItem(s.Libelle, s.Id.ToString()))];
    }
}
