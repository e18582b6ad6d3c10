using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>CTL-04: the EPCI acknowledges the gap of an indicator, as it stands, and says why; another gap will have to be acknowledged again.</summary>
internal sealed class AssumerUnEcart(UniteDeTravail unite, IActeurCourant acteur, PerimetreDesContrats perimetre, LireLaGrille grilles, Annonces annonces, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Not the EPCI (403), no reason, no gap, frozen (409).</exception>
    public async Task ExecuterAsync(Guid contratId, string code, string motif, CancellationToken ct)
    {
        var (contrat, partie) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        if (partie.Qualite != QualiteDePartie.Epci)
            throw new Refus(RefusSocle.Interdit);
        if (string.IsNullOrWhiteSpace(motif))
            throw Refus.Champ("MotifDeLEcart", RefusNegociation.PropositionAMotiver);
        var trame = await grilles.TrameAsync(contrat, ct);
        var grille = await grilles.GrilleAsync(contrat, trame, [code], ct);
        if (-grille.Ecart(code, "", CaseDeGrille.Total) is not { } ecart || ecart == 0)
            throw new Refus(RefusNegociation.SansEcart);
        contrat.AssumerLEcart(code, new EcartAssume(ecart, motif.Trim(), acteur.Requis.CompteId, acteur.Requis.Nom, horloge.Maintenant));
        journal.Consigner("Contrats.Ecart.Assumer", CheminsDeContrat.Objet(contratId), $"{acteur.Requis.Nom}, pour {partie.Nom}, assume l’écart de {Francais.Valeur(Math.Abs(ecart))} sur {code} : {motif.Trim()}", new { code, ecart }, partie.OrganismeId);
        annonces.Publier(new TexteModifie(contratId));
        await unite.ValiderAsync(ct);
    }
}
