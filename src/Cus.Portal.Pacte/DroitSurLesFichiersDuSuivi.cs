using Cus.Portal.Documents.Contracts;
using Cus.Portal.Pacte.Comite;
using Cus.Portal.Pacte.Diagnostics;
using Cus.Portal.Pacte.Engagements;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Pacte;

/// <summary>Documents and reports of the comité, proofs of the commitments, diagnoses: whoever reads the follow-up of the pacte.</summary>
internal sealed class DroitSurLesFichiersDuSuivi(PortailDbContext db) : IDroitDeLecture
{
    /// <inheritdoc />
    public async Task<bool> PeutLireAsync(Acteur acteur, Guid fichierId, CancellationToken ct)
    {
        if (!PermissionsPacte.Lire.EstTenuePar(acteur))
            return false;
        return await db.Set<ReunionDuComite>().AnyAsync(r => r.RapportFichierId == fichierId, ct)
            || await db.Set<DiagnosticRegional>().AnyAsync(d => d.FichierId == fichierId, ct)
            || await db.Set<EngagementDuPacte>().AnyAsync(e => e.PreuveFichierId == fichierId, ct)
            || await EstUnDocumentDeReunionAsync(fichierId, ct);
    }

    /// <summary>Named in the documents of a meeting; the row-level security of the espace holds.</summary>
    private async Task<bool> EstUnDocumentDeReunionAsync(Guid fichierId, CancellationToken ct)
    {
        var motif = $"%\"{fichierId}\"%";
        return await db.Database.SqlQuery<int>($"""select 1 as "Value" from pacte.reunions where documents::text like {motif} limit 1""").AnyAsync(ct);
    }
}
