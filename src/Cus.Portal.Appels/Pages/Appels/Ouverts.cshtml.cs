using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Pages.Appels;

/// <summary>The sessions open now in the espace, for anybody.</summary>
[AllowAnonymous]
internal sealed class OuvertsModel(PortailDbContext db, IHorloge horloge) : PagePortail
{
    private const int Plafond = 50;

    public IReadOnlyList<(Appel Appel, Session Session)> Sessions { get; private set; } = [];

    public DateTimeOffset Maintenant => horloge.Maintenant;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var encore = horloge.Maintenant.ToUniversalTime().AddSeconds(-1);
        var lues = await db.Set<Session>().AsNoTracking().Where(s => s.Fermeture > encore).OrderBy(s => s.Fermeture).Take(Plafond)
            .Join(db.Set<Appel>().AsNoTracking(), s => s.AppelId, a => a.Id, (s, a) => new { Session = s, Appel = a }).ToListAsync(ct);
        Sessions = [.. lues.Where(x => x.Session.EstOuverte(horloge.Maintenant)).Select(x => (x.Appel, x.Session))];
    }
}
