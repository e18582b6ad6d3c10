using System.Net;
using System.Text.Json;
using Cus.Portal.IntegrationTests.Cloisonnement;
using Cus.Portal.Referentiel.Contracts;
using Npgsql;

namespace Cus.Portal.IntegrationTests.Api;

/// <summary>The dry check: what is refused cell by cell, the gaps and the verdicts, nothing stored; whatever is sent, never a page and never a failure.</summary>
public class ControleABlancTests(PortailDeLApi portail) : IClassFixture<PortailDeLApi>
{
    private static readonly string Brest = OrganismesDemo.BrestMetropole.ToString();
    private static readonly string Iroise = OrganismesDemo.IroiseLogement.ToString();
    private static readonly string Penfeld = OrganismesDemo.PenfeldHabitat.ToString();

    [Fact]
    public async Task Des_chiffres_justes_recoivent_ecarts_verdicts_et_obstacles()
    {
        var json = (await ControlerAsync(
            $$"""{"base":"Vide","chiffres":[{"indicateur":"CT-1.1","organisme":"{{Brest}}","annee":2024,"valeur":180},{"indicateur":"CT-1.1","organisme":"{{Iroise}}","annee":2024,"ventilation":"PLUS","valeur":100},{"indicateur":"CT-1.1","organisme":"{{Penfeld}}","annee":2024,"commune":"29075","valeur":80}]}""")).Json;
        (json.GetProperty("contrat").GetGuid(), json.GetProperty("estRecevable").GetBoolean(), json.GetProperty("refus").GetArrayLength()).ShouldBe((portail.EnRedaction, true, 0));
        var de2024 = Objectif(json, "2024");
        (de2024.GetProperty("objectif").GetRawText(), de2024.GetProperty("sommeDesBailleurs").GetRawText(), de2024.GetProperty("ecart").GetRawText(), de2024.GetProperty("verdict").GetString()).ShouldBe(("180", "180", "0", "Atteint"));
        var codes = json.GetProperty("obstacles").EnumerateArray().Select(o => o.GetProperty("code").GetString()).ToList();
        codes.ShouldNotContain("ContratsTerritoriaux:EcartNonAssume");
        codes.ShouldContain("ContratsTerritoriaux:AxeVide");
    }

    [Fact]
    public async Task Les_chiffres_envoyes_prennent_la_place_de_ceux_de_la_grille_et_d_eux_seuls()
    {
        var json = (await ControlerAsync($$"""{"chiffres":[{"indicateur":"CT-1.1","organisme":"{{Penfeld}}","annee":2024,"commune":"29019","valeur":99.0}]}""")).Json;
        (Objectif(json, "2024").GetProperty("sommeDesBailleurs").GetRawText(), Objectif(json, "2024").GetProperty("ecart").GetRawText(), Objectif(json, "2024").GetProperty("verdict").GetString()).ShouldBe(("159.5", "20.5", "NonAtteint"));
        var efface = (await ControlerAsync($$"""{"chiffres":[{"indicateur":"CT-1.1","organisme":"{{Penfeld}}","annee":2024,"commune":"29019","valeur":null}]}""")).Json;
        Objectif(efface, "2024").GetProperty("sommeDesBailleurs").GetRawText().ShouldBe("60.5");
        var ecart = json.GetProperty("obstacles").EnumerateArray().Single(o => o.GetProperty("code").GetString() == "ContratsTerritoriaux:EcartNonAssume");
        ecart.GetProperty("message").GetString()!.ShouldContain("440,5");
        ecart.GetProperty("page").GetString().ShouldBe($"/contrats/{portail.EnRedaction}/grille/1");
    }

