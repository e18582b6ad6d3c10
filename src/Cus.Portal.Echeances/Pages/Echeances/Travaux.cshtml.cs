using Cus.Portal.Echeances.Travaux;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Echeances.Pages.Echeances;

/// <summary>The works that the portal does by itself for the espace: schedules, last and next run, what waits, what failed.</summary>
[Authorize(PermissionsEcheances.GererLesTravauxCode)]
internal sealed class TravauxModel(LireLesTravaux lire, ReglerLesTravaux regler, IHorloge horloge) : PagePortail
{
    /// <summary>From the query alone: « page » is also a route value of Razor Pages.</summary>
    [FromQuery(Name = "page")]
    public int NumeroDePage { get; set; } = 1;

    public DateTimeOffset Maintenant => horloge.Maintenant;

    public IReadOnlyList<Planification> Planifications { get; private set; } = [];

    public IReadOnlyList<Passe> Echecs { get; private set; } = [];

    public IReadOnlyList<Passe> EnCours { get; private set; } = [];

    public long EnAttente { get; private set; }

    public IReadOnlyList<TravailEnAttente> Attendent { get; private set; } = [];

    public int Courriels { get; private set; }

    public DateTimeOffset? CourrielsDepuis { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<Passe> Passes { get; private set; } = [];

    public static string Duree(Passe p) => p.FinLe is not { } fin ? "" : (fin - p.DebutLe).TotalSeconds switch
    {
        < 1 => "moins d’une seconde",
        < 120 and var s => Francais.Nombre((long)s, "seconde"),
        var s => Francais.Nombre((long)(s / 60), "minute"),
    };

    public (string Sens, string Icone, string Mot) Etat(Passe p) => p switch
    {
        { Erreur: not null, RegleLe: null } => ("alerte", "alerte", "En échec"),
        { Erreur: not null } => ("attente", "reset", "Échec, réglé depuis"),
        { FinLe: not null } => ("ok", "okrond", "Réussi"),
        _ => lire.EstInterrompue(p) ? ("alerte", "interdit", "Interrompu") : ("info", "sablier", "En cours"),
    };

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostRelancerAsync(Guid id, CancellationToken ct) => ActerAsync(async () =>
    {
        Annoncer($"« {await regler.RelancerAsync(id, ct)} » est relancé : il tourne dès qu’un serveur est libre.");
        return RedirectToPage();
    });

    public Task<IActionResult> OnPostSuspendreAsync(Rythme rythme, CancellationToken ct) => ActerAsync(async () =>
    {
        await regler.SuspendreAsync(rythme, ct);
        Annoncer("Les passages sont suspendus dans cet espace.");
        return RedirectToPage();
    });

    public Task<IActionResult> OnPostReprendreAsync(Rythme rythme, CancellationToken ct) => ActerAsync(async () =>
    {
        await regler.ReprendreAsync(rythme, ct);
        Annoncer("Les passages reprennent à leur prochaine heure.");
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Planifications = await lire.PlanificationsAsync(ct);
        EnCours = await lire.EnCoursAsync(ct);
        Echecs = await lire.EchecsAsync(ct);
        (EnAttente, Attendent) = await lire.EnAttenteAsync(ct);
        (Courriels, CourrielsDepuis) = await lire.CourrielsAsync(ct);
        (Total, Passes) = await lire.HistoriqueAsync(NumeroDePage, ct);
    }
}
