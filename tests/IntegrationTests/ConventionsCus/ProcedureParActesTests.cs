using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Temps;
using static Cus.Portal.IntegrationTests.ConventionsCus.PortailDesConventions;

namespace Cus.Portal.IntegrationTests.ConventionsCus;

/// <summary>The procedure through its use cases: who may do what, its deadlines, its mails.</summary>
public sealed class ProcedureParActesTests(PortailDesConventions p) : IClassFixture<PortailDesConventions>
{
    [Fact]
    [Trait("Scenario", "CUS2-S04")]
    public async Task Les_destinataires_viennent_du_patrimoine_des_le_premier_logement_et_chacun_a_son_delai()
    {
        await RepartirAsync();
        var id = await p.AssocieeAsync();
        var c = await p.ConventionAsync(id);
        c.Destinataires.Select(d => d.Nom).ShouldBe(["préfet de région (Occitanie)", "préfet du siège (Haute-Garonne)", "Le Muretain Agglo", "Toulouse Métropole", "Grand Montauban", "département (Haute-Garonne)", "département (Tarn-et-Garonne)"], ignoreOrder: true);
        c.Departements.ShouldBe(["31", "82"]);
        c.Statut.ShouldBe(StatutConventionCus.Association);
        c.Destinataires.Single(d => d.Nom == "Toulouse Métropole").Rang.ShouldBe(RangDeSignature.Obligatoire);
        var delais = await p.CommeAsync<IEcheances, IReadOnlyList<EcheanceLue>>(ComptesDemo.LucFerrand, s => s.ListerAsync(EcheancesDeConvention.DemandeDeSigner, [CheminsDeConvention.Objet(id) + "/243100518", CheminsDeConvention.Objet(id) + "/D82"], Sans));
        delais.Select(e => Paris.Date(e.DueLe)).ShouldBe([new(2019, 3, 15), new(2019, 3, 15)]);
        (await p.RefusAsync<OuvrirConvention>(ComptesDemo.LucFerrand, s => s.ExecuterAsync(OrganismesDemo.HabitatGaronne, null, default, default, Sans))).ShouldContain("a déjà une convention en préparation");
        (await p.RefusAsync<OuvrirConvention>(ComptesDemo.LucFerrand, s => s.ExecuterAsync(OrganismesDemo.ToitDOc, null, default, default, Sans))).ShouldNotBeEmpty();
    }

