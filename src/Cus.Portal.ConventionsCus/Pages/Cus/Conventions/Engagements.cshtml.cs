using System.Globalization;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Suivi;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>The acts on commitments and references.</summary>
internal sealed record ActesDEngagement(
    LireLesEngagements Lire, LireLeContexte Contexte, EcrireLesEngagements Ecrire, PreremplirLesReferences Preremplir, ReprendreUnExtrait Reprendre, ReglerLesParametres Regler, NotifierUneOrientation Notifier, CompterLeParc Compter, IIndicateurs Indicateurs);

/// <summary>What a cell shows: its text, the one it had when it was read, its stamp, why it is to be done again.</summary>
internal sealed record TexteDeCellule(string Texte, string Origine, uint Version, string? Motif);

/// <summary>The grid of commitments and references of one sheet; what is stale or refused comes back beside its cell, the rest is written.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
[RequestFormLimits(ValueCountLimit = 16_384)]
internal sealed class EngagementsModel(PerimetreDesConventions perimetre, IHorloge horloge, ActesDEngagement actes) : PageDeConvention(perimetre, horloge)
{
    private readonly Dictionary<CelluleDeCus, (string Texte, string Motif)> _fautes = [];

    [BindProperty(SupportsGet = true, Name = "indicateur")]
    public string? Code { get; set; }

    [BindProperty]
    public string? Motif { get; set; }

    [BindProperty]
    public string? Collage { get; set; }

    [BindProperty]
    public string? Extrait { get; set; }

    [BindProperty]
    public MethodeDeG1 References { get; set; }

    [BindProperty]
    public MethodeDeG1 Engagement { get; set; }

    [BindProperty]
    public ClauseDePs1 Clause { get; set; }

    [BindProperty]
    public string? Epci { get; set; }

    [BindProperty]
    public GenreDOrientation Genre { get; set; }

