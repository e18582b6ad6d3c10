using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Socle.Acteurs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Pacte.Pages.Pacte.Campagnes;

/// <summary>The parameters of a year: those of its campaign when it is open, else those it will open with.</summary>
[Authorize(PermissionsPacte.LireCampagnesCode)]
internal sealed class ParametresModel(LireLesCampagnes lire, IActeurCourant acteur, ReglerLesParametres regler) : PageDeParametres(lire, acteur)
{
    [BindProperty]
    public string? Decision { get; set; }

    /// <summary>Of a year whose campaign is not open.</summary>
    public string? DerniereDecision { get; private set; }

    public bool PeutRegler => PeutGerer && Campagne?.EstModifiable != false;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        Montrer(Campagne?.Parametres ?? (await Lire.ParametresAsync(ct)).FirstOrDefault(p => p.Annee == Annee)?.Valeurs ?? ParametresDAnnee.ParDefaut(Annee));
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await regler.ExecuterAsync(Annee, this.Lire(), Decision, ct);
        Annoncer("Les paramètres sont enregistrés.");
        return Redirect(CheminsDesCampagnes.Parametres(Annee));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        if ((await Lire.ListerAsync(ct)).Any(c => c.Annee == Annee))
            await base.ChargerAsync(ct);
        DerniereDecision = (await Lire.ParametresAsync(ct)).FirstOrDefault(p => p.Annee == Annee)?.Decision;
    }
}
