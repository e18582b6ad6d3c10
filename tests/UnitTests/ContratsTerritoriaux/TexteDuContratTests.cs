using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Base;
using static Cus.Portal.UnitTests.ContratsTerritoriaux.ContratDEssai;

namespace Cus.Portal.UnitTests.ContratsTerritoriaux;

public sealed class TexteDuContratTests
{
    [Theory]
    [InlineData("{epci}", "Brest Métropole")]
    [InlineData("du {debut} au {fin}", "du 1er janvier 2024 au 31 décembre 2026")]
    [InlineData("de {annees}", "de 2024 à 2026")]
    [InlineData("{CT-1.1} logements", "600 logements")]
    [InlineData("{CT-1.1:bailleurs}", "580")]
    [InlineData("{CT-1.1:ventilation}", "180\u00A0PLAI, 300\u00A0PLUS et 120\u00A0PLS")]
    [InlineData("{CT-2.1:ventilation}", "90\u00A0en NPNRU (37,5\u00A0%) et 150\u00A0hors NPNRU (62,5\u00A0%)")]
    [InlineData("{CT-3.1}", "180")]
    [InlineData("{CT-4.1}", "100")]
    [InlineData("{inconnu}", "{inconnu}")]
    [InlineData("{CT-3.2} €", "[à chiffrer] €")]
    public void Les_jetons_s_ecrivent_depuis_la_grille(string jeton, string ecrit) =>
        new JetonsDeClause(Ouvert(), Trame, Chiffres(Complets())).Ecrire(jeton).Texte.ShouldBe(ecrit);

    [Fact]
    public void Un_chiffre_manquant_est_nomme() => new JetonsDeClause(Ouvert(), Trame, Chiffres(Complets())).Ecrire("{CT-3.2} et {CT-1.2}").Manquants.ShouldBe(["CT-3.2", "CT-1.2"]);

    [Fact]
    public void L_ecart_assume_se_lit_dans_la_clause()
    {
        var contrat = Ouvert();
        contrat.AssumerLEcart("CT-1.1", new EcartAssume(20, "Foncier à trouver.", Guid.NewGuid(), "Yann Le Bris", Le));
        new JetonsDeClause(contrat, Trame, Chiffres(Complets())).Ecrire("{CT-1.1:ecart}").Texte.ShouldContain("écart assumé\u00A0: 20\u00A0logements");
        new JetonsDeClause(contrat, Trame, Chiffres(Complets(200))).Ecrire("{CT-1.1:ecart}").Texte.ShouldBeEmpty();
    }

    [Fact]
    public void Une_clause_facultative_n_est_dans_le_texte_que_retenue()
    {
        var contrat = Ouvert();
        Articles(contrat, Chiffres(Complets())).Single(a => a.Code == "loyers").EstDansLeTexte.ShouldBeFalse();
        var retenue = Articles(contrat, Chiffres([.. Complets(), ("CT-3.2", Epci, "", 0, 0.5m)]), "loyers").Single(a => a.Code == "loyers");
        retenue.EstDansLeTexte.ShouldBeTrue();
        retenue.Texte.ShouldContain("0,50 € par m²");
        retenue.Texte.ShouldEndWith("Ce que les parties en disent.");
    }

    [Fact]
    public void Le_meme_contenu_a_la_meme_empreinte_meme_relu_de_la_base()
    {
        var contenu = Contenu(Ouvert(), Complets());
        var relu = System.Text.Json.JsonSerializer.Deserialize<ContenuDeVersion>(System.Text.Json.JsonSerializer.Serialize(contenu, ColonneJson.Options), ColonneJson.Options)!;
        relu.Empreinte().ShouldBe(contenu.Empreinte());
        contenu.Empreinte().Length.ShouldBe(64);
    }

    [Fact]
    public void Un_seul_chiffre_change_l_empreinte_et_se_lit_avant_apres()
    {
        var contrat = Ouvert();
        var (avant, apres) = (Contenu(contrat, Complets()), Contenu(contrat, Complets(200)));
        apres.Empreinte().ShouldNotBe(avant.Empreinte());
        var comparaison = ComparerDesVersions.Comparer(avant, apres);
        var chiffre = comparaison.Chiffres.ShouldHaveSingleItem();
        (chiffre.Ou, chiffre.AvantEnClair, chiffre.ApresEnClair).ShouldBe(("CT-1.1, Iroise Logement, total", "180\u00A0logements", "200\u00A0logements"));
        comparaison.Articles.Select(a => a.Ou).ShouldBe(["Axe 1, Objectifs de production"]);
    }

    [Fact]
    public void Le_texte_se_compare_mot_a_mot()
    {
        var fragments = Redline.Mots("Le loyer n’excède pas 600 euros.", "Le loyer n’excède jamais 580 euros.");
        string.Concat(fragments.Where(f => f.Sens != SensDeFragment.Ajoute).Select(f => f.Texte)).ShouldBe("Le loyer n’excède pas 600 euros.");
        string.Concat(fragments.Where(f => f.Sens != SensDeFragment.Ote).Select(f => f.Texte)).ShouldBe("Le loyer n’excède jamais 580 euros.");
        fragments.Where(f => f.Sens == SensDeFragment.Ote).Select(f => f.Texte.Trim()).ShouldContain("600");
        fragments.Where(f => f.Sens == SensDeFragment.Ajoute).Select(f => f.Texte.Trim()).ShouldContain("580");
    }

    [Fact]
    public void Le_tableau_d_un_objectif_montre_les_bailleurs_leur_somme_l_objectif_et_l_ecart()
    {
        var tableau = TableauxDObjectifs.De(Contenu(Ouvert(), Complets()), 1).Single(t => t.Code == "CT-1.1");
        tableau.Colonnes.ShouldBe(["2024", "2025", "2026", "Total"]);
        tableau.Lignes.Where(l => l.Genre != GenreDeLigne.Part).Select(l => (l.Libelle, l.Cellules[^1])).ShouldBe(
            [("Penfeld Habitat", "330"), ("Iroise Logement", "180"), ("Coop Rade", "70"), ("Total des bailleurs", "580"), ("Objectif de Brest Métropole", "600"), ("Écart", "20")]);
    }

    private static ContenuDeVersion Contenu(ContratTerritorial contrat, (string, Guid, string, int, decimal)[] saisies)
    {
        var chiffres = Chiffres(saisies);
        return ContenuDeVersion.De(new ContratLu(contrat, Trame, new Dictionary<string, ClauseDuContrat>(StringComparer.Ordinal), chiffres, Articles(contrat, chiffres, "1-outils", "3-suivi", "4-gardiens")));
    }
}
