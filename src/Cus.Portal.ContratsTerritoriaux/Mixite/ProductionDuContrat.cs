using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Mixite;

/// <summary>The production that a contract fixes (CT-1.1): the goal of its intercommunalité, all kinds together, over the period.</summary>
internal sealed class ProductionDuContrat(PortailDbContext db)
{
    public const string Indicateur = "CT-1.1";

    /// <summary>Σ of the years; else the total typed, when no year is filled; null without any figure.</summary>
    public async Task<decimal?> LireAsync(ContratTerritorial contrat, CancellationToken ct)
    {
        var epci = contrat.EpciOrganismeId;
        var chiffres = await db.Set<Chiffre>().AsNoTracking()
            .Where(c => c.ContratId == contrat.Id && c.Indicateur == Indicateur && c.OrganismeId == epci && c.Commune == "" && c.Valeur != null).Select(c => new { c.Annee, c.Ventilation, c.Valeur }).ToListAsync(ct);
        var annees = chiffres.Where(c => c.Annee != CaseDeGrille.Total).GroupBy(c => c.Annee)
            .Select(g => g.FirstOrDefault(c => c.Ventilation.Length == 0)?.Valeur ?? g.Sum(c => c.Valeur)).ToList();
        return annees.Count > 0 ? annees.Sum() : chiffres.Find(c => c.Ventilation.Length == 0)?.Valeur;
    }
}
