using System.Diagnostics;
using System.Globalization;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.Benchmarks;

/// <summary>
/// 1 250 objects × 13 indicators × 3 years judged for a national page, beside one hand-written SQL query that gives the same
/// figures; 5 000 values written at once, beside a binary COPY of the same rows; a spreadsheet read and written.
/// </summary>
internal static class MesuresDIndicateurs
{
    private const int Objets = 1_250;
    private const int Tours = 7;
    private const string Programme = "banc";
    private static readonly Guid Espace = ComptesDemo.EspaceNational;
    private static readonly int[] Annees = [2024, 2025, 2026];
    private static readonly ActeDObjectif Contrat = new("contrat", new DateOnly(2024, 3, 15), "préfet");

    private static readonly Catalogue Catalogue = new(Programme, "1", "Banc", [.. Enumerable.Range(1, 13).Select(i => new DefinitionDIndicateur(
        string.Create(CultureInfo.InvariantCulture, $"B-{i:00}"), "Indicateur", "x", (FormeDeValeur)(i % 3), (Comparateur)(i % 4), NatureDeCible.ParAn) { Denominateur = i % 3 == 0 ? null : "d" })]);

    private static string Sql => $"""
        with jugees as (
          select distinct on (v.objet, v.code, v.annee) v.code, v.annee, case
            when v.statut <> 'Renseignee' or d.comparateur = 'Information' or o.cible is null then 'SansVerdict'
            when d.comparateur = 'AuMoins' and v.numerateur * d.facteur >= o.cible * v.denominateur then 'Atteint'
            when d.comparateur = 'AuPlus' and v.numerateur * d.facteur <= o.cible * v.denominateur then 'Atteint'
            when d.comparateur = 'Egal' and v.numerateur * d.facteur = o.cible * v.denominateur then 'Atteint'
            else 'NonAtteint' end as verdict
          from indicateurs.valeurs v
          join (values {string.Join(", ", Catalogue.Definitions.Select(d => string.Create(CultureInfo.InvariantCulture, $"('{d.Code}' collate \"C\", '{d.Comparateur}', {d.Facteur}::numeric)")))}) d(code, comparateur, facteur) on d.code = v.code
          left join indicateurs.objectifs o on o.espace_id = v.espace_id and o.programme = v.programme and o.objet = v.objet and o.code = v.code and o.ventilation = '' and (o.annee = v.annee or o.annee is null) and o.a_compter_du <= make_date(v.annee, 12, 31)
          where v.espace_id = $1 and v.programme = '{Programme}' and v.catalogue = '1' and v.ventilation = ''
          order by v.objet, v.code, v.annee, o.annee is null, o.a_compter_du desc, o.enregistre_le desc)
        select code, annee, verdict, count(*) from jugees group by code, annee, verdict
        """;

    public static async Task<int> ExecuterAsync()
    {
        await using var bases = await Bases.OuvrirAsync();
        var chaines = await bases.CreerAsync("bench_indicateurs", espaces: 1, dossiers: 0);
        await using var services = bases.Services(chaines);
        var ecriture = await SemerAsync(services, chaines);
        var (enMasse, enSql) = await JugerAsync(services, chaines);
        var (lecture, tableur) = MesurerLesTableurs();
        foreach (var mesure in new Mesure[]
        {
            new($"{Objets * 13 * 3:N0} chiffres jugés pour la page nationale", enMasse, "s", 2),
            new($"Les mêmes, rapportés à une requête SQL écrite à la main ({enSql:N2} s)", enMasse / enSql, "×", 1.5),
            new("5 000 valeurs écrites d’un coup, contrôles, versions et histoire compris", ecriture.Portail, "s", 2),
            new($"Les mêmes, rapportées à une copie binaire sans contrôle ({ecriture.Copie:N2} s)", ecriture.Portail / ecriture.Copie, "×", 10),
            new("Classeur de 5 000 lignes × 30 colonnes lu et contrôlé", lecture, "s", 3),
            new("Le même, écrit", tableur, "s", 3),
        })
            Console.WriteLine(mesure);
        return 0;
    }

