using Cus.Portal.Echeances;
using Cus.Portal.Echeances.Agenda;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.UnitTests.Echeances;

public class EcheanceTests
{
    private static readonly RegleDeRappel[] Regles = [.. new[] { -10, -3, -1, 1 }.Select(d => RegleDeRappel.Creer("essai.avis", new SaisieDeRegle(d, UniteDeDelai.JoursOuvres, new TimeOnly(8, 0), [Echelon.Titulaire]), default))];

    [Fact]
    [Trait("Scenario", "ECH-S05")]
    public void Une_pause_de_cinq_jours_pleins_reporte_du_12_au_17_juin_et_fait_taire_les_rappels_tant_qu_elle_dure()
    {
        var e = Ouvrir();
        e.Pauser(Pause("2014-06-02 09:00", "2014-06-07 09:00"), A("2014-06-02 09:00"), Regles);
        e.DueLe.ShouldBe(A("2014-06-17 23:59:59"));
        e.Lire().OrigineLe.ShouldBe(A("2014-06-12 23:59:59"));
        e.ProchainRappelLe.ShouldBe(A("2014-06-12 08:00"));
        TraiterLesRappels.Dues(e, Regles, [], A("2014-06-06 08:00")).ShouldBeEmpty();
        e.PeutRappelerA(A("2014-06-06 08:00")).ShouldBeFalse();
        e.PeutRappelerA(A("2014-06-07 09:00")).ShouldBeTrue();
    }

