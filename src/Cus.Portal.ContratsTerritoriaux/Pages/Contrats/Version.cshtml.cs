using Cus.Portal.ContratsTerritoriaux.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats;

/// <summary>A frozen version, and what changed since another.</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class VersionModel(LectureDuContrat lecture) : PageDeContrat(lecture)
{
    [BindProperty(SupportsGet = true)]
    public int Numero { get; set; }

    /// <summary>Version it is compared to.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Contre { get; set; }

    public VersionDeContrat Version { get; private set; } = null!;

    public ComparaisonDeVersions? Comparaison { get; private set; }

    public IReadOnlyList<SelectListItem> Autres { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        Version = await Lecture.Versions.LireAsync(Id, Numero, ct);
        Autres = [.. (await Lecture.Versions.ListerAsync(Id, ct)).Where(v => v.Numero != Numero).Select(v => new SelectListItem($"version {v.Numero}", v.Numero.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        if (Contre is { } contre && contre != Numero)
            Comparaison = ComparerDesVersions.Comparer((await Lecture.Versions.LireAsync(Id, contre, ct)).Contenu, Version.Contenu);
        Situer($"Version {Numero}");
    }
}
