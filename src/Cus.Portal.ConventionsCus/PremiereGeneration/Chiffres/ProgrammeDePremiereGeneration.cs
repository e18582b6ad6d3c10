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
            objets.AddRange((await lire.ContexteAsync(c, ct)).Territoires.Select(t => Objet(c, t)));
        return [.. objets.Take(AuPlus)];
    }

    /// <inheritdoc />
    public async Task<ObjetDIndicateurs?> ObjetAsync(Acteur acteur, string version, string objet, CancellationToken ct)
    {
        if (!PermissionsCus.LireConventions.EstTenuePar(acteur) || Premiere(version) is not { } premiere || objet.Split('/', 3) is not [_, var convention, var territoire] || !Guid.TryParse(convention, out var id))
            return null;
        var c = await (await perimetre.ConventionsAsync(ct)).AsNoTracking().SingleOrDefaultAsync(x => x.Id == id && x.PremiereAnnee == premiere && x.ConclueLe != null, ct);
        return c is not null && objet == ObjetDeSuivi1G.De(id, territoire) && (await lire.ContexteAsync(c, ct)).Territoire(territoire) is { } t ? Objet(c, t) : null;
    }

    public Task<IReadOnlyList<int>> AnneesAsync(string version, CancellationToken ct) => Task.FromResult<IReadOnlyList<int>>(Premiere(version) is { } premiere ? [.. Enumerable.Range(premiere, 6)] : []);

    private static ObjetDIndicateurs Objet(ConventionPremiereGeneration c, Territoire1G t) => new(ObjetDeSuivi1G.De(c.Id, t.Code), $"{c.Bailleur.Nom}, {t.Nom}", PeutSaisir: false);

    private static int? Premiere(string version) => int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var premiere) ? premiere : null;
}
