using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>A préfecture has no volunteer to this day: it says so, and is reminded no more. Saying it twice changes nothing.</summary>
internal sealed class DeclarerAucunVolontaire(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesRemontees perimetre, EcheanceDeRemontee echeances, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">No such right, not open yet, volunteers already reported.</exception>
    public async Task ExecuterAsync(Guid campagneId, CancellationToken ct)
    {
        PermissionsContrats.Inscrire.Exiger(acteur.Acteur);
        var campagne = await perimetre.CampagnePourEcrireAsync(campagneId, ct);
        foreach (var prefecture in perimetre.Prefectures)
            await DeclarerAsync(campagne, prefecture, ct);
        await unite.ValiderAsync(ct);
    }

    private async Task DeclarerAsync(CampagneDeRemontee campagne, Guid prefecture, CancellationToken ct)
    {
        var inscrites = await db.Set<Inscription>().CountAsync(i => i.CampagneId == campagne.Id && i.PrefectureId == prefecture && i.Statut == StatutInscription.Inscrite, ct);
        if (inscrites > 0)
            throw new Refus(RefusContrats.VolontairesInscrits, ("n", Francais.Nombre(inscrites, "volontaire")));
        if (await db.Set<AucunVolontaire>().AnyAsync(a => a.CampagneId == campagne.Id && a.PrefectureId == prefecture && a.LeveeLe == null, ct))
            return;
        db.Add(AucunVolontaire.Declarer(campagne, prefecture, acteur.Requis, horloge.Maintenant));
        await echeances.EteindreAsync(campagne, prefecture, $"aucun volontaire au {Francais.DateLongue(horloge.Maintenant)}, déclaré par {acteur.Requis.Nom}", ct);
        journal.Consigner("Contrats.Remontee.AucunVolontaire", $"contrats/remontee/{campagne.Id}", $"{acteur.Requis.Nom} déclare aucun volontaire à ce jour.", new { campagne = campagne.Id }, prefecture);
    }
}
