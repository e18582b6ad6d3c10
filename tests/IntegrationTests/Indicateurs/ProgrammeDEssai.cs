using System.Globalization;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Indicateurs;

/// <summary>A programme of twelve territories over six years; the secretariat fills them, the auditor reads them, the others see none.</summary>
public sealed class ProgrammeDEssai : IProgrammeDIndicateurs
{
    public const string Cle = "essai";
    public const string Version = "1";

    public static readonly Catalogue Catalogue = new(Cle, Version, "Programme d’essai",
    [
        new("T-1", "Taux de mutation", "%", FormeDeValeur.Pourcentage, Comparateur.AuMoins, NatureDeCible.ParAn) { Numerateur = "mutations", Denominateur = "attributions", Methode = "Attributions signées dans l’année.", Source = "CCH, annexe", Ventilations = [new Dimension("commune", "commune")] },
        new("L-1", "Logements agréés", "logements", FormeDeValeur.Nombre, Comparateur.AuMoins, NatureDeCible.ParAn),
        new("S-1", "Surface livrée", "ha", FormeDeValeur.Nombre, Comparateur.AuMoins, NatureDeCible.ParAn) { Decimales = 1 },
        new("M-1", "Mises en service", "logements", FormeDeValeur.Nombre, Comparateur.AuMoins, NatureDeCible.Cumulee) { Jalons = [new(2021, "à trois ans"), new(2024, "à six ans")] },
        new("V-1", "Part de la VEFA", "%", FormeDeValeur.Pourcentage, Comparateur.Information, NatureDeCible.ParAn) { Numerateur = "VEFA", Denominateur = "logements" },
    ]);

    public static readonly ActeDObjectif Contrat = new("contrat signé le 15 mars 2019", new DateOnly(2019, 3, 15), "préfet du Finistère");

    public static readonly ActeDObjectif Notification = new("notification du 14 janvier 2022", new DateOnly(2022, 1, 14), "préfet du Finistère", "rattrapage");

    public string Programme => Cle;

    public static string Objet(int rang) => "essai/territoire/" + rang.ToString(CultureInfo.InvariantCulture);

    public Task<IReadOnlyList<ObjetDIndicateurs>> ObjetsAsync(Acteur acteur, string version, CancellationToken ct) => Task.FromResult<IReadOnlyList<ObjetDIndicateurs>>(
        acteur.Tient(Role.Secretariat, Role.Auditeur, Role.AdministrateurEspace)
            ? [.. Enumerable.Range(1, 12).Select(i => new ObjetDIndicateurs(Objet(i), "Territoire " + i.ToString(CultureInfo.InvariantCulture), acteur.Tient(Role.Secretariat)))]
            : []);

    public Task<IReadOnlyList<int>> AnneesAsync(string version, CancellationToken ct) => Task.FromResult<IReadOnlyList<int>>([2019, 2020, 2021, 2022, 2023, 2024]);
}

/// <summary>The portal with that programme, its catalogue published in the demonstration.</summary>
public class PortailDesIndicateurs : PortailDeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Horloge.Regler("2024-02-05 10:00");
        await FaireAsync(i => i.DeclarerAsync(ProgrammeDEssai.Catalogue, CancellationToken.None));
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
        i.EnregistrerAsync(ProgrammeDEssai.Cle, ProgrammeDEssai.Version, [.. valeurs.Select(v => new SaisieDeValeur(new CleDeValeur(ProgrammeDEssai.Objet(v.Territoire), code, v.Annee), v.Valeur, null, new Provenance("SNE")))], CancellationToken.None));

    /// <summary>Sets a target of one territory.</summary>
    public Task FixerAsync(string code, int territoire, int? annee, decimal cible, string aCompterDu, ActeDObjectif acte) => FaireAsync(i =>
        i.FixerAsync(ProgrammeDEssai.Cle, ProgrammeDEssai.Version, [new ObjectifAFixer(ProgrammeDEssai.Objet(territoire), code, annee, cible, DateOnly.ParseExact(aCompterDu, "yyyy-MM-dd", CultureInfo.InvariantCulture))], acte, CancellationToken.None));
}
