using System.Globalization;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>The conventions of the reader's perimeter.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class IndexModel(ListeDesConventions liste, ITerritoires territoires, IActeurCourant acteur) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public StatutConventionCus? Statut { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Texte { get; set; }

    public (int Total, IReadOnlyList<LigneDeConvention> Lignes) Liste { get; private set; } = (0, []);

    public bool EstFiltree => Statut is not null || !string.IsNullOrWhiteSpace(Texte);

    public bool PeutOuvrir => PermissionsCus.EcrireConvention.EstTenuePar(acteur.Acteur);

    public bool PeutLireLePatrimoine => PermissionsCus.LirePatrimoine.EstTenuePar(acteur.Acteur);

    public int NumeroDePage => int.TryParse(Request.Query["page"], CultureInfo.InvariantCulture, out var n) ? n : 1;

    public IEnumerable<SelectListItem> Statuts => Enum.GetValues<StatutConventionCus>().Select(s => new SelectListItem(Libelles.De(s), s.ToString())).Prepend(new SelectListItem("Tous", ""));

    public string Departement(string code) => territoires.NomDuDepartement(code) ?? code;

    public string Periode(int reports) => new CalendrierDeCus(reports) is var k ? $"{k.EntreeEnVigueur.Year}\u2011{k.DernierJour.Year}" : "";

    public async Task OnGetAsync(CancellationToken ct) => Liste = await liste.LireAsync(new(Statut, Texte), NumeroDePage, ct);
}

/// <summary>Tones of the status of a convention, the same on every screen.</summary>
internal static class EtatDeConvention
{
    public static string Sens(StatutConventionCus statut) => statut switch
    {
        StatutConventionCus.EnVigueur => "ok",
        StatutConventionCus.Echue => "neutre",
        StatutConventionCus.EnSignature or StatutConventionCus.DossierDepose or StatutConventionCus.SignatureProposee => "attente",
        _ => "info",
    };

    public static string Icone(StatutConventionCus statut) => statut switch
    {
        StatutConventionCus.EnVigueur => "okrond",
        StatutConventionCus.Echue => "archive",
        StatutConventionCus.EnSignature or StatutConventionCus.DossierDepose or StatutConventionCus.SignatureProposee => "signature",
        StatutConventionCus.AvisEnCours => "oeil",
        StatutConventionCus.Negociation => "echange",
        _ => "crayon",
    };
}
