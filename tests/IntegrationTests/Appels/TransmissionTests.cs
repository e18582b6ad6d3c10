using Cus.Portal.Appels;
using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.UnitTests.Appels;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

public class TransmissionTests(BaseDuDepot b) : IClassFixture<BaseDuDepot>
{
    private static readonly DateTimeOffset SeizeHeuresTrois = new(2014, 5, 12, 14, 3, 0, TimeSpan.Zero);

    [Fact]
    [Trait("Scenario", "AAP-S15")]
    public async Task La_premiere_lecture_se_note_sur_la_seule_ligne_du_lecteur_et_un_renvoi_garde_la_premiere_date()
    {
        var id = await DeposerAsync("Première lecture");
        b.Horloge.Regler("2014-05-12 17:20");
        await LireLaPageAsync(BaseDuDepot.Claire, id);
        b.Horloge.Regler("2014-05-12 18:00");
        await LireLaPageAsync(BaseDuDepot.Claire, id);
        await LireLaPageAsync(BaseDuDepot.Luc, id);
        var lues = (await b.RegistreAsync(id)).Where(l => l.PremiereLectureLe is not null).ToList();
        lues.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            l => l.Libelle.ShouldBe("DREAL Midi-Pyrénées"), l => l.PremiereLectureParNom.ShouldBe("Claire Estève"), l => l.PremiereLectureLe.ShouldBe(new DateTimeOffset(2014, 5, 12, 15, 20, 0, TimeSpan.Zero)));
        await LireLaPageAsync(BaseDuDepot.Olivier, id);
        (await b.RegistreAsync(id)).Where(l => l.PremiereLectureLe is not null).Select(l => l.Role).ShouldBe([RoleDeContact.Ush, RoleDeContact.Dreal]);

