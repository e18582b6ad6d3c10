using Cus.Portal.Appels.Suivi;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Appels.Pages.Appels.Suivi;

/// <summary>National counter, breakdowns, laureates, reserves.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class IndexModel(SuiviNational suivi, DeclarerLogements declarer, LeverReserve lever, IActeurCourant acteur, IHorloge horloge) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Au { get; set; }

    public DateOnly Date => Au ?? horloge.Aujourdhui();

    public IReadOnlyList<SuiviLu> Suivis { get; private set; } = [];

    public bool PeutLever => PermissionsAppels.Secretariat.EstTenuePar(acteur.Acteur);

    public bool PeutDeclarer => PeutLever || PermissionsAppels.Ouvrir.EstTenuePar(acteur.Acteur);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostDeclarerAsync(Guid dossier, DateOnly? date, int? logements, CancellationToken ct) => ActerAsync(async () =>
    {
        if (date is not { } jour || logements is not { } n)
            throw new Refus(RefusSocle.Obligatoire, ("champ", "la date et le nombre de logements"));
        await declarer.ExecuterAsync(dossier, jour, n, ct);
        Annoncer("La déclaration est enregistrée.");
        return RedirectToPage();
    });

    public Task<IActionResult> OnPostLeverAsync(Guid reserve, string? preuve, CancellationToken ct) => ActerAsync(async () =>
    {
        await lever.ExecuterAsync(reserve, preuve ?? "", ct);
        Annoncer("La réserve est levée.");
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct) => Suivis = await suivi.LireAsync(Date, ct);
}
