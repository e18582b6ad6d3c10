using System.Globalization;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Interface;
using Cus.Portal.Pacte.Objectifs;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Pacte.Pages.Pacte;

/// <summary>The goals of the pacte by year and region, the supported dwellings apart, the series they are measured with.</summary>
[Authorize(PermissionsPacte.LireCode)]
internal sealed class ObjectifsModel(SuivreLesObjectifs suivre, ImporterUneSerie importer, FixerUnObjectif fixer, ITerritoires territoires, IActeurCourant acteur, IHorloge horloge) : PagePortail
{
    /// <summary>Built by the Hlm organismes, as the engine of indicators draws it.</summary>
    public static readonly DefinitionDIndicateur Construits = new("Pacte, 1", "logements construits par les organismes Hlm", "logements", FormeDeValeur.Nombre, Comparateur.AuMoins, NatureDeCible.ParAn);

    /// <summary>Renovated by the Hlm organismes.</summary>
    public static readonly DefinitionDIndicateur Renoves = new("Pacte, 1", "logements rénovés par les organismes Hlm", "logements", FormeDeValeur.Nombre, Comparateur.AuMoins, NatureDeCible.ParAn);

    /// <summary>Year shown; the last one that a series tells by default.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Annee { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public DateOnly? ArreteeAu { get; set; }

    [BindProperty]
    public string? Tableau { get; set; }

    [BindProperty]
    public int AnneeDObjectif { get; set; } = PeriodeDuPacte.Premiere;

    [BindProperty]
    public string? RegionDObjectif { get; set; }

    [BindProperty]
    public NatureDObjectif Nature { get; set; }

    [BindProperty]
    public int? Logements { get; set; }

    [BindProperty]
    public string? SourceDObjectif { get; set; }

    public SuiviDuPacte Suivi { get; private set; } = null!;

    public AnneeDuPacte Vue => Suivi.De(Annee is { } a && PeriodeDuPacte.Couvre(a) ? a : Suivi.DerniereRenseignee);

    public IReadOnlyList<FauteDeTableur> Fautes { get; private set; } = [];

    /// <summary>The form of import comes back open.</summary>
    public bool ImportRefuse { get; private set; }

    public bool PeutTenir => PermissionsPacte.Tenir.EstTenuePar(acteur.Acteur);

    public DateOnly Aujourdhui => horloge.Aujourdhui();

    public static IEnumerable<SelectListItem> Annees => PeriodeDuPacte.Annees.Select(a => new SelectListItem(Texte(a), Texte(a)));

    public static IEnumerable<SelectListItem> Natures => Enum.GetValues<NatureDObjectif>().Select(n => new SelectListItem(Libelles.De(n), n.ToString()));

    public IEnumerable<SelectListItem> Regions => territoires.Regions(MillesimeRegions.Regions2014).Select(r => new SelectListItem(r.Nom, r.Code)).Prepend(new("France entière", ""));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostImporterAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        ImportRefuse = true;
        var lue = await importer.ExecuterAsync(Source, ArreteeAu, await FichierAsync(ct), Tableau, ct);
        if (lue.Fautes.Count > 0)
        {
            Fautes = lue.Fautes;
            await ChargerAsync(ct);
            var page = Page();
            page.StatusCode = 400;
            return page;
        }

        Annoncer($"La série est importée : {Francais.Nombre(lue.Lignes.Count, "ligne")}.");
        return Redirect($"/pacte/objectifs?annee={Texte(lue.Lignes.Max(l => l.Annee))}");
    });

    public Task<IActionResult> OnPostFixerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await fixer.ExecuterAsync(AnneeDObjectif, RegionDObjectif, Nature, Logements, SourceDObjectif, ct);
        Annoncer("L’objectif est fixé.");
        return Redirect($"/pacte/objectifs?annee={Texte(AnneeDObjectif)}");
    });

    /// <summary>« Midi-Pyrénées », « France entière ».</summary>
    public string Region(string code) => code.Length == 0 ? "France entière" : territoires.Region(code)?.Nom ?? code;

    /// <summary>One point a year, for the curve.</summary>
    public IReadOnlyList<PointDeSerie> Serie(Func<AnneeDuPacte, Mesure> mesure) => [.. Suivi.Annees.Select(a => (a.Annee, Mesure: mesure(a))).Select(x => new PointDeSerie(x.Annee, x.Mesure.Realise is { } r ? Valeur.De(r) : Valeur.NonRenseignee, x.Mesure.Objectif))];

    /// <summary>« 87 % », « 87,25 % ».</summary>
    public static string Taux(Mesure m) => m.Taux is { } t ? Francais.Pourcent(t, decimal.Round(t * 100, 2) % 1 == 0 ? 0 : 2) : "—";

    /// <summary>« −15 600 ».</summary>
    public static string Ecart(Mesure m) => m.Ecart is { } e ? (e > 0 ? "+" : e < 0 ? "−" : "") + Francais.Entier(Math.Abs(e)) : "—";

    /// <summary>A year is not grouped.</summary>
    public static string Texte(int annee) => annee.ToString(CultureInfo.InvariantCulture);

    protected override async Task ChargerAsync(CancellationToken ct) => Suivi = await suivre.LireAsync(ct);

    private async Task<byte[]?> FichierAsync(CancellationToken ct)
    {
        if (!Request.HasFormContentType || Request.Form.Files.GetFile("Fichier") is not { Length: > 0 and <= Tableurs.TailleAuPlus } fichier)
            return null;
        using var memoire = new MemoryStream();
        await fichier.CopyToAsync(memoire, ct);
        return memoire.ToArray();
    }
}
