using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>A cell to type in.</summary>
/// <param name="Case">Its place.</param>
/// <param name="Nom">« Iroise Logement, PLAI, 2025 ».</param>
/// <param name="Saisi">What was typed in it.</param>
/// <param name="Calcule">What adds up under it, as long as nothing is typed.</param>
/// <param name="Communes">Sum of its communes.</param>
/// <param name="Desaccord">Sum of the years, when it is not the total typed (CTL-03).</param>
/// <param name="Modifiable">The actor may type in it.</param>
internal sealed record CelluleASaisir(CaseDeGrille Case, string Nom, decimal? Saisi, decimal? Calcule, decimal? Communes, decimal? Desaccord, bool Modifiable);

/// <summary>What a row counts for in the sums.</summary>
internal enum RoleDeLigne
{
    /// <summary>The figures of a landlord.</summary>
    Bailleur,

    /// <summary>The figures of the landlord shown, in one commune.</summary>
    Commune,

    /// <summary>The goal of the EPCI.</summary>
    Objectif,

    /// <summary>Sum of the communes.</summary>
    SommeDesCommunes,

    /// <summary>What was typed for the landlord shown, all communes together.</summary>
    Chiffre,

    /// <summary>That figure less the sum of the communes.</summary>
    EcartDesCommunes,

    /// <summary>Sum of the landlords.</summary>
    Somme,

    /// <summary>That sum less the goal.</summary>
    Ecart,
}

/// <summary>A row to type in.</summary>
internal sealed record LigneASaisir(string Nom, RoleDeLigne Role, Guid OrganismeId, IReadOnlyList<CelluleASaisir> Cellules);

/// <summary>A figure under the rows: what it is worth, and the part of it that comes from landlords that the page does not show.</summary>
internal sealed record PiedDeColonne(decimal? Valeur, decimal? Ailleurs = null);

/// <summary>A row that adds up.</summary>
internal sealed record LigneDePied(string Nom, RoleDeLigne Role, IReadOnlyList<PiedDeColonne> Colonnes);

/// <summary>Rows of one value of the split, and what they add up to.</summary>
internal sealed record GroupeASaisir(string Code, string Titre, IReadOnlyList<LigneASaisir> Lignes, IReadOnlyList<LigneDePied> Pied);

/// <summary>
/// The page where the figures of an indicator are typed, by party or by commune of a landlord: its rows, and under them the sums and the gaps
/// that the screen keeps in step while one types. Pure.
/// </summary>
internal sealed class FeuilleDeSaisie(ContratTerritorial contrat, IndicateurDeTrame indicateur, GrilleDeChiffres grille, ReglesDeChiffre regles, PartieAuContrat partie, Predicate<Guid> lisible)
{
    private readonly List<PartieAuContrat> _bailleurs = indicateur.ParBailleur ? [.. contrat.Bailleurs] : [];

    /// <summary>Years, then the total of the period: a ratio has none.</summary>
    public IReadOnlyList<int> Colonnes { get; } = [.. contrat.Periode.Annees, .. indicateur.EstUnRapport ? Array.Empty<int>() : [CaseDeGrille.Total]];

    private bool Somme => indicateur is { ParBailleur: true, EstUnRapport: false };

    /// <summary>One row a party whose figures the actor may read.</summary>
    public IReadOnlyList<GroupeASaisir> ParPartie() => Groupes(
        v => [
            .. Lisibles().Select(b => Ligne(b.Nom, RoleDeLigne.Bailleur, b.OrganismeId, "", v)),
            Ligne($"Objectif de {contrat.Epci.Nom}", RoleDeLigne.Objectif, contrat.EpciOrganismeId, "", v),
        ],
        v => Somme ? [SommeDesBailleurs(v, _bailleurs.Except(Lisibles())), Ecart(v)] : []);

