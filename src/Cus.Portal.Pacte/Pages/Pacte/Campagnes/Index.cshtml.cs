using Cus.Portal.Interface;
using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Pacte.Pages.Pacte.Campagnes;

/// <summary>The campaigns, and the parameters decided for the years to come.</summary>
[Authorize(PermissionsPacte.LireCampagnesCode)]
internal sealed class IndexModel(LireLesCampagnes lire, OuvrirLaCampagne ouvrir, IActeurCourant acteur, IHorloge horloge) : PagePortail
{
    [BindProperty]
    public string? Annee { get; set; }

    [BindProperty]
    public string? AnneeAVenir { get; set; }

    public IReadOnlyList<LigneDeCampagne> Campagnes { get; private set; } = [];

    public IReadOnlyList<ParametresDAnnee> Parametres { get; private set; } = [];

    public bool PeutGerer => PermissionsPacte.GererCampagnes.EstTenuePar(acteur.Acteur);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var annee = SaisiesDeCampagne.Entier(Annee, nameof(Annee));
        await ouvrir.ExecuterAsync(annee, ct);
        Annoncer("La campagne est ouverte. Importez les bases, puis les prêts.");
        return Redirect(CheminsDesCampagnes.Campagne(annee));
    });

    public Task<IActionResult> OnPostReglerAsync() => ActerAsync(() => Task.FromResult<IActionResult>(Redirect(CheminsDesCampagnes.Parametres(SaisiesDeCampagne.Entier(AnneeAVenir, nameof(AnneeAVenir))))));

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Campagnes = await lire.ListerAsync(ct);
        Parametres = await lire.ParametresAsync(ct);
        var derniere = horloge.Aujourdhui().Year - 1;
        Annee ??= derniere.ToString(System.Globalization.CultureInfo.InvariantCulture);
        AnneeAVenir ??= (derniere + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
