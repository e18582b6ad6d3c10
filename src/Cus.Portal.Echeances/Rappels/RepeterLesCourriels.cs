using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>A reminder that will leave.</summary>
internal sealed record RappelPrevu(DateTimeOffset Le, string Type, string PourQui, string Quand, string Modele, IReadOnlyList<Destinataire> Destinataires);

/// <summary>How many of a type: « 40 échéances, 3 rappels chacune au plus, 120 rappels, 160 messages ».</summary>
internal sealed record CompteDeRappels(string Type, int Echeances, int ParEcheance, int Rappels, int Messages);

/// <summary>What the rehearsal of a group finds.</summary>
internal sealed record RepetitionDesCourriels(GroupeDEcheances Groupe, IReadOnlyList<RappelPrevu> Rappels, IReadOnlyList<CompteDeRappels> Comptes, IReadOnlyList<string> Erreurs, string? Arret);

/// <summary>
/// Rehearses a group of deadlines before it opens: with the rules in force, on the deadlines that the programme will open, every mail that
/// would leave if nobody did anything, and what nobody would receive. Reads only; nothing is sent.
/// </summary>
internal sealed class RepeterLesCourriels(PortailDbContext db, IActeurCourant acteur, IHorloge horloge, GroupesConnus groupes, ReglesDeRappel regles, DestinatairesDuRappel destinataires)
{
    public async Task<RepetitionDesCourriels> ExecuterAsync(string cle, CancellationToken ct)
    {
        PermissionsEcheances.ReglerLesRappels.Exiger(acteur.Acteur);
        var groupe = await groupes.LireAsync(cle, ct) ?? throw new Refus(RefusSocle.Introuvable);
        var prevues = await groupes.PrevoirAsync(cle, ct);
        var (rappels, sans) = (new List<RappelPrevu>(), new List<RappelPrevu>());
        foreach (var prevue in prevues)
        {
            foreach (var rappel in await RappelsAsync(prevue, groupe, ct))
                (rappel.Destinataires.Count > 0 ? rappels : sans).Add(rappel);
        }

        var arret = await db.Set<ArretDesRappels>().AsNoTracking().Where(a => a.LeveLe == null && (a.Groupe.Length == 0 || a.Groupe == cle)).OrderBy(a => a.PoseLe).FirstOrDefaultAsync(ct);
        return new RepetitionDesCourriels(groupe, [.. rappels.OrderBy(r => r.Le).ThenBy(r => r.Type, StringComparer.Ordinal).ThenBy(r => r.PourQui, StringComparer.CurrentCulture)],
            Compter(rappels), Erreurs(rappels, sans), arret?.EnMots);
    }

    private async Task<IReadOnlyList<RappelPrevu>> RappelsAsync(EcheancePrevue prevue, GroupeDEcheances groupe, CancellationToken ct)
    {
        var (o, cible, type) = (prevue.Ouverture, CibleDeRappel.De(prevue.Ouverture), regles.Declare(prevue.Ouverture.Type).Libelle);
        var (conditions, maintenant) = (await regles.ConditionsAsync(o.Type, ct), horloge.Maintenant);
        var prevus = new List<RappelPrevu>();
        foreach (var regle in await regles.PourAsync(o.Type, ct))
        {
            var le = regle.Instant(o.DueLe, o.Calendrier);
            if (le <= maintenant || le <= o.DepartLe || conditions.EstApresLaFin(Paris.Date(o.DueLe), Paris.Date(le)) || (conditions.SArreteAvecLeGroupe && le >= groupe.FermeLe))
                continue;
            prevus.Add(new RappelPrevu(le, type, prevue.PourQui, regle.Quand, regle.Sujet is null && regle.Texte is null ? "texte du portail" : "modèle de l’espace",
                await destinataires.ListerAsync(cible, regle.Destinataires, Paris.Date(le), ct)));
        }

        return prevus;
    }

    private static IReadOnlyList<CompteDeRappels> Compter(IEnumerable<RappelPrevu> rappels) =>
        [.. rappels.GroupBy(r => r.Type, StringComparer.Ordinal).Select(g =>
        {
            var parEcheance = g.GroupBy(r => r.PourQui, StringComparer.Ordinal).Select(x => x.Count()).ToList();
            return new CompteDeRappels(g.Key, parEcheance.Count, parEcheance.Max(), g.Count(), g.Sum(r => r.Destinataires.Count));
        })];

    /// <summary>« Aucun destinataire pour la DREAL Corse. », or the only reminders that nobody would receive.</summary>
    private static IReadOnlyList<string> Erreurs(IReadOnlyList<RappelPrevu> rappels, IEnumerable<RappelPrevu> sans)
    {
        var servis = rappels.Select(r => (r.Type, r.PourQui)).ToHashSet();
        return [.. sans.GroupBy(r => (r.Type, r.PourQui)).Select(g => servis.Contains(g.Key)
            ? $"Aucun destinataire pour {g.Key.PourQui}\u00A0: {string.Join(", ", g.Select(r => r.Quand))}."
            : $"Aucun destinataire pour {g.Key.PourQui}.").Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCulture)];
    }
}
