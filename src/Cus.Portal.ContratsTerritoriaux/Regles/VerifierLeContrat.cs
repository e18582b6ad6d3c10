using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Regles;

/// <summary>All that stands between a contract and its frozen version, now.</summary>
internal sealed class VerifierLeContrat(PortailDbContext db)
{
    private static readonly StatutContrat[] QuiLient = [StatutContrat.PretASigner, StatutContrat.EnSignature, StatutContrat.Signe];

    public async Task<IReadOnlyList<Motif>> ExecuterAsync(ContratLu lu, CancellationToken ct) =>
        ReglesDeFigeage.Examiner(new EtatAFiger(lu.Contrat, lu.Trame, lu.Articles, lu.Chiffres, await VoisinsAsync(lu.Contrat, ct)));

    /// <summary>Contracts of the same EPCI that bind, whoever may read them: the rule is the same for all.</summary>
    private async Task<IReadOnlyList<ContratVoisin>> VoisinsAsync(ContratTerritorial contrat, CancellationToken ct)
    {
        var (siren, id) = (contrat.Epci.Siren, contrat.Id);
        var voisins = await db.Set<ContratTerritorial>().AsNoTracking().Where(c => c.Epci.Siren == siren && c.Id != id && c.Nature == NatureDActe.Contrat && QuiLient.Contains(c.Statut)).OrderBy(c => c.OuvertLe).Take(20).ToListAsync(ct);
        return [.. voisins.Select(v => new ContratVoisin(v.Id, v.Intitule, v.Epci.Siren, v.Periode))];
    }
}
