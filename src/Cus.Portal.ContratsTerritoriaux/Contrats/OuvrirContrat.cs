using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Contrats;

/// <summary>An organisme to invite, and as what.</summary>
internal sealed record PartieAInviter(QualiteDePartie Qualite, Guid OrganismeId);

/// <summary>Opens a contract on the last version of the template, with the parties invited so far.</summary>
internal sealed class OuvrirContrat(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IOrganismes organismes, IHorloge horloge, Journal journal)
{
    /// <returns>Identifier of the contract.</returns>
    /// <exception cref="Refus">No such right for that EPCI, no template published, a party invited twice.</exception>
    public async Task<Guid> ExecuterAsync(EpciDuContrat epci, PeriodeDuContrat periode, IReadOnlyList<PartieAInviter> parties, CancellationToken ct)
    {
        PermissionsContrats.Ouvrir.Exiger(acteur.Acteur);
        var version = await db.Set<Trame>().MaxAsync(t => (int?)t.Version, ct) ?? throw new Refus(RefusSocle.Introuvable);
        var noms = await organismes.LireAsync([.. parties.Select(p => p.OrganismeId)], horloge.Aujourdhui(), ct);
        if (!parties.Any(p => acteur.Requis.Organismes.Contains(p.OrganismeId) && p.Qualite is QualiteDePartie.Epci or QualiteDePartie.Etat))
            throw new Refus(RefusSocle.Interdit);
        var contrat = ContratTerritorial.Ouvrir(Identifiant.Nouveau(), epci, periode, version, acteur.Requis, horloge.Maintenant);
        foreach (var partie in parties)
            contrat.Inviter(partie.Qualite, partie.OrganismeId, noms.TryGetValue(partie.OrganismeId, out var o) ? o.Nom : throw new Refus(RefusSocle.Introuvable), horloge.Maintenant);
        db.Add(contrat);
        journal.Consigner("Contrats.Contrat.Ouvrir", $"contrats/contrat/{contrat.Id}", $"{acteur.Requis.Nom} ouvre « {contrat.Intitule} » sur la trame version {version}.",
            new { epci, parties = parties.Count }, contrat.EpciOrganismeId);
        await unite.ValiderAsync(ct);
        return contrat.Id;
    }
}
