using System.Globalization;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>A cell of a paste: where it falls when that is known, what was pasted, the figure read or the reason.</summary>
/// <param name="Libelle">« Iroise Logement, PLAI 2025 », as the paste names it.</param>
/// <param name="Texte">As pasted.</param>
/// <param name="Case">Cell of the grid, or null when the paste does not say which.</param>
/// <param name="Valeur">Figure, when it was read.</param>
/// <param name="Motif">Why it is refused.</param>
internal sealed record CelluleDeCollage(string Libelle, string Texte, CaseDeGrille? Case, decimal? Valeur, Motif? Motif);

/// <summary>A paste: what is ready, what is not.</summary>
internal sealed record CollageDeChiffres(IReadOnlyList<CelluleDeCollage> Cellules)
{
    public IEnumerable<CelluleDeCollage> Pretes => Cellules.Where(c => c.Motif is null);

    public IEnumerable<CelluleDeCollage> Fautives => Cellules.Where(c => c.Motif is not null);
}

/// <summary>
/// Places a table copied from a spreadsheet in the grid of a contract: the first row holds the years, alone or after the split (« PLAI
/// 2025 »), or « Total »; the first column the name of the party (or « Objectif »), the second, when there is one, the commune. Pure but
/// for the names it is given.
/// </summary>
internal sealed class PlacerUnCollage(ContratTerritorial contrat, IndicateurDeTrame indicateur, IReadOnlyList<string> ventilations, IReadOnlyList<Commune> communes)
{
    private static readonly StringComparer SansAccents = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);

    private readonly Dictionary<string, PartieAuContrat> _parties = ParNom(contrat.PartiesPresentes, p => p.Nom);
    private readonly Dictionary<string, Commune> _communes = ParNom(communes.Concat(communes.Select(c => c with { Nom = c.Code })), c => c.Nom);
    private readonly HashSet<CaseDeGrille> _posees = [];

    private sealed record Colonne(string Ventilation, int Annee, string Titre);

    /// <exception cref="Refus">No heading is recognised, or too many cells.</exception>
    public CollageDeChiffres Placer(string? texte)
    {
        var table = TableauColle.Decouper(texte);
        var colonnes = table.Count > 1 ? table[0].Select(Lire).ToList() : [];
        var premiere = colonnes.FindIndex(c => c is not null);
        if (premiere is not (1 or 2))
            throw Refus.Champ("Collage", RefusNegociation.EnTetesDuCollage, ("annees", string.Join(", ", contrat.Periode.Annees)));
        var cellules = new List<CelluleDeCollage>();
        foreach (var ligne in table.Skip(1).Where(l => l.Any(c => !string.IsNullOrWhiteSpace(c))))
        {
            var (partie, commune, motif) = Situer(ligne, premiere);
            for (var j = premiere; j < Math.Min(ligne.Count, colonnes.Count); j++)
            {
                if (colonnes[j] is { } colonne && !string.IsNullOrWhiteSpace(ligne[j]))
                    cellules.Add(Poser(ligne, premiere, ligne[j].Trim(), colonne, partie, commune, motif));
            }
        }

        return new CollageDeChiffres(cellules);
    }

    private CelluleDeCollage Poser(IReadOnlyList<string> ligne, int premiere, string texte, Colonne colonne, Guid? partie, string commune, Motif? motif)
    {
        var libelle = $"{string.Join(", ", ligne.Take(premiere).Select(c => c.Trim()).Where(c => c.Length > 0))}, {colonne.Titre}";
        if (motif is not null || partie is not { } organisme)
            return new(libelle, texte, null, null, motif);
        var place = new CaseDeGrille(indicateur.Code, organisme, colonne.Ventilation, commune, colonne.Annee);
        var lu = NombreFrancais.Lire(texte, ReglesDeChiffre.Attente(indicateur));
        return new(libelle, texte, place, lu.Nombre, _posees.Add(place) ? lu.Motif : Motif.De(RefusNegociation.CelluleEnDouble));
    }

    /// <summary>Party and commune of a row.</summary>
    private (Guid? Partie, string Commune, Motif? Motif) Situer(IReadOnlyList<string> ligne, int premiere)
    {
        var nom = ligne[0].Trim();
        var partie = SansAccents.Equals(nom, "Objectif") ? contrat.PartiesPresentes.FirstOrDefault(p => p.Qualite == QualiteDePartie.Epci) : _parties.GetValueOrDefault(nom);
        if (partie is null)
            return (null, "", Motif.De(RefusNegociation.PartieInconnue, donnees: ("nom", nom)));
        if (premiere == 1 || string.IsNullOrWhiteSpace(ligne[1]))
            return (partie.OrganismeId, "", null);
        var saisie = ligne[1].Trim();
        return _communes.TryGetValue(saisie, out var commune)
            ? (partie.OrganismeId, commune.Code, null)
            : (null, "", Motif.De(RefusNegociation.CommuneHorsIntercommunalite, donnees: [("commune", saisie), ("epci", contrat.Epci.Nom)]));
    }

    private Colonne? Lire(string titre)
    {
        var mots = titre.Trim().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (mots.Length is 0 or > 2)
            return null;
        var annee = SansAccents.Equals(mots[^1], "Total") ? CaseDeGrille.Total : int.TryParse(mots[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var a) && contrat.Periode.Annees.Contains(a) ? a : -1;
        var ventilation = mots.Length == 1 ? "" : ventilations.FirstOrDefault(v => SansAccents.Equals(v, mots[0]));
        return annee < 0 || ventilation is null ? null : new Colonne(ventilation, annee, titre.Trim());
    }

    /// <summary>The first of each name.</summary>
    private static Dictionary<string, T> ParNom<T>(IEnumerable<T> tous, Func<T, string> nom) => tous.DistinctBy(nom, SansAccents).ToDictionary(nom, SansAccents);
}

/// <summary>Pastes a table in the grid: what is ready is written, what is not comes back with its text and its reason, nothing is lost.</summary>
internal sealed class CollerDesChiffres(LireLaGrille grilles, EcrireLesChiffres ecrire)
{
    /// <exception cref="Refus">As the writing of figures; no heading recognised.</exception>
    public async Task<(CollageDeChiffres Collage, BilanDeChiffres Bilan)> ExecuterAsync(Guid contratId, string code, string? texte, int revisionLue, CancellationToken ct)
    {
        var grille = await ecrire.OuvrirAsync(contratId, ct);
        var indicateur = grille.Trame.Indicateur(code) ?? throw new Refus(RefusNegociation.IndicateurInconnu, ("code", code));
        var lu = new PlacerUnCollage(grille.Contrat, indicateur, grille.Regles.Valeurs(indicateur), grilles.Communes(grille.Contrat)).Placer(texte);
        var deDroit = lu.Cellules.Select(c => c.Motif is null && !grille.Regles.PeutEcrire(grille.Partie, c.Case!.Value.OrganismeId) ? c with { Motif = Motif.De(RefusNegociation.ChiffreDUneAutrePartie) } : c).ToList();
        var bilan = await ecrire.ExecuterAsync(grille, [.. deDroit.Where(c => c.Motif is null).Select(c => new ChiffreSaisi(c.Case!.Value, c.Valeur))], revisionLue, ct);
        var refuses = bilan.Refuses.ToDictionary(r => r.Case, r => r.Motif);
        return (new CollageDeChiffres([.. deDroit.Select(c => c.Motif is null && refuses.TryGetValue(c.Case!.Value, out var motif) ? c with { Motif = motif } : c)]), bilan);
    }
}
