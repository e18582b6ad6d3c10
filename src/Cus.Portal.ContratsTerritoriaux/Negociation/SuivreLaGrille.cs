using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>Tells who types in a grid what somebody else wrote in it meanwhile. Asked again and again: one number is read, the rest only when it moved.</summary>
internal sealed class SuivreLaGrille(PortailDbContext db, PerimetreDesContrats perimetre, LireLaGrille grilles)
{
    /// <returns>« Nolwenn Riou a changé 3 chiffres, le dernier à 10 h 04. »; null when nothing that the actor reads has changed.</returns>
    /// <exception cref="Refus">Unknown, or outside the perimeter (404).</exception>
    public async Task<string?> ExecuterAsync(Guid contratId, int revisionLue, CancellationToken ct)
    {
        if (!await (await perimetre.ContratsAsync(ct)).AnyAsync(c => c.Id == contratId, ct))
            throw new Refus(RefusSocle.Introuvable);
        if (await grilles.RevisionAsync(contratId, ct) <= revisionLue)
            return null;
        var contrat = await perimetre.ChargerAsync(contratId, ct);
        var lisible = await perimetre.LisiblesAsync(contrat, ct);
        var lisibles = contrat.PartiesPresentes.Select(p => p.OrganismeId).Where(o => lisible(o)).ToList();
        var changes = db.Set<Chiffre>().AsNoTracking().Where(c => c.ContratId == contratId && c.Revision > revisionLue && lisibles.Contains(c.OrganismeId));
        return await changes.OrderByDescending(c => c.Revision).Select(c => new { c.ModifieParNom, c.ModifieLe }).FirstOrDefaultAsync(ct) is { } dernier
            ? $"{dernier.ModifieParNom} a changé cette grille\u00A0: {Francais.Nombre(await changes.CountAsync(ct), "chiffre", "chiffres")} depuis votre lecture, à {Francais.Heure(dernier.ModifieLe)}."
            : null;
    }
}
