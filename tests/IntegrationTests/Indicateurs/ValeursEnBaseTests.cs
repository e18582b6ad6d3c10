using System.Globalization;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Refuser;
using Npgsql;
using static Cus.Portal.IntegrationTests.Indicateurs.ProgrammeDEssai;

namespace Cus.Portal.IntegrationTests.Indicateurs;

/// <summary>Values, targets and bulk paths against a real database.</summary>
public class ValeursEnBaseTests(PortailDesIndicateurs portail) : IClassFixture<PortailDesIndicateurs>
{
    private const string Autre = "essai/autre/";

    [Fact]
    public async Task Une_version_publiee_ne_change_pas_et_se_redeclare_sans_effet()
    {
        await portail.FaireAsync(i => i.DeclarerAsync(ProgrammeDEssai.Definitions, CancellationToken.None));
        var changee = ProgrammeDEssai.Definitions with { Definitions = [ProgrammeDEssai.Definitions.Definitions[0] with { Decimales = 1 }] };
        (await Should.ThrowAsync<Refus>(() => portail.FaireAsync(i => i.DeclarerAsync(changee, CancellationToken.None)))).Code.Code.ShouldBe("Indicateurs:DefinitionChangee");
        (await portail.LireAsync(i => i.LireAsync(Cle, Edition, CancellationToken.None)))!.Definition("T-1").Ventilations.ShouldHaveSingleItem().Cle.ShouldBe("commune");
        (await portail.LireAsync(i => i.LireAsync(Cle, "2", CancellationToken.None))).ShouldBeNull();
    }

    [Fact]
    public async Task Une_valeur_garde_ses_deux_nombres_sa_version_et_ce_qu_elle_etait()
    {
        var cle = new CleDeValeur(Autre + "histoire", "T-1", 2022);
        await EcrireAsync(new SaisieDeValeur(cle, Valeur.De(59, 240), 0, new Provenance("SNE", "premier jet")));
        await EcrireAsync(new SaisieDeValeur(cle, Valeur.De(60, 240), 1));
        var h = await portail.LireAsync(i => i.HistoireAsync(Cle, Edition, cle, CancellationToken.None));
        h.Valeurs.Select(v => (v.Valeur, v.Version)).ShouldBe([(Valeur.De(60, 240), 2), (Valeur.De(59, 240), 1)]);
        h.Valeurs[0].Provenance.ShouldBe(new Provenance("SNE", "premier jet"));
        var inchangee = await EcrireAsync(new SaisieDeValeur(cle, Valeur.De(60, 240), 1));
        inchangee.Ecrites.ShouldHaveSingleItem().Version.ShouldBe(2);
    }

    [Fact]
    public async Task Une_valeur_perimee_ne_s_ecrit_pas_et_les_autres_oui()
    {
        var (une, deux, nouvelle) = (new CleDeValeur(Autre + "p", "L-1", 2022), new CleDeValeur(Autre + "p", "L-1", 2023), new CleDeValeur(Autre + "p", "L-1", 2024));
        await EcrireAsync(new SaisieDeValeur(une, Valeur.De(60), 0), new SaisieDeValeur(deux, Valeur.De(60), 0));
        await EcrireAsync(new SaisieDeValeur(une, Valeur.De(70), 1));
        var bilan = await EcrireAsync(new SaisieDeValeur(une, Valeur.De(65), 1), new SaisieDeValeur(deux, Valeur.De(61), 1), new SaisieDeValeur(nouvelle, Valeur.De(1), 0));
        bilan.Conflits.ShouldHaveSingleItem().Actuelle.Valeur.ShouldBe(Valeur.De(70));
        bilan.Ecrites.Count.ShouldBe(2);
        (await portail.LireAsync(i => i.ValeursAsync(Cle, [Autre + "p"], CancellationToken.None))).Select(v => v.Valeur.Numerateur).ShouldBe([70, 61, 1]);
    }

