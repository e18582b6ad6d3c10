using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats.Grille;

/// <summary>The acts of typing.</summary>
internal sealed record ActesDeSaisie(EcrireLesChiffres Ecrire, CollerDesChiffres Coller, RepartirLaRenovation Repartir);

/// <summary>What a cell shows: its text, the one it had when it was read, why it is refused, who changed it meanwhile.</summary>
internal sealed record TexteDeCellule(string Texte, string Origine, string? Motif, ChiffrePerime? Perime)
{
    public bool EstAReprendre => Motif is not null || Perime is not null;
}

/// <summary>Types figures in the grid, cell by cell or a whole table pasted; what is stale or refused comes back beside its cell, the rest is written.</summary>
[Authorize(PermissionsContrats.EcrireCode)]
[RequestFormLimits(ValueCountLimit = 8192)]
internal sealed class SaisieModel(LectureDuContrat lecture, LireLaGrille grilles, ActesDeSaisie actes) : PageDeContrat(lecture)
{
    private readonly Dictionary<CaseDeGrille, (string Texte, string Motif)> _fautes = [];
    private readonly Dictionary<CaseDeGrille, ChiffrePerime> _perimes = [];

    [BindProperty(SupportsGet = true)]
    public int Axe { get; set; }

    [BindProperty(SupportsGet = true, Name = "indicateur")]
    public string? Code { get; set; }

    /// <summary>Landlord whose communes are typed; none: one row a party.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Bailleur { get; set; }

    /// <summary>Revision of the grid that was read.</summary>
    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Collage { get; set; }

    /// <summary>Total, inside NPNRU and share outside, for CT-2.1.</summary>
    [BindProperty]
    public string? Total { get; set; }

    [BindProperty]
    public string? EnNpnru { get; set; }

    [BindProperty]
    public string? PartHors { get; set; }

    public IndicateurDeTrame Indicateur { get; private set; } = null!;

    public IReadOnlyList<GroupeASaisir> Groupes { get; private set; } = [];

    public IReadOnlyList<int> Colonnes { get; private set; } = [];

    /// <summary>Pasted cells that the paste does not place, with their text and reason.</summary>
    public IReadOnlyList<CelluleDeCollage> HorsGrille { get; private set; } = [];

    public IReadOnlyList<(string Nom, string Lien, bool Courant)> Vues { get; private set; } = [];

    /// <summary>One row a commune of a landlord, rather than a party.</summary>
    public bool ParCommune { get; private set; }

    /// <summary>Goal of the EPCI for the period.</summary>
    public decimal? Objectif { get; private set; }

    /// <summary>What was written and what was not, when something was not.</summary>
    public string? Bilan { get; private set; }

