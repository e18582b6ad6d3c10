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

/// <summary>A cell to type in: its place, what it holds, what was typed and refused, why.</summary>
internal sealed record CelluleASaisir(CaseDeGrille Case, string Nom, string Origine, string Texte, string? Motif, ChiffrePerime? Perime, bool Modifiable);

/// <summary>Rows of one value of the split.</summary>
internal sealed record GroupeASaisir(string Titre, IReadOnlyList<(string Nom, IReadOnlyList<CelluleASaisir> Cellules)> Lignes);

/// <summary>Types figures in the grid, cell by cell or a whole table pasted; what is stale or refused comes back beside its cell, the rest is written.</summary>
[Authorize(PermissionsContrats.EcrireCode)]
[RequestFormLimits(ValueCountLimit = 8192)]
internal sealed class SaisieModel(LectureDuContrat lecture, LireLaGrille grilles, ActesDeSaisie actes) : PageDeContrat(lecture)
{
    private const string Prefixe = "c.";
    private const string PrefixeDOrigine = "o.";

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

    public string Adresse => Lien(Bailleur);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var (contrat, _) = await Lecture.Perimetre.ChargerPourEcrireAsync(Id, ct);
        var saisies = Saisies(await grilles.TrameAsync(contrat, ct));
        var bilan = await actes.Ecrire.ExecuterAsync(Id, saisies, Revision, ct);
        return await RendreCompteAsync(bilan, ct);
    });

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

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        AxeCourant = Axe;
        var axe = Lu.Trame.Axe(Axe) ?? throw new Refus(RefusSocle.Introuvable);
        Indicateur = axe.Indicateurs.FirstOrDefault(i => i.Code == Code) ?? axe.Indicateurs[0];
        var partie = Partie ?? throw new Refus(RefusSocle.Interdit);
        var regles = grilles.Regles(Contrat, Lu.Trame);
        Revision = await grilles.RevisionAsync(Id, ct);
        var grille = await grilles.GrilleAsync(Contrat, Lu.Trame, [Indicateur.Code], ct);
        Colonnes = [.. Contrat.Periode.Annees, .. Indicateur.EstUnRapport ? Array.Empty<int>() : [CaseDeGrille.Total]];
        Groupes = [.. regles.Valeurs(Indicateur).Append("").Select(v => new GroupeASaisir(v.Length == 0 ? "Ensemble" : VueDeLaGrille.Libelle(Indicateur, v), [.. Lignes(regles, partie).Select(l => (l.Nom, Cellules(grille, regles, partie, l.Nom, l.Organisme, l.Commune, v)))]))];
        Vues = [("Par partie", Lien(null), Bailleur is null), .. Indicateur.ParCommune ? Contrat.Bailleurs.Where(b => regles.PeutLire(partie, b.OrganismeId)).Select(b => (b.Nom + ", par commune", Lien(b.OrganismeId), Bailleur == b.OrganismeId)) : []];
        Situer($"Axe {Axe}, {axe.TitreCourt.ToLower(Francais.Culture)}", "Saisie");
    }

    /// <summary>The forms name their indicator, so that an answer needs no reading of the page to come back to it.</summary>
    private string Lien(Guid? bailleur) => CheminsDeContrat.Saisie(Id, Axe, Indicateur?.Code ?? Code ?? "", bailleur);

    private IEnumerable<(string Nom, Guid Organisme, string Commune)> Lignes(ReglesDeChiffre regles, PartieAuContrat partie)
    {
        if (Bailleur is { } bailleur && Indicateur.ParCommune)
            return grilles.Communes(Contrat).Select(c => (c.Nom, bailleur, c.Code));
        var parties = Contrat.PartiesPresentes.Where(p => p.Qualite == QualiteDePartie.Epci || (Indicateur.ParBailleur && p.Qualite == QualiteDePartie.Bailleur));
        return parties.Where(p => regles.PeutLire(partie, p.OrganismeId)).OrderBy(p => p.Qualite == QualiteDePartie.Epci ? 1 : 0).ThenBy(p => p.Rang).Select(p => (p.Qualite == QualiteDePartie.Epci ? $"Objectif de {p.Nom}" : p.Nom, p.OrganismeId, ""));
    }

    private List<CelluleASaisir> Cellules(GrilleDeChiffres grille, ReglesDeChiffre regles, PartieAuContrat partie, string ligne, Guid organisme, string commune, string ventilation) => [.. Colonnes.Select(annee =>
    {
        var place = new CaseDeGrille(Indicateur.Code, organisme, ventilation, commune, annee);
        var origine = grille.Cellule(place)?.Valeur is { } v ? NomsDeChiffre.Nombre(v) : "";
        var nom = $"{ligne}{(ventilation.Length > 0 ? ", " + VueDeLaGrille.Libelle(Indicateur, ventilation) : "")}, {NomsDeChiffre.Colonne(annee).ToLower(Francais.Culture)}";
        var faute = _fautes.TryGetValue(place, out var f) ? f : ((string Texte, string Motif)?)null;
        return new CelluleASaisir(place, nom, origine, faute?.Texte ?? Request.HasFormContentType switch { true when Request.Form.TryGetValue(Prefixe + place.Cle, out var t) && _perimes.ContainsKey(place) => t.ToString(), _ => origine },
            faute?.Motif, _perimes.GetValueOrDefault(place), Contrat.EstModifiable && regles.PeutEcrire(partie, organisme));
    })];

    /// <summary>Cells changed by the form: what was typed differs from what it showed. A text that is no number stays beside its cell.</summary>
    private List<ChiffreSaisi> Saisies(DefinitionDeTrame trame)
    {
        var saisies = new List<ChiffreSaisi>();
        foreach (var (nom, valeur) in Request.Form)
        {
            if (!nom.StartsWith(Prefixe, StringComparison.Ordinal) || CaseDeGrille.Lire(nom[Prefixe.Length..]) is not { } place)
                continue;
            var texte = valeur.ToString().Trim();
            if (texte == Request.Form[PrefixeDOrigine + place.Cle].ToString().Trim())
                continue;
            var lu = NombreFrancais.Lire(texte, trame.Indicateur(place.Indicateur) is { } i ? ReglesDeChiffre.Attente(i) : null);
            if (lu.Motif is { } motif)
                _fautes[place] = (texte, motif.Phrase);
            else
                saisies.Add(new ChiffreSaisi(place, lu.Nombre));
        }

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
            _fautes.TryAdd(place, (Request.Form[Prefixe + place.Cle].ToString(), motif.Phrase));
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

    /// <summary>What was written and what was not, when something was not.</summary>
    public string? Bilan { get; private set; }
}
