using Cus.Portal.Appels;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Contracts;
using Cus.Portal.Appels.Decisions;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Suivi;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.IntegrationTests.Appels;

public class ComiteTests(BaseDuComite b) : IClassFixture<BaseDuComite>
{
    [Fact]
    [Trait("Scenario", "AAP-S24")]
    public async Task Une_note_hors_de_l_echelle_ou_sans_justification_est_refusee()
    {
        var (seance, _, dossiers) = await ConvoqueeAsync(1);
        foreach (var note in new[] { "5", "-1", "2,5" })
            (await Should.ThrowAsync<Refus>(() => NoterAsync(BaseDuComite.Anne, seance, dossiers[0], note))).Motifs.ShouldAllBe(m => m.Phrase == "Notez de 0 à 4.");
        (await Should.ThrowAsync<Refus>(() => NoterAsync(BaseDuComite.Anne, seance, dossiers[0], "3", ""))).Code.ShouldBe(RefusComite.NoteAJustifier);
        await NoterAsync(BaseDuComite.Anne, seance, dossiers[0], "4");
        await NoterAsync(BaseDuComite.Anne, seance, dossiers[0], "3");
        await NoterAsync(BaseDuComite.Hugo, seance, dossiers[0], SaisieDeNote.Abstention);
        var point = (await LireAsync(BaseDuComite.Anne, seance)).Points.Single();
        point.Statistiques.Moyenne.ShouldBe(24.00m);
        point.Statistiques.Criteres[0].Participation.ShouldBe("1\u00A0votant, 1\u00A0abstention");
    }

    [Fact]
    [Trait("Scenario", "AAP-S26")]
    public async Task Un_membre_recuse_ne_voit_plus_le_dossier_et_ses_notes_ne_comptent_plus()
    {
        var (seance, _, dossiers) = await ConvoqueeAsync(2);
        await NoterAsync(BaseDuComite.Hugo, seance, dossiers[0], "4");
        await NoterAsync(BaseDuComite.Jeanne, seance, dossiers[0], "2");
        (await Should.ThrowAsync<Refus>(() => b.FaireAsync<Recuser>(BaseDuComite.Jeanne, r => r.ExecuterAsync(seance, dossiers[0], BaseDuComite.Hugo.CompteId, "lien", default)))).Code.ShouldBe(RefusSocle.Interdit);
        await b.FaireAsync<Recuser>(BaseDuComite.Hugo, r => r.ExecuterAsync(seance, dossiers[0], BaseDuComite.Hugo.CompteId, "administrateur de Relais 31", default));
        (await LireAsync(BaseDuComite.Hugo, seance)).Points.ShouldHaveSingleItem().Point.DossierId.ShouldBe(dossiers[1]);
        (await LireAsync(BaseDuComite.Hugo, seance)).Recusations.ShouldBeEmpty();
        (await Should.ThrowAsync<Refus>(() => b.FaireAsync<Perimetre, Dossier>(BaseDuComite.Hugo, p => p.ChargerAsync(dossiers[0], default)))).Code.ShouldBe(RefusSocle.Introuvable);
        (await Should.ThrowAsync<Refus>(() => NoterAsync(BaseDuComite.Hugo, seance, dossiers[0], "4"))).Code.ShouldBe(RefusSocle.Introuvable);
        await NoterAsync(BaseDuComite.Hugo, seance, dossiers[1], "3");
        var lue = await LireAsync(BaseDuComite.Anne, seance);
        lue.Points.Single(p => p.Point.DossierId == dossiers[0]).Statistiques.Moyenne.ShouldBe(16.00m);
        lue.Recusations.ShouldHaveSingleItem().Motif.ShouldBe("administrateur de Relais 31");
    }

