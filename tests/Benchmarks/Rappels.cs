using System.Diagnostics;
using System.Globalization;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.Benchmarks;

/// <summary>
/// « bench rappels »: the hourly pass of reminders over 10 000, 100 000 and 1 000 000 open deadlines of an espace, five hundred due in each:
/// seconds and memory beside their limits, and what a hundred times more deadlines cost. Each reminder due writes one mail.
/// </summary>
internal static class Rappels
{
    private const string Type = "banc.rappel";
    private const int Dues = 500;
    private const double Mo = 1024 * 1024;
    private static readonly Guid Espace = ComptesDemo.EspaceNational;

    public static async Task<int> ExecuterAsync()
    {
        await using var bases = await Bases.OuvrirAsync();
        Console.Error.WriteLine("Base de démonstration…");
        var chaines = await bases.CreerAsync("bench_rappels", espaces: 1, dossiers: 100);
        var horloge = new HorlogeDuBanc();
        await using var services = bases.Services(chaines, horloge);
        await OuvrirLeModeleAsync(services, horloge);
        await using var source = NpgsqlDataSource.Create(chaines.Superutilisateur);
        await ExecuterAsync(source, Porteurs());
        horloge.Regler(7, 8);
        await SemerAsync(source, 1_000, 100);
        await PasserAsync(services);
        var mesures = new List<Mesure>();
        var passes = new Dictionary<int, (double Secondes, double Tas)>();
        foreach (var (taille, limite) in new[] { (10_000, 5d), (100_000, 5d), (1_000_000, 5d) })
        {
            Console.Error.WriteLine($"{Francais.Entier(taille)} échéances ouvertes…");
            await SemerAsync(source, taille, Dues);
            passes[taille] = await PasserAsync(services);
            await VerifierAsync(source, Dues);
            mesures.Add(new($"Passage des rappels, {Francais.Entier(taille)} échéances ouvertes, {Dues} dues", passes[taille].Secondes, "s", limite));
            Console.Error.WriteLine($"  {mesures[^1]} ; {passes[taille].Tas / Mo:N0} Mo de pointe");
        }

        Console.Error.WriteLine("Dix fois plus de rappels dus…");
        await SemerAsync(source, 100_000, 10 * Dues);
        var (dixFois, tas) = await PasserAsync(services);
        await VerifierAsync(source, 10 * Dues);
        mesures.Add(new("Passage, 1 000 000 d’échéances rapportées à 10 000, autant de dues", passes[1_000_000].Secondes / passes[10_000].Secondes, "×", 1.5));
        mesures.Add(new("Mémoire de pointe, 1 000 000 d’échéances rapportées à 10 000", passes[1_000_000].Tas / passes[10_000].Tas, "×", 1.5));
        mesures.Add(new("Mémoire de pointe du passage, 100 000 échéances ouvertes", passes[100_000].Tas / Mo, "Mo", 200));
        mesures.Add(new($"Passage, dix fois plus de dues : {dixFois:N1} s ; par rappel, rapporté à {Dues} dues", dixFois / 10 / passes[100_000].Secondes, "×", 1.5));
        mesures.Add(new("Mémoire de pointe, dix fois plus de dues", tas / passes[100_000].Tas, "×", 1.5));
        mesures.ForEach(Console.WriteLine);
        return 0;
    }

    /// <summary>One deadline opened by the act itself on 1 May 2014: the others are copies of it, whatever its columns.</summary>
    private static async Task OuvrirLeModeleAsync(IServiceProvider services, HorlogeDuBanc horloge)
    {
        horloge.Regler(1, 10);
        await using var portee = await services.OuvrirPorteeAsync(Espace);
        await portee.ServiceProvider.GetRequiredService<IEcheances>().OuvrirAsync(
            new OuvertureEcheance(Type, "banc/modele", "Dépôt du banc", "ouverture", horloge.GetUtcNow(), "Appel à projets, III", "avant la limite", Paris.FinDuJour(new DateOnly(2014, 6, 12)), [Role.PorteurSignataire], Espace, null, "/echeances"), CancellationToken.None);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }

