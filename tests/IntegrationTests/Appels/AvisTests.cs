using Cus.Portal.Appels;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

public class AvisTests(BaseDuComite b) : IClassFixture<BaseDuComite>
{
    private static readonly TexteDAvis Favorable = new(SensDAvis.Favorable, "Projet utile au bassin toulousain.", "", null, [new(1, "Répond à l’objet.")]);

    [Fact]
    [Trait("Scenario", "AAP-S20")]
    public async Task Tous_les_avis_d_une_session_ont_la_meme_echeance_et_s_ouvrent_une_seule_fois()
    {
        var (_, dossiers) = await b.SemerAsync((["73"], 24), (["73", "91"], 60));
        b.Horloge.Regler("2014-05-14 00:10");
        await b.OuvrirLesAvisAsync();
        await b.OuvrirLesAvisAsync();
        await using var portee = await b.CommeAsync(BaseDuComite.Maud);
        var avis = await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<AvisRegional>().Where(a => dossiers.Contains(a.DossierId)).ToListAsync();
        avis.Count.ShouldBe(3);
        var echeances = await portee.ServiceProvider.GetRequiredService<IEcheances>().ListerAsync(OuvrirLesAvis.Echeance, [.. avis.Select(a => OuvrirLesAvis.Objet(a.Id))], default);
        echeances.Count.ShouldBe(3);
        echeances.Select(e => e.DueLe).Distinct().ShouldHaveSingleItem().ShouldBe(new DateTimeOffset(2014, 6, 12, 21, 59, 59, TimeSpan.Zero));
    }