    public string Adresse => Lien(Bailleur);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var grille = await actes.Ecrire.OuvrirAsync(Id, ct);
        return await RendreCompteAsync(await actes.Ecrire.ExecuterAsync(grille, Saisies(grille), Revision, ct), ct);
    });

    /// <summary>Says what is wrong in the cells as they stand on the screen, and writes nothing.</summary>
    public async Task<IActionResult> OnPostVerifierAsync(CancellationToken ct)
    {
        var grille = await actes.Ecrire.OuvrirAsync(Id, ct);
        foreach (var s in Saisies(grille))
        {
            if (grille.Refuser(s) is { } motif)
                _fautes[s.Case] = ("", motif.Phrase);
        }

        return new JsonResult(new { fautes = _fautes.Select(f => new { champ = FormulaireDeChiffres.Prefixe + f.Key.Cle, phrase = f.Value.Motif }) });
    }

    public Task<IActionResult> OnPostCollerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var (collage, bilan) = await actes.Coller.ExecuterAsync(Id, Code ?? "", Collage, Revision, ct);
        foreach (var c in collage.Fautives.Where(c => c.Case is not null))
            _fautes[c.Case!.Value] = (c.Texte, c.Motif!.Phrase);
        HorsGrille = [.. collage.Fautives.Where(c => c.Case is null)];
        return await RendreCompteAsync(bilan, ct);
    });

    public Task<IActionResult> OnPostPartsAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var bilan = await actes.Repartir.ExecuterAsync(Id, Lire(nameof(Total), Total), Lire(nameof(EnNpnru), EnNpnru), Lire(nameof(PartHors), PartHors), Revision, ct);
        return await RendreCompteAsync(bilan, ct);
    });

    /// <summary>Text of a cell: the one that was refused or that is stale comes back as it was typed.</summary>
    public TexteDeCellule Texte(CelluleASaisir cellule)
    {
        var origine = cellule.Saisi is { } v ? NomsDeChiffre.Nombre(v) : "";
        if (_perimes.TryGetValue(cellule.Case, out var perime))
            return new(perime.Saisi is { } s ? NomsDeChiffre.Nombre(s) : "", NomsDeChiffre.Nombre(perime.EnBase.Valeur), null, perime);
        return _fautes.TryGetValue(cellule.Case, out var faute) ? new(faute.Texte, origine, faute.Motif, null) : new(origine, origine, null, null);
    }

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Revision = await grilles.RevisionAsync(Id, ct);
        await base.ChargerAsync(ct);
        AxeCourant = Axe;
        var axe = Lu.Trame.Axe(Axe) ?? throw new Refus(RefusSocle.Introuvable);
        Indicateur = axe.Indicateurs.FirstOrDefault(i => i.Code == Code) ?? axe.Indicateurs[0];
        var partie = Partie ?? throw new Refus(RefusSocle.Interdit);
        var grille = LireLaGrille.Grille(Contrat, Lu.Trame, Lu.Chiffres);
        Objectif = grille.Objectif(Indicateur.Code, "", CaseDeGrille.Total);
        var feuille = new FeuilleDeSaisie(Contrat, Indicateur, grille, grilles.Regles(Contrat, Lu.Trame), partie, Lit);
        var bailleur = Bailleur is { } id && Indicateur.ParCommune ? feuille.Lisibles().FirstOrDefault(b => b.OrganismeId == id) ?? throw new Refus(RefusSocle.Introuvable) : null;
        (Colonnes, ParCommune) = (feuille.Colonnes, bailleur is not null);
        Groupes = bailleur is null ? feuille.ParPartie() : feuille.ParCommune(bailleur, grilles.Communes(Contrat));
        Vues = [("Par partie", Lien(null), bailleur is null), .. Indicateur.ParCommune ? feuille.Lisibles().Select(b => (b.Nom + ", par commune", Lien(b.OrganismeId), b == bailleur)) : []];
        Situer($"Axe {Axe}, {axe.TitreCourt.ToLower(Francais.Culture)}", "Saisie");
    }

    /// <summary>The forms name their indicator, so that an answer needs no reading of the page to come back to it.</summary>
    private string Lien(Guid? bailleur) => CheminsDeContrat.Saisie(Id, Axe, Indicateur?.Code ?? Code ?? "", bailleur);

    private IReadOnlyList<ChiffreSaisi> Saisies(GrilleOuverte grille)
    {
        var (saisies, fautes) = FormulaireDeChiffres.Lire(Request.Form, grille.Trame);
        foreach (var f in fautes)
            _fautes[f.Case] = (f.Texte, f.Motif.Phrase);
        return saisies;
    }

    private static decimal Lire(string champ, string? texte)
    {
        var lu = NombreFrancais.Lire(texte);
        if (lu.Motif is { } motif)
            throw new Refus([motif with { Champ = champ }]);
        return lu.Nombre ?? throw Refus.Champ(champ, RefusSocle.Obligatoire);
    }

    private async Task<IActionResult> RendreCompteAsync(BilanDeChiffres bilan, CancellationToken ct)
    {
        foreach (var (place, motif) in bilan.Refuses)
            _fautes.TryAdd(place, (Request.Form[FormulaireDeChiffres.Prefixe + place.Cle].ToString(), motif.Phrase));
        foreach (var p in bilan.Perimes)
            _perimes[p.EnBase.Case] = p;
        var reste = _fautes.Count + _perimes.Count + HorsGrille.Count;
        var phrase = $"{Francais.Nombre(bilan.Ecrits, "chiffre enregistré", "chiffres enregistrés")} à {Francais.Heure(Maintenant)}.";
        if (reste == 0)
        {
            Annoncer(phrase);
            return Redirect(Adresse);
        }

        await ChargerAsync(ct);
        Bilan = $"{phrase} {Francais.Nombre(reste, "cellule reste", "cellules restent")} à reprendre : {(reste > 1 ? "elles sont marquées" : "elle est marquée")} ci-dessous, avec ce que vous aviez saisi.";
        var page = Page();
        page.StatusCode = bilan.Perimes.Count > 0 ? 409 : 400;
        return page;
    }
}