        var arHlm = (await b.RegistreAsync(id)).Single(l => l.Role == RoleDeContact.ArHlm);
        (await Should.ThrowAsync<Refus>(() => RenvoyerAsync(BaseDuDepot.Luc, arHlm.Id))).Code.Nature.ShouldBe(NatureRefus.Interdit);
        await RenvoyerAsync(BaseDuDepot.Olivier, arHlm.Id);
        var renvoyee = (await b.RegistreAsync(id)).Single(l => l.Role == RoleDeContact.ArHlm);
        renvoyee.MiseADispositionLe.ShouldBe(SeizeHeuresTrois);
        renvoyee.Renvois.ShouldHaveSingleItem().ParNom.ShouldBe("Olivier Le Goff");
        (await b.CourrielsAsync(id)).Count(c => c == "contact4@demo.example dossier.transmission").ShouldBe(2);
    }

    [Fact]
    [Trait("Scenario", "AAP-S15")]
    public async Task En_Ile_de_France_le_service_est_la_DRIHL()
    {
        var id = await DeposerAsync("DRIHL", BaseDuDepot.Luc, "11", "11", AppelType.Lot("1 place du Caquet", "93066", 24));
        (await b.RegistreAsync(id)).Single(l => l.Role == RoleDeContact.Dreal).Libelle.ShouldBe("DRIHL Île-de-France");
        var depot = (await b.LireAsync(id)).Depots.ShouldHaveSingleItem();
        b.Fichiers.Texte(depot.AccuseFichierId!.Value).ShouldContain("DRIHL Île-de-France");
        b.Fichiers.Texte(depot.AccuseFichierId!.Value).ShouldNotContain("DREAL");
    }

    [Fact]
    [Trait("Scenario", "AAP-S16")]
    public async Task Corse_et_PACA_partagent_une_seule_association_qui_recoit_un_seul_courriel()
    {
        var id = await DeposerAsync("Deux rives", BaseDuDepot.Petru, "94", "93", AppelType.Lot("5 cours Napoléon", "2A004", 14), AppelType.Lot("2 rue de la République", "13055", 10));
        (await b.RegistreAsync(id)).Select(l => l.Libelle).ShouldBe(
            ["Union sociale pour l’habitat", "DREAL Corse", "DREAL Provence-Alpes-Côte d’Azur", "DHUP", "AR HLM Provence-Alpes-Côte d’Azur – Corse"], ignoreOrder: true);
        (await b.CourrielsAsync(id)).Count(c => c.StartsWith("contact7@", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    [Trait("Scenario", "AAP-S18")]
    public async Task On_retire_avant_la_limite_on_redepose_et_chacun_le_sait()
    {
        var id = await DeposerAsync("Retrait");
        b.Horloge.Regler("2014-05-13 11:00");
        (await Should.ThrowAsync<Refus>(() => RetirerAsync(BaseDuDepot.Luc, id, " "))).Motifs[0].Champ.ShouldBe("Motif");
        (await Should.ThrowAsync<Refus>(() => RetirerAsync(BaseDuDepot.Paul, id, "annexe à corriger"))).Code.ShouldBe(RefusAppels.SignataireExige);
        await RetirerAsync(BaseDuDepot.Luc, id, "annexe à corriger");
        var retire = await b.LireAsync(id);
        (retire.Statut, retire.DeposeLe).ShouldBe((StatutDossier.Brouillon, null));
        (await b.RegistreAsync(id)).ShouldAllBe(l => l.RetireeLe == new DateTimeOffset(2014, 5, 13, 9, 0, 0, TimeSpan.Zero));
        (await b.CourrielsAsync(id)).Count(c => c.EndsWith("dossier.retrait", StringComparison.Ordinal)).ShouldBe(4);
        (await EcheancesAsync(id)).Count(e => e.EstOuverte).ShouldBe(1);
        await Should.ThrowAsync<Refus>(async () => await RenvoyerAsync(BaseDuDepot.Olivier, (await b.RegistreAsync(id))[0].Id));

        b.Horloge.Regler("2014-05-13 18:40");
        var second = await b.DeposerAsync(BaseDuDepot.Luc, id);
        var dossier = await b.LireAsync(id);
        dossier.DeposeLe.ShouldBe(new DateTimeOffset(2014, 5, 13, 16, 40, 0, TimeSpan.Zero));
        dossier.Depots.Count.ShouldBe(2);
        dossier.Depots.Select(d => d.AccuseFichierId).ShouldBeUnique();
        b.Fichiers.Texte(dossier.Depots.Single(d => d.Rang == 1).AccuseFichierId!.Value).ShouldContain("16\u00A0h\u00A003");
        var registre = await b.RegistreAsync(id);
        registre.Count.ShouldBe(8);
        registre.Where(l => l.EstEnVigueur).ShouldAllBe(l => l.DepotId == second.Id);
        (await EcheancesAsync(id)).ShouldAllBe(e => !e.EstOuverte);

        b.Horloge.Regler("2014-05-14 00:00:00");
        (await Should.ThrowAsync<Refus>(() => RetirerAsync(BaseDuDepot.Luc, id, "trop tard"))).Message.Replace('\u00A0', ' ').ShouldBe("Le retrait n’est plus possible depuis le 13 mai 2014 à 23 h 59.");
    }

    [Fact]
    public async Task Un_delegue_dont_la_delegation_a_pris_fin_ne_retire_plus()
    {
        var id = await DeposerAsync("Délégation finie");
        var delegue = new Acteur(Guid.NewGuid(), "Lelia Mattei", "lelia.mattei@demo.example", [], DerniereFin: new DateOnly(2014, 5, 12));
        b.Horloge.Regler("2014-05-13 09:00");
        (await Should.ThrowAsync<Refus>(() => RetirerAsync(delegue, id, "annexe"))).Message.ShouldBe("Votre habilitation a pris fin le 12 mai 2014.");
    }

    private async Task<Guid> DeposerAsync(string intitule, Acteur? par = null, string chefDeFile = "73", string regions = "73", params IReadOnlyDictionary<string, string>[] lots)
    {
        b.Horloge.Regler("2014-05-12 16:03");
        par ??= BaseDuDepot.Luc;
        var logements = lots.Length == 0 ? AppelType.SaisiesCompletes()[Rubriques.Logements]
            : AppelType.Avec(AppelType.Champs(("total", "24"), ("chef_de_file", chefDeFile), ("regions", regions)), "lots", lots);
        var id = await b.BrouillonAsync(par, intitule, autres: (Rubriques.Logements, logements));
        await b.DeposerAsync(par, id);
        return id;
    }

    private Task LireLaPageAsync(Acteur par, Guid id) => b.EnAsync(par, s => s.GetRequiredService<NoterPremiereLecture>().ExecuterAsync(id, CancellationToken.None));

    private Task RenvoyerAsync(Acteur par, Guid ligne) => b.EnAsync(par, s => s.GetRequiredService<RenvoyerTransmission>().ExecuterAsync(ligne, CancellationToken.None));

    private Task RetirerAsync(Acteur par, Guid id, string motif) => b.EnAsync(par, s => s.GetRequiredService<RetirerDossier>().ExecuterAsync(id, motif, CancellationToken.None));

    private Task<IReadOnlyList<EcheanceLue>> EcheancesAsync(Guid id) =>
        b.EnAsync(Acteur.Systeme, s => s.GetRequiredService<IEcheances>().ListerAsync(EcheanceDeDepot.Type, [EcheanceDeDepot.Objet(id)], CancellationToken.None));
}
