using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Suivi;

/// <summary>Dwellings in place at a date, since the beginning of the project.</summary>
internal sealed class MiseEnPlace : IDansUnEspace
{
    private MiseEnPlace()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid DossierId { get; private set; }

    public DateOnly Date { get; private set; }

    public int Logements { get; private set; }

    public string DeclareParNom { get; private set; } = "";

    public static MiseEnPlace Ouvrir(Guid dossierId, DateOnly date) => new() { Id = Identifiant.Nouveau(), DossierId = dossierId, Date = date };

    public void Declarer(int logements, Acteur par) => (Logements, DeclareParNom) = (logements, par.Nom);
}

/// <summary>The laureate, or the secretariat for it, tells how many dwellings are in place at a date. Told again for a date, it is corrected.</summary>
internal sealed class DeclarerLogements(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, Perimetre perimetre, IHorloge horloge, Journal journal)
{
    public async Task ExecuterAsync(Guid dossierId, DateOnly date, int logements, CancellationToken ct)
    {
        var dossier = await perimetre.ChargerAsync(dossierId, ct);
        if (!PermissionsAppels.Secretariat.EstTenuePar(acteur.Acteur) && await perimetre.HabilitationAsync(PermissionsAppels.Ouvrir, dossier.OrganismeId, ct) is null)
            throw new Refus(RefusSocle.Interdit);
        if (dossier is not { NotifieLe: not null, Decision: SensDeDecision.Retenu or SensDeDecision.RetenuSousReserves })
            throw new Refus(RefusComite.NonLaureat);
        if (logements < 0 || logements > (dossier.Logements ?? 0) || date > horloge.Aujourdhui())
            throw Refus.Champ("Logements", RefusComite.LogementsEnPlace, ("max", dossier.Logements ?? 0));
        var mise = await db.Set<MiseEnPlace>().SingleOrDefaultAsync(m => m.DossierId == dossierId && m.Date == date, ct);
        if (mise is null)
            db.Add(mise = MiseEnPlace.Ouvrir(dossierId, date));
        mise.Declarer(logements, acteur.Requis);
        journal.Consigner("Appels.Suivi.Declarer", $"appels/dossier/{dossierId}", $"{acteur.Requis.Nom} déclare {Francais.Nombre(logements, "logement", "logements")} en place au {Francais.DateLongue(date)}.", null, dossier.OrganismeId);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>A laureate in the monitoring.</summary>
internal sealed record LaureatSuivi(Guid DossierId, string Reference, string Intitule, Guid OrganismeId, string Region, int Annee, int Retenus, int EnPlace, decimal? CoutParMenage);

/// <summary>A line of a breakdown.</summary>
internal sealed record PartDuSuivi(string Libelle, int Retenus, int EnPlace);

/// <summary>The monitoring of a call at a date; both breakdowns add up to the totals.</summary>
internal sealed record SuiviLu(string Appel, int? Objectif, DateOnly Au, int Retenus, int EnPlace, IReadOnlyList<PartDuSuivi> ParRegion, IReadOnlyList<PartDuSuivi> ParAnnee, IReadOnlyList<LaureatSuivi> Laureats, IReadOnlyList<Reserve> Reserves)
{
    /// <summary>Share of the goal in place.</summary>
    public decimal? Part => Objectif is > 0 and { } o ? (decimal)EnPlace / o : null;
}

/// <summary>Laureates against the goal of the call, by region (the lead one) and by year of setting up.</summary>
internal sealed class SuiviNational(PortailDbContext db, IActeurCourant acteur, Perimetre perimetre, ITerritoires territoires)
{
    public async Task<IReadOnlyList<SuiviLu>> LireAsync(DateOnly au, CancellationToken ct)
    {
        PermissionsAppels.Lire.Exiger(acteur.Acteur);
        var lus = await (await perimetre.DossiersAsync(ct)).AsNoTracking().Include(d => d.Sections)
            .Where(d => d.NotifieLe != null && (d.Decision == SensDeDecision.Retenu || d.Decision == SensDeDecision.RetenuSousReserves))
            .Join(db.Set<Session>(), d => d.SessionId, s => s.Id, (d, s) => new { Dossier = d, s.Annee, s.AppelId }).OrderBy(x => x.Dossier.Reference).Take(2000).AsSplitQuery().ToListAsync(ct);
        var ids = lus.Select(x => x.Dossier.Id).ToList();
        var mises = (await db.Set<MiseEnPlace>().AsNoTracking().Where(m => ids.Contains(m.DossierId) && m.Date <= au).OrderBy(m => m.Date).ToListAsync(ct)).ToLookup(m => m.DossierId);
        var reserves = (await db.Set<Reserve>().AsNoTracking().Where(r => ids.Contains(r.DossierId)).OrderBy(r => r.Avant).ToListAsync(ct)).ToLookup(r => r.DossierId);
        var appels = await db.Set<Appel>().AsNoTracking().OrderBy(a => a.Sigle).ToListAsync(ct);
        return [.. appels.Select(a => Composer(a, au, [.. lus.Where(x => x.AppelId == a.Id).Select(x => Laureat(x.Dossier, x.Annee, mises[x.Dossier.Id].LastOrDefault()?.Logements ?? 0))], mises, reserves))];
    }

    private static SuiviLu Composer(Appel appel, DateOnly au, IReadOnlyList<LaureatSuivi> laureats, ILookup<Guid, MiseEnPlace> mises, ILookup<Guid, Reserve> reserves)
    {
        var parRegion = laureats.GroupBy(l => l.Region, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Create(Francais.Culture, false)).Select(g => new PartDuSuivi(g.Key, g.Sum(l => l.Retenus), g.Sum(l => l.EnPlace)));
        var retenus = laureats.Select(l => (l.Annee, Retenus: l.Retenus, EnPlace: 0));
        var enPlace = laureats.SelectMany(l => ParAnnee(mises[l.DossierId])).Select(p => (p.Annee, Retenus: 0, p.EnPlace));
        var parAnnee = retenus.Concat(enPlace).GroupBy(p => p.Annee).OrderBy(g => g.Key).Select(g => new PartDuSuivi($"{g.Key}", g.Sum(p => p.Retenus), g.Sum(p => p.EnPlace)));
        return new(appel.Titre, appel.ObjectifLogements, au, laureats.Sum(l => l.Retenus), laureats.Sum(l => l.EnPlace), [.. parRegion], [.. parAnnee], laureats, [.. laureats.SelectMany(l => reserves[l.DossierId])]);
    }

    /// <summary>What each year added, from the totals told at dates.</summary>
    internal static IEnumerable<(int Annee, int EnPlace)> ParAnnee(IEnumerable<MiseEnPlace> mises)
    {
        var avant = 0;
        foreach (var m in mises)
        {
            yield return (m.Date.Year, m.Logements - avant);
            avant = m.Logements;
        }
    }

    private LaureatSuivi Laureat(Dossier dossier, int annee, int enPlace)
    {
        var contenu = ContenuDuDossier.Lire(dossier);
        var region = dossier.Regions.FirstOrDefault() is { } code ? territoires.Region(code)?.Nom ?? code : "—";
        return new(dossier.Id, dossier.Reference, dossier.Intitule, dossier.OrganismeId, region, annee, dossier.Logements ?? 0, enPlace, contenu.Menages is > 0 and { } m ? decimal.Round(contenu.CoutDuSuivi / m, 2) : null);
    }
}
