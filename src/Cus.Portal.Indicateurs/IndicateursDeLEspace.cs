using Cus.Portal.Indicateurs.Catalogues;
using Cus.Portal.Indicateurs.Cibles;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Indicateurs.Evaluations;
using Cus.Portal.Indicateurs.Valeurs;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Indicateurs;

/// <summary>What the programmes call.</summary>
internal sealed class IndicateursDeLEspace(PortailDbContext db, CataloguesPublies catalogues, EnregistrerDesValeurs enregistrer, FixerDesObjectifs fixer, EvaluationEnMasse enMasse) : IIndicateurs
{
    private const int ObjetsAuPlus = 2_000;

    /// <inheritdoc />
    public Task DeclarerAsync(Catalogue catalogue, CancellationToken ct) => catalogues.DeclarerAsync(catalogue, ct);

    /// <inheritdoc />
    public Task<Catalogue?> LireAsync(string programme, string version, CancellationToken ct) => catalogues.TrouverAsync(programme, version, ct);

    /// <inheritdoc />
    public Task<IReadOnlyList<Catalogue>> CataloguesAsync(CancellationToken ct) => catalogues.ListerAsync(ct);

    /// <inheritdoc />
    public Task<BilanDeSaisie> EnregistrerAsync(string programme, string version, IReadOnlyCollection<SaisieDeValeur> saisies, CancellationToken ct) => enregistrer.ExecuterAsync(programme, version, saisies, ct);

    /// <inheritdoc />
    public Task FixerAsync(string programme, string version, IReadOnlyCollection<ObjectifAFixer> objectifs, ActeDObjectif acte, CancellationToken ct) => fixer.ExecuterAsync(programme, version, objectifs, acte, ct);

    /// <inheritdoc />
    public Task AdopterAsync(string programme, string version, string objet, CancellationToken ct) =>
        db.Set<ValeurDIndicateur>().Where(v => v.Programme == programme && v.Objet == objet && v.Catalogue != version).ExecuteUpdateAsync(s => s.SetProperty(v => v.Catalogue, version), ct);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ValeurLue>> ValeursAsync(string programme, IReadOnlyCollection<string> objets, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(objets.Count, ObjetsAuPlus);
        return [.. (await db.Set<ValeurDIndicateur>().AsNoTracking().Where(v => v.Programme == programme && objets.Contains(v.Objet))
            .OrderBy(v => v.Objet).ThenBy(v => v.Code).ThenBy(v => v.Annee).ThenBy(v => v.Ventilation).ToListAsync(ct)).Select(v => v.Lire())];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ObjectifLu>> ObjectifsAsync(string programme, IReadOnlyCollection<string> objets, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(objets.Count, ObjetsAuPlus);
        return [.. (await db.Set<ObjectifDIndicateur>().AsNoTracking().Where(o => o.Programme == programme && objets.Contains(o.Objet))
            .OrderBy(o => o.Objet).ThenBy(o => o.Code).ThenBy(o => o.ACompterDu).ThenBy(o => o.EnregistreLe).ToListAsync(ct)).Select(o => o.Lire())];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<PointDeSerie>> SerieAsync(string programme, string version, string objet, string code, IReadOnlyCollection<int> annees, CancellationToken ct, string ventilation = "")
    {
        CataloguesPublies.Exiger(await catalogues.ExigerAsync(programme, version, ct), code);
        var valeurs = (await db.Set<ValeurDIndicateur>().AsNoTracking().Where(v => v.Programme == programme && v.Objet == objet && v.Code == code && v.Ventilation == ventilation).ToListAsync(ct)).ToDictionary(v => v.Annee, v => v.Lire().Valeur);
        var objectifs = await ObjectifsDuChiffreAsync(programme, objet, code, ventilation, ct);
        return [.. annees.Order().Select(a => new PointDeSerie(a, valeurs.GetValueOrDefault(a), Objectifs.EnVigueur(objectifs, a)?.Cible))];
    }

    /// <inheritdoc />
    public async Task<HistoireDeChiffre> HistoireAsync(string programme, string version, CleDeValeur cle, CancellationToken ct)
    {
        var definition = CataloguesPublies.Exiger(await catalogues.ExigerAsync(programme, version, ct), cle.Code);
        var actuelle = await db.Set<ValeurDIndicateur>().AsNoTracking().SingleOrDefaultAsync(v => v.Programme == programme && v.Objet == cle.Objet && v.Code == cle.Code && v.Annee == cle.Annee && v.Ventilation == cle.Ventilation, ct);
        var lue = actuelle?.Lire();
        var anciennes = actuelle is null ? [] : await db.Set<ValeurAncienne>().AsNoTracking().Where(v => v.ValeurId == actuelle.Id).OrderByDescending(v => v.Version).Take(200).ToListAsync(ct);
        var objectifs = await ObjectifsDuChiffreAsync(programme, cle.Objet, cle.Code, cle.Ventilation, ct);
        var etapes = lue is null ? [] : (IReadOnlyList<EtapeDeValeur>)[new(lue.Valeur, lue.Version, lue.Provenance, lue.Auteur, lue.SaisieLe), .. anciennes.Select(a => a.Lire())];
        return new(cle, definition, Evaluer.Annee(definition, new PointDeSerie(cle.Annee, lue?.Valeur ?? Valeur.NonRenseignee, Objectifs.EnVigueur(objectifs, cle.Annee)?.Cible)), etapes, Objectifs.Histoire(objectifs, cle.Annee));
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ChiffreEvalue> EvaluerEnMasseAsync(string programme, string version, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var chiffre in enMasse.LireAsync(await catalogues.ExigerAsync(programme, version, ct), ct))
            yield return chiffre;
    }

    private async Task<List<ObjectifDate>> ObjectifsDuChiffreAsync(string programme, string objet, string code, string ventilation, CancellationToken ct) =>
        [.. (await db.Set<ObjectifDIndicateur>().AsNoTracking().Where(o => o.Programme == programme && o.Objet == objet && o.Code == code && o.Ventilation == ventilation).ToListAsync(ct)).Select(o => o.Lire().Objectif)];
}
