using Cus.Portal.ContratsTerritoriaux.Remontees;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats.Remontees;

/// <summary>Reports a volunteer.</summary>
[Authorize(PermissionsContrats.InscrireCode)]
internal sealed class InscrireModel(InscrireVolontaire inscrire, PerimetreDesRemontees perimetre, IHorloge horloge) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Campagne { get; set; }

    [BindProperty]
    public VolontaireASaisir Volontaire { get; set; } = new();

    public CampagneDeRemontee Lue { get; private set; } = null!;

    public string Recherche => AdressesDeSuggestion.Epci;

    public DateTimeOffset Maintenant => horloge.Maintenant;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        Volontaire.VolontaireLe = horloge.Aujourdhui();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var id = await inscrire.ExecuterAsync(Campagne, Volontaire.Saisie(), ct);
        Annoncer("L’intercommunalité est inscrite.");
        return Redirect($"/contrats/remontees/{Campagne}/volontaires/{id}");
    });

    protected override async Task ChargerAsync(CancellationToken ct) => Lue = await perimetre.CampagneAsync(Campagne, ct);
}
