using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Depots;

/// <summary>Joins a file to a draft under a piece of the call; a single piece replaces the former one.</summary>
internal sealed class JoindrePiece(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, Perimetre perimetre, IFichiers fichiers, IHorloge horloge, Journal journal)
{
    /// <returns>The file received: its type, pages, and whether it still waits for its scan.</returns>
    /// <exception cref="Refus">
    /// Outside the perimeter or no such piece (404), not a writer of the draft (403), already deposited (409); or the file is
    /// refused, next to the field named as the piece.
    /// </exception>
    public Task<FichierLu> ExecuterAsync(Guid dossierId, string exigence, Stream contenu, string nom, CancellationToken ct) =>
        ExecuterAsync(dossierId, exigence, e => fichiers.RecevoirAsync(contenu, nom, e, ct), ct);

    /// <summary>The same, of a file that was sent beforehand in pieces.</summary>
    public Task<FichierLu> ExecuterAsync(Guid dossierId, string exigence, string jeton, CancellationToken ct) =>
        ExecuterAsync(dossierId, exigence, e => fichiers.RecevoirRepriseAsync(jeton, e, ct), ct);

    private async Task<FichierLu> ExecuterAsync(Guid dossierId, string exigence, Func<ExigencesFichier, Task<FichierLu>> recevoir, CancellationToken ct)
    {
        var piece = await AutoriserAsync(dossierId, exigence, ct);
        var fichier = await recevoir(Exigences(piece));
        var dossier = await perimetre.ChargerPourEcrireAsync(dossierId, ct);
        dossier.Joindre(piece.Code, piece.Plusieurs, fichier.Id, acteur.Requis, horloge.Maintenant);
        journal.Consigner("Appels.Dossier.Joindre", $"appels/dossier/{dossier.Id}", $"{acteur.Requis.Nom} joint « {fichier.Nom} » sous « {piece.Libelle} ».",
            new { piece.Code, fichier.Empreinte, fichier.Taille, fichier.Pages }, dossier.OrganismeId);
        await unite.ValiderAsync(ct);
        return fichier;
    }

    /// <summary>What the piece accepts, stated before the choice of a file and checked at its arrival.</summary>
    public static ExigencesFichier Exigences(ExigenceDePiece piece) => new(piece.Types, piece.TailleMax, piece.PagesMax, piece.Code);

    /// <summary>Before a byte is read: the right, the draft, the piece.</summary>
    private async Task<ExigenceDePiece> AutoriserAsync(Guid dossierId, string exigence, CancellationToken ct)
    {
        PermissionsAppels.Ouvrir.Exiger(acteur.Acteur);
        var dossier = await perimetre.ChargerAsync(dossierId, ct);
        if (await perimetre.HabilitationAsync(PermissionsAppels.Ouvrir, dossier.OrganismeId, ct) is null)
            throw new Refus(RefusSocle.Interdit);
        if (dossier.Statut != StatutDossier.Brouillon)
            throw new Refus(RefusAppels.DossierFige, ("date", dossier.DeposeLe));
        var appel = await (from s in db.Set<Session>() join a in db.Set<Appel>() on s.AppelId equals a.Id where s.Id == dossier.SessionId select a).AsNoTracking().SingleAsync(ct);
        return appel.Piece(exigence) ?? throw new Refus(RefusSocle.Introuvable);
    }
}

/// <summary>Takes a piece out of a draft; its file stays stored.</summary>
internal sealed class OterPiece(UniteDeTravail unite, IActeurCourant acteur, Perimetre perimetre, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Outside the perimeter or no such piece (404), not a writer of the draft (403), already deposited (409).</exception>
    public async Task ExecuterAsync(Guid dossierId, Guid pieceId, CancellationToken ct)
    {
        PermissionsAppels.Ouvrir.Exiger(acteur.Acteur);
        var dossier = await perimetre.ChargerPourEcrireAsync(dossierId, ct);
        if (await perimetre.HabilitationAsync(PermissionsAppels.Ouvrir, dossier.OrganismeId, ct) is null)
            throw new Refus(RefusSocle.Interdit);
        dossier.OterPiece(pieceId, horloge.Maintenant);
        journal.Consigner("Appels.Dossier.OterPiece", $"appels/dossier/{dossier.Id}", $"{acteur.Requis.Nom} ôte une pièce du brouillon.", new { pieceId }, dossier.OrganismeId);
        await unite.ValiderAsync(ct);
    }
}
