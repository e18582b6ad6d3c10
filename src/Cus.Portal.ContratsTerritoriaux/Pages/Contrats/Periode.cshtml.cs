using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats;

/// <summary>The period of a contract, and its derogation (CTL-01).</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class PeriodeModel(LectureDuContrat lecture, FixerLaPeriode fixer) : PageDeContrat(lecture)
{
    [BindProperty]
    public DateOnly? Debut { get; set; }

    [BindProperty]
    public DateOnly? Fin { get; set; }

    [BindProperty]
    public string? Motif { get; set; }

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var debut = Debut ?? throw Refus.Champ(nameof(Debut), RefusSocle.Obligatoire);
        var fin = Fin ?? throw Refus.Champ(nameof(Fin), RefusSocle.Obligatoire);
        await fixer.ExecuterAsync(Id, new PeriodeDuContrat(debut, fin), Motif, ct);
        Annoncer("Période enregistrée.");
        return Redirect(CheminsDeContrat.Contrat(Id));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        if (!HttpMethods.IsPost(Request.Method))
            (Debut, Fin, Motif) = (Contrat.Periode.Debut, Contrat.Periode.Fin, Contrat.Derogation?.Motif);
        Situer("Période");
    }
}
