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
        if (!PermissionsCus.LireConventions.EstTenuePar(acteur) || !int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var premiere))
            return [];
        var reports = premiere - new Procedure.CalendrierDeCus(0).PremiereAnnee;
        var conventions = await (await perimetre.ConventionsAsync(ct)).AsNoTracking()
            .Where(c => c.Reports == reports && (c.Statut == StatutConventionCus.EnVigueur || c.Statut == StatutConventionCus.Echue) && c.Composition != null)
            .OrderBy(c => c.Bailleur.Nom).Take(ConventionsAuPlus).ToListAsync(ct);
        var objets = new List<ObjetDIndicateurs>();
        foreach (var convention in conventions)
        {
            var c = await contexte.DeAsync(convention, ct);
            var territoires = c.Fiches.SelectMany(f => f.Territoires(c.Patrimoine, c.Choix)).DistinctBy(t => (t.Echelle, t.Code));
            objets.AddRange(territoires.Select(t => new ObjetDIndicateurs(ObjetDeSuivi.De(convention.Id, t), $"{convention.Bailleur.Nom}, {t.Nom}", PeutSaisir: false)));
        }

        return [.. objets.Take(AuPlus)];
    }

    public Task<IReadOnlyList<int>> AnneesAsync(string version, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<int>>(int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var premiere) ? [.. Enumerable.Range(premiere, 6)] : []);
}
