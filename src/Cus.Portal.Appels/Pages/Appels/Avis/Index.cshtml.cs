using System.ComponentModel.DataAnnotations;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Interface;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Appels.Pages.Appels.Avis;

/// <summary>Which avis the list keeps.</summary>
internal enum FiltreDAvis
{
    [Display(Name = "Tous")] Tous,
    [Display(Name = "À rendre")] ARendre,
    [Display(Name = "En retard")] EnRetard,
    [Display(Name = "Proposés à la signature")] Proposes,
    [Display(Name = "Transmis")] Transmis,
}

/// <summary>The avis of the actor by due date, all of them for the secretariat, and the late ones by region.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class IndexModel(LireAvis lire, IHorloge horloge) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public FiltreDAvis Etat { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    public IReadOnlyList<LigneDAvis> Tous { get; private set; } = [];

    public IReadOnlyList<LigneDAvis> EnRetard { get; private set; } = [];

    public DateTimeOffset Maintenant => horloge.Maintenant;

    /// <summary>What is to be given first, soonest due; then what was transmitted, latest due first.</summary>
    public IEnumerable<LigneDAvis> Lignes => Tous.Where(l => (string.IsNullOrEmpty(Region) || l.Region == Region) && Garde(l))
        .OrderBy(l => l.EstAcquis).ThenBy(l => l.EstAcquis ? DateTimeOffset.MaxValue - l.DuLe : l.DuLe - DateTimeOffset.MinValue).ThenBy(l => l.Reference, StringComparer.Ordinal);

    public IEnumerable<SelectListItem> Etats => Enum.GetValues<FiltreDAvis>().Select(f => new SelectListItem(Libelles.De(f), f.ToString()));

    public IEnumerable<SelectListItem> Regions => Tous.Select(l => l.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Create(Francais.Culture, false)).Select(r => new SelectListItem(r, r)).Prepend(new SelectListItem("Toutes", ""));

    public async Task OnGetAsync(CancellationToken ct) => (Tous, EnRetard) = (await lire.TousAsync(ct), await lire.EnRetardAsync(ct));

    /// <summary>Chip of a state: colour, icon.</summary>
    public static (string Sens, string Icone) Puce(StatutAvis statut) => statut switch
    {
        StatutAvis.Transmis => ("ok", "okrond"),
        StatutAvis.Pret => ("accent", "signature"),
        StatutAvis.EnPreparation => ("attente", "sablier"),
        _ => ("neutre", "rond"),
    };

    private bool Garde(LigneDAvis l) => Etat switch
    {
        FiltreDAvis.ARendre => !l.EstAcquis,
        FiltreDAvis.EnRetard => !l.EstAcquis && l.JoursDeRetard > 0,
        FiltreDAvis.Proposes => l.Statut == StatutAvis.Pret,
        FiltreDAvis.Transmis => l.Statut == StatutAvis.Transmis,
        _ => true,
    };
}
