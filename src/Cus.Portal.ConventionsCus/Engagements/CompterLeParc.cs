using System.Runtime.CompilerServices;
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
    private static readonly ParcCompte Aucun = new(0, new Dictionary<(EchelleDEngagement, string), ParcDuTerritoire>());

    /// <param name="siren">Landlord.</param>
    /// <param name="construitsAvant">Never rehabilitated counts those built before that year.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<ParcCompte> DeAsync(string siren, int construitsAvant, CancellationToken ct)
    {
        var parc = Aucun;
        await foreach (var (_, compte) in LireAsync(db.Set<StockImporte>().Where(s => s.Siren == siren), construitsAvant, ct))
            parc = compte;
        return parc;
    }

    /// <summary>Every landlord of the espace, in the order of the SIREN, as it is read.</summary>
    public IAsyncEnumerable<(string Siren, ParcCompte Parc)> TousAsync(int construitsAvant, CancellationToken ct) => LireAsync(db.Set<StockImporte>(), construitsAvant, ct);

    /// <summary>One pass over the dwellings, commune by commune; the territories add the communes up.</summary>
    private async IAsyncEnumerable<(string Siren, ParcCompte Parc)> LireAsync(IQueryable<StockImporte> stocks, int construitsAvant, [EnumeratorCancellation] CancellationToken ct)
    {
        var communes = from s in stocks
                       join l in db.Set<Logement>() on new { s.ImportId, s.Siren } equals new { l.ImportId, l.Siren }
                       group l by new { s.Siren, s.Millesime, l.Departement, l.Commune, l.Epci } into g
                       orderby g.Key.Siren
                       select new { g.Key, Parc = g.Count(), FEtG = g.Count(l => l.Dpe == "F" || l.Dpe == "G"), Anciens = g.Count(l => l.AnneeDeConstruction < construitsAvant && l.RehabiliteLe == null), EnVente = g.Count(l => l.MisEnVenteLe != null), Accessibles = g.Count(l => l.AccessiblePmr) };
        var epci = new Dictionary<(string Commune, string? Epci), string?>();
        (string Siren, int Millesime, Dictionary<(EchelleDEngagement, string), ParcDuTerritoire> Comptes)? encours = null;
        await foreach (var c in communes.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (encours is { } fini && fini.Siren != c.Key.Siren)
                yield return (fini.Siren, new(fini.Millesime, fini.Comptes));
            if (encours?.Siren != c.Key.Siren)
                encours = (c.Key.Siren, c.Key.Millesime, []);
            var (comptes, compte) = (encours!.Value.Comptes, new ParcDuTerritoire(c.Parc, c.FEtG, c.Anciens, c.EnVente, c.Accessibles));
            Ajouter(comptes, (EchelleDEngagement.Organisme, ""), compte);
            Ajouter(comptes, (EchelleDEngagement.Departement, c.Key.Departement), compte);
            if (!epci.TryGetValue((c.Key.Commune, c.Key.Epci), out var code))
                epci[(c.Key.Commune, c.Key.Epci)] = code = territoires.EpciDe(c.Key.Commune, c.Key.Epci)?.Code;
            if (code is not null)
                Ajouter(comptes, (EchelleDEngagement.Epci, code), compte);
        }

        if (encours is { } dernier)
            yield return (dernier.Siren, new(dernier.Millesime, dernier.Comptes));
    }

    private static void Ajouter(Dictionary<(EchelleDEngagement, string), ParcDuTerritoire> comptes, (EchelleDEngagement, string) cle, ParcDuTerritoire compte) =>
        comptes[cle] = comptes.TryGetValue(cle, out var deja) ? deja + compte : compte;
}
