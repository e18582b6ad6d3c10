using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Listes;

/// <summary>Avis to draft (DREAL), to transmit (préfet), contributions asked (services), by due date. A line leaves when its act is done.</summary>
internal sealed class AvisAFaire(PortailDbContext db, AvisDuTerritoire territoire, ITerritoires territoires, IHorloge horloge) : ISourceAFaire
{
    private const int Plafond = 20;

    private sealed record Ouvert(AvisRegional Avis, string Reference, string Intitule, string Source);

    public async Task<IReadOnlyList<AFaire>> ListerAsync(Acteur acteur, CancellationToken ct)
    {
        var lignes = new List<AFaire>();
        if (PermissionsAppels.Instruire.EstTenuePar(acteur))
            lignes.AddRange((await OuvertsAsync(territoire.Lister().Where(a => a.Statut == StatutAvis.Ouvert || a.Statut == StatutAvis.EnPreparation), ct)).Select(ARediger));
        if (PermissionsAppels.Transmettre.EstTenuePar(acteur))
            lignes.AddRange((await OuvertsAsync(territoire.Lister().Where(a => a.Statut == StatutAvis.Pret), ct)).Select(ATransmettre));
        var services = PermissionsAppels.Contribuer.Chez(acteur).Select(h => h.OrganismeId).OfType<Guid>().ToList();
        if (services.Count > 0)
        {
            var demandes = db.Set<AvisRegional>().Where(a => a.TransmisLe == null && a.Contributions.Any(c => c.Reponse == null && c.OrganismeId != null && services.Contains(c.OrganismeId.Value)));
            lignes.AddRange((await OuvertsAsync(demandes, ct)).SelectMany(o => o.Avis.Contributions.Where(c => c.Reponse is null && c.OrganismeId is { } id && services.Contains(id)).Select(c => AContribuer(o, c))));
        }

        return lignes;
    }

    private async Task<IReadOnlyList<Ouvert>> OuvertsAsync(IQueryable<AvisRegional> avis, CancellationToken ct) =>
        [.. (await (from a in avis.AsNoTracking().Include(a => a.Contributions).Where(a => a.TransmisLe == null)
                    join d in db.Set<Dossier>() on a.DossierId equals d.Id
                    join s in db.Set<Session>() on d.SessionId equals s.Id
                    join p in db.Set<Appel>() on s.AppelId equals p.Id
                    orderby a.DuLe, d.Reference
                    select new { a, d.Reference, d.Intitule, p.Titre, s.Libelle }).Take(Plafond).ToListAsync(ct))
            .Select(x => new Ouvert(x.a, x.Reference, x.Intitule, $"{x.Titre}, {x.Libelle}"))];

    private AFaire ARediger(Ouvert o)
    {
        var attendues = o.Avis.Contributions.Count(c => c.Reponse is null);
        var manque = o.Avis.Texte.Sens is null ? "Le sens et les motifs restent à écrire" : "Le projet est commencé ; proposez-le au préfet de région";
        return new(o.Source, $"Rédiger l’avis {Region(o)} sur « {o.Intitule} »", $"{manque}{(attendues > 0 ? $" ; {Francais.Nombre(attendues, "contribution attendue", "contributions attendues")}" : "")}. {Retard(o)}", Chemin(o), "Rédiger", o.Avis.DuLe);
    }

    private AFaire ATransmettre(Ouvert o) =>
        new(o.Source, $"Transmettre l’avis {Region(o)} sur « {o.Intitule} »", $"{o.Avis.RedigeParNom} le propose à votre signature. {Retard(o)}", Chemin(o), "Relire", o.Avis.DuLe);

    private AFaire AContribuer(Ouvert o, Contribution c) =>
        new(o.Source, $"Contribuer à l’avis sur « {o.Intitule} »", $"{c.Service} est sollicité depuis le {Francais.DateLongue(c.DemandeeLe)}. L’avis est dû le {Francais.DateLongue(o.Avis.DuLe)}.", Chemin(o), "Contribuer",
            c.AttendueLe is { } d ? Paris.FinDuJour(d) : o.Avis.DuLe);

    private string Retard(Ouvert o) => EtatDAvis.Phrase(Region(o), o.Avis, horloge.Maintenant) + ".";

    private string Region(Ouvert o) => territoires.Region(o.Avis.Region)?.Nom ?? o.Avis.Region;

    private static string Chemin(Ouvert o) => $"/appels/avis/{o.Avis.Id}";
}
