using Cus.Portal.Interface;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Pacte.Pages.Pacte.Campagnes;
using Cus.Portal.Socle.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cus.Portal.Pacte.Pages.Pacte;

/// <summary>Tries the mutualisation on a table and parameters: who contributes, who is aided, to the cent. Nothing is kept.</summary>
[Authorize(PermissionsPacte.SimulerCode)]
internal sealed class SimulationModel(SimulerLaMutualisation simuler) : PagePortail, IFormulaireDeParametres
{
    private static readonly ParametresDeCampagne De2013 = new();

    [BindProperty]
    public string? Tableau { get; set; }

    [BindProperty]
    public decimal AideEnZone1 { get; set; } = De2013.AideEnZone1;

    [BindProperty]
    public decimal AideEnZones2Et3 { get; set; } = De2013.AideEnZones2Et3;

    [BindProperty]
    public decimal PartDesPrets { get; set; } = De2013.PartDesPrets;

    [BindProperty]
    public decimal AideALaRestructuration { get; set; } = De2013.AideALaRestructuration;

    [BindProperty]
    public int PlafondDeRestructuration { get; set; } = De2013.PlafondDeRestructuration;

    [BindProperty]
    public int PartDesCotisations { get; set; } = De2013.PartDesCotisations;

    [BindProperty]
    public int PartDesLoyers { get; set; } = De2013.PartDesLoyers;

    [BindProperty]
    public int PartDesLogements { get; set; } = De2013.PartDesLogements;

    [BindProperty]
    public decimal Frais { get; set; }

    /// <summary>« true »: those exempt are aided all the same.</summary>
    [BindProperty]
    public string? ExoneresAides { get; set; } = "true";

    public Simulation? Simulation { get; private set; }

    public void OnGet()
    {
        // The form with the parameters of 2013.
    }

    public Task<IActionResult> OnPostAsync() => ActerAsync(() =>
    {
        Simulation = simuler.Executer(this.Lire(), Tableau);
        return Task.FromResult<IActionResult>(Rendre());
    });

    public Task<IActionResult> OnPostExporterAsync() => ActerAsync(async () =>
    {
        Simulation = simuler.Executer(this.Lire(), Tableau);
        if (Simulation.Resultat is not { } resultat)
            return Rendre();
        var flux = new MemoryStream();
        await using (var csv = new FichierCsv(flux))
        {
            foreach (var ligne in ResultatEnLignes.De(resultat))
                await csv.EcrireAsync(ligne);
            await csv.VerserAsync();
        }

        return File(flux.ToArray(), FichierCsv.Type, "mutualisation-simulee.csv");
    });

    /// <summary>The page with what it found; faulty cells are a refusal.</summary>
    private PageResult Rendre()
    {
        var page = Page();
        page.StatusCode = Simulation?.Resultat is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return page;
    }
}
