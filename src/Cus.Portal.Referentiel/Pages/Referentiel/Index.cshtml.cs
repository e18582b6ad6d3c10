using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Territoires;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Referentiel.Pages.Referentiel;

/// <summary>Door of the referential: search of organismes, of communes at a date, way to the regions.</summary>
[Authorize(PermissionsReferentiel.LireCode)]
internal sealed class IndexModel(ITerritoires territoires, IHorloge horloge) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string? Commune { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Date { get; set; }

    public IReadOnlyList<Commune> Communes { get; private set; } = [];

    /// <summary>The commune of the code typed, when it does not exist on that day.</summary>
    public Commune? AncienneCommune { get; private set; }

    public void OnGet()
    {
        if (string.IsNullOrWhiteSpace(Commune))
            return;
        Communes = territoires.ChercherCommunes(Commune, Date ?? horloge.Aujourdhui());
        if (Communes.Count == 0 && SaisieDeCommune.Code(Commune) is { } code)
            AncienneCommune = territoires.CommuneDeTousTemps(code);
    }

    public string Departement(string code) => territoires.NomDuDepartement(code) is { } nom ? $"{nom} ({code})" : code;
}
