using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Dossiers;

/// <summary>A rédacteur tells the signataires of its organisme that a draft waits for their deposit.</summary>
internal sealed class PrevenirLeSignataire(
    UniteDeTravail unite, IActeurCourant acteur, Perimetre perimetre, IMembres membres, IOrganismes organismes, IMessagerie messagerie, IHorloge horloge, Journal journal)
{
    /// <returns>Names of those told.</returns>
    /// <exception cref="Refus">Outside the perimeter (404), not a writer of the draft (403), nobody to tell (409).</exception>
    public async Task<string> ExecuterAsync(Guid dossierId, CancellationToken ct)
    {
        PermissionsAppels.Ouvrir.Exiger(acteur.Acteur);
        var dossier = await perimetre.ChargerAsync(dossierId, ct);
        if (await perimetre.HabilitationAsync(PermissionsAppels.Ouvrir, dossier.OrganismeId, ct) is null)
            throw new Refus(RefusSocle.Interdit);
        var jour = horloge.Aujourdhui();
        var agit = await organismes.AgitPourAsync(dossier.OrganismeId, jour, ct);
        var signataires = await membres.ListerAsync([Role.PorteurSignataire], agit, jour, ct);
        if (signataires.Count == 0)
            throw new Refus(RefusAppels.AucunSignataire, ("organisme", "de l’organisme"));
        foreach (var s in signataires)
        {
            await messagerie.PreparerAsync(new CourrielAPreparer(s.Courriel, s.Nom, $"« {dossier.Intitule} » attend votre dépôt",
                $"Bonjour {s.Nom},\n\n{acteur.Requis.Nom} vous signale que le brouillon du dossier {dossier.Reference} « {dossier.Intitule} » attend votre dépôt. Il n’est pas déposé.",
                Categorie: "dossier.signataire", Objet: $"appels/dossier/{dossier.Id}", CompteId: s.CompteId, Lien: $"/appels/dossiers/{dossier.Id}/deposer"), ct);
        }

        var noms = string.Join(", ", signataires.Select(s => s.Nom).Distinct(StringComparer.Ordinal));
        journal.Consigner("Appels.Dossier.Prevenir", $"appels/dossier/{dossier.Id}", $"{acteur.Requis.Nom} prévient {noms} que le dossier {dossier.Reference} attend son dépôt.", null, dossier.OrganismeId);
        await unite.ValiderAsync(ct);
        return noms;
    }
}
