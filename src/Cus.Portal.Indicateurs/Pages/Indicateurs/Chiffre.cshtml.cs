using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Indicateurs.Evaluations;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Indicateurs.Pages.Indicateurs;

/// <summary>« D’où vient ce chiffre »: value, verdict in exact numbers, former values, targets with their acts.</summary>
[Authorize(PermissionsIndicateurs.ConsulterCode)]
internal sealed class ChiffreModel(IIndicateurs indicateurs, PerimetreDesObjets perimetre) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string Programme { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Version { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Objet { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Annee { get; set; }

    public ObjetDIndicateurs Lu { get; private set; } = null!;

    public HistoireDeChiffre Histoire { get; private set; } = null!;

    public string Chemin => $"/indicateurs/{Uri.EscapeDataString(Programme)}/{Uri.EscapeDataString(Version)}/{Uri.EscapeDataString(Code)}";

    public string? Comparaison => FormatDeValeur.Comparaison(Histoire.Definition, Histoire.Evaluation);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Lu = await perimetre.ExigerAsync(Programme, Version, Objet, ct);
        Histoire = await indicateurs.HistoireAsync(Programme, Version, new CleDeValeur(Objet, Code, Math.Clamp(Annee, 1, 9998)), ct);
    }
}
