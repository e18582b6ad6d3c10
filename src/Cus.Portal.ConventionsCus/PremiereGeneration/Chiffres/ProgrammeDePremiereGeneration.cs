using System.Globalization;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;

/// <summary>The concluded conventions of the first generation in the screens of the indicators: each reads those of its perimeter. Values are filled in the follow-up, never there.</summary>
internal sealed class ProgrammeDePremiereGeneration(PerimetreDePremiereGeneration perimetre, LireLesChiffres1G lire) : IProgrammeDIndicateurs
{
    private const int ConventionsAuPlus = 50;
    private const int AuPlus = 500;

    public string Programme => ObjetDeSuivi1G.Programme;

    public async Task<IReadOnlyList<ObjetDIndicateurs>> ObjetsAsync(Acteur acteur, string version, CancellationToken ct)
    {
        if (!PermissionsCus.LireConventions.EstTenuePar(acteur) || Premiere(version) is not { } premiere)
            return [];
        var conventions = await (await perimetre.ConventionsAsync(ct)).AsNoTracking().Where(c => c.PremiereAnnee == premiere && c.ConclueLe != null).OrderBy(c => c.Bailleur.Nom).Take(ConventionsAuPlus).ToListAsync(ct);
        var objets = new List<ObjetDIndicateurs>();
        foreach (var c in conventions)
            objets.AddRange((await lire.ContexteAsync(c, ct)).Territoires.Select(t => new ObjetDIndicateurs(ObjetDeSuivi1G.De(c.Id, t.Code), $"{c.Bailleur.Nom}, {t.Nom}", PeutSaisir: false)));
        return [.. objets.Take(AuPlus)];
    }

    public Task<IReadOnlyList<int>> AnneesAsync(string version, CancellationToken ct) => Task.FromResult<IReadOnlyList<int>>(Premiere(version) is { } premiere ? [.. Enumerable.Range(premiere, 6)] : []);

    private static int? Premiere(string version) => int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var premiere) ? premiere : null;
}
