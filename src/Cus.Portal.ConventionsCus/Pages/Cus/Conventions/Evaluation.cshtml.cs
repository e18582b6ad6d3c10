using System.Globalization;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Evaluations;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>The evaluation of a convention at three or six years, phase by phase.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class EvaluationModel(PerimetreDesConventions perimetre, SuivreLEvaluation suivre, ComparerAuxPairs comparer, IHorloge horloge) : PageDeConvention(perimetre, horloge)
{
    /// <summary>« trois-ans » or « six-ans ».</summary>
    [BindProperty(SupportsGet = true)]
    public string Horizon { get; set; } = "";

    /// <summary>Stamp that the grid was filled from.</summary>
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public string? Texte { get; set; }

    public EvaluationDeCus? Evaluation { get; private set; }

    public IReadOnlyList<LigneJugee> Lignes { get; private set; } = [];

    /// <summary>Beside its peers; null when too few sent theirs back.</summary>
    public ComparaisonAuxPairs? Pairs { get; private set; }

    /// <summary>Which milestone.</summary>
    public HorizonDEvaluation Lequel => Horizon switch { "trois-ans" => HorizonDEvaluation.TroisAns, "six-ans" => HorizonDEvaluation.SixAns, _ => throw new Refus(RefusSocle.Introuvable) };

    public bool EstOrganisme => Qualite.HasFlag(QualiteDansLaCus.Organisme);

    public bool PeutRenseigner => EstOrganisme && Evaluation is { EstARenvoyer: true };

    public bool PeutObserver => (EstPrefetDuSiege || EstPrefetDeRegion) && Evaluation?.Statut == StatutEvaluation.Renvoyee;

    public bool PeutRepondre => EstOrganisme && Evaluation is { Statut: StatutEvaluation.Observee, Reponse: null } e && Aujourdhui <= e.ReponsesJusquAu;

    public bool PeutApprecier => EstPrefetDeRegion && Evaluation?.Statut == StatutEvaluation.Observee;

    public IEnumerable<SelectListItem> ChoixDeLignes => Lignes.Select(l => new SelectListItem($"{l.Ligne.Cellule.Indicateur}, {l.Ligne.TerritoireNom}, {l.Ligne.Cellule.An}", l.Ligne.Rang.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What was typed of a family, kept after a refusal.</summary>
    public string? Dite(string famille) => Request.HasFormContentType ? Request.Form["Appreciation." + famille].ToString() : null;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostRenseignerAsync(CancellationToken ct) => FaireAsync(() => suivre.RenseignerAsync(Id, Lequel, Version, Saisie(), ct), "Les valeurs sont enregistrées.");

    public Task<IActionResult> OnPostProuverAsync(int rang, CancellationToken ct) =>
        FaireAsync(() => suivre.ProuverAsync(Id, Lequel, rang, Saisies.Fichier(Request, "Preuve", SuivreLEvaluation.Exigences, ct), ct), "La preuve est jointe.");

    public Task<IActionResult> OnPostRenvoyerAsync(CancellationToken ct) => FaireAsync(() => suivre.RenvoyerAsync(Id, Lequel, Texte, ct), "L’évaluation est renvoyée à l’État.");

    public Task<IActionResult> OnPostObserverAsync(CancellationToken ct) => FaireAsync(() => suivre.ObserverAsync(Id, Lequel, Texte, ct), "Les observations sont notées : l’organisme les lit.");

    public Task<IActionResult> OnPostRepondreAsync(CancellationToken ct) => FaireAsync(() => suivre.RepondreAsync(Id, Lequel, Texte, ct), "La réponse est enregistrée.");

    public Task<IActionResult> OnPostApprecierAsync(CancellationToken ct) => FaireAsync(
        () => suivre.ApprecierAsync(Id, Lequel, Texte, Request.Form.Where(f => f.Key.StartsWith("Appreciation.", StringComparison.Ordinal)).ToDictionary(f => f.Key["Appreciation.".Length..], f => f.Value.ToString(), StringComparer.Ordinal), ct),
        "L’appréciation est arrêtée : la lettre et le rapport sont produits.");

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Evaluation = await suivre.LireAsync(Convention, Qualite, Lequel, ct);
        if (Evaluation is not { } e)
            return;
        Lignes = [.. e.Lignes.Select(l => l.Juger(Convention.Calendrier))];
        Pairs = await comparer.ExecuterAsync(Convention, e, ct);
        if (Request.Method == "GET")
            Version = e.VersionDeLigne;
        ViewData["Fil"] = new (string, string?)[] { ("Conventions d’utilité sociale", "/cus/conventions"), (Convention.Intitule, CheminsDeConvention.Convention(Id)), ("Évaluations", CheminsDEvaluation.Campagnes) };
    }

    private Task<IActionResult> FaireAsync(Func<Task> acte, string fait) => ActerAsync(async () =>
    {
        await acte();
        Annoncer(fait);
        return Redirect(CheminsDEvaluation.De(Id, Lequel));
    });

    private List<SaisieDeLigne> Saisie()
    {
        var lignes = new List<SaisieDeLigne>();
        foreach (var cle in Request.Form.Keys.Where(k => k.StartsWith("Numerateur.", StringComparison.Ordinal)))
        {
            if (!int.TryParse(cle["Numerateur.".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var rang))
                throw new Refus(RefusDEvaluation.LigneInconnue);
            lignes.Add(new(rang, Nombre(cle), Nombre($"Denominateur.{rang}"), Request.Form[$"Commentaire.{rang}"]));
        }

        return lignes;
    }

    private decimal? Nombre(string champ) => Request.Form[champ].ToString() is not { Length: > 0 } saisi || string.IsNullOrWhiteSpace(saisi) ? null
        : NombreSaisi.TryLire(saisi, out var n) && n is >= 0 and <= 1_000_000_000 ? n : throw Refus.Champ(champ, RefusDEvaluation.ValeurDEvaluation);
}
