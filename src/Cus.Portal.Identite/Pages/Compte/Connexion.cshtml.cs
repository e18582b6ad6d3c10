using Cus.Portal.Identite.Acces;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Pages.Compte;

/// <summary>Sign-in by address and password.</summary>
[AllowAnonymous]
internal sealed class ConnexionModel(SeConnecter seConnecter, OuvrirSession ouvrir, IContexteEspace espace, PortailDbContext db) : PagePortail
{
    [BindProperty]
    public string Adresse { get; set; } = "";

    [BindProperty]
    public string MotDePasse { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Retour { get; set; }

    public bool EstDemonstration => espace.Espace?.Demonstration == true;

    public IReadOnlyList<(string Adresse, string Role)> ComptesDeDemonstration { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        var compte = await seConnecter.ExecuterAsync(Adresse, MotDePasse, HttpContext.Connection.RemoteIpAddress?.ToString(), ct);
        if (compte.TwoFactorEnabled)
        {
            await SessionDuPortail.AttendreLeCodeAsync(HttpContext, compte);
            return RedirectToPage("/Compte/Code", new { retour = Retour });
        }

        return LocalRedirect(await ouvrir.ExecuterAsync(HttpContext, compte, Url.IsLocalUrl(Retour) ? Retour : null, ct));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        if (!EstDemonstration)
            return;
        var lignes = await (from h in db.Set<Habilitation>().AsNoTracking()
                            join c in db.Set<Comptes.Compte>() on h.CompteId equals c.Id
                            where c.Email!.EndsWith("@demo.example")
                            orderby h.Role, c.Nom
                            select new { c.Email, h.Role }).Take(40).ToListAsync(ct);
        ComptesDeDemonstration = [.. lignes.Select(l => (l.Email!, Libelles.De(l.Role))).Distinct()];
    }
}
