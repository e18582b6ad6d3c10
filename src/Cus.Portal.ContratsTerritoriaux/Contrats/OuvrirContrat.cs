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

/// <summary>Opens a contract on the last version of the template, with the parties invited so far, each of which is told.</summary>
internal sealed class OuvrirContrat(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IOrganismes organismes, PublierTrame trames, InviterDesParties inviter, IHorloge horloge, Journal journal)
{
    /// <returns>Identifier of the contract.</returns>
    /// <exception cref="Refus">No such right for that EPCI, a party invited twice or that is not what it is invited as.</exception>
    public async Task<Guid> ExecuterAsync(EpciDuContrat epci, PeriodeDuContrat periode, IReadOnlyList<PartieAInviter> parties, CancellationToken ct)
    {
        PermissionsContrats.Ouvrir.Exiger(acteur.Acteur);
        if (periode.Fin < periode.Debut)
            throw Refus.Champ("Fin", RefusContrats.PeriodeInversee);
        var version = await trames.DerniereAsync(ct);
        var noms = await organismes.LireAsync([.. parties.Select(p => p.OrganismeId)], horloge.Aujourdhui(), ct);
        if (!parties.Any(p => acteur.Requis.Organismes.Contains(p.OrganismeId) && p.Qualite is QualiteDePartie.Epci or QualiteDePartie.Etat))
            throw new Refus(RefusRedaction.NiEtatNiEpci);
        var contrat = ContratTerritorial.Ouvrir(Identifiant.Nouveau(), epci, periode, version, acteur.Requis, horloge.Maintenant, await RangAsync(epci, periode, ct));
        foreach (var partie in parties)
            await inviter.InviterAsync(contrat, partie.Qualite, noms.TryGetValue(partie.OrganismeId, out var o) ? o : throw new Refus(RefusSocle.Introuvable), ct);
        db.Add(contrat);
        journal.Consigner("Contrats.Contrat.Ouvrir", CheminsDeContrat.Objet(contrat.Id), $"{acteur.Requis.Nom} ouvre « {contrat.Intitule} » sur la trame version {version}.",
            new { epci, parties = parties.Count }, contrat.EpciOrganismeId);
        await unite.ValiderAsync(ct);
        return contrat.Id;
    }

    /// <summary>How many contracts were opened for that EPCI from that year: their references differ, whether or not they may all be signed (CTL-09).</summary>
    private Task<int> RangAsync(EpciDuContrat epci, PeriodeDuContrat periode, CancellationToken ct)
    {
        var (debut, fin) = (new DateOnly(periode.Debut.Year, 1, 1), new DateOnly(periode.Debut.Year, 12, 31));
        return db.Set<ContratTerritorial>().CountAsync(c => c.Nature == NatureDActe.Contrat && c.Epci.Siren == epci.Siren && c.Periode.Debut >= debut && c.Periode.Debut <= fin, ct);
    }
}
