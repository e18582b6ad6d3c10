using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Cus.Portal.ContratsTerritoriaux.Execution;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Jetons;
using Cus.Portal.IntegrationTests.ContratsTerritoriaux;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Api;

/// <summary>The portal with a signed contract of Brest Métropole, its values of 2024, and one that is still written.</summary>
public class PortailDeLApi : PortailDeTest
{
    internal static readonly string[] ToutesLesPortees = ["contrats:lire", "contrats:verifier", "indicateurs:lire"];
    private int _noms;

    public Guid Signe { get; private set; }

    public Guid EnRedaction { get; private set; }

    /// <summary>A token with every scope.</summary>
    public string Jeton { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Horloge.Regler("2024-03-15 11:00");
        Signe = await this.ContratAsync(signe: true);
        EnRedaction = await this.ContratAsync(signe: false, new ChiffreDEssai("CT-1.1", OrganismesDemo.IroiseLogement, 2024, 60.5m, "PLAI"), new("CT-1.1", OrganismesDemo.PenfeldHabitat, 2024, 100, "", "29019"));
        var campagne = await this.OuvrirLaCampagneAsync(Signe, 2024);
        await this.ProduireAsync(campagne, OrganismesDemo.PenfeldHabitat, ComptesDemo.AnnaigTanguy, 94);
        await this.ProduireAsync(campagne, OrganismesDemo.IroiseLogement, ComptesDemo.NolwennRiou, 50);
        await this.ProduireAsync(campagne, OrganismesDemo.CoopRade, ComptesDemo.RonanSalaun, 20);
        Horloge.Regler("2025-01-30 18:00");
        await this.FaireAsync<CloreCampagneAnnuelle>(ComptesDemo.MaelleCariou, x => x.CloreAsync(campagne, default));
        Horloge.Regler("2025-03-10 09:00");
        Jeton = await JetonAsync(ComptesDemo.EspaceNational, ToutesLesPortees);
    }

    /// <summary>A token created by the administrator of an espace.</summary>
    internal async Task<string> JetonAsync(Guid espace, string[] portees, DateOnly? dernierJour = null)
    {
        var nom = $"Observatoire {Interlocked.Increment(ref _noms)}";
        return await CommeAdministrateurAsync<CreerUnJeton, string>(espace, c => c.ExecuterAsync(nom, portees, dernierJour ?? Paris.Date(Horloge.GetUtcNow()).AddDays(30), CancellationToken.None));
    }

    internal async Task<T> CommeAdministrateurAsync<TService, T>(Guid espace, Func<TService, Task<T>> acte)
        where TService : notnull
    {
        var acteur = new Acteur(ComptesDemo.SylvieMarchand, "Sylvie Marchand", "", [new(Guid.NewGuid(), Role.AdministrateurEspace, null, [], null)]);
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(espace, acteur);
        return await acte(portee.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Asks the API.</summary>
    internal async Task<Reponse> DemanderAsync(string chemin, string? jeton, HttpMethod? methode = null, HttpContent? corps = null, string hote = "localhost", Action<HttpRequestHeaders>? entetes = null)
    {
        using var n = Navigateur(hote);
        using var demande = new HttpRequestMessage(methode ?? HttpMethod.Get, chemin) { Content = corps };
        if (jeton is not null)
            demande.Headers.TryAddWithoutValidation("Authorization", "Bearer " + jeton);
        entetes?.Invoke(demande.Headers);
        using var reponse = await n.Http.SendAsync(demande);
        var texte = await reponse.Content.ReadAsStringAsync();
        var type = reponse.Content.Headers.ContentType?.MediaType;
        return new Reponse(reponse.StatusCode, type, texte.Length > 0 && type?.Contains("json", StringComparison.Ordinal) == true ? JsonDocument.Parse(texte).RootElement : default, texte, reponse.Headers);
    }

    /// <summary>Reads with the token of all scopes.</summary>
    internal async Task<JsonElement> LireAsync(string chemin)
    {
        var reponse = await DemanderAsync(chemin, Jeton);
        reponse.Statut.ShouldBe(HttpStatusCode.OK, reponse.Texte);
        return reponse.Json;
    }

    internal Task<Reponse> ControlerAsync(Guid contrat, string json, string? jeton = null) =>
        DemanderAsync($"/api/v1/contrats/{contrat}/controle", jeton ?? Jeton, HttpMethod.Post, new StringContent(json, Encoding.UTF8, "application/json"));
}

/// <summary>An answer of the API.</summary>
internal sealed record Reponse(HttpStatusCode Statut, string? Type, JsonElement Json, string Texte, HttpResponseHeaders EnTetes)
{
    public string Code => Json.GetProperty("code").GetString()!;

    public string Detail => Json.GetProperty("detail").GetString()!;

    /// <summary>A problem in the sense of RFC 9457, with its code and its French sentence.</summary>
    public Reponse DoitRefuser(HttpStatusCode statut, string code)
    {
        (Statut, Type).ShouldBe((statut, "application/problem+json"), Texte);
        Code.ShouldBe(code, Texte);
        Json.GetProperty("status").GetInt32().ShouldBe((int)statut);
        Json.GetProperty("type").GetString().ShouldBe("about:blank");
        Json.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        Json.GetProperty("motifs").GetArrayLength().ShouldBeGreaterThan(0);
        Detail[^1].ShouldBe('.', Detail);
        Detail.ShouldNotContain("{", Case.Sensitive, Detail);
        return this;
    }
}