    /// <summary>Every value changed once after its first writing; the last writings of 5 000 are timed.</summary>
    private static async Task<(double Portail, double Copie)> SemerAsync(ServiceProvider services, Chaines chaines)
    {
        await FaireAsync(services, i => i.DeclarerAsync(Catalogue, CancellationToken.None));
        foreach (var lot in Valeurs(0, 0).Chunk(5_000))
            await FaireAsync(services, i => i.EnregistrerAsync(Programme, "1", lot, CancellationToken.None));
        foreach (var lot in Cibles().Chunk(10_000))
            await FaireAsync(services, i => i.FixerAsync(Programme, "1", lot, Contrat, CancellationToken.None));
        var durees = new List<double>();
        foreach (var lot in Valeurs(1, 1).Chunk(5_000).Take(Tours))
        {
            var depart = Stopwatch.GetTimestamp();
            await FaireAsync(services, i => i.EnregistrerAsync(Programme, "1", lot, CancellationToken.None));
            durees.Add(Stopwatch.GetElapsedTime(depart).TotalSeconds);
        }

        await using var source = NpgsqlDataSource.Create(chaines.Superutilisateur);
        await using (var analyse = source.CreateCommand("vacuum analyze indicateurs.valeurs, indicateurs.objectifs"))
            await analyse.ExecuteNonQueryAsync();
        return (Mediane(durees), await CopierAsync(source));
    }

    private static IEnumerable<SaisieDeValeur> Valeurs(int plus, int version) => from n in Enumerable.Range(0, Objets)
                                                                                 from d in Catalogue.Definitions
                                                                                 from a in Annees
                                                                                 let x = (n * 31) + a + plus
                                                                                 select new SaisieDeValeur(new CleDeValeur(Objet(n), d.Code, a), d.EstUnNombre ? Valeur.De(x % 500) : Valeur.De(x % 500, x % 97 * 4), version);

    private static IEnumerable<ObjectifAFixer> Cibles() => from n in Enumerable.Range(0, Objets)
                                                           from d in Catalogue.Definitions
                                                           from a in Annees
                                                           from change in n % 10 == 0 ? new[] { 0, 1 } : [0]
                                                           select new ObjectifAFixer(Objet(n), d.Code, a, ((n + a) % 250) + (change * 20), new DateOnly(2024 + change, 1, 1));

    private static string Objet(int n) => string.Create(CultureInfo.InvariantCulture, $"banc/contrat/0198a000-0000-7000-8000-{n:000000000000}");

    private static async Task<(double EnMasse, double EnSql)> JugerAsync(ServiceProvider services, Chaines chaines)
    {
        await using var application = NpgsqlDataSource.Create(chaines.Application);
        var (lues, sql) = (new List<double>(), new List<double>());
        for (var tour = 0; tour < Tours; tour++)
        {
            var depart = Stopwatch.GetTimestamp();
            var notres = await NotresAsync(services);
            lues.Add(Stopwatch.GetElapsedTime(depart).TotalSeconds);
            depart = Stopwatch.GetTimestamp();
            var siennes = await SiennesAsync(application);
            sql.Add(Stopwatch.GetElapsedTime(depart).TotalSeconds);
            if (notres.Values.Sum() != Objets * 13 * 3 || notres.Count != siennes.Count || notres.Any(v => siennes[v.Key] != v.Value))
                throw new InvalidOperationException("The two readings disagree.");
        }

        return (Mediane(lues), Mediane(sql));
    }

    private static async Task<Dictionary<(string, int, string), long>> NotresAsync(ServiceProvider services)
    {
        var comptes = new Dictionary<(string, int, string), long>();
        await using var portee = await services.OuvrirPorteeAsync(Espace);
        await foreach (var c in portee.ServiceProvider.GetRequiredService<IIndicateurs>().EvaluerEnMasseAsync(Programme, "1", CancellationToken.None))
            comptes[(c.Definition.Code, c.Annee, c.Evaluation.Verdict.ToString())] = comptes.GetValueOrDefault((c.Definition.Code, c.Annee, c.Evaluation.Verdict.ToString())) + 1;
        return comptes;
    }

