using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Echeances.Agenda;

/// <summary>A day of the grid of a month.</summary>
internal sealed record JourDAgenda(DateOnly Date, bool EstDuMois, IReadOnlyList<EvenementDAgenda> Evenements);

/// <summary>Deadlines and séances of an actor, as events: what the month, the list and the feed show.</summary>
internal sealed class AgendaDeLActeur(ListeDesEcheances liste, IEnumerable<ISourceDAgenda> sources, IHorloge horloge)
{
    /// <summary>What ended that long ago leaves the feed: every agenda has taken it away by then.</summary>
    private static readonly TimeSpan Memoire = TimeSpan.FromDays(90);

    /// <summary>The weeks of a month, Monday to Sunday.</summary>
    public async Task<IReadOnlyList<JourDAgenda[]>> MoisAsync(Acteur acteur, DateOnly premier, CancellationToken ct)
    {
        var debut = premier.AddDays(-(((int)premier.DayOfWeek + 6) % 7));
        var jours = (premier.AddMonths(1).DayNumber - debut.DayNumber + 6) / 7 * 7;
        var (du, au) = (Paris.DebutDuJour(debut), Paris.DebutDuJour(debut.AddDays(jours)));
        var evenements = (await liste.EntreAsync(acteur, du, au, ct)).Select(Evenement).Concat(await DesSourcesAsync(acteur, du, au, ct)).ToLookup(e => Paris.Date(e.Debut));
        return [.. Enumerable.Range(0, jours).Select(debut.AddDays)
            .Select(d => new JourDAgenda(d, d.Month == premier.Month, [.. evenements[d].OrderBy(e => e.Debut).ThenBy(e => e.Libelle, StringComparer.Ordinal)])).Chunk(7)];
    }

    /// <summary>Séances and the like of the year to come.</summary>
    public async Task<IReadOnlyList<EvenementDAgenda>> AVenirAsync(Acteur acteur, CancellationToken ct) =>
        [.. (await DesSourcesAsync(acteur, Paris.DebutDuJour(horloge.Aujourdhui()), horloge.Maintenant.AddYears(1), ct)).Where(e => !e.EstAnnule).OrderBy(e => e.Debut)];

    /// <summary>Everything the private feed gives: what is open, and what ended lately, cancelled.</summary>
    public async Task<IReadOnlyList<EvenementDAgenda>> FluxAsync(Acteur acteur, CancellationToken ct)
    {
        var maintenant = horloge.Maintenant;
        var echeances = await liste.PourLeFluxAsync(acteur, maintenant - Memoire, ct);
        return [.. echeances.Select(Evenement).Concat(await DesSourcesAsync(acteur, maintenant - Memoire, maintenant.AddYears(1), ct)).OrderBy(e => e.Debut).ThenBy(e => e.Uid, StringComparer.Ordinal)];
    }

    /// <summary>A deadline as an event: one identity for life, a number that grows when it moves and when it ends.</summary>
    internal static EvenementDAgenda Evenement(Echeance e) => new($"{e.Id}@cus-portal", e.Libelle, e.DueLe)
    {
        Precision = $"{e.Formule} ({e.Fondement})",
        Chemin = e.Chemin,
        Sequence = e.Tour + (e.CloseLe is null ? 0 : 1),
        ModifieLe = e.CloseLe ?? e.CompteeDepuis,
        EstAnnule = e.CloseLe is not null,
        Sonne = true,
    };

    private async Task<IReadOnlyList<EvenementDAgenda>> DesSourcesAsync(Acteur acteur, DateTimeOffset du, DateTimeOffset au, CancellationToken ct)
    {
        var tout = new List<EvenementDAgenda>();
        foreach (var source in sources)
            tout.AddRange(await source.ListerAsync(acteur, du, au, ct));
        return tout;
    }
}
