using System.Globalization;
using Cus.Portal.ConventionsCus.Pages.Cus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus.PremiereGeneration;

/// <summary>The stock of a convention of the first generation: its immeubles, its two partitions, what the rules find in them.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class PatrimoineModel(PerimetreDePremiereGeneration perimetre, IHorloge horloge, LireLePatrimoine1G lire, TenirLePatrimoine1G tenir) : PageDePremiereGeneration(perimetre, horloge)
{
    /// <summary>Immeubles by page.</summary>
    public const int Taille = 50;

    private const string PrefixeAnah = "anah.";

    public int NumeroDePage => int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 10_000 ? n : 1;

    [BindProperty]
    public string? Logements { get; set; }

    [BindProperty]
    public ModeDeClassement Mode { get; set; }

    [BindProperty]
    public bool RemiseEnOrdre { get; set; }

    [BindProperty]
    public bool ContingentEnFlux { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Categorie { get; set; }

    [BindProperty]
    public string? Segment { get; set; }

    public PatrimoineLu1G Lu { get; private set; } = null!;

    public IEnumerable<ImmeublePremiereGeneration> DeLaPage => Lu.Immeubles.Skip((NumeroDePage - 1) * Taille).Take(Taille);

    public static IEnumerable<SelectListItem> Modes => Enum.GetValues<ModeDeClassement>().Select(m => new SelectListItem(Libelles.De(m), m.ToString()));

    public static IEnumerable<SelectListItem> ChoixAnah => TableauDeCorrespondance.ChoixAnah.Select(p => new SelectListItem(Libelles.De(p), p.ToString()));

    public static string ChampAnah(ImmeublePremiereGeneration i) => PrefixeAnah + i.Code;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    /// <summary>The immeubles as the file that brings them back.</summary>
    public async Task<IActionResult> OnGetTelechargerAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        return File(Tableurs.Ecrire(FichierDImmeubles.Modele, Lu.Immeubles.Select(FichierDImmeubles.Ligne)), Tableurs.TypeXlsx, $"immeubles-{Convention.Reference}.xlsx");
    }

    public Task<IActionResult> OnPostDecrireAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await tenir.DecrireAsync(Id, Saisies.Entier(Logements, nameof(Logements)), Mode, RemiseEnOrdre, ContingentEnFlux, ct);
        return Dire("Le patrimoine est décrit.");
    });

    public Task<IActionResult> OnPostImporterAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await using var contenu = Request.Form.Files.GetFile("Fichier")?.OpenReadStream();
        var (nouveaux, repris) = await tenir.ImporterAsync(Id, contenu, ct);
        return Dire($"{Francais.Nombre(nouveaux, "immeuble ajouté", "immeubles ajoutés")}, {Francais.Nombre(repris, "immeuble repris", "immeubles repris")}.");
    });

    public Task<IActionResult> OnPostPlacerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await tenir.PlacerAsync(Id, Code, Categorie, Segment, ct);
        return Dire("L’immeuble est placé.");
    });

    public Task<IActionResult> OnPostRetirerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await tenir.RetirerAsync(Id, Code, ct);
        return Dire("L’immeuble est retiré du patrimoine.");
    });

    public Task<IActionResult> OnPostClasserAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var choix = Request.Form.Where(f => f.Key.StartsWith(PrefixeAnah, StringComparison.Ordinal)).Select(f => (Code: f.Key[PrefixeAnah.Length..], Plafond: Enum.TryParse<PlafondDeRessources>(f.Value.ToString(), out var p) ? p : (PlafondDeRessources?)null))
            .Where(x => x.Plafond is not null).ToDictionary(x => x.Code, x => x.Plafond!.Value, StringComparer.Ordinal);
        return Dire($"{Francais.Nombre(await tenir.ClasserAsync(Id, choix, ct), "immeuble classé", "immeubles classés")} par le tableau de correspondance.");
    });

    public Task<IActionResult> OnPostCouperAsync(CancellationToken ct) => ActerAsync(async () =>
        Dire($"Le segment est coupé : {string.Join(", ", await tenir.CouperAsync(Id, Segment, ct))}."));

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Lu = await lire.LireAsync(Convention, ct);
        if (Request.Method == "GET")
            (Logements, Mode, RemiseEnOrdre, ContingentEnFlux) = (Francais.Entier(Convention.Logements), Convention.Mode, Convention.RemiseEnOrdre, Convention.ContingentEnFlux);
    }

    private RedirectResult Dire(string phrase)
    {
        Annoncer(phrase);
        return Redirect(CheminsDePremiereGeneration.Patrimoine(Id));
    }
}
