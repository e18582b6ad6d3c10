using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Redaction;

/// <summary>Comments a clause or a figure, answers, resolves, closes. The other parties read it in their digest.</summary>
internal sealed class Commenter(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesContrats perimetre, LireCommentaires lire, CourrielsAuxParties courriels, IHorloge horloge, Journal journal)
{
    /// <returns>Identifier of the comment.</returns>
    /// <exception cref="Refus">Outside the perimeter, read only; empty or too long; the figure of a landlord that the actor may not read (404).</exception>
    public async Task<Guid> ExecuterAsync(Guid contratId, string cible, Guid? reponseA, string? texte, CancellationToken ct)
    {
        var (contrat, partie) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        if (string.IsNullOrWhiteSpace(texte))
            throw Refus.Champ("Texte", RefusRedaction.CommentaireVide);
        if (texte.Length > Commentaire.LongueurMax)
            throw Refus.Champ("Texte", RefusRedaction.TexteTropLong, ("max", Commentaire.LongueurMax));
        var (qui, ou) = await lire.SituerAsync(contrat, cible, ct);
        if (!await lire.PeutLireAsync(contrat, cible, ct) || (reponseA is { } r && !await db.Set<Commentaire>().AnyAsync(c => c.Id == r && c.ContratId == contratId && c.Cible == cible, ct)))
            throw new Refus(RefusSocle.Introuvable);
        var commentaire = Commentaire.Ecrire(contratId, cible, reponseA, texte.Trim().ReplaceLineEndings("\n"), partie.Nom, acteur.Requis, horloge.Maintenant);
        db.Add(commentaire);
        journal.Consigner("Contrats.Commentaire.Ecrire", CheminsDeContrat.Objet(contratId), $"{acteur.Requis.Nom} commente {ou}.", new { cible, reponseA }, partie.OrganismeId);
        foreach (var p in contrat.PartiesPresentes.Where(p => qui is null || p.OrganismeId == qui || p.EstEpciOuEtat()))
            await courriels.PreparerAsync(contrat, p.OrganismeId, CourrielsAuxParties.Commentaire, $"{contrat.Intitule}\u00A0: {acteur.Requis.Nom} commente {ou}", $"{acteur.Requis.Nom} ({partie.Nom}) écrit au sujet de {ou}\u00A0:\n\n{commentaire.Texte}", LireCommentaires.Chemin(contratId, cible), ct);
        await unite.ValiderAsync(ct);
        return commentaire.Id;
    }

    /// <summary>Resolves, opens again or closes a discussion; only the EPCI, the State and its author close it.</summary>
    public async Task TraiterAsync(Guid contratId, Guid commentaireId, string acte, CancellationToken ct)
    {
        var (contrat, partie) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        var commentaire = await db.Set<Commentaire>().SingleOrDefaultAsync(c => c.Id == commentaireId && c.ContratId == contratId && c.ReponseA == null, ct);
        if (commentaire is null || !await lire.PeutLireAsync(contrat, commentaire.Cible, ct))
            throw new Refus(RefusSocle.Introuvable);
        if (acte == VieDuCommentaire.Clore && commentaire.EcritPar != acteur.Requis.CompteId)
            partie.ExigerEpciOuEtat();
        commentaire.Traiter(acte, acteur.Requis, horloge.Maintenant);
        journal.Consigner("Contrats.Commentaire.Traiter", CheminsDeContrat.Objet(contratId), $"{acteur.Requis.Nom}\u00A0: {acte.ToLower(Francais.Culture)} un commentaire.", new { commentaireId, acte }, partie.OrganismeId);
        await unite.ValiderAsync(ct);
    }
}