    [Fact]
    public async Task Chaque_chiffre_fautif_est_refuse_a_son_rang_avec_sa_phrase_et_son_code()
    {
        string[] chiffres =
        [
            $$"""{"indicateur":"CT-9.9","organisme":"{{Iroise}}","annee":2024,"valeur":1}""",
            $$"""{"indicateur":"CT-1.1","organisme":"{{Iroise}}","annee":2024,"commune":"35238","valeur":1}""",
            $$"""{"indicateur":"CT-1.1","organisme":"{{Iroise}}","annee":2031,"valeur":1}""",
            $$"""{"indicateur":"CT-1.1","organisme":"{{Iroise}}","annee":2024,"ventilation":"PLUM","valeur":1}""",
            $$"""{"indicateur":"CT-1.1","organisme":"{{Iroise}}","annee":2024,"valeur":-1}""",
            $$"""{"indicateur":"CT-1.1","organisme":"{{Iroise}}","annee":2024,"valeur":1.5}""",
            $$"""{"indicateur":"CT-1.1","organisme":"{{Guid.NewGuid()}}","annee":2024,"valeur":1}""",
            $$"""{"indicateur":"CT-1.1","organisme":"{{Penfeld}}","annee":2025,"valeur":12}""",
            $$"""{"indicateur":"CT-1.1","organisme":"{{Penfeld}}","annee":2025,"valeur":13}""",
            $$"""{"indicateur":"","organisme":"{{Penfeld}}","annee":-5,"ventilation":"\u0000","valeur":1000000000001}""",
        ];
        var json = (await ControlerAsync($$"""{"chiffres":[{{string.Join(',', chiffres)}}]}""")).Json;
        json.GetProperty("estRecevable").GetBoolean().ShouldBeFalse();
        var refus = json.GetProperty("refus").EnumerateArray().ToDictionary(r => r.GetProperty("rang").GetInt32(), r => r.GetProperty("code").GetString()!["ContratsTerritoriaux:".Length..]);
        refus.ShouldBe(new Dictionary<int, string>
        {
            [0] = "IndicateurInconnu",
            [1] = "CommuneHorsIntercommunalite",
            [2] = "AnneeHorsPeriode",
            [3] = "VentilationInconnue",
            [4] = "ChiffreIrrecevable",
            [5] = "ChiffreIrrecevable",
            [6] = "ChiffreSansPartie",
            [8] = "LigneEnDouble",
            [9] = "IndicateurInconnu",
        }, ignoreOrder: true);
        json.GetProperty("refus").EnumerateArray().Single(r => r.GetProperty("rang").GetInt32() == 1).GetProperty("message").GetString().ShouldBe("La commune 35238 n’est pas membre de Brest Métropole.");
        Objectif(json, "2025").GetProperty("sommeDesBailleurs").GetRawText().ShouldBe("12");
    }

    [Fact]
    public async Task Rien_ne_s_enregistre_ni_ligne_ni_journal()
    {
        await ControlerAsync("""{"chiffres":[]}""");
        var avant = await EtatAsync();
        avant.Count.ShouldBeGreaterThan(20);
        for (var i = 0; i < 3; i++)
            await ControlerAsync($$"""{"chiffres":[{"indicateur":"CT-1.1","organisme":"{{Penfeld}}","annee":2024,"valeur":{{i}}},{"indicateur":"CT-9.9","organisme":"{{Penfeld}}","annee":2024,"valeur":1}]}""");
        (await EtatAsync()).ShouldBe(avant);
    }

    [Fact]
    [Trait("Scenario", "CTR-S10")]
    public async Task Aucun_jeton_ne_modifie_le_chiffre_d_un_bailleur()
    {
        var avant = await EtatAsync();
        foreach (var methode in (HttpMethod[])[HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete])
        {
            foreach (var suite in (string[])["", "/chiffres", "/objectifs", "/valeurs"])
                (await portail.DemanderAsync($"/api/v1/contrats/{portail.EnRedaction}{suite}", portail.Jeton, methode)).DoitRefuser(HttpStatusCode.MethodNotAllowed, "Socle:MethodeRefusee");
        }

        (await EtatAsync()).ShouldBe(avant);
    }

    [Fact]
    public async Task Un_contrat_signe_dit_que_ses_chiffres_ne_changent_plus()
    {
        var json = (await portail.ControlerAsync(portail.Signe, """{"chiffres":[]}""")).Json;
        json.GetProperty("obstacles").EnumerateArray().Select(o => o.GetProperty("code").GetString()).ShouldBe(["ContratsTerritoriaux:ContratSigne"]);
    }

