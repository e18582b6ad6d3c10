using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>Opens a campaign: at once, or at the first second of a day to come. Each préfecture then has a deadline.</summary>
internal sealed class OuvrirCampagne(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, EcheanceDeRemontee echeances, IHorloge horloge, Journal journal)
{
    /// <param name="textes">Name, what is asked, text it is founded on.</param>
    /// <param name="ouvreLe">Day of opening; today or null: at once.</param>
    /// <param name="dernierJour">Last day, included.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="Refus">No such right, a text missing, a day past, a term before the opening.</exception>
    public async Task<Guid> ExecuterAsync(TextesDeCampagne textes, DateOnly? ouvreLe, DateOnly? dernierJour, CancellationToken ct)
    {
        PermissionsContrats.OuvrirRemontee.Exiger(acteur.Acteur);
        var aujourdhui = horloge.Aujourdhui();
        if (ouvreLe < aujourdhui)
            throw Refus.Champ("OuvreLe", RefusContrats.OuverturePassee);
        var ouverture = ouvreLe is { } jour && jour > aujourdhui ? Paris.DebutDuJour(jour) : horloge.Maintenant;
        var dernier = dernierJour ?? throw Refus.Champ("DernierJour", RefusSocle.Obligatoire, ("champ", "le dernier jour de la remontée"));
        var campagne = CampagneDeRemontee.Ouvrir(Identifiant.Nouveau(), textes, ouverture, dernier, acteur.Requis);
        db.Add(campagne);
        await echeances.OuvrirPourToutesAsync(campagne, ct);
        journal.Consigner("Contrats.Remontee.Ouvrir", $"contrats/remontee/{campagne.Id}", $"{acteur.Requis.Nom} ouvre la remontée « {campagne.Nom} », {campagne.Terme}.", new { campagne.OuvreLe, campagne.TermeLe });
        await unite.ValiderAsync(ct);
        return campagne.Id;
    }
}
