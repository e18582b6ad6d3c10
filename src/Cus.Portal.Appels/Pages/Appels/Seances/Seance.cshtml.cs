using Cus.Portal.Appels.Comite;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Appels.Pages.Appels.Seances;

/// <summary>A séance: agenda, ranking, presence, opening, closing, tie breaks.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class SeanceModel(IActeurCourant acteur, LireSeance lire, TenirSeance tenir, Departager departager) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Avant { get; set; }

    [BindProperty]
    public Guid ApresLui { get; set; }

    [BindProperty]
    public string? MotifDeDepartage { get; set; }

    public SeanceLue Lue { get; private set; } = null!;

    public bool EstSecretariat => PermissionsAppels.Secretariat.EstTenuePar(acteur.Acteur);

    public bool PeutTenir => EstSecretariat || PermissionsAppels.Presider.EstTenuePar(acteur.Acteur);

    public bool PeutDepartager => Lue.Seance.Statut == StatutSeance.Ouverte && PermissionsAppels.Presider.EstTenuePar(acteur.Acteur) && ExAequo.Any();

    /// <summary>Minutes of a closed séance, for who was recused on none of its dossiers.</summary>
    public Guid? ProcesVerbal => Lue.Seance.Recusations.Any(r => r.CompteId == acteur.Requis.CompteId) ? null : Lue.Seance.ProcesVerbalFichierId;

    public int TotalMax => Lue.Criteres.Sum(c => c.NoteMax);

    /// <summary>By rank; without any vote, at the end in the order of the agenda.</summary>
    public IEnumerable<PointLu> Rangs => Lue.Points.OrderBy(p => p.Classement.Rang ?? int.MaxValue).ThenBy(p => p.Point.Ordre);

    public IEnumerable<SelectListItem> ExAequo => Rangs.Where(p => p.Classement.ExAequo).Select(p => new SelectListItem($"{p.Reference}, {p.Intitule}", p.Point.DossierId.ToString()));

    public string Reference(Guid dossierId) => Lue.Points.First(p => p.Point.DossierId == dossierId).Reference;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostPointerAsync(Guid[] presents, CancellationToken ct) => FaireAsync(() => tenir.PointerAsync(Id, presents, ct), "Les présents sont pointés.");

    public Task<IActionResult> OnPostOuvrirAsync(CancellationToken ct) => FaireAsync(() => tenir.OuvrirAsync(Id, ct), "La séance est ouverte.");

    public Task<IActionResult> OnPostCloreAsync(CancellationToken ct) => FaireAsync(() => tenir.CloreAsync(Id, ct), "La séance est close : plus rien ne change.");

    public Task<IActionResult> OnPostDepartagerAsync(CancellationToken ct) =>
        FaireAsync(() => departager.ExecuterAsync(Id, Avant, ApresLui, MotifDeDepartage ?? "", ct), "Les deux dossiers sont départagés.");

    protected override async Task ChargerAsync(CancellationToken ct) => Lue = await lire.LireAsync(Id, ct);

    private Task<IActionResult> FaireAsync(Func<Task> acte, string phrase) => ActerAsync(async () =>
    {
        await acte();
        Annoncer(phrase);
        return RedirectToPage();
    });
}
