using System.Globalization;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus;

/// <summary>The dwellings in force, filtered: what every count opens.</summary>
[Authorize(PermissionsCus.LirePatrimoineCode)]
internal sealed class LogementsModel(ListeDesLogements liste, ITerritoires territoires) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string? Texte { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Departement { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Epci { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Dpe { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Plafond { get; set; }

    [BindProperty(SupportsGet = true)]
    public TraitDeLogement? Trait { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Siren { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Ensemble { get; set; }

    /// <summary>Built before that year.</summary>
    [BindProperty(SupportsGet = true)]
    public int? ConstruitsAvant { get; set; }

    public (int Total, IReadOnlyList<Logement> Lignes) Liste { get; private set; } = (0, []);

    public LieuxDuStock Lieux { get; private set; } = new([], []);

    public FiltreDeLogements Filtre => new(Texte, Departement, Epci, Dpe, Plafond, Trait, Siren, Ensemble, ConstruitsAvant);

    public int NumeroDePage => int.TryParse(Request.Query["page"], CultureInfo.InvariantCulture, out var n) ? n : 1;

    public IEnumerable<SelectListItem> Departements => Lieux.Departements.Select(d => new SelectListItem($"{territoires.NomDuDepartement(d) ?? d} ({d})", d)).Prepend(Tous);

    public IEnumerable<SelectListItem> LesEpci => Lieux.Epci.Select(e => new SelectListItem(liste.NomDeLEpci(e), e)).Prepend(Tous);

    public IEnumerable<SelectListItem> Classes => "ABCDEFG".Select(c => new SelectListItem(c.ToString(), c.ToString())).Prepend(Tous);

    public IEnumerable<SelectListItem> Plafonds => new[] { "PLAI", "PLUS", "PLS", "PLI" }.Select(p => new SelectListItem(p, p)).Prepend(Tous);

    public IEnumerable<SelectListItem> Traits => Enum.GetValues<TraitDeLogement>().Select(t => new SelectListItem(Libelles.De(t), t.ToString())).Prepend(Tous);

    private static SelectListItem Tous => new("Tous", "");

    public string NomDeLaCommune(string code) => territoires.CommuneDeTousTemps(code)?.ActuelleNom ?? code;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Liste = await liste.ListerAsync(Filtre, NumeroDePage, ct);
        Lieux = await liste.LieuxAsync(ct);
    }
}
