using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Territorialisation;

/// <summary>
/// Where a landlord owns dwellings, from its stock in force and its homes: départements, EPCI of L. 441-1, al. 23, regions of 2016. Without any rental
/// stock (accession), the region of its seat and its départements.
/// </summary>
internal sealed class LireLesTerritoires(PortailDbContext db, ITerritoires territoires)
{
    private const string GrandParis = "200054781";
    private static readonly TerritoireDEngagement VilleDeParis = new(EchelleDEngagement.Epci, ListeDesEpci.VilleDeParis, "Ville de Paris");

    public async Task<TerritoiresDuPatrimoine> DeAsync(BailleurDeCus bailleur, CancellationToken ct)
    {
        var communes = await (from s in db.Set<StockImporte>()
                              join l in db.Set<Logement>() on new { s.ImportId, s.Siren } equals new { l.ImportId, l.Siren }
                              where s.Siren == bailleur.Siren
                              group l by new { l.Departement, l.Commune, l.Epci } into g
                              select new { g.Key.Departement, g.Key.Commune, g.Key.Epci, Logements = g.Count() }).ToListAsync(ct);
        var foyers = await db.Set<ResidenceDeFoyer>().Where(r => r.Siren == bailleur.Siren).Select(r => new { r.Departement, r.Commune }).ToListAsync(ct);
        communes.AddRange(foyers.Select(f => new { f.Departement, f.Commune, Epci = territoires.CommuneDeTousTemps(f.Commune)?.EpciSiren, Logements = 1 }));
        if (communes.Count == 0)
            return SansParc(bailleur);
        var departements = communes.Select(c => c.Departement).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Departement).ToList();
        var epci = communes.Select(c => (Territoire: EpciDe(c.Commune, c.Epci), c.Departement, c.Logements)).Where(c => c.Territoire is not null)
            .GroupBy(c => c.Territoire!.Code, StringComparer.Ordinal)
            .Select(g => (Epci: g.First().Territoire!, Departement: g.GroupBy(c => c.Departement, StringComparer.Ordinal).OrderByDescending(d => d.Sum(c => c.Logements)).ThenBy(d => d.Key, StringComparer.Ordinal).First().Key))
            .OrderBy(e => e.Departement, StringComparer.Ordinal).ThenBy(e => e.Epci.Nom, StringComparer.CurrentCulture).ToList();
        var regions = departements.Select(d => territoires.RegionDuDepartement(d.Code, MillesimeRegions.Regions2016)).Prepend(RegionDuSiege(bailleur)).OfType<Region>().DistinctBy(r => r.Code);
        return new(departements, epci, [.. regions.Select(De)]);
    }

    private TerritoiresDuPatrimoine SansParc(BailleurDeCus bailleur) => RegionDuSiege(bailleur) is { } region
        ? new([.. region.Departements.Order(StringComparer.Ordinal).Select(Departement)], [], [De(region)])
        : new([Departement(bailleur.Departement)], [], []);

    /// <summary>The métropole of the Grand Paris is read by its EPT and by Paris, each of them on the list.</summary>
    public TerritoireDEngagement? EpciDe(string commune, string? siren)
    {
        if (siren is null)
            return null;
        if (siren != GrandParis)
            return territoires.Epci(siren) is { } e && ListeDesEpci.Contient(e) ? new(EchelleDEngagement.Epci, e.Siren, e.Nom) : null;
        return territoires.Intercommunalites.FirstOrDefault(e => e.Nature == ListeDesEpci.NatureDesEpt && e.Communes.Contains(commune, StringComparer.Ordinal)) is { } ept
            ? new(EchelleDEngagement.Epci, ept.Siren, ept.Nom)
            : VilleDeParis;
    }

    private TerritoireDEngagement Departement(string code) => new(EchelleDEngagement.Departement, code, territoires.NomDuDepartement(code) ?? code);

    private Region? RegionDuSiege(BailleurDeCus bailleur) => territoires.RegionDuDepartement(bailleur.Departement, MillesimeRegions.Regions2016) ?? territoires.Region(bailleur.Region);

    private static TerritoireDEngagement De(Region region) => new(EchelleDEngagement.Region, region.Code, region.Nom);
}
