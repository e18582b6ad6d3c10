using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;

/// <summary>Whose conventions of the first generation the actor may read: as for the second, without the associated persons, which have no access of their own.</summary>
internal sealed class PerimetreDePremiereGeneration(PortailDbContext db, PerimetreDesConventions perimetre)
{
    /// <summary>The conventions the actor may read.</summary>
    public async Task<IQueryable<ConventionPremiereGeneration>> ConventionsAsync(CancellationToken ct)
    {
        if (await perimetre.LecturesAsync(ct) is not { } lectures)
            return db.Set<ConventionPremiereGeneration>();
        var (organismes, departements) = lectures;
        return db.Set<ConventionPremiereGeneration>().Where(c => organismes.Contains(c.Bailleur.OrganismeId) || departements.Contains(c.Bailleur.Departement) || c.Departements.Any(d => departements.Contains(d)));
    }

    /// <summary>A convention of the perimeter, tracked.</summary>
    /// <exception cref="Refus">Unknown or outside the perimeter: the same answer.</exception>
    public async Task<ConventionPremiereGeneration> ChargerAsync(Guid id, CancellationToken ct) =>
        await (await ConventionsAsync(ct)).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);

    /// <summary>A convention of the perimeter, tracked, for an act that asks one of these qualities.</summary>
    /// <exception cref="Refus">Unknown (404), or another quality (403).</exception>
    public async Task<ConventionPremiereGeneration> ChargerPourAsync(Guid id, QualiteDansLaCus qualites, CancellationToken ct)
    {
        var convention = await ChargerAsync(id, ct);
        if ((await QualiteAsync(convention, ct) & qualites) == QualiteDansLaCus.Lecteur)
            throw new Refus(RefusSocle.Interdit);
        return convention;
    }

    /// <summary>The same, its row held until the end of the act: a declaration, a figure and a signature never cross.</summary>
    /// <exception cref="Refus">Unknown (404), or another quality (403).</exception>
    public async Task<ConventionPremiereGeneration> TenirPourAsync(Guid id, QualiteDansLaCus qualites, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from cus.conventions_premiere_generation where id = {id} for update", ct);
        return await ChargerPourAsync(id, qualites, ct);
    }

    /// <summary>Every quality of the actor before that convention; the prefect of another region is concerned by its avis.</summary>
    public async Task<QualiteDansLaCus> QualiteAsync(ConventionPremiereGeneration c, CancellationToken ct) =>
        await perimetre.QualiteAupresDeAsync(c.Bailleur, ct) | (RegionsDe(c).Count > 0 ? QualiteDansLaCus.PrefetConcerne : QualiteDansLaCus.Lecteur);

    /// <summary>Regions whose avis the actor may write.</summary>
    public IReadOnlyList<string> RegionsDe(ConventionPremiereGeneration c) => [.. c.Avis.Select(a => a.Region).Where(perimetre.EstPrefetDeRegion)];
}
