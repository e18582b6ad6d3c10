using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ConventionsCus.Pages.Cus.PremiereGeneration;

/// <summary>The grid of one of the 26 indicators; what is stale or refused comes back beside its cell, the rest is written.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
[RequestFormLimits(ValueCountLimit = 32_768)]
internal sealed class ChiffresModel(PerimetreDePremiereGeneration perimetre, IHorloge horloge, LireLesChiffres1G lire, EcrireLesChiffres1G ecrire) : PageDePremiereGeneration(perimetre, horloge)
{
    private readonly Dictionary<CelluleDePremiereGeneration, (TextesDeCellule1G? Textes, bool EstV2, string Motif)> _fautes = [];

    /// <summary>« A.II ».</summary>
    [BindProperty(SupportsGet = true, Name = "indicateur")]
    public string? Code { get; set; }

    [BindProperty]
    public string? Collage { get; set; }

    public ChiffresLus1G Lus { get; private set; } = null!;

    /// <summary>What was written and what was not, when something was not.</summary>
    public string? Bilan { get; private set; }

    /// <summary>Pasted rows that the grid does not have.</summary>
    public IReadOnlyList<string> Dehors { get; private set; } = [];

    /// <summary>Refused cells that the grid does not show: sums of the six years, series of another scale.</summary>
    public IEnumerable<string> FautesHorsGrille => _fautes.Where(f => !Lus.Lignes.Any(l => l.Etat0.Cellule == f.Key || l.Cibles.Any(c => c.Cellule == f.Key))).Select(f => $"{f.Key.Serie}, {f.Key.Territoire} : {f.Value.Motif}").Distinct();

    public IReadOnlyList<DefinitionDIndicateur> Series => CatalogueDePremiereGeneration.Series(Convention.PremiereAnnee, Lus.Indicateur);

    public string Adresse => $"{CheminsDePremiereGeneration.Chiffres(Id)}?indicateur={Lus?.Indicateur ?? Code}";

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await base.ChargerAsync(ct);
        var (saisies, fautes) = Formulaire1G.Lire(Request.Form, CatalogueDePremiereGeneration.De(Convention.PremiereAnnee));
        Noter(fautes);
        return await RendreCompteAsync(await ecrire.ExecuterAsync(Id, saisies, Formulaire1G.Methodes(Request.Form), ct), ct);
    });

    /// <summary>Says what is wrong in the cells as they stand on the screen, and writes nothing.</summary>
    public async Task<IActionResult> OnPostVerifierAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        var (saisies, fautes) = Formulaire1G.Lire(Request.Form, Lus.Contexte.Catalogue);
        Noter(fautes);
        foreach (var (cellule, motif) in EcrireLesChiffres1G.Refuser(Lus.Contexte, EcrireLesChiffres1G.Releve((await lire.ChiffresAsync(Convention, ct)).Values), saisies))
            _fautes.TryAdd(cellule, (null, false, motif.Phrase));
        return new JsonResult(new { fautes = _fautes.Select(f => new { champ = (f.Value.EstV2 ? Formulaire1G.PrefixeV2 : Formulaire1G.PrefixeV1) + CleDeCellule1G.De(f.Key), phrase = f.Value.Motif }) });
    }

    public Task<IActionResult> OnPostCollerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await ChargerAsync(ct);
        var (saisies, fautes, dehors) = Formulaire1G.Coller(Lus, Collage);
        Noter(fautes);
        Dehors = dehors;
        return await RendreCompteAsync(await ecrire.ExecuterAsync(Id, saisies, [], ct), ct);
    });

    /// <summary>Texts of a cell: what was refused or is stale comes back as it was typed.</summary>
    public (TextesDeCellule1G Textes, bool EstV2, string? Motif) Texte(CelluleVue1G c) => _fautes.TryGetValue(c.Cellule, out var f) ? (f.Textes ?? TextesDeCellule1G.De(c), f.EstV2, f.Motif) : (TextesDeCellule1G.De(c), false, null);

    /// <summary>The text of a method, as typed when it was refused.</summary>
    public string? Methode(LigneDeGrille1G l) => Request.HasFormContentType && Request.Form.TryGetValue(CleDeCellule1G.ChampDeMethode(l.Definition.Code, l.Territoire.Code), out var saisi) ? saisi.ToString() : l.Methode;

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Lus = await lire.LireAsync(Convention, Code, ct);
    }

    private void Noter(IEnumerable<TexteFautif1G> fautes)
    {
        foreach (var f in fautes)
            _fautes[f.Cellule] = (Saisi(f.Cellule), f.EstV2, f.Motif.Phrase);
    }

    private TextesDeCellule1G? Saisi(CelluleDePremiereGeneration c) => CleDeCellule1G.De(c) is var cle && Request.Form.ContainsKey("o." + cle) ? Formulaire1G.Textes(Request.Form, cle) : null;

    private async Task<IActionResult> RendreCompteAsync(BilanDeChiffres1G bilan, CancellationToken ct)
    {
        foreach (var (cellule, motif) in bilan.Refuses)
            _fautes.TryAdd(cellule, (Saisi(cellule), false, motif.Phrase));
        foreach (var p in bilan.Perimes)
            _fautes[p.Cellule] = (Saisi(p.Cellule), false, $"{Dire(p.EnBase)}, {p.ParNom}, {Francais.Heure(p.Le)} : remettez ce chiffre pour le garder, ou enregistrez de nouveau pour reprendre le vôtre.");
        var phrase = $"{Francais.Nombre(bilan.Ecrits, "chiffre enregistré", "chiffres enregistrés")}.";
        var reste = _fautes.Count + Dehors.Count;
        if (reste == 0)
        {
            Annoncer(phrase);
            return Redirect(Adresse);
        }

        await ChargerAsync(ct);
        Bilan = $"{phrase} {Francais.Nombre(reste, "cellule reste", "cellules restent")} à reprendre, avec ce que vous aviez saisi.";
        var page = Page();
        page.StatusCode = bilan.Perimes.Count > 0 ? 409 : 400;
        return page;
    }

    private static string Dire(NombresDeCellule n) => n switch
    {
        { EstSansObjet: true } => "sans objet",
        { V1: { } v1, V2: { } v2 } when v2 != 1 => $"{FormatDeValeur.Brut(v1)} sur {FormatDeValeur.Brut(v2)}",
        { V1: { } v1 } => FormatDeValeur.Brut(v1),
        _ => "vide",
    };
}
