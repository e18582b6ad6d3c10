using Cus.Portal.Interface;
using Cus.Portal.Pacte.Engagements;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Pacte.Pages.Pacte;

/// <summary>The table of the commitments: party, commitment, date, state, evidence.</summary>
[Authorize(PermissionsPacte.LireCode)]
internal sealed class EngagementsModel(LireLesEngagements lire, TenirLesEngagements tenir, IActeurCourant acteur) : PagePortail
{
    [BindProperty]
    public PartieAuPacte? Partie { get; set; }

    [BindProperty]
    public string? Texte { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    public IReadOnlyList<EngagementDuPacte> Engagements { get; private set; } = [];

    public bool PeutTenir => PermissionsPacte.Tenir.EstTenuePar(acteur.Acteur);

    public static IEnumerable<SelectListItem> Parties => Enum.GetValues<PartieAuPacte>().Select(p => new SelectListItem(Libelles.De(p), p.ToString()));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await tenir.InscrireAsync(Partie, Texte, Date, ct);
        Annoncer("L’engagement est inscrit.");
        return Redirect("/pacte/engagements");
    });

    /// <summary>Chip of a status: colour, icon.</summary>
    public static (string Sens, string Icone) Puce(StatutEngagementDuPacte statut) => statut switch
    {
        StatutEngagementDuPacte.Tenu => ("ok", "okrond"),
        StatutEngagementDuPacte.EnCours => ("info", "moitie"),
        StatutEngagementDuPacte.NonTenu => ("alerte", "exclu"),
        _ => ("attente", "sablier"),
    };

    protected override async Task ChargerAsync(CancellationToken ct) => Engagements = await lire.ListerAsync(ct);
}
