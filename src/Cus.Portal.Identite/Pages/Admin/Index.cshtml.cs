using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Identite.Membres;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Pages.Admin;

/// <summary>Members of the espace: search, invite, end.</summary>
[Authorize(PermissionsIdentite.GererLesMembresCode)]
internal sealed class IndexModel(PortailDbContext db, IOrganismes organismes, IHorloge horloge, InviterMembre inviter, CloturerHabilitation cloturer) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>From the query alone: « page » is also a route value of Razor Pages.</summary>
    [FromQuery(Name = "page")]
    public int NumeroDePage { get; set; } = 1;

    [BindProperty]
    public string? Nom { get; set; }

    [BindProperty]
    public string? Adresse { get; set; }

    [BindProperty]
    public Role Role { get; set; }

    [BindProperty]
    public string? Organisme { get; set; }

    [BindProperty]
    public string? Territoires { get; set; }

    [BindProperty]
    public DateOnly? Debut { get; set; }

    [BindProperty]
    public DateOnly? Fin { get; set; }

    public int Total { get; private set; }

    public IReadOnlyList<Ligne> Lignes { get; private set; } = [];

    public IEnumerable<SelectListItem> Roles => Enum.GetValues<Role>().Select(r => new SelectListItem(Libelles.De(r), r.ToString()));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostInviterAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        await inviter.ExecuterAsync(new Invitation(Nom, Adresse, Role, await OrganismeAsync(ct), Codes(), Debut, Fin), ct);
        TempData["Succes"] = $"{Nom} est habilité ; un courriel le lui dit.";
        return RedirectToPage();
    });

    public async Task<IActionResult> OnPostCloturerAsync(Guid id, DateOnly? dernierJour, CancellationToken ct) => await ActerAsync(async () =>
    {
        await cloturer.ExecuterAsync(id, dernierJour, ct);
        TempData["Succes"] = dernierJour is { } d ? $"L’habilitation prendra fin le {Francais.DateLongue(d)}." : "L’habilitation a pris fin.";
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var motif = $"%{Q?.Trim()}%";
        var requete = from h in db.Set<Habilitation>().AsNoTracking()
                      join c in db.Set<Comptes.Compte>() on h.CompteId equals c.Id
                      where Q == null || EF.Functions.ILike(c.Nom, motif) || EF.Functions.ILike(c.Email!, motif)
                      orderby c.Nom, h.Debut
                      select new { h, c };
        Total = await requete.CountAsync(ct);
        var lus = await requete.Skip((Math.Max(1, NumeroDePage) - 1) * 20).Take(20).ToListAsync(ct);
        var noms = await organismes.LireAsync([.. lus.Where(l => l.h.OrganismeId is not null).Select(l => l.h.OrganismeId!.Value).Distinct()], jour, ct);
        Lignes = [.. lus.Select(l => new Ligne(l.h.Id, l.c.Nom, l.c.Email!, l.h.Role, l.h.OrganismeId is { } o && noms.TryGetValue(o, out var n) ? n.NomComplet : null, l.h.Territoires, l.h.Debut, l.h.Fin, l.h.Fin < jour))];
    }

    private string[] Codes() => (Territoires ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private async Task<Guid?> OrganismeAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Organisme))
            return null;
        var trouves = await organismes.ChercherAsync(Organisme, 1, ct);
        return trouves.Count > 0 ? trouves[0].Id : throw Refus.Champ("Organisme", RefusIdentite.OrganismeIntrouvable, ("valeur", Organisme));
    }

    internal sealed record Ligne(Guid Id, string Nom, string Adresse, Role Role, string? Organisme, string[] Territoires, DateOnly Debut, DateOnly? Fin, bool EstFinie);
}
