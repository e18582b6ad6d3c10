using Cus.Portal.Appels;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using FsCheck;
using FsCheck.Fluent;

namespace Cus.Portal.UnitTests.Appels;

public class ClassementTests
{
    [Fact]
    [Trait("Scenario", "AAP-S27")]
    public void Deux_dossiers_a_egalite_portent_le_meme_rang_et_le_classement_le_dit()
    {
        var dossiers = Dossiers(28.00m, 26.50m, 25.25m, 25.25m, 21.00m);
        var lignes = Classement.Etablir(dossiers, []);
        lignes.Select(l => l.Rang).ShouldBe([1, 2, 3, 3, 5]);
        lignes.Select(l => l.ExAequo).ShouldBe([false, false, true, true, false]);
        lignes[2].Explication.ShouldBe("même moyenne 25,25");
    }

    [Fact]
    [Trait("Scenario", "AAP-S27")]
    public void La_presidence_departage_avec_un_motif_qui_se_lit()
    {
        var dossiers = Dossiers(25.25m, 25.25m, 21.00m);
        var lignes = Classement.Etablir(dossiers, [new(dossiers[1].DossierId, dossiers[0].DossierId, "bassin plus tendu")]);
        lignes.Select(l => (l.DossierId, l.Rang)).ShouldBe([(dossiers[1].DossierId, 1), (dossiers[0].DossierId, 2), (dossiers[2].DossierId, 3)]);
        lignes[0].Explication.ShouldContain("devant par la présidence : bassin plus tendu");
    }

    [Fact]
    public void Sans_aucun_vote_un_dossier_n_a_pas_de_rang() =>
        Classement.Etablir([new(Guid.NewGuid(), null, null)], []).Single().Rang.ShouldBeNull();

    [Fact]
    public void Le_rang_compte_les_dossiers_de_moyenne_superieure() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<byte>().Select(b => b % 6).ListOf().ToArbitrary(), moyennes =>
        {
            var dossiers = moyennes.Select(m => new ARanger(Guid.NewGuid(), m, m)).ToList();
            var rangs = Classement.Etablir(dossiers, []).ToDictionary(l => l.DossierId, l => l.Rang);
            return dossiers.All(d => rangs[d.DossierId] == 1 + dossiers.Count(x => x.Moyenne > d.Moyenne));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [Trait("Scenario", "AAP-S29")]
    [InlineData(0, 8, 4)]
    [InlineData(0, 7, 4)]
    [InlineData(1, 8, 5)]
    [InlineData(2, 8, 6)]
    [InlineData(3, 8, 0)]
    public void Le_quorum_se_compte_sur_les_membres(int regle, int membres, int requis) =>
        Quorum.Requis((RegleDeQuorum)regle, membres).ShouldBe(requis);

    [Fact]
    [Trait("Scenario", "AAP-S29")]
    public void Sans_quorum_la_seance_ne_s_ouvre_pas()
    {
        var seance = Seance.Convoquer(Guid.NewGuid(), DateTimeOffset.UnixEpoch, "Paris", RegleDeQuorum.Moitie, [.. Enumerable.Range(1, 8).Select(n => (Guid.NewGuid(), $"Membre {n}"))], [Guid.NewGuid()]);
        seance.Pointer([.. seance.Membres.Take(3).Select(m => m.CompteId)]);
        Should.Throw<Refus>(() => seance.Ouvrir(DateTimeOffset.UnixEpoch)).Message.Replace('\u00A0', ' ').ShouldBe("Quorum non atteint : 3 présents, 4 requis.");
        seance.Pointer([.. seance.Membres.Take(4).Select(m => m.CompteId)]);
        seance.Ouvrir(DateTimeOffset.UnixEpoch);
        seance.Statut.ShouldBe(StatutSeance.Ouverte);
    }

    [Theory]
    [Trait("Scenario", "AAP-S22")]
    [InlineData(12, 6, "Avis Languedoc-Roussillon attendu le 12 juin 2014")]
    [InlineData(13, 6, "Avis Languedoc-Roussillon attendu le 12 juin 2014, non reçu (1 jour de retard)")]
    [InlineData(3, 7, "Avis Languedoc-Roussillon attendu le 12 juin 2014, non reçu (21 jours de retard)")]
    public void Un_avis_est_en_retard_des_le_lendemain_jamais_le_jour_meme(int jour, int mois, string phrase)
    {
        var avis = AvisRegional.Ouvrir(Guid.NewGuid(), "91", Paris.FinDuJour(new DateOnly(2014, 6, 12)), DateTimeOffset.UnixEpoch);
        var soir = Paris.Instant(new DateOnly(2014, mois, jour), new TimeOnly(23, 30));
        EtatDAvis.Phrase("Languedoc-Roussillon", avis, soir).Replace('\u00A0', ' ').ShouldBe(phrase);
    }

    [Fact]
    public void Un_avis_transmis_ne_change_plus()
    {
        var prefet = new Acteur(Guid.NewGuid(), "Bruno Lacaze", "b@demo.example", []);
        var avis = AvisRegional.Ouvrir(Guid.NewGuid(), "73", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
        avis.Rediger(new TexteDAvis(SensDAvis.Favorable, "", "", null, []), prefet);
        Should.Throw<Refus>(avis.Proposer).Code.ShouldBe(RefusComite.AvisAMotiver);
        avis.Rediger(new TexteDAvis(SensDAvis.FavorableAvecReserves, "Projet utile.", "", null, []), prefet);
        Should.Throw<Refus>(avis.Proposer).Code.ShouldBe(RefusComite.ReserveExigee);
        avis.Rediger(new TexteDAvis(SensDAvis.Favorable, "Projet utile.", "", null, []), prefet);
        avis.Proposer();
        avis.Transmettre(prefet, DateTimeOffset.UnixEpoch);
        Should.Throw<Refus>(() => avis.Rediger(avis.Texte, prefet)).Code.ShouldBe(RefusComite.AvisFige);
    }

    private static List<ARanger> Dossiers(params decimal[] moyennes) => [.. moyennes.Select(m => new ARanger(Guid.NewGuid(), m, m))];
}
