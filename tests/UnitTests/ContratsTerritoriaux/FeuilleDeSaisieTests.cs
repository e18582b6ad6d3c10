using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.Referentiel.Contracts;

namespace Cus.Portal.UnitTests.ContratsTerritoriaux;

/// <summary>What stands under the cells while one types, and who reads whose figures.</summary>
public class FeuilleDeSaisieTests
{
    private const string Code = "CT-1.1";

    [Fact]
    [Trait("Scenario", "CTR-S06")]
    public void Sous_les_parties_le_total_des_bailleurs_et_l_ecart_a_l_objectif()
    {
        var ensemble = Feuille(ContratDEssai.Chiffres(ContratDEssai.Complets())).ParPartie()[^1];
        ensemble.Lignes.Select(l => l.Nom).ShouldBe(["Penfeld Habitat", "Iroise Logement", "Coop Rade", "Objectif de Brest Métropole"]);
        ensemble.Pied.Select(p => (p.Role, p.Colonnes[^1].Valeur)).ShouldBe([(RoleDeLigne.Somme, 580m), (RoleDeLigne.Ecart, -20m)]);
        var objectif = ensemble.Lignes[^1].Cellules[^1];
        (objectif.Saisi, objectif.Calcule).ShouldBe((null, 600m), "nobody typed the total, the years give it");
    }

    [Fact]
    public void Ce_que_le_lecteur_ne_lit_pas_compte_dans_le_total_sans_se_montrer()
    {
        var ensemble = Feuille(ContratDEssai.Chiffres(ContratDEssai.Complets()), ContratDEssai.Iroise).ParPartie()[^1];
        ensemble.Lignes.Select(l => l.Nom).ShouldBe(["Iroise Logement", "Objectif de Brest Métropole"]);
        ensemble.Pied[0].Colonnes[^1].ShouldBe(new PiedDeColonne(580, 400));
    }

    [Fact]
    public void Le_desaccord_des_communes_d_un_bailleur_se_dit_sous_ses_communes()
    {
        var place = new CaseDeGrille(Code, ContratDEssai.Iroise, "PLAI", "", 2024);
        var chiffres = new ChiffresDuContrat(ContratDEssai.Trame, [new(place, 20), new(place with { Commune = "29019" }, 10), new(place with { Commune = "29075" }, 5)]);
        var contrat = ContratDEssai.Ouvert();
        var plai = Feuille(chiffres, contrat: contrat).ParCommune(contrat.Bailleurs.First(b => b.OrganismeId == ContratDEssai.Iroise), [Commune("29019", "Brest"), Commune("29075", "Guipavas")])[0];
        plai.Lignes.Select(l => (l.Nom, l.Cellules[0].Saisi)).ShouldBe([("Brest", 10m), ("Guipavas", 5m)]);
        plai.Pied.Take(4).Select(p => (p.Role, p.Colonnes[0].Valeur)).ShouldBe([(RoleDeLigne.SommeDesCommunes, 15m), (RoleDeLigne.Chiffre, 20m), (RoleDeLigne.EcartDesCommunes, 5m), (RoleDeLigne.Somme, 20m)]);
    }

    [Fact]
    public void Un_total_que_les_annees_ne_donnent_pas_le_dit_dans_sa_cellule()
    {
        var ligne = Feuille(ContratDEssai.Chiffres([.. ContratDEssai.Complets(), (Code, ContratDEssai.Epci, "", 0, 610)])).ParPartie()[^1].Lignes[^1];
        (ligne.Cellules[^1].Saisi, ligne.Cellules[^1].Desaccord).ShouldBe((610m, 600m));
    }

    [Theory]
    [Trait("Scenario", "CTR-S10")]
    [InlineData("penfeld", "penfeld", false, true)]
    [InlineData("penfeld", "iroise", false, false)]
    [InlineData("penfeld", "iroise", true, true)]
    [InlineData("penfeld", "epci", false, true)]
    [InlineData("epci", "iroise", false, true)]
    [InlineData("etat", "iroise", false, true)]
    [InlineData("action", "iroise", false, false)]
    [InlineData("personne", "iroise", false, true)]
    public void Qui_lit_les_engagements_d_un_bailleur(string lecteur, string aQui, bool ouverte, bool lit)
    {
        var contrat = ContratDEssai.Ouvert();
        contrat.OuvrirLaLecture(ouverte ? LectureDesEngagements.EntreParties : LectureDesEngagements.Reservee);
        contrat.LaisseLire(lecteur == "personne" ? [] : [Organisme(lecteur)], Organisme(aQui)).ShouldBe(lit);
    }

    [Fact]
    [Trait("Scenario", "CTR-S10")]
    public void Une_partie_retiree_ne_lit_pas_plus_que_quand_elle_l_etait()
    {
        var contrat = ContratDEssai.Ouvert();
        contrat.RetirerPartie(contrat.Bailleurs.First(b => b.OrganismeId == ContratDEssai.Penfeld).Id, ContratDEssai.Le);
        contrat.LaisseLire([ContratDEssai.Penfeld], ContratDEssai.Iroise).ShouldBeFalse();
    }

    private static Guid Organisme(string nom) => nom switch
    {
        "penfeld" => ContratDEssai.Penfeld,
        "iroise" => ContratDEssai.Iroise,
        "etat" => ContratDEssai.Etat,
        "action" => ContratDEssai.ActionLogement,
        _ => ContratDEssai.Epci,
    };

    private static Commune Commune(string code, string nom) => new(code, nom, "29", code, nom, null, null);

    private static FeuilleDeSaisie Feuille(ILectureDesChiffres chiffres, Guid? lecteur = null, ContratTerritorial? contrat = null)
    {
        contrat ??= ContratDEssai.Ouvert();
        var siens = lecteur ?? ContratDEssai.Epci;
        var regles = new ReglesDeChiffre(contrat, ContratDEssai.Trame, new HashSet<string>(["29019", "29075"], StringComparer.Ordinal));
        return new FeuilleDeSaisie(
            contrat, ContratDEssai.Trame.Indicateur(Code)!, LireLaGrille.Grille(contrat, ContratDEssai.Trame, chiffres), regles,
            contrat.PartiesPresentes.First(p => p.OrganismeId == siens), o => contrat.LaisseLire([siens], o));
    }
}
