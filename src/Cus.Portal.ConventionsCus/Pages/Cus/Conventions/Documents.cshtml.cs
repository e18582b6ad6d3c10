using System.Globalization;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Versions;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>Versions of a convention with their PDF and fingerprint, what changed between two, pieces, tables, everything as a ZIP.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class DocumentsModel(PerimetreDesConventions perimetre, LireLesVersions versions, FigerLaVersion figer, DeposerLesTableaux deposer, IHorloge horloge) : PageDeConvention(perimetre, horloge)
{
    /// <summary>Version compared.</summary>
    [BindProperty(SupportsGet = true)]
    public int? De { get; set; }

    /// <summary>To this one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? A { get; set; }

    public IReadOnlyList<LigneDeVersion> Versions { get; private set; } = [];

    public ComparaisonDeVersions? Comparaison { get; private set; }

    public IEnumerable<SelectListItem> Choix => Versions.Select(v => new SelectListItem($"version {v.Numero}", v.Numero.ToString(CultureInfo.InvariantCulture)));

    /// <summary>« projet » or « version finale ».</summary>
    public string Etat => DeposerLesTableaux.Etat(Convention);

    public bool PeutDeposer => Qualite.HasFlag(QualiteDansLaCus.Organisme) && !Convention.EstConclue;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostFigerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var numero = await figer.ExecuterAsync(Id, ct);
        Annoncer($"La version {numero} est figée.");
        return Redirect(CheminsDeConvention.Documents(Id));
    });

    public Task<IActionResult> OnPostTableauxAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        Annoncer(await deposer.ExecuterAsync(Id, ct));
        return Redirect(CheminsDeConvention.Documents(Id));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Versions = await versions.ListerAsync(Id, ct);
        if (De is { } de && A is { } a && de != a)
            Comparaison = ComparerDesVersions.Comparer((await versions.LireAsync(Id, de, ct)).Contenu, (await versions.LireAsync(Id, a, ct)).Contenu);
    }
}
