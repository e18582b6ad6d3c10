using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.UnitTests.Pacte;

/// <summary>The life of a campaign: what may be done when, and what no longer changes.</summary>
public sealed class CampagneTests
{
    private static readonly Acteur Secretaire = new(Guid.NewGuid(), "Maud Perrin", "maud.perrin@demo.example", []);
    private static readonly BasesDOrganisme A = new("990000135", "A", 100, 1_000, 10);
    private static readonly BasesDOrganisme B = new("990000143", "B", 300, 3_000, 30);

    [Fact]
    [Trait("Scenario", "PAC-S08")]
    public void Validee_la_campagne_ne_change_plus_de_parametre()
    {
        var c = Calculee();
        Refuser(() => c.Notifier(Le(2014, 3, 1))).ShouldContain("Notifier");
        c.Valider(Secretaire, Le(2014, 3, 12));
        var avant = c.Parametres;
        Refuser(() => c.Regler(c.Parametres with { AideEnZone1 = 3_400 }, Le(2014, 3, 13))).ShouldBe("La campagne est validée depuis le 12 mars 2014.");
        foreach (var acte in (Action[])[() => c.Corriger(Le(2014, 3, 13)), () => c.Decider(Cas(10), Le(2014, 3, 13)), () => c.RetirerLeCas(A.Siren, Le(2014, 3, 13)), () => c.Calculer(Resultat(), Le(2014, 3, 13)), () => c.Valider(Secretaire, Le(2014, 3, 13))])
            Refuser(acte).ShouldBe("La campagne est validée depuis le 12 mars 2014.");
        Refuser(() => c.Solder(Le(2014, 3, 13))).ShouldContain("Solder");
        Refuser(() => c.Suivre(Le(2014, 3, 13))).ShouldBe("La campagne n’est pas notifiée.");
        (c.Statut, c.Parametres, c.DernierCalcul).ShouldBe((StatutCampagneDeMutualisation.Validee, avant, 1));
        c.Notifier(Le(2014, 3, 20));
        c.Solder(Le(2014, 5, 5));
        c.Statut.ShouldBe(StatutCampagneDeMutualisation.Soldee);
        Refuser(() => c.Suivre(Le(2014, 5, 6))).ShouldBe("La campagne est soldée depuis le 5 mai 2014.");
        Refuser(() => c.Regler(avant, Le(2014, 5, 6))).ShouldBe("La campagne est validée depuis le 12 mars 2014.");
    }

    [Fact]
    public void Corrigee_apres_le_calcul_elle_se_recalcule_avant_d_etre_validee()
    {
        var c = Calculee();
        c.Regler(c.Parametres with { Frais = 300 }, Le(2014, 2, 5));
        c.Statut.ShouldBe(StatutCampagneDeMutualisation.Preparation);
        Refuser(() => c.Valider(Secretaire, Le(2014, 2, 6))).ShouldContain("Valider");
        c.Calculer(Resultat(), Le(2014, 2, 7)).ShouldBe(2);
        c.Valider(Secretaire, Le(2014, 2, 8));
        c.Statut.ShouldBe(StatutCampagneDeMutualisation.Validee);
    }

    [Fact]
    public void Une_annee_en_cours_ou_d_avant_le_pacte_ne_s_ouvre_pas()
    {
        Refuser(() => Ouvrir(2014, Le(2014, 12, 31))).ShouldBe("L’année 2014 n’est pas finie : sa campagne s’ouvre à partir du 1er janvier 2015.");
        Refuser(() => Ouvrir(2012, Le(2014, 1, 2))).ShouldBe("Le pacte commence en 2013.");
        Ouvrir(2014, Le(2015, 1, 1)).Statut.ShouldBe(StatutCampagneDeMutualisation.Preparation);
        (ParametresDAnnee.ParDefaut(2013).ExoneresAides, ParametresDAnnee.ParDefaut(2014).ExoneresAides).ShouldBe((true, false));
    }

    [Fact]
    public void Un_parametre_hors_bornes_ou_des_cles_qui_ne_font_pas_cent_ne_changent_rien()
    {
        var c = Ouvrir(2013, Le(2014, 1, 20));
        foreach (var faux in (ParametresDeCampagne[])[c.Parametres with { AideEnZone1 = -1 }, c.Parametres with { Frais = 0.001m }, c.Parametres with { PartDesLoyers = 49 }, c.Parametres with { PartDesLoyers = 110, PartDesLogements = -35 }])
        {
            Should.Throw<Refus>(() => c.Regler(faux, Le(2014, 1, 21)));
            c.Parametres.ShouldBe(ParametresDAnnee.ParDefaut(2013));
        }
    }

    [Fact]
    public void Un_cas_particulier_a_un_motif_une_date_et_remplace_le_precedent()
    {
        var c = Calculee();
        Refuser(() => c.Decider(Cas(0), Le(2014, 2, 5))).ShouldBe("Un ajustement est un montant au centime, au-dessus ou au-dessous de zéro.");
        Refuser(() => c.Decider(Cas(10) with { Motif = "" }, Le(2014, 2, 5))).ShouldContain("Dites pourquoi");
        Refuser(() => c.Decider(Cas(10) with { DecideLe = new(2014, 2, 6) }, Le(2014, 2, 5))).ShouldBe("Cette date est à venir.");
        c.Cas.ShouldBeEmpty();
        c.Decider(Cas(10), Le(2014, 2, 5));
        c.Decider(Cas(99) with { Nature = NatureDeCas.Dispenser }, Le(2014, 2, 5));
        c.Cas.ShouldHaveSingleItem().Montant.ShouldBe(0, "a dispense has no amount");
        c.RetirerLeCas(A.Siren, Le(2014, 2, 6));
        c.Cas.ShouldBeEmpty();
    }

