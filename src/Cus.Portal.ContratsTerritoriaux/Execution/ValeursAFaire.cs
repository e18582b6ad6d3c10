using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>On the home page of a party: the values of open campaigns that it has not handed in.</summary>
internal sealed class ValeursAFaire(PortailDbContext db, PerimetreDesContrats contrats) : ISourceAFaire
{
    private const int AuPlus = 20;
    private static readonly Role[] Redacteurs = [Role.RedacteurDePartie, Role.SignataireDePartie, Role.PorteurRedacteur];

    public async Task<IReadOnlyList<AFaire>> ListerAsync(Acteur acteur, CancellationToken ct)
    {
        if (!acteur.Tient(Redacteurs))
            return [];
        var miens = await contrats.OrganismesAsync(PermissionsContrats.Ecrire, ct);
        return [.. (await db.Set<DemandeDeValeurs>().AsNoTracking().Where(d => d.RemiseLe == null && miens.Contains(d.OrganismeId))
            .Join(db.Set<CampagneAnnuelle>().Where(c => c.Statut == StatutCampagneAnnuelle.Ouverte), d => d.CampagneId, c => c.Id, (d, c) => new { Demande = d, c.Annee, c.TermeLe, c.ContratId })
            .Join(db.Set<ContratTerritorial>(), x => x.ContratId, k => k.Id, (x, k) => new { x.Demande, x.Annee, x.TermeLe, Epci = k.Epci.Nom }).OrderBy(x => x.TermeLe).Take(AuPlus).ToListAsync(ct))
            .Select(x => new AFaire($"Contrat territorial, {x.Epci}", $"Remettre les valeurs {x.Annee} de {x.Demande.Nom}", "À l’écran ou dans le tableur fourni ; ce qui est au-dessous d’un engagement s’explique.",
                EcheanceDExecution.Chemin(x.Demande.CampagneId, x.Demande.Id), "Saisir", x.TermeLe))];
    }
}
