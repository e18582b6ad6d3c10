using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Avis;

/// <summary>On the home page of the DREAL the avis to write, of the préfet those to transmit, of a service the contributions it is asked for.</summary>
internal sealed class AvisAFaire(PortailDbContext db, AvisDuTerritoire territoire, ITerritoires territoires) : ISourceAFaire
{
    private const int Plafond = 50;

    public async Task<IReadOnlyList<AFaire>> ListerAsync(Acteur acteur, CancellationToken ct)
    {
        var liste = new List<AFaire>();
        if (PermissionsAppels.Instruire.EstTenuePar(acteur))
            liste.AddRange((await LireAsync(territoire.Lister().Where(a => a.Statut == StatutAvis.Ouvert || a.Statut == StatutAvis.EnPreparation), ct)).Select(Rediger));
        if (PermissionsAppels.Transmettre.EstTenuePar(acteur))
            liste.AddRange((await LireAsync(territoire.Lister().Where(a => a.Statut == StatutAvis.Pret), ct)).Select(Transmettre));
        var services = PermissionsAppels.Contribuer.Chez(acteur).Where(h => h.OrganismeId is not null).Select(h => h.OrganismeId!.Value).ToList();
        if (services.Count > 0)
        {
            var demandes = db.Set<AvisRegional>().Where(a => a.TransmisLe == null && a.Contributions.Any(c => c.RepondueLe == null && c.OrganismeId != null && services.Contains(c.OrganismeId.Value)));
            liste.AddRange((await LireAsync(demandes, ct)).Select(l => Contribuer(l, l.Avis.Contributions.First(c => c.RepondueLe is null && services.Contains(c.OrganismeId ?? Guid.Empty)))));
        }

        return liste;
    }

    private AFaire Rediger(AvisALire l)
    {
        var attendues = l.Avis.Contributions.Where(c => c.RepondueLe is null).Select(c => c.Service).ToList();
        var quoi = attendues.Count > 0 ? $"Contribution attendue\u00A0: {string.Join(", ", attendues)}."
            : l.Avis.Statut == StatutAvis.Ouvert ? "Rien n’est encore écrit." : "Un projet d’avis est enregistré, à proposer à la signature du préfet.";
        return new(Source(l), $"Rendre l’avis sur « {l.Intitule} »", quoi, Chemin(l), "Rédiger", Due(l));
    }

    private AFaire Transmettre(AvisALire l) => new(Source(l), $"Transmettre l’avis sur « {l.Intitule} »", $"Proposé à la signature par {l.Avis.RedigeParNom}.", Chemin(l), "Transmettre", Due(l));

    private AFaire Contribuer(AvisALire l, Contribution c) =>
        new(Source(l), $"Contribuer à l’avis sur « {l.Intitule} »", $"Demande faite à {c.Service} le {Francais.DateLongue(c.DemandeeLe)}.", Chemin(l), "Répondre", c.AttendueLe is { } jour ? Paris.FinDuJour(jour) : Due(l));

    /// <summary>None while its count is stopped.</summary>
    private static DateTimeOffset? Due(AvisALire l) => l.Avis.SuspenduLe is null ? l.Avis.DuLe : null;

    private string Source(AvisALire l) => $"{l.Reference}, {territoires.Region(l.Avis.Region)?.Nom ?? l.Avis.Region}";

    private static string Chemin(AvisALire l) => $"/appels/avis/{l.Avis.Id}";

    private async Task<IReadOnlyList<AvisALire>> LireAsync(IQueryable<AvisRegional> avis, CancellationToken ct) =>
        [.. (await avis.Where(a => a.ReputeLe == null).AsNoTracking().Include(a => a.Contributions).OrderBy(a => a.DuLe).ThenBy(a => a.Id).Take(Plafond)
            .Join(db.Set<Dossier>(), a => a.DossierId, d => d.Id, (a, d) => new { Avis = a, d.Reference, d.Intitule }).ToListAsync(ct))
            .OrderBy(x => x.Avis.DuLe).ThenBy(x => x.Reference, StringComparer.Ordinal).Select(x => new AvisALire(x.Avis, x.Reference, x.Intitule))];

    private sealed record AvisALire(AvisRegional Avis, string Reference, string Intitule);
}