    [Theory]
    [InlineData("", "Socle:CorpsVide", null)]
    [InlineData("null", "Socle:CorpsVide", null)]
    [InlineData("{\"chiffres\":[", "Socle:CorpsIllisible", null)]
    [InlineData("pas du JSON", "Socle:CorpsIllisible", null)]
    [InlineData("{\"chiffres\":[]} suite", "Socle:CorpsIllisible", null)]
    [InlineData("<chiffres/>", "Socle:CorpsIllisible", null)]
    [InlineData("{}", "Socle:ChampAbsent", "$")]
    [InlineData("{\"chiffres\":[{\"indicateur\":\"CT-1.1\",\"valeur\":1}]}", "Socle:ChampAbsent", "$.chiffres[0]")]
    [InlineData("{\"chiffres\":[],\"essai\":true}", "Socle:ChampInconnu", "$.essai")]
    [InlineData("{\"Chiffres\":[],\"chiffres\":[]}", "Socle:ChampInconnu", "$.Chiffres")]
    [InlineData("{\"chiffres\":[],\"chiffres\":[]}", "Socle:ChampEnDouble", "$.chiffres")]
    [InlineData("{\"chiffres\":{}}", "Socle:TypeInattendu", "$.chiffres")]
    [InlineData("{\"chiffres\":null}", "Socle:TypeInattendu", "$.chiffres")]
    [InlineData("{\"chiffres\":[null]}", "Socle:TypeInattendu", "$.chiffres[0]")]
    [InlineData("{\"chiffres\":[12]}", "Socle:TypeInattendu", "$.chiffres[0]")]
    [InlineData("[]", "Socle:TypeInattendu", "$")]
    [InlineData("{\"chiffres\":[],\"base\":\"Ailleurs\"}", "Socle:TypeInattendu", "$.base")]
    [InlineData("{\"chiffres\":[],\"base\":1}", "Socle:TypeInattendu", "$.base")]
    [InlineData("{\"chiffres\":[{\"indicateur\":\"CT-1.1\",\"organisme\":\"Penfeld\",\"valeur\":1}]}", "Socle:TypeInattendu", "$.chiffres[0].organisme")]
    [InlineData("{\"chiffres\":[{\"indicateur\":\"CT-1.1\",\"organisme\":\"0198a000-0000-7000-8002-000000000025\",\"valeur\":\"douze\"}]}", "Socle:TypeInattendu", "$.chiffres[0].valeur")]
    [InlineData("{\"chiffres\":[{\"indicateur\":\"CT-1.1\",\"organisme\":\"0198a000-0000-7000-8002-000000000025\",\"valeur\":1e400}]}", "Socle:TypeInattendu", "$.chiffres[0].valeur")]
    [InlineData("{\"chiffres\":[{\"indicateur\":\"CT-1.1\",\"organisme\":\"0198a000-0000-7000-8002-000000000025\",\"valeur\":1,\"annee\":2024.5}]}", "Socle:TypeInattendu", "$.chiffres[0].annee")]
    [InlineData("{\"chiffres\":[{\"indicateur\":null,\"organisme\":\"0198a000-0000-7000-8002-000000000025\",\"valeur\":1}]}", "Socle:TypeInattendu", "$.chiffres[0].indicateur")]
    [InlineData("{\"chiffres\":[{\"indicateur\":\"\\ud800\",\"organisme\":\"0198a000-0000-7000-8002-000000000025\",\"valeur\":1}]}", "", null)]
    public async Task Un_corps_fautif_est_refuse_avec_sa_place(string corps, string code, string? champ)
    {
        var reponse = await portail.ControlerAsync(portail.EnRedaction, corps);
        if (code.Length == 0)
        {
            ((int)reponse.Statut).ShouldBeInRange(200, 400, reponse.Texte);
            return;
        }

        reponse.DoitRefuser(HttpStatusCode.BadRequest, code);
        if (champ is not null)
            reponse.Json.GetProperty("motifs")[0].GetProperty("champ").GetString().ShouldBe(champ, reponse.Texte);
    }

