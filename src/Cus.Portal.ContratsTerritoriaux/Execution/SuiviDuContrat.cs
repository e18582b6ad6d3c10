using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>An indicator of a contract, followed over its period.</summary>
/// <param name="Axe">Axis of the template.</param>
/// <param name="Definition">Definition.</param>
/// <param name="Serie">A point a year: value and target in force.</param>
/// <param name="Trajectoires">Done and expected to date, a year after the other.</param>
/// <param name="ParCommune">Done to date by commune, INSEE code to number; empty when it is not split by commune.</param>
internal sealed record SuiviDIndicateur(AxeDeTrame Axe, DefinitionDIndicateur Definition, IReadOnlyList<PointDeSerie> Serie, IReadOnlyList<Trajectoire> Trajectoires, IReadOnlyDictionary<string, decimal> ParCommune)
{
    public IReadOnlyList<int> Annees => [.. Serie.Select(p => p.Annee)];

    /// <summary>The trajectory at the last year filled; null before the first value.</summary>
    public Trajectoire? Actuelle => Serie.Where(p => p.Valeur.EstComplete).Select(p => (int?)p.Annee).Max() is { } annee ? Trajectoires.First(t => t.Annee == annee) : null;

    /// <summary>It has a target or a value: worth a line.</summary>
    public bool EstSuivi => Serie.Any(p => p.Cible is not null || p.Valeur.EstComplete);
}

/// <summary>Values and targets of a contract, year by year, judged by the engine of indicators.</summary>
internal sealed class SuiviDuContrat(PortailDbContext db, IIndicateurs indicateurs)
{
    public async Task<IReadOnlyList<SuiviDIndicateur>> LireAsync(ContratTerritorial contrat, CancellationToken ct)
    {
        var trame = await db.Set<Trame>().AsNoTracking().Where(t => t.Version == contrat.VersionDeTrame).Select(t => t.Definition).SingleOrDefaultAsync(ct) ?? throw new Refus(RefusSocle.Introuvable);
        var objet = IndicateursDeLaTrame.Objet(contrat.ParentId ?? contrat.Id);
        var catalogue = IndicateursDeLaTrame.Catalogue(contrat.VersionDeTrame, trame);
        var valeurs = (await indicateurs.ValeursAsync(IndicateursDeLaTrame.Programme, [objet], ct)).ToLookup(v => v.Cle.Code);
        var objectifs = (await indicateurs.ObjectifsAsync(IndicateursDeLaTrame.Programme, [objet], ct)).Where(o => o.Ventilation.Length == 0).ToLookup(o => o.Code, o => o.Objectif);
        return [.. trame.Axes.SelectMany(a => a.Indicateurs.Select(i => Suivre(contrat, a, catalogue.Definition(i.Code), [.. valeurs[i.Code]], [.. objectifs[i.Code]])))];
    }

    private static SuiviDIndicateur Suivre(ContratTerritorial contrat, AxeDeTrame axe, DefinitionDIndicateur definition, List<ValeurLue> valeurs, List<ObjectifDate> objectifs)
    {
        var totaux = valeurs.Where(v => v.Cle.Ventilation.Length == 0).ToDictionary(v => v.Cle.Annee, v => v.Valeur);
        List<PointDeSerie> serie = [.. contrat.Periode.Annees.Select(a => new PointDeSerie(a, totaux.GetValueOrDefault(a), Objectifs.EnVigueur(objectifs, a)?.Cible))];
        var communes = valeurs.Where(v => v.Valeur.EstRenseignee && definition.EstUnNombre)
            .Select(v => (Commune: Ventilation.Parts(v.Cle.Ventilation).GetValueOrDefault(IndicateursDeLaTrame.Commune), v.Valeur.Numerateur)).Where(v => v.Commune is not null)
            .GroupBy(v => v.Commune!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(v => v.Numerateur), StringComparer.Ordinal);
        return new(axe, definition, serie, Trajectoires.Toutes(definition, serie), communes);
    }
}
