using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Avis;

/// <summary>Once a session is closed, opens one avis per deposited dossier and region, with its deadline; none where the call is continuous. Safe to run twice.</summary>
internal sealed class OuvrirLesAvis(PortailDbContext db, UniteDeTravail unite, EcheanceDeLAvis echeance, IHorloge horloge, Journal journal) : ITravailRecurrent
{
    /// <summary>Type of the deadline.</summary>
    public const string Echeance = "appels.avis";

    /// <inheritdoc />
    public string Nom => "Ouverture des avis après la clôture d’une session";

    /// <inheritdoc />
    public bool EstHoraire => true;

    /// <summary>Object of an avis, in deadlines and in the journal.</summary>
    public static string Objet(Guid avisId) => $"appels/avis/{avisId}";

    /// <summary>The avis of an object of the deadlines, or null.</summary>
    public static Guid? Avis(string objet) => Guid.TryParse(objet[(objet.LastIndexOf('/') + 1)..], out var id) ? id : null;

    /// <inheritdoc />
    public async Task ExecuterAsync(CancellationToken ct)
    {
        var maintenant = horloge.Maintenant;
        var sessions = await db.Set<Session>().FromSql($"select * from appels.sessions where close_le is null and fermeture < {maintenant} for update").ToListAsync(ct);
        foreach (var session in sessions)
        {
            var appel = await db.Set<Appel>().AsNoTracking().SingleAsync(a => a.Id == session.AppelId, ct);
            var dossiers = await db.Set<Dossier>().AsNoTracking().Where(d => d.SessionId == session.Id && d.Statut == StatutDossier.Depose).OrderBy(d => d.Reference).ToListAsync(ct);
            foreach (var dossier in dossiers)
            {
                foreach (var region in appel.Regime.EstContinu ? [] : dossier.Regions)
                    await OuvrirAsync(session, appel.SilenceDeLAvis, dossier, region, ct);
            }

            session.Clore(maintenant);
            journal.Consigner("Appels.Session.Clore", $"appels/session/{session.Id}", $"La {session.Libelle} est close : {Francais.Nombre(dossiers.Count, "dossier déposé", "dossiers déposés")}.", null, null);
        }

        await unite.ValiderAsync(ct);
    }

    private async Task OuvrirAsync(Session session, RegleDeSilence? silence, Dossier dossier, string region, CancellationToken ct)
    {
        if (await db.Set<AvisRegional>().AnyAsync(a => a.DossierId == dossier.Id && a.Region == region, ct))
            return;
        var avis = AvisRegional.Ouvrir(dossier.Id, region, session.Calendrier.AvisDuLe, horloge.Maintenant);
        db.Add(avis);
        await echeance.OuvrirAsync(session, silence, dossier.Intitule, avis.Id, region, ct);
    }
}

/// <summary>Reminder of an avis: what is missing, and who transmits.</summary>
internal sealed class RappelDAvis(PortailDbContext db, ITerritoires territoires, IHorloge horloge) : IRedacteurDeRappel
{
    /// <inheritdoc />
    public string Type => OuvrirLesAvis.Echeance;

    /// <inheritdoc />
    public async Task<TexteDeRappel?> RedigerAsync(EcheanceLue echeance, int offset, CancellationToken ct)
    {
        if (OuvrirLesAvis.Avis(echeance.Objet) is not { } id)
            return null;
        var avis = await db.Set<AvisRegional>().AsNoTracking().Include(a => a.Contributions).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (avis is null or { Statut: StatutAvis.Transmis } or { ReputeLe: not null })
            return null;
        var dossier = await db.Set<Dossier>().AsNoTracking().Where(d => d.Id == avis.DossierId).Select(d => new { d.Reference, d.Intitule }).SingleAsync(ct);
        var etat = EtatDAvis.Phrase(territoires.Region(avis.Region)?.Nom ?? avis.Region, avis, horloge.Maintenant);
        var manques = avis.Contributions.Where(c => c.Reponse is null).Select(c => $"- la contribution de {c.Service}")
            .Append(avis.Texte.Sens is null ? "- le sens de l’avis" : "").Append(avis.Texte.Motifs.Length == 0 ? "- les motifs" : "").Append("- la transmission par le préfet de région").Where(m => m.Length > 0);
        return new TexteDeRappel($"{dossier.Reference} : avis dû le {Francais.DateLongue(avis.DuLe)}", $"{etat} sur « {dossier.Intitule} ».\n\nIl manque :\n\n{string.Join('\n', manques)}");
    }
}
