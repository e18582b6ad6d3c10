using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Eligibilite;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Comite;

/// <summary>
/// On the home page of a member the dossiers left to note, of the president the decisions left to take, of the secretariat the
/// séance to convene, the avis that are late and the letters to release.
/// </summary>
internal sealed class SeancesAFaire(PortailDbContext db, LireAvis avis, IHorloge horloge) : ISourceAFaire
{
    private const int Plafond = 20;

    public async Task<IReadOnlyList<AFaire>> ListerAsync(Acteur acteur, CancellationToken ct)
    {
        var liste = new List<AFaire>();
        if (PermissionsAppels.Noter.EstTenuePar(acteur))
            liste.AddRange(await DuMembreAsync(acteur, ct));
        if (PermissionsAppels.Secretariat.EstTenuePar(acteur))
            liste.AddRange(await DuSecretariatAsync(ct));
        return liste;
    }

    private async Task<IReadOnlyList<AFaire>> DuMembreAsync(Acteur acteur, CancellationToken ct)
    {
        var moi = acteur.CompteId;
        var seances = await db.Set<Seance>().AsNoTracking().Include(s => s.Points).Include(s => s.Recusations).AsSplitQuery()
            .Where(s => s.CloseLe == null && s.Statut != StatutSeance.Annulee && s.Membres.Any(m => m.CompteId == moi)).OrderBy(s => s.PrevueLe).Take(Plafond).ToListAsync(ct);
        var liste = new List<AFaire>();
        foreach (var s in seances)
        {
            var notes = await db.Set<NoteDeMembre>().Where(n => n.SeanceId == s.Id && n.CompteId == moi).Select(n => n.DossierId).Distinct().ToListAsync(ct);
            var aNoter = s.Points.Count(p => !s.EstRecuse(moi, p.DossierId) && !notes.Contains(p.DossierId));
            if (aNoter > 0)
                liste.Add(new(Titre(s), $"Noter {Francais.Nombre(aNoter, "dossier")}", $"{Francais.Nombre(notes.Count, "dossier noté", "dossiers notés")} sur {Francais.Entier(s.Points.Count)}.{(s.Statut == StatutSeance.Convoquee ? " Vous pouvez noter avant la séance, à distance." : "")}", Chemin(s), "Noter", EnTemps(s)));
            var aDecider = s.Points.Count(p => p.Decision is null && !s.EstRecuse(moi, p.DossierId));
            if (s.Statut == StatutSeance.Ouverte && aDecider > 0 && PermissionsAppels.Presider.EstTenuePar(acteur))
                liste.Add(new(Titre(s), $"Arrêter {Francais.Nombre(aDecider, "décision")}", "La séance est ouverte\u00A0; elle se clôt quand chaque dossier a sa décision.", Chemin(s), "Décider", null));
        }

        return liste;
    }

