using System.Globalization;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Suivi;

/// <summary>The concluded conventions in the screens of the indicators: each reads those of its perimeter. Values are filled in the follow-up, never there.</summary>
internal sealed class ProgrammeDesCus(PerimetreDesConventions perimetre, LireLeContexte contexte) : IProgrammeDIndicateurs
{
    private const int ConventionsAuPlus = 50;
    private const int AuPlus = 500;

    public string Programme => ObjetDeSuivi.Programme;

    public async Task<IReadOnlyList<ObjetDIndicateurs>> ObjetsAsync(Acteur acteur, string version, CancellationToken ct)
    {
        if (await ConcluesAsync(acteur, version, ct) is not { } conclues)
            return [];
        var objets = new List<ObjetDIndicateurs>();
        foreach (var convention in await conclues.OrderBy(c => c.Bailleur.Nom).Take(ConventionsAuPlus).ToListAsync(ct))
            objets.AddRange(await ObjetsAsync(convention, ct));
        return [.. objets.Take(AuPlus)];
    }

    /// <inheritdoc />
    public async Task<ObjetDIndicateurs?> ObjetAsync(Acteur acteur, string version, string objet, CancellationToken ct) =>
        ObjetDeSuivi.ConventionDe(objet) is { } id && await ConcluesAsync(acteur, version, ct) is { } conclues && await conclues.SingleOrDefaultAsync(c => c.Id == id, ct) is { } convention
            ? (await ObjetsAsync(convention, ct)).FirstOrDefault(o => o.Objet == objet)
            : null;

    public Task<IReadOnlyList<int>> AnneesAsync(string version, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<int>>(int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var premiere) ? [.. Enumerable.Range(premiere, 6)] : []);

    /// <summary>Conventions of the caller in force or ended, that began in that year; null when there can be none.</summary>
    private async Task<IQueryable<ConventionCus>?> ConcluesAsync(Acteur acteur, string version, CancellationToken ct)
    {
        if (!PermissionsCus.LireConventions.EstTenuePar(acteur) || !int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var premiere))
            return null;
        var reports = premiere - new Procedure.CalendrierDeCus(0).PremiereAnnee;
        return (await perimetre.ConventionsAsync(ct)).AsNoTracking()
            .Where(c => c.Reports == reports && (c.Statut == StatutConventionCus.EnVigueur || c.Statut == StatutConventionCus.Echue) && c.Composition != null);
    }

    private async Task<IEnumerable<ObjetDIndicateurs>> ObjetsAsync(ConventionCus convention, CancellationToken ct)
    {
        var c = await contexte.DeAsync(convention, ct);
        return c.Fiches.SelectMany(f => f.Territoires(c.Patrimoine, c.Choix)).DistinctBy(t => (t.Echelle, t.Code))
            .Select(t => new ObjetDIndicateurs(ObjetDeSuivi.De(convention.Id, t), $"{convention.Bailleur.Nom}, {t.Nom}", PeutSaisir: false));
    }
}
