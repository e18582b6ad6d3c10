using Cus.Portal.Pacte.Mutualisation;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>What a campaign is computed on: bases, loans, and what the commission decided. Pure.</summary>
/// <param name="Bases">Bases.</param>
/// <param name="Operations">Operations aided.</param>
internal sealed record DonneesDeCalcul(IReadOnlyList<BasesDOrganisme> Bases, IReadOnlyList<OperationsAidees> Operations)
{
    public static DonneesDeCalcul De(IEnumerable<(BasesDOrganisme Bases, int Restructures)> organismes, IEnumerable<LigneDePrets> prets, IEnumerable<CasParticulier> cas)
    {
        var parSiren = prets.ToLookup(p => p.Siren, StringComparer.Ordinal);
        var decides = cas.ToDictionary(c => c.Siren, StringComparer.Ordinal);
        var (bases, operations) = (new List<BasesDOrganisme>(), new List<OperationsAidees>());
        foreach (var (b, restructures) in organismes)
        {
            var decide = decides.GetValueOrDefault(b.Siren);
            bases.Add(b with { EstDispense = decide?.Nature == NatureDeCas.Dispenser });
            operations.Add(Cumuler(b.Siren, parSiren[b.Siren], restructures, decide?.Montant ?? 0));
        }

        return new(bases, operations);
    }

    private static OperationsAidees Cumuler(string siren, IEnumerable<LigneDePrets> prets, int restructures, decimal ajustement)
    {
        var (zone1, autres, montant) = (0, 0, 0m);
        foreach (var p in prets)
        {
            if (!TableauDesPrets.EstNeuf(p.Nature))
                montant += p.Montant;
            else if (p.Zone is ZoneDePret.Zone1 or ZoneDePret.Zone1Bis)
                zone1 += p.Logements;
            else
                autres += p.Logements;
        }

        return new(siren, zone1, autres, montant, restructures, ajustement);
    }
}
