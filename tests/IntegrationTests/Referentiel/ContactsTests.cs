using Cus.Portal.Referentiel;
using Cus.Portal.Referentiel.Contracts;

namespace Cus.Portal.IntegrationTests.Referentiel;

public class ContactsTests(BaseDuReferentiel b) : IClassFixture<BaseDuReferentiel>
{
    [Fact]
    [Trait("Scenario", "REF-S06")]
    public async Task Les_22_DREAL_et_les_21_associations_de_2014_sont_la_avec_leur_millesime()
    {
        var dreal = new HashSet<PointDeContact>();
        var ar = new HashSet<Guid>();
        foreach (var region in new Cus.Portal.Referentiel.Territoires.TerritoiresDuCog().Regions(MillesimeRegions.Regions2014))
        {
            dreal.UnionWith(await ListerAsync(RoleDeContact.Dreal, region.Code));
            ar.UnionWith((await ListerAsync(RoleDeContact.ArHlm, region.Code)).Select(c => c.Id));
        }

        dreal.Select(c => c.Id).Distinct().Count().ShouldBe(22);
        dreal.ShouldAllBe(c => c.Millesime == MillesimeRegions.Regions2014);
        ar.Count.ShouldBe(21);
        (await ListerAsync(RoleDeContact.Dreal, "74")).ShouldHaveSingleItem().Adresse.ShouldBe("cheld.dreal-limousin@developpement-durable.gouv.fr");
        (await ListerAsync(RoleDeContact.ArHlm, "74")).ShouldHaveSingleItem().Adresse.ShouldBe("info@arolim.com");
        (await ListerAsync(RoleDeContact.Dreal, "11")).ShouldHaveSingleItem().Libelle.ShouldBe("DRIHL Île-de-France");
        (await ListerAsync(RoleDeContact.Ush, null)).ShouldHaveSingleItem().Adresse.ShouldBe("dius@union-habitat.org");
        (await ListerAsync(RoleDeContact.Dhup, null)).ShouldHaveSingleItem().Adresse.ShouldBe("ph1.dgaln@developpement-durable.gouv.fr");
    }

    [Fact]
    [Trait("Scenario", "REF-S06")]
    public async Task L_Occitanie_repond_par_ses_deux_anciennes_regions()
    {
        (await ListerAsync(RoleDeContact.Dreal, "76")).Select(c => c.Libelle).ShouldBe(["DREAL Languedoc-Roussillon", "DREAL Midi-Pyrénées"], ignoreOrder: true);
        (await ListerAsync(RoleDeContact.ArHlm, "76")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Provence_et_Corse_partagent_une_association()
    {
        var provence = (await ListerAsync(RoleDeContact.ArHlm, "93")).ShouldHaveSingleItem();
        (await ListerAsync(RoleDeContact.ArHlm, "94")).ShouldHaveSingleItem().Id.ShouldBe(provence.Id);
        provence.Libelle.ShouldBe("AR HLM Provence-Alpes-Côte d’Azur – Corse");
    }

    [Fact]
    public async Task Amorcer_deux_fois_n_ajoute_rien()
    {
        await using (var portee = await b.PorteeAsync(null))
            await new ReferentielModule().AmorcerAsync(portee.ServiceProvider, CancellationToken.None);
        (await ListerAsync(RoleDeContact.Ush, null)).ShouldHaveSingleItem();
    }

    private Task<IReadOnlyList<PointDeContact>> ListerAsync(RoleDeContact role, string? region) => b.DemanderAsync<IPointsDeContact, IReadOnlyList<PointDeContact>>(p => p.ListerAsync(role, region, default));
}