    /// <summary>By the same role, under the same barrier.</summary>
    private static async Task<Dictionary<(string, int, string), long>> SiennesAsync(NpgsqlDataSource application)
    {
        var comptes = new Dictionary<(string, int, string), long>();
        await using var connexion = await application.OpenConnectionAsync();
        await using var transaction = await connexion.BeginTransactionAsync();
        await using (var entrer = new NpgsqlCommand("select set_config('app.espace_id', $1, true)", connexion) { Parameters = { new NpgsqlParameter<string> { TypedValue = Espace.ToString() } } })
            await entrer.ExecuteNonQueryAsync();
        await using var commande = new NpgsqlCommand(Sql, connexion) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = Espace } } };
        await using var l = await commande.ExecuteReaderAsync();
        while (await l.ReadAsync())
            comptes[(l.GetString(0), l.GetInt32(1), l.GetString(2))] = l.GetInt64(3);
        return comptes;
    }

    /// <summary>Five thousand rows into a bare table with the same columns.</summary>
    private static async Task<double> CopierAsync(NpgsqlDataSource source)
    {
        await using (var creer = source.CreateCommand("create table public.banc_copie (like indicateurs.valeurs including defaults including indexes)"))
            await creer.ExecuteNonQueryAsync();
        var durees = new List<double>();
        var lots = Valeurs(0, 0).Chunk(5_000).Take(Tours).ToList();
        foreach (var lot in lots)
        {
            var depart = Stopwatch.GetTimestamp();
            await using var connexion = await source.OpenConnectionAsync();
            await using var copie = await connexion.BeginBinaryImportAsync("copy public.banc_copie (id, espace_id, programme, catalogue, objet, code, annee, ventilation, statut, numerateur, denominateur, source, auteur_id, auteur, saisie_le, version) from stdin (format binary)");
            foreach (var s in lot)
                await copie.WriteRowAsync(CancellationToken.None, Guid.NewGuid(), Espace, Programme, "1", s.Cle.Objet, s.Cle.Code, s.Cle.Annee, "", s.Valeur.Statut.ToString(), s.Valeur.Numerateur, s.Valeur.Denominateur, "", Guid.Empty, "", DateTimeOffset.UnixEpoch, 1);
            await copie.CompleteAsync();
            durees.Add(Stopwatch.GetElapsedTime(depart).TotalSeconds);
        }

        return Mediane(durees);
    }

    private static (double Lecture, double Ecriture) MesurerLesTableurs()
    {
        var modele = new ModeleDeTableur("Banc", [.. Enumerable.Range(1, 30).Select(i => new ColonneDeTableur("C" + i.ToString(CultureInfo.InvariantCulture), i % 2 == 0 ? TypeDeCellule.Entier : TypeDeCellule.Texte))]);
        var lignes = Enumerable.Range(0, 5_000).Select(n => (IReadOnlyList<object?>)[.. Enumerable.Range(1, 30).Select(i => i % 2 == 0 ? (object)(n + i) : "texte " + n.ToString(CultureInfo.InvariantCulture))]).ToList();
        var (lectures, ecritures) = (new List<double>(), new List<double>());
        for (var tour = 0; tour < 3; tour++)
        {
            var depart = Stopwatch.GetTimestamp();
            var classeur = Tableurs.Ecrire(modele, lignes);
            ecritures.Add(Stopwatch.GetElapsedTime(depart).TotalSeconds);
            depart = Stopwatch.GetTimestamp();
            if (Tableurs.Lire(classeur, modele) is not { Fautes.Count: 0, Lignes.Count: 5_000 })
                throw new InvalidOperationException("The workbook was not read whole.");
            lectures.Add(Stopwatch.GetElapsedTime(depart).TotalSeconds);
        }

        return (Mediane(lectures), Mediane(ecritures));
    }

    private static async Task FaireAsync(ServiceProvider services, Func<IIndicateurs, Task> acte)
    {
        await using var portee = await services.OuvrirPorteeAsync(Espace);
        await acte(portee.ServiceProvider.GetRequiredService<IIndicateurs>());
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }

    private static double Mediane(List<double> durees) => durees.Order().ElementAt(durees.Count / 2);
}
