using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Dossiers;

/// <summary>
/// What becomes of the dossiers of an organisme that passes its hand (REF-S07). Nothing is rewritten: each keeps its porteur of
/// origin; who acts for it is asked to <see cref="IOrganismes"/> on each day.
/// </summary>
internal sealed class SuccessionDesDossiers(PortailDbContext db, IOrganismes organismes, IHorloge horloge) : ISourceDeSuccession
{
    private const int Plafond = 20;

    /// <inheritdoc />
    public async Task<IReadOnlyList<CeQuiPasse>> ListerAsync(Guid organismeId, DateOnly effetLe, CancellationToken ct)
    {
        var siens = await organismes.ReprisParAsync(organismeId, effetLe.AddDays(-1), ct);
        var dossiers = db.Set<Dossier>().AsNoTracking().Where(d => siens.Contains(d.OrganismeId));
        var premiers = await dossiers.OrderBy(d => d.Reference).Take(Plafond).Select(d => new { d.Reference, d.Intitule, d.Statut }).ToListAsync(ct);
        return
        [
            new("Dossiers", await dossiers.CountAsync(ct), $"Ils passent à l’organisme qui succède le {Francais.DateLongue(effetLe)}, sous leur nom d’origine : il poursuit les brouillons, les dépose et suit les projets retenus.",
                [.. premiers.Select(d => $"{d.Reference}, {d.Intitule} ({Libelles.De(d.Statut).ToLower(Francais.Culture)})")]),
        ];
    }

    /// <summary>« , au titre d’Habitat Insulaire qui succède à Insula Logis », or nothing when the porteur acts itself: for the journal.</summary>
    public async Task<string> AuTitreDeAsync(Guid porteur, CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var agit = await organismes.AgitPourAsync(porteur, jour, ct);
        if (agit == porteur)
            return "";
        var lus = await organismes.LireAsync([agit, porteur], jour, ct);
        return lus.TryGetValue(agit, out var successeur) && lus.TryGetValue(porteur, out var origine) ? $", au titre {Depots.Signataire.DeLOrganisme(successeur.Nom)} qui succède à {origine.Nom}" : "";
    }
}
