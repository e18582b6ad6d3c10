using System.Net;
using System.Text;
using System.Text.Json;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Jetons;
using Cus.Portal.IntegrationTests.Api;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ConventionsCus;

/// <summary>The conventions read by a token, and the dry checks.</summary>
public sealed class ApiDesCusTests(PortailDuTexte p) : IClassFixture<PortailDuTexte>
{
    private const string Racine = "/api/v1/conventions-cus";
    private static int _noms;

    [Fact]
    [Trait("Scenario", "CUS2-S13")]
    public async Task Les_ensembles_se_lisent_sans_jamais_moins_de_onze_menages()
    {
        var id = await p.OuvrirAsync();
        var jeton = await JetonAsync();
        await p.OccuperAsync(10, 0, null);
        var json = await LireAsync($"{Racine}/{id}/ensembles", jeton);
        json.GetProperty("ensembles").GetArrayLength().ShouldBeGreaterThan(1);
        var seul = json.GetProperty("occupations").EnumerateArray().ShouldHaveSingleItem();
        seul.GetProperty("menages").ValueKind.ShouldBe(JsonValueKind.Null);
        seul.GetProperty("motifs")[0].GetString()!.Replace('\u00A0', ' ').ShouldBe("Effectif inférieur à 11 ménages : regroupez plusieurs ensembles.");
        await p.OccuperAsync(10, 1, "Mirail");
        (await LireAsync($"{Racine}/{id}/ensembles", jeton)).GetProperty("occupations").EnumerateArray().ShouldHaveSingleItem().GetProperty("menages").GetInt32().ShouldBe(11);
    }

