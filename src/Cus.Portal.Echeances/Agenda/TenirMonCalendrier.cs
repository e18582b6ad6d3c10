using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Agenda;

/// <summary>A person opens the secret address of its calendar, replaces it, or revokes it. The journal never holds the secret.</summary>
internal sealed class TenirMonCalendrier(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IContexteEspace espace, AdresseDuPortail adresses, IHorloge horloge, Journal journal)
{
    /// <summary>The subscription of the actor, or null.</summary>
    public Task<AbonnementAuCalendrier?> LireAsync(CancellationToken ct)
    {
        var moi = acteur.Requis.CompteId;
        return db.Set<AbonnementAuCalendrier>().AsNoTracking().SingleOrDefaultAsync(a => a.CompteId == moi, ct);
    }

    /// <summary>Gives the address, this once; the former one stops.</summary>
    public async Task<string> ExecuterAsync(CancellationToken ct)
    {
        PermissionsEcheances.Consulter.Exiger(acteur.Acteur);
        var abonnement = await MienAsync(ct);
        journal.Consigner("Echeances.Calendrier.Ouvrir", Objet, abonnement is null ? $"{acteur.Requis.Nom} ouvre l’adresse de son calendrier." : $"{acteur.Requis.Nom} remplace l’adresse de son calendrier\u00A0: l’ancienne ne donne plus rien.");
        if (abonnement is null)
            db.Add(abonnement = AbonnementAuCalendrier.Ouvrir(acteur.Requis.CompteId));
        var secret = abonnement.Renouveler(horloge.Maintenant);
        await unite.ValiderAsync(ct);
        return $"{adresses.Base(await adresses.EspaceAsync(espace.Id!.Value, ct))}/calendriers/{secret}.ics";
    }

    /// <summary>The address stops at once, even for whoever copied it.</summary>
    public async Task RevoquerAsync(CancellationToken ct)
    {
        PermissionsEcheances.Consulter.Exiger(acteur.Acteur);
        if (await MienAsync(ct) is not { } abonnement)
            return;
        db.Remove(abonnement);
        journal.Consigner("Echeances.Calendrier.Revoquer", Objet, $"{acteur.Requis.Nom} révoque l’adresse de son calendrier.");
        await unite.ValiderAsync(ct);
    }

    private string Objet => $"echeances/calendrier/{acteur.Requis.CompteId}";

    private Task<AbonnementAuCalendrier?> MienAsync(CancellationToken ct)
    {
        var moi = acteur.Requis.CompteId;
        return db.Set<AbonnementAuCalendrier>().SingleOrDefaultAsync(a => a.CompteId == moi, ct);
    }
}
