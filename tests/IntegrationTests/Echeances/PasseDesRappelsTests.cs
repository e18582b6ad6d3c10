using System.Globalization;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>The hourly pass: who has finished is left alone, nothing leaves twice, one fault loses nothing.</summary>
public sealed class PasseDesRappelsTests(PortailAvecRappels portail) : IClassFixture<PortailAvecRappels>
{
    private static readonly DateOnly Limite = new(2014, 5, 13);

    private MondeDesRappels Monde => new(portail.ServicesDuPortail, portail.Horloge, RedacteurDEssai.TypeDEssai);

    [Fact]
    [Trait("Scenario", "ECH-S07")]
    public async Task De_255_porteurs_celui_qui_depose_deux_secondes_avant_n_est_pas_rappele_et_le_journal_des_rappels_dit_pourquoi()
    {
        portail.Horloge.Regler("2014-05-01 10:00");
        var porteurs = await Monde.PorteursAsync(255);
        await Monde.OuvrirAsync(porteurs, Limite);
        portail.Horloge.Regler("2014-05-07 07:59:58");
        await Monde.CloreAsync(porteurs[0]);
        portail.Horloge.Regler("2014-05-07 08:00");
        await PasserAsync();
        var partis = await Monde.CourrielsAsync(porteurs);
        partis.Count.ShouldBe(254);
        partis.Select(c => c.Adresse).Distinct().Count().ShouldBe(254);
        partis.ShouldNotContain(c => c.Objet == MondeDesRappels.Objet(porteurs[0]));
        var ecarte = (await Monde.OccurrencesAsync([porteurs[0]])).ShouldHaveSingleItem();
        (ecarte.Issue, ecarte.Motif).ShouldBe((IssueDeRappel.SansObjet, "obligation éteinte à 07 h 59\u00A0: déposé"));
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(MondeDesRappels.Espace);
        var lu = (await portee.ServiceProvider.GetRequiredService<IRappels>().ListerAsync(RedacteurDEssai.TypeDEssai, MondeDesRappels.Objet(porteurs[0]), CancellationToken.None)).ShouldHaveSingleItem();
        (lu.EstParti, lu.Issue).ShouldBe((false, "Sans objet"));
        portail.Horloge.Regler("2014-05-20 08:00");
        await PasserAsync();
        (await Monde.OccurrencesAsync([porteurs[0]])).Count.ShouldBe(1, "once it is written down, a closed deadline is not looked at again");
    }

    [Fact]
    [Trait("Scenario", "ECH-S08")]
    public async Task Deux_serveurs_qui_passent_a_la_meme_seconde_ecrivent_40_messages_et_non_80()
    {
        var porteurs = await DusAsync(40);
        await Task.WhenAll(PasserAsync(), TravauxEnAttente.PasserAsync(portail.Services));
        (await Monde.CourrielsAsync(porteurs)).Count.ShouldBe(40);
        (await Monde.OccurrencesAsync(porteurs)).ShouldAllBe(o => o.Issue == IssueDeRappel.Envoye);
    }

    [Fact]
    public async Task Deux_serveurs_se_partagent_un_millier_de_rappels_sans_en_doubler()
    {
        var porteurs = await DusAsync(450);
        await Task.WhenAll(PasserAsync(), TravauxEnAttente.PasserAsync(portail.Services), PasserAsync());
        (await Monde.CourrielsAsync(porteurs)).Select(c => c.Objet).Distinct().Count().ShouldBe(450);
        (await Monde.CourrielsAsync(porteurs)).Count.ShouldBe(450);
    }

    [Fact]
    public async Task Une_echeance_qui_casse_n_en_perd_aucune_autre_et_part_quand_elle_est_reparee()
    {
        var porteurs = await DusAsync(150);
        portail.Redacteur.Casse = MondeDesRappels.Objet(porteurs[70]);
        try
        {
            await Should.ThrowAsync<AggregateException>(PasserAsync);
        }
        finally
        {
            portail.Redacteur.Casse = null;
        }

        (await Monde.CourrielsAsync(porteurs)).Count.ShouldBe(149);
        await PasserAsync();
        (await Monde.CourrielsAsync(porteurs)).Count.ShouldBe(150);
    }