    /// <summary>One row a commune, for a landlord.</summary>
    public IReadOnlyList<GroupeASaisir> ParCommune(PartieAuContrat bailleur, IReadOnlyList<Commune> communes) => Groupes(
        v => [.. communes.Select(c => Ligne(c.Nom, RoleDeLigne.Commune, bailleur.OrganismeId, c.Code, v))],
        v => [.. PiedDesCommunes(bailleur, v), SommeDesBailleurs(v, _bailleurs.Where(b => b != bailleur)), Pied($"Objectif de {contrat.Epci.Nom}", RoleDeLigne.Objectif, a => grille.Objectif(indicateur.Code, v, a)), Ecart(v)]);

    /// <summary>Landlords whose figures the actor may read.</summary>
    public IEnumerable<PartieAuContrat> Lisibles() => _bailleurs.Where(b => lisible(b.OrganismeId));

    private IReadOnlyList<GroupeASaisir> Groupes(Func<string, IReadOnlyList<LigneASaisir>> lignes, Func<string, IReadOnlyList<LigneDePied>> pied) =>
        [.. regles.Valeurs(indicateur).Append("").Select(v => new GroupeASaisir(v, v.Length == 0 ? "Ensemble" : VueDeLaGrille.Libelle(indicateur, v), lignes(v), pied(v)))];

    private LigneASaisir Ligne(string nom, RoleDeLigne role, Guid organisme, string commune, string ventilation)
    {
        var modifiable = contrat.EstModifiable && regles.PeutEcrire(partie, organisme);
        var complet = ventilation.Length > 0 ? $"{nom}, {VueDeLaGrille.Libelle(indicateur, ventilation)}" : nom;
        return new LigneASaisir(nom, role, organisme, [.. Colonnes.Select(annee =>
        {
            var place = new CaseDeGrille(indicateur.Code, organisme, ventilation, commune, annee);
            var saisi = grille.Saisi(place);
            var territoire = commune.Length == 0;
            return new CelluleASaisir(
                place, $"{complet}, {NomsDeChiffre.Colonne(annee).ToLower(Francais.Culture)}", saisi,
                saisi is null && territoire ? grille.Valeur(indicateur.Code, organisme, ventilation, annee) : null,
                territoire ? grille.SommeDesCommunes(place) : null,
                territoire && annee == CaseDeGrille.Total && saisi is not null ? grille.DesaccordDuTotal(indicateur.Code, organisme, ventilation)?.Somme : null,
                modifiable);
        })]);
    }

    private IEnumerable<LigneDePied> PiedDesCommunes(PartieAuContrat bailleur, string ventilation)
    {
        CaseDeGrille Place(int annee) => new(indicateur.Code, bailleur.OrganismeId, ventilation, "", annee);
        return
        [
            Pied("Somme des communes", RoleDeLigne.SommeDesCommunes, a => grille.SommeDesCommunes(Place(a))),
            Pied($"Chiffre saisi pour {bailleur.Nom}", RoleDeLigne.Chiffre, a => grille.Saisi(Place(a))),
            Pied("Écart avec les communes", RoleDeLigne.EcartDesCommunes, a => grille.Saisi(Place(a)) - grille.SommeDesCommunes(Place(a))),
        ];
    }

    private LigneDePied SommeDesBailleurs(string ventilation, IEnumerable<PartieAuContrat> ailleurs)
    {
        var autres = ailleurs.ToList();
        return new LigneDePied("Total des bailleurs", RoleDeLigne.Somme, [.. Colonnes.Select(a => new PiedDeColonne(
            grille.SommeDesBailleurs(indicateur.Code, ventilation, a),
            autres.Select(b => grille.Valeur(indicateur.Code, b.OrganismeId, ventilation, a)).OfType<decimal>().ToList() is { Count: > 0 } dites ? dites.Sum() : null))]);
    }

    private LigneDePied Ecart(string ventilation) => Pied("Écart", RoleDeLigne.Ecart, a => grille.Ecart(indicateur.Code, ventilation, a));

    private LigneDePied Pied(string nom, RoleDeLigne role, Func<int, decimal?> valeur) => new(nom, role, [.. Colonnes.Select(a => new PiedDeColonne(valeur(a)))]);
}