    [Fact]
    public async Task Les_conventions_leur_texte_et_leurs_chiffres_se_lisent()
    {
        var id = await p.OuvrirAsync();
        await p.ChiffrerAsync(id, ("PS-1", EchelleDEngagement.Epci, "243100518", 2019, 25.50m));
        var jeton = await JetonAsync();
        (await LireAsync($"{Racine}?statut=AEngager&siren={p.Siren}", jeton)).GetProperty("elements")[0].GetProperty("id").GetGuid().ShouldBe(id);
        (await LireAsync($"{Racine}/{id}", jeton)).GetProperty("fin").GetString().ShouldBe("2025-06-30");
        (await LireAsync($"{Racine}/{id}/sections?taille=1000", jeton)).GetProperty("elements").EnumerateArray().ShouldContain(s => s.GetProperty("code").GetString() == "clause-ps-1");
        (await LireAsync($"{Racine}/{id}/chiffres?indicateur=PS-1", jeton)).GetProperty("elements")[0].GetProperty("valeur").GetRawText().ShouldBe("25.5");
        (await LireAsync($"{Racine}/{id}/evaluations", jeton)).GetProperty("total").GetInt32().ShouldBe(0);
        (await DemanderAsync($"{Racine}/{Guid.NewGuid()}", jeton)).DoitRefuser(HttpStatusCode.NotFound, "Socle:Introuvable");
        (await DemanderAsync(Racine, null)).Statut.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Des_chiffres_se_controlent_a_blanc_et_rien_ne_s_enregistre()
    {
        var id = await p.OuvrirAsync();
        var jeton = await JetonAsync();
        var six = string.Join(',', Enumerable.Range(2019, 6).Select(a => $$"""{"indicateur":"PS-2","echelle":"Departement","territoire":"31","annee":{{a}},"valeur":24.9}"""));
        var json = (await EnvoyerAsync($"{Racine}/{id}/controle", jeton,
            $$"""{"engagements":[{{six}},{"indicateur":"PS-1","echelle":"Departement","territoire":"31","annee":2019,"valeur":25},{"indicateur":"PP-9","echelle":"Organisme","annee":2019,"valeur":1},{"indicateur":"PP-1","echelle":"Departement","territoire":"31","annee":2021,"valeur":160}],"realisations":[{"indicateur":"PP-1","echelle":"Departement","territoire":"31","annee":2021,"numerateur":152},{"indicateur":"PS-2","echelle":"Departement","territoire":"31","annee":2020,"numerateur":30,"denominateur":110},{"indicateur":"PS-2","echelle":"Departement","territoire":"31","annee":2019,"numerateur":3,"denominateur":0}]}""")).Json;
        json.GetProperty("estRecevable").GetBoolean().ShouldBeFalse();
        var regles = json.GetProperty("refus").EnumerateArray().Select(r => r.GetProperty("regle").GetString()).ToList();
        foreach (var regle in (string[])["PS2-01", "TER-03", "API"])
            regles.ShouldContain(regle);
        var valeurs = json.GetProperty("valeurs").EnumerateArray().Select(v => v.GetProperty("evaluation")).ToList();
        (valeurs[0].GetProperty("ecart").GetRawText(), valeurs[0].GetProperty("verdict").GetString()).ShouldBe(("-8", "SansVerdict"));
        valeurs[1].GetProperty("verdict").GetString().ShouldBe("Atteint");
        valeurs[2].GetProperty("valeur").GetProperty("statut").GetString().ShouldBe("SansObjet");
        (await p.LireAsync(db => db.Set<ChiffreDeCus>().CountAsync(c => c.ConventionId == id))).ShouldBe(0);
        (await EnvoyerAsync($"{Racine}/{id}/controle", jeton, """{"engagements":[null]}""")).DoitRefuser(HttpStatusCode.BadRequest, "Socle:TypeInattendu");
        (await EnvoyerAsync($"{Racine}/{id}/controle", jeton, """{"engagements":[],"essai":1}""")).DoitRefuser(HttpStatusCode.BadRequest, "Socle:ChampInconnu");
    }

    [Fact]
    public async Task Un_fichier_du_patrimoine_se_controle_a_blanc()
    {
        await p.EffacerAsync();
        var jeton = await JetonAsync();
        var fichier = PortailDuPatrimoine.Octets(p.Lignes(120, ';', (i, c) => c == ChampDeLogement.Dpe && i == 7 ? "H" : null));
        var json = (await EnvoyerAsync($"{Racine}/controle-du-patrimoine?siren={p.Siren}&millesime=2019", jeton, fichier)).Json;
        (json.GetProperty("lignes").GetInt32(), json.GetProperty("justes").GetInt32(), json.GetProperty("fautives").GetInt32()).ShouldBe((120, 119, 1));
        var faute = json.GetProperty("fautes").EnumerateArray().ShouldHaveSingleItem();
        (faute.GetProperty("ligne").GetInt32(), faute.GetProperty("valeur").GetString()).ShouldBe((9, "H"));
        faute.GetProperty("message").GetString()!.ShouldContain("n’est pas une classe de DPE");
        (await p.LireAsync(db => db.Set<ImportDeStock>().CountAsync())).ShouldBe(0);
        (await EnvoyerAsync($"{Racine}/controle-du-patrimoine?siren={p.Siren}", jeton, [])).DoitRefuser(HttpStatusCode.BadRequest, "ConventionsCus:FichierVide");
        (await EnvoyerAsync($"{Racine}/controle-du-patrimoine?siren=12", jeton, fichier)).Statut.ShouldBe(HttpStatusCode.BadRequest);
        (await EnvoyerAsync($"{Racine}/controle-du-patrimoine?siren={p.Siren}", jeton, new byte[(25 * 1024 * 1024) + 1])).DoitRefuser(HttpStatusCode.RequestEntityTooLarge, "ConventionsCus:StockTropGrand");
    }

    private async Task<string> JetonAsync()
    {
        var acteur = new Acteur(ComptesDemo.SylvieMarchand, "Sylvie Marchand", "", [new(Guid.NewGuid(), Role.AdministrateurEspace, null, [], null)]);
        await using var portee = await p.ServicesDuPortail.OuvrirPorteeAsync(PortailDuPatrimoine.Espace, acteur);
        return await portee.ServiceProvider.GetRequiredService<CreerUnJeton>().ExecuterAsync($"Observatoire des CUS {Interlocked.Increment(ref _noms)}", ["cus:lire", "cus:verifier"], new(2019, 3, 1), CancellationToken.None);
    }

    private async Task<JsonElement> LireAsync(string chemin, string jeton)
    {
        var reponse = await DemanderAsync(chemin, jeton);
        reponse.Statut.ShouldBe(HttpStatusCode.OK, reponse.Texte);
        return reponse.Json;
    }

    private Task<Reponse> EnvoyerAsync(string chemin, string jeton, string json) => DemanderAsync(chemin, jeton, new StringContent(json, Encoding.UTF8, "application/json"));

    private Task<Reponse> EnvoyerAsync(string chemin, string jeton, byte[] csv)
    {
        var corps = new ByteArrayContent(csv);
        corps.Headers.ContentType = new("text/csv");
        return DemanderAsync(chemin, jeton, corps);
    }

    private async Task<Reponse> DemanderAsync(string chemin, string? jeton, HttpContent? corps = null)
    {
        using var n = p.Navigateur();
        using var demande = new HttpRequestMessage(corps is null ? HttpMethod.Get : HttpMethod.Post, chemin) { Content = corps };
        if (jeton is not null)
            demande.Headers.TryAddWithoutValidation("Authorization", "Bearer " + jeton);
        using var reponse = await n.Http.SendAsync(demande);
        var texte = await reponse.Content.ReadAsStringAsync();
        var type = reponse.Content.Headers.ContentType?.MediaType;
        return new Reponse(reponse.StatusCode, type, texte.Length > 0 && type?.Contains("json", StringComparison.Ordinal) == true ? JsonDocument.Parse(texte).RootElement : default, texte, reponse.Headers);
    }
}
