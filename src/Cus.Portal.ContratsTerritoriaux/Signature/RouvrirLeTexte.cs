using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Signature;

/// <summary>Opens a frozen text again, with the reason. Signatures given stay as long as the text does not change.</summary>
internal sealed class RouvrirLeTexte(UniteDeTravail unite, IActeurCourant acteur, PerimetreDesContrats perimetre, LireLesVersions versions, ISignatures signatures, CourrielsAuxParties courriels, Journal journal)
{
    private const int LongueurDuMotif = 2_000;

    /// <exception cref="Refus">Outside the perimeter, neither the EPCI nor the State, not frozen, no reason.</exception>
    public async Task ExecuterAsync(Guid contratId, string? motif, CancellationToken ct)
    {
        var (contrat, partie) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        partie.ExigerEpciOuEtat();
        if (string.IsNullOrWhiteSpace(motif))
            throw Refus.Champ("Motif", RefusRedaction.MotifRequis);
        if (motif.Length > LongueurDuMotif)
            throw Refus.Champ("Motif", RefusRedaction.TexteTropLong, ("max", LongueurDuMotif));
        if (contrat.Statut == StatutContrat.EnSignature && await versions.DerniereAsync(contratId, ct) is { } version)
            await signatures.SuspendreAsync(version.Objet, motif.Trim(), ct);
        contrat.Rouvrir();
        journal.Consigner("Contrats.Contrat.Rouvrir", CheminsDeContrat.Objet(contratId), $"{acteur.Requis.Nom} rouvre « {contrat.Intitule} »\u00A0: {motif.Trim()}", null, contrat.EpciOrganismeId);
        await courriels.PreparerATousAsync(contrat, CourrielsAuxParties.Version, $"{contrat.Intitule}\u00A0: le texte est rouvert", $"{acteur.Requis.Nom} rouvre le texte\u00A0: {motif.Trim()}", CheminsDeContrat.Contrat(contratId), ct);
        await unite.ValiderAsync(ct);
    }
}
