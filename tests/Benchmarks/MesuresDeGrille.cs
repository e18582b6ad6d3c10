using System.Globalization;
using System.Net;
using Cus.Portal.Socle.Temps;
using Npgsql;

namespace Cus.Portal.Benchmarks;

/// <summary>
/// « bench grille »: 40 landlords × 60 communes × 3 years × 3 products, 21 600 cells filled, served by the portal itself. Opening, saving
/// one cell and pasting five thousand are each one HTTP exchange seen from outside: what the server takes, and the road.
/// </summary>
internal static class MesuresDeGrille
{
    private const int Ouvertures = 25;
    private const int Saisies = 25;
    private const int Collages = 7;
    private const int CellulesCollees = 5_000;
    private const string Code = "CT-1.1";

    public static async Task<int> ExecuterAsync()
    {
        await using var bases = await Bases.OuvrirAsync();
        Console.Error.WriteLine("Base de démonstration…");
        var chaines = await bases.CreerAsync("bench_grille", espaces: 1, dossiers: 0);
        Console.Error.WriteLine("Contrat de 21 600 cellules…");
        var contrat = await ContratDuBanc.SemerAsync(bases, chaines);
        await using var portail = ProcessusMesure.Portail(("ConnectionStrings__Portail", chaines.Application), ("Demonstration", "true"), ("Documents__Dossier", bases.Dossier("documents")));
        await portail.AttendreAsync();
        var temoins = new CookieContainer();
        using var connexion = await portail.ConnecterAsync("maelle.cariou", temoins);
        using var session = portail.ClientSansSuite(temoins);
        var grille = $"/contrats/{contrat.Id}/grille/1?indicateur={Code}";
        var saisie = $"/contrats/{contrat.Id}/grille/1/saisie?indicateur={Code}";
        var communes = $"{saisie}&bailleur={contrat.Bailleurs[0].Id}";
        await using var source = NpgsqlDataSource.Create(chaines.Superutilisateur);
        foreach (var mesurer in new Func<Task<Mesure>>[]
        {
            () => OuvrirAsync(portail, session, grille, "Grille de 40 bailleurs × 60 communes × 3 ans × 3 produits ouverte"),
            () => OuvrirAsync(portail, session, saisie, "Sa saisie par partie ouverte"),
            () => OuvrirAsync(portail, session, communes, "Sa saisie par commune d’un bailleur ouverte"),
            () => EnregistrerAsync(session, source, contrat, communes),
            () => CollerAsync(session, source, contrat, saisie),
        })
            Console.WriteLine(await mesurer());
        await contrat.FigerAsync(bases, chaines);
        await CollerAsync(session, source, contrat, saisie, depuis: 100);
        Console.WriteLine(await OuvrirAsync(portail, session, grille, "La grille ouverte, une version figée, 5 000 chiffres changés depuis"));
        return 0;
    }

    private static async Task<Mesure> OuvrirAsync(ProcessusMesure portail, HttpClient session, string chemin, string nom)
    {
        await PageMesuree.OuvrirAsync(session, chemin, 0);
        var avant = portail.Processeur;
        var (mediane, taille) = await PageMesuree.OuvrirAsync(session, chemin, Ouvertures);
        return new Mesure($"{nom} ({taille / 1024:N0} ko de page, {(portail.Processeur - avant).TotalMilliseconds / Ouvertures:N0} ms de processeur au portail)", mediane, "ms", 500);
    }

    /// <summary>The whole form goes, as a browser sends it, with one cell changed each time.</summary>
    private static async Task<Mesure> EnregistrerAsync(HttpClient session, NpgsqlDataSource source, ContratDuBanc contrat, string chemin)
    {
        var durees = new List<double>();
        for (var i = 0; i < Saisies + PageMesuree.Chauffe; i++)
        {
            var champs = PageMesuree.Champs(await session.GetStringAsync(chemin));
            var cellule = champs.Keys.First(k => k.StartsWith("c.", StringComparison.Ordinal) && k.Contains("~PLUS~", StringComparison.Ordinal) && k.EndsWith("~2025", StringComparison.Ordinal));
            champs[cellule] = (1_000 + i).ToString(CultureInfo.InvariantCulture);
            durees.Add(await PageMesuree.EnvoyerAsync(session, chemin, champs));
            await VerifierAsync(source, contrat, 1);
        }

        return new Mesure("Une cellule enregistrée, le formulaire entier envoyé", PageMesuree.Mediane(durees), "ms", 100);
    }

    private static async Task<Mesure> CollerAsync(HttpClient session, NpgsqlDataSource source, ContratDuBanc contrat, string chemin, int depuis = 10)
    {
        var durees = new List<double>();
        for (var i = 0; i < Collages + 1; i++)
        {
            var champs = PageMesuree.Champs(await session.GetStringAsync(chemin)).Where(c => c.Key is "Revision" or "__RequestVerificationToken").ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
            champs["Collage"] = contrat.Tableau(CellulesCollees, depuis + i);
            durees.Add(await PageMesuree.EnvoyerAsync(session, chemin + "&handler=Coller", champs));
            await VerifierAsync(source, contrat, CellulesCollees);
        }

        return new Mesure($"{Francais.Entier(CellulesCollees)} cellules collées, tous les contrôles faits", PageMesuree.Mediane(durees) / 1_000, "s", 2);
    }

    /// <summary>What the last writing wrote; a save that wrote less would be a fast one.</summary>
    private static async Task VerifierAsync(NpgsqlDataSource source, ContratDuBanc contrat, int attendus)
    {
        await using var commande = source.CreateCommand("select count(*) from contrats.chiffres c join contrats.revisions_de_grille r on r.contrat_id = c.contrat_id and r.numero = c.revision where c.contrat_id = $1");
        commande.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = contrat.Id });
        if ((long)(await commande.ExecuteScalarAsync())! is var ecrits && ecrits != attendus)
            throw new InvalidOperationException($"{ecrits} figures were written, {attendus} were sent.");
    }
}
