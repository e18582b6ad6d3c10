using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Pages.Appels;

/// <summary>The calls of the espace and their sessions.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class IndexModel(PortailDbContext db, Perimetre perimetre, IActeurCourant acteur, IHorloge horloge) : PagePortail
{
    private const int Plafond = 100;

    public IReadOnlyList<(Appel Appel, IReadOnlyList<Session> Sessions)> Appels { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Nombres { get; private set; } = new Dictionary<Guid, int>();

    public bool PeutOuvrir => PermissionsAppels.Ouvrir.EstTenuePar(acteur.Acteur);

    public DateTimeOffset Maintenant => horloge.Maintenant;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var appels = await db.Set<Appel>().AsNoTracking().OrderBy(a => a.Titre).Take(Plafond).ToListAsync(ct);
        var sessions = await db.Set<Session>().AsNoTracking().OrderByDescending(s => s.Fermeture).Take(Plafond).ToListAsync(ct);
        Appels = [.. appels.Select(a => (a, (IReadOnlyList<Session>)[.. sessions.Where(s => s.AppelId == a.Id)]))];
        Nombres = await (await perimetre.DossiersAsync(ct)).GroupBy(d => d.SessionId).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N, ct);
    }
}
