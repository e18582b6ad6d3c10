using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Eligibilite;

/// <summary>The secretariat records the opinion that the instance of the call gave on a deposited dossier.</summary>
internal sealed class RendreLAvisDEligibilite(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, Perimetre perimetre, IHorloge horloge, Journal journal)
{
    public const int MotifAuPlus = 4_000;

    /// <exception cref="Refus">Another role (403), outside (404), a call without such an opinion or a dossier already decided (409), no sense, no reason, a date to come or before the deposit.</exception>
    public async Task ExecuterAsync(Guid dossierId, SensDEligibilite? sens, string? motif, DateOnly? renduLe, CancellationToken ct)
    {
        PermissionsAppels.Secretariat.Exiger(acteur.Acteur);
        var dossier = await perimetre.ChargerPourEcrireAsync(dossierId, ct);
        var instance = await InstanceAsync(db, dossier, ct) ?? throw new Refus(RefusComite.SansAvisDEligibilite);
        if (dossier.Statut != StatutDossier.Depose)
            throw new Refus(RefusSocle.ActeImpossible, ("acte", "Rendre l’avis d’éligibilité"), ("statut", Libelles.De(dossier.Statut)));
        if (sens is not { } dit || !Enum.IsDefined(dit))
            throw Refus.Champ("Sens", RefusComite.SensExige);
        if (motif?.Trim() is not { Length: > 0 and <= MotifAuPlus } pourquoi)
            throw Refus.Champ("Motif", RefusComite.AvisAMotiver);
        if (renduLe is not { } jour || jour > horloge.Aujourdhui() || jour < Paris.Date(dossier.DeposeLe!.Value))
            throw Refus.Champ("RenduLe", RefusComite.DateDEligibilite, ("depot", Paris.Date(dossier.DeposeLe!.Value)));
        var avis = await db.Set<AvisDEligibilite>().SingleOrDefaultAsync(a => a.DossierId == dossierId, ct);
        if (avis is null)
            db.Add(avis = AvisDEligibilite.Ouvrir(dossierId));
        avis.Rendre(dit, pourquoi, jour, acteur.Requis, horloge.Maintenant);
        journal.Consigner("Appels.Eligibilite.Rendre", $"appels/dossier/{dossierId}", $"{acteur.Requis.Nom} consigne l’avis du {instance} sur {dossier.Reference}, rendu le {Francais.DateLongue(jour)} : {Libelles.De(dit).ToLower(Francais.Culture)}. {pourquoi}", new { dit, jour }, dossier.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    /// <summary>The opinion on a dossier that the caller has already read within its perimeter; null while there is none.</summary>
    public Task<AvisDEligibilite?> LireAsync(Guid dossierId, CancellationToken ct) => db.Set<AvisDEligibilite>().AsNoTracking().SingleOrDefaultAsync(a => a.DossierId == dossierId, ct);

    /// <summary>Who says that a dossier is eligible, by its call; null when nobody does.</summary>
    internal static async Task<string?> InstanceAsync(PortailDbContext db, Dossier dossier, CancellationToken ct) =>
        (await db.Set<Session>().AsNoTracking().Where(s => s.Id == dossier.SessionId).Join(db.Set<Appel>(), s => s.AppelId, a => a.Id, (_, a) => a).SingleAsync(ct)).Regime.InstanceDEligibilite;
}
