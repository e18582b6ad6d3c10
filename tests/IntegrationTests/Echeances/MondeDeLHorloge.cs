using System.Text.Json;
using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.IntegrationTests.Appels;
using Cus.Portal.IntegrationTests.Histoires;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>An avis of Midi-Pyrénées on a dossier of Habitat Garonne, due on 12 June 2014, with its deadline: read and acted on as a person does.</summary>
internal sealed class MondeDeLHorloge(PortailDesHistoires p)
{
    public const string Fondement = "Règlement de l’appel de démonstration, article 7 (règle inventée pour la démonstration)";

    public Guid AvisId { get; private set; }

    public Guid EcheanceId { get; private set; }

    public string Objet => OuvrirLesAvis.Objet(AvisId);

    public string Chemin => $"/echeances/{EcheanceId}";

    /// <summary>A session of its own, closed on 13 May 2014 at midnight; its call says what silence is worth, or nothing.</summary>
    public static async Task<MondeDeLHorloge> OuvrirAsync(PortailDesHistoires p, RegleDeSilence? silence = null)
    {
        var monde = new MondeDeLHorloge(p);
        p.SauterAu("2014-05-14 00:00:01");
        var dossier = await p.DansAsync(async s =>
        {
            await using var portee = await p.ServicesDuPortail.OuvrirPorteeAsync(PortailDesHistoires.Espace);
            var (session, dossiers) = await BaseDuComite.SemerAsync(portee, Cus.Portal.Referentiel.Contracts.OrganismesDemo.HabitatGaronne, (["73"], 24));
            if (silence is not null)
            {
                var db = s.GetRequiredService<PortailDbContext>();
                var appel = await db.Set<Session>().Where(x => x.Id == session).Select(x => x.AppelId).SingleAsync();
                (await db.Set<Appel>().SingleAsync(a => a.Id == appel)).DireLeSilence(silence);
            }

            return dossiers[0];
        });
        await p.DansAsync(async s =>
        {
            await s.GetRequiredService<OuvrirLesAvis>().ExecuterAsync(CancellationToken.None);
            return true;
        });
        monde.AvisId = (await p.AvisAsync(dossier))["73"].Id;
        monde.EcheanceId = (await monde.LireAsync()).Id;
        return monde;
    }

    public Task<EcheanceLue> LireAsync() => p.DansAsync(async s => (await s.GetRequiredService<IEcheances>().ListerAsync(OuvrirLesAvis.Echeance, [Objet], CancellationToken.None)).Single());

    /// <summary>The hourly pass at an hour of Paris.</summary>
    public async Task PasserAuAsync(params string[] heures)
    {
        foreach (var heure in heures)
        {
            p.SauterAu(heure);
            await p.PasserAsync();
        }
    }

    /// <summary>Hours at which reminders of this deadline left.</summary>
    public async Task<List<string>> RappelsAsync() => [.. (await p.RappelsAsync(Objet, "2014-05-01 00:00")).Select(r => r[..16]).Distinct()];

    /// <summary>Signs in whatever the hour of the last code: the clock goes back from one test to the next.</summary>
    public static async Task<Navigateur> EntrerAsync(PortailDesHistoires p, string compte, string hote = "localhost")
    {
        await using var source = NpgsqlDataSource.Create(p.ChaineProprietaire);
        await using var commande = source.CreateCommand("update identite.comptes set dernier_pas_totp = 0");
        await commande.ExecuteNonQueryAsync();
        return await p.ConnecterAsync(compte, hote);
    }

    public async Task<PageLue> PageAsync(string compte, string? chemin = null)
    {
        using var n = await EntrerAsync(p, compte);
        return await n.OuvrirAsync(chemin ?? Chemin);
    }

    /// <summary>Opens the page of the deadline, fills a form and sends it.</summary>
    public async Task<PageLue> AgirAsync(string compte, string acte, params (string Nom, string? Valeur)[] champs)
    {
        using var n = await EntrerAsync(p, compte);
        return await n.EnvoyerAsync(await n.OuvrirAsync(Chemin), "handler=" + acte, champs);
    }

    public async Task<JsonElement> ApiAsync(string compte, string? chemin = null)
    {
        using var n = await EntrerAsync(p, compte);
        return JsonDocument.Parse(await n.Http.GetStringAsync(chemin ?? $"/api{Chemin}")).RootElement.Clone();
    }

    public async Task<string> CalendrierAsync(string compte)
    {
        using var n = await EntrerAsync(p, compte);
        return (await n.Http.GetStringAsync($"{Chemin}/calendrier.ics")).Replace("\r\n ", "", StringComparison.Ordinal);
    }
}
