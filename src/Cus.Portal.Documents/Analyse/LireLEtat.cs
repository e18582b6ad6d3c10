using Cus.Portal.Documents.Contracts;
using Cus.Portal.Documents.Depot;
using Cus.Portal.Documents.Fichiers;
using Cus.Portal.Documents.Pdf;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Documents.Analyse;

/// <summary>What the administrator of an espace reads of the depot.</summary>
internal sealed record EtatDuDepot(
    bool AntivirusConfigure, bool AntivirusRepond, int EnAnalyse, DateTimeOffset? PlusAncien, int Refuses, int Sains, long Octets, string Depot, bool QpdfRepond, string? Chromium);

internal sealed class LireLEtat(PortailDbContext db, IAntivirus antivirus, IDepot depot, SantePdf sante, NavigateurPdf navigateur, IActeurCourant acteur)
{
    public async Task<EtatDuDepot> ExecuterAsync(CancellationToken ct)
    {
        PermissionsDocuments.VoirLEtat.Exiger(acteur.Acteur);
        var comptes = await db.Set<Fichier>().AsNoTracking().GroupBy(f => f.Statut)
            .Select(g => new { g.Key, N = g.Count(), Octets = g.Sum(f => f.Taille), Debut = g.Min(f => f.RecuLe) }).ToListAsync(ct);
        var attente = comptes.SingleOrDefault(c => c.Key == StatutFichier.EnAnalyse);
        var sains = comptes.SingleOrDefault(c => c.Key == StatutFichier.Sain);
        return new EtatDuDepot(
            antivirus.EstUnAntivirus, await antivirus.RepondAsync(ct), attente?.N ?? 0, attente?.Debut,
            comptes.SingleOrDefault(c => c.Key == StatutFichier.Refuse)?.N ?? 0, sains?.N ?? 0, sains?.Octets ?? 0,
            depot.Description, await sante.RepondAsync(ct), await navigateur.VersionAsync(ct));
    }
}

/// <summary>In red on the home page of the administrator: nothing scans the files.</summary>
internal sealed class EncartSansAntivirus(IAntivirus antivirus) : ISourceEncarts
{
    public Task<IReadOnlyList<EncartAccueil>> ListerAsync(Acteur acteur, CancellationToken ct) => Task.FromResult<IReadOnlyList<EncartAccueil>>(
        antivirus.EstUnAntivirus || !PermissionsDocuments.VoirLEtat.EstTenuePar(acteur) ? [] : [new EncartAccueil("/Pages/Documents/_SansAntivirus.cshtml", new object(), true, 0)]);
}
