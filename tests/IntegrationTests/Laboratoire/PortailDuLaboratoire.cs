using Cus.Portal.Appels.Demonstration;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.IntegrationTests.Echeances;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Laboratoire;

/// <summary>The whole portal in 2026, and its laboratory in 2014, with the call and the two sessions of that year.</summary>
public sealed class PortailDuLaboratoire : PortailDeTest
{
    internal MondeDuLaboratoire Monde { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        Horloge.Regler("2026-11-25 09:30");
        await base.InitializeAsync();
        Monde = new(ServicesDuPortail);
        var ids = Monde.Appel;
        var sessions = new[] { Appel10000Logements.Session1(ids), Appel10000Logements.Session2(ids) };
        await using var portee = await ServicesDuPortail.OuvrirPorteePasseeAsync(MondeDuLaboratoire.Espace, Acteur.Systeme, sessions[0].Calendrier.OuvreLe.AddDays(-5));
        await Appel10000Logements.OuvrirAsync(portee.ServiceProvider, ids, sessions, CancellationToken.None);
    }

    /// <summary>Somebody signed in to the laboratory.</summary>
    internal Task<Navigateur> EntrerAsync(string compte) => ConnecterAsync(compte, MondeDuLaboratoire.Hote);

    /// <summary>Sylvie Marchand moves the clock through its page, and the scheduler does the rest.</summary>
    internal async Task<PageLue> AllerAsync(string instant)
    {
        var morceaux = instant.Split(' ');
        using var sylvie = await EntrerAsync("sylvie.marchand");
        var reponse = await sylvie.EnvoyerAsync(await sylvie.OuvrirAsync("/laboratoire"), null, ("Jour", morceaux[0]), ("Heure", morceaux[1]));
        reponse.Redirection.ShouldNotBeNull(reponse.Texte);
        await TravaillerAsync();
        return await sylvie.OuvrirAsync("/laboratoire");
    }

    /// <summary>The works that are planned, as the scheduler would run them.</summary>
    internal Task<int> TravaillerAsync() => TravauxEnAttente.ExecuterTousAsync(ServicesDuPortail);

    /// <summary>A work that dies once, at the instant that a test says.</summary>
    internal Fragilite Fragilite { get; } = new();

    protected override void Ajuster(IServiceCollection services) => services.AddSingleton(Fragilite).AddScoped<ITravailRecurrent, TravailFragile>();

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, string?> Reglages() => new Dictionary<string, string?>(base.Reglages()) { ["Identite:EssaisParMinute"] = "100000" };
}

/// <summary>When the work dies.</summary>
internal sealed class Fragilite
{
    public DateTimeOffset? MeurtLe { get; set; }
}

internal sealed class TravailFragile(IHorloge horloge, Fragilite fragilite) : ITravailRecurrent
{
    public string Nom => "Travail fragile";

    public bool EstHoraire => true;

    public Task ExecuterAsync(CancellationToken ct)
    {
        if (!horloge.EstDeLaboratoire || horloge.Maintenant < fragilite.MeurtLe || fragilite.MeurtLe is null)
            return Task.CompletedTask;
        fragilite.MeurtLe = null;
        throw new InvalidOperationException("The node died here.");
    }
}
