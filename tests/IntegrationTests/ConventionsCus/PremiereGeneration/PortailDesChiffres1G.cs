using System.Text;
using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ConventionsCus.PremiereGeneration;

/// <summary>A convention 2011-2016 of Habitat Garonne, opened straight in the database; its stock comes by file.</summary>
public sealed class PortailDesChiffres1G : IAsyncLifetime
{
    internal const string Toulouse = "31555", Montauban = "82121";
    internal const string Garonne = "D31", Nord = "S:Nord";

    internal static readonly CancellationToken Sans = CancellationToken.None;

    public PortailDuPatrimoine Portail { get; } = new();

    public Task InitializeAsync() => Portail.InitializeAsync();

    public Task DisposeAsync() => Portail.DisposeAsync();

    /// <summary>One département and one segment of four categories, in ZUS and outside, all in zone B1: 800 dwellings.</summary>
    internal static IEnumerable<string> QuatreCategories => Enumerable.Range(1, 4).SelectMany(k => ((string[])["oui", "non"]).Select(zus => $"I{k}{zus};Résidence {k}, ZUS {zus};{Toulouse};100;PLUS, PLUS CD;oui;{zus};B1;non;Catégorie {k};Nord"));

    internal static MemoryStream Fichier(IEnumerable<string> lignes) =>
        new(Encoding.UTF8.GetBytes(string.Join("\r\n", lignes.Prepend(string.Join(';', FichierDImmeubles.Modele.Colonnes.Select(c => c.Titre)))) + "\r\n"));

    /// <summary>A convention that is not engaged yet, alone in the base.</summary>
    internal async Task<Guid> OuvrirAsync(int logements = 800, IEnumerable<string>? immeubles = null)
    {
        var id = Guid.Empty;
        await DansAsync(async (db, unite) =>
        {
            await db.Database.ExecuteSqlRawAsync("delete from cus.conventions_premiere_generation");
            var convention = ConventionPremiereGeneration.Ouvrir(new(OrganismesDemo.HabitatGaronne, Portail.Siren, "Habitat Garonne", "31", "76"), "OPH", Rattachement.Aucun, 2011, Acteur.Systeme, Portail.Horloge.GetUtcNow());
            convention.DecrireLePatrimoine(logements, ModeDeClassement.ServiceRendu, remiseEnOrdre: false, contingentEnFlux: true);
            db.Add(convention);
            await unite.ValiderAsync();
            id = convention.Id;
        });
        if (immeubles is not null)
            await TenirAsync(s => s.ImporterAsync(id, Fichier(immeubles), Sans));
        return id;
    }

    internal Task TenirAsync(Func<TenirLePatrimoine1G, Task> acte) => Portail.CommeAsync(ComptesDemo.AminaBelkacem, acte);

    internal Task<(int Nouveaux, int Repris)> ImporterAsync(Guid id, IEnumerable<string> immeubles) =>
        Portail.CommeAsync<TenirLePatrimoine1G, (int Nouveaux, int Repris)>(ComptesDemo.AminaBelkacem, s => s.ImporterAsync(id, Fichier(immeubles), Sans));

    internal async Task<string> RefusAsync<TService>(Func<TService, Task> acte, Guid? compte = null)
        where TService : notnull => Net(string.Join(" ", (await Should.ThrowAsync<Refus>(() => Portail.CommeAsync(compte ?? ComptesDemo.AminaBelkacem, acte))).Motifs.Select(m => m.Phrase)));

    internal Task<PatrimoineLu1G> PatrimoineAsync(Guid id) => Portail.CommeAsync<IServiceProvider, PatrimoineLu1G>(ComptesDemo.AminaBelkacem, async s =>
        await s.GetRequiredService<LireLePatrimoine1G>().LireAsync(await s.GetRequiredService<PerimetreDePremiereGeneration>().ChargerAsync(id, Sans), Sans));

