using System.Text.Json;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Indicateurs.Catalogues;

/// <summary>Publishes and reads the catalogues; each is read once a request.</summary>
internal sealed class CataloguesPublies(PortailDbContext db, IHorloge horloge)
{
    private const int AuPlus = 200;
    private readonly Dictionary<(string, string), Catalogue> _lus = [];

    /// <summary>Publishes, or checks that what is published is the same.</summary>
    public async Task DeclarerAsync(Catalogue catalogue, CancellationToken ct)
    {
        if (await TrouverAsync(catalogue.Programme, catalogue.Version, ct) is not { } publie)
        {
            db.Add(CatalogueDIndicateurs.Publier(catalogue, horloge.Maintenant));
            await db.SaveChangesAsync(ct);
        }
        else if (Texte(publie) != Texte(catalogue))
        {
            throw new Refus(RefusIndicateurs.DefinitionChangee, ("version", catalogue.Version), ("programme", publie.Titre));
        }
    }

    /// <summary>A published catalogue, or null.</summary>
    public async Task<Catalogue?> TrouverAsync(string programme, string version, CancellationToken ct)
    {
        if (_lus.TryGetValue((programme, version), out var lu))
            return lu;
        var publie = await db.Set<CatalogueDIndicateurs>().AsNoTracking().SingleOrDefaultAsync(c => c.Programme == programme && c.Version == version, ct);
        return publie is null ? null : _lus[(programme, version)] = publie.Lire();
    }

    /// <summary>A published catalogue.</summary>
    /// <exception cref="Refus">Not published.</exception>
    public async Task<Catalogue> ExigerAsync(string programme, string version, CancellationToken ct) =>
        await TrouverAsync(programme, version, ct) ?? throw new Refus(RefusSocle.Introuvable);

    /// <summary>The definition of a code.</summary>
    /// <exception cref="Refus">Not in this version.</exception>
    public static DefinitionDIndicateur Exiger(Catalogue catalogue, string code) =>
        catalogue.Trouver(code) ?? throw new Refus(RefusIndicateurs.IndicateurInconnu, ("code", code));

    /// <summary>Every one, by programme, the latest published first.</summary>
    public async Task<IReadOnlyList<Catalogue>> ListerAsync(CancellationToken ct) =>
        [.. (await db.Set<CatalogueDIndicateurs>().AsNoTracking().OrderBy(c => c.Programme).ThenByDescending(c => c.PublieLe).Take(AuPlus).ToListAsync(ct)).Select(c => c.Lire())];

    private static string Texte(Catalogue catalogue) => JsonSerializer.Serialize(catalogue, ColonneJson.Options);
}
