using System.Net;
using System.Text.Json;
using Cus.Portal.Referentiel.Contracts;

namespace Cus.Portal.IntegrationTests.Api;

/// <summary>Each reading: contracts, figures, goals, values, evaluations, indicators; pages, ETag, addresses that do not exist.</summary>
public class LecturesParApiTests(PortailDeLApi portail) : IClassFixture<PortailDeLApi>
{
    private string Un => $"/api/v1/contrats/{portail.Signe}";

    [Fact]
    public async Task La_liste_va_par_pages_dans_un_ordre_stable()
    {
        var tous = await portail.LireAsync("/api/v1/contrats");
        (tous.GetProperty("page").GetInt32(), tous.GetProperty("taille").GetInt32(), tous.GetProperty("total").GetInt32(), tous.GetProperty("suivante").ValueKind).ShouldBe((1, 50, 2, JsonValueKind.Null));
        var ids = Ids(tous);
        ids.ShouldBe([portail.Signe, portail.EnRedaction], ignoreOrder: true);
        var premiere = await portail.LireAsync("/api/v1/contrats?taille=1");
        var seconde = await portail.LireAsync(premiere.GetProperty("suivante").GetString()!);
        Ids(premiere).Concat(Ids(seconde)).ShouldBe(ids);
        seconde.GetProperty("suivante").ValueKind.ShouldBe(JsonValueKind.Null);
        (await portail.LireAsync("/api/v1/contrats?taille=1&page=7")).GetProperty("elements").GetArrayLength().ShouldBe(0);
        Ids(await portail.LireAsync("/api/v1/contrats?statut=Signe")).ShouldBe([portail.Signe]);
        (await portail.LireAsync("/api/v1/contrats?texte=brest")).GetProperty("total").GetInt32().ShouldBe(2);
        (await portail.LireAsync("/api/v1/contrats?texte=%25")).GetProperty("total").GetInt32().ShouldBe(0);
        var ligne = tous.GetProperty("elements").EnumerateArray().Single(e => e.GetProperty("id").GetGuid() == portail.Signe);
        (ligne.GetProperty("statut").GetString(), ligne.GetProperty("debut").GetString(), ligne.GetProperty("signeLe").GetString()).ShouldBe(("Signe", "2024-01-01", "2024-03-15T10:00:00Z"));

        static List<Guid> Ids(JsonElement page) => [.. page.GetProperty("elements").EnumerateArray().Select(e => e.GetProperty("id").GetGuid())];
    }

    [Fact]
    public async Task Un_contrat_dit_ses_parties_sa_periode_et_son_statut()
    {
        var contrat = await portail.LireAsync(Un);
        contrat.GetProperty("epci").GetProperty("siren").GetString().ShouldBe("242900314");
        contrat.GetProperty("annees").EnumerateArray().Select(a => a.GetInt32()).ShouldBe([2024, 2025, 2026]);
        contrat.GetProperty("estModifiable").GetBoolean().ShouldBeFalse();
        contrat.GetProperty("parties").EnumerateArray().Select(p => (p.GetProperty("qualite").GetString(), p.GetProperty("organisme").GetGuid())).ShouldContain(("Bailleur", OrganismesDemo.CoopRade));
    }

    [Fact]
    public async Task Les_chiffres_sont_exacts_et_les_objectifs_disent_l_ecart_et_le_verdict()
    {
        var un = $"/api/v1/contrats/{portail.EnRedaction}";
        var chiffres = (await portail.LireAsync($"{un}/chiffres?indicateur=CT-1.1")).GetProperty("elements").EnumerateArray().ToList();
        chiffres.Count.ShouldBe(5);
        chiffres.Single(c => c.GetProperty("ventilation").ValueKind == JsonValueKind.String).GetProperty("valeur").GetRawText().ShouldBe("60.5");
        chiffres.Single(c => c.GetProperty("commune").ValueKind == JsonValueKind.String).GetProperty("commune").GetString().ShouldBe("29019");
        var objectifs = (await portail.LireAsync($"{un}/objectifs?indicateur=CT-1.1")).GetProperty("elements").EnumerateArray().ToList();
        var de2024 = objectifs.Single(o => o.GetProperty("annee").ToString() == "2024" && o.GetProperty("ventilation").ValueKind == JsonValueKind.Null);
        (de2024.GetProperty("objectif").GetRawText(), de2024.GetProperty("sommeDesBailleurs").GetRawText(), de2024.GetProperty("ecart").GetRawText(), de2024.GetProperty("verdict").GetString()).ShouldBe(("180", "160.5", "19.5", "NonAtteint"));
        var deLaPeriode = objectifs.Single(o => o.GetProperty("annee").ValueKind == JsonValueKind.Null && o.GetProperty("ventilation").ValueKind == JsonValueKind.Null);
        (deLaPeriode.GetProperty("objectif").GetRawText(), deLaPeriode.GetProperty("ecart").GetRawText(), deLaPeriode.GetProperty("estAssume").GetBoolean()).ShouldBe(("600", "439.5", false));
    }

