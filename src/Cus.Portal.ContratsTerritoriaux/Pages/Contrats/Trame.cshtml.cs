using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats;

/// <summary>What a newer version of the template changes, and its adoption.</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class TrameModel(LectureDuContrat lecture, AdopterTrame adopter) : PageDeContrat(lecture)
{
    [BindProperty]
    public int Version { get; set; }

    public EcartDeTrame? Ecart { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await adopter.ExecuterAsync(Id, Version, ct);
        Annoncer($"La trame version {Version} est adoptée.");
        return Redirect(CheminsDeContrat.Contrat(Id));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Ecart = Contrat.Nature == NatureDActe.Annexe ? null : await adopter.ComparerAsync(Contrat, ct);
        Situer("Trame");
    }
}
