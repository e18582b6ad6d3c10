using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Signature;

/// <summary>The end of the period of a signed contract: the last second of its last day, in Paris. The day after, it is « échu ».</summary>
internal sealed class EcheanceDeFin(IEcheances echeances)
{
    public const string Type = "contrats.fin";

    /// <summary>Only a contract ends; what follows it ends with it.</summary>
    public async Task OuvrirAsync(ContratTerritorial contrat, CancellationToken ct)
    {
        if (contrat.Nature != NatureDActe.Contrat || contrat.SigneLe is not { } signe)
            return;
        await echeances.OuvrirAsync(
            new OuvertureEcheance(Type, CheminsDeContrat.Objet(contrat.Id), $"Fin de « {contrat.Intitule} »", "signature par toutes les parties", signe, "Lettre ML/2023-10/40855, annexe\u00A0: trois ans, 2024-2026", "dernier jour de la période",
                Paris.FinDuJour(contrat.Periode.Fin), [Role.RedacteurDePartie, Role.SignataireDePartie], contrat.EpciOrganismeId, null, CheminsDeContrat.Contrat(contrat.Id)),
            ct);
    }
}

/// <summary>The period is over: the contract and the acts that follow it are « échus ».</summary>
internal sealed class ConstaterLEcheance(PortailDbContext db, IEcheances echeances, Journal journal) : IHandler<EcheanceEchue>
{
    public async Task TraiterAsync(EcheanceEchue evenement, CancellationToken ct)
    {
        if (evenement.Echeance.Type != EcheanceDeFin.Type || !Guid.TryParse(evenement.Echeance.Objet.Split('/')[^1], out var id))
            return;
        foreach (var contrat in await db.Set<ContratTerritorial>().Where(c => c.Statut == StatutContrat.Signe && (c.Id == id || c.ParentId == id)).ToListAsync(ct))
        {
            contrat.Echoir();
            journal.Consigner("Contrats.Contrat.Echoir", CheminsDeContrat.Objet(contrat.Id), $"« {contrat.Intitule} » est échu\u00A0: sa période finit le {Francais.DateLongue(contrat.Periode.Fin)}.", null, contrat.EpciOrganismeId);
        }

        await echeances.CloreAsync(EcheanceDeFin.Type, evenement.Echeance.Objet, "période finie", ct);
    }
}

/// <summary>A reminder that the period ends.</summary>
internal sealed class RappelDeFin : IRedacteurDeRappel
{
    public string Type => EcheanceDeFin.Type;

    public Task<TexteDeRappel?> RedigerAsync(EcheanceLue echeance, int offset, CancellationToken ct) =>
        Task.FromResult<TexteDeRappel?>(offset > 0 ? null : new TexteDeRappel(echeance.Libelle, $"La période du contrat finit le {Francais.DateLongue(echeance.DueLe)}. Un avenant signé avant cette date peut la prolonger, par dérogation motivée."));
}
