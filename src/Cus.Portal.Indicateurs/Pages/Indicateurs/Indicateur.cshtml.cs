using System.Globalization;
using Cus.Portal.Indicateurs.Evaluations;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Indicateurs.Pages.Indicateurs;

/// <summary>An indicator: its method card, then its figures by object and year, and the trajectory of one of them.</summary>
[Authorize(PermissionsIndicateurs.ConsulterCode)]
internal sealed class IndicateurModel(LireUnIndicateur lire) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string Programme { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Version { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>Object whose trajectory is drawn; the first in alert, else the first, without it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Objet { get; set; }

    public TableauDIndicateur Tableau { get; private set; } = null!;

    public LigneDIndicateur? Choisie { get; private set; }

    public string Chemin => IndexModel.Chemin(Tableau.Catalogue, Tableau.Definition);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Tableau = await lire.ExecuterAsync(Programme, Version, Code, ct);
        Choisie = Tableau.Lignes.FirstOrDefault(l => l.Objet.Objet == Objet) ?? Tableau.Lignes.FirstOrDefault(l => l.Trajectoire?.Alerte == true) ?? Tableau.Lignes.FirstOrDefault(l => l.Trajectoire is not null);
    }

    public string Chiffre(LigneDIndicateur ligne, int annee) => $"{Chemin}/chiffre?objet={Uri.EscapeDataString(ligne.Objet.Objet)}&annee={annee.ToString(CultureInfo.InvariantCulture)}";
}
