using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Territoires;
using Microsoft.AspNetCore.Authorization;

namespace Cus.Portal.Referentiel.Pages.Referentiel.Regions;

/// <summary>Regions of today and those of 2014 they are made of.</summary>
[Authorize(PermissionsReferentiel.LireCode)]
internal sealed class IndexModel(ITerritoires territoires) : PagePortail
{
    public IEnumerable<(Region Region, IReadOnlyList<Region> Anciennes)> Regions =>
        territoires.Regions(MillesimeRegions.Regions2016).Select(r => (r, (IReadOnlyList<Region>)[.. RegionsFrancaises.Anciennes(r.Code)]));

    public void OnGet()
    {
    }
}
