using System.Globalization;
using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus;

/// <summary>One ensemble immobilier: its counts, its rules, what the organisme says of it, its dwellings.</summary>
[Authorize(PermissionsCus.LirePatrimoineCode)]
internal sealed class EnsembleModel(LireLesEnsembles lire, TenirLesEnsembles tenir, PerimetreDesEnsembles perimetre) : PagePortail
{
    private static readonly string[] Tranches = ["SousPlai", "PlaiAPlus", "PlusAPls", "PlsAPli", "AuDelaDuPli", "EnDepassement", "AuSls", "Apl"];

    /// <summary>Choice of the quartiers that touch each other.</summary>
    public static IEnumerable<SelectListItem> OuiOuNon => [new("Non", ""), new("Oui", "true")];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Identifiants { get; set; }

    public EnsembleLu Lu { get; private set; } = null!;

    public bool PeutEcrire { get; private set; }

    public IReadOnlyList<TypologieDeService> Typologies { get; private set; } = [];

    public IEnumerable<SelectListItem> ChoixDeTypologies => Typologies.Select(t => new SelectListItem(t.Nom, t.Id.ToString())).Prepend(new SelectListItem("Non dite", ""));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostDecrireAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await tenir.DecrireAsync(Id, Fiche(), Saisi("Groupe"), ct);
        Annoncer("L’ensemble est enregistré.");
        return Redirect($"/cus/ensembles/{Id}");
    });

    public Task<IActionResult> OnPostRattacherAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var identifiants = (Identifiants ?? "").Split((char[])[' ', '\n', '\r', '\t', ';', ','], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        await tenir.RattacherAsync(Id, identifiants, ct);
        Annoncer($"{Francais.Nombre(identifiants.Count, "logement rattaché", "logements rattachés")}.");
        return Redirect($"/cus/ensembles/{Id}");
    });

    public Task<IActionResult> OnPostDefaireAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await ChargerAsync(ct);
        await tenir.DefaireAsync(Id, ct);
        Annoncer("L’ensemble est défait : ses logements ne sont plus dans aucun ensemble.");
        return Redirect($"/cus/ensembles?Siren={Lu.Ensemble.Siren}");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Lu = await lire.LireAsync(Id, ct);
        PeutEcrire = await perimetre.PeutEcrireAsync(Lu.Ensemble.Siren, ct);
        Typologies = await lire.TypologiesAsync(Lu.Ensemble.Siren, ct);
    }

    private FicheDEnsemble Fiche()
    {
        var tranches = Tranches.Select(Entier).ToArray();
        var occupation = tranches.All(t => t is null) ? null : new OccupationSociale(tranches[0] ?? 0, tranches[1] ?? 0, tranches[2] ?? 0, tranches[3] ?? 0, tranches[4] ?? 0, tranches[5] ?? 0, tranches[6] ?? 0, tranches[7] ?? 0);
        return new(Saisi("Code") ?? "", Saisi("Libelle") ?? "", Guid.TryParse(Saisi("Typologie"), out var t) ? t : null, Saisi("QpvContigus") == "true",
            Entier("PlafondsDerogatoires"), Taux("TauxDeVacance"), Taux("TauxDeRotation"), occupation, Saisi("Autres"));
    }

    private string? Saisi(string champ)
    {
        ModelState.SetModelValue(champ, new ValueProviderResult(Request.Form[champ]));
        return Request.Form[champ].ToString().Trim() is { Length: > 0 } texte ? texte : null;
    }

    private int? Entier(string champ) => Saisi(champ) is not { } texte ? null
        : NombreSaisi.TryLire(texte, out var n) && n is >= 0 and <= 1_000_000 && decimal.Truncate(n) == n ? (int)n
        : throw Refus.Champ(champ, RefusEnsembles.EntierAttendu, ("valeur", texte));

    private decimal? Taux(string champ) => Saisi(champ) is not { } texte ? null : NombreSaisi.TryLire(texte, out var n) ? Math.Round(n, 2) : throw Refus.Champ(champ, RefusEnsembles.TauxHorsIntervalle);

    public string? Nombre(decimal? n) => n?.ToString("0.##", CultureInfo.CurrentCulture);
}
