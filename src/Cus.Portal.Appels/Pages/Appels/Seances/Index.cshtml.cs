using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Pages.Appels.Seances;

/// <summary>The séances of the actor; the secretariat convenes one.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class IndexModel(PortailDbContext db, IActeurCourant acteur, LireSeance lire, ConvoquerSeance convoquer) : PagePortail
{
    [BindProperty]
    public Guid SessionId { get; set; }

    [BindProperty]
    public DateOnly? Jour { get; set; }

    [BindProperty]
    public TimeOnly? Heure { get; set; }

    [BindProperty]
    public string? Lieu { get; set; }

    [BindProperty]
    public RegleDeQuorum Quorum { get; set; }

    public IReadOnlyList<Seance> Seances { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Sessions { get; private set; } = [];

    public bool PeutConvoquer => PermissionsAppels.Secretariat.EstTenuePar(acteur.Acteur);

    public IEnumerable<SelectListItem> Quorums => Enum.GetValues<RegleDeQuorum>().Select(q => new SelectListItem(Libelles.De(q), q.ToString()));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostConvoquerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        if (Jour is not { } jour || Heure is not { } heure)
            throw Refus.Champ("Jour", RefusSocle.Obligatoire, ("champ", "le jour et l’heure"));
        var id = await convoquer.ExecuterAsync(SessionId, Paris.Instant(jour, heure), Lieu ?? "", Quorum, [], ct);
        Annoncer("La séance est convoquée.");
        return Redirect($"/appels/seances/{id}");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Seances = await lire.ListerAsync(ct);
        if (PeutConvoquer)
            Sessions = await db.Set<Session>().AsNoTracking().OrderByDescending(s => s.Fermeture).Take(50).Select(s => new SelectListItem(s.Libelle, s.Id.ToString())).ToListAsync(ct);
    }
}
