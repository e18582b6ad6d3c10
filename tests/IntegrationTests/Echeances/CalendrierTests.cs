using System.Collections.Concurrent;
using System.Net;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>The portal with everything it logs, down to the least level.</summary>
public sealed class PortailQuiSEcoute : PortailDeTest
{
    internal ToutCeQuiSeDit Dits { get; } = new();

    /// <summary>Signs in whatever the hour of the last code: tests share the clock, and a code serves once.</summary>
    internal async Task<Navigateur> EntrerAsync(string compte)
    {
        await using var source = NpgsqlDataSource.Create(ChaineProprietaire);
        await using var commande = source.CreateCommand("update identite.comptes set dernier_pas_totp = 0");
        await commande.ExecuteNonQueryAsync();
        return await ConnecterAsync(compte);
    }

    protected override void Ajuster(IServiceCollection services) => services.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(Dits));

    protected override IReadOnlyDictionary<string, string?> Reglages() => new Dictionary<string, string?>(base.Reglages()) { ["Logging:LogLevel:Default"] = "Trace", ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning", ["Echeances:CalendriersParMinute"] = "40" };
}

internal sealed class ToutCeQuiSeDit : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lignes { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lignes.Enqueue(formatter(state, exception) + exception);

    public void Dispose()
    {
    }
}

public class CalendrierTests(PortailQuiSEcoute portail) : IClassFixture<PortailQuiSEcoute>
{
    private const string Region = "73";