    [Fact]
    public async Task Un_acte_qui_clot_pendant_la_passe_attend_son_tour_et_reussit()
    {
        var porteurs = await DusAsync(60);
        await Task.WhenAll([PasserAsync(), .. porteurs.Take(20).Select(p => Monde.CloreAsync(p))]);
        var partis = (await Monde.CourrielsAsync(porteurs)).Select(c => c.Objet).ToHashSet();
        partis.Count.ShouldBeInRange(40, 60);
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(MondeDesRappels.Espace);
        var objets = porteurs.Take(20).Select(MondeDesRappels.Objet).ToList();
        (await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Echeance>().CountAsync(e => objets.Contains(e.Objet) && e.CloseLe != null)).ShouldBe(20);
    }

    [Fact]
    public async Task Les_connexions_coupees_entre_deux_passes_et_pendant_une_passe_ne_doublent_ni_ne_perdent_rien()
    {
        var porteurs = await DusAsync(120);
        await CouperAsync();
        var passes = Task.Run(async () =>
        {
            for (var essai = 0; essai < 60 && (await EssayerAsync(() => Monde.CourrielsAsync(porteurs)))?.Count != 120; essai++)
                await EssayerAsync(PasserAsync);
        });
        for (var i = 0; i < 8 && !passes.IsCompleted; i++)
        {
            await Task.Delay(60);
            await CouperAsync();
        }

        await passes;
        var partis = await Monde.CourrielsAsync(porteurs);
        partis.Count.ShouldBe(120);
        partis.Select(c => c.Cle).Distinct().Count().ShouldBe(120);
    }

    [Fact]
    public async Task Pour_des_suites_au_hasard_jamais_deux_fois_jamais_apres_la_cloture_jamais_pendant_un_arret()
    {
        var porteurs = await Monde.PorteursAsync(6);
        for (var graine = 0; graine < 10; graine++)
        {
            var groupe = $"essai/session/{graine}";
            await JouerAsync(new Random(graine), graine, porteurs, groupe);
        }
    }

    /// <summary>Random clock moves, openings, closings, moves, stops and passes; then what was written is compared with what was done.</summary>
    private async Task JouerAsync(Random hasard, int graine, IReadOnlyList<Guid> porteurs, string groupe)
    {
        var instant = new DateTime(2015, 4, 1, 9, 0, 0).AddYears(graine).AddHours(hasard.Next(200));
        var debut = instant;
        Regler(instant);
        await Monde.OuvrirAsync(porteurs, DateOnly.FromDateTime(instant).AddDays(40), groupe);
        var (closes, arrets) = (new Dictionary<Guid, DateTime>(), new List<(DateTime Du, DateTime? Au)>());
        for (var pas = 0; pas < 12; pas++)
        {
            instant = instant.AddHours(hasard.Next(1, 160));
            Regler(instant);
            var p = porteurs[hasard.Next(porteurs.Count)];
            switch (hasard.Next(6))
            {
                case 0 when closes.TryAdd(p, instant):
                    await Monde.CloreAsync(p);
                    break;
                case 1 when !closes.ContainsKey(p):
                    await Monde.OuvrirAsync([p], DateOnly.FromDateTime(instant).AddDays(hasard.Next(1, 40)), groupe);
                    break;
                case 2 when arrets.All(a => a.Au is not null):
                    await CommeMaudAsync<ArreterLesRappels>(a => a.ExecuterAsync(groupe, "essai", CancellationToken.None));
                    arrets.Add((instant, null));
                    break;
                case 3 when arrets.Exists(a => a.Au is null):
                    await ReprendreAsync(groupe);
                    arrets[^1] = (arrets[^1].Du, instant);
                    break;
                default: break;
            }

            await PasserAsync();
        }

        foreach (var p in porteurs)
            await Monde.CloreAsync(p);
        if (arrets.Exists(a => a.Au is null))
            await ReprendreAsync(groupe);
        await VerifierAsync(graine, debut, porteurs, closes, arrets);
    }

