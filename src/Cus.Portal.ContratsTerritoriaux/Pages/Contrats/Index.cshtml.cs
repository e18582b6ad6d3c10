using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats;

/// <summary>The contracts of the perimeter, with the acts that follow them: filters and pages.</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class IndexModel(ListeContrats liste, ITerritoires territoires, IActeurCourant acteur) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public StatutContrat? Statut { get; set; }

    [BindProperty(SupportsGet = true)]
    public NatureDActe? Nature { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Texte { get; set; }

    /// <summary>« page » is a word of the router: read from the address itself.</summary>
    public int NumeroDePage => int.TryParse(Request.Query["page"], System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 1;

    public PageDeContrats Liste { get; private set; } = new([], 0);

    public bool PeutOuvrir => PermissionsContrats.Ouvrir.EstTenuePar(acteur.Acteur);

    public bool EstFiltree => Statut is not null || Nature is not null || !string.IsNullOrWhiteSpace(Texte);

    public IEnumerable<SelectListItem> Statuts => Enum.GetValues<StatutContrat>().Select(s => new SelectListItem(Libelles.De(s), s.ToString())).Prepend(new SelectListItem("Tous", ""));

    public IEnumerable<SelectListItem> Natures => Enum.GetValues<NatureDActe>().Select(s => new SelectListItem(Libelles.De(s), s.ToString())).Prepend(new SelectListItem("Tous", ""));

    public string Departement(string code) => territoires.NomDuDepartement(code) is { } nom ? $"{nom} ({code})" : code;

    /// <summary>« avenant n° 1 », « annexe signée ».</summary>
    public string Acte(LigneDeContrat l) => l.Nature == NatureDActe.Avenant ? $"avenant n°\u00A0{l.Rang}" : "annexe signée";

    public async Task OnGetAsync(CancellationToken ct) => Liste = await liste.LireAsync(new FiltreDeContrats(Statut, Nature, Texte), NumeroDePage, ct);
}

/// <summary>Tones of the status of a contract, the same on every screen.</summary>
internal static class EtatDeContrat
{
    public static string Sens(StatutContrat statut) => statut switch
    {
        StatutContrat.Elaboration => "brouillon",
        StatutContrat.Signe => "ok",
        StatutContrat.Echu or StatutContrat.Resilie => "neutre",
        _ => "attente",
    };

    public static string Icone(StatutContrat statut) => statut switch
    {
        StatutContrat.Elaboration => "crayon",
        StatutContrat.Negociation => "echange",
        StatutContrat.PretASigner or StatutContrat.EnSignature => "signature",
        _ => "okrond",
    };
}