    /// <summary>As many signataires as reminders, each for an organisme of its own.</summary>
    private static string Porteurs() => string.Create(CultureInfo.InvariantCulture, $"""
        create table public.banc_modele as select * from echeances.echeances where type = '{Type}';
        create table public.banc_porteurs as select n, gen_random_uuid() as compte, gen_random_uuid() as organisme from generate_series(0, {Dues - 1}) n;
        insert into identite.comptes select r.* from identite.comptes c cross join public.banc_porteurs p
          cross join lateral jsonb_populate_record(c, jsonb_build_object('id', p.compte, 'email', p.n || '@banc.example', 'normalized_email', p.n || '@BANC.EXAMPLE', 'user_name', p.n || '@banc.example', 'normalized_user_name', p.n || '@BANC.EXAMPLE')) r
          where c.id = '{ComptesDemo.LucFerrand}';
        insert into identite.habilitations select r.* from identite.habilitations h cross join public.banc_porteurs p
          cross join lateral jsonb_populate_record(h, jsonb_build_object('id', gen_random_uuid(), 'compte_id', p.compte, 'organisme_id', p.organisme, 'debut', '2013-01-01')) r
          where h.id = (select id from identite.habilitations where compte_id = '{ComptesDemo.LucFerrand}' and espace_id = '{Espace}' and role = 'PorteurSignataire' limit 1);
        """);

    /// <summary>So many open deadlines, the first ones due for their reminder of the third working day before 13 May.</summary>
    private static Task SemerAsync(NpgsqlDataSource source, int combien, int dues) => ExecuterAsync(source, string.Create(CultureInfo.InvariantCulture, $"""
        truncate echeances.echeances cascade; truncate echeances.courriels cascade; delete from quartz.qrtz_simple_triggers; delete from quartz.qrtz_triggers; delete from quartz.qrtz_job_details;
        insert into echeances.echeances select r.* from public.banc_modele m cross join generate_series(0, {combien - 1}) g(i) join public.banc_porteurs p on p.n = g.i % {Dues}
          cross join lateral jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'objet', 'banc/' || g.i, 'organisme_id', p.organisme,
            'due_le', case when g.i < {dues} then '2014-05-13 21:59:59Z' else '2014-06-12 21:59:59Z' end,
            'prochain_rappel_le', case when g.i < {dues} then '2014-05-07 06:00:00Z' else '2014-05-27 06:00:00Z' end)) r;
        vacuum analyze echeances.echeances;
        """));

    /// <summary>Runs the pass; gives its duration and the greatest size of the managed heap meanwhile.</summary>
    private static async Task<(double Secondes, double Tas)> PasserAsync(IServiceProvider services)
    {
        GC.Collect();
        double pointe = GC.GetTotalMemory(forceFullCollection: true);
        using var fin = new CancellationTokenSource();
        var veille = Task.Run(async () =>
        {
            while (!fin.IsCancellationRequested)
            {
                pointe = Math.Max(pointe, GC.GetTotalMemory(forceFullCollection: false));
                await Task.Delay(10);
            }
        });
        var depart = Stopwatch.GetTimestamp();
        await using (var portee = await services.OuvrirPorteeAsync(Espace))
            await portee.ServiceProvider.GetServices<ITravailRecurrent>().Single(t => t.Nom == "Rappels d’échéances").ExecuterAsync(CancellationToken.None);
        var duree = Stopwatch.GetElapsedTime(depart).TotalSeconds;
        await fin.CancelAsync();
        await veille;
        return (duree, pointe);
    }

    /// <summary>A pass that wrote less would be a fast one.</summary>
    private static async Task VerifierAsync(NpgsqlDataSource source, int attendus)
    {
        await using var commande = source.CreateCommand("select count(*) from echeances.courriels");
        if ((long)(await commande.ExecuteScalarAsync())! is var ecrits && ecrits != attendus)
            throw new InvalidOperationException($"{ecrits} mails were written, {attendus} were due.");
    }

    private static async Task ExecuterAsync(NpgsqlDataSource source, string sql)
    {
        foreach (var instruction in sql.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await using var commande = source.CreateCommand(instruction);
            commande.CommandTimeout = 900;
            await commande.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Stands in May 2014.</summary>
    private sealed class HorlogeDuBanc : TimeProvider
    {
        private DateTimeOffset _instant;

        public void Regler(int jour, int heure) => _instant = Paris.Instant(new DateOnly(2014, 5, jour), new TimeOnly(heure, 0));

        public override DateTimeOffset GetUtcNow() => _instant;
    }
}
