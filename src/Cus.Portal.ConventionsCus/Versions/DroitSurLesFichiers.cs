using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Evaluations;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Versions;

/// <summary>Who reads the files of a convention — versions, pieces, délibérations, plan, avenants, evaluations: whoever reads the convention.</summary>
internal sealed class DroitSurLesFichiers(PortailDbContext db, PerimetreDesConventions perimetre) : IDroitDeLecture
{
    public async Task<bool> PeutLireAsync(Acteur acteur, Guid fichierId, CancellationToken ct)
    {
        if (!PermissionsCus.LireConventions.EstTenuePar(acteur))
            return false;
        var conventions = await db.Set<VersionDeCus>().Where(v => v.FichierId == fichierId || v.FichierSigneId == fichierId).Select(v => v.ConventionId).ToListAsync(ct);
        if (conventions.Count == 0)
            conventions = await db.Set<EvaluationDeCus>().Where(e => e.LettreId == fichierId || e.RapportId == fichierId).Select(e => e.ConventionId).ToListAsync(ct);
        if (conventions.Count == 0)
            conventions = await DesColonnesAsync(fichierId, ct);
        return conventions.Count > 0 && await (await perimetre.ConventionsAsync(ct)).AnyAsync(c => conventions.Contains(c.Id), ct);
    }

    /// <summary>Files named in a jsonb column; the row-level security of the espace holds.</summary>
    private Task<List<Guid>> DesColonnesAsync(Guid fichierId, CancellationToken ct)
    {
        var motif = $"%\"{fichierId}\"%";
        return db.Database.SqlQuery<Guid>($"""
            select id as "Value" from cus.conventions where concat(pieces::text, faits::text, psp::text, engagement::text, finale::text, demandes_de_report::text) like {motif}
            union all select convention_id from cus.plans_de_vente where pieces::text like {motif}
            union all select convention_id from cus.politiques_des_loyers where avenant::text like {motif}
            union all select convention_id from cus.evaluations where lignes::text like {motif}
            """).ToListAsync(ct);
    }
}