    internal Task<BilanDeChiffres1G> EcrireAsync(Guid id, params ChiffreSaisi1G[] saisies) => Portail.CommeAsync<EcrireLesChiffres1G, BilanDeChiffres1G>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, saisies, [], Sans));

    internal Task<T> LireAsync<T>(Guid id, Func<LireLesChiffres1G, ConventionPremiereGeneration, Task<T>> question) => Portail.CommeAsync<IServiceProvider, T>(ComptesDemo.AminaBelkacem, async s =>
        await question(s.GetRequiredService<LireLesChiffres1G>(), await s.GetRequiredService<PerimetreDePremiereGeneration>().ChargerAsync(id, Sans)));

    internal Task<IReadOnlyList<SuiviDeSerie1G>> SuiviAsync(Guid id) => Portail.CommeAsync<IServiceProvider, IReadOnlyList<SuiviDeSerie1G>>(ComptesDemo.AminaBelkacem, async s =>
        await s.GetRequiredService<LireLeSuivi1G>().LireAsync(await s.GetRequiredService<PerimetreDePremiereGeneration>().ChargerAsync(id, Sans), Sans));

    internal Task<IReadOnlyList<ConflitDeValeur>> SaisirAsync(Guid id, int annee, params RealisationSaisie1G[] saisies) =>
        Portail.CommeAsync<SaisirLesRealisations1G, IReadOnlyList<ConflitDeValeur>>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, annee, saisies, Sans));

    /// <summary>The convention is in force, its targets carried, as the conclusion does.</summary>
    internal async Task ConclureAsync(Guid id)
    {
        await DansAsync(async (db, unite) =>
        {
            await db.Database.ExecuteSqlAsync($"update cus.conventions_premiere_generation set statut = 'EnVigueur', conclue_le = '2010-12-15', effet_le = '2011-01-01' where id = {id}");
            await unite.ValiderAsync();
        });
        await PorterAsync(id);
    }

    /// <summary>The prefect of the seat proposed the signature and the landlord signed.</summary>
    internal Task ProposerAsync(Guid id) => DansAsync(async (db, unite) =>
    {
        await db.Database.ExecuteSqlAsync($"update cus.conventions_premiere_generation set statut = 'SignatureProposee', signee_par_l_organisme_le = '2010-12-03' where id = {id}");
        await unite.ValiderAsync();
    });

    internal Task PorterAsync(Guid id) => Portail.CommeAsync<IServiceProvider>(ComptesDemo.AminaBelkacem, async s =>
    {
        await s.GetRequiredService<PorterLesChiffres1G>().PorterAsync(await s.GetRequiredService<PerimetreDePremiereGeneration>().ChargerAsync(id, Sans), Sans);
        await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
    });

    internal static ChiffreSaisi1G Cible(string serie, string territoire, int an, decimal? v1, decimal? v2 = null, string categorie = "", uint? version = null) => new(new(NatureDeChiffre1G.Cible, serie, territoire, an, categorie), new(v1, v2), version);

    internal static ChiffreSaisi1G[] Annees(string serie, string territoire, params decimal[] valeurs) => [.. valeurs.Select((v, i) => Cible(serie, territoire, 2011 + i, v))];

    /// <summary>A plausible target in every cell that is asked: one over two for ratios, consistent between sheets.</summary>
    internal static ChiffreSaisi1G[] Toutes(ContexteDesChiffres1G c) =>
    [
        .. from t in c.Territoires
           from d in c.Catalogue.Definitions
           where CatalogueDePremiereGeneration.EchelleDe(d.Code) == t.Echelle && (CatalogueDePremiereGeneration.AUneCible(d) || d.Code == CatalogueDePremiereGeneration.PrevisionDesVentes)
           from categorie in c.CategoriesDe(d)
           from an in c.Annees(d)
           let n = Plausible(d)
           select Cible(d.Code, t.Code, an, n.V1, n.V2, categorie),
    ];

    internal static string Net(string texte) => texte.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    internal static (decimal V1, decimal? V2) Plausible(DefinitionDIndicateur d) => d.Code switch
    {
        _ when d.EstUnNombre => (10, null),
        "G.I" => (40, 80),
        "G.II" or "G.III" => (20, 40),
        "C.I" => (320_000, 800),
        "C.IV-ZUS" or "C.IV-HZUS" => (20, 400),
        "H.III-ASC" => (30, 20),
        "H.III-A" or "H.III-B" or "H.III-C" => (10, 20),
        "F.III" => (20, 200),
        "F.III-ZUS" => (6, 20),
        _ => (60, 200),
    };

    private async Task DansAsync(Func<PortailDbContext, UniteDeTravail, Task> acte)
    {
        await using var portee = await Portail.ServicesDuPortail.OuvrirPorteeAsync(PortailDuPatrimoine.Espace);
        await acte(portee.ServiceProvider.GetRequiredService<PortailDbContext>(), portee.ServiceProvider.GetRequiredService<UniteDeTravail>());
    }
}
