using Cus.Portal.Appels.Decisions;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Appels.Pages.Appels.Decisions;

/// <summary>Preview of the letters of a session, recipients listed, and their release.</summary>
[Authorize(PermissionsAppels.SecretariatCode)]
internal sealed class LettresModel(PreparerLesLettres preparer, LibererLesLettres liberer) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public IReadOnlyList<(LettrePrete Lettre, string Html)> Lettres { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostLibererAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var n = await liberer.ExecuterAsync(Id, ct);
        Annoncer(n == 0 ? "Rien n’attendait : rien n’est parti." : $"{Francais.Nombre(n, "lettre est partie", "lettres sont parties")}.");
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        var lettres = new List<(LettrePrete, string)>();
        foreach (var lettre in await preparer.ListerAsync(Id, ct))
            lettres.Add((lettre, await preparer.ApercuAsync(lettre, ct)));
        Lettres = lettres;
    }
}
