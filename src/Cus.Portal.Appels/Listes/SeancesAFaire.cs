using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Listes;

/// <summary>Dossiers that a member of the committee has not noted on every criterion yet, and the open séance that its president has to close.</summary>
internal sealed class SeancesAFaire(PortailDbContext db, PerimetreDeSeance seances) : ISourceAFaire
{
    private const int Plafond = 10;

    public async Task<IReadOnlyList<AFaire>> ListerAsync(Acteur acteur, CancellationToken ct)
    {
        var preside = PermissionsAppels.Presider.EstTenuePar(acteur) || PermissionsAppels.Secretariat.EstTenuePar(acteur);
        if (!preside && !PermissionsAppels.Noter.EstTenuePar(acteur))
            return [];
        var ouvertes = await (from s in seances.Lister().AsNoTracking().Include(s => s.Membres).Include(s => s.Points).Include(s => s.Recusations).AsSplitQuery()
                              where s.Statut != StatutSeance.Close
                              join x in db.Set<Session>() on s.SessionId equals x.Id
                              join a in db.Set<Appel>() on x.AppelId equals a.Id
                              orderby s.PrevueLe, s.Id
                              select new { Seance = s, a.Criteres, Source = a.Titre + ", " + x.Libelle }).Take(Plafond).ToListAsync(ct);
        var lignes = new List<AFaire>();
        foreach (var o in ouvertes)
        {
            if (o.Seance.EstMembre(acteur.CompteId) && await ANoterAsync(o.Seance, o.Criteres.Count, acteur, ct) is > 0 and var n)
                lignes.Add(new(o.Source, $"Noter {Francais.Nombre(n, "dossier")} pour la séance du {Francais.DateLongue(o.Seance.PrevueLe)}", "Une note par critère, justifiée, ou une abstention.", Chemin(o.Seance), "Noter", o.Seance.PrevueLe));
            if (preside && o.Seance.Statut == StatutSeance.Ouverte)
                lignes.Add(new(o.Source, $"Clore la séance du {Francais.DateLongue(o.Seance.PrevueLe)}", Restant(o.Seance), Chemin(o.Seance), "Ouvrir la séance", o.Seance.PrevueLe));
        }

        return lignes;
    }

    private async Task<int> ANoterAsync(Seance seance, int criteres, Acteur moi, CancellationToken ct)
    {
        var notes = await db.Set<NoteDeMembre>().AsNoTracking().Where(n => n.SeanceId == seance.Id && n.CompteId == moi.CompteId).GroupBy(n => n.DossierId).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N, ct);
        return seance.Points.Count(p => !seance.EstRecuse(moi.CompteId, p.DossierId) && notes.GetValueOrDefault(p.DossierId) < criteres);
    }

    private static string Restant(Seance seance) => seance.Points.Count(p => p.Decision is null) switch
    {
        0 => "Chaque dossier a sa décision : la clôture les fige.",
        1 => "Un dossier attend encore sa décision.",
        var n => $"{n} dossiers attendent encore leur décision.",
    };

    private static string Chemin(Seance seance) => $"/appels/seances/{seance.Id}";
}
