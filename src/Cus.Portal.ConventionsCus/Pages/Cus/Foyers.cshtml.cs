using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus;

/// <summary>The homes of an organisme, in equivalent dwellings: list, add, describe, take away.</summary>
[Authorize(PermissionsCus.LirePatrimoineCode)]
internal sealed class FoyersModel(PerimetreDesEnsembles perimetre, TenirLesFoyers tenir) : PagePortail
{
    public static IEnumerable<SelectListItem> Classes => ((string[])["A", "B", "C", "D", "E", "F", "G"]).Select(c => new SelectListItem(c, c)).Prepend(new SelectListItem("Inconnue", ""));

    [BindProperty(SupportsGet = true)]
    public string? Siren { get; set; }

    /// <summary>The home being described; null to add one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Residence { get; set; }

    [BindProperty]
    public string? Nom { get; set; }

    [BindProperty]
    public string? Commune { get; set; }

    [BindProperty]
    public string? Autonomes { get; set; }

    [BindProperty]
    public string? Lits { get; set; }

    [BindProperty]
    public string? Dpe { get; set; }

    [BindProperty]
    public string? Annee { get; set; }

    [BindProperty]
    public string? Gestionnaire { get; set; }

    public IReadOnlyList<(string Siren, string Nom)> Organismes { get; private set; } = [];

    public IReadOnlyList<ResidenceDeFoyer> Residences { get; private set; } = [];

    public bool PeutEcrire { get; private set; }

    public ResidenceDeFoyer? Choisie => Residences.FirstOrDefault(r => r.Id == Residence);

    public int Equivalents => Residences.Sum(r => r.Equivalents);

    public IEnumerable<SelectListItem> ChoixDOrganismes => Organismes.Select(o => new SelectListItem(o.Nom, o.Siren));

    private string Ici => $"/cus/foyers?Siren={Uri.EscapeDataString(Siren ?? "")}";

    private SaisieDeFoyer Saisie => new(Nom, Commune, Autonomes, Lits, Dpe, Annee, Gestionnaire);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostEnregistrerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        if (Residence is { } id)
            await tenir.DecrireAsync(id, Saisie, ct);
        else
            await tenir.AjouterAsync(Siren ?? "", Saisie, ct);
        Annoncer("La résidence est enregistrée.");
        return Redirect(Ici);
    });

    public Task<IActionResult> OnPostRetirerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await tenir.RetirerAsync(Residence ?? Guid.Empty, ct);
        Annoncer("La résidence est retirée.");
        return Redirect(Ici);
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Organismes = await perimetre.OrganismesAsync(ct);
        Siren ??= Organismes.Count > 0 ? Organismes[0].Siren : null;
        if (Siren is not { Length: > 0 } siren)
            return;
        Residences = await tenir.ListerAsync(siren, ct);
        PeutEcrire = await perimetre.PeutEcrireAsync(siren, ct);
        if (HttpContext.Request.Method == "GET" && Choisie is { } r)
            (Nom, Commune, Autonomes, Lits, Dpe, Annee, Gestionnaire) = (r.Nom, r.Commune, Ecrit(r.Autonomes), Ecrit(r.Lits), r.Dpe, r.Annee is { } a ? Ecrit(a) : null, r.Gestionnaire);
    }

    private static string Ecrit(int n) => n.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
