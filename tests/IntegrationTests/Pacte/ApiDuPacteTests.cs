using System.Net;
using System.Text;
using System.Text.Json;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Jetons;
using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Pacte;

/// <summary>The mutualisation computed dry, by a token.</summary>
public sealed class ApiDuPacteTests(PortailDeMutualisation p) : IClassFixture<PortailDeMutualisation>
{
    private const string Chemin = "/api/v1/pacte/mutualisation/essai";

    private const string Exemple = """
        {"organismes":[
          {"siren":"990000135","nom":"A","cotisation":100,"loyers":1000,"logements":10,"enZone1":2},
          {"siren":"990 000 143","nom":"B","cotisation":300,"loyers":3000,"logements":30,"enZones2Et3":1,"prets":100000},
          {"siren":"990000150","nom":"C","cotisation":0,"loyers":500,"logements":5,"plan":"Consolidation","enZone1":1}]%}
        """;

    [Fact]
    [Trait("Scenario", "PAC-S01"), Trait("Scenario", "PAC-S05")]
    public async Task Parametres_bases_et_operations_donnent_aides_contributions_et_soldes()
    {
        p.Horloge.Regler("2014-02-04 10:00");
        var jeton = await JetonAsync();
        var json = (await EnvoyerAsync(jeton, Exemple.Replace("%", "", StringComparison.Ordinal))).Json;
        (json.GetProperty("estCalculable").GetBoolean(), json.GetProperty("aides").GetRawText(), json.GetProperty("appel").GetRawText()).ShouldBe((true, "16200", "16200"));
        json.GetProperty("positions").EnumerateArray().Select(x => (x.GetProperty("contribution").GetRawText(), x.GetProperty("solde").GetRawText())).ShouldBe([("4050", "2550"), ("12150", "-5850"), ("0", "3300")]);
        var avecFrais = (await EnvoyerAsync(jeton, Exemple.Replace("%", ""","parametres":{"frais":300,"exoneresAides":true}""", StringComparison.Ordinal))).Json;
        avecFrais.GetProperty("positions")[1].GetProperty("contribution").GetRawText().ShouldBe("12375");
        (await p.LireAsync(db => db.Set<CampagneDeMutualisation>().CountAsync())).ShouldBe(0, "nothing is stored");
    }

    [Fact]
    public async Task Ce_qui_empeche_le_calcul_se_dit_avec_sa_place()
    {
        p.Horloge.Regler("2014-02-04 10:00");
        var jeton = await JetonAsync();
        async Task<string> RefusAsync(string corps)
        {
            var json = (await EnvoyerAsync(jeton, corps)).Json;
            json.GetProperty("estCalculable").GetBoolean().ShouldBeFalse();
            json.GetProperty("positions").GetArrayLength().ShouldBe(0);
            var refus = json.GetProperty("refus")[0];
            return $"{refus.GetProperty("champ").GetString()} {refus.GetProperty("message").GetString()}".Replace('\u00A0', ' ');
        }

        var exemple = Exemple.Replace("%", "", StringComparison.Ordinal);
        (await RefusAsync(exemple.Replace("\"loyers\":3000", "\"loyers\":-1000", StringComparison.Ordinal))).ShouldBe(" La base « loyers » de B est négative.");
        (await RefusAsync(exemple.Replace("990000150", "990000135", StringComparison.Ordinal))).ShouldStartWith("organismes[2].siren ");
        (await RefusAsync(exemple.Replace("990000150", "990000151", StringComparison.Ordinal))).ShouldStartWith("organismes[2].siren ");
        (await RefusAsync(exemple.Replace("\"enZone1\":2", "\"enZone1\":-2", StringComparison.Ordinal))).ShouldStartWith("organismes[0] Les opérations de A");
        (await RefusAsync(Exemple.Replace("%", ""","parametres":{"partDesLoyers":49}""", StringComparison.Ordinal))).ShouldContain("ne font pas 100 %");
        (await EnvoyerAsync(jeton, """{"organismes":[null]}""")).Statut.ShouldBe(HttpStatusCode.BadRequest);
        (await EnvoyerAsync(jeton, """{"organismes":[],"essai":1}""")).Statut.ShouldBe(HttpStatusCode.BadRequest);
        (await EnvoyerAsync(null, exemple)).Statut.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<string> JetonAsync()
    {
        var acteur = new Acteur(ComptesDemo.SylvieMarchand, "Sylvie Marchand", "", [new(Guid.NewGuid(), Role.AdministrateurEspace, null, [], null)]);
        await using var portee = await p.ServicesDuPortail.OuvrirPorteeAsync(PortailDeMutualisation.Espace, acteur);
        return await portee.ServiceProvider.GetRequiredService<CreerUnJeton>().ExecuterAsync($"Essais {Guid.NewGuid():N}", ["pacte:essayer"], new(2014, 3, 1), CancellationToken.None);
    }

    private async Task<(HttpStatusCode Statut, JsonElement Json)> EnvoyerAsync(string? jeton, string corps)
    {
        using var n = p.Navigateur();
        using var demande = new HttpRequestMessage(HttpMethod.Post, Chemin) { Content = new StringContent(corps, Encoding.UTF8, "application/json") };
        if (jeton is not null)
            demande.Headers.TryAddWithoutValidation("Authorization", "Bearer " + jeton);
        using var reponse = await n.Http.SendAsync(demande);
        return (reponse.StatusCode, JsonDocument.Parse(await reponse.Content.ReadAsStringAsync()).RootElement);
    }
}