    [Fact]
    public void La_commission_ajuste_une_aide_ou_dispense_et_les_contributions_suivent()
    {
        var prets = new LigneDePrets[] { new(A.Siren, NatureDePret.Plai, ZoneDePret.Zone1Bis, 1, 2, 0), new(B.Siren, NatureDePret.Plus, ZoneDePret.Zone3, 1, 1, 0), new(B.Siren, NatureDePret.EcoPret, null, 2, 0, 60_000), new(B.Siren, NatureDePret.Pam, null, 1, 7, 40_000) };
        var ajuste = Calculer(prets, Cas(400));
        (ajuste.Aides, ajuste.Positions[0].Aides.Total, ajuste.Positions.Sum(p => p.Parts.Total), ajuste.Positions.Sum(p => p.Solde)).ShouldBe((13_300, 7_000, 13_300, 0));
        var dispense = Calculer(prets, Cas(0) with { Nature = NatureDeCas.Dispenser });
        dispense.Positions.Select(p => (p.Aides.Total, p.Parts.Total)).ShouldBe([(6_600m, 0m), (6_300m, 12_900m)]);
        Refuser(() => Calculer(prets, Cas(-6_600.01m))).ShouldBe("L’aide de A ne peut pas descendre au-dessous de zéro.");
    }

    [Fact]
    public void Un_second_calcul_dit_qui_change_et_de_combien()
    {
        LigneDePrets[] prets = [new(A.Siren, NatureDePret.Plus, ZoneDePret.Zone1, 1, 2, 0)];
        var (un, deux) = (Calculer(prets), Calculer(prets, Cas(400)));
        var ecarts = ComparerDesCalculs.Comparer(un.Positions, deux.Positions);
        ecarts.Select(e => (e.Nom, e.Aides, e.Contribution, e.Solde)).ShouldBe([("A", 400m, 100m, 300m), ("B", 0m, 300m, -300m)]);
        ComparerDesCalculs.Comparer(un.Positions, un.Positions).ShouldBeEmpty();
        ComparerDesCalculs.Comparer(un.Positions, un.Positions.Skip(1)).ShouldHaveSingleItem().Solde.ShouldBe(-un.Positions[0].Solde);
    }

    [Fact]
    public void On_n_encaisse_que_ce_qui_est_du_et_les_mouvements_s_annulent()
    {
        var c = Calculee();
        var o = OrganismeDeCampagne.Inscrire(c, new(B, "31", 0, ""));
        o.Notifier(new(new PositionDOrganisme(B, AidesDOrganisme.Aucune, new(1_000, 2_000, 850.50m)), []));
        Refuser(() => o.Encaisser(0, new(2014, 4, 1), "x")).ShouldContain("au centime");
        Refuser(() => o.Encaisser(3_850.51m, new(2014, 4, 1), "x")).ShouldBe("B ne doit plus que 3 850,50 €.");
        o.Encaisser(850.50m, new(2014, 4, 1), "x");
        o.Reste.ShouldBe(3_000);
        o.Encaisser(3_000, new(2014, 4, 2), "x");
        Refuser(() => o.Encaisser(1, new(2014, 4, 2), "x")).ShouldBe("B ne doit rien.");
        o.Verser(new(2014, 4, 3), "x");
        (o.Reste, o.Mouvements.Count, o.Solde + o.Mouvements.Sum(m => m.Montant)).ShouldBe((0, 2, 0));
    }

    private static CampagneDeMutualisation Ouvrir(int annee, DateTimeOffset le) => CampagneDeMutualisation.Ouvrir(annee, ParametresDAnnee.ParDefaut(annee), Secretaire, le);

    private static CampagneDeMutualisation Calculee()
    {
        var c = Ouvrir(2013, Le(2014, 1, 20));
        c.Calculer(Resultat(), Le(2014, 2, 4)).ShouldBe(1);
        return c;
    }

    private static ResultatDeCampagne Resultat() => Calculer([new(A.Siren, NatureDePret.Plus, ZoneDePret.Zone1, 1, 2, 0)]);

    private static ResultatDeCampagne Calculer(IEnumerable<LigneDePrets> prets, params CasParticulier[] cas)
    {
        var donnees = DonneesDeCalcul.De([(A, 0), (B, 0)], prets, cas);
        return CalculDeMutualisation.Calculer(ParametresDAnnee.ParDefaut(2013), donnees.Bases, donnees.Operations);
    }

    private static CasParticulier Cas(decimal montant) => new(A.Siren, "A", NatureDeCas.AjusterLAide, montant, "Prêt signé mais mal classé.", new(2014, 2, 4), "Maud Perrin");

    private static DateTimeOffset Le(int annee, int mois, int jour) => Paris.Instant(new(annee, mois, jour), new(15, 0));

    private static string Refuser(Action acte) => Should.Throw<Refus>(acte).Motifs[0].Phrase.Replace('\u00A0', ' ');
}
