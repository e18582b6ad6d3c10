using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Decisions;

/// <summary>Who is told of a decision.</summary>
internal sealed record Destinataire(string Titre, string Nom, string Adresse, Guid? CompteId);

/// <summary>A letter ready to leave: its dossier, its point, its parameters, its recipients.</summary>
internal sealed record LettrePrete(Dossier Dossier, PointDeSeance Point, IReadOnlyDictionary<string, object?> Parametres, IReadOnlyList<Destinataire> Destinataires);

/// <summary>Writes the letters of the decided dossiers of a session, whose séance is closed. Sends nothing.</summary>
internal sealed class PreparerLesLettres(
    PortailDbContext db, IActeurCourant acteur, LireSeance lireSeance, IOrganismes organismes, IMembres membres, IPointsDeContact contacts, IImprimeurPdf imprimeur, IHorloge horloge)
{
    /// <summary>The letters that wait for their release, by reference.</summary>
    public async Task<IReadOnlyList<LettrePrete>> ListerAsync(Guid sessionId, CancellationToken ct)
    {
        PermissionsAppels.Secretariat.Exiger(acteur.Acteur);
        var session = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId, ct) ?? throw new Refus(RefusSocle.Introuvable);
        var appel = await db.Set<Appel>().AsNoTracking().SingleAsync(a => a.Id == session.AppelId, ct);
        var dossiers = await db.Set<Dossier>().Where(d => d.SessionId == sessionId && d.Statut == StatutDossier.Decide).OrderBy(d => d.Reference).ToDictionaryAsync(d => d.Id, ct);
        var seances = await db.Set<Seance>().AsNoTracking().Include(s => s.Points).Include(s => s.Recusations).AsSplitQuery().Where(s => s.SessionId == sessionId && s.Statut == StatutSeance.Close).ToListAsync(ct);
        var porteurs = await organismes.LireAsync([.. dossiers.Values.Select(d => d.OrganismeId).Distinct()], horloge.Aujourdhui(), ct);
        var lettres = new List<LettrePrete>();
        foreach (var seance in seances.OrderBy(s => s.CloseLe))
        {
            var statistiques = await lireSeance.StatistiquesAsync(seance, appel.Criteres, ct);
            foreach (var point in seance.Points.Where(p => p.Decision is not null && dossiers.ContainsKey(p.DossierId)))
            {
                var dossier = dossiers[point.DossierId];
                var parametres = Parametres(appel, session, seance, point, dossier, porteurs.GetValueOrDefault(dossier.OrganismeId), statistiques[point.DossierId]);
                lettres.Add(new(dossier, point, parametres, await DestinatairesAsync(dossier, ct)));
            }
        }

        return [.. lettres.GroupBy(l => l.Dossier.Id).Select(g => g.Last()).OrderBy(l => l.Dossier.Reference, StringComparer.Ordinal)];
    }

    /// <summary>A letter as it would leave.</summary>
    public Task<string> ApercuAsync(LettrePrete lettre, CancellationToken ct) => imprimeur.RendreHtmlAsync<LettreDeDecision>(lettre.Parametres, ct);

    /// <summary>What the porteur reads of the votes: means, never names.</summary>
    public static IReadOnlyList<(string Libelle, string Moyenne, string Votants)> Synthese(IReadOnlyList<Critere> criteres, StatistiquesDeVote statistiques) =>
        [.. criteres.Zip(statistiques.Criteres, (c, s) => (c.Libelle, s.Moyenne is { } m ? $"{Francais.Decimal(m)} / {c.NoteMax}" : "—", s.Participation))];

    private Dictionary<string, object?> Parametres(Appel appel, Session session, Seance seance, PointDeSeance point, Dossier dossier, OrganismeLu? porteur, StatistiquesDeVote statistiques) => new(StringComparer.Ordinal)
    {
        [nameof(LettreDeDecision.Reference)] = dossier.Reference,
        [nameof(LettreDeDecision.Intitule)] = dossier.Intitule,
        [nameof(LettreDeDecision.Appel)] = appel.Titre,
        [nameof(LettreDeDecision.Session)] = session.Libelle,
        [nameof(LettreDeDecision.Seance)] = $"Séance du {Francais.DateLongue(seance.PrevueLe)}",
        [nameof(LettreDeDecision.Organisme)] = porteur?.NomComplet ?? "",
        [nameof(LettreDeDecision.Adresse)] = porteur?.Adresse,
        [nameof(LettreDeDecision.Date)] = $"Le {Francais.DateLongue(horloge.Aujourdhui())}",
        [nameof(LettreDeDecision.Sens)] = Libelles.De(point.Decision!.Value).ToLower(Francais.Culture),
        [nameof(LettreDeDecision.Motif)] = point.Motif,
        [nameof(LettreDeDecision.Reserve)] = point.Reserve,
        [nameof(LettreDeDecision.ReserveAvant)] = point.ReserveAvant is { } d ? Francais.DateLongue(d) : null,
        [nameof(LettreDeDecision.Synthese)] = Synthese(appel.Criteres, statistiques),
    };

    private async Task<IReadOnlyList<Destinataire>> DestinatairesAsync(Dossier dossier, CancellationToken ct)
    {
        var agit = await organismes.AgitPourAsync(dossier.OrganismeId, horloge.Aujourdhui(), ct);
        var liste = (await membres.ListerAsync([Role.PorteurSignataire], agit, horloge.Aujourdhui(), ct)).Select(m => new Destinataire("Porteur", m.Nom, m.Courriel, m.CompteId)).ToList();
        foreach (var region in dossier.Regions)
        {
            liste.AddRange((await contacts.ListerAsync(RoleDeContact.Dreal, region, ct)).Select(c => new Destinataire("Service de l’État en région", c.Libelle, c.Adresse, null)));
            liste.AddRange((await contacts.ListerAsync(RoleDeContact.ArHlm, region, ct)).Select(c => new Destinataire("Association régionale", c.Libelle, c.Adresse, null)));
        }

        return [.. liste.DistinctBy(d => d.Adresse, StringComparer.OrdinalIgnoreCase)];
    }
}