    [BindProperty]
    public string? Taux { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    /// <summary>Dwellings to take out of F and G, for the calculator.</summary>
    [BindProperty(SupportsGet = true, Name = "cible")]
    public string? Cible { get; set; }

    /// <summary>Where the calculator counts.</summary>
    [BindProperty(SupportsGet = true, Name = "departement")]
    public string? DepartementDuCalcul { get; set; }

    /// <summary>Null while the category is not fixed.</summary>
    public EngagementsLus? Lus { get; private set; }

    /// <summary>What was written and what was not, when something was not.</summary>
    public string? Bilan { get; private set; }

    /// <summary>Pasted rows that the grid does not have.</summary>
    public IReadOnlyList<string> Dehors { get; private set; } = [];

    public CalculDeRenovation? Calcul { get; private set; }

    public string Adresse => $"{CheminsDeConvention.Engagements(Id)}?indicateur={Lus?.Fiche?.Famille ?? Code}";

    public bool EstDeposee => EcrireLesEngagements.EstDeposee(Convention);

    public static IEnumerable<SelectListItem> Methodes => Enum.GetValues<MethodeDeG1>().Select(m => new SelectListItem(Libelles.De(m), m.ToString()));

    public static IEnumerable<SelectListItem> Clauses => Enum.GetValues<ClauseDePs1>().Select(c => new SelectListItem(Libelles.De(c), c.ToString()));

    public static IEnumerable<SelectListItem> Genres => Enum.GetValues<GenreDOrientation>().Select(g => new SelectListItem(Libelles.De(g), g.ToString()));

    public static IEnumerable<SelectListItem> Extraits => ExtraitDeReference.Tous.Select(e => new SelectListItem(e.Titre, e.Cle));

    public IEnumerable<SelectListItem> LesEpci => Lus!.Contexte.Patrimoine.EpciDeLaListe.Select(e => new SelectListItem(e.Epci.Nom, e.Epci.Code));

    public IEnumerable<SelectListItem> LesDepartements => Lus!.Contexte.Patrimoine.Departements.Select(d => new SelectListItem(d.Nom, d.Code));

    public DefinitionDIndicateur Definition(string code) => CatalogueDesCus.De(Convention.Calendrier).Definition(code);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await base.ChargerAsync(ct);
        var (saisies, fautes) = FormulaireDeCus.Lire(Request.Form, Convention.Calendrier);
        Noter(fautes);
        return await RendreCompteAsync(await actes.Ecrire.ExecuterAsync(Id, saisies, Motif, ct), ct);
    });

    /// <summary>Says what is wrong in the cells as they stand on the screen, and writes nothing.</summary>
    public async Task<IActionResult> OnPostVerifierAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        var contexte = await actes.Contexte.DeAsync(Convention, ct);
        var (saisies, fautes) = FormulaireDeCus.Lire(Request.Form, Convention.Calendrier);
        Noter(fautes);
        foreach (var (cellule, motif) in EcrireLesEngagements.Refuser(contexte, saisies))
            _fautes.TryAdd(cellule, ("", motif.Phrase));
        return new JsonResult(new { fautes = _fautes.Select(f => new { champ = FormulaireDeCus.Prefixe + CleDeCellule.De(f.Key), phrase = f.Value.Motif }) });
    }

    public Task<IActionResult> OnPostCollerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await ChargerAsync(ct);
        if (Lus is not { Fiche: not null } lus)
            throw new Refus(RefusDEngagement.CelluleInconnue);
        var (saisies, fautes, dehors) = CollageDeCus.Placer(lus, Collage);
        Noter(fautes);
        Dehors = dehors;
        return await RendreCompteAsync(await actes.Ecrire.ExecuterAsync(Id, saisies, Motif, ct), ct, saisies);
    });

    public Task<IActionResult> OnPostPreremplirAsync(CancellationToken ct) => ActerAsync(async () =>
        Dire($"{Francais.Nombre(await actes.Preremplir.ExecuterAsync(Id, ct), "référence remplie", "références remplies")} depuis le patrimoine en vigueur."));

    public Task<IActionResult> OnPostExtraitAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var fichier = Request.Form.Files.GetFile("Fichier");
        await using var contenu = fichier?.OpenReadStream();
        var (ecrits, ailleurs) = await actes.Reprendre.ExecuterAsync(Id, Extrait, contenu, ct);
        return Dire($"{Francais.Nombre(ecrits, "référence reprise", "références reprises")}{(ailleurs > 0 ? $", {Francais.Nombre(ailleurs, "chiffre laissé", "chiffres laissés")} : autre territoire, autre année ou autre indicateur" : "")}.");
    });

    public Task<IActionResult> OnPostMethodeAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await actes.Regler.MesurerG1Async(Id, References, Engagement, ct);
        return Dire("La méthode est enregistrée.");
    });

    public Task<IActionResult> OnPostClauseAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await actes.Regler.DireLaClauseAsync(Id, Clause, ct);
        return Dire("La clause est enregistrée.");
    });

    public Task<IActionResult> OnPostOrientationAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var lu = NombreFrancais.Lire(Taux);
        await actes.Notifier.ExecuterAsync(Id, Epci, Genre, lu.Motif is { } m ? throw new Refus([m with { Champ = nameof(Taux) }]) : lu.Nombre, Date, ct);
        return Dire("L’orientation est enregistrée.");
    });

    /// <summary>Text of a cell: the one that was refused or that is stale comes back as it was typed.</summary>
    public TexteDeCellule Texte(CelluleVue c) => _fautes.TryGetValue(c.Cellule, out var faute) ? new(faute.Texte, c.Texte, c.Version, faute.Motif) : new(c.Texte, c.Texte, c.Version, null);

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        if (Convention.Categorie is null)
            return;
        Lus = await actes.Lire.LireAsync(Convention, Code, ct);
        if (Lus.Contexte.Parametres is { } p && Request.Method == "GET")
            (References, Engagement, Clause) = (p.MethodeDesReferences, p.MethodeDeLEngagement, p.Clause);
        if (Lus.Fiche?.Famille == "PP-2")
            await CalculerAsync(Lus.Contexte, ct);
    }

    private async Task CalculerAsync(ContexteDesEngagements c, CancellationToken ct)
    {
        var departement = c.Patrimoine.Departements.FirstOrDefault(d => d.Code == DepartementDuCalcul) ?? c.Patrimoine.Departements.FirstOrDefault();
        if (departement is null)
            return;
        DepartementDuCalcul = departement.Code;
        var parc = (await actes.Compter.DeAsync(Convention.Bailleur.Siren, LiensDuParc.ConstruitsAvant(c.Calendrier.PremiereAnnee), ct)).De(departement)?.FEtG ?? 0;
        var engage = (int)c.Annees("PP-2").Sum(a => c.Engagement("PP-2", departement, a) ?? 0);
        var deja = (await actes.Indicateurs.ValeursAsync(ObjetDeSuivi.Programme, [ObjetDeSuivi.De(Id, departement)], ct)).Where(v => v.Cle is { Code: "PP-2", Ventilation: "" } && v.Valeur.EstRenseignee).Sum(v => v.Valeur.Numerateur);
        var cible = int.TryParse(Cible, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : engage > 0 ? engage : parc;
        var restantes = c.Calendrier.SixAns - Math.Max(c.Calendrier.PremiereAnnee, Aujourdhui.Year) + 1;
        Calcul = new(parc, cible, (int)deja, restantes);
    }

    private void Noter(IEnumerable<TexteFautif> fautes)
    {
        foreach (var f in fautes)
            _fautes[f.Cellule] = (f.Texte, f.Motif.Phrase);
    }

    private RedirectResult Dire(string phrase)
    {
        Annoncer(phrase);
        return Redirect(Adresse);
    }

    private async Task<IActionResult> RendreCompteAsync(BilanDeChiffres bilan, CancellationToken ct, IReadOnlyList<ChiffreSaisi>? saisies = null)
    {
        string Saisi(CelluleDeCus c) => saisies?.FirstOrDefault(s => s.Cellule == c)?.Valeur is { } v ? FormatDeValeur.Brut(v) : Request.Form[FormulaireDeCus.Prefixe + CleDeCellule.De(c)].ToString();
        foreach (var (cellule, motif) in bilan.Refuses)
            _fautes.TryAdd(cellule, (Saisi(cellule), motif.Phrase));
        foreach (var p in bilan.Perimes)
            _fautes[p.Cellule] = (p.Saisi is { } s ? FormatDeValeur.Brut(s) : "", $"{(p.EnBase is { } v ? FormatDeValeur.Brut(v) : "vide")}, {p.ParNom}, {Francais.Heure(p.Le)} : remettez ce chiffre pour le garder, ou enregistrez de nouveau pour reprendre le vôtre.");
        var phrase = $"{Francais.Nombre(bilan.Ecrits, "chiffre enregistré", "chiffres enregistrés")} à {Francais.Heure(Maintenant)}.";
        var reste = _fautes.Count + Dehors.Count;
        if (reste == 0)
            return Dire(phrase);
        await ChargerAsync(ct);
        Bilan = $"{phrase} {Francais.Nombre(reste, "cellule reste", "cellules restent")} à reprendre, avec ce que vous aviez saisi.";
        var page = Page();
        page.StatusCode = bilan.Perimes.Count > 0 ? 409 : 400;
        return page;
    }
}
