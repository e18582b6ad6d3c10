using Cus.Portal.ContratsTerritoriaux.Remontees;
using Cus.Portal.Interface;
using Cus.Portal.Interface.TagHelpers;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats.Remontees;

/// <summary>The national map by département, with its table twin, overseas included.</summary>
[Authorize(PermissionsContrats.SuivreCode)]
internal sealed class CarteModel(PerimetreDesRemontees perimetre, CarteDesInscriptions carte, IHorloge horloge) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Campagne { get; set; }

    [BindProperty(SupportsGet = true)]
    public Ponctualite? Ponctualite { get; set; }

    public CampagneDeRemontee Lue { get; private set; } = null!;

    public IReadOnlyList<DepartementDeCarte> Departements { get; private set; } = [];

    public IReadOnlyList<RegionDeCarte> Regions => CarteDesInscriptions.ParRegion(Departements);

    public IReadOnlyDictionary<string, ValeurDeCarte> Valeurs => CarteDesInscriptions.Valeurs(Departements);

    public IReadOnlyList<string> Legende => CarteDesInscriptions.Legende;

    public string Description => CarteDesInscriptions.Decrire(Departements);

    public bool ALHeure => Ponctualite == ContratsTerritoriaux.Remontees.Ponctualite.ALHeure;

    public DateTimeOffset Maintenant => horloge.Maintenant;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Lue = await perimetre.CampagneAsync(Campagne, ct);
        Departements = await carte.LireAsync(Campagne, new FiltreDInscriptions(Ponctualite: Ponctualite), ct);
    }
}
