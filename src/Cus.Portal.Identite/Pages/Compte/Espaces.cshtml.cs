using Cus.Portal.Identite.Acces;
using Cus.Portal.Identite.Espaces;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Pages.Compte;

/// <summary>Choice of an espace, for those who hold habilitations in several.</summary>
[Authorize]
internal sealed class EspacesModel(LecteurDActeur lecteur, PortailDbContext db, IActeurCourant acteur, IHorloge horloge) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string? Retour { get; set; }

    public IReadOnlyList<(Guid Id, string Nom, string? Hote)> Espaces { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => await ActerAsync(async () =>
    {
        await ChargerAsync(ct);
        var choisi = Espaces.FirstOrDefault(e => e.Id == id);
        if (choisi.Id == Guid.Empty)
            throw new Refus(RefusIdentite.SansHabilitation);
        if (choisi.Hote is { } hote && hote != Request.Host.Host)
            return Redirect($"{Request.Scheme}://{hote}{(Request.Host.Port is { } p ? $":{p}" : "")}/");
        var compte = await db.Set<Comptes.Compte>().AsNoTracking().SingleAsync(c => c.Id == acteur.Requis.CompteId, ct);
        await SessionDuPortail.OuvrirAsync(HttpContext, compte, id);
        return LocalRedirect(Url.IsLocalUrl(Retour) ? Retour! : "/");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        var ids = await lecteur.EspacesAsync(acteur.Requis.CompteId, horloge.Aujourdhui(), ct);
        var lus = await db.Set<Espace>().AsNoTracking().Where(e => ids.Contains(e.Id)).OrderBy(e => e.Nom).Take(100).ToListAsync(ct);
        Espaces = [.. lus.Select(e => (e.Id, e.Nom, e.NomsDHote.Count == 0 ? null : e.NomsDHote[0].Nom))];
    }
}
