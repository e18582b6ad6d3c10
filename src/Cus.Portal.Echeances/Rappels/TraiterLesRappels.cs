using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>
/// Records the due reminders of deadlines whose rows the caller holds: each leaves, or is set aside with its reason. What is common to the
/// batch (occurrences, stops, rules, recipients) is read once.
/// </summary>
internal sealed class TraiterLesRappels(
    PortailDbContext db, IHorloge horloge, ReglesDeRappel regles, GroupesConnus groupes, DestinatairesDuRappel destinataires, EcrireLeRappel ecriture, Annonces annonces)
{
    /// <summary>A reminder that the portal was not there to send is skipped when it is older.</summary>
    public static readonly TimeSpan Fraicheur = TimeSpan.FromDays(3);

    public async Task ExecuterAsync(IReadOnlyList<Echeance> lot, CancellationToken ct)
    {
        destinataires.Oublier();
        groupes.Oublier();
        var ids = lot.Select(e => e.Id).ToArray();
        var faites = (await db.Set<OccurrenceDeRappel>().Where(o => ids.Contains(o.EcheanceId)).Select(o => new { o.EcheanceId, o.Tour, o.RegleId }).ToListAsync(ct)).ToLookup(o => (o.EcheanceId, o.Tour), o => o.RegleId);
        var depuis = horloge.Maintenant.ToUniversalTime() - Fraicheur;
        var arrets = await db.Set<ArretDesRappels>().AsNoTracking().Where(a => a.LeveLe == null || a.LeveLe > depuis).OrderBy(a => a.PoseLe).ToListAsync(ct);
        foreach (var e in lot)
            await TraiterAsync(e, faites[(e.Id, e.Tour)].ToHashSet(), [.. arrets.Where(a => a.Vise(e))], ct);
    }

    /// <summary>
    /// Rules whose instant has come and that nothing recorded, in order. What was due before the deadline was opened or moved, or before
    /// the rule was made, is not missed: it never was. None leaves during a pause.
    /// </summary>
    internal static IReadOnlyList<RegleDeRappel> Dues(Echeance e, IEnumerable<RegleDeRappel> regles, IReadOnlyCollection<Guid> faites, DateTimeOffset maintenant) =>
        e.EstEnPause(maintenant) ? [] :
        [.. regles.Where(r => !faites.Contains(r.Id)).Select(r => (Regle: r, Instant: r.Instant(e)))
            .Where(r => e.PeutRappelerA(r.Instant) && r.Instant > r.Regle.CreeeLe && r.Instant <= maintenant).OrderBy(r => r.Instant).Select(r => r.Regle)];

    private async Task TraiterAsync(Echeance e, IReadOnlyCollection<Guid> faites, IReadOnlyList<ArretDesRappels> arrets, CancellationToken ct)
    {
        var maintenant = horloge.Maintenant;
        if (e.EstEchueNonAnnoncee(maintenant))
        {
            e.AnnoncerEchue(maintenant);
            annonces.Publier(new EcheanceEchue(e.Lire()));
        }

        var duType = await regles.PourAsync(e.Type, ct);
        var dues = Dues(e, duType, faites, maintenant);
        for (var i = 0; i < dues.Count; i++)
        {
            var occurrence = OccurrenceDeRappel.Consigner(dues[i], e, maintenant);
            db.Add(occurrence);
            if (await EcarterAsync(e, occurrence, arrets.FirstOrDefault(a => a.Couvre(occurrence.PrevueLe)), estLaDerniere: i == dues.Count - 1, ct) is var (issue, motif))
                occurrence.Ecarter(issue, motif);
            else
                await ecriture.ExecuterAsync(e, dues[i], occurrence, ct);
        }

        e.ProgrammerRappels(maintenant, duType);
    }

    /// <summary>Why a due reminder does not leave; null when it does. Of several due at once only the last may, so that a portal back after a failure sends no burst.</summary>
    private async Task<(IssueDeRappel Issue, string Motif)?> EcarterAsync(Echeance e, OccurrenceDeRappel o, ArretDesRappels? arret, bool estLaDerniere, CancellationToken ct)
    {
        if (e.CloseLe is { } close)
            return (IssueDeRappel.SansObjet, MotifDEcart.Eteinte(close, o.PrevueLe, e.FaitDeCloture));
        if (arret is not null)
            return (IssueDeRappel.Arrete, arret.EnMots);
        if (!estLaDerniere)
            return (IssueDeRappel.Saute, "un rappel plus récent était dû au même passage");
        if (o.TraiteeLe - o.PrevueLe > Fraicheur)
            return (IssueDeRappel.Saute, "le portail n’a pas pu l’envoyer à son heure");
        var conditions = await regles.ConditionsAsync(e.Type, ct);
        if (conditions.EstApresLaFin(Paris.Date(e.DueLe), Paris.Date(o.PrevueLe)))
            return (IssueDeRappel.SansObjet, MotifDEcart.Refermee(conditions.SeFermeApres!.Value));
        return conditions.SArreteAvecLeGroupe && e.Groupe is { } cle && await groupes.LireAsync(cle, ct) is { } groupe && groupe.FermeLe <= o.PrevueLe
            ? (IssueDeRappel.SansObjet, MotifDEcart.GroupeFerme(groupe.FermeLe))
            : null;
    }
}

/// <summary>Why a reminder is set aside, in words.</summary>
internal static class MotifDEcart
{
    /// <summary>« obligation éteinte à 07 h 59 : déposé le … », with the day when it is another.</summary>
    public static string Eteinte(DateTimeOffset close, DateTimeOffset prevue, string? fait)
    {
        var heure = Paris.Heure(close).ToString("HH' h 'mm", Francais.Culture);
        var jour = Paris.Date(close) == Paris.Date(prevue) ? "" : $" le {Francais.DateLongue(close)}";
        return $"obligation éteinte{jour} à {heure}{(fait is null ? "" : $"\u00A0: {fait}")}";
    }

    public static string Refermee(int jours) => $"l’échéance se ferme {Francais.Nombre(jours, "jour")} après son terme";

    public static string GroupeFerme(DateTimeOffset le) => $"session close le {Francais.DateEtHeure(le)}";
}
