using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SessionDAppel = Cus.Portal.Appels.Sessions.Session;

namespace Cus.Portal.Appels.Pages.Appels.Dossiers;

/// <summary>Opens a dossier for one's organisme in a session that is open.</summary>
[Authorize(PermissionsAppels.OuvrirCode)]
internal sealed class NouveauModel(PortailDbContext db, OuvrirDossier ouvrir, IOrganismes organismes, IActeurCourant acteur, IHorloge horloge) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Session { get; set; }

    [BindProperty]
    public Guid? Organisme { get; set; }

    [BindProperty]
    public string Intitule { get; set; } = "";

    public IReadOnlyList<SelectListItem> Sessions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Organismes { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var id = await ouvrir.ExecuterAsync(Session, Organisme, Intitule ?? "", ct);
        Annoncer("Dossier ouvert. Tout s’enregistre au fil de la saisie ; rien n’est déposé tant qu’un signataire ne dépose pas.");
        return Redirect($"/appels/dossiers/{id}/sections/{Rubriques.Porteur}");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        var maintenant = horloge.Maintenant;
        var sessions = await db.Set<SessionDAppel>().AsNoTracking().Where(s => s.Fermeture >= maintenant).OrderBy(s => s.Fermeture).Take(50).ToListAsync(ct);
        var appels = await db.Set<Cus.Portal.Appels.Appels.Appel>().AsNoTracking().Take(50).ToDictionaryAsync(a => a.Id, ct);
        Sessions = [.. sessions.Where(s => s.EstOuverte(maintenant)).OrderBy(s => appels[s.AppelId].Regime.EstContinu).Select(s => new SelectListItem($"{appels[s.AppelId].Titre}, {s.Libelle}, jusqu’au {Francais.DateLongue(s.Fermeture)}", s.Id.ToString()))];
        var miens = PermissionsAppels.Ouvrir.Chez(acteur.Acteur).Where(h => h.OrganismeId is not null).Select(h => h.OrganismeId!.Value).Distinct().ToList();
        Organismes = [.. (await organismes.LireAsync(miens, horloge.Aujourdhui(), ct)).Values.Select(o => new SelectListItem(o.NomComplet, o.Id.ToString()))];
    }
}
