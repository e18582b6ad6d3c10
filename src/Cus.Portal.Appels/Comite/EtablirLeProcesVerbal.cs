using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Comite;

/// <summary>
/// Prints the minutes of a séance that closes: attendance and quorum, recusals with their reason and hour, ranking, tie breaks,
/// decisions with their reasons. Nobody's notes are in them. Stored with a verification code, in the transaction of the closing.
/// </summary>
internal sealed class EtablirLeProcesVerbal(
    PortailDbContext db, LireSeance lire, IActeurCourant acteur, IImprimeurPdf imprimeur, IFichiers fichiers, IPreuves preuves, IOrganismes organismes, IHorloge horloge)
{
    public async Task ExecuterAsync(Seance seance, CancellationToken ct)
    {
        var session = await db.Set<Session>().AsNoTracking().SingleAsync(s => s.Id == seance.SessionId, ct);
        var appel = await db.Set<Appel>().AsNoTracking().SingleAsync(a => a.Id == session.AppelId, ct);
        var code = preuves.NouveauCode();
        var parametres = await ParametresAsync(seance, appel, ct);
        parametres[nameof(ProcesVerbal.Appel)] = $"{appel.Titre}, {session.Libelle}";
        parametres[nameof(ProcesVerbal.Instance)] = appel.RegimeParticulier?.InstanceDeDecision;
        parametres[nameof(ProcesVerbal.Code)] = code;
        parametres[nameof(ProcesVerbal.Adresse)] = preuves.Adresse(code);
        var pdf = await imprimeur.ImprimerAsync<ProcesVerbal>(parametres, ct);
        var jour = Paris.Date(seance.PrevueLe);
        var fichier = await fichiers.EnregistrerAsync(pdf, $"proces-verbal-{jour:yyyy-MM-dd}.pdf", "application/pdf", ct);
        await preuves.DelivrerAsync(code, fichier.Id, $"Procès-verbal {appel.Regime.InstanceEnComplement} du {Francais.DateLongue(jour)}, {session.Libelle}, séance close le {Francais.DateEtHeure(seance.CloseLe!.Value)}.", ct);
        seance.Consigner(fichier.Id, code);
    }

    private async Task<Dictionary<string, object?>> ParametresAsync(Seance seance, Appel appel, CancellationToken ct)
    {
        var ids = seance.Points.Select(p => p.DossierId).ToList();
        var dossiers = await db.Set<Dossier>().AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
        var porteurs = await organismes.LireAsync([.. dossiers.Values.Select(d => d.OrganismeId).Distinct()], horloge.Aujourdhui(), ct);
        var statistiques = await lire.StatistiquesAsync(seance, appel.Criteres, ct);
        var classement = LireSeance.Ranger(seance, statistiques).ToDictionary(l => l.DossierId);
        return new(StringComparer.Ordinal)
        {
            [nameof(ProcesVerbal.Date)] = Francais.DateAvecJour(Paris.Date(seance.PrevueLe)),
            [nameof(ProcesVerbal.Lieu)] = seance.Lieu,
            [nameof(ProcesVerbal.Ouverte)] = seance.OuverteLe is { } o ? Francais.Heure(o) : "",
            [nameof(ProcesVerbal.Close)] = Francais.DateEtHeure(seance.CloseLe!.Value),
            [nameof(ProcesVerbal.ClosePar)] = acteur.Requis.Nom,
            [nameof(ProcesVerbal.Quorum)] = $"{Libelles.De(seance.Quorum)} : {Francais.Nombre(seance.PresentsRequis, "requis", "requis")}, {Francais.Nombre(seance.Presents, "présent", "présents")} sur {Francais.Nombre(seance.Membres.Count, "membre", "membres")}",
            [nameof(ProcesVerbal.Presents)] = Noms(seance, present: true),
            [nameof(ProcesVerbal.Absents)] = Noms(seance, present: false),
            [nameof(ProcesVerbal.Recusations)] = seance.Recusations.OrderBy(r => r.Le).Select(r => $"{dossiers[r.DossierId].Reference} : {r.Nom} {(r.EstDeclaree ? "se récuse" : $"est récusé(e) par {r.ParNom}")} le {Francais.DateEtHeure(r.Le)}, motif : {r.Motif}").ToList(),
            [nameof(ProcesVerbal.Departages)] = seance.Departages.OrderBy(d => d.Le).Select(d => $"{dossiers[d.Avant].Reference} devant {dossiers[d.Apres].Reference}, par {d.ParNom} le {Francais.DateEtHeure(d.Le)}, motif : {d.Motif}").ToList(),
            [nameof(ProcesVerbal.Points)] = seance.Points.OrderBy(p => classement[p.DossierId].Rang ?? int.MaxValue).ThenBy(p => p.Ordre)
                .Select(p => Ligne(p, dossiers[p.DossierId], porteurs.GetValueOrDefault(dossiers[p.DossierId].OrganismeId)?.NomComplet ?? "", statistiques[p.DossierId], classement[p.DossierId])).ToList(),
        };
    }

    private static List<string> Noms(Seance seance, bool present) => [.. seance.Membres.Where(m => m.EstPresent == present).Select(m => m.Nom).Order(StringComparer.Create(Francais.Culture, false))];

    private static ProcesVerbal.Point Ligne(PointDeSeance p, Dossier dossier, string porteur, StatistiquesDeVote s, LigneDeClassement l) => new(
        dossier.Reference, dossier.Intitule, porteur,
        l.Rang is { } rang ? $"{rang}{(l.ExAequo ? " ex æquo" : "")}" : "sans vote",
        s.Moyenne is { } m ? $"{Francais.Decimal(m)} sur {s.TotalMax}, {Francais.Nombre(s.Totaux.Count, "notant", "notants")}" : "—",
        p.Decision is { } d ? Libelles.De(d) + (p.Montant is { } montant ? $", {Francais.Euros(montant)}" : "") : "—", p.Motif ?? "",
        p.Reserve is { } r ? $"{r} À lever avant le {Francais.DateLongue(p.ReserveAvant!.Value)}." : null);
}

/// <summary>The minutes are read by the secretariat, the auditors and the members of the séance; never by a member recused on one of its dossiers, who would read them there.</summary>
internal sealed class DroitSurLeProcesVerbal(PerimetreDeSeance seances) : IDroitDeLecture
{
    /// <inheritdoc />
    public Task<bool> PeutLireAsync(Acteur acteur, Guid fichierId, CancellationToken ct) => PermissionsAppels.Lire.EstTenuePar(acteur)
        ? seances.Lister().AnyAsync(s => s.ProcesVerbalFichierId == fichierId && !s.Recusations.Any(r => r.CompteId == acteur.CompteId), ct)
        : Task.FromResult(false);
}
