using System.Diagnostics;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.Benchmarks;

/// <summary>What is read of the stock of a whole country: the references of every landlord, beside one aggregate written by hand; the eleven households; the workbook of the ensembles.</summary>
internal static class MesuresNationales
{
    private const int ConstruitsAvant = 1993;
    private const int EnsemblesJuges = 60_000;
    private const int Passes = 3;

    public static async Task ExecuterAsync(Bases bases, Chaines chaines, IServiceProvider services)
    {
        Console.WriteLine(await ReferencesAsync(chaines, services));
        Console.WriteLine(Anonymat());
        foreach (var mesure in await ClasseurDesEnsembles.MesurerAsync(chaines))
            Console.WriteLine(mesure);
        foreach (var mesure in await GrilleDUnBailleur.MesurerAsync(bases, chaines, services))
            Console.WriteLine(mesure);
    }

    /// <summary>Best of a few passes, one after the other; the same figures, or nothing is measured.</summary>
    private static async Task<Mesure> ReferencesAsync(Chaines chaines, IServiceProvider services)
    {
        await using var source = NpgsqlDataSource.Create(chaines.Superutilisateur);
        await using var connexion = await source.OpenConnectionAsync();
        await PreparerAsync(services, connexion);
        var (produit, main) = (double.MaxValue, double.MaxValue);
        var nombre = 0;
        for (var i = 0; i < Passes; i++)
        {
            var (dureeMain, aLaMain) = await ChronometrerAsync(() => LireALaMainAsync(connexion));
            var (dureeProduit, parLePortail) = await ChronometrerAsync(() => LireParLePortailAsync(services));
            if (parLePortail.Count != aLaMain.Count || parLePortail.Any(p => aLaMain.GetValueOrDefault(p.Key) != p.Value))
                throw new InvalidOperationException("The portal and the aggregate written by hand do not give the same figures.");
            (produit, main, nombre) = (Math.Min(produit, dureeProduit), Math.Min(main, dureeMain), aLaMain.Count);
        }

        return new($"Références de tous les organismes à chaque échelle ({Francais.Entier(nombre)} territoires, {produit:N1} s), rapportées à une requête SQL écrite à la main qui donne les mêmes chiffres ({main:N1} s)", produit / main, "×", 1.5);
    }

    /// <summary>Which territory of L. 441-1 a commune is in: the aggregate joins it.</summary>
    private static async Task PreparerAsync(IServiceProvider services, NpgsqlConnection connexion)
    {
        await using var portee = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        var lire = portee.ServiceProvider.GetRequiredService<LireLesTerritoires>();
        var communes = portee.ServiceProvider.GetRequiredService<ITerritoires>().Intercommunalites.Where(e => e.Nature != ListeDesEpci.NatureDesEpt)
            .SelectMany(e => e.Communes.Select(c => (Commune: c, Territoire: lire.EpciDe(c, e.Siren)?.Code))).Where(x => x.Territoire is not null).DistinctBy(x => x.Commune).ToList();
        await using var commande = new NpgsqlCommand("create temp table epci_du_l441 as select * from unnest($1::text[], $2::text[]) as t(commune, territoire)", connexion);
        commande.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. communes.Select(c => c.Commune)] });
        commande.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. communes.Select(c => c.Territoire!)] });
        await commande.ExecuteNonQueryAsync();
        await using var analyse = new NpgsqlCommand("analyze epci_du_l441; analyze cus.logements", connexion) { CommandTimeout = 0 };
        await analyse.ExecuteNonQueryAsync();
    }

    private static async Task<Dictionary<(string, EchelleDEngagement, string), ParcDuTerritoire>> LireParLePortailAsync(IServiceProvider services)
    {
        await using var portee = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        var lus = new Dictionary<(string, EchelleDEngagement, string), ParcDuTerritoire>();
        await foreach (var (siren, parc) in portee.ServiceProvider.GetRequiredService<CompterLeParc>().TousAsync(ConstruitsAvant, CancellationToken.None))
        {
            foreach (var (cle, compte) in parc.ParTerritoire)
                lus[(siren, cle.Echelle, cle.Code)] = compte;
        }

        return lus;
    }

    private static async Task<Dictionary<(string, EchelleDEngagement, string), ParcDuTerritoire>> LireALaMainAsync(NpgsqlConnection connexion)
    {
        await using var commande = new NpgsqlCommand(
            $"""
            select l.siren, grouping(l.departement), grouping(e.territoire), l.departement, e.territoire, count(*)::int,
              (count(*) filter (where l.dpe in ('F', 'G')))::int, (count(*) filter (where l.annee_de_construction < {ConstruitsAvant} and l.rehabilite_le is null))::int,
              (count(*) filter (where l.mis_en_vente_le is not null))::int, (count(*) filter (where l.accessible_pmr))::int
            from cus.stocks s join cus.logements l on l.import_id = s.import_id and l.siren = s.siren left join epci_du_l441 e on e.commune = l.commune
            group by grouping sets ((l.siren), (l.siren, l.departement), (l.siren, e.territoire))
            """, connexion)
        { CommandTimeout = 0 };
        await using var l = await commande.ExecuteReaderAsync();
        var lus = new Dictionary<(string, EchelleDEngagement, string), ParcDuTerritoire>();
        while (await l.ReadAsync())
        {
            var (parDepartement, parEpci) = (l.GetInt32(1) == 0, l.GetInt32(2) == 0);
            if (parEpci && await l.IsDBNullAsync(4))
                continue;
            var (echelle, code) = parDepartement ? (EchelleDEngagement.Departement, l.GetString(3)) : parEpci ? (EchelleDEngagement.Epci, l.GetString(4)) : (EchelleDEngagement.Organisme, "");
            lus[(l.GetString(0), echelle, code)] = new(l.GetInt32(5), l.GetInt32(6), l.GetInt32(7), l.GetInt32(8), l.GetInt32(9));
        }

        return lus;
    }

    /// <summary>Households of sixty thousand ensembles over a hundred départements, small ones among them.</summary>
    private static Mesure Anonymat()
    {
        var hasard = new Random(11);
        var ensembles = Enumerable.Range(0, EnsemblesJuges).Select(i => new EnsembleLu(
            EnsembleImmobilier.Former("990000001", new("EI-" + i, "", Occupation: new(hasard.Next(30), hasard.Next(30), hasard.Next(10), 0, 0, 0, 0, 0)), Acteur.Systeme, DateTimeOffset.UnixEpoch),
            FaitsDEnsemble.Aucun with { Departements = [(i % 100).ToString("00", System.Globalization.CultureInfo.InvariantCulture)] }, [])).ToList();
        PublierLOccupation.Publier(ensembles.Take(1_000));
        var depart = Stopwatch.GetTimestamp();
        var publiees = PublierLOccupation.Publier(ensembles);
        var duree = Stopwatch.GetElapsedTime(depart).TotalSeconds;
        return publiees.Count == EnsemblesJuges && publiees.Any(o => o.Occupation is null) && publiees.Any(o => o.Occupation is not null)
            ? new($"Anonymat de {Francais.Entier(EnsemblesJuges)} ensembles ({Francais.Entier(publiees.Count(o => o.Occupation is null))} tus)", duree, "s", 1)
            : throw new InvalidOperationException("Not every ensemble was judged.");
    }

    private static async Task<(double Secondes, T Lu)> ChronometrerAsync<T>(Func<Task<T>> lire)
    {
        var depart = Stopwatch.GetTimestamp();
        var lu = await lire();
        return (Stopwatch.GetElapsedTime(depart).TotalSeconds, lu);
    }
}
