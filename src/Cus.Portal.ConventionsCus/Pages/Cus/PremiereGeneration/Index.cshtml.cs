using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Pages.Cus.PremiereGeneration;

/// <summary>The conventions of the first generation of the reader's perimeter; a landlord opens its own.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class IndexModel(PerimetreDePremiereGeneration perimetre, PerimetreDuPatrimoine patrimoine, OuvrirUnePremiereGeneration ouvrir, ITerritoires territoires) : PagePortail
{
    private const int AuPlus = 200;

    public IReadOnlyList<ConventionPremiereGeneration> Conventions { get; private set; } = [];

    public IReadOnlyList<OrganismeLu> Organismes { get; private set; } = [];

    public IEnumerable<SelectListItem> ChoixDOrganismes => Organismes.Select(o => new SelectListItem(o.Nom, o.Id.ToString()));

    public IEnumerable<SelectListItem> Rattachements => Enum.GetValues<Rattachement>().Select(r => new SelectListItem(Libelles.De(r), r.ToString()));

    public string Departement(string code) => territoires.NomDuDepartement(code) ?? code;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(Guid organisme, Rattachement rattachement, CancellationToken ct) => ActerAsync(async () =>
    {
        var id = await ouvrir.ExecuterAsync(organisme, rattachement, ct);
        Annoncer("La convention est ouverte. Commencez par le plan stratégique, puis la délibération.");
        return Redirect(CheminsDePremiereGeneration.Convention(id));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Conventions = await (await perimetre.ConventionsAsync(ct)).AsNoTracking().OrderBy(c => c.Bailleur.Nom).ThenBy(c => c.Reference).Take(AuPlus).ToListAsync(ct);
        var dejala = Conventions.Select(c => c.Bailleur.OrganismeId).ToHashSet();
        Organismes = [.. (await patrimoine.OrganismesAsync(PermissionsCus.EcrireConvention, ct)).Where(o => o.EstBailleur && !dejala.Contains(o.Id))];
    }
}

/// <summary>Tones of the status of a convention of the first generation.</summary>
internal static class EtatDePremiereGeneration
{
    public static string Sens(StatutConventionPremiereGeneration statut) => statut switch
    {
        StatutConventionPremiereGeneration.EnVigueur => "ok",
        StatutConventionPremiereGeneration.Terminee => "neutre",
        StatutConventionPremiereGeneration.SignatureProposee => "attente",
        _ => "info",
    };

    public static string Icone(StatutConventionPremiereGeneration statut) => statut switch
    {
        StatutConventionPremiereGeneration.EnVigueur => "okrond",
        StatutConventionPremiereGeneration.Terminee => "archive",
        StatutConventionPremiereGeneration.SignatureProposee => "signature",
        _ => "crayon",
    };
}
