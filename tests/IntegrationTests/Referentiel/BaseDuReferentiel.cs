using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.Acteurs;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Referentiel;

/// <summary>A database with the organismes of the demonstration, and who keeps them.</summary>
public sealed class BaseDuReferentiel : BaseDeTest
{
    /// <summary>Sylvie Marchand, administrator of the national espace.</summary>
    public static readonly Acteur Sylvie = new(ComptesDemo.SylvieMarchand, "Sylvie Marchand", "sylvie.marchand@demo.example", [new HabilitationActive(Guid.NewGuid(), Role.AdministrateurEspace, null, [], null)]);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using var portee = await PorteeAsync(null);
        await new ReferentielModule().SemerDemonstrationAsync(portee.ServiceProvider, CancellationToken.None);
    }

    /// <summary>Asks a service, in a fresh scope of the national espace, as Sylvie.</summary>
    public async Task<T> DemanderAsync<TService, T>(Func<TService, Task<T>> question)
        where TService : notnull
    {
        await using var portee = await PorteeAsync(ComptesDemo.EspaceNational, Sylvie);
        return await question(portee.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Has a use case run, in a fresh scope of the national espace, as Sylvie or another.</summary>
    public async Task FaireAsync<TService>(Func<TService, Task> acte, Acteur? acteur = null)
        where TService : notnull
    {
        await using var portee = await PorteeAsync(ComptesDemo.EspaceNational, acteur ?? Sylvie);
        await acte(portee.ServiceProvider.GetRequiredService<TService>());
    }

    internal Task SuccederAsync(Guid absorbe, string successeur, string effetLe) => FaireAsync<EnregistrerSuccession>(e =>
        e.ExecuterAsync(new SuccessionSaisie(absorbe, successeur, NatureDeSuccession.Absorption, DateOnly.ParseExact(effetLe, "yyyy-MM-dd"), "Délibération du 18 décembre 2014"), CancellationToken.None));
}
