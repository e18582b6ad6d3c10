using Cus.Portal.Referentiel;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Demonstration;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.IntegrationTests.Referentiel;

public class SuccessionTests(BaseDuReferentiel b) : IClassFixture<BaseDuReferentiel>
{
    [Fact]
    [Trait("Scenario", "REF-S03")]
    public async Task Un_organisme_absorbe_passe_la_main_au_jour_dit()
    {
        b.Horloge.Regler("2014-12-20 10:00");
        await b.SuccederAsync(OrganismesDemo.InsulaLogis, "Habitat Insulaire", "2015-01-01");

        (await AgitPourAsync(OrganismesDemo.InsulaLogis, "2014-12-31")).ShouldBe(OrganismesDemo.InsulaLogis);
        (await AgitPourAsync(OrganismesDemo.InsulaLogis, "2015-01-01")).ShouldBe(OrganismesDemo.HabitatInsulaire);
        (await ReprisParAsync(OrganismesDemo.HabitatInsulaire, "2014-12-31")).ShouldBe([OrganismesDemo.HabitatInsulaire]);
        (await ReprisParAsync(OrganismesDemo.HabitatInsulaire, "2015-01-01")).ShouldBe([OrganismesDemo.HabitatInsulaire, OrganismesDemo.InsulaLogis], ignoreOrder: true);
        (await b.DemanderAsync<IOrganismes, DateOnly?>(o => o.DernierJourAsync(OrganismesDemo.InsulaLogis, default))).ShouldBe(new DateOnly(2014, 12, 31));

        b.Horloge.Regler("2015-01-01 00:00:00");
        var lue = await b.DemanderAsync<IOrganismes, OrganismeLu?>(o => o.LireAsync(OrganismesDemo.InsulaLogis, new DateOnly(2014, 5, 1), default));
        lue.ShouldNotBeNull().Nom.ShouldBe("Insula Logis");
        var siren = SemerLesOrganismes.SirenInvente(3);
        (await b.DemanderAsync<IOrganismes, OrganismeLu>(o => o.ExigerAsync(siren, "Organisme", default))).Id.ShouldBe(OrganismesDemo.InsulaLogis);
        (await b.DemanderAsync<IOrganismes, IReadOnlyList<OrganismeLu>>(o => o.ChercherAsync(siren, 20, default))).Select(o => o.Nom).ShouldBe(["Habitat Insulaire", "Insula Logis"]);
    }

    [Fact]
    [Trait("Scenario", "REF-S07")]
    public async Task Deux_organismes_fusionnent_dans_un_nouveau_au_jour_dit()
    {
        b.Horloge.Regler("2021-09-15 10:00");
        var fiche = new FicheSaisie("Garonne et Oc Habitat", TypeOrganisme.Oph, SemerLesOrganismes.SirenInvente(900)[..8] + "0", null, "31555", null, null, null);
        var juste = SemerLesOrganismes.SirenInvente(900);
        if (fiche.Siren == juste)
            fiche = fiche with { Siren = juste[..8] + "1" };
        (await Should.ThrowAsync<Refus>(() => b.DemanderAsync<EnregistrerOrganisme, Guid>(e => e.ExecuterAsync(fiche, default)))).Message.ShouldBe("La clé de ce SIREN est fausse.");
        var nouveau = await b.DemanderAsync<EnregistrerOrganisme, Guid>(e => e.ExecuterAsync(fiche with { Siren = juste }, default));
        await b.SuccederAsync(OrganismesDemo.HabitatGaronne, juste, "2022-01-01");
        await b.SuccederAsync(OrganismesDemo.ToitDOc, "Garonne et Oc Habitat", "2022-01-01");

        (await AgitPourAsync(OrganismesDemo.ToitDOc, "2021-12-31")).ShouldBe(OrganismesDemo.ToitDOc);
        (await AgitPourAsync(OrganismesDemo.ToitDOc, "2022-01-01")).ShouldBe(nouveau);
        (await ReprisParAsync(nouveau, "2022-01-01")).ShouldBe([nouveau, OrganismesDemo.HabitatGaronne, OrganismesDemo.ToitDOc], ignoreOrder: true);

        b.Horloge.Regler("2022-01-04 10:00");
        var trouves = await b.DemanderAsync<IOrganismes, IReadOnlyList<OrganismeLu>>(o => o.ChercherAsync("Toit d’Oc", 20, default));
        trouves[0].Nom.ShouldBe("Garonne et Oc Habitat");
        trouves[0].Reprend.ShouldBe(["Toit d’Oc"]);
    }

    [Fact]
    public async Task Une_chaine_se_suit_jusqu_au_bout_et_ne_tourne_jamais_en_rond()
    {
        b.Horloge.Regler("2017-01-01 10:00");
        await b.SuccederAsync(OrganismesDemo.BretagneLogis, "Loire Habitat", "2018-01-01");
        await b.SuccederAsync(OrganismesDemo.LoireHabitat, "Nord Toit", "2020-01-01");
        (await AgitPourAsync(OrganismesDemo.BretagneLogis, "2019-12-31")).ShouldBe(OrganismesDemo.LoireHabitat);
        (await AgitPourAsync(OrganismesDemo.BretagneLogis, "2020-01-01")).ShouldBe(OrganismesDemo.NordToit);
        (await Should.ThrowAsync<Refus>(() => b.SuccederAsync(OrganismesDemo.NordToit, "Bretagne Logis", "2025-01-01"))).Code.ShouldBe(RefusReferentiel.SuccesseurAbsorbe);
        (await Should.ThrowAsync<Refus>(() => b.SuccederAsync(OrganismesDemo.NordToit, "Nord Toit", "2025-01-01"))).Code.ShouldBe(RefusReferentiel.SuccessionDeSoi);
        (await Should.ThrowAsync<Refus>(() => b.SuccederAsync(OrganismesDemo.BretagneLogis, "Nord Toit", "2025-01-01"))).Message.ShouldContain("Loire Habitat le 1er janvier 2018");
    }

    [Fact]
    public async Task Une_succession_s_annule_avant_son_jour_jamais_apres()
    {
        b.Horloge.Regler("2030-12-31 23:59:59");
        await b.SuccederAsync(OrganismesDemo.AlsaceFoyers, "Limousin Habitat", "2031-01-01");
        b.Horloge.Regler("2031-01-01 00:00:00");
        (await Should.ThrowAsync<Refus>(() => b.FaireAsync<AnnulerSuccession>(a => a.ExecuterAsync(OrganismesDemo.AlsaceFoyers, default)))).Code.ShouldBe(RefusReferentiel.SuccessionEnEffet);
        b.Horloge.Regler("2030-12-31 23:59:59");
        await b.FaireAsync<AnnulerSuccession>(a => a.ExecuterAsync(OrganismesDemo.AlsaceFoyers, default));
        (await AgitPourAsync(OrganismesDemo.AlsaceFoyers, "2031-01-01")).ShouldBe(OrganismesDemo.AlsaceFoyers);
    }

    private Task<Guid> AgitPourAsync(Guid id, string date) => b.DemanderAsync<IOrganismes, Guid>(o => o.AgitPourAsync(id, DateOnly.ParseExact(date, "yyyy-MM-dd"), default));

    private Task<IReadOnlyList<Guid>> ReprisParAsync(Guid id, string date) => b.DemanderAsync<IOrganismes, IReadOnlyList<Guid>>(o => o.ReprisParAsync(id, DateOnly.ParseExact(date, "yyyy-MM-dd"), default));
}