    [Fact]
    [Trait("Scenario", "AAP-S27")]
    public async Task Seule_la_presidence_departage_et_avec_un_motif()
    {
        var (seance, _, dossiers) = await OuverteAsync(2);
        foreach (var d in dossiers)
            await NoterAsync(BaseDuComite.Anne, seance, d, "3");
        (await LireAsync(BaseDuComite.Anne, seance)).Points.Select(p => p.Classement.Rang).ShouldBe([1, 1]);
        (await Should.ThrowAsync<Refus>(() => DepartagerAsync(BaseDuComite.Anne, ""))).Code.ShouldBe(RefusComite.MotifDeDepartage);
        (await Should.ThrowAsync<Refus>(() => DepartagerAsync(BaseDuComite.Jeanne, "bassin tendu"))).Code.ShouldBe(RefusSocle.Interdit);
        await DepartagerAsync(BaseDuComite.Anne, "bassin tendu");
        var lue = await LireAsync(BaseDuComite.Anne, seance);
        lue.Points.Single(p => p.Point.DossierId == dossiers[1]).Classement.Rang.ShouldBe(1);
        lue.Departages.ShouldHaveSingleItem().Motif.ShouldBe("bassin tendu");

        Task DepartagerAsync(Acteur par, string motif) => b.FaireAsync<Departager>(par, d => d.ExecuterAsync(seance, dossiers[1], dossiers[0], motif, default));
    }

    [Fact]
    [Trait("Scenario", "AAP-S28")]
    public async Task Une_decision_se_motive_et_la_seance_close_ne_bouge_plus()
    {
        var (seance, _, dossiers) = await OuverteAsync(1);
        (await Should.ThrowAsync<Refus>(() => DeciderAsync(seance, dossiers[0], SensDeDecision.NonRetenu, ""))).Message.ShouldBe("Motivez la décision.");
        (await Should.ThrowAsync<Refus>(() => b.FaireAsync<TenirSeance>(BaseDuComite.Anne, t => t.CloreAsync(seance, default)))).Code.ShouldBe(RefusComite.DossiersSansDecision);
        await DeciderAsync(seance, dossiers[0], SensDeDecision.NonRetenu, "Partenariat insuffisant.");
        b.Horloge.Regler("2014-07-03 17:10");
        await b.FaireAsync<TenirSeance>(BaseDuComite.Anne, t => t.CloreAsync(seance, default));
        b.Horloge.Regler("2014-07-03 17:11");
        (await Should.ThrowAsync<Refus>(() => NoterAsync(BaseDuComite.Jeanne, seance, dossiers[0], "4"))).Message.Replace('\u00A0', ' ').ShouldBe("La séance est close depuis le 3 juillet 2014 à 17 h 10.");
        (await Should.ThrowAsync<Refus>(() => DeciderAsync(seance, dossiers[0], SensDeDecision.Retenu, "Revirement."))).Code.ShouldBe(RefusComite.SeanceClose);
    }

    [Fact]
    [Trait("Scenario", "AAP-S29")]
    public async Task Sans_quorum_la_seance_ne_s_ouvre_pas_et_la_notation_reste()
    {
        var (seance, _, dossiers) = await ConvoqueeAsync(1);
        await NoterAsync(BaseDuComite.Jeanne, seance, dossiers[0], "2");
        await b.FaireAsync<TenirSeance>(BaseDuComite.Anne, t => t.PointerAsync(seance, [BaseDuComite.Anne.CompteId], default));
        (await Should.ThrowAsync<Refus>(() => b.FaireAsync<TenirSeance>(BaseDuComite.Anne, t => t.OuvrirAsync(seance, default)))).Message.Replace('\u00A0', ' ').ShouldBe("Quorum non atteint : 1 présent, 2 requis.");
        (await LireAsync(BaseDuComite.Anne, seance)).Points.Single().Statistiques.Moyenne.ShouldBe(16.00m);
    }

