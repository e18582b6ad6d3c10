using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Session = Cus.Portal.Appels.Sessions.Session;

namespace Cus.Portal.Appels.Pages.Appels.Sessions;

/// <summary>A session: its four dates, what is asked, how projects are selected.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class SessionModel(PortailDbContext db, IActeurCourant acteur, IHorloge horloge) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Session Session { get; private set; } = null!;

    public Appel Appel { get; private set; } = null!;

    /// <summary>Decided on the envelope, euros, where the call gives amounts; null for who reads no decision before its letter.</summary>
    public decimal? Decide { get; private set; }

    public DateTimeOffset Maintenant => horloge.Maintenant;

    public bool PeutRegler => PermissionsAppels.Regler.EstTenuePar(acteur.Acteur);

    public bool PeutOuvrir => Session.EstOuverte(Maintenant) && PermissionsAppels.Ouvrir.EstTenuePar(acteur.Acteur);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Session = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        Appel = await db.Set<Appel>().AsNoTracking().SingleAsync(a => a.Id == Session.AppelId, ct);
        if (Appel.Regime.EnveloppeLimitative && (PermissionsAppels.Secretariat.EstTenuePar(acteur.Acteur) || PermissionsAppels.Noter.EstTenuePar(acteur.Acteur)))
            Decide = await ConditionsDeDecision.DecideAsync(db, Id, Appel.Regime, null, ct);
    }
}
