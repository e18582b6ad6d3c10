using System.Globalization;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Indicateurs;

/// <summary>The portal with that programme, its catalogue published in the demonstration.</summary>
public class PortailDesIndicateurs : PortailDeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Horloge.Regler("2024-02-05 10:00");
        await FaireAsync(i => i.DeclarerAsync(ProgrammeDEssai.Definitions, CancellationToken.None));
    }

    protected override void Ajuster(IServiceCollection services) => services.AddScoped<IProgrammeDIndicateurs, ProgrammeDEssai>();

    /// <summary>Acts as the portal in the national espace, and commits.</summary>
    public async Task FaireAsync(Func<IIndicateurs, Task> acte, Acteur? acteur = null, Guid? espace = null)
    {
        await using var portee = await PorteeAsync(espace ?? ComptesDemo.EspaceNational, acteur);
        await acte(portee.ServiceProvider.GetRequiredService<IIndicateurs>());
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }

    /// <summary>Reads as the portal in the national espace.</summary>
    public async Task<T> LireAsync<T>(Func<IIndicateurs, Task<T>> question, Guid? espace = null)
    {
        await using var portee = await PorteeAsync(espace ?? ComptesDemo.EspaceNational);
        return await question(portee.ServiceProvider.GetRequiredService<IIndicateurs>());
    }

    /// <summary>Stores values of one indicator of the first territories.</summary>
    public Task SaisirAsync(string code, params (int Territoire, int Annee, Valeur Valeur)[] valeurs) => FaireAsync(i =>
        i.EnregistrerAsync(ProgrammeDEssai.Cle, ProgrammeDEssai.Edition, [.. valeurs.Select(v => new SaisieDeValeur(new CleDeValeur(ProgrammeDEssai.Objet(v.Territoire), code, v.Annee), v.Valeur, null, new Provenance("SNE")))], CancellationToken.None));

    /// <summary>Sets a target of one territory.</summary>
    public Task FixerAsync(string code, int territoire, int? annee, decimal cible, string aCompterDu, ActeDObjectif acte) => FaireAsync(i =>
        i.FixerAsync(ProgrammeDEssai.Cle, ProgrammeDEssai.Edition, [new ObjectifAFixer(ProgrammeDEssai.Objet(territoire), code, annee, cible, DateOnly.ParseExact(aCompterDu, "yyyy-MM-dd", CultureInfo.InvariantCulture))], acte, CancellationToken.None));
}
