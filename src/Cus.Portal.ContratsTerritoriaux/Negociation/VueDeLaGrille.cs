using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>A figure as the grid shows it.</summary>
/// <param name="Case">Its place.</param>
/// <param name="Retenu">Figure retained, typed or added up.</param>
/// <param name="Propose">Figure of the proposal that waits, or null.</param>
/// <param name="MisDeCote">Figure of a proposal that was parked, or null.</param>
/// <param name="Gestes">Lines of the ledger on it.</param>
/// <param name="Communes">Sum of the communes, when it is not what was typed for the whole territory; null otherwise.</param>
internal sealed record CelluleVue(CaseDeGrille Case, decimal? Retenu, decimal? Propose, decimal? MisDeCote, int Gestes, decimal? Communes);

/// <summary>A row: the name, one cell a year, the total.</summary>
internal sealed record LigneVue(string Nom, Guid OrganismeId, IReadOnlyList<CelluleVue> Cellules)
{
    /// <summary>Under its name: what it took over, or by whom it was.</summary>
    public string? Mention { get; init; }
}

/// <summary>A gap: now, and if what waits were accepted.</summary>
internal sealed record EcartVu(decimal? Maintenant, decimal? SiAccepte);

/// <summary>The rows of one value of the split: landlords, their sum, the goal of the EPCI, the gap.</summary>
/// <param name="Code">Value of the split, empty for all together.</param>
/// <param name="Titre">« PLAI », « Ensemble ».</param>
/// <param name="Bailleurs">One row a landlord whose figures the reader may see.</param>
/// <param name="Caches">Landlords whose figures it may not.</param>
/// <param name="Somme">Sum of all of them, and what it would be.</param>
/// <param name="Objectif">Row of the goal.</param>
/// <param name="Ecarts">One a year, then the total.</param>
internal sealed record GroupeVu(string Code, string Titre, IReadOnlyList<LigneVue> Bailleurs, int Caches, IReadOnlyList<(decimal? Retenu, decimal? Propose)> Somme, LigneVue Objectif, IReadOnlyList<EcartVu> Ecarts);

/// <summary>The grid of an indicator, ready to be drawn.</summary>
internal sealed record GrilleVue(IndicateurDeTrame Indicateur, IReadOnlyList<int> Annees, IReadOnlyList<GroupeVu> Groupes, (decimal Somme, decimal Total)? Desaccord);

/// <summary>Draws the grid of an indicator for a reader: retained, proposed, parked, sums and gaps.</summary>
internal static class VueDeLaGrille
{
    public static GrilleVue Dessiner(ContratTerritorial contrat, IndicateurDeTrame indicateur, GrilleDeChiffres grille, ReglesDeChiffre regles, Predicate<Guid> lisible, IReadOnlyList<LigneDuRegistre> registre, IReadOnlyList<Reprise> reprises)
    {
        var lignes = registre.Where(l => l.Indicateur == indicateur.Code).ToLookup(l => l.Case);
        var attendues = registre.Where(l => l.Indicateur == indicateur.Code && l is { Statut: StatutLigneDuRegistre.EnAttente, Commune: "" }).Select(l => (l.Case, (decimal?)l.A)).ToList();
        var dessin = new Dessin(contrat, indicateur, grille, grille.Avec(attendues), lignes, lisible, reprises);
        var codes = regles.Valeurs(indicateur);
        var groupes = codes.Select(v => dessin.Groupe(v, Libelle(indicateur, v))).Append(dessin.Groupe("", codes.Count > 0 ? "Ensemble" : indicateur.Titre)).ToList();
        return new GrilleVue(indicateur, contrat.Periode.Annees, groupes, grille.DesaccordDuTotal(indicateur.Code, contrat.EpciOrganismeId, ""));
    }

    /// <summary>French name of a value of the split.</summary>
    public static string Libelle(IndicateurDeTrame indicateur, string ventilation) =>
        indicateur.Ventilation?.Valeurs.FirstOrDefault(v => v.Code == ventilation)?.Libelle ?? ventilation;

