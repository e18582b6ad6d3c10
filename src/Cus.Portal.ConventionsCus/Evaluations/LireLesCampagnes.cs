using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Evaluations;

/// <summary>An evaluation in the list.</summary>
internal sealed record LigneDeSuivi(Guid ConventionId, string Bailleur, string Reference, int Reports, HorizonDEvaluation Horizon, StatutEvaluation Statut, DateOnly ReponsesJusquAu);

/// <summary>The evaluations of the conventions that the actor reads.</summary>
internal sealed class LireLesCampagnes(PortailDbContext db, PerimetreDesConventions perimetre)
{
    private const int AuPlus = 500;

    public async Task<IReadOnlyList<LigneDeSuivi>> ListerAsync(CancellationToken ct)
    {
        var conventions = await perimetre.ConventionsAsync(ct);
        return await (from e in db.Set<EvaluationDeCus>().AsNoTracking()
                      join c in conventions on e.ConventionId equals c.Id
                      orderby e.Statut, c.Bailleur.Nom
                      select new LigneDeSuivi(c.Id, c.Bailleur.Nom, c.Reference, c.Reports, e.Horizon, e.Statut, e.ReponsesJusquAu)).Take(AuPlus).ToListAsync(ct);
    }
}
