using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>Opens the convention of one's organisme.</summary>
[Authorize(PermissionsCus.EcrireConventionCode)]
internal sealed class NouvelleModel(OuvrirConvention ouvrir, PerimetreDuPatrimoine patrimoine) : PagePortail
{
    [BindProperty]
    public Guid Organisme { get; set; }

    [BindProperty]
    public string? Rattachement { get; set; }

    [BindProperty]
    public AppartenanceAUnGroupe Groupe { get; set; }

    [BindProperty]
    public RepresentationDesLocataires Locataires { get; set; } = RepresentationDesLocataires.Representes;

    public IReadOnlyList<OrganismeLu> Organismes { get; private set; } = [];

    public IEnumerable<SelectListItem> ChoixDOrganismes => Organismes.Select(o => new SelectListItem(o.Nom, o.Id.ToString()));

    public IEnumerable<SelectListItem> ChoixDeGroupe => SituationDuBailleur.Groupes;

    public IEnumerable<SelectListItem> ChoixDeLocataires => SituationDuBailleur.Locataires;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var id = await ouvrir.ExecuterAsync(Organisme, Rattachement, Groupe, Locataires, ct);
        Annoncer("La convention est ouverte. Commencez par le patrimoine, puis la catégorie.");
        return Redirect(CheminsDeConvention.Convention(id));
    });

    protected override async Task ChargerAsync(CancellationToken ct) => Organismes = [.. (await patrimoine.OrganismesAsync(PermissionsCus.EcrireConvention, ct)).Where(o => o.EstBailleur)];
}

/// <summary>Choices of the situation of a landlord.</summary>
internal static class SituationDuBailleur
{
    public static IEnumerable<SelectListItem> Groupes => [new("N’appartient pas à un groupe", nameof(AppartenanceAUnGroupe.Independant)), new("Membre d’un groupe", nameof(AppartenanceAUnGroupe.Membre))];

    public static IEnumerable<SelectListItem> Locataires => [new("Il en existe", nameof(RepresentationDesLocataires.Representes)), new("Aucun", nameof(RepresentationDesLocataires.SansRepresentants))];
}
