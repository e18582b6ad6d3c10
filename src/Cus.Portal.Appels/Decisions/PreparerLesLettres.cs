using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Decisions;

/// <summary>Who is told of a decision.</summary>
internal sealed record Destinataire(string Titre, string Nom, string Adresse, Guid? CompteId);

/// <summary>A letter ready to leave: its dossier, its point, its text, its recipients.</summary>
internal sealed record LettrePrete(Dossier Dossier, PointDeSeance Point, ContenuDeLettre Contenu, IReadOnlyList<Destinataire> Destinataires);

/// <summary>Writes the letters of the decided dossiers of a session, whose séance is closed. Sends nothing.</summary>
internal sealed class PreparerLesLettres(
    PortailDbContext db, IActeurCourant acteur, LireSeance lireSeance, IOrganismes organismes, IMembres membres, IPointsDeContact contacts, IReglesDeCopie copies, IImprimeurPdf imprimeur, IContexteEspace espace, IHorloge horloge)
{
    private const string Porteur = "Porteur";

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
                var destinataires = await DestinatairesAsync(dossier, ct);
                var contenu = Rediger(appel, session, seance, point, dossier, porteurs.GetValueOrDefault(dossier.OrganismeId), statistiques) with
                {
                    Attention = destinataires.FirstOrDefault(d => d.Titre == Porteur)?.Nom,
                    Copies = [.. destinataires.Where(d => d.Titre != Porteur).Select(d => d.Nom).Distinct(StringComparer.Ordinal)],
                };
                lettres.Add(new(dossier, point, contenu, destinataires));
            }
        }

        return [.. lettres.GroupBy(l => l.Dossier.Id).Select(g => g.Last()).OrderBy(l => l.Dossier.Reference, StringComparer.Ordinal)];
    }

    /// <summary>A letter as it would leave.</summary>
    public Task<string> ApercuAsync(LettrePrete lettre, CancellationToken ct) => imprimeur.RendreHtmlAsync<LettreDeDecision>(Parametres(lettre.Contenu), ct);

    /// <summary>The letter as it leaves, sealed.</summary>
    public Task<byte[]> ImprimerAsync(LettrePrete lettre, SceauDeLettre sceau, CancellationToken ct) =>
        imprimeur.ImprimerAsync<LettreDeDecision>(Parametres(lettre.Contenu with { Sceau = sceau }), ct);

    private static Dictionary<string, object?> Parametres(ContenuDeLettre contenu) => new(StringComparer.Ordinal) { [nameof(LettreDeDecision.Lettre)] = contenu };

    private ContenuDeLettre Rediger(Appel appel, Session session, Seance seance, PointDeSeance point, Dossier dossier, OrganismeLu? porteur, IReadOnlyDictionary<Guid, StatistiquesDeVote> statistiques)
    {
        var notes = statistiques[point.DossierId];
        return new(dossier.Reference, dossier.Intitule, point.Decision!.Value, point.Motif ?? "", point.Reserve, point.ReserveAvant is { } d ? Francais.DateLongue(d) : null)
        {
            Appel = appel.Titre,
            Session = session.Libelle,
            Seance = Francais.DateLongue(seance.PrevueLe),
            Numero = point.Ordre,
            DeposeLe = dossier.DeposeLe is { } depot ? Francais.DateLongue(depot) : null,
            Logements = dossier.Logements,
            Montant = point.Montant,
            SuitLesLogements = appel.ObjectifLogements is not null || appel.RegimeParticulier is null,
            Instance = appel.Regime.InstanceDeDecision,
            Organisme = porteur?.NomComplet ?? "",
            Adresse = porteur?.Adresse,
            Date = $"Le {Francais.DateLongue(horloge.Aujourdhui())}",
            Synthese = LigneDeSynthese.De(appel.Criteres, notes, [.. statistiques.Values]),
            Ensemble = notes.Moyenne is { } m ? $"{Francais.Decimal(m)} / {notes.TotalMax}" : null,
            Recusations = seance.Recusations.Count(r => r.DossierId == point.DossierId),
            Etat = espace.Espace?.Theme == Theme.Etat,
            Titulaire = espace.Espace?.Intitule,
            Demonstration = espace.Espace?.Demonstration == true,
        };
    }

    private async Task<IReadOnlyList<Destinataire>> DestinatairesAsync(Dossier dossier, CancellationToken ct)
    {
        var agit = await organismes.AgitPourAsync(dossier.OrganismeId, horloge.Aujourdhui(), ct);
        var liste = (await membres.ListerAsync([Role.PorteurSignataire], agit, horloge.Aujourdhui(), ct)).Select(m => new Destinataire(Porteur, m.Nom, m.Courriel, m.CompteId)).ToList();
        foreach (var region in dossier.Regions)
        {
            foreach (var role in await copies.PourAsync(CopiesDeLAppel.Decision, ct))
            {
                var titre = role == RoleDeContact.Dreal ? "Service de l’État en région" : "Association régionale";
                liste.AddRange((await contacts.ListerAsync(role, region, ct)).Select(c => new Destinataire(titre, c.Libelle, c.Adresse, null)));
            }
        }

        return [.. liste.DistinctBy(d => d.Adresse, StringComparer.OrdinalIgnoreCase)];
    }
}
