using System.Globalization;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.Interface;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ConventionsCus.Pages.Cus;

/// <summary>The dwellings that an import brings, takes away or changes, with what changes in each.</summary>
[Authorize(PermissionsCus.LirePatrimoineCode)]
internal sealed class EcartsModel(PerimetreDuPatrimoine perimetre, ComparerLesStocks comparer) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public NatureDEcart Nature { get; set; }

    public ImportDeStock Import { get; private set; } = null!;

    public IReadOnlyList<(Logement? Avant, Logement? Apres)> Lignes { get; private set; } = [];

    public int NumeroDePage => int.TryParse(Request.Query["page"], CultureInfo.InvariantCulture, out var n) ? n : 1;

    public int Total => Nature switch { NatureDEcart.Nouveau => Import.Nouveaux, NatureDEcart.Disparu => Import.Disparus, _ => Import.Modifies };

    /// <summary>« DPE : F → D ; loyer : 412,35 € → 420,00 € ».</summary>
    public static string Changements(Logement avant, Logement apres) => string.Join("\u00A0; ", Traits(avant).Zip(Traits(apres)).Where(t => t.First.Valeur != t.Second.Valeur)
        .Select(t => $"{t.First.Nom}\u00A0: {Ou(t.First.Valeur)} → {Ou(t.Second.Valeur)}"));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Import = await perimetre.ImportAsync(Id, ct);
        Lignes = Total == 0 ? [] : await comparer.ListerAsync(Import, Nature, NumeroDePage, ct);
    }

    private static string Ou(string? valeur) => string.IsNullOrEmpty(valeur) ? "vide" : valeur;

    private static IEnumerable<(string Nom, string? Valeur)> Traits(Logement l) =>
    [
        ("commune", l.Commune), ("adresse", l.Adresse), ("code postal", l.CodePostal), ("QPV", l.Qpv), ("convention APL", l.ConventionApl), ("date de convention", Jour(l.ConventionneLe)),
        ("financement", l.Financement), ("plafond", l.Plafond), ("DPE", l.Dpe), ("année de construction", l.AnneeDeConstruction.ToString(CultureInfo.InvariantCulture)), ("mode de surface", Libelles.De(l.ModeDeSurface)),
        ("surface", $"{Francais.Decimal(l.Surface)}\u00A0m²"), ("pièces", l.Pieces?.ToString(CultureInfo.InvariantCulture)), ("loyer", l.Loyer is { } loyer ? $"{Francais.Decimal(loyer)}\u00A0€" : null),
        ("vacant depuis", Jour(l.VacantDepuis)), ("accessible PMR", OuiNon(l.AccessiblePmr)), ("mise en vente", Jour(l.MisEnVenteLe)), ("réhabilitation", Jour(l.RehabiliteLe)),
        ("ensemble", l.Ensemble), ("libellé d’ensemble", l.LibelleDEnsemble), ("copropriété", OuiNon(l.EnCopropriete)),
    ];

    private static string? Jour(DateOnly? jour) => jour is { } j ? Francais.DateLongue(j) : null;

    private static string OuiNon(bool oui) => oui ? "oui" : "non";
}
