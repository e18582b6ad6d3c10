using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>The campaigns, as groups of deadlines to rehearse or to stop.</summary>
internal sealed class GroupesDeRemontee(PortailDbContext db, EcheanceDeRemontee echeances, IOrganismes organismes, IHorloge horloge) : IGroupesDEcheances
{
    private const int AuPlus = 50;

    /// <inheritdoc />
    public string Prefixe => "contrats/remontee/";

    /// <inheritdoc />
    public async Task<IReadOnlyList<GroupeDEcheances>> ListerAsync(CancellationToken ct) =>
        [.. (await db.Set<CampagneDeRemontee>().AsNoTracking().OrderByDescending(c => c.TermeLe).Take(AuPlus).ToListAsync(ct)).Select(Groupe)];

    /// <inheritdoc />
    public async Task<GroupeDEcheances?> LireAsync(string cle, CancellationToken ct) => await CampagneAsync(cle, ct) is { } c ? Groupe(c) : null;

    /// <inheritdoc />
    public async Task<IReadOnlyList<EcheancePrevue>> PrevoirAsync(string cle, CancellationToken ct)
    {
        if (await CampagneAsync(cle, ct) is not { } campagne)
            return [];
        var prefectures = await organismes.LireAsync(await echeances.PrefecturesAsync(ct), horloge.Aujourdhui(), ct);
        return [.. prefectures.Values.OrderBy(p => p.Nom, StringComparer.CurrentCulture).Select(p => new EcheancePrevue(EcheanceDeRemontee.Ouverture(campagne, p.Id), p.Nom))];
    }

    private async Task<CampagneDeRemontee?> CampagneAsync(string cle, CancellationToken ct) =>
        Guid.TryParse(cle[Prefixe.Length..], out var id) ? await db.Set<CampagneDeRemontee>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) : null;

    private static GroupeDEcheances Groupe(CampagneDeRemontee c) => new(EcheanceDeRemontee.Groupe(c.Id), c.Nom, EcheanceDeRemontee.Chemin(c.Id), c.TermeLe.AddSeconds(1));
}