    [Fact]
    public void Un_rappel_d_avant_la_pause_que_la_passe_n_a_pas_envoye_ne_part_pas_pendant_elle()
    {
        var e = Ouvrir();
        e.Pauser(Pause("2014-06-11 08:30", "2014-06-11 20:00"), A("2014-06-10 12:00"), Regles);
        e.DueLe.ShouldBe(A("2014-06-12 23:59:59"));
        TraiterLesRappels.Dues(e, Regles, [], A("2014-06-11 08:10")).Select(r => r.Decalage).ShouldBe([-1]);
        TraiterLesRappels.Dues(e, Regles, [], A("2014-06-11 09:00")).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Scenario", "ECH-S06")]
    public void Une_prorogation_garde_l_ancienne_date_refait_les_rappels_et_deplace_le_meme_evenement()
    {
        var e = Ouvrir();
        var avant = AgendaDeLActeur.Evenement(e);
        e.Proroger(Prorogation(e, "2014-06-20", "2014-06-10 11:00"), A("2014-06-10 11:00"), Regles);
        e.Lire().Prorogations.Single().EnClair.ShouldBe("prorogée au 20 juin 2014 par Maud Perrin le 10 juin (au lieu du 12 juin)");
        e.ProchainRappelLe.ShouldBe(A("2014-06-17 08:00"));
        TraiterLesRappels.Dues(e, Regles, [], A("2014-06-11 08:00")).ShouldBeEmpty();
        TraiterLesRappels.Dues(e, Regles, [], A("2014-06-17 08:00")).Select(r => r.Decalage).ShouldBe([-3]);
        var apres = AgendaDeLActeur.Evenement(e);
        (apres.Uid, apres.Debut).ShouldBe((avant.Uid, A("2014-06-20 23:59:59")));
        apres.Sequence.ShouldBeGreaterThan(avant.Sequence);
    }

    [Fact]
    public void Une_prorogation_a_l_annee_suivante_dit_les_deux_annees()
    {
        var p = new Prorogation(A("2014-12-30 23:59:59"), A("2015-01-09 23:59:59"), "fêtes", "Maud Perrin", A("2014-12-29 10:00"));
        p.EnClair.ShouldBe("prorogée au 9 janvier 2015 par Maud Perrin le 29 décembre 2014 (au lieu du 30 décembre 2014)");
    }

    [Fact]
    public void Une_pause_sans_fin_suspend_puis_la_reprise_ajoute_ses_jours_pleins()
    {
        var e = Ouvrir();
        e.Pauser(Pause("2014-06-10 09:00", null), A("2014-06-10 09:00"), Regles);
        (e.SuspendueLe, e.ProchainRappelLe, e.DueLe).ShouldBe((A("2014-06-10 09:00"), null, A("2014-06-12 23:59:59")));
        e.EstEnRetard(A("2014-06-15 00:00")).ShouldBeFalse();
        e.EstEchueNonAnnoncee(A("2014-06-15 00:00")).ShouldBeFalse();
        e.Reprendre("Claire Estève", A("2014-06-20 08:00"), Regles);
        (e.SuspendueLe, e.DueLe).ShouldBe((null, A("2014-06-21 23:59:59")));
        e.Lire().Pauses.Single().RepriseParNom.ShouldBe("Claire Estève");
    }

    [Fact]
    public void Le_terme_ne_tombe_jamais_pendant_une_pause()
    {
        var e = Ouvrir();
        e.Pauser(Pause("2014-06-12 23:00", "2014-06-14 11:00"), A("2014-06-12 20:00"), Regles);
        e.DueLe.ShouldBe(A("2014-06-14 23:59:59"));
    }

    [Theory]
    [InlineData("2014-03-29 09:00", "2014-03-31 09:00", "2014-04-10 23:59:59", "2014-04-12 23:59:59")]
    [InlineData("2014-10-25 09:00", "2014-10-27 09:00", "2014-11-10 23:59:59", "2014-11-12 23:59:59")]
    [InlineData("2016-02-28 09:00", "2016-03-01 09:00", "2016-02-28 23:59:59", "2016-03-01 23:59:59")]
    public void Une_pause_compte_les_jours_de_Paris_meme_s_il_en_manque_une_heure_ou_s_ajoute_un_29_fevrier(string debut, string fin, string due, string reportee) =>
        Terme.Prolonger(A(due), A(debut), A(fin)).ShouldBe(A(reportee));

    [Fact]
    [Trait("Scenario", "ECH-S16")]
    public void Une_date_passee_une_date_plus_tot_et_un_motif_vide_sont_refuses_pres_de_leur_champ()
    {
        var e = Ouvrir();
        Refuse(() => e.Proroger(Prorogation(e, "2014-05-19", "2014-05-20 10:00"), A("2014-05-20 10:00"), Regles), RefusEcheances.DatePassee, "Date").ShouldBe("Cette date est passée.");
        Refuse(() => e.Proroger(Prorogation(e, "2014-06-02", "2014-05-20 10:00"), A("2014-05-20 10:00"), Regles), RefusEcheances.ProrogationEnArriere, "Date");
        Refuse(() => e.Proroger(Prorogation(e, "2190-06-02", "2014-05-20 10:00"), A("2014-05-20 10:00"), Regles), RefusEcheances.DateTropLointaine, "Date");
        Refuse(() => e.Proroger(Prorogation(e, "2014-06-20", "2014-05-20 10:00") with { Motif = " " }, A("2014-05-20 10:00"), Regles), RefusEcheances.MotifExige, "MotifDeLaProrogation");
        (e.DueLe, e.Tour, e.Prorogations.Count).ShouldBe((A("2014-06-12 23:59:59"), 0, 0));
    }

    [Fact]
    public void Une_pause_fautive_est_refusee_pres_de_son_champ_et_rien_ne_bouge()
    {
        var e = Ouvrir();
        var maintenant = A("2014-06-02 09:00");
        e.Pauser(Pause("2014-06-02 09:00", "2014-06-07 09:00"), maintenant, Regles);
        void Refusee(PauseDEcheance pause, CodeRefus code, string champ) => Refuse(() => e.Pauser(pause, maintenant, Regles), code, champ);
        Refusee(Pause("2014-06-06 09:00", "2014-06-08 09:00"), RefusEcheances.PauseChevauche, "Debut");
        Refusee(Pause("2014-06-02 08:00", null), RefusEcheances.PauseChevauche, "Debut");
        Refusee(Pause("2014-06-09 09:00", "2014-06-09 09:00"), RefusEcheances.PauseALEnvers, "Fin");
        Refusee(Pause("2014-06-09 09:00", null), RefusEcheances.PauseSansFin, "Fin");
        Refusee(Pause("2014-06-09 09:00", "2114-06-09 09:00"), RefusEcheances.DateTropLointaine, "Fin");
        Refusee(Pause("2014-07-09 09:00", "2014-07-10 09:00"), RefusEcheances.PauseHorsDelai, "Debut");
        Refusee(Pause("2014-05-01 09:00", "2014-05-02 09:00"), RefusEcheances.PauseHorsDelai, "Debut");
        Refusee(Pause("2014-06-09 09:00", "2014-06-10 09:00") with { Motif = "" }, RefusEcheances.MotifExige, "MotifDeLaPause");
        e.Pauser(Pause("2014-06-07 09:00", "2014-06-08 09:00"), maintenant, Regles);
        (e.Pauses.Count, e.DueLe).ShouldBe((2, A("2014-06-18 23:59:59")));
    }

    [Fact]
    public void Une_echeance_close_passee_ou_en_pause_refuse_ce_qu_elle_ne_peut_plus()
    {
        var passee = Ouvrir();
        Refuse(() => passee.Pauser(Pause("2014-06-12 09:00", null), A("2014-06-13 00:00"), Regles), RefusEcheances.DejaEchue, null);
        Refuse(() => passee.Reprendre("Claire Estève", A("2014-06-13 00:00"), Regles), RefusEcheances.PasEnPause, null);
        var suspendue = Ouvrir();
        suspendue.Pauser(Pause("2014-06-02 09:00", null), A("2014-06-02 09:00"), Regles);
        Refuse(() => suspendue.Proroger(Prorogation(suspendue, "2014-06-20", "2014-06-03 09:00"), A("2014-06-03 09:00"), Regles), RefusEcheances.EnPause, null);
        suspendue.Clore("avis transmis", A("2014-06-04 09:00"));
        Refuse(() => suspendue.Reprendre("Claire Estève", A("2014-06-05 09:00"), Regles), RefusEcheances.EcheanceClose, null);
        suspendue.Lire().EstEnPause(A("2014-06-05 09:00")).ShouldBeFalse();
    }

    [Fact]
    public void Le_programme_qui_redit_la_meme_obligation_n_efface_ni_pause_ni_prorogation()
    {
        var e = Ouvrir();
        e.Proroger(Prorogation(e, "2014-06-20", "2014-06-10 11:00"), A("2014-06-10 11:00"), Regles);
        e.Redire(Obligation("2014-06-12"), A("2014-06-10 12:00"), Regles).ShouldBeFalse();
        e.DueLe.ShouldBe(A("2014-06-20 23:59:59"));
        e.Redire(Obligation("2014-06-16"), A("2014-06-10 13:00"), Regles).ShouldBeFalse();
        e.DueLe.ShouldBe(A("2014-06-20 23:59:59"));
        e.Redire(Obligation("2014-06-26"), A("2014-06-10 14:00"), Regles).ShouldBeTrue();
        (e.DueLe, e.Lire().OrigineLe).ShouldBe((A("2014-06-26 23:59:59"), A("2014-06-26 23:59:59")));
        var pausee = Ouvrir();
        pausee.Pauser(Pause("2014-06-02 09:00", "2014-06-07 09:00"), A("2014-06-02 09:00"), Regles);
        pausee.Redire(Obligation("2014-06-13"), A("2014-06-08 09:00"), Regles).ShouldBeTrue();
        pausee.DueLe.ShouldBe(A("2014-06-18 23:59:59"));
    }

    [Fact]
    [Trait("Scenario", "ECH-S15")]
    public void Aucune_convention_d_utilite_sociale_n_offre_de_regle_tacite()
    {
        foreach (var type in new[] { "cus.association", "cus.avenant", "cus.signature.prefet" })
        {
            foreach (var effet in new[] { EffetDuSilence.ReputeFavorable, EffetDuSilence.ReputeDonne })
                Refuse(() => Echeance.Ouvrir(Obligation("2014-06-12") with { Type = type, Silence = new(effet, "Article inventé") }, A("2014-05-14 00:00"), Regles), RefusEcheances.SilenceDUneConvention, null);
            foreach (var effet in new[] { EffetDuSilence.Rien, EffetDuSilence.Bloque })
                Echeance.Ouvrir(Obligation("2014-06-12") with { Type = type, Silence = new(effet, "") }, A("2014-05-14 00:00"), Regles).SilenceVaut.ShouldBe(effet);
        }
    }

    [Fact]
    [Trait("Scenario", "ECH-S15")]
    public void Le_silence_ne_se_certifie_qu_apres_le_terme_d_une_regle_tacite_fondee_et_une_fois()
    {
        Refuse(() => Echeance.Ouvrir(Obligation("2014-06-12") with { Silence = new(EffetDuSilence.ReputeFavorable, " ") }, A("2014-05-14 00:00"), Regles), RefusEcheances.SilenceSansFondement, null);
        Ouvrir().PeutSeCertifier(A("2014-06-13 00:00")).ShouldBeFalse();
        var e = Tacite();
        e.PeutSeCertifier(A("2014-06-12 23:59:59")).ShouldBeFalse();
        e.PeutSeCertifier(A("2014-06-13 00:00")).ShouldBeTrue();
        Refuse(() => e.Proroger(Prorogation(e, "2014-06-20", "2014-06-13 00:00"), A("2014-06-13 00:00"), Regles), RefusEcheances.SilenceAcquis, null);
        e.Certifier(new(A("2014-06-13 00:00"), Guid.NewGuid(), "K7RM-2VQX-94"));
        (e.CloseLe, e.EstEnRetard(A("2014-06-14 00:00")), e.PeutSeCertifier(A("2014-06-14 00:00"))).ShouldBe((A("2014-06-13 00:00"), false, false));
        Should.Throw<InvalidOperationException>(() => e.Certifier(new(A("2014-06-14 00:00"), Guid.NewGuid(), "K7RM-2VQX-95")));
    }

    [Fact]
    public void Une_reponse_dans_le_delai_une_annulation_ou_une_pause_otent_au_silence_son_effet_pas_une_reponse_tardive()
    {
        var tenue = Tacite();
        tenue.Clore("avis transmis", A("2014-06-12 23:59:59"));
        var annulee = Tacite();
        annulee.Annuler("dossier retiré", A("2014-06-13 08:00"));
        var suspendue = Tacite();
        suspendue.Pauser(Pause("2014-06-10 09:00", null), A("2014-06-10 09:00"), Regles);
        foreach (var e in new[] { tenue, annulee, suspendue })
            e.PeutSeCertifier(A("2014-06-14 00:00")).ShouldBeFalse();
        suspendue.Clore("avis transmis", A("2014-06-16 08:00"));
        (suspendue.DueLe, suspendue.PeutSeCertifier(A("2014-07-16 08:00"))).ShouldBe((A("2014-06-17 23:59:59"), false));
        var tardive = Tacite();
        tardive.Clore("avis transmis", A("2014-06-13 00:20"));
        tardive.PeutSeCertifier(A("2014-06-13 01:00")).ShouldBeTrue();
        tardive.Certifier(new(A("2014-06-13 01:00"), Guid.NewGuid(), "K7RM-2VQX-94"));
        (tardive.CloseLe, tardive.FaitDeCloture).ShouldBe((A("2014-06-13 00:20"), "avis transmis"));
    }

    [Fact]
    [Trait("Scenario", "ECH-S01")]
    public void Une_echeance_ouverte_par_un_delai_est_due_a_son_terme_et_le_dit()
    {
        var ouverture = new OuvertureEcheance("essai.avis", "essai/avis/1", "Avis", "limite de dépôt", A("2016-01-31 16:03"), "IV", "un mois après", Delai.EnMois(1), [Role.InstructeurRegional], null, "73", "/appels/avis/1");
        var lue = Echeance.Ouvrir(ouverture, A("2016-01-31 16:03"), Regles).Lire();
        (lue.DueLe, lue.Delai).ShouldBe((A("2016-02-29 23:59:59"), Delai.EnMois(1)));
    }

    [Fact]
    [Trait("Scenario", "ECH-S02")]
    public void Le_jour_meme_jusqu_a_la_derniere_fraction_de_seconde_elle_n_est_pas_en_retard()
    {
        var e = Ouvrir();
        e.EstEnRetard(A("2014-06-12 23:59:59").AddMilliseconds(999)).ShouldBeFalse();
        e.Lire().EstEnRetard(A("2014-06-12 23:59:59").AddMilliseconds(999)).ShouldBeFalse();
        e.EstEnRetard(A("2014-06-13 00:00")).ShouldBeTrue();
        e.Lire().EstEnRetard(A("2014-06-13 00:00")).ShouldBeTrue();
    }

    internal static DateTimeOffset A(string heureDeParis)
    {
        var d = DateTime.Parse(heureDeParis, System.Globalization.CultureInfo.InvariantCulture);
        return Paris.Instant(DateOnly.FromDateTime(d), TimeOnly.FromDateTime(d));
    }

    private static Echeance Ouvrir() => Echeance.Ouvrir(Obligation("2014-06-12"), A("2014-05-14 00:00"), Regles);

    private static Echeance Tacite() =>
        Echeance.Ouvrir(Obligation("2014-06-12") with { Silence = new(EffetDuSilence.ReputeFavorable, "Règlement de l’appel de démonstration, article 7 (inventé)") }, A("2014-05-14 00:00"), Regles);

    private static OuvertureEcheance Obligation(string due) => new(
        "essai.avis", "essai/avis/1", "Avis Midi-Pyrénées", "limite de dépôt", A("2014-05-13 23:59:59"), "Appel à projets, IV", "un mois après la date limite de dépôt",
        Paris.FinDuJour(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture)), [Role.InstructeurRegional], null, "73", "/appels/avis/1");

    private static PauseDEcheance Pause(string debut, string? fin) => new(A(debut), fin is null ? null : A(fin), "complément demandé au porteur", "Claire Estève", A(debut));

    private static Prorogation Prorogation(Echeance e, string au, string le) =>
        new(e.DueLe, Paris.FinDuJour(DateOnly.Parse(au, System.Globalization.CultureInfo.InvariantCulture)), "dossier complété", "Maud Perrin", A(le));

    private static string Refuse(Action acte, CodeRefus code, string? champ)
    {
        var refus = Should.Throw<Refus>(acte);
        (refus.Code, refus.Motifs[0].Champ).ShouldBe((code, champ));
        return refus.Message;
    }
}
