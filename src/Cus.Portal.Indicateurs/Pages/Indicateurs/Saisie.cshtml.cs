using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Indicateurs.Evaluations;
using Cus.Portal.Indicateurs.Saisies;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cus.Portal.Indicateurs.Pages.Indicateurs;

/// <summary>The entry grid of an indicator: objects by years, typed or pasted.</summary>
[Authorize(PermissionsIndicateurs.SaisirCode)]
[RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class SaisieModel(LireUnIndicateur lire, SaisirUneGrille saisir) : PagePortail
{
    private Collage? _collage;

    [BindProperty(SupportsGet = true)]
    public string Programme { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Version { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public string? MotifSansObjet { get; set; }

    [BindProperty]
    public string? Colle { get; set; }

    public GrilleDeSaisie Grille { get; private set; } = null!;

    /// <summary>What a paste or a writing gave, in a sentence.</summary>
    public string? Bilan { get; private set; }

    public string Chemin => IndexModel.Chemin(Grille.Tableau.Catalogue, Grille.Definition);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    /// <summary>Stores the grid.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await ChargerAsync(ct);
        var bilan = await saisir.ExecuterAsync(Programme, Version, Code, Grille.Saisies(), MotifSansObjet, ct);
        if (bilan.Conflits.Count == 0)
        {
            Annoncer(bilan.Ecrites.Count == 0 ? "Rien n’a changé." : $"{Francais.Nombre(bilan.Ecrites.Count, "valeur est enregistrée", "valeurs sont enregistrées")}.");
            return Redirect(Chemin);
        }

        return Conflits(bilan);
    });

    /// <summary>Puts the pasted table in the grid; nothing is stored.</summary>
    public Task<IActionResult> OnPostCollerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await ChargerAsync(ct);
        _collage = Grille.Coller(Colle);
        foreach (var c in _collage.Fautives)
            ModelState.AddModelError(Grille.ChampDe(c), c.Motif!.Phrase);
        Bilan = Dire(_collage);
        Colle = null;
        ModelState.Remove(nameof(Colle));
        return Page();
    });

    /// <summary>Reasons of the faulty cells of what is typed: asked by script after a paste, the same rules as on storing.</summary>
    public async Task<IActionResult> OnPostVerifierAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        var motifs = SaisirUneGrille.Verifier(Grille.Definition, Grille.Saisies(), MotifSansObjet);
        return new JsonResult(new { fautes = motifs.Select(m => new { champ = m.Champ, phrase = m.Phrase }) });
    }

    /// <summary>A cell, with what is wrong with it.</summary>
    public CaseDeGrille Case(int ligne, int colonne)
    {
        var cellule = Grille.Lignes[ligne][colonne];
        return new(cellule, Grille.Definition, Faute(cellule.Champ), Faute(cellule.Champ + "d"), ligne, colonne);
    }

    private string? Faute(string champ) => ModelState.TryGetValue(champ, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Grille = GrilleDeSaisie.De(await lire.ExecuterAsync(Programme, Version, Code, ct));
        if (!Grille.Tableau.PeutSaisir)
            throw new Refus(RefusSocle.Introuvable);
        if (HttpMethods.IsPost(Request.Method))
            Grille.Reprendre(await Request.ReadFormAsync(ct));
    }

    private PageResult Conflits(BilanDeSaisie bilan)
    {
        foreach (var conflit in bilan.Conflits)
        {
            var cellule = Grille.Cellules.Single(c => c.Ligne.Objet.Objet == conflit.Saisie.Cle.Objet && c.Annee == conflit.Saisie.Cle.Annee);
            cellule.Version = conflit.Actuelle.Version;
            ModelState.AddModelError(cellule.Champ, $"{FormatDeValeur.Nombre(Grille.Definition, conflit.Actuelle.Valeur)}, {conflit.Actuelle.Auteur}, {Francais.Heure(conflit.Actuelle.SaisieLe)}\u00A0: garder cette valeur, ou enregistrer de nouveau pour reprendre la vôtre.");
        }

        foreach (var ecrite in bilan.Ecrites)
            Grille.Cellules.Single(c => c.Ligne.Objet.Objet == ecrite.Cle.Objet && c.Annee == ecrite.Cle.Annee).Version = ecrite.Version;
        Bilan = $"{Francais.Nombre(bilan.Ecrites.Count, "valeur est enregistrée", "valeurs sont enregistrées")}\u00A0; {Francais.Nombre(bilan.Conflits.Count, "autre a changé", "autres ont changé")} entre-temps.";
        var page = Page();
        page.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    private static string Dire(Collage c)
    {
        var pretes = c.Pretes.Count();
        var fautives = c.Fautives.Count();
        var phrase = Francais.Nombre(pretes, "valeur est prête", "valeurs sont prêtes") + (fautives == 0 ? "" : $"\u00A0; {Francais.Nombre(fautives, "garde le texte collé avec son motif", "gardent le texte collé avec leur motif")}");
        if (c.Debordent > 0)
            phrase += $"\u00A0; {Francais.Nombre(c.Debordent, "cellule déborde", "cellules débordent")} de la grille";
        return phrase + (c.LignesInconnues.Count > 0 ? $"\u00A0; lignes inconnues\u00A0: {string.Join(", ", c.LignesInconnues.Take(5))}" : "") + ". Rien n’est encore enregistré.";
    }
}
