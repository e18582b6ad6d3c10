using Cus.Portal.Appels.Contracts;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Regles;
using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Depots;

/// <summary>
/// Deposits a dossier. Status, fingerprint, receipt, register, mails, deadline and journal commit together or not at all: a
/// machine that stops anywhere in between leaves the draft as it was.
/// </summary>
internal sealed class DeposerDossier(
    UniteDeTravail unite, IActeurCourant acteur, Signataire signataire, VerifierLeDossier verifier, SuccessionDesDossiers succession, Accuser accuser, Registre registre, EcheanceDeDepot echeance,
    IOrganismes organismes, IMessagerie messagerie, Identite.Contracts.IMembres membres, IHorloge horloge, Annonces annonces, Journal journal)
{
    /// <returns>The deposit, with its receipt.</returns>
    /// <exception cref="Refus">Outside the perimeter (404), not a signataire (403), already deposited (409), or every reason of the rules of deposit.</exception>
    public async Task<Depot> ExecuterAsync(Guid dossierId, CancellationToken ct)
    {
        var (dossier, habilitation) = await signataire.ChargerAsync(dossierId, ct);
        VieDuDossier.Cycle.Passer(dossier.Statut, VieDuDossier.Deposer);
        await signataire.AttendreSonTourAsync(dossier, ct);
        var bilan = await verifier.ExecuterAsync(dossier, ct);
        if (!bilan.EstPret)
            throw new Refus(bilan.Motifs);
        var pieces = Pieces(bilan.Etat);
        var depot = dossier.Deposer(acteur.Requis, habilitation.DelegantNom, EmpreinteDuContenu.De(dossier, pieces), pieces, bilan.Etat.Maintenant);
        var porteur = await organismes.LireAsync(dossier.OrganismeId, horloge.Aujourdhui(), ct) ?? throw new Refus(RefusSocle.Introuvable);
        await accuser.EtablirAsync(dossier, depot, bilan.Etat, porteur, ct);
        await registre.TransmettreAsync(dossier, depot, porteur.NomComplet, ct);
        await PrevenirLePorteurAsync(dossier, depot, ct);
        await echeance.CloreAsync(dossier, ct);
        annonces.Publier(new DossierDepose(dossier.Id, depot.Id, dossier.SessionId, dossier.OrganismeId, dossier.Reference, dossier.Regions, depot.DeposeLe));
        journal.Consigner("Appels.Dossier.Deposer", $"appels/dossier/{dossier.Id}",
            $"{acteur.Requis.Nom}{(habilitation.DelegantNom is { } d ? $", par délégation de {d}," : "")} dépose le dossier {dossier.Reference} « {dossier.Intitule} » le {Francais.DateEtHeure(depot.DeposeLe)}{await succession.AuTitreDeAsync(dossier.OrganismeId, ct)}.",
            new { depot.Id, depot.Rang, depot.Empreinte, depot.Code }, dossier.OrganismeId);
        await unite.ValiderAsync(ct);
        return depot;
    }

    private static IReadOnlyList<PieceDeposee> Pieces(EtatADeposer etat) =>
    [
        .. from exigence in etat.Appel.Pieces
           from piece in etat.Dossier.Pieces
           where piece.Exigence == exigence.Code && piece.RetireeLe is null
           let f = etat.Fichiers[piece.FichierId]
           where f.Statut == Documents.Contracts.StatutFichier.Sain
           select new PieceDeposee(exigence.Code, exigence.Libelle, f.Id, f.Nom, f.Empreinte, f.Taille, f.Pages),
    ];

    /// <summary>The depositor and the one who follows the draft receive the receipt.</summary>
    private async Task PrevenirLePorteurAsync(Dossier dossier, Depot depot, CancellationToken ct)
    {
        var moi = acteur.Requis;
        var suiveur = dossier.SuiviPar == moi.CompteId ? null : await membres.ActeurAsync(dossier.SuiviPar, horloge.Aujourdhui(), ct);
        foreach (var qui in new[] { moi, suiveur }.OfType<Acteur>().Where(a => a.Courriel.Length > 0))
        {
            await messagerie.PreparerAsync(new CourrielAPreparer(qui.Courriel, qui.Nom, $"Dossier {dossier.Reference} déposé",
                $"Bonjour {qui.Nom},\n\nLe dossier {dossier.Reference} « {dossier.Intitule} » a été déposé le {Francais.DateEtHeure(depot.DeposeLe)} par {depot.DeposeParNom}. L’accusé de réception est joint ; son code de vérification est {depot.Code}.",
                Categorie: "dossier.depot", Objet: $"appels/dossier/{dossier.Id}", CompteId: qui.CompteId, Lien: $"/appels/dossiers/{dossier.Id}", PiecesJointes: [depot.AccuseFichierId!.Value]), ct);
        }
    }
}
