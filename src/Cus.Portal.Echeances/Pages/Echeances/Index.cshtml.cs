using System.Globalization;
using Cus.Portal.Echeances.Agenda;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Echeances.Pages.Echeances;

/// <summary>Open deadlines that concern the actor, and its séances: as a list or as a month; and the secret address of its calendar.</summary>
[Authorize(PermissionsEcheances.ConsulterCode)]
internal sealed class IndexModel(ListeDesEcheances liste, AgendaDeLActeur agenda, TenirMonCalendrier calendrier, IActeurCourant acteur, IHorloge horloge) : PagePortail
{
    /// <summary>From the query alone: « page » is also a route value of Razor Pages.</summary>
    [FromQuery(Name = "page")]
    public int NumeroDePage { get; set; } = 1;

    /// <summary>« 2014-06 » for the month view; the list without it.</summary>
    [FromQuery(Name = "mois")]
    public string? Demande { get; set; }

    /// <summary>Shown once, on the page that follows its creation.</summary>
    [TempData]
    public string? AdresseDuCalendrier { get; set; }

    public DateTimeOffset Maintenant => horloge.Maintenant;

    public DateOnly Aujourdhui => horloge.Aujourdhui();

    /// <summary>First day of the month shown, or null for the list.</summary>
    public DateOnly? Mois { get; private set; }

    public IReadOnlyList<JourDAgenda[]> Semaines { get; private set; } = [];

    public int Total { get; private set; }

    public int EnRetard { get; private set; }

    public IReadOnlyList<LigneDEcheance> Lignes { get; private set; } = [];

    public IReadOnlyList<EvenementDAgenda> Seances { get; private set; } = [];

    public AbonnementAuCalendrier? Abonnement { get; private set; }

    /// <summary>Opens the month in the agenda of the machine, with one click.</summary>
    public string? AdresseWebcal => AdresseDuCalendrier is { } a ? "webcal" + a[a.IndexOf("://", StringComparison.Ordinal)..] : null;

    public static string Lien(DateOnly mois) => "/echeances?mois=" + mois.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Nom(DateOnly mois) => mois.ToString("MMMM yyyy", Francais.Culture);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostOuvrirAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        AdresseDuCalendrier = await calendrier.ExecuterAsync(ct);
        return LocalRedirect("/echeances#abonnement");
    });

    public Task<IActionResult> OnPostRevoquerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await calendrier.RevoquerAsync(ct);
        Annoncer("L’adresse de votre calendrier est révoquée : elle ne donne plus rien.");
        return LocalRedirect("/echeances#abonnement");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        var moi = acteur.Requis;
        Abonnement = await calendrier.LireAsync(ct);
        (Total, EnRetard, Lignes) = await liste.ListerAsync(moi, NumeroDePage, ct);
        Mois = Demande is null ? null : Lire(Demande) ?? new DateOnly(Aujourdhui.Year, Aujourdhui.Month, 1);
        if (Mois is { } mois)
            Semaines = await agenda.MoisAsync(moi, mois, ct);
        else
            Seances = await agenda.AVenirAsync(moi, ct);
    }

    private static DateOnly? Lire(string mois) =>
        DateOnly.TryParseExact(mois, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) && d.Year is >= 2000 and <= 2100 ? d : null;
}
