using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Dossiers;

/// <summary>Opens a dossier for the organisme of the actor, in a session that is open.</summary>
internal sealed class OuvrirDossier(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IOrganismes organismes, IHorloge horloge, Journal journal,
    Depots.EcheanceDeDepot echeance)
{
    /// <returns>Identifier of the draft.</returns>
    /// <exception cref="Refus">No such right, session not open, no title, an organisme that is not among the beneficiaries of the call.</exception>
    public async Task<Guid> ExecuterAsync(Guid sessionId, Guid? organismeId, string intitule, CancellationToken ct)
    {
        var habilitation = PermissionsAppels.Ouvrir.Exiger(acteur.Acteur).FirstOrDefault(h => h.OrganismeId is not null && (organismeId is null || h.OrganismeId == organismeId))
            ?? throw new Refus(RefusSocle.Interdit);
        var porteur = habilitation.OrganismeId!.Value;
        if (await organismes.AgitPourAsync(porteur, horloge.Aujourdhui(), ct) != porteur)
            throw new Refus(RefusSocle.Interdit);
        if (string.IsNullOrWhiteSpace(intitule))
            throw Refus.Champ("Intitule", RefusAppels.IntituleExige);
        var session = await db.Set<Session>().FromSql($"select * from appels.sessions where id = {sessionId} for update").SingleOrDefaultAsync(ct) ?? throw new Refus(RefusSocle.Introuvable);
        if (!session.EstOuverte(horloge.Maintenant))
            throw new Refus(RefusAppels.SessionNonOuverte, ("ouverture", session.Calendrier.OuvreLe), ("fermeture", session.Fermeture));
        var appel = await db.Set<Appel>().Include(a => a.Formulaires).SingleAsync(a => a.Id == session.AppelId, ct);
        if (appel.Regime.Beneficiaires.Count > 0 && await organismes.LireAsync(porteur, horloge.Aujourdhui(), ct) is var qui && !appel.Regime.Admet(qui?.Type))
            throw new Refus([Regles.ReglesDeDepot.NonBeneficiaire(appel.Regime, qui?.Nom ?? "L’organisme")]);
        var dossier = Dossier.Ouvrir(sessionId, $"{appel.Sigle}-{session.Annee}-{session.Rang}-{session.Numeroter():0000}", porteur, intitule.Trim(), appel.VersionCourante, acteur.Requis, horloge.Maintenant);
        var saisie = SaisieDeSection.Vide with { Champs = new Dictionary<string, string>(StringComparer.Ordinal) { ["intitule"] = intitule.Trim() } };
        dossier.Ecrire(Rubriques.Porteur, saisie, 0, acteur.Requis, horloge.Maintenant);
        db.Add(dossier);
        await echeance.OuvrirAsync(dossier, session, ct);
        journal.Consigner("Appels.Dossier.Ouvrir", $"appels/dossier/{dossier.Id}", $"{acteur.Requis.Nom} ouvre le dossier {dossier.Reference} « {dossier.Intitule} ».", null, porteur);
        await unite.ValiderAsync(ct);
        return dossier.Id;
    }
}
