using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Avis;

/// <summary>The deadline of an avis: the date announced by its session.</summary>
internal sealed class EcheanceDeLAvis(IEcheances echeances, ITerritoires territoires)
{
    /// <summary>Opens it, or moves it when the session was dated again.</summary>
    public Task OuvrirAsync(Session session, RegleDeSilence? silence, string intitule, Guid avisId, string region, CancellationToken ct) => echeances.OuvrirAsync(
        Prevoir(session, territoires.Region(region), region, OuvrirLesAvis.Objet(avisId), $"sur « {intitule} »", $"/appels/avis/{avisId}") with { Silence = silence ?? RegleDeSilence.Rien }, ct);

    /// <summary>As it will be opened. The working days are those of the seat of the service.</summary>
    public static OuvertureEcheance Prevoir(Session session, Region? region, string code, string objet, string sur, string chemin) => new(
        OuvrirLesAvis.Echeance, objet, $"Avis {region?.Nom ?? code} {sur}", "limite de dépôt de la session", session.Fermeture, "Appel à projets, IV", "un mois après la date limite de dépôt",
        session.Calendrier.AvisDuLe, [Role.InstructeurRegional, Role.PrefetRegion], null, code, chemin, JoursFeries.Pour(region?.Siege))
    {
        Groupe = GroupesDeSession.Cle(session.Id),
        Delai = session.Calendrier.AvisDuLe == CalendrierDeSession.AvisParDefaut(session.Calendrier.LimiteDeDepot) ? CalendrierDeSession.DelaiDeLAvis : null,
    };
}

/// <summary>The avis follows its deadline, in the transaction that moves it: date, pause, silence.</summary>
internal sealed class SuivreLEcheance(PortailDbContext db) : IHandler<EcheanceDeplacee>, IHandler<SilenceCertifie>
{
    /// <inheritdoc />
    public Task TraiterAsync(EcheanceDeplacee evenement, CancellationToken ct) => SuivreAsync(evenement.Echeance, ct);

    /// <inheritdoc />
    public Task TraiterAsync(SilenceCertifie evenement, CancellationToken ct) => SuivreAsync(evenement.Echeance, ct);

    private async Task SuivreAsync(EcheanceLue echeance, CancellationToken ct)
    {
        if (echeance.Type == OuvrirLesAvis.Echeance && OuvrirLesAvis.Avis(echeance.Objet) is { } id)
            (await db.Set<AvisRegional>().SingleOrDefaultAsync(a => a.Id == id, ct))?.Suivre(echeance);
    }
}

/// <summary>Who acts on the deadline of an avis: the service that writes it pauses it, the secretariat or an administrator extends it. Who may know of the avis reads its deadline.</summary>
internal sealed class DroitSurLEcheanceDeLAvis(PortailDbContext db, Perimetre perimetre, ITerritoires territoires) : IDroitSurLEcheance
{
    private static readonly Role[] Lecteurs = [Role.MembreComite, Role.PresidentComite, Role.ArHlm];

    /// <inheritdoc />
    public string Type => OuvrirLesAvis.Echeance;

    /// <inheritdoc />
    public async Task<DroitsSurLEcheance> LireAsync(Acteur acteur, EcheanceLue echeance, CancellationToken ct) => new(
        acteur.Tient(Lecteurs) && await EstDansLePerimetreAsync(echeance, ct),
        PermissionsAppels.Instruire.Chez(acteur).Any(h => echeance.Region is { } r && territoires.Couvre(h.Territoires, r)),
        acteur.Tient(Role.Secretariat, Role.AdministrateurEspace));

    private async Task<bool> EstDansLePerimetreAsync(EcheanceLue echeance, CancellationToken ct)
    {
        var id = OuvrirLesAvis.Avis(echeance.Objet);
        return await (await perimetre.DossiersAsync(ct)).AnyAsync(d => db.Set<AvisRegional>().Any(a => a.Id == id && a.DossierId == d.Id), ct);
    }
}
