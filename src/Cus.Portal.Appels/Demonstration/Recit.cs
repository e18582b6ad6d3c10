using System.Globalization;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>
/// What happened in an espace before the demonstration was opened, told by the acts of the portal themselves: each runs in its
/// order, at its hour, by its author. The hourly pass (reminders, opening of the avis, mails) runs where it has something to do. What
/// the clock has not reached does not happen.
/// </summary>
internal sealed class Recit(IServiceProvider services, Guid espaceId, DateTimeOffset maintenant)
{
    private readonly List<(DateTimeOffset Le, Acteur Par, Func<IServiceProvider, CancellationToken, Task>? Acte, bool Passe)> _actes = [];

    /// <summary>The day it is.</summary>
    public DateOnly Aujourdhui { get; } = Paris.Date(maintenant);

    /// <summary>An act of somebody at an instant.</summary>
    public void Acte(DateTimeOffset le, Acteur par, Func<IServiceProvider, CancellationToken, Task> acte) => _actes.Add((le, par, acte, false));

    /// <summary>An act that writes mails: they leave at that instant.</summary>
    public void Ecrit(DateTimeOffset le, Acteur par, Func<IServiceProvider, CancellationToken, Task> acte) => _actes.Add((le, par, acte, true));

    /// <summary>An hourly pass of the portal at an instant.</summary>
    public void Passe(DateTimeOffset le) => _actes.Add((le, Acteur.Systeme, null, true));

    /// <summary>The passes that send the reminders of a deadline (10, 3 and 1 working days before, 1 after, at 08:00), a little later in the hour.</summary>
    public void Rappels(DateTimeOffset dueLe)
    {
        foreach (var jours in (int[])[-10, -3, -1, 1])
            Passe(Paris.Instant(Delais.AjouterJoursOuvres(Paris.Date(dueLe), jours), new TimeOnly(8, 0)).AddSeconds(2));
    }

    /// <returns>Acts told.</returns>
    public async Task<int> JouerAsync(CancellationToken ct)
    {
        var avancement = services.GetRequiredService<AvancementDuSemis>();
        var actes = _actes.Where(a => a.Le < maintenant).OrderBy(a => a.Le).ToList();
        for (var i = 0; i < actes.Count; i++)
        {
            await JouerAsync(actes[i].Le, actes[i].Par, actes[i].Acte, ct);
            if (actes[i].Passe)
                await PasserAsync(actes[i].Le, seulsLesCourriels: actes[i].Acte is not null, ct);
            if ((i + 1) % 100 == 0)
                avancement.Dire(string.Create(CultureInfo.InvariantCulture, $"Démonstration\u00A0: {i + 1} actes sur {actes.Count}, au {Francais.DateLongue(actes[i].Le)}…"));
        }

        return actes.Count;
    }

    private async Task JouerAsync(DateTimeOffset le, Acteur par, Func<IServiceProvider, CancellationToken, Task>? acte, CancellationToken ct)
    {
        if (acte is null)
            return;
        await using var portee = await services.OuvrirPorteePasseeAsync(espaceId, par, le, ct);
        await acte(portee.ServiceProvider, ct);
    }

    /// <summary>What the act and the works have written leaves last, at that hour.</summary>
    private async Task PasserAsync(DateTimeOffset le, bool seulsLesCourriels, CancellationToken ct)
    {
        await using var portee = await services.OuvrirPorteePasseeAsync(espaceId, Acteur.Systeme, le, ct);
        var horaires = portee.ServiceProvider.GetServices<ITravailRecurrent>().Where(t => t.EstHoraire).ToLookup(EnvoieLesCourriels);
        foreach (var travail in (seulsLesCourriels ? [] : horaires[false]).Concat(horaires[true]))
            await travail.ExecuterAsync(ct);

        static bool EnvoieLesCourriels(ITravailRecurrent t) => t.Nom.Contains("courriel", StringComparison.Ordinal);
    }
}

/// <summary>Days and hours of a story: nobody works on a Sunday.</summary>
internal static class Heures
{
    /// <summary>An hour of Paris of that day, or of the last working day before it.</summary>
    public static DateTimeOffset A(this DateOnly jour, int heure, int minute = 0)
    {
        while (!JoursFeries.EstOuvre(jour, CalendrierFerie.Metropole))
            jour = jour.AddDays(-1);
        return Paris.Instant(jour, new TimeOnly(heure, minute));
    }
}
