using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>An exemption as typed.</summary>
internal sealed class DispenseSaisie
{
    public string? Indicateur { get; set; }

    public string? Territoire { get; set; }

    public string? Motif { get; set; }
}

/// <summary>The matrix of the signatory prefect: optional indicators, territories named, exemptions, note.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class TerritoiresModel(PerimetreDesConventions perimetre, IHorloge horloge, LireLesTerritoires territoires, LireLaTerritorialisation lire, ArreterLaTerritorialisation arreter) : PageDeConvention(perimetre, horloge)
{
    private const int LignesVides = 3;
    private const char Separateur = '|';

    [BindProperty]
    public string[] Facultatifs { get; set; } = [];

    [BindProperty]
    public string[] Echelles { get; set; } = [];

    [BindProperty]
    public List<DispenseSaisie> Dispenses { get; set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    public TerritorialisationDeCus? Arretee { get; private set; }

    public TerritoiresDuPatrimoine Patrimoine { get; private set; } = new([], [], []);

    public bool PeutArreter => EstPrefetDeRegion && Convention.EstModifiable;

    /// <summary>Sheets that the category may hold, optional ones included.</summary>
    public IReadOnlyList<FicheDeCus> Fiches { get; private set; } = [];

    public IEnumerable<SelectListItem> LesIndicateurs => Fiches.Select(f => new SelectListItem($"{f.Famille} {f.Titre}", f.Famille)).Prepend(new SelectListItem("–", ""));

    public IEnumerable<SelectListItem> LesTerritoires => Patrimoine.Departements.Concat(Patrimoine.EpciDeLaListe.Select(e => e.Epci)).Select(t => new SelectListItem($"{t.Nom} ({t.Code})", t.Code)).Prepend(new SelectListItem("–", ""));

    public static bool EstFacultatif(FicheDeCus fiche) => FichesDeCus.Facultatifs.Contains(fiche.Famille, StringComparer.Ordinal);

    public bool EstRetenu(string famille) => Facultatifs.Contains(famille, StringComparer.Ordinal);

    public bool EstNomme(string famille, string territoire) => Echelles.Contains(Valeur(famille, territoire), StringComparer.Ordinal);

    public static string Valeur(string famille, string territoire) => $"{famille}{Separateur}{territoire}";

    /// <summary>« chaque département », for the scale that the text itself demands.</summary>
    public static string Toujours(FicheDeCus fiche) => fiche.Ou switch
    {
        Declinaison.DepartementEtEpci or Declinaison.Departement => "chaque département",
        Declinaison.ChaqueEpci => "chaque EPCI de L. 441-1, al. 23",
        Declinaison.Organisme => "l’organisme",
        Declinaison.RegionEtDepartements => "la région",
        _ => "rien : facultatif",
    };

    public string NomDuTerritoire(string code) => LesTerritoires.FirstOrDefault(t => t.Value == code)?.Text ?? code;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var echelles = Echelles.Select(e => e.Split(Separateur, 2)).Where(p => p.Length == 2).Select(p => new EchelleNommee(p[0], p[1])).Distinct().ToList();
        var dispenses = Dispenses.Where(d => !string.IsNullOrWhiteSpace(d.Indicateur) || !string.IsNullOrWhiteSpace(d.Motif)).Select(d => new Dispense(d.Indicateur ?? "", d.Territoire ?? "", d.Motif?.Trim() ?? "")).ToList();
        await arreter.ExecuterAsync(Id, new([.. Facultatifs.Distinct(StringComparer.Ordinal)], echelles, dispenses, Note), ct);
        Annoncer("Les territoires sont arrêtés.");
        return Redirect(CheminsDeConvention.Territoires(Id));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Patrimoine = await territoires.DeAsync(Convention.Bailleur, ct);
        Arretee = await lire.DeAsync(Id, ct);
        var tous = ChoixDuPrefet.Aucun with { Facultatifs = FichesDeCus.Facultatifs.ToHashSet(StringComparer.Ordinal) };
        Fiches = FichesDeCus.De(Convention.Categorie ?? new(CategorieDeCus.Ordinaire, PartDesFoyers.Aucune, false, false, []), tous);
        if (Request.Method == "GET" && Arretee is { } a)
            (Facultatifs, Echelles, Dispenses, Note) = ([.. a.Matrice.Facultatifs], [.. a.Matrice.Echelles.Select(e => Valeur(e.Indicateur, e.Territoire))], [.. a.Matrice.Dispenses.Select(d => new DispenseSaisie { Indicateur = d.Indicateur, Territoire = d.Territoire, Motif = d.Motif })], a.Matrice.Note);
        if (PeutArreter && Request.Method == "GET")
            Dispenses.AddRange(Enumerable.Range(0, LignesVides).Select(_ => new DispenseSaisie()));
    }
}
