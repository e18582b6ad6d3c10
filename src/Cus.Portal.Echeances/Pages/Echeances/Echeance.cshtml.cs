using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Echeances.Pages.Echeances;

/// <summary>A deadline: where it comes from, what moved it and who, the reminders, the acts open to the reader, the certificate of silence.</summary>
[Authorize(PermissionsEcheances.ConsulterCode)]
internal sealed class EcheanceModel(LireUneEcheance lire, PauserUneEcheance pauser, ReprendreUneEcheance reprendre, ProrogerUneEcheance proroger, IHorloge horloge) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DateOnly? Debut { get; set; }

    [BindProperty]
    public TimeOnly? DebutHeure { get; set; }

    [BindProperty]
    public DateOnly? Fin { get; set; }

    [BindProperty]
    public TimeOnly? FinHeure { get; set; }

    [BindProperty]
    public string? MotifDeLaPause { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    [BindProperty]
    public string? MotifDeLaProrogation { get; set; }

    public EcheanceDetaillee Lue { get; private set; } = null!;

    public DateTimeOffset Maintenant => horloge.Maintenant;

    public static string Heure(TimeOnly? heure) => heure?.ToString("HH:mm", Francais.Culture) ?? "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        (Debut, DebutHeure) = (Paris.Date(Maintenant), TimeOnly.FromDateTime(Paris.Heure(Maintenant).DateTime));
    }

    public Task<IActionResult> OnPostPauserAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var debut = Instant(Debut, DebutHeure) ?? throw Refus.Champ(nameof(Debut), RefusSocle.Obligatoire, ("champ", "le début de la pause"));
        await pauser.ExecuterAsync(Id, debut, Instant(Fin, FinHeure), MotifDeLaPause ?? "", ct);
        Annoncer("La pause est posée.");
        return RedirectToPage();
    });

    public Task<IActionResult> OnPostReprendreAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await reprendre.ExecuterAsync(Id, ct);
        Annoncer("L’échéance est reprise.");
        return RedirectToPage();
    });

    public Task<IActionResult> OnPostProrogerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var date = Date ?? throw Refus.Champ(nameof(Date), RefusSocle.Obligatoire, ("champ", "la nouvelle date"));
        await proroger.ExecuterAsync(Id, Paris.FinDuJour(date), MotifDeLaProrogation ?? "", ct);
        Annoncer($"L’échéance est prorogée au {Francais.DateLongue(date)}.");
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct) => Lue = await lire.DetaillerAsync(Id, ct);

    /// <summary>An hour left empty is the first of the day.</summary>
    private static DateTimeOffset? Instant(DateOnly? jour, TimeOnly? heure) => jour is { } j ? Paris.Instant(j, heure ?? TimeOnly.MinValue) : null;
}