    private sealed class Dessin(
        ContratTerritorial contrat, IndicateurDeTrame indicateur, GrilleDeChiffres grille, GrilleDeChiffres siAccepte, ILookup<CaseDeGrille, LigneDuRegistre> lignes, Predicate<Guid> lisible,
        IReadOnlyList<Reprise> reprises)
    {
        private readonly List<PartieAuContrat> _bailleurs = indicateur.ParBailleur ? [.. contrat.Bailleurs] : [];

        private IEnumerable<int> Colonnes => grille.Annees.Append(CaseDeGrille.Total);

        public GroupeVu Groupe(string ventilation, string titre)
        {
            var lisibles = _bailleurs.Where(b => lisible(b.OrganismeId) || reprises.Any(r => r.AbsorbeId == b.OrganismeId && lisible(r.SuccesseurId))).ToList();
            return new GroupeVu(
                ventilation, titre,
                [.. lisibles.SelectMany(b => Lignes(b, lisibles, ventilation))],
                _bailleurs.Count - lisibles.Count,
                [.. Colonnes.Select(a => Si(grille.SommeDesBailleurs(indicateur.Code, ventilation, a), siAccepte.SommeDesBailleurs(indicateur.Code, ventilation, a)))],
                Ligne(contrat.Epci.Nom, contrat.EpciOrganismeId, ventilation),
                [.. Colonnes.Select(a => Ecart(ventilation, a))]);
        }

        /// <summary>The row of a landlord: with what it took over, each origin under it; none for one whose successor has a row.</summary>
        private IEnumerable<LigneVue> Lignes(PartieAuContrat b, List<PartieAuContrat> lisibles, string ventilation)
        {
            var sienne = Ligne(b.Nom, b.OrganismeId, ventilation);
            if (reprises.FirstOrDefault(r => r.AbsorbeId == b.OrganismeId) is { } repris)
                return lisibles.Exists(x => x.OrganismeId == repris.SuccesseurId) ? [] : [sienne with { Mention = $"repris par {repris.Successeur} depuis le {Francais.DateLongue(repris.Depuis)}" }];
            var origines = reprises.Where(r => r.SuccesseurId == b.OrganismeId)
                .Select(r => Ligne($"dont {r.Absorbe}", r.AbsorbeId, ventilation) with { Mention = $"repris depuis le {Francais.DateLongue(r.Depuis)}" }).ToList();
            return origines.Count == 0 ? [sienne] : [indicateur.EstUnRapport ? sienne : sienne with { Cellules = [.. sienne.Cellules.Select((c, i) => c with { Retenu = Sommer(origines.Select(o => o.Cellules[i].Retenu).Prepend(c.Retenu)) })] }, .. origines];
        }

        private static decimal? Sommer(IEnumerable<decimal?> valeurs) => valeurs.OfType<decimal>().ToList() is { Count: > 0 } dites ? dites.Sum() : null;

        private LigneVue Ligne(string nom, Guid organisme, string ventilation) => new(nom, organisme, [.. Colonnes.Select(a => Cellule(organisme, ventilation, a))]);

        private CelluleVue Cellule(Guid organisme, string ventilation, int annee)
        {
            var place = new CaseDeGrille(indicateur.Code, organisme, ventilation, "", annee);
            var retenu = grille.Valeur(indicateur.Code, organisme, ventilation, annee);
            var (_, propose) = Si(retenu, siAccepte.Valeur(indicateur.Code, organisme, ventilation, annee));
            var gestes = lignes[place].ToList();
            return new CelluleVue(place, retenu, propose, propose is null ? gestes.Find(l => l.Statut == StatutLigneDuRegistre.MiseDeCote)?.A : null, gestes.Count, grille.DesaccordDesCommunes(place)?.Somme);
        }

        private EcartVu Ecart(string ventilation, int annee)
        {
            var (maintenant, si) = Si(grille.Ecart(indicateur.Code, ventilation, annee), siAccepte.Ecart(indicateur.Code, ventilation, annee));
            return new EcartVu(maintenant, si);
        }

        private static (decimal? Retenu, decimal? Propose) Si(decimal? maintenant, decimal? apres) => (maintenant, apres == maintenant ? null : apres);
    }
}
