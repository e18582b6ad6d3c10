using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Retours;
using Cus.Portal.Interface;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Echeances.Pages.Echeances;

/// <summary>Outbox of the espace: what left, what is refused, what waits; sends again.</summary>
[Authorize(PermissionsEcheances.SuivreLesCourrielsCode)]
internal sealed class CourrielsModel(ListeDesCourriels liste, RenvoyerCourriel renvoyer, FileDAttente attente, DossierDesRetours retours, ReglagesDeCourriel reglages, IHorloge horloge) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public StatutCourriel? Statut { get; set; }

    /// <summary>From the query alone: « page » is also a route value of Razor Pages.</summary>
    [FromQuery(Name = "page")]
    public int NumeroDePage { get; set; } = 1;

    public bool EstDemonstration => reglages.EstDemonstration;

    public bool RetoursRegles => retours.EstRegle;

    public DateTimeOffset Maintenant => horloge.Maintenant;

    public int Attente { get; private set; }

    public DateTimeOffset? AttenteDepuis { get; private set; }

    public IReadOnlyList<RetourInconnu> Inconnus { get; private set; } = [];

    public IReadOnlyDictionary<Guid, (string Adresse, DateTimeOffset Le)> AutresBouts { get; private set; } = new Dictionary<Guid, (string, DateTimeOffset)>();

    public int Total { get; private set; }

    public string Resume { get; private set; } = "";

    public IReadOnlyList<LigneDeCourriel> Lignes { get; private set; } = [];

    public IEnumerable<SelectListItem> Statuts =>
        [new SelectListItem("Tous", ""), .. Enum.GetValues<StatutCourriel>().Select(s => new SelectListItem(Libelles.De(s), s.ToString()))];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostRenvoyerAsync(Guid id, string? adresse, CancellationToken ct) => await ActerAsync(async () =>
    {
        var c = await renvoyer.ExecuterAsync(id, adresse, ct);
        Annoncer($"« {c.Sujet} » repart vers {c.Adresse}.");
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        (Attente, AttenteDepuis) = await attente.LireAsync(ct);
        Inconnus = retours.Inconnus();
        (Total, Lignes) = await liste.ListerAsync(Q, Statut, NumeroDePage, ct);
        AutresBouts = await liste.AutresBoutsAsync(Lignes, ct);
        Resume = string.Join(", ", (await liste.CompterAsync(ct)).OrderBy(c => c.Key).Select(c => $"{Libelles.De(c.Key).ToLower(Francais.Culture)} : {Francais.Entier(c.Value)}"));
    }
}