    private async Task<IReadOnlyList<AFaire>> DuSecretariatAsync(CancellationToken ct)
    {
        var liste = new List<AFaire>();
        var maintenant = horloge.Maintenant;
        var appels = (await db.Set<Appel>().AsNoTracking().Where(a => a.RegimeParticulier != null).ToListAsync(ct)).Where(a => a.Regime.EstContinu).ToDictionary(a => a.Id);
        var continus = appels.Keys.ToList();
        var aConvoquer = await db.Set<Session>().AsNoTracking().Where(s => !continus.Contains(s.AppelId) && s.Fermeture < maintenant && !db.Set<Seance>().Any(x => x.SessionId == s.Id && x.Statut != StatutSeance.Annulee)
            && db.Set<Dossier>().Any(d => d.SessionId == s.Id && d.Statut == StatutDossier.Depose)).OrderBy(s => s.Fermeture).Take(Plafond).ToListAsync(ct);
        liste.AddRange(aConvoquer.Select(s => new AFaire(s.Libelle, "Convoquer le comité de pilotage", "La session est close et aucune séance n’est convoquée.", "/appels/seances", "Convoquer", s.Calendrier.SelectionDueLe)));
        liste.AddRange(await AuFilDeLEauAsync(appels, ct));
        var aLiberer = await db.Set<Session>().AsNoTracking().Select(s => new
        {
            s.Id,
            s.Libelle,
            Lettres = db.Set<Dossier>().Count(d => d.SessionId == s.Id && d.Statut == StatutDossier.Decide
            && db.Set<Seance>().Any(x => x.CloseLe != null && x.Points.Any(p => p.DossierId == d.Id)))
        }).Where(x => x.Lettres > 0).Take(Plafond).ToListAsync(ct);
        liste.AddRange(aLiberer.Select(s => new AFaire(s.Libelle, $"Libérer {Francais.Nombre(s.Lettres, "lettre")}", "La séance est close\u00A0; les porteurs ne lisent la décision qu’une fois la lettre partie.", $"/appels/sessions/{s.Id}/decisions", "Relire et libérer", null)));
        var retards = await avis.EnRetardAsync(ct);
        if (retards.Count > 0)
            liste.Add(new("Instruction", $"Relancer {Francais.Nombre(retards.Count, "avis", "avis")} en retard", retards[0].Phrase + ".", "/appels/avis", "Voir", retards.Min(r => r.DuLe)));
        var aTenir = await db.Set<Seance>().AsNoTracking().Where(s => s.CloseLe == null && s.Statut != StatutSeance.Annulee).OrderBy(s => s.PrevueLe).Take(Plafond).ToListAsync(ct);
        liste.AddRange(aTenir.Select(s => new AFaire(Titre(s), s.Statut == StatutSeance.Ouverte ? "Tenir la séance ouverte" : "Préparer la séance", "Pointer les présents, suivre les notes et les décisions.", Chemin(s), "Ouvrir", EnTemps(s))));
        return liste;
    }

    /// <summary>Continuous calls: the opinions of eligibility to record, and the projects that have theirs and that no séance examines.</summary>
    private async Task<IReadOnlyList<AFaire>> AuFilDeLEauAsync(IReadOnlyDictionary<Guid, Appel> appels, CancellationToken ct)
    {
        var ids = appels.Keys.ToList();
        var deposes = await db.Set<Session>().AsNoTracking().Where(s => ids.Contains(s.AppelId)).Join(db.Set<Dossier>().Where(d => d.Statut == StatutDossier.Depose), s => s.Id, d => d.SessionId, (s, d) => new
        {
            Session = s,
            d.Id,
            d.Reference,
            ADit = db.Set<AvisDEligibilite>().Any(a => a.DossierId == d.Id),
            EnSeance = db.Set<Seance>().Any(x => x.CloseLe == null && x.Statut != StatutSeance.Annulee && x.Points.Any(p => p.DossierId == d.Id)),
        }).OrderBy(x => x.Reference).Take(500).ToListAsync(ct);
        var liste = new List<AFaire>();
        foreach (var g in deposes.GroupBy(x => x.Session.Id))
        {
            var (session, appel) = (g.First().Session, appels[g.First().Session.AppelId]);
            var source = $"{appel.Titre}, {session.Libelle}";
            var instance = appel.Regime.InstanceDEligibilite;
            var muets = instance is null ? [] : g.Where(x => !x.ADit).ToList();
            if (muets.Count > 0)
                liste.Add(new(source, $"Consigner {Francais.Nombre(muets.Count, "avis", "avis")} d’éligibilité", $"Sans l’avis du {instance}, rien ne se décide.", $"/appels/dossiers/{muets[0].Id}#eligibilite", "Consigner", null));
            var prets = g.Count(x => (instance is null || x.ADit) && !x.EnSeance);
            if (prets > 0)
                liste.Add(new(source, $"Convoquer une séance sur {Francais.Nombre(prets, "projet")}", $"Décision : {appel.Regime.InstanceDeDecision}.", "/appels/seances", "Convoquer", null));
        }

        return liste;
    }

    private static string Titre(Seance s) => $"Comité de pilotage du {Francais.DateLongue(s.PrevueLe)}";

    private static string Chemin(Seance s) => $"/appels/seances/{s.Id}";

    /// <summary>A séance that has begun is no deadline any more.</summary>
    private DateTimeOffset? EnTemps(Seance s) => s.PrevueLe > horloge.Maintenant ? s.PrevueLe : null;
}
