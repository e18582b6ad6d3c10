using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Cus.Portal.Socle.CyclesDeVie;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats;

/// <summary>Opens an amendment or a signed annex (CTL-07).</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class SuitesModel(LectureDuContrat lecture, OuvrirUneSuite ouvrir) : PageDeContrat(lecture)
{
    [BindProperty]
    public NatureDActe Nature { get; set; } = NatureDActe.Avenant;

    [BindProperty]
    public string? Objet { get; set; }

    public IEnumerable<SelectListItem> Natures => new[] { NatureDActe.Avenant, NatureDActe.Annexe }.Select(n => new SelectListItem(Libelles.De(n), n.ToString()));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var id = await ouvrir.ExecuterAsync(Id, Nature, Objet, ct);
        Annoncer("L’acte est ouvert. Les parties sont invitées.");
        return Redirect(CheminsDeContrat.Contrat(id));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Situer("Avenant ou annexe");
    }
}