    [Fact]
    [Trait("Scenario", "IND-S05")]
    public async Task Un_cumul_qui_diminue_est_refuse_meme_contre_une_valeur_deja_ecrite()
    {
        CleDeValeur Cumul(int annee) => new(Autre + "cumul", "M-1", annee);
        await EcrireAsync(new SaisieDeValeur(Cumul(2021), Valeur.De(45), 0));
        (await Should.ThrowAsync<Refus>(() => EcrireAsync(new SaisieDeValeur(Cumul(2024), Valeur.De(40), 0)))).Message.ShouldBe("La valeur à six ans est inférieure à celle à trois ans.");
        await EcrireAsync(new SaisieDeValeur(Cumul(2024), Valeur.De(45), 0));
        await EcrireAsync(new SaisieDeValeur(Cumul(2024), Valeur.De(70), null));
        (await Should.ThrowAsync<Refus>(() => EcrireAsync(new SaisieDeValeur(Cumul(2021), Valeur.De(71), null)))).Code.Code.ShouldBe("Indicateurs:CumulDecroissant");
    }

    [Fact]
    public async Task Ce_qui_ne_va_pas_est_refuse_et_rien_ne_s_ecrit()
    {
        var objet = Autre + "refus";
        (await Should.ThrowAsync<Refus>(() => EcrireAsync(new SaisieDeValeur(new(objet, "L-1", 2022), Valeur.De(1), 0), new SaisieDeValeur(new(objet, "L-1", 2023), Valeur.De(-1), 0)))).Code.Code.ShouldBe("Indicateurs:Negatif");
        (await Should.ThrowAsync<Refus>(() => EcrireAsync(new SaisieDeValeur(new(objet, "X-9", 2022), Valeur.De(1), 0)))).Code.Code.ShouldBe("Indicateurs:IndicateurInconnu");
        (await Should.ThrowAsync<Refus>(() => EcrireAsync(new SaisieDeValeur(new(objet, "L-1", 2022), Valeur.SansObjet(""), 0)))).Code.Code.ShouldBe("Indicateurs:MotifExige");
        (await portail.LireAsync(i => i.ValeursAsync(Cle, [objet], CancellationToken.None))).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Scenario", "IND-S07")]
    public async Task Un_objectif_ne_se_change_ni_sans_acte_ni_en_base()
    {
        var a = new ObjectifAFixer(Autre + "cible", "T-1", null, 25, new DateOnly(2019, 1, 1));
        (await Should.ThrowAsync<Refus>(() => portail.FaireAsync(i => i.FixerAsync(Cle, Edition, [a], Contrat with { Reference = " " }, CancellationToken.None)))).Message.ShouldBe("Un objectif ne change pas sans acte : donnez sa référence et son auteur.");
        await portail.FaireAsync(i => i.FixerAsync(Cle, Edition, [a], Contrat, CancellationToken.None));
        await portail.FaireAsync(i => i.FixerAsync(Cle, Edition, [a with { Cible = 28, ACompterDu = new DateOnly(2022, 1, 1) }], Notification, CancellationToken.None));
        (await portail.LireAsync(i => i.SerieAsync(Cle, Edition, a.Objet, "T-1", [2021, 2022], CancellationToken.None))).Select(p => p.Cible).ShouldBe([25, 28]);
        (await portail.LireAsync(i => i.ObjectifsAsync(Cle, [a.Objet], CancellationToken.None))).Select(o => (o.Objectif.Cible, o.Objectif.Acte)).ShouldBe([(25, Contrat), (28, Notification)]);
        foreach (var sql in new[] { "update indicateurs.objectifs set cible = 1", "delete from indicateurs.objectifs", "delete from indicateurs.valeurs_anciennes" })
            (await RefuseeAsync(sql)).ShouldBe("42501", sql);
    }

    [Fact]
    public async Task Un_autre_espace_ne_lit_ni_les_valeurs_ni_les_objectifs()
    {
        var cle = new CleDeValeur(Autre + "cloison", "L-1", 2022);
        await EcrireAsync(new SaisieDeValeur(cle, Valeur.De(5), 0));
        (await portail.LireAsync(i => i.ValeursAsync(Cle, [cle.Objet], CancellationToken.None), ComptesDemo.EspaceEtat)).ShouldBeEmpty();
        await portail.FaireAsync(i => i.EnregistrerAsync(Cle, Edition, [new SaisieDeValeur(cle, Valeur.De(9), 0)], CancellationToken.None), espace: ComptesDemo.EspaceEtat);
        (await portail.LireAsync(i => i.ValeursAsync(Cle, [cle.Objet], CancellationToken.None))).ShouldHaveSingleItem().Valeur.ShouldBe(Valeur.De(5));
    }

    [Fact]
    public async Task Cinq_mille_valeurs_s_ecrivent_se_changent_et_se_jugent_d_un_trait_comme_une_a_une()
    {
        SaisieDeValeur[] Lot(int plus, int? version) => [.. Enumerable.Range(0, 5_000).Select(n => new SaisieDeValeur(new CleDeValeur(Masse(n / 10), n % 2 == 0 ? "T-1" : "L-1", 2019 + (n / 2 % 5)), n % 2 == 0 ? Valeur.De((n % 7) + plus, n % 11) : Valeur.De(n + plus), version))];
        (await EcrireAsync(Lot(0, 0))).Ecrites.Count.ShouldBe(5_000);
        await portail.FaireAsync(i => i.FixerAsync(Cle, Edition, [.. Enumerable.Range(0, 500).SelectMany(n => new ObjectifAFixer[]
        {
            new(Masse(n), "T-1", null, 40, new DateOnly(2019, 1, 1)), new(Masse(n), "T-1", null, 60, new DateOnly(2021, 1, 1)), new(Masse(n), "L-1", 2024, n, new DateOnly(2019, 1, 1)),
        })], Contrat, CancellationToken.None));
        (await EcrireAsync(Lot(1, 1))).Conflits.ShouldBeEmpty();
        var lus = await portail.LireAsync(async i =>
        {
            var chiffres = new List<ChiffreEvalue>();
            await foreach (var c in i.EvaluerEnMasseAsync(Cle, Edition, CancellationToken.None))
                chiffres.Add(c);
            return chiffres;
        });
        var masse = lus.Where(c => c.Objet.StartsWith(Autre + "masse", StringComparison.Ordinal)).ToList();
        masse.Count.ShouldBe(5_500);
        masse.Count(c => c.Evaluation.Valeur.Statut == StatutValeur.NonRenseignee).ShouldBe(500);
        foreach (var objet in new[] { Masse(0), Masse(123), Masse(499) })
        {
            var serie = await portail.LireAsync(i => i.SerieAsync(Cle, Edition, objet, "T-1", [2019, 2020, 2021, 2022, 2023], CancellationToken.None));
            masse.Where(c => c.Objet == objet && c.Definition.Code == "T-1").Select(c => (c.Annee, c.Evaluation)).ShouldBe(serie.Select(p => (p.Annee, Evaluer.Annee(ProgrammeDEssai.Definitions.Definition("T-1"), p))));
        }
    }

    [Fact]
    public async Task Un_objet_suit_la_version_qu_il_adopte()
    {
        var cle = new CleDeValeur(Autre + "version", "L-1", 2022);
        await EcrireAsync(new SaisieDeValeur(cle, Valeur.De(5), 0));
        await portail.FaireAsync(i => i.DeclarerAsync(ProgrammeDEssai.Definitions with { Version = "deux" }, CancellationToken.None));
        await portail.FaireAsync(i => i.AdopterAsync(Cle, "deux", cle.Objet, CancellationToken.None));
        var lus = await portail.LireAsync(async i =>
        {
            var n = 0;
            await foreach (var c in i.EvaluerEnMasseAsync(Cle, "deux", CancellationToken.None))
                n += c.Objet == cle.Objet ? 1 : 0;
            return n;
        });
        lus.ShouldBe(1);
    }

    private static string Masse(int n) => Autre + "masse/" + n.ToString(CultureInfo.InvariantCulture);

    private async Task<BilanDeSaisie> EcrireAsync(params SaisieDeValeur[] saisies)
    {
        BilanDeSaisie? bilan = null;
        await portail.FaireAsync(async i => bilan = await i.EnregistrerAsync(Cle, Edition, saisies, CancellationToken.None));
        return bilan!;
    }

    private async Task<string> RefuseeAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(portail.ChaineApplication);
        await using var commande = source.CreateCommand(sql);
        return (await Should.ThrowAsync<PostgresException>(() => commande.ExecuteNonQueryAsync())).SqlState;
    }
}
