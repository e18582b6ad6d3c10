using Cus.Portal.Identite.Acces;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Pages.Compte;

/// <summary>Sign-in by address and password.</summary>
[AllowAnonymous]
internal sealed class ConnexionModel(SeConnecter seConnecter, LecteurDActeur lecteur, IContexteEspace espace, IHorloge horloge, PortailDbContext db, IActeurCourant courant) : PagePortail
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
        var compte = await seConnecter.ExecuterAsync(Adresse, MotDePasse, ct);
        if (compte.TwoFactorEnabled)
        {
            await SessionDuPortail.AttendreLeCodeAsync(HttpContext, compte);
            return RedirectToPage("/Compte/Code", new { retour = Retour });
        }

        return await EntrerAsync(this, compte.Id, compte, lecteur, espace, courant, horloge, Retour, ct);
    });

    /// <summary>Opens the session and leads to the page asked, or to the choice of an espace.</summary>
    internal static async Task<IActionResult> EntrerAsync(
        PagePortail page, Guid compteId, Comptes.Compte compte, LecteurDActeur lecteur, IContexteEspace espace, IActeurCourant courant, IHorloge horloge, string? retour, CancellationToken ct)
    {
        courant.Definir(new Acteur(compteId, compte.Nom, compte.Email!, []));
        var unite = page.HttpContext.RequestServices.GetService(typeof(UniteDeTravail)) as UniteDeTravail;
        await unite!.OuvrirAsync(ct);
        var espaces = await lecteur.EspacesAsync(compteId, horloge.Aujourdhui(), ct);
        await SessionDuPortail.OuvrirAsync(page.HttpContext, compte, espace.Id ?? (espaces.Count == 1 ? espaces[0] : null));
        if (espace.Id is null && espaces.Count > 1)
            return page.RedirectToPage("/Compte/Espaces", new { retour });
        return page.LocalRedirect(page.Url.IsLocalUrl(retour) ? retour! : "/");
    }

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
