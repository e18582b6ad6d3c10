using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Pacte.Pages.Pacte.Campagnes;

/// <summary>The bases of a campaign: a table to import, one organisme to correct.</summary>
[Authorize(PermissionsPacte.LireCampagnesCode)]
internal sealed class BasesModel(LireLesCampagnes lire, IActeurCourant acteur, ImporterLesBases importer, CorrigerDesBases corriger) : PageDeCampagne(lire, acteur)
{
    [BindProperty]
    public string? Siren { get; set; }

    [BindProperty]
    public string? Cotisation { get; set; }

    [BindProperty]
    public string? Loyers { get; set; }

    [BindProperty]
    public string? Logements { get; set; }

    [BindProperty]
    public string? Restructures { get; set; }

    [BindProperty]
    public PlanDeLaCglls Plan { get; set; }

    [BindProperty]
    public string? Motif { get; set; }

    public LectureDesBases? Lecture { get; private set; }

    public IReadOnlyList<OrganismeDeCampagne> Organismes { get; private set; } = [];

    public IEnumerable<OrganismeDeCampagne> Page1 => Organismes.Skip((NumeroDePage - 1) * LireLesCampagnes.Taille).Take(LireLesCampagnes.Taille);

    /// <summary>The one of the form.</summary>
    public OrganismeDeCampagne? ACorriger => Organismes.FirstOrDefault(o => o.Siren == (Siren ?? Request.Query["corriger"]));

    public IEnumerable<SelectListItem> Plans => Enum.GetValues<PlanDeLaCglls>().Select(p => new SelectListItem(Libelles.De(p), p.ToString()));

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        if (ACorriger is { } o)
            (Cotisation, Loyers, Logements, Restructures, Plan) = (Ecrire(o.Cotisation), Ecrire(o.Loyers), Ecrire(o.Logements), Ecrire(o.Restructures), o.Plan);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        Lecture = await importer.ExecuterAsync(Annee, SaisiesDeCampagne.Fichier(Request, ImporterLesBases.Exigences, ct), ct);
        await ChargerAsync(ct);
        var page = Page();
        page.StatusCode = Lecture.Fautes.Count > 0 ? 400 : 200;
        return page;
    });

    public Task<IActionResult> OnPostCorrigerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var bases = new BasesCorrigees(
            SaisiesDeCampagne.Nombre(Cotisation, nameof(Cotisation)), SaisiesDeCampagne.Nombre(Loyers, nameof(Loyers)), SaisiesDeCampagne.Entier(Logements, nameof(Logements)), SaisiesDeCampagne.Entier(Restructures, nameof(Restructures)), Plan);
        await corriger.ExecuterAsync(Annee, Siren, bases, Motif, ct);
        Annoncer("Les bases sont corrigées.");
        return Redirect(Chemin + "/bases");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Organismes = await Lire.OrganismesAsync(Campagne, ct);
    }

    private static string Ecrire(decimal n) => (n / 1.0000000000000000000000000000m).ToString(Francais.Culture);
}
