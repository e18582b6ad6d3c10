using System.ComponentModel.DataAnnotations;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Session = Cus.Portal.Appels.Sessions.Session;

namespace Cus.Portal.Appels.Pages.Appels.Sessions;

/// <summary>Dates of a session, set by the secretariat; a difference with the legal delays is shown, not refused.</summary>
[Authorize(PermissionsAppels.ReglerCode)]
internal sealed class ReglagesModel(PortailDbContext db, ReglerSession regler) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DateOnly Ouverture { get; set; }

    [BindProperty]
    public DateOnly Limite { get; set; }

    [BindProperty]
    [Range(0, 1440)]
    public int Grace { get; set; }

    [BindProperty]
    public DateOnly Corrections { get; set; }

    [BindProperty]
    public DateOnly Avis { get; set; }

    [BindProperty]
    public DateOnly Selection { get; set; }

    [BindProperty]
    public decimal? Enveloppe { get; set; }

    public Session Session { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var calendrier = new CalendrierDeSession(Paris.DebutDuJour(Ouverture), Paris.FinDuJour(Limite), Grace, Paris.FinDuJour(Corrections), Paris.FinDuJour(Avis), Paris.FinDuJour(Selection));
        await regler.ExecuterAsync(Id, calendrier, Enveloppe, ct);
        Annoncer("Dates enregistrées.");
        return Redirect($"/appels/sessions/{Id}");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Session = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        if (HttpMethods.IsPost(Request.Method))
            return;
        var c = Session.Calendrier;
        (Ouverture, Limite, Grace, Corrections) = (Paris.Date(c.OuvreLe), Paris.Date(c.LimiteDeDepot), c.GraceMinutes, Paris.Date(c.FinDesCorrections));
        (Avis, Selection) = (Paris.Date(c.AvisDuLe), Paris.Date(c.SelectionDueLe));
        Enveloppe = Session.Enveloppe;
    }
}