    [Fact]
    [Trait("Scenario", "CUS2-S05")]
    public async Task Une_collectivite_demande_a_signer_pour_elle_seule_et_un_retard_s_enregistre()
    {
        await RepartirAsync();
        var id = await p.AssocieeAsync();
        p.Horloge.Regler("2019-03-15 23:59:59");
        (await p.CommeAsync<EngagerLaConvention, object?>(ComptesDemo.CamilleFabre, async s => await s.DemanderASignerAsync(id, "243100518", null, Sans))).ShouldBeNull();
        (await p.RefusAsync<EngagerLaConvention>(ComptesDemo.CamilleFabre, s => s.DemanderASignerAsync(id, "248200099", null, Sans))).ShouldNotBeEmpty();
        p.Horloge.Regler("2019-03-16 00:00:00");
        (await p.CommeAsync<EngagerLaConvention, object?>(ComptesDemo.PierreEscande, async s => await s.DemanderASignerAsync(id, "248200099", null, Sans))).ShouldNotBeNull();
        (await p.CommeAsync<EngagerLaConvention, object?>(ComptesDemo.AminaBelkacem, async s => await s.DemanderASignerAsync(id, "D31", new(2019, 3, 14), Sans))).ShouldBeNull();
        var c = await p.ConventionAsync(id);
        c.Destinataires.Where(d => d.DemandeLe is not null).Select(d => d.Code).ShouldBe(["243100518", "248200099", "D31"], ignoreOrder: true);
        (await p.JournalAsync(id)).ShouldContain(l => l.Contains("hors du délai de deux mois", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Scenario", "CUS2-S07")]
    public async Task Le_prefet_du_siege_seul_accorde_un_report_et_les_echeances_avancent_d_un_an()
    {
        await RepartirAsync();
        p.Horloge.Regler("2019-05-21 10:00");
        var id = await p.OuvrirAsync();
        (await p.RefusAsync<ReporterLaConvention>(ComptesDemo.LucFerrand, s => s.DemanderAsync(id, "Fusion", null, Sans))).ShouldBe("Motif et délibération d’intention requis pour le report.");
        await p.CommeAsync<ReporterLaConvention>(ComptesDemo.LucFerrand, s => s.DemanderAsync(id, "Fusion avec un autre office", new(new(2019, 5, 2), null), Sans));
        (await p.RefusAsync<ReporterLaConvention>(ComptesDemo.OdileGarrigue, s => s.AccorderAsync(id, Sans))).ShouldNotBeEmpty();
        (await p.RefusAsync<ReporterLaConvention>(ComptesDemo.LucFerrand, s => s.AccorderAsync(id, Sans))).ShouldNotBeEmpty();
        await p.CommeAsync<ReporterLaConvention>(ComptesDemo.JeanRoques, s => s.AccorderAsync(id, Sans));
        var depot = await p.CommeAsync<IEcheances, IReadOnlyList<EcheanceLue>>(ComptesDemo.LucFerrand, s => s.ListerAsync(EcheancesDeConvention.Depot, [CheminsDeConvention.Objet(id)], Sans));
        Paris.Date(depot.ShouldHaveSingleItem().DueLe).ShouldBe(new DateOnly(2020, 6, 30));
    }

    [Fact]
    [Trait("Scenario", "CUS2-S10")]
    public async Task Chaque_prefet_lit_tout_et_n_ecrit_que_sur_son_territoire()
    {
        await RepartirAsync();
        var id = await TransmiseAsync();
        var c = await p.ConventionAsync(id);
        c.Avis.ShouldHaveSingleItem().Nom.ShouldBe("Tarn-et-Garonne");
        using var odile = await p.ConnecterAsync("odile.garrigue");
        (await odile.OuvrirAsync(CheminsDeConvention.Avis(id))).Texte.ShouldContain("Votre avis, Tarn-et-Garonne");
        using var jean = await p.ConnecterAsync("jean.roques");
        (await jean.OuvrirAsync(CheminsDeConvention.Avis(id))).Texte.ShouldNotContain("Votre avis");
        (await p.RefusAsync<InstruireLeProjet>(ComptesDemo.JeanRoques, s => s.RendreUnAvisAsync(id, "D82", SensDAvis.Favorable, null, [], Sans))).ShouldNotBeEmpty();
        (await p.RefusAsync<InstruireLeProjet>(ComptesDemo.OdileGarrigue, s => s.RendreUnAvisAsync(id, "D82", SensDAvis.FavorableAvecReserves, "Trop peu.", ["PP-2, Haute-Garonne"], Sans))).ShouldContain("Un avis ne porte que sur les engagements de son territoire");
        await p.CommeAsync<InstruireLeProjet>(ComptesDemo.OdileGarrigue, s => s.RendreUnAvisAsync(id, "D82", SensDAvis.FavorableAvecReserves, "Trop peu de rénovations.", ["PP-2, Tarn-et-Garonne"], Sans));
        (await p.RefusAsync<InstruireLeProjet>(ComptesDemo.OdileGarrigue, s => s.RendreUnAvisAsync(id, "D82", SensDAvis.Favorable, null, [], Sans))).ShouldContain("déjà été rendu");
        var tableau = (await jean.OuvrirAsync(CheminsDeConvention.Avis(id))).Texte;
        tableau.ShouldContain("Favorable avec réserves");
        tableau.ShouldContain("PP-2, Tarn-et-Garonne");
        using var ailleurs = await p.ConnecterAsync("loic.aubertin");
        (await ailleurs.OuvrirAsync(CheminsDeConvention.Convention(id))).Statut.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Les_pages_de_la_procedure_repondent_a_chacun()
    {
        await RepartirAsync();
        var id = await TransmiseAsync();
        foreach (var compte in (string[])["luc.ferrand", "amina.belkacem", "rose.delmas", "jean.roques", "odile.garrigue", "bruno.lacaze", "claire.esteve", "didier.vasseur", "camille.fabre", "maud.perrin", "thomas.rey"])
        {
            using var n = await p.ConnecterAsync(compte);
            foreach (var chemin in (string[])["/cus/conventions", "/cus/conventions?Statut=AvisEnCours", CheminsDeConvention.Convention(id), CheminsDeConvention.Association(id), CheminsDeConvention.Avis(id), CheminsDeConvention.Signature(id)])
                (await n.OuvrirAsync(chemin)).Statut.ShouldBe(System.Net.HttpStatusCode.OK, $"{compte}, {chemin}");
        }
    }

    private async Task<Guid> TransmiseAsync()
    {
        var id = await p.AssocieeAsync();
        p.Horloge.Regler("2019-06-27 16:00");
        await p.CommeAsync<Cus.Portal.ConventionsCus.Categories.FixerLaCategorie, object>(ComptesDemo.LucFerrand, async s => await s.ExecuterAsync(id, new(12_399, 81, default, 0), Sans));
        await p.JoindreAsync(id, NatureDePieceDeCus.Projet, NatureDePieceDeCus.TableauxDesIndicateurs);
        await p.CompleterLesEngagementsAsync(id);
        await p.CommeAsync<DeposerLeProjet, object>(ComptesDemo.LucFerrand, async s => await s.DeposerAsync(id, Sans));
        p.Horloge.Regler("2019-07-03 10:00");
        await p.CommeAsync<InstruireLeProjet>(ComptesDemo.JeanRoques, s => s.TransmettreAsync(id, Sans));
        return id;
    }

    private async Task RepartirAsync()
    {
        await p.EffacerLesConventionsAsync();
        await p.EffacerAsync();
    }
}
