using Cus.Portal.Appels.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Pacte.Objectifs;

/// <summary>A count against its goal, dwellings.</summary>
/// <param name="Realise">What was done; null when no series says it.</param>
/// <param name="Objectif">Goal; null without one.</param>
internal sealed record Mesure(int? Realise, int? Objectif)
{
    /// <summary>Ratio done; null without both.</summary>
    public decimal? Taux => Realise is { } r && Objectif is > 0 and { } o ? (decimal)r / o : null;

    /// <summary>Done minus goal; null without both.</summary>
    public int? Ecart => Realise - Objectif;
}

/// <summary>Where a figure comes from.</summary>
internal sealed record OrigineDeSerie(string Source, DateOnly ArreteeAu, DateTimeOffset ImporteeLe, string ImporteeParNom, int Lignes);

/// <summary>A year, or a region in a year, built and renovated.</summary>
/// <param name="Code">Code of the region; empty for the whole country.</param>
/// <param name="Nom">Name.</param>
/// <param name="SousAttention">One of the three regions that the pacte names.</param>
/// <param name="Construits">Built.</param>
/// <param name="Renoves">Renovated.</param>
/// <param name="Origine">Series it comes from; null for a sum or when none says it.</param>
internal sealed record LigneDObjectif(string Code, string Nom, bool SousAttention, Mesure Construits, Mesure Renoves, OrigineDeSerie? Origine);

/// <summary>A year of the pacte.</summary>
/// <param name="Annee">Year.</param>
/// <param name="National">Whole country: the sum of the regions that a series tells.</param>
/// <param name="Regions">Regions of 2014, those under attention first.</param>
/// <param name="RegionsRenseignees">How many a series tells.</param>
internal sealed record AnneeDuPacte(int Annee, LigneDObjectif National, IReadOnlyList<LigneDObjectif> Regions, int RegionsRenseignees);

/// <summary>The goals of the pacte, followed.</summary>
/// <param name="Annees">Years, in order.</param>
/// <param name="Series">Series imported, last first.</param>
/// <param name="Objectifs">Goals in force.</param>
/// <param name="Accompagnes">Supported dwellings, apart: in place against their goal.</param>
/// <param name="Bilan">What the calls hold of them.</param>
internal sealed record SuiviDuPacte(IReadOnlyList<AnneeDuPacte> Annees, IReadOnlyList<OrigineDeSerie> Series, IReadOnlyList<ObjectifLu> Objectifs, Mesure Accompagnes, BilanDesLogementsAccompagnes Bilan)
{
    public AnneeDuPacte De(int annee) => Annees.Single(a => a.Annee == annee);

    /// <summary>The last year that a series tells, else the first.</summary>
    public int DerniereRenseignee => Annees.LastOrDefault(a => a.RegionsRenseignees > 0)?.Annee ?? PeriodeDuPacte.Premiere;
}

/// <summary>Reads goals, series and what the calls hold.</summary>
internal sealed class SuivreLesObjectifs(PortailDbContext db, IActeurCourant acteur, ITerritoires territoires, ILogementsAccompagnes accompagnes, IHorloge horloge)
{
    private const int SeriesAuPlus = 200;

    /// <exception cref="Refus">No such right.</exception>
    public async Task<SuiviDuPacte> LireAsync(CancellationToken ct)
    {
        PermissionsPacte.Lire.Exiger(acteur.Acteur);
        var series = await db.Set<SerieDeLogements>().AsNoTracking().OrderByDescending(s => s.ArreteeAu).ThenByDescending(s => s.ImporteeLe).Take(SeriesAuPlus).ToListAsync(ct);
        var objectifs = ObjectifsEnVigueur(await db.Set<ObjectifDuPacte>().AsNoTracking().ToListAsync(ct));
        var bilan = await accompagnes.LireAsync(horloge.Aujourdhui(), ct);
        var regions = territoires.Regions(MillesimeRegions.Regions2014);
        var objectif = objectifs.SingleOrDefault(o => o.Nature == NatureDObjectif.Accompagnes)?.Logements;
        return new([.. PeriodeDuPacte.Annees.Select(a => Composer(a, regions, series, objectifs))], [.. series.Select(Origine)], objectifs, new(bilan.EnPlace, objectif), bilan);
    }

    /// <summary>Those set in the espace, and those of the text that none of them replaces.</summary>
    public static IReadOnlyList<ObjectifLu> ObjectifsEnVigueur(IReadOnlyList<ObjectifDuPacte> fixes)
    {
        var lus = fixes.Select(o => new ObjectifLu(o.Annee, o.Region, o.Nature, o.Logements, o.Source)).ToList();
        return [.. lus.Concat(ObjectifsDuTexte.Tous.Where(t => !lus.Exists(o => (o.Annee, o.Region, o.Nature) == (t.Annee, t.Region, t.Nature)))).OrderBy(o => o.Annee).ThenBy(o => o.Region, StringComparer.Ordinal).ThenBy(o => o.Nature)];
    }

    /// <summary>A year: for each region the row of the series stopped last, the last imported between two of the same day.</summary>
    public static AnneeDuPacte Composer(int annee, IReadOnlyList<Region> regions, IReadOnlyList<SerieDeLogements> series, IReadOnlyList<ObjectifLu> objectifs)
    {
        var retenues = series.OrderByDescending(s => s.ArreteeAu).ThenByDescending(s => s.ImporteeLe).SelectMany(s => s.Lignes.Where(l => l.Annee == annee).Select(l => (Ligne: l, Serie: s)))
            .GroupBy(x => x.Ligne.Region, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var lignes = regions.Select(r => retenues.TryGetValue(r.Code, out var x)
            ? Ligne(r.Code, r.Nom, x.Ligne.Construits, x.Ligne.Renoves, Origine(x.Serie))
            : Ligne(r.Code, r.Nom, null, null, null)).OrderBy(l => !l.SousAttention).ToList();
        var renseignees = lignes.Count(l => l.Origine is not null);
        var national = Ligne("", "France entière", Somme(l => l.Construits), Somme(l => l.Renoves), null);
        return new(annee, national, lignes, renseignees);

        int? Somme(Func<LigneDObjectif, Mesure> mesure) => renseignees == 0 ? null : lignes.Sum(l => mesure(l).Realise ?? 0);
        int? Objectif(string region, NatureDObjectif nature) => objectifs.FirstOrDefault(o => o.Annee == annee && o.Region == region && o.Nature == nature)?.Logements;
        LigneDObjectif Ligne(string code, string nom, int? construits, int? renoves, OrigineDeSerie? origine) => new(
            code, nom, PeriodeDuPacte.RegionsSousAttention.Contains(code), new(construits, Objectif(code, NatureDObjectif.Construits)), new(renoves, Objectif(code, NatureDObjectif.Renoves)), origine);
    }

    private static OrigineDeSerie Origine(SerieDeLogements s) => new(s.Source, s.ArreteeAu, s.ImporteeLe, s.ImporteeParNom, s.Lignes.Count);
}