    [Fact]
    [Trait("Scenario", "AAP-S30")]
    public async Task Les_lettres_partent_ensemble_apres_relecture_et_une_seule_fois()
    {
        var (session, dossiers) = await DecideAsync(SensDeDecision.Retenu, 12);
        b.Messagerie.Courriels.Clear();
        b.Horloge.Regler("2014-07-04 10:00");
        var lettres = await b.FaireAsync<PreparerLesLettres, IReadOnlyList<LettrePrete>>(BaseDuComite.Maud, p => p.ListerAsync(session, default));
        lettres.Count.ShouldBe(12);
        lettres[0].Destinataires.Select(d => d.Titre).ShouldBe(["Porteur", "Service de l’État en région", "Association régionale"]);
        b.Messagerie.Courriels.ShouldBeEmpty();
        (await b.FaireAsync<LireDecision, DecisionLue?>(BaseDuComite.Amina, l => l.LireAsync(dossiers[0], default))).ShouldBeNull();
        (await Should.ThrowAsync<Refus>(() => b.FaireAsync<LibererLesLettres, int>(BaseDuComite.Anne, l => l.ExecuterAsync(session, default)))).Code.ShouldBe(RefusSocle.Interdit);

        b.Horloge.Regler("2014-07-07 10:00");
        (await b.FaireAsync<LibererLesLettres, int>(BaseDuComite.Maud, l => l.ExecuterAsync(session, default))).ShouldBe(12);
        b.Messagerie.Courriels.Count(c => c.Adresse == "luc@demo.example").ShouldBe(12);
        b.Messagerie.Courriels.Count.ShouldBe(36);
        (await b.FaireAsync<LibererLesLettres, int>(BaseDuComite.Maud, l => l.ExecuterAsync(session, default))).ShouldBe(0);
        b.Messagerie.Courriels.Count.ShouldBe(36);
        var decision = (await b.FaireAsync<LireDecision, DecisionLue?>(BaseDuComite.Amina, l => l.LireAsync(dossiers[0], default))).ShouldNotBeNull();
        decision.Sens.ShouldBe(SensDeDecision.Retenu);
        decision.Synthese.Count.ShouldBe(8);
    }

    [Fact]
    [Trait("Scenario", "AAP-S32")]
    public async Task Les_laureats_sont_suivis_contre_l_objectif()
    {
        var (session, dossiers) = await DecideAsync(SensDeDecision.RetenuSousReserves, 24, 60, 36);
        b.Horloge.Regler("2014-07-07 10:00");
        var avant = await AccompagnesAsync(new DateOnly(2015, 1, 9));
        await b.FaireAsync<LibererLesLettres, int>(BaseDuComite.Maud, l => l.ExecuterAsync(session, default));
        b.Horloge.Regler("2015-01-10 10:00");
        await DeclarerAsync(dossiers[0], 4, new DateOnly(2014, 10, 1));
        await DeclarerAsync(dossiers[0], 10, new DateOnly(2014, 12, 31));
        await DeclarerAsync(dossiers[1], 60, new DateOnly(2014, 12, 31));
        await DeclarerAsync(dossiers[0], 24, new DateOnly(2015, 1, 9));
        (await Should.ThrowAsync<Refus>(() => DeclarerAsync(dossiers[2], 37, new DateOnly(2014, 12, 31)))).Code.ShouldBe(RefusComite.LogementsEnPlace);

        var suivi = await LireAsync(new DateOnly(2014, 12, 31));
        (suivi.Retenus, suivi.EnPlace).ShouldBe((120, 70));
        Francais.Pourcent(suivi.Part!.Value).Replace('\u00A0', ' ').ShouldBe("0,70 %");
        suivi.ParRegion.Sum(p => p.EnPlace).ShouldBe(70);
        suivi.Laureats[0].CoutParMenage.ShouldBe(500m);
        var ensuite = await LireAsync(new DateOnly(2015, 1, 9));
        ensuite.EnPlace.ShouldBe(84);
        ensuite.ParAnnee.ShouldBe([new("2014", 120, 70), new("2015", 0, 14)]);

        var accompagnes = await AccompagnesAsync(new DateOnly(2015, 1, 9));
        (accompagnes.Objectif, accompagnes.Retenus - avant.Retenus, accompagnes.EnPlace - avant.EnPlace).ShouldBe((avant.Objectif, 120, 84));
        accompagnes.Lignes.Single(l => l is { Annee: 2015, Region: "73" }).EnPlace.ShouldBe((avant.Lignes.SingleOrDefault(l => l is { Annee: 2015, Region: "73" })?.EnPlace ?? 0) + 14);
        (await AccompagnesAsync(new DateOnly(2014, 7, 6))).Retenus.ShouldBe(avant.Retenus, "not notified yet on that day");

        suivi.Reserves.Count.ShouldBe(3);
        await b.FaireAsync<LeverReserve>(BaseDuComite.Maud, l => l.ExecuterAsync(suivi.Reserves[0].Id, "Convention signée reçue.", default));
        (await LireAsync(new DateOnly(2014, 12, 31))).Reserves.Count(r => r.LeveeLe is null).ShouldBe(2);

        Task<BilanDesLogementsAccompagnes> AccompagnesAsync(DateOnly au) => b.FaireAsync<ILogementsAccompagnes, BilanDesLogementsAccompagnes>(BaseDuComite.Maud, s => s.LireAsync(au, default));
        Task DeclarerAsync(Guid dossier, int logements, DateOnly date) => b.FaireAsync<DeclarerLogements>(BaseDuComite.Amina, d => d.ExecuterAsync(dossier, date, logements, default));
        async Task<SuiviLu> LireAsync(DateOnly au) => (await b.FaireAsync<SuiviNational, IReadOnlyList<SuiviLu>>(BaseDuComite.Maud, s => s.LireAsync(au, default))).Single(s => s.Laureats.Any(l => l.DossierId == dossiers[0]));
    }