    [Fact]
    public async Task Un_corps_trop_lourd_d_un_autre_format_ou_trop_nombreux_est_refuse()
    {
        (await portail.ControlerAsync(portail.EnRedaction, "{\"chiffres\":[" + new string(' ', 6 * 1024 * 1024) + "]}")).DoitRefuser(HttpStatusCode.RequestEntityTooLarge, "Socle:CorpsTropGrand").Detail.ShouldContain("6\u00A0Mo");
        using var flux = new StreamContent(new MemoryStream(new byte[7 * 1024 * 1024]));
        flux.Headers.ContentType = new("application/json");
        flux.Headers.ContentLength = null;
        (await portail.DemanderAsync($"/api/v1/contrats/{portail.EnRedaction}/controle", portail.Jeton, HttpMethod.Post, flux)).Statut.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        using var formulaire = new FormUrlEncodedContent([KeyValuePair.Create("chiffres", "1")]);
        (await portail.DemanderAsync($"/api/v1/contrats/{portail.EnRedaction}/controle", portail.Jeton, HttpMethod.Post, formulaire)).DoitRefuser(HttpStatusCode.UnsupportedMediaType, "Socle:FormatRefuse");
        var un = $$"""{"indicateur":"CT-1.1","organisme":"{{Penfeld}}","valeur":1}""";
        (await portail.ControlerAsync(portail.EnRedaction, $"{{\"chiffres\":[{string.Join(',', Enumerable.Repeat(un, 25_001))}]}}")).DoitRefuser(HttpStatusCode.RequestEntityTooLarge, "ContratsTerritoriaux:TropDeChiffres");
        (await portail.ControlerAsync(Guid.NewGuid(), """{"chiffres":[]}""")).DoitRefuser(HttpStatusCode.NotFound, "Socle:Introuvable");
    }

    [Fact]
    public async Task Vingt_mille_chiffres_se_controlent_d_un_trait()
    {
        var communes = (string[])["29011", "29019", "29061", "29069", "29075", "29189", "29212", "29235"];
        var tous = from bailleur in (string[])[Iroise, Penfeld, OrganismesDemo.CoopRade.ToString()]
                   from commune in communes
                   from annee in (int[])[2024, 2025, 2026]
                   from produit in (string[])["PLAI", "PLUS", "PLS"]
                   select $$"""{"indicateur":"CT-1.1","organisme":"{{bailleur}}","annee":{{annee}},"ventilation":"{{produit}}","commune":"{{commune}}","valeur":1}""";
        var json = (await ControlerAsync($$"""{"base":"Vide","chiffres":[{{string.Join(',', Enumerable.Repeat(tous, 90).SelectMany(x => x))}}]}""")).Json;
        json.GetProperty("refus").GetArrayLength().ShouldBe(216 * 89);
        Objectif(json, "2024").GetProperty("sommeDesBailleurs").GetRawText().ShouldBe("72");
    }

    private static JsonElement Objectif(JsonElement json, string annee) => json.GetProperty("objectifs").EnumerateArray()
        .Single(o => o.GetProperty("indicateur").GetString() == "CT-1.1" && o.GetProperty("annee").ToString() == annee && o.GetProperty("ventilation").ValueKind == JsonValueKind.Null);

    private async Task<Reponse> ControlerAsync(string json)
    {
        var reponse = await portail.ControlerAsync(portail.EnRedaction, json);
        reponse.Statut.ShouldBe(HttpStatusCode.OK, reponse.Texte);
        return reponse;
    }

    /// <summary>Rows of every table of an espace, by table, and the journal's head.</summary>
    private async Task<Dictionary<string, long>> EtatAsync()
    {
        var nom = new NpgsqlConnectionStringBuilder(portail.ChaineApplication).Database;
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("PORTAIL_TEST_PG")) { Database = nom }.ConnectionString);
        var etat = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in (await TablesCloisonnees.LireAsync(source)).Select(t => t.Nom))
        {
            await using var compter = source.CreateCommand($"select count(*), coalesce(sum(hashtext(t::text)), 0) from {table} t");
            await using var l = await compter.ExecuteReaderAsync();
            await l.ReadAsync();
            (etat[table], etat[table + " (contenu)"]) = (l.GetInt64(0), l.GetInt64(1));
        }

        return etat;
    }
}
