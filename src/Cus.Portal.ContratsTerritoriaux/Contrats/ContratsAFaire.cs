using Cus.Portal.ContratsTerritoriaux.Versions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Contrats;

/// <summary>Contracts that a party has not opened since they were opened, or since their last version was frozen.</summary>
internal sealed class ContratsAFaire(PortailDbContext db, PerimetreDesContrats perimetre) : ISourceAFaire
{
    private const int Plafond = 10;
    private static readonly StatutContrat[] Vivants = [StatutContrat.Elaboration, StatutContrat.Negociation, StatutContrat.PretASigner, StatutContrat.EnSignature];

    public async Task<IReadOnlyList<AFaire>> ListerAsync(Acteur acteur, CancellationToken ct)
    {
        if (!PermissionsContrats.Ecrire.EstTenuePar(acteur))
            return [];
        var miens = await perimetre.OrganismesAsync(PermissionsContrats.Ecrire, ct);
        if (miens.Count == 0)
            return [];
        var lignes = await (from c in db.Set<ContratTerritorial>().AsNoTracking().Include(c => c.Parties)
                            where Vivants.Contains(c.Statut) && c.Parties.Any(p => p.RetireeLe == null && miens.Contains(p.OrganismeId))
                            orderby c.OuvertLe
                            select new { Contrat = c, Version = db.Set<VersionDeContrat>().Where(v => v.ContratId == c.Id).OrderByDescending(v => v.Numero).Select(v => new { v.Numero, v.FigeeLe }).FirstOrDefault() }).Take(100).ToListAsync(ct);
        return [.. (from l in lignes
                   let partie = l.Contrat.PartiesPresentes.First(p => miens.Contains(p.OrganismeId))
                   where partie.VueLe is null || (l.Version is { } v && partie.VueLe < v.FigeeLe)
                   select new AFaire("Contrats territoriaux", l.Version is null ? $"Ouvrir le contrat de {l.Contrat.Epci.Nom}" : $"Lire la version {l.Version.Numero} du contrat de {l.Contrat.Epci.Nom}",
                       $"{partie.Nom} est partie à ce contrat et ne l’a pas encore ouvert{(l.Version is null ? "" : " depuis cette version")}.", CheminsDeContrat.Contrat(l.Contrat.Id), "Lire", null)).Take(Plafond)];
    }
}
