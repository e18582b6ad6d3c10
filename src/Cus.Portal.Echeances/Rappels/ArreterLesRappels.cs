using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>Stops the reminders of a group of deadlines, or of the whole espace, with a reason.</summary>
internal sealed class ArreterLesRappels(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge, GroupesConnus groupes, Journal journal)
{
    public async Task<string> ExecuterAsync(string? groupe, string motif, CancellationToken ct)
    {
        PermissionsEcheances.ReglerLesRappels.Exiger(acteur.Acteur);
        if (string.IsNullOrWhiteSpace(motif))
            throw Refus.Champ("Motif", RefusSocle.Obligatoire, ("champ", "le motif"));
        if (motif.Length > 500)
            throw Refus.Champ("Motif", RefusSocle.TropLong, ("champ", "Le motif"), ("n", motif.Length), ("max", 500));
        var libelle = groupe is null ? "Tout l’espace" : (await groupes.LireAsync(groupe, ct) ?? throw new Refus(RefusSocle.Introuvable)).Libelle;
        if (await db.Set<ArretDesRappels>().AsNoTracking().SingleOrDefaultAsync(a => a.Groupe == (groupe ?? "") && a.LeveLe == null, ct) is { } pose)
            throw Refus.Champ("Groupe", RefusEcheances.RappelsDejaArretes, ("par", pose.PosePar), ("le", pose.PoseLe));
        var arret = ArretDesRappels.Poser(groupe, libelle, motif.Trim(), acteur.Requis.Nom, horloge.Maintenant);
        db.Add(arret);
        journal.Consigner("Echeances.Rappels.Arreter", groupe ?? "echeances/rappels", $"{acteur.Requis.Nom} arrête les rappels ({libelle})\u00A0: {arret.Motif}", new { groupe, arret.Motif });
        await unite.ValiderAsync(ct);
        return libelle;
    }
}

/// <summary>Lifts a stop: what comes due from now on leaves again, what was set aside stays so.</summary>
internal sealed class ReprendreLesRappels(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge, Journal journal)
{
    public async Task<string> ExecuterAsync(Guid id, CancellationToken ct)
    {
        PermissionsEcheances.ReglerLesRappels.Exiger(acteur.Acteur);
        var arret = await db.Set<ArretDesRappels>().SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        if (arret is { LeveLe: { } le, LevePar: { } par })
            throw new Refus(RefusEcheances.RappelsReprisEntreTemps, ("par", par), ("le", le));
        arret.Lever(acteur.Requis.Nom, horloge.Maintenant);
        journal.Consigner("Echeances.Rappels.Reprendre", arret.Groupe.Length > 0 ? arret.Groupe : "echeances/rappels", $"{acteur.Requis.Nom} reprend les rappels ({arret.Libelle}), arrêtés depuis le {Francais.DateEtHeure(arret.PoseLe)}.", new { arret.Groupe });
        await unite.ValiderAsync(ct);
        return arret.Libelle;
    }
}