    private async Task VerifierAsync(int graine, DateTime debut, IReadOnlyList<Guid> porteurs, Dictionary<Guid, DateTime> closes, List<(DateTime Du, DateTime? Au)> arrets)
    {
        foreach (var p in porteurs)
        {
            var courriels = (await Monde.CourrielsAsync([p])).Where(c => Paris.Heure(c.PrepareLe).DateTime >= debut).ToList();
            courriels.Select(c => c.Cle).ShouldBeUnique($"seed {graine}");
            courriels.GroupBy(c => c.PrepareLe).ShouldAllBe(g => g.Count() == 1, $"seed {graine}: no burst");
            if (closes.TryGetValue(p, out var close))
                courriels.ShouldAllBe(c => Paris.Heure(c.PrepareLe).DateTime < close, $"seed {graine}");
            courriels.ShouldAllBe(c => !arrets.Any(a => Paris.Heure(c.PrepareLe).DateTime >= a.Du && (a.Au == null || Paris.Heure(c.PrepareLe).DateTime < a.Au)), $"seed {graine}");
            (await Monde.OccurrencesAsync([p])).Select(o => (o.RegleId, o.EcheanceId, o.Tour)).ShouldBeUnique($"seed {graine}");
        }
    }

    private void Regler(DateTime instant) => portail.Horloge.Regler(instant.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));

    /// <summary>So many porteurs with a reminder due now and none before.</summary>
    private async Task<IReadOnlyList<Guid>> DusAsync(int combien)
    {
        portail.Horloge.Regler("2014-05-01 10:00");
        var porteurs = await Monde.PorteursAsync(combien);
        await Monde.OuvrirAsync(porteurs, Limite);
        portail.Horloge.Regler("2014-05-07 08:00");
        return porteurs;
    }

    private Task PasserAsync() => TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);

    private async Task CommeMaudAsync<T>(Func<T, Task> acte)
        where T : notnull
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(MondeDesRappels.Espace, Secretariat);
        await acte(portee.ServiceProvider.GetRequiredService<T>());
    }

    private static Acteur Secretariat { get; } = new(Cus.Portal.Identite.Contracts.ComptesDemo.MaudPerrin, "Maud Perrin", "maud.perrin@demo.example", [new(Guid.CreateVersion7(), Role.Secretariat, null, [], null)]);

    private async Task ReprendreAsync(string groupe)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(MondeDesRappels.Espace);
        var id = await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<ArretDesRappels>().Where(a => a.Groupe == groupe && a.LeveLe == null).Select(a => a.Id).SingleAsync();
        await CommeMaudAsync<ReprendreLesRappels>(r => r.ExecuterAsync(id, CancellationToken.None));
    }

    /// <summary>What a restarted server does to whoever was connected; run by the superuser of the tests.</summary>
    private async Task CouperAsync()
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("PORTAIL_TEST_PG")!) { Database = "postgres", Pooling = false }.ConnectionString);
        await using var commande = source.CreateCommand("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()");
        commande.Parameters.Add(new NpgsqlParameter<string> { TypedValue = new NpgsqlConnectionStringBuilder(portail.ChaineApplication).Database! });
        await commande.ExecuteNonQueryAsync();
    }

    private static async Task EssayerAsync(Func<Task> acte) => await EssayerAsync(async () =>
    {
        await acte();
        return "";
    });

    private static async Task<T?> EssayerAsync<T>(Func<Task<T>> acte)
        where T : class
    {
        try
        {
            return await acte();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return null;
        }
    }
}