    private async Task<(Guid Seance, Guid Session, IReadOnlyList<Guid> Dossiers)> ConvoqueeAsync(params int[] logements)
    {
        var (session, dossiers) = await b.SemerAsync([.. logements.Length == 1 ? Enumerable.Repeat((new[] { "73" }, 24), logements[0]) : logements.Select(n => (new[] { "73" }, n))]);
        b.Horloge.Regler("2014-06-20 09:00");
        var seance = await b.FaireAsync<ConvoquerSeance, Guid>(BaseDuComite.Maud, c => c.ExecuterAsync(session, Paris.Instant(new DateOnly(2014, 7, 3), new TimeOnly(14, 0)), "Paris", RegleDeQuorum.Moitie, [], default));
        return (seance, session, dossiers);
    }

    private async Task<(Guid Seance, Guid Session, IReadOnlyList<Guid> Dossiers)> OuverteAsync(params int[] logements)
    {
        var tout = await ConvoqueeAsync(logements);
        b.Horloge.Regler("2014-07-03 14:00");
        await b.FaireAsync<TenirSeance>(BaseDuComite.Anne, t => t.PointerAsync(tout.Seance, [BaseDuComite.Anne.CompteId, BaseDuComite.Jeanne.CompteId], default));
        await b.FaireAsync<TenirSeance>(BaseDuComite.Anne, t => t.OuvrirAsync(tout.Seance, default));
        return tout;
    }

    private async Task<(Guid Session, IReadOnlyList<Guid> Dossiers)> DecideAsync(SensDeDecision sens, params int[] logements)
    {
        var (seance, session, dossiers) = await OuverteAsync(logements);
        foreach (var d in dossiers)
            await DeciderAsync(seance, d, sens, "Projet solide.");
        await b.FaireAsync<TenirSeance>(BaseDuComite.Anne, t => t.CloreAsync(seance, default));
        return (session, dossiers);
    }

    private Task DeciderAsync(Guid seance, Guid dossier, SensDeDecision sens, string motif) =>
        b.FaireAsync<DeciderDossier>(BaseDuComite.Anne, d => d.ExecuterAsync(seance, dossier, new(sens, motif, "Produire la convention signée.", new DateOnly(2014, 9, 30)), default));

    private Task NoterAsync(Acteur membre, Guid seance, Guid dossier, string note, string justification = "Vu au dossier.") =>
        b.FaireAsync<NoterDossier>(membre, n => n.ExecuterAsync(seance, dossier, [.. Enumerable.Range(1, 8).Select(c => new SaisieDeNote(c, note, justification))], default));

    private Task<SeanceLue> LireAsync(Acteur acteur, Guid seance) => b.FaireAsync<LireSeance, SeanceLue>(acteur, l => l.LireAsync(seance, default));
}
