using Cus.Portal.ContratsTerritoriaux.Remontees;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ContratsTerritoriaux.Demonstration;

/// <summary>
/// The remontée of source 002 (11 to 20 October 2023) and one that runs now, told by the acts of the portal at their hour. What the clock
/// has not reached does not happen. The intercommunalités are real, their contacts invented. Once.
/// </summary>
internal static class SemerLesRemontees
{
    private const string Fondement = "Lettre ML/2023-10/40855 du 11 octobre 2023";
    private const int OuverteDepuis = 9;
    private const int FinitDans = 8;

    public static async Task ExecuterAsync(IServiceProvider services, CancellationToken ct)
    {
        DateTimeOffset maintenant;
        Acteur maud, gaelle, loic;
        await using (var portee = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational, ct: ct))
        {
            var s = portee.ServiceProvider;
            if (await s.GetRequiredService<PortailDbContext>().Set<CampagneDeRemontee>().AnyAsync(ct))
                return;
            maintenant = s.GetRequiredService<IHorloge>().Maintenant;
            var (membres, jour) = (s.GetRequiredService<IMembres>(), Paris.Date(maintenant));
            maud = (await membres.ActeurAsync(ComptesDemo.MaudPerrin, jour, ct))!;
            gaelle = (await membres.ActeurAsync(ComptesDemo.GaelleMorvan, jour, ct))!;
            loic = (await membres.ActeurAsync(ComptesDemo.LoicAubertin, jour, ct))!;
        }

        var recit = new RecitDeRemontee(services, maintenant, dep => dep switch { "29" => gaelle, "49" => loic, _ => Agent(dep) });
        await recit.OuvrirAsync(maud, De2023, new(2023, 10, 11), new TimeOnly(10, 0), new(2023, 10, 20), ct);
        await recit.InscrireAsync(VolontairesDemo.De2023(), ct);
        var aujourdhui = Paris.Date(maintenant);
        await recit.OuvrirAsync(maud, EnCours, aujourdhui.AddDays(-OuverteDepuis), new TimeOnly(10, 0), aujourdhui.AddDays(FinitDans), ct);
        await recit.InscrireAsync(VolontairesDemo.EnCours(aujourdhui), ct);
        services.GetRequiredService<AvancementDuSemis>().Dire($"Démonstration\u00A0: {Francais.Nombre(recit.Inscrites, "intercommunalité volontaire inscrite", "intercommunalités volontaires inscrites")}.");
    }

    private static TextesDeCampagne De2023 => new("Contrats territoriaux 2024\u20112026",
        "Faire remonter, d’ici le 20 octobre prochain, les intercommunalités volontaires pour un contrat territorial pour le logement social, avec un contact.", Fondement);

    private static TextesDeCampagne EnCours => new("Contrats territoriaux, remontée complémentaire",
        "Faire remonter les intercommunalités qui se sont déclarées depuis la première remontée, avec un contact et la date de leur volontariat.", Fondement);

    /// <summary>Somebody of a préfecture that has no account in the demonstration.</summary>
    private static Acteur Agent(string departement) =>
        new(Identifiant.Nouveau(), $"Bureau du logement ({departement})", "", [new HabilitationActive(Identifiant.Nouveau(), Role.Prefecture, OrganismesDemo.Prefecture(departement), ["D" + departement], null)]);
}

/// <summary>Tells a remontée: opens it, then reports its volunteers, each at its hour.</summary>
internal sealed class RecitDeRemontee(IServiceProvider services, DateTimeOffset maintenant, Func<string, Acteur> prefecture)
{
    private Guid? _campagne;

    /// <summary>Volunteers reported so far.</summary>
    public int Inscrites { get; private set; }

    public async Task OuvrirAsync(Acteur par, TextesDeCampagne textes, DateOnly jour, TimeOnly heure, DateOnly dernierJour, CancellationToken ct)
    {
        _campagne = null;
        var le = Paris.Instant(jour, heure);
        if (le > maintenant)
            return;
        await using var portee = await services.OuvrirPorteePasseeAsync(ComptesDemo.EspaceNational, par, le, ct);
        _campagne = await portee.ServiceProvider.GetRequiredService<OuvrirCampagne>().ExecuterAsync(textes, null, dernierJour, ct);
    }

    public async Task InscrireAsync(IEnumerable<VolontaireDemo> volontaires, CancellationToken ct)
    {
        if (_campagne is not { } campagne)
            return;
        foreach (var v in volontaires.Where(v => v.Le <= maintenant).OrderBy(v => v.Le))
        {
            await using var portee = await services.OuvrirPorteePasseeAsync(ComptesDemo.EspaceNational, prefecture(v.Departement), v.Le, ct);
            await portee.ServiceProvider.GetRequiredService<InscrireVolontaire>().ExecuterAsync(campagne, v.Saisie, ct);
            Inscrites++;
        }
    }
}
