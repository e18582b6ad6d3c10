using System.Globalization;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus;

/// <summary>The stock in force, counted; the imports; a file to drop.</summary>
[Authorize(PermissionsCus.LirePatrimoineCode)]
internal sealed class IndexModel(LireLesImports lire, DeposerLeStock deposer, PerimetreDuPatrimoine perimetre, IActeurCourant acteur, IOrganismes organismes, IHorloge horloge) : PagePortail
{
    [BindProperty]
    public Guid? Organisme { get; set; }

    [BindProperty]
    public int? Millesime { get; set; }

    [BindProperty]
    public ModeDImport Mode { get; set; }

    public SyntheseDuStock Synthese { get; private set; } = new(0, 0, 0, 0, 0, 0, 0);

    public (int Total, IReadOnlyList<ImportDeStock> Lignes) Imports { get; private set; } = (0, []);

    public IReadOnlyList<StockEnVigueur> Stocks { get; private set; } = [];

    public int TotalDesStocks { get; private set; }

    public IReadOnlyList<OrganismeLu> Organismes { get; private set; } = [];

    public bool PeutImporterLeNational => PermissionsCus.ImporterLeNational.EstTenuePar(acteur.Acteur);

    public bool PeutDeposer => Organismes.Count > 0 || PeutImporterLeNational;

    public int NumeroDePage => int.TryParse(Request.Query["page"], CultureInfo.InvariantCulture, out var n) ? n : 1;

    public int MillesimePropose => Millesime ?? horloge.Aujourdhui().Year;

    public IEnumerable<SelectListItem> ChoixDOrganismes => Organismes.Select(o => new SelectListItem(o.Nom, o.Id.ToString())).Concat(PeutImporterLeNational ? [new SelectListItem("Fichier national, tous organismes", "")] : Array.Empty<SelectListItem>());

    public IEnumerable<SelectListItem> Modes => Enum.GetValues<ModeDImport>().Select(m => new SelectListItem(Libelles.De(m), m.ToString()));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var id = await deposer.ExecuterAsync(Organisme, MillesimePropose, Mode, Conventions.Saisies.Fichier(Request, "Fichier", DeposerLeStock.Exigences, ct), ct);
        Annoncer("Le fichier est déposé. Sa lecture commence ; le patrimoine en vigueur ne change pas tant que vous n’avez pas accepté.");
        return Redirect($"/cus/imports/{id}");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Organismes = await perimetre.OrganismesAsync(PermissionsCus.EcrirePatrimoine, ct);
        Imports = await lire.ListerAsync(NumeroDePage, ct);
        Synthese = await lire.SyntheseAsync(ct);
        var (total, stocks) = await lire.StocksAsync(ct);
        TotalDesStocks = total;
        var noms = new List<StockEnVigueur>();
        foreach (var s in stocks)
            noms.Add(new(s.Siren, (await organismes.ChercherAsync(s.Siren, 1, ct)).FirstOrDefault(o => o.Siren == s.Siren)?.Nom ?? $"Organisme {s.Siren}", s.ImportId, s.Millesime, s.Logements, s.AccepteLe));
        Stocks = noms;
    }
}

/// <summary>Tones of the status of an import, the same on every screen.</summary>
internal static class EtatDImport
{
    public static string Sens(StatutImportDeStock statut) => statut switch
    {
        StatutImportDeStock.Accepte => "ok",
        StatutImportDeStock.Lu => "attente",
        StatutImportDeStock.Illisible => "alerte",
        StatutImportDeStock.Depose or StatutImportDeStock.EnLecture => "info",
        _ => "neutre",
    };

    public static string Icone(StatutImportDeStock statut) => statut switch
    {
        StatutImportDeStock.Accepte => "okrond",
        StatutImportDeStock.Lu => "oeil",
        StatutImportDeStock.Illisible => "erreur",
        StatutImportDeStock.Depose or StatutImportDeStock.EnLecture => "sablier",
        StatutImportDeStock.Remplace => "archive",
        _ => "exclu",
    };
}
