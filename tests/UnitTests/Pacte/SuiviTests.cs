using Cus.Portal.Pacte.Comite;
using Cus.Portal.Pacte.Engagements;
using Cus.Portal.Pacte.Objectifs;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.UnitTests.Pacte;

public class SuiviTests
{
    private static readonly Region[] Regions =
    [
        new("53", "Bretagne", "DREAL Bretagne", ["35"], null), new("11", "Île-de-France", "DRIHL Île-de-France", ["75"], null), new("93", "Provence-Alpes-Côte d’Azur", "DREAL Provence-Alpes-Côte d’Azur", ["13"], null),
    ];

    private static readonly DateTimeOffset Midi = Paris.Instant(new(2014, 6, 2), new(12, 0));

    [Fact]
    public void La_serie_arretee_le_plus_tard_l_emporte_region_par_region_et_sans_serie_rien_n_est_zero()
    {
        var series = new[]
        {
            Serie("SISAL de mai", new(2014, 5, 1), 0, new(2013, "11", 30, 20), new(2013, "53", 7, 6)),
            Serie("SISAL de juin", new(2014, 6, 1), 1, new LigneDeSerie(2013, "11", 33, 21)),
            Serie("SISAL de mai, repris", new(2014, 5, 1), 2, new LigneDeSerie(2013, "53", 8, 6)),
        };
        var annee = SuivreLesObjectifs.Composer(2013, Regions, series, ObjectifsDuTexte.Tous);
        annee.Regions.Select(r => (r.Code, r.SousAttention, r.Construits.Realise, r.Origine?.Source)).ShouldBe(
            [("11", true, 33, "SISAL de juin"), ("93", true, null, null), ("53", false, 8, "SISAL de mai, repris")]);
        (annee.National.Construits, annee.National.Renoves, annee.RegionsRenseignees).ShouldBe((new Mesure(41, 120_000), new Mesure(27, 100_000), 2));
        SuivreLesObjectifs.Composer(2014, Regions, series, ObjectifsDuTexte.Tous).National.ShouldSatisfyAllConditions(n => n.Construits.ShouldBe(new Mesure(null, 120_000)), n => n.Construits.Taux.ShouldBeNull(), n => n.Construits.Ecart.ShouldBeNull());
    }

    [Fact]
    public void Un_objectif_fixe_remplace_celui_du_texte_et_les_autres_restent()
    {
        var fixe = ObjectifDuPacte.Ouvrir(2014, "", NatureDObjectif.Construits);
        fixe.Fixer(110_000, "Avenant", Acteur.Systeme, Midi);
        var objectifs = SuivreLesObjectifs.ObjectifsEnVigueur([fixe]);
        objectifs.Count.ShouldBe(ObjectifsDuTexte.Tous.Count);
        objectifs.Single(o => o is { Annee: 2014, Nature: NatureDObjectif.Construits }).ShouldBe(new(2014, "", NatureDObjectif.Construits, 110_000, "Avenant"));
        objectifs.Where(o => o.Nature == NatureDObjectif.Construits).Sum(o => o.Logements).ShouldBe(350_000);
    }

    [Fact]
    public void Une_reunion_ne_se_tient_pas_avant_son_heure_et_ne_change_plus_une_fois_relevee()
    {
        Should.Throw<Refus>(() => ReunionDuComite.Prevoir(Paris.Instant(new(2013, 7, 7), new(10, 0)), "Paris", [])).Motifs[0].Champ.ShouldBe("Jour");
        var reunion = ReunionDuComite.Prevoir(Midi, "Paris", ["Production"]);
        reunion.Annee.ShouldBe(2014);
        Should.Throw<Refus>(() => reunion.Tenir([], Midi.AddSeconds(-1))).Code.Code.ShouldBe("Pacte:ReunionAVenir");
        Should.Throw<Refus>(() => reunion.EtablirLeReleve(Guid.NewGuid(), "K", Midi));
        reunion.Tenir(["Décider"], Midi);
        reunion.Tenir(["Décider mieux"], Midi);
        reunion.Preparer(Midi.AddDays(30), "Lyon", []);
        (reunion.PrevueLe, reunion.Lieu).ShouldBe((Midi, "Lyon"), "held, its day stays");
        reunion.EtablirLeReleve(Guid.NewGuid(), "K", Midi.AddHours(1));
        reunion.Decisions.ShouldBe(["Décider mieux"]);
        Should.Throw<Refus>(() => reunion.Joindre(Guid.NewGuid(), "x", Acteur.Systeme, Midi)).Code.Code.ShouldBe("Pacte:ReunionRelevee");
        Should.Throw<Refus>(reunion.Annuler);
    }

    [Fact]
    public void Un_engagement_tenu_a_sa_preuve_en_mots_ou_en_fichier()
    {
        var engagement = EngagementDuPacte.Inscrire(PartieAuPacte.Etat, "Foncier", new(2014, 12, 31));
        engagement.Constater(VieDeLEngagementDuPacte.Engager, "", null, Acteur.Systeme, Midi);
        Should.Throw<Refus>(() => engagement.Constater(VieDeLEngagementDuPacte.ConstaterTenu, "", null, Acteur.Systeme, Midi)).Motifs[0].Champ.ShouldBe("Preuve");
        engagement.Statut.ShouldBe(StatutEngagementDuPacte.EnCours);
        var fichier = Guid.NewGuid();
        engagement.Constater(VieDeLEngagementDuPacte.ConstaterTenu, "", fichier, Acteur.Systeme, Midi);
        (engagement.Statut, engagement.PreuveFichierId).ShouldBe((StatutEngagementDuPacte.Tenu, fichier));
        Should.Throw<Refus>(() => engagement.Constater(VieDeLEngagementDuPacte.Engager, "", null, Acteur.Systeme, Midi));
    }

    [Fact]
    public void L_echeance_dit_son_annee() => new[] { "pacte/comite/2014", "pacte/comite/", "pacte/comite/x", "appels/session/2014" }.Select(EcheanceDuComite.Annee).ShouldBe([2014, null, null, null]);

    private static SerieDeLogements Serie(string source, DateOnly arretee, int heures, params LigneDeSerie[] lignes) => SerieDeLogements.Importer(source, arretee, lignes, Acteur.Systeme, Midi.AddHours(heures));
}
