using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Copies;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Echeances.Pages.Echeances;

/// <summary>Rules of copy of the espace: the secretariat reads them, an administrator turns a copy off or on.</summary>
[Authorize(PermissionsEcheances.SuivreLesCourrielsCode)]
internal sealed class CopiesModel(ReglesDeCopie regles, ReglerUneCopie regler, IActeurCourant acteur) : PagePortail
{
    public bool PeutRegler => PermissionsEcheances.ReglerLesCopies.EstTenuePar(acteur.Acteur);

    public IReadOnlyList<(ActeACopier Acte, IReadOnlyList<RegleDeCopie> Regles)> Actes { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostSuspendreAsync(string code, RoleDeContact destinataire, CancellationToken ct) => RegleeAsync(code, destinataire, active: false, ct);

    public Task<IActionResult> OnPostRetablirAsync(string code, RoleDeContact destinataire, CancellationToken ct) => RegleeAsync(code, destinataire, active: true, ct);

    protected override async Task ChargerAsync(CancellationToken ct) => Actes = await regles.ListerAsync(ct);

    private Task<IActionResult> RegleeAsync(string code, RoleDeContact destinataire, bool active, CancellationToken ct) => ActerAsync(async () =>
    {
        var r = await regler.ExecuterAsync(code, destinataire, active, ct);
        Annoncer($"La copie à {ReglerUneCopie.Libelle(r.Destinataire)} est {(active ? "rétablie" : "suspendue : elle ne part plus")}.");
        return RedirectToPage();
    });
}
