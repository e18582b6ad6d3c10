using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.Demonstration;

/// <summary>A landlord whose whole stock is in homes: a convention « logements-foyers », in association.</summary>
internal sealed class RecitDesResidencesDOc(SceneDeCus scene)
{
    private static readonly Guid Agnes = ComptesDemo.AgnesSoulie;

    public async Task<Guid> RaconterAsync()
    {
        var siren = await scene.JouerAsync(Agnes, "2019-01-07 09:00", async s => (await s.GetRequiredService<IOrganismes>().LireAsync(OrganismesDemo.ResidencesDOc, Paris.Date(s.GetRequiredService<IHorloge>().Maintenant), scene.Ct))!.Siren!);
        foreach (var foyer in (SaisieDeFoyer[])[new("Résidence des Platanes", "31555", "48", "100", "E", "1974", "Toit Solidaire"), new("Foyer du Canal", "31555", "", "62", "F", "1968", "Toit Solidaire"), new("Pension des Tilleuls", "82121", "24", "", "D", "1996", "Accueil 82")])
            await scene.FaireAsync<TenirLesFoyers>(Agnes, "2019-01-07 10:00", s => s.AjouterAsync(siren, foyer, scene.Ct));
        var id = await scene.JouerAsync(Agnes, "2019-01-08 10:00", s => s.GetRequiredService<OuvrirConvention>().ExecuterAsync(OrganismesDemo.ResidencesDOc, null, AppartenanceAUnGroupe.Independant, RepresentationDesLocataires.Representes, scene.Ct));
        await scene.FaireAsync<FixerLaCategorie>(Agnes, "2019-01-08 11:00", s => s.ExecuterAsync(id, new(0, 125, ActiviteDAccession.Aucune, 0), scene.Ct));
        await scene.FaireAsync<EngagerLaConvention>(Agnes, "2019-02-04 18:00", s => s.EngagerAsync(id, new(new(2019, 2, 4), null), scene.Ct));
        var codes = await scene.JouerAsync(Agnes, "2019-02-05 09:00", async s => (await s.GetRequiredService<PerimetreDesConventions>().ChargerAsync(id, scene.Ct)).Destinataires.Select(d => d.Code).ToList());
        await scene.FaireAsync<EngagerLaConvention>(Agnes, "2019-02-05 10:00", s => s.EnvoyerAsync(id, codes, new(2019, 2, 5), scene.Ct));
        await scene.FaireAsync<EngagerLaConvention>(Agnes, "2019-02-05 11:00", s => s.AssocierAsync(id, scene.Ct));
        return id;
    }
}
