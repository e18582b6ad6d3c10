using System.IO.Compression;
using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.Benchmarks;

/// <summary>The workbook of the ensembles of a whole country, written by a process that does nothing else: what it holds is what the writing holds.</summary>
internal static class ClasseurDesEnsembles
{
    private const double Mo = 1024 * 1024;

    public static async Task<IReadOnlyList<Mesure>> MesurerAsync(Chaines chaines)
    {
        Console.Error.WriteLine("Ensembles…");
        var attendus = await SemerAsync(chaines);
        return await ProcessusSeul.MesurerAsync("classeur", chaines.Application) is [var lignes, var octets, var secondes, var pointe] && (int)lignes == attendus
            ? [new($"Classeur de {Francais.Entier(attendus)} ensembles, écrit à mesure ({octets / Mo:N0} Mo en {secondes:N1} s) : mémoire résidente de pointe", pointe / Mo, "Mo", 250)]
            : throw new InvalidOperationException($"The workbook does not hold {attendus} ensembles.");
    }

    /// <summary>« classeur CHAINE »: rows, bytes, seconds, most resident memory.</summary>
    public static async Task<int> EcrireAsync(string chaine)
    {
        var chemin = Path.GetTempFileName();
        await using var services = Bases.Services(chaine, Path.GetTempPath());
        var (secondes, pointe) = await PointeDeMemoire.MesurerAsync(async () =>
        {
            await using var portee = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational, ImportDuStock.Dhup);
            var ecrire = await portee.ServiceProvider.GetRequiredService<ExporterLesEnsembles>().PreparerAsync(null, CancellationToken.None);
            await using var fichier = File.Create(chemin);
            await ecrire(fichier, CancellationToken.None);
        });
        var (lignes, octets) = (await CompterAsync(chemin), new FileInfo(chemin).Length);
        File.Delete(chemin);
        return ProcessusSeul.Repondre(lignes, octets, secondes, pointe);
    }

    /// <summary>Those of the file, and what is needed to tell half of their occupation.</summary>
    private static async Task<int> SemerAsync(Chaines chaines)
    {
        await using var source = NpgsqlDataSource.Create(chaines.Superutilisateur);
        await using var commande = source.CreateCommand(
            """
            create temp table nouveaux as select l.siren, l.ensemble, gen_random_uuid() as id, min(l.identifiant) as premier from cus.stocks s join cus.logements l on l.import_id = s.import_id and l.siren = s.siren where l.siren like '991%' group by 1, 2;
            insert into cus.ensembles (id, espace_id, siren, code, libelle, qpv_contigus, occupation, modifie_le, modifie_par_nom)
              select n.id, s.espace_id, n.siren, n.ensemble, n.ensemble, false, jsonb_build_object('sousPlai', 12, 'plaiAPlus', 9, 'plusAPls', 4, 'plsAPli', 1, 'auDelaDuPli', 0, 'enDepassement', 3, 'auSls', 2, 'apl', 10), now(), 'Banc'
              from nouveaux n join cus.stocks s on s.siren = n.siren;
            insert into cus.rattachements (espace_id, siren, identifiant, ensemble_id)
              select s.espace_id, l.siren, l.identifiant, n.id from cus.stocks s join cus.logements l on l.import_id = s.import_id and l.siren = s.siren join nouveaux n on n.siren = l.siren and n.ensemble = l.ensemble;
            analyze cus.ensembles; analyze cus.rattachements;
            select count(*)::int from cus.ensembles;
            """);
        commande.CommandTimeout = 0;
        return (int)(await commande.ExecuteScalarAsync())!;
    }

    /// <summary>Rows of the sheet, headings left out.</summary>
    private static async Task<int> CompterAsync(string chemin)
    {
        await using var archive = await ZipFile.OpenReadAsync(chemin);
        await using var feuille = await archive.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync();
        using var x = System.Xml.XmlReader.Create(feuille, new() { Async = true });
        var lignes = -1;
        while (await x.ReadAsync())
            lignes += x is { NodeType: System.Xml.XmlNodeType.Element, LocalName: "row" } ? 1 : 0;
        return lignes;
    }
}
