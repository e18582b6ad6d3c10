using System.Globalization;
using Cus.Portal.Interface;
using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Pacte.Pages.Pacte.Campagnes;

/// <summary>A page of a campaign: its head, its tabs, what the reader may do.</summary>
internal abstract class PageDeCampagne(LireLesCampagnes lire, IActeurCourant acteur) : PagePortail
{
    private static readonly StatutCampagneDeMutualisation[] Vie = Enum.GetValues<StatutCampagneDeMutualisation>();

    [BindProperty(SupportsGet = true)]
    public int Annee { get; set; }

    public CampagneDeMutualisation Campagne { get; private set; } = null!;

    protected LireLesCampagnes Lire => lire;

    public bool PeutGerer => PermissionsPacte.GererCampagnes.EstTenuePar(acteur.Acteur);

    /// <summary>Parameters, bases, loans and cases may still change.</summary>
    public bool PeutCorriger => PeutGerer && Campagne.EstModifiable;

    public string Chemin => CheminsDesCampagnes.Campagne(Annee);

    public IReadOnlyList<string> Etapes => [.. Vie.Select(s => Libelles.De(s))];

    public int EtapeCourante => Campagne.Statut == StatutCampagneDeMutualisation.Soldee ? Vie.Length : Array.IndexOf(Vie, Campagne.Statut);

    public IReadOnlyList<(string Chemin, string Nom)> Onglets =>
    [
        (Chemin, "Résultat"), (CheminsDesCampagnes.Parametres(Annee), "Paramètres"), (Chemin + "/bases", "Bases"), (Chemin + "/prets", "Prêts"), (Chemin + "/cas", "Cas particuliers"), (Chemin + "/ecarts", "Écarts"),
        (Chemin + "/essai", "Essai"), (Chemin + "/reglements", "Règlements"), (Chemin + "/bilan", "Bilan"),
    ];

    public int NumeroDePage => int.TryParse(Request.Query["page"], CultureInfo.InvariantCulture, out var n) && n > 0 ? n : 1;

    protected override async Task ChargerAsync(CancellationToken ct) => Campagne = await lire.LireAsync(Annee, ct);
}