    [Fact]
    [Trait("Scenario", "ECH-S14")]
    public async Task Le_calendrier_personnel_suit_les_dates_et_se_revoque()
    {
        portail.Horloge.Regler("2014-05-14 09:00");
        var objet = $"essai/avis/{Guid.NewGuid():N}";
        await OuvrirAsync(objet, new DateOnly(2014, 6, 12));
        using var claire = await portail.EntrerAsync("claire.esteve");
        var adresse = await OuvrirUneAdresseAsync(claire);
        using var agenda = portail.Navigateur();
        var avant = await EvenementAsync(agenda, adresse, objet);
        avant["DTSTART;TZID=Europe/Paris"].ShouldBe("20140612T235959");
        avant["STATUS"].ShouldBe("CONFIRMED");

        portail.Horloge.Regler("2014-06-10 11:00");
        await OuvrirAsync(objet, new DateOnly(2014, 6, 20));
        var deplace = await EvenementAsync(agenda, adresse, objet);
        deplace["UID"].ShouldBe(avant["UID"]);
        deplace["DTSTART;TZID=Europe/Paris"].ShouldBe("20140620T235959");
        int.Parse(deplace["SEQUENCE"]).ShouldBeGreaterThan(int.Parse(avant["SEQUENCE"]));
        string.CompareOrdinal(deplace["LAST-MODIFIED"], avant["LAST-MODIFIED"]).ShouldBePositive();

        portail.Horloge.Regler("2014-06-19 16:00");
        await AgirAsync((e, ct) => e.CloreAsync("essai.avis", objet, "avis transmis", ct));
        var annule = await EvenementAsync(agenda, adresse, objet);
        annule["UID"].ShouldBe(avant["UID"]);
        annule["STATUS"].ShouldBe("CANCELLED");
        int.Parse(annule["SEQUENCE"]).ShouldBeGreaterThan(int.Parse(deplace["SEQUENCE"]));

        using var revenue = await portail.EntrerAsync("claire.esteve");
        var page = await revenue.OuvrirAsync("/echeances");
        page.Texte.ShouldContain("lue par un agenda le 19 juin 2014");
        await revenue.EnvoyerAsync(page, "handler=Revoquer");
        (await agenda.DemanderAsync(adresse)).Statut.ShouldBe(HttpStatusCode.Gone);
        (await revenue.DemanderAsync(adresse)).Statut.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Une_nouvelle_adresse_revoque_l_ancienne_et_ne_se_montre_qu_une_fois()
    {
        using var amina = await portail.EntrerAsync("amina.belkacem");
        var premiere = await OuvrirUneAdresseAsync(amina);
        (await amina.OuvrirAsync("/echeances")).Document.QuerySelector("code.p-adresse").ShouldBeNull();
        var seconde = await OuvrirUneAdresseAsync(amina);
        seconde.ShouldNotBe(premiere);
        using var agenda = portail.Navigateur();
        (await agenda.DemanderAsync(premiere)).Statut.ShouldBe(HttpStatusCode.Gone);
        (await agenda.DemanderAsync(seconde)).Statut.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Le_secret_n_est_ni_en_base_ni_dans_les_traces_ni_au_journal()
    {
        using var luc = await portail.EntrerAsync("luc.ferrand");
        var adresse = await OuvrirUneAdresseAsync(luc);
        (await luc.DemanderAsync(adresse)).Statut.ShouldBe(HttpStatusCode.OK);
        await luc.EnvoyerAsync(await luc.OuvrirAsync("/echeances"), "handler=Revoquer");
        (await luc.DemanderAsync(adresse)).Statut.ShouldBe(HttpStatusCode.Gone);
        var secret = adresse["/calendriers/".Length..^".ics".Length];
        secret.Length.ShouldBe(43);
        portail.Dits.Lignes.ShouldNotBeEmpty();
        portail.Dits.Lignes.Where(l => l.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty();
        (await CompterAsync($"select count(*) from journal.entrees where acte like 'Echeances.Calendrier.%' and objet like 'echeances/calendrier/%'")).ShouldBeGreaterThanOrEqualTo(2);
        (await CompterAsync($"select count(*) from journal.entrees where contenu like '%{secret}%' or objet like '%{secret}%'")).ShouldBe(0);
        (await CompterAsync($"select count(*) from echeances.abonnements where empreinte like '%{secret}%'")).ShouldBe(0);
    }

    [Fact]
    public async Task Rien_n_a_bouge_l_agenda_le_lit_en_un_mot_et_chaque_entete_est_juste()
    {
        using var hugo = await portail.EntrerAsync("hugo.blanc");
        var adresse = await OuvrirUneAdresseAsync(hugo);
        using var agenda = portail.Navigateur();
        using var premiere = await agenda.Http.GetAsync(adresse);
        premiere.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        premiere.Headers.CacheControl!.Private.ShouldBeTrue();
        premiere.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        using var demande = new HttpRequestMessage(HttpMethod.Get, adresse);
        demande.Headers.IfNoneMatch.Add(premiere.Headers.ETag!);
        using var seconde = await agenda.Http.SendAsync(demande);
        seconde.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var tete = await agenda.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, adresse));
        tete.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Le_mois_montre_l_echeance_a_son_jour_dans_un_tableau_legende_et_mene_aux_mois_voisins()
    {
        portail.Horloge.Regler("2014-05-14 09:00");
        var objet = $"essai/avis/{Guid.NewGuid():N}";
        await OuvrirAsync(objet, new DateOnly(2014, 6, 30));
        using var claire = await portail.EntrerAsync("claire.esteve");
        var page = await claire.OuvrirAsync("/echeances?mois=2014-06");
        page.Document.QuerySelector("table.p-mois caption")!.TextContent.ShouldBe("Échéances et séances, juin 2014");
        var jour = page.Document.QuerySelectorAll("table.p-mois td").Single(td => td.TextContent.Contains(objet, StringComparison.Ordinal));
        jour.TextContent.ShouldContain("lundi 30 juin 2014");
        page.Document.QuerySelectorAll("table.p-mois tbody tr").ShouldAllBe(tr => tr.Children.Length == 7);
        var liens = page.Document.QuerySelectorAll("nav[aria-label='Mois'] a").Select(a => a.GetAttribute("href")).ToList();
        liens.ShouldBe(["/echeances?mois=2014-05", "/echeances?mois=2014-07"]);
        (await claire.OuvrirAsync(liens[0]!)).Texte.ShouldNotContain(objet);
        (await claire.OuvrirAsync("/echeances?mois=n-importe")).Document.QuerySelector("table.p-mois caption")!.TextContent.ShouldContain("mai 2014");
        using var didier = await portail.EntrerAsync("didier.vasseur");
        (await didier.OuvrirAsync("/echeances?mois=2014-06")).Texte.ShouldNotContain(objet);
    }

    private static async Task<string> OuvrirUneAdresseAsync(Navigateur qui)
    {
        var suite = await qui.EnvoyerAsync(await qui.OuvrirAsync("/echeances"), "handler=Ouvrir");
        var adresse = (await qui.OuvrirAsync(suite.Redirection!)).Document.QuerySelector("code.p-adresse")!.TextContent;
        return new Uri(adresse).PathAndQuery;
    }

    /// <summary>Lines of the event whose label names the object.</summary>
    private static async Task<Dictionary<string, string>> EvenementAsync(Navigateur agenda, string adresse, string objet)
    {
        var texte = (await agenda.Http.GetStringAsync(adresse)).Replace("\r\n ", "", StringComparison.Ordinal);
        var bloc = texte.Split("BEGIN:VEVENT").Skip(1).Single(b => b.Contains(objet, StringComparison.Ordinal)).Split("BEGIN:VALARM")[0];
        return bloc.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith("END:", StringComparison.Ordinal)).ToDictionary(l => l[..l.IndexOf(':', StringComparison.Ordinal)], l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }

    private Task OuvrirAsync(string objet, DateOnly due) => AgirAsync((e, ct) => e.OuvrirAsync(
        new OuvertureEcheance("essai.avis", objet, $"Avis sur {objet}", "limite de dépôt", portail.Horloge.GetUtcNow(), "Appel à projets, IV", "un mois après la limite de dépôt",
            Paris.FinDuJour(due), [Role.InstructeurRegional], null, Region, "/appels/avis"), ct));

    private async Task AgirAsync(Func<IEcheances, CancellationToken, Task> acte)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        await acte(portee.ServiceProvider.GetRequiredService<IEcheances>(), CancellationToken.None);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }

    private async Task<long> CompterAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("PORTAIL_TEST_PG") is { } serveur
            ? new NpgsqlConnectionStringBuilder(serveur) { Database = new NpgsqlConnectionStringBuilder(portail.ChaineApplication).Database, Pooling = false }.ConnectionString : "");
        await using var commande = source.CreateCommand(sql);
        return (long)(await commande.ExecuteScalarAsync())!;
    }
}
