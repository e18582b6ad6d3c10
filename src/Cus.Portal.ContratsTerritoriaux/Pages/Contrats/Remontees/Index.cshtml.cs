using Cus.Portal.ContratsTerritoriaux.Remontees;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats.Remontees;

/// <summary>The campaigns of the espace.</summary>
[Authorize(PermissionsContrats.LireRemonteesCode)]
internal sealed class IndexModel(LireLesCampagnes campagnes, IActeurCourant acteur, IHorloge horloge) : PagePortail
{
    public IReadOnlyList<CampagneLue> Campagnes { get; private set; } = [];

    public bool PeutOuvrir => PermissionsContrats.OuvrirRemontee.EstTenuePar(acteur.Acteur);

    public bool PeutInscrire => PermissionsContrats.Inscrire.EstTenuePar(acteur.Acteur);

    public DateTimeOffset Maintenant => horloge.Maintenant;

    public async Task OnGetAsync(CancellationToken ct) => Campagnes = await campagnes.ListerAsync(ct);
}

/// <summary>A campaign, in the list of campaigns and on the home page of the programme.</summary>
internal sealed record CampagneAffichee(CampagneLue Lue, DateTimeOffset Maintenant, bool PeutInscrire);
