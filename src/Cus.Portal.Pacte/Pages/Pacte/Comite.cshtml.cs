using Cus.Portal.Interface;
using Cus.Portal.Pacte.Comite;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Pacte.Pages.Pacte;

/// <summary>The meetings of the comité de suivi, year by year, against the three that the pacte asks.</summary>
[Authorize(PermissionsPacte.LireCode)]
internal sealed class ComiteModel(LireLeComite lire, TenirLeComite tenir, IActeurCourant acteur, IHorloge horloge) : PagePortail
{
    [BindProperty]
    public DateOnly? Jour { get; set; }

    [BindProperty]
    public TimeOnly? Heure { get; set; }

    [BindProperty]
    public string? Lieu { get; set; }

    [BindProperty]
    public string? OrdreDuJour { get; set; }

    public IReadOnlyList<AnneeDuComite> Annees { get; private set; } = [];

    public bool PeutTenir => PermissionsPacte.Tenir.EstTenuePar(acteur.Acteur);

    public DateTimeOffset Maintenant => horloge.Maintenant;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var id = await tenir.PrevoirAsync(new(Jour, Heure, Lieu, OrdreDuJour), ct);
        Annoncer("La réunion est prévue.");
        return Redirect($"/pacte/comite/{id}");
    });

    /// <summary>Chip of a status: colour, icon.</summary>
    public static (string Sens, string Icone) Puce(StatutReunionDuComite statut) => statut switch
    {
        StatutReunionDuComite.Relevee => ("ok", "okrond"),
        StatutReunionDuComite.Tenue => ("attente", "sablier"),
        StatutReunionDuComite.Annulee => ("neutre", "interdit"),
        _ => ("info", "calendrier"),
    };

    protected override async Task ChargerAsync(CancellationToken ct) => Annees = await lire.ListerAsync(ct);
}
