using Cus.Portal.Identite.Acces;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Identite.Membres;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Pages.Compte;

/// <summary>« Mon compte »: habilitations, second factor, delegations, password, sign-out.</summary>
[Authorize]
internal sealed class IndexModel(
    IActeurCourant courant, PortailDbContext db, IOrganismes organismes, IHorloge horloge, OuvrirSession sessions, MesSessions mesSessions,
    ChoisirUnMotDePasse choisir, ChangerDeNom changerDeNom, FermerMesSessions fermer, Deleguer deleguer, IReglagesDeLEspace reglages) : PagePortail
{
    public Acteur Acteur => courant.Requis;

    public bool FacteurActif => HttpContext.Items["second-facteur"] is true;

    public IReadOnlyDictionary<Guid, string> Organismes { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<SelectListItem> Delegables { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Collegues { get; private set; } = [];

    public bool DelegationsAllumees { get; private set; }

    public IReadOnlyList<(Guid Id, string Texte)> Donnees { get; private set; } = [];

    public IReadOnlyList<SessionOuverte> Sessions { get; private set; } = [];

    public Guid? SessionCourante => SessionDuPortail.SessionId(User);

    [BindProperty]
    public string? Nom { get; set; }

    [BindProperty]
    public Guid HabilitationId { get; set; }

    [BindProperty]
    public Guid DelegueId { get; set; }

    [BindProperty]
    public DateOnly? Debut { get; set; }

    [BindProperty]
    public DateOnly? Fin { get; set; }

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostNomAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        await changerDeNom.ExecuterAsync(Nom, ct);
        TempData["Succes"] = "Votre nom est changé.";
        return RedirectToPage();
    });

    public async Task<IActionResult> OnPostFermerAsync(Guid? session, CancellationToken ct) => await ActerAsync(async () =>
    {
        await fermer.ExecuterAsync(session, SessionCourante, ct);
        TempData["Succes"] = "Session fermée.";
        return RedirectToPage();
    });

    public async Task<IActionResult> OnPostMotDePasseAsync(string? actuel, string? motDePasse, string? confirmation, CancellationToken ct) => await ActerAsync(async () =>
    {
        var compte = await choisir.ParLActuelAsync(Acteur.CompteId, actuel ?? "", motDePasse ?? "", confirmation ?? "", ct);
        await sessions.FermerAsync(_ => true, compte.Id, ct);
        await sessions.RouvrirAsync(HttpContext, compte, SessionDuPortail.EspaceChoisi(User), ct);
        TempData["Succes"] = "Votre mot de passe est changé ; vos autres sessions sont fermées.";
        return RedirectToPage();
    });

    public async Task<IActionResult> OnPostDeleguerAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        var jour = horloge.Aujourdhui();
        var fin = await deleguer.ExecuterAsync(HabilitationId, DelegueId, Debut ?? jour, Fin ?? jour, ct);
        TempData["Succes"] = $"Délégation enregistrée jusqu’au {Francais.DateLongue(fin)}.";
        return RedirectToPage();
    });

    public async Task<IActionResult> OnPostRevoquerAsync(Guid id, CancellationToken ct) => await ActerAsync(async () =>
    {
        await deleguer.RevoquerAsync(id, ct);
        TempData["Succes"] = "Vous avez repris ce rôle.";
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        Nom ??= Acteur.Nom;
        Sessions = await mesSessions.LireAsync(ct);
        DelegationsAllumees = await reglages.EstAllumeeAsync(Fonctions.Delegations, ct);
        Organismes = (await organismes.LireAsync([.. Acteur.Organismes], jour, ct)).ToDictionary(o => o.Key, o => o.Value.NomComplet);
        Delegables = [.. Acteur.Habilitations.Where(h => h.DelegantNom is null && h.OrganismeId is not null && h.Role is not (Role.MembreComite or Role.PresidentComite))
            .Select(h => new SelectListItem($"{Libelles.De(h.Role)}, {Organismes.GetValueOrDefault(h.OrganismeId!.Value)}", h.Id.ToString()))];
        var miens = Acteur.Organismes.ToList();
        Collegues = await (from h in db.Set<Habilitation>().AsNoTracking()
                           join c in db.Set<Comptes.Compte>() on h.CompteId equals c.Id
                           where h.OrganismeId != null && miens.Contains(h.OrganismeId.Value) && c.Id != Acteur.CompteId && (h.Fin == null || h.Fin >= jour)
                           orderby c.Nom
                           select new SelectListItem(c.Nom, c.Id.ToString())).Distinct().Take(200).ToListAsync(ct);
        var donnees = await (from d in db.Set<Delegation>().AsNoTracking()
                             join c in db.Set<Comptes.Compte>() on d.CompteId equals c.Id
                             where d.DelegantId == Acteur.CompteId && d.Fin >= jour && (d.RevoqueeLe == null || d.RevoqueeLe > jour)
                             select new { d.Id, c.Nom, d.Debut, d.Fin }).Take(50).ToListAsync(ct);
        Donnees = [.. donnees.Select(d => (d.Id, $"{d.Nom}, du {Francais.DateLongue(d.Debut)} au {Francais.DateLongue(d.Fin)}"))];
    }
}
