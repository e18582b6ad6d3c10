using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Redaction;

/// <summary>A contract with all that its text is made of.</summary>
internal sealed record ContratLu(ContratTerritorial Contrat, DefinitionDeTrame Trame, IReadOnlyDictionary<string, ClauseDuContrat> Clauses, ILectureDesChiffres Chiffres, IReadOnlyList<ArticleDuContrat> Articles)
{
    public ArticleDuContrat? Article(string code) => Articles.FirstOrDefault(a => a.Code == code);
}

/// <summary>Reads the text of a contract, written out from its template, its clauses and its figures.</summary>
internal sealed class LireLeTexte(PortailDbContext db, PerimetreDesContrats perimetre, LireTrame trames, LireLaGrille grilles)
{
    /// <exception cref="Socle.Refuser.Refus">Unknown, or outside the perimeter (404).</exception>
    public async Task<ContratLu> ExecuterAsync(Guid contratId, CancellationToken ct) => await DeAsync(await perimetre.ChargerAsync(contratId, ct), ct);

    /// <summary>The caller has checked that the actor may read it.</summary>
    public async Task<ContratLu> DeAsync(ContratTerritorial contrat, CancellationToken ct)
    {
        var trame = await trames.DeAsync(contrat, ct);
        var clauses = await db.Set<ClauseDuContrat>().AsNoTracking().Where(c => c.ContratId == contrat.Id).ToDictionaryAsync(c => c.Code, StringComparer.Ordinal, ct);
        var chiffres = await grilles.ChiffresAsync(contrat, trame, [], ct);
        return new ContratLu(contrat, trame, clauses, chiffres, TexteDuContrat.Composer(contrat, trame, clauses, chiffres));
    }
}
