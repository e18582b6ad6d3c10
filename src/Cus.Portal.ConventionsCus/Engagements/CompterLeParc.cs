using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>What the stock in force counts on one territory.</summary>
internal sealed record ParcDuTerritoire(int Parc, int FEtG, int NonRehabilites, int EnVente, int Accessibles)
{
    public int De(MesureDuParc mesure) => mesure switch
    {
        MesureDuParc.FEtG => FEtG,
        MesureDuParc.NonRehabilites => NonRehabilites,
        MesureDuParc.EnVente => EnVente,
        MesureDuParc.Accessibles => Accessibles,
        _ => Parc,
    };

    public static ParcDuTerritoire operator +(ParcDuTerritoire a, ParcDuTerritoire b) =>
        new(a.Parc + b.Parc, a.FEtG + b.FEtG, a.NonRehabilites + b.NonRehabilites, a.EnVente + b.EnVente, a.Accessibles + b.Accessibles);
}

/// <summary>The stock in force of a landlord, counted by territory of commitment.</summary>
/// <param name="Millesime">Vintage; 0 without stock.</param>
/// <param name="ParTerritoire">Counts by scale and code.</param>
internal sealed record ParcCompte(int Millesime, IReadOnlyDictionary<(EchelleDEngagement Echelle, string Code), ParcDuTerritoire> ParTerritoire)
{
    public ParcDuTerritoire? De(TerritoireDEngagement t) => ParTerritoire.GetValueOrDefault((t.Echelle, t.Code));

    /// <summary>« patrimoine en vigueur, millésime 2019 ».</summary>
    public string Source => FormattableString.Invariant($"patrimoine en vigueur, millésime {Millesime}");
}

/// <summary>Counts the stock in force: F and G, never rehabilitated, on sale, accessible.</summary>
internal sealed class CompterLeParc(PortailDbContext db, LireLesTerritoires territoires)
{
    /// <param name="siren">Landlord.</param>
    /// <param name="construitsAvant">Never rehabilitated counts those built before that year.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<ParcCompte> DeAsync(string siren, int construitsAvant, CancellationToken ct)
    {
        var millesime = await db.Set<StockImporte>().Where(s => s.Siren == siren).Select(s => (int?)s.Millesime).SingleOrDefaultAsync(ct) ?? 0;
        var communes = await (from s in db.Set<StockImporte>()
                              join l in db.Set<Logement>() on new { s.ImportId, s.Siren } equals new { l.ImportId, l.Siren }
                              where s.Siren == siren
                              group l by new { l.Departement, l.Commune, l.Epci } into g
                              select new
                              {
                                  g.Key.Departement,
                                  g.Key.Commune,
                                  g.Key.Epci,
                                  Parc = g.Count(),
                                  FEtG = g.Count(l => l.Dpe == "F" || l.Dpe == "G"),
                                  Anciens = g.Count(l => l.AnneeDeConstruction < construitsAvant && l.RehabiliteLe == null),
                                  EnVente = g.Count(l => l.MisEnVenteLe != null),
                                  Accessibles = g.Count(l => l.AccessiblePmr),
                              }).ToListAsync(ct);
        var comptes = new Dictionary<(EchelleDEngagement, string), ParcDuTerritoire>();
        foreach (var c in communes)
        {
            var compte = new ParcDuTerritoire(c.Parc, c.FEtG, c.Anciens, c.EnVente, c.Accessibles);
            Ajouter(comptes, (EchelleDEngagement.Organisme, ""), compte);
            Ajouter(comptes, (EchelleDEngagement.Departement, c.Departement), compte);
            if (territoires.EpciDe(c.Commune, c.Epci) is { } epci)
                Ajouter(comptes, (EchelleDEngagement.Epci, epci.Code), compte);
        }

        return new(millesime, comptes);
    }

    private static void Ajouter(Dictionary<(EchelleDEngagement, string), ParcDuTerritoire> comptes, (EchelleDEngagement, string) cle, ParcDuTerritoire compte) =>
        comptes[cle] = comptes.TryGetValue(cle, out var deja) ? deja + compte : compte;
}