    [Fact]
    public async Task Les_valeurs_vont_par_part_et_par_total()
    {
        var valeurs = (await portail.LireAsync($"{Un}/valeurs?indicateur=CT-1.1")).GetProperty("elements").EnumerateArray().ToList();
        var total = valeurs.Single(v => v.GetProperty("organisme").ValueKind == JsonValueKind.Null).GetProperty("valeur");
        (total.GetProperty("statut").GetString(), total.GetProperty("numerateur").GetRawText(), total.GetProperty("denominateur").GetRawText()).ShouldBe(("Renseignee", "164", "1"));
        valeurs.Single(v => v.GetProperty("organisme").ValueKind == JsonValueKind.String && v.GetProperty("organisme").GetGuid() == OrganismesDemo.PenfeldHabitat).GetProperty("valeur").GetProperty("numerateur").GetDecimal().ShouldBe(94);
        (await portail.LireAsync($"/api/v1/contrats/{portail.EnRedaction}/valeurs")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task L_evaluation_dit_valeur_ecart_verdict_et_alerte()
    {
        var evaluation = await portail.LireAsync($"{Un}/evaluations");
        var ct11 = evaluation.GetProperty("indicateurs").EnumerateArray().Single(i => i.GetProperty("indicateur").GetString() == "CT-1.1");
        ct11.GetProperty("comparateur").GetString().ShouldBe("AuMoins");
        var de2024 = ct11.GetProperty("annees").EnumerateArray().Single(a => a.GetProperty("annee").GetInt32() == 2024);
        var deLAnnee = de2024.GetProperty("deLAnnee");
        (deLAnnee.GetProperty("valeur").GetProperty("numerateur").GetRawText(), deLAnnee.GetProperty("objectif").GetRawText(), deLAnnee.GetProperty("ecart").GetRawText(), deLAnnee.GetProperty("verdict").GetString()).ShouldBe(("164", "180", "-16", "NonAtteint"));
        (de2024.GetProperty("alerte").GetBoolean(), de2024.GetProperty("reste").GetRawText()).ShouldBe((true, "436"));
        var de2025 = ct11.GetProperty("annees").EnumerateArray().Single(a => a.GetProperty("annee").GetInt32() == 2025);
        (de2025.GetProperty("deLAnnee").GetProperty("verdict").GetString(), de2025.GetProperty("deLAnnee").GetProperty("valeur").GetProperty("numerateur").ValueKind, de2025.GetProperty("alerte").GetBoolean()).ShouldBe(("SansVerdict", JsonValueKind.Null, false));
        var alerte = evaluation.GetProperty("alertes").EnumerateArray().Single();
        (alerte.GetProperty("indicateur").GetString(), alerte.GetProperty("annee").GetInt32()).ShouldBe(("CT-1.1", 2024));
        alerte.GetProperty("message").GetString()!.ShouldContain("écart −16");
    }

    [Fact]
    public async Task Les_indicateurs_se_lisent_par_catalogue_et_par_code()
    {
        (await portail.LireAsync("/api/v1/indicateurs")).GetProperty("elements").EnumerateArray().Select(c => (c.GetProperty("programme").GetString(), c.GetProperty("version").GetString())).ShouldContain(("contrats", "1"));
        var definitions = (await portail.LireAsync("/api/v1/indicateurs/contrats/1")).GetProperty("definitions").EnumerateArray().ToList();
        definitions.Single(d => d.GetProperty("code").GetString() == "CT-1.1").GetProperty("unite").GetString().ShouldBe("logements");
        var page = await portail.LireAsync("/api/v1/indicateurs/contrats/1/CT-1.1?taille=1");
        page.GetProperty("total").GetInt32().ShouldBe(3);
        var premier = page.GetProperty("elements")[0];
        (premier.GetProperty("objet").GetString(), premier.GetProperty("annee").GetInt32(), premier.GetProperty("evaluation").GetProperty("verdict").GetString()).ShouldBe(($"contrats/contrat/{portail.Signe}", 2024, "NonAtteint"));
        (await portail.LireAsync(page.GetProperty("suivante").GetString()!)).GetProperty("elements")[0].GetProperty("annee").GetInt32().ShouldBe(2025);
        (await portail.DemanderAsync("/api/v1/indicateurs/contrats/1/CT-9.9", portail.Jeton)).DoitRefuser(HttpStatusCode.NotFound, "Indicateurs:IndicateurInconnu");
        (await portail.DemanderAsync("/api/v1/indicateurs/contrats/77", portail.Jeton)).DoitRefuser(HttpStatusCode.NotFound, "Socle:Introuvable");
    }

    [Fact]
    public async Task Une_lecture_deja_faite_ne_se_renvoie_pas()
    {
        var premiere = await portail.DemanderAsync(Un, portail.Jeton);
        var temoin = premiere.EnTetes.ETag.ShouldNotBeNull();
        premiere.EnTetes.CacheControl!.ToString().ShouldBe("no-cache, private");
        var seconde = await portail.DemanderAsync(Un, portail.Jeton, entetes: e => e.IfNoneMatch.Add(temoin));
        (seconde.Statut, seconde.Texte, seconde.EnTetes.ETag).ShouldBe((HttpStatusCode.NotModified, "", temoin));
        (await portail.DemanderAsync($"/api/v1/contrats/{portail.EnRedaction}", portail.Jeton, entetes: e => e.IfNoneMatch.Add(temoin))).Statut.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/api/v1/contrats?page=0", HttpStatusCode.BadRequest, "Socle:PageInvalide")]
    [InlineData("/api/v1/contrats?page=abc", HttpStatusCode.BadRequest, "Socle:ParametreIllisible")]
    [InlineData("/api/v1/contrats?page=99999999999999", HttpStatusCode.BadRequest, "Socle:ParametreIllisible")]
    [InlineData("/api/v1/contrats?taille=1001", HttpStatusCode.BadRequest, "Socle:TailleInvalide")]
    [InlineData("/api/v1/contrats?statut=Perdu", HttpStatusCode.BadRequest, "Socle:ParametreIllisible")]
    [InlineData("/api/v1/contrats?statut=99", HttpStatusCode.BadRequest, "Socle:ParametreIllisible")]
    [InlineData("/api/v1/contrats?texte=%00", HttpStatusCode.BadRequest, "Socle:ParametreIllisible")]
    [InlineData("/api/v1/contrats/0198a000-0000-7000-8006-00000000dead", HttpStatusCode.NotFound, "Socle:Introuvable")]
    [InlineData("/api/v1/contrats/pas-un-identifiant", HttpStatusCode.NotFound, "Socle:AdresseInconnue")]
    [InlineData("/api/v1/nulle-part", HttpStatusCode.NotFound, "Socle:AdresseInconnue")]
    [InlineData("/api/v1/contrats/0198a000-0000-7000-8006-00000000dead/chiffres?indicateur=%00", HttpStatusCode.BadRequest, "Socle:ParametreIllisible")]
    [InlineData("/api/v1/indicateurs/..%2F/1", HttpStatusCode.NotFound, "Socle:Introuvable")]
    public async Task Une_adresse_fautive_recoit_un_probleme_en_francais_jamais_une_page(string chemin, HttpStatusCode statut, string code)
    {
        var reponse = await portail.DemanderAsync(chemin, portail.Jeton, entetes: e => e.TryAddWithoutValidation("Accept", "text/html"));
        reponse.DoitRefuser(statut, code);
    }

    [Fact]
    public async Task Un_indicateur_inconnu_se_dit_et_une_autre_methode_aussi()
    {
        foreach (var suite in (string[])["chiffres", "objectifs", "valeurs", "evaluations"])
            (await portail.DemanderAsync($"{Un}/{suite}?indicateur=CT-9.9", portail.Jeton)).DoitRefuser(HttpStatusCode.NotFound, "ContratsTerritoriaux:IndicateurInconnu").Detail.ShouldContain("CT-9.9");
        (await portail.DemanderAsync(Un, portail.Jeton, HttpMethod.Delete)).DoitRefuser(HttpStatusCode.MethodNotAllowed, "Socle:MethodeRefusee").Detail.ShouldContain("DELETE");
    }
}
