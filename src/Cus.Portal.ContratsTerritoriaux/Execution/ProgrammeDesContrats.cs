using System.Globalization;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>The signed contracts in the screens of the indicators: each reads those of its perimeter. Values are filled in the campaigns, never there.</summary>
internal sealed class ProgrammeDesContrats(PortailDbContext db, PerimetreDesContrats perimetre) : IProgrammeDIndicateurs
{
    private const int AuPlus = 500;

    public string Programme => IndicateursDeLaTrame.Programme;

    public async Task<IReadOnlyList<ObjetDIndicateurs>> ObjetsAsync(Acteur acteur, string version, CancellationToken ct)
    {
        if (!PermissionsContrats.Lire.EstTenuePar(acteur) || !int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var trame))
            return [];
        var contrats = await (await perimetre.ContratsAsync(ct)).AsNoTracking()
            .Where(c => c.Nature == NatureDActe.Contrat && c.VersionDeTrame == trame && (c.Statut == StatutContrat.Signe || c.Statut == StatutContrat.Echu))
            .OrderBy(c => c.Epci.Nom).Select(c => new { c.Id, c.Epci.Nom }).Take(AuPlus).ToListAsync(ct);
        return [.. contrats.Select(c => new ObjetDIndicateurs(IndicateursDeLaTrame.Objet(c.Id), c.Nom, PeutSaisir: false))];
    }

    public async Task<IReadOnlyList<int>> AnneesAsync(string version, CancellationToken ct)
    {
        if (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var numero))
            return [];
        var trame = await db.Set<Trame>().AsNoTracking().Where(t => t.Version == numero).Select(t => t.Definition).SingleOrDefaultAsync(ct);
        return trame is null ? [] : [.. Enumerable.Range(trame.PremiereAnnee, trame.DerniereAnnee - trame.PremiereAnnee + 1)];
    }
}
