using System.Net;
using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Benchmarks;

/// <summary>The grid of a landlord of eight départements and twelve EPCI, its commitments filled, opened among the dwellings of a whole country.</summary>
internal static class GrilleDUnBailleur
{
    private const int Departements = 8;
    private const int Intercommunalites = 12;
    private const int Logements = 20_000;
    private const int Ouvertures = 25;

    public static async Task<IReadOnlyList<Mesure>> MesurerAsync(Bases bases, Chaines chaines, IServiceProvider services)
    {
        Console.Error.WriteLine("Bailleur de huit départements…");
        await ImporterAsync(bases, services);
        var id = await ConventionAsync(services);
        var (fiches, cellules) = await RemplirAsync(services, id);
        await using var portail = ProcessusMesure.Portail(("ConnectionStrings__Portail", chaines.Application), ("Demonstration", "true"), ("Documents__Dossier", bases.Dossier("documents")));
        await portail.AttendreAsync();
        var temoins = new CookieContainer();
        using var connexion = await portail.ConnecterAsync("amina.belkacem", temoins);
        using var session = portail.ClientSansSuite(temoins);
        var mesures = new List<Mesure>();
        foreach (var famille in (string[])["PP-2", "PP-1"])
            mesures.Add(await OuvrirAsync(session, $"{CheminsDeConvention.Engagements(id)}?indicateur={famille}", $"Grille {famille} d’un bailleur ({Departements} départements, {Intercommunalites} EPCI, {fiches} indicateurs, {Francais.Entier(cellules)} chiffres) ouverte"));
        return mesures;
    }

    private static async Task ImporterAsync(Bases bases, IServiceProvider services)
    {
        var territoires = services.GetRequiredService<ITerritoires>();
        var epci = territoires.Intercommunalites.Where(e => ListeDesEpci.Contient(e) && e.Communes.Count >= 10 && !e.Communes[0].StartsWith("97", StringComparison.Ordinal))
            .GroupBy(e => e.Communes[0][..2], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Where(g => g.Count() >= 2).Take(Departements).SelectMany((g, i) => g.Take(i < Intercommunalites - Departements ? 2 : 1)).ToList();
        var communes = epci.SelectMany(e => territoires.CommunesDe(e.Siren).Where(c => c.Code[..2] == e.Communes[0][..2]).Take(12)).Select(c => c.Code).ToArray();
        var siren = await ActeDuBanc.CommeAsync(services, ComptesDemo.AminaBelkacem, async s => (await s.GetRequiredService<IOrganismes>().LireAsync(OrganismesDemo.HabitatGaronne, Paris.Date(TimeProvider.System.GetUtcNow()), CancellationToken.None))!.Siren!);
        var fichier = bases.Dossier("bailleur.csv");
        await new FichierNational(Logements, territoires) { Bailleur = siren, Parmi = communes }.EcrireAsync(fichier);
        await ActeDuBanc.CommeAsync(services, ComptesDemo.AminaBelkacem, async s =>
        {
            foreach (var id in await s.GetRequiredService<PortailDbContext>().Set<ImportDeStock>().Where(i => i.OrganismeId == OrganismesDemo.HabitatGaronne && i.Statut == StatutImportDeStock.Lu).Select(i => i.Id).ToListAsync())
                await s.GetRequiredService<AbandonnerLImport>().ExecuterAsync(id, CancellationToken.None);
            return 0;
        });
        await ImportDuStock.ImporterAsync(services, fichier, OrganismesDemo.HabitatGaronne, ComptesDemo.AminaBelkacem);
    }

    private static Task<Guid> ConventionAsync(IServiceProvider services) => ActeDuBanc.CommeAsync(services, ComptesDemo.AminaBelkacem,
        s => s.GetRequiredService<PortailDbContext>().Set<ConventionCus>().Where(c => c.Bailleur.OrganismeId == OrganismesDemo.HabitatGaronne).Select(c => c.Id).SingleAsync());

    /// <summary>Every EPCI named for every indicator that admits it, both optional indicators kept; every cell filled.</summary>
    private static async Task<(int Fiches, int Cellules)> RemplirAsync(IServiceProvider services, Guid id)
    {
        await ActeDuBanc.CommeAsync(services, ComptesDemo.AminaBelkacem, async s =>
        {
            await s.GetRequiredService<FixerLaCategorie>().ExecuterAsync(id, new(480, 81, ActiviteDAccession.Poursuivie, 64), CancellationToken.None);
            return 0;
        });
        await ActeDuBanc.CommeAsync(services, ComptesDemo.BrunoLacaze, async s =>
        {
            var c = await ContexteAsync(s, id);
            var echelles = FichesDeCus.Toutes.SelectMany(f => f.Nommables(c.Patrimoine).Where(t => t.Echelle == EchelleDEngagement.Epci || f.Ou != Declinaison.DepartementEtEpci).Select(t => new EchelleNommee(f.Famille, t.Code)));
            await s.GetRequiredService<ArreterLaTerritorialisation>().ExecuterAsync(id, new([.. FichesDeCus.Facultatifs], [.. echelles], [], null), CancellationToken.None);
            return 0;
        });
        return await ActeDuBanc.CommeAsync(services, ComptesDemo.AminaBelkacem, async s =>
        {
            var c = await ContexteAsync(s, id);
            if (c.Patrimoine.Departements.Count != Departements || c.Patrimoine.EpciDeLaListe.Count != Intercommunalites)
                throw new InvalidOperationException($"{c.Patrimoine.Departements.Count} départements and {c.Patrimoine.EpciDeLaListe.Count} EPCI.");
            var catalogue = CatalogueDesCus.De(c.Calendrier);
            var saisies = from f in c.Fiches
                          from t in f.Territoires(c.Patrimoine, c.Choix)
                          from code in f.Codes
                          from k in GrilleDeCus.Colonnes(c, f)
                          select new ChiffreSaisi(k.Cellule(code, t), catalogue.Definition(code).EstUnNombre ? 10 : code == "G-1" ? 1_200 : 30, null);
            var bilan = await s.GetRequiredService<EcrireLesEngagements>().ExecuterAsync(id, [.. saisies], "Banc de mesure.", CancellationToken.None);
            return (c.Fiches.Count, bilan.Ecrits);
        });
    }

    private static async Task<ContexteDesEngagements> ContexteAsync(IServiceProvider s, Guid id) =>
        await s.GetRequiredService<LireLeContexte>().DeAsync(await s.GetRequiredService<PortailDbContext>().Set<ConventionCus>().SingleAsync(c => c.Id == id), CancellationToken.None);

    private static async Task<Mesure> OuvrirAsync(HttpClient session, string chemin, string nom)
    {
        await PageMesuree.OuvrirAsync(session, chemin, 0);
        var (mediane, taille) = await PageMesuree.OuvrirAsync(session, chemin, Ouvertures);
        return new($"{nom} ({taille / 1024:N0} ko de page)", mediane, "ms", 300);
    }
}
