using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Cus.Portal.Socle.Temps;
using Npgsql;

namespace Cus.Portal.Benchmarks;

/// <summary>
/// « bench grille »: 40 landlords × 60 communes × 3 years × 3 products, 21 600 cells filled, served by the portal itself. Opening, saving
/// one cell and pasting five thousand are each one HTTP exchange seen from outside: what the server takes, and the road.
/// </summary>
internal static partial class MesuresDeGrille
{
    private const int Ouvertures = 25;
    private const int Saisies = 25;
    private const int Chauffe = 5;
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
        var (durees, taille, avant) = (new List<double>(), 0, TimeSpan.Zero);
        for (var i = 0; i < Ouvertures + Chauffe; i++)
        {
            if (i == Chauffe)
                avant = portail.Processeur;
            var depart = Stopwatch.GetTimestamp();
            var page = await session.GetStringAsync(chemin);
            durees.Add(Stopwatch.GetElapsedTime(depart).TotalMilliseconds);
            taille = page.Length;
            if (!page.Contains("p-grille", StringComparison.Ordinal))
                throw new InvalidOperationException("The grid is not on the page.");
        }

        return new Mesure($"{nom} ({taille / 1024:N0} ko de page, {(portail.Processeur - avant).TotalMilliseconds / Ouvertures:N0} ms de processeur au portail)", Mediane(durees), "ms", 500);
    }

    /// <summary>The whole form goes, as a browser sends it, with one cell changed each time.</summary>
    private static async Task<Mesure> EnregistrerAsync(HttpClient session, NpgsqlDataSource source, ContratDuBanc contrat, string chemin)
    {
        var durees = new List<double>();
        for (var i = 0; i < Saisies + Chauffe; i++)
        {
            var champs = Champs(await session.GetStringAsync(chemin));
            var cellule = champs.Keys.First(k => k.StartsWith("c.", StringComparison.Ordinal) && k.Contains("~PLUS~", StringComparison.Ordinal) && k.EndsWith("~2025", StringComparison.Ordinal));
            champs[cellule] = (1_000 + i).ToString(CultureInfo.InvariantCulture);
            durees.Add(await EnvoyerAsync(session, chemin, champs));
            await VerifierAsync(source, contrat, 1);
        }

        return new Mesure("Une cellule enregistrée, le formulaire entier envoyé", Mediane(durees), "ms", 100);
    }

    private static async Task<Mesure> CollerAsync(HttpClient session, NpgsqlDataSource source, ContratDuBanc contrat, string chemin, int depuis = 10)
    {
        var durees = new List<double>();
        for (var i = 0; i < Collages + 1; i++)
        {
            var champs = Champs(await session.GetStringAsync(chemin)).Where(c => c.Key is "Revision" or "__RequestVerificationToken").ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
            champs["Collage"] = contrat.Tableau(CellulesCollees, depuis + i);
            durees.Add(await EnvoyerAsync(session, chemin + "&handler=Coller", champs));
            await VerifierAsync(source, contrat, CellulesCollees);
        }

        return new Mesure($"{Francais.Entier(CellulesCollees)} cellules collées, tous les contrôles faits", Mediane(durees) / 1_000, "s", 2);
    }

    /// <summary>Until the answer, which must lead elsewhere: a form that comes back is a refusal.</summary>
    private static async Task<double> EnvoyerAsync(HttpClient session, string chemin, Dictionary<string, string> champs)
    {
        using var contenu = new FormUrlEncodedContent(champs);
        var depart = Stopwatch.GetTimestamp();
        using var reponse = await session.PostAsync(chemin, contenu);
        var duree = Stopwatch.GetElapsedTime(depart).TotalMilliseconds;
        return reponse.StatusCode == HttpStatusCode.Redirect ? duree : throw new InvalidOperationException($"Refused: {reponse.StatusCode}, {await reponse.Content.ReadAsStringAsync()}");
    }

    /// <summary>What the last writing wrote; a save that wrote less would be a fast one.</summary>
    private static async Task VerifierAsync(NpgsqlDataSource source, ContratDuBanc contrat, int attendus)
    {
        await using var commande = source.CreateCommand("select count(*) from contrats.chiffres c join contrats.revisions_de_grille r on r.contrat_id = c.contrat_id and r.numero = c.revision where c.contrat_id = $1");
        commande.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = contrat.Id });
        if ((long)(await commande.ExecuteScalarAsync())! is var ecrits && ecrits != attendus)
            throw new InvalidOperationException($"{ecrits} figures were written, {attendus} were sent.");
    }

    /// <summary>Fields of the page with their values, as a browser reads them.</summary>
    private static Dictionary<string, string> Champs(string page)
    {
        var champs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match m in Champ().Matches(page))
            champs.TryAdd(WebUtility.HtmlDecode(m.Groups["nom"].Value), WebUtility.HtmlDecode(m.Groups["valeur"].Value));
        return champs;
    }

    /// <summary>The first ones warm the portal up and are left out.</summary>
    private static double Mediane(List<double> durees)
    {
        var retenues = durees.Skip(durees.Count > 10 ? Chauffe : 1).Order().ToList();
        return retenues[retenues.Count / 2];
    }

    [GeneratedRegex("<input [^>]*?name=\"(?<nom>[^\"]+)\"[^>]*?value=\"(?<valeur>[^\"]*)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Champ();
}
