using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;

/// <summary>The figures of a convention: the grid of one indicator, the progress of the 26, what the rules find.</summary>
/// <param name="Contexte">Years, territories, categories.</param>
/// <param name="Indicateur">« A.II », the one shown.</param>
/// <param name="Lignes">Its grid; none without stock.</param>
/// <param name="Avancement">The 26 indicators.</param>
/// <param name="Completude">Territory after territory.</param>
/// <param name="Constats">What the rules find between the cells of the indicator shown.</param>
internal sealed record ChiffresLus1G(
    ContexteDesChiffres1G Contexte, string Indicateur, IReadOnlyList<LigneDeGrille1G> Lignes, IReadOnlyList<AvancementDIndicateur1G> Avancement, IReadOnlyList<Completude1G> Completude, IReadOnlyList<ConstatDEnsemble> Constats)
{
    /// <summary>Columns of the years of the indicator shown.</summary>
    public IReadOnlyList<int> Annees => Lignes.Count == 0 ? [] : [.. Lignes.SelectMany(l => l.Cibles.Select(x => x.Cellule.An)).Distinct().Order()];
}

/// <summary>Reads the figures of a convention that the caller may read.</summary>
internal sealed class LireLesChiffres1G(PortailDbContext db, ITerritoires territoires)
{
    /// <summary>Years, territories and categories, from the stock.</summary>
    public async Task<ContexteDesChiffres1G> ContexteAsync(ConventionPremiereGeneration c, CancellationToken ct) =>
        ContexteDesChiffres1G.De(c, await db.Set<ImmeublePremiereGeneration>().AsNoTracking().Where(i => i.ConventionId == c.Id).ToListAsync(ct), territoires.NomDuDepartement);

    /// <summary>Figures as stored, by cell.</summary>
    public async Task<IReadOnlyDictionary<CelluleDePremiereGeneration, ChiffrePremiereGeneration>> ChiffresAsync(ConventionPremiereGeneration c, CancellationToken ct) =>
        (await db.Set<ChiffrePremiereGeneration>().AsNoTracking().Where(x => x.ConventionId == c.Id).ToListAsync(ct)).ToDictionary(x => x.Cellule);

    /// <param name="c">Convention.</param>
    /// <param name="indicateur">« A.II », as asked; the first one otherwise.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<ChiffresLus1G> LireAsync(ConventionPremiereGeneration c, string? indicateur, CancellationToken ct)
    {
        var contexte = await ContexteAsync(c, ct);
        var chiffres = await ChiffresAsync(c, ct);
        var releve = EcrireLesChiffres1G.Releve(chiffres.Values);
        var choisi = CatalogueDePremiereGeneration.Codes.FirstOrDefault(x => x == indicateur) ?? CatalogueDePremiereGeneration.Codes[0];
        var constats = ReglesDEnsemble1G.Verifier(contexte, releve).Where(x => x.Cellules.Any(cellule => CatalogueDePremiereGeneration.IndicateurDe(cellule.Serie) == choisi));
        return new(contexte, choisi, Grille1G.Lignes(contexte, releve, chiffres, choisi), Avancements1G.ParIndicateur(contexte, releve), Avancements1G.ParTerritoire(contexte, releve), [.. constats]);
    }

    /// <summary>How far each territory is filled.</summary>
    public async Task<IReadOnlyList<Completude1G>> CompletudeAsync(ConventionPremiereGeneration c, CancellationToken ct) =>
        Avancements1G.ParTerritoire(await ContexteAsync(c, ct), EcrireLesChiffres1G.Releve((await ChiffresAsync(c, ct)).Values));

    /// <summary>What stands between the figures and a complete convention: IND-01, IND-03, IND-04, by indicator and territory.</summary>
    public async Task<IReadOnlyList<ConstatDEnsemble>> ManquesAsync(ConventionPremiereGeneration c, CancellationToken ct)
    {
        var chiffres = await ChiffresAsync(c, ct);
        return Avancements1G.Manques(await ContexteAsync(c, ct), EcrireLesChiffres1G.Releve(chiffres.Values), chiffres);
    }
}