    [Fact]
    public async Task Avant_la_cloture_aucun_avis_ne_s_ouvre()
    {
        var (_, dossiers) = await b.SemerAsync((["73"], 24));
        b.Horloge.Regler("2014-05-13 23:59:59");
        await b.OuvrirLesAvisAsync();
        (await ListerAsync(dossiers[0])).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Scenario", "AAP-S21")]
    public async Task La_dreal_rassemble_et_le_prefet_de_region_transmet()
    {
        var (dossier, avis) = await OuvertAsync("73");
        b.Horloge.Regler("2014-05-20 10:00");
        var ddt = await b.FaireAsync<DemanderContribution, Guid>(BaseDuComite.Claire, d => d.ExecuterAsync(avis, "DDT 31", BaseDuComite.Ddt31, new DateOnly(2014, 5, 28), default));
        await b.FaireAsync<DemanderContribution, Guid>(BaseDuComite.Claire, d => d.ExecuterAsync(avis, "DRJSCS", null, null, default));
        b.Horloge.Regler("2014-05-26 10:00");
        await b.FaireAsync<RepondreContribution>(BaseDuComite.Didier, r => r.ExecuterAsync(avis, ddt, "Secteur tendu.", default));
        var lu = await b.FaireAsync<LireAvis, AvisLu>(BaseDuComite.Claire, l => l.LireAsync(avis, default));
        lu.Contributions.Count.ShouldBe(2);
        lu.Contributions.Single(c => c.Id == ddt).Reponse.ShouldBe("Secteur tendu.");
        lu.Avis.Texte.Motifs.ShouldBeEmpty();
        (await b.FaireAsync<LireAvis, AvisLu>(BaseDuComite.Didier, l => l.LireAsync(avis, default))).LitLeTexte.ShouldBeFalse();

        await b.FaireAsync<RedigerAvis>(BaseDuComite.Claire, r => r.ExecuterAsync(avis, Favorable, true, default));
        (await Should.ThrowAsync<Refus>(() => b.FaireAsync<TransmettreAvis>(BaseDuComite.Claire, t => t.ExecuterAsync(avis, default)))).Message.ShouldBe("L’avis est transmis par le préfet de région.");
        b.Horloge.Regler("2014-06-11 15:00");
        b.Messagerie.Courriels.Clear();
        await b.FaireAsync<TransmettreAvis>(BaseDuComite.Bruno, t => t.ExecuterAsync(avis, default));
        b.Messagerie.Courriels.Select(c => c.Adresse).ShouldBe(["Dhup@contact.example", "ArHlm73@contact.example"]);
        await using var portee = await b.CommeAsync(BaseDuComite.Maud);
        (await portee.ServiceProvider.GetRequiredService<IEcheances>().ListerAsync(OuvrirLesAvis.Echeance, [OuvrirLesAvis.Objet(avis)], default)).Single().EstOuverte.ShouldBeFalse();
        (await b.FaireAsync<LireAvis, IReadOnlyList<LigneDAvis>>(BaseDuComite.Amina, l => l.DuDossierAsync(dossier, default))).ShouldBeEmpty();
        await Should.ThrowAsync<Refus>(() => b.FaireAsync<LireAvis, AvisLu>(BaseDuComite.Amina, l => l.LireAsync(avis, default)));
    }

    [Fact]
    [Trait("Scenario", "AAP-S22")]
    public async Task Le_secretariat_retrouve_l_avis_en_retard_par_region()
    {
        var (dossier, _) = await OuvertAsync("91");
        b.Horloge.Regler("2014-06-12 23:30");
        (await b.FaireAsync<LireAvis, IReadOnlyList<LigneDAvis>>(BaseDuComite.Maud, l => l.EnRetardAsync(default))).ShouldNotContain(l => l.DossierId == dossier);
        b.Horloge.Regler("2014-07-03 09:00");
        var ligne = (await b.FaireAsync<LireAvis, IReadOnlyList<LigneDAvis>>(BaseDuComite.Maud, l => l.EnRetardAsync(default))).Single(l => l.DossierId == dossier);
        ligne.Phrase.Replace('\u00A0', ' ').ShouldBe("Avis Languedoc-Roussillon attendu le 12 juin 2014, non reçu (21 jours de retard)");
        ligne.Region.ShouldBe("Languedoc-Roussillon");
    }

    [Fact]
    [Trait("Scenario", "AAP-S23")]
    public async Task Une_dreal_ne_lit_que_les_dossiers_de_son_territoire_et_n_ecrit_que_son_avis()
    {
        var (dossier, avis) = await OuvertAsync("73");
        (await Should.ThrowAsync<Refus>(() => b.FaireAsync<LireAvis, AvisLu>(BaseDuComite.Yves, l => l.LireAsync(avis, default)))).Code.ShouldBe(RefusSocle.Introuvable);
        (await Should.ThrowAsync<Refus>(() => b.FaireAsync<RedigerAvis>(BaseDuComite.Yves, r => r.ExecuterAsync(avis, Favorable, false, default)))).Code.ShouldBe(RefusSocle.Introuvable);
        (await Should.ThrowAsync<Refus>(() => b.FaireAsync<Perimetre, Dossier>(BaseDuComite.Yves, p => p.ChargerAsync(dossier, default)))).Code.ShouldBe(RefusSocle.Introuvable);

        var (_, deux) = await b.SemerAsync((["73", "91"], 30));
        b.Horloge.Regler("2014-05-14 01:00");
        await b.OuvrirLesAvisAsync();
        (await b.FaireAsync<Perimetre, Dossier>(BaseDuComite.Yves, p => p.ChargerAsync(deux[0], default))).Id.ShouldBe(deux[0]);
        (await b.FaireAsync<LireAvis, IReadOnlyList<LigneDAvis>>(BaseDuComite.Yves, l => l.DuDossierAsync(deux[0], default))).ShouldHaveSingleItem().Region.ShouldBe("Languedoc-Roussillon");
    }

    [Fact]
    public async Task Un_avis_sans_motif_ne_se_propose_pas()
    {
        var (_, avis) = await OuvertAsync("73");
        (await Should.ThrowAsync<Refus>(() => b.FaireAsync<RedigerAvis>(BaseDuComite.Claire, r => r.ExecuterAsync(avis, Favorable with { Motifs = " " }, true, default)))).Code.ShouldBe(RefusComite.AvisAMotiver);
    }

    private async Task<(Guid Dossier, Guid Avis)> OuvertAsync(string region)
    {
        var (_, dossiers) = await b.SemerAsync(([region], 24));
        b.Horloge.Regler("2014-05-14 01:00");
        await b.OuvrirLesAvisAsync();
        return (dossiers[0], (await ListerAsync(dossiers[0])).Single());
    }

    private async Task<IReadOnlyList<Guid>> ListerAsync(Guid dossier)
    {
        await using var portee = await b.CommeAsync(BaseDuComite.Maud);
        return await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<AvisRegional>().Where(a => a.DossierId == dossier).Select(a => a.Id).ToListAsync();
    }
}
