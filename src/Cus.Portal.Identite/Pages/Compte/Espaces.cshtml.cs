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

/// <summary>
/// Choice of an espace, for those who hold habilitations in several. An espace with a host name of its own is a link to
/// it (the session is the browser's on that name); one without is entered here.
/// </summary>
[Authorize]
internal sealed class EspacesModel(LecteurDActeur lecteur, OuvrirSession sessions, PortailDbContext db, IActeurCourant acteur, TimeProvider temps) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string? Retour { get; set; }

    public IReadOnlyList<EspaceOuvert> Espaces { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => await ActerAsync(async () =>
    {
        await ChargerAsync(ct);
        var choisi = Espaces.FirstOrDefault(e => e.Id == id && e.Adresse is null) ?? throw new Refus(RefusIdentite.SansHabilitation);
        var compte = await db.Set<Comptes.Compte>().SingleAsync(c => c.Id == acteur.Requis.CompteId, ct);
        await sessions.RouvrirAsync(HttpContext, compte, choisi.EstDeLHote ? null : id, ct);
        return LocalRedirect(Url.IsLocalUrl(Retour) ? Retour! : "/");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        var ids = await lecteur.EspacesAsync(acteur.Requis.CompteId, Paris.Date(temps.GetUtcNow()), ct);
        var lus = await db.Set<Espace>().AsNoTracking().Where(e => ids.Contains(e.Id)).OrderBy(e => e.Nom).Take(100).ToListAsync(ct);
        Espaces = [.. lus.Select(Decrire)];
    }

    private EspaceOuvert Decrire(Espace e)
    {
        var ici = e.NomsDHote.Any(n => string.Equals(n.Nom, Request.Host.Host, StringComparison.OrdinalIgnoreCase));
        var hote = ici || e.NomsDHote.Count == 0 ? null : e.NomsDHote[0].Nom;
        return new EspaceOuvert(e.Id, e.Nom, hote, hote is null ? null : $"{Request.Scheme}://{hote}{(Request.Host.Port is { } p ? $":{p}" : "")}/", ici);
    }

    internal sealed record EspaceOuvert(Guid Id, string Nom, string? Hote, string? Adresse, bool EstDeLHote);
}
