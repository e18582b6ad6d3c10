using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>A computation, frozen with the parameters it was made with; the next one is compared with it.</summary>
internal sealed class CalculDeCampagne : IDansUnEspace
{
    private CalculDeCampagne()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid CampagneId { get; private set; }

    public int Numero { get; private set; }

    public DateTimeOffset Le { get; private set; }

    public string ParNom { get; private set; } = "";

    public ParametresDeCampagne Parametres { get; private set; } = new();

    /// <summary>By SIREN.</summary>
    public IReadOnlyList<PositionDOrganisme> Positions { get; private set; } = [];

    public ResultatDeCampagne Resultat => new(Positions, Parametres.Frais);

    public static CalculDeCampagne Figer(CampagneDeMutualisation campagne, int numero, ResultatDeCampagne resultat, Acteur par, DateTimeOffset le) => new()
    {
        Id = Identifiant.Nouveau(),
        CampagneId = campagne.Id,
        Numero = numero,
        Le = le.ToUniversalTime(),
        ParNom = par.Nom,
        Parametres = campagne.Parametres,
        Positions = resultat.Positions,
    };
}

/// <summary>What a computation changes for an organisme, euros.</summary>
/// <param name="Avant">Null for one that was not there.</param>
/// <param name="Apres">Null for one that is no longer there.</param>
internal sealed record EcartDeCalcul(string Siren, string Nom, PositionDOrganisme? Avant, PositionDOrganisme? Apres)
{
    public decimal Aides => (Apres?.Aides.Total ?? 0) - (Avant?.Aides.Total ?? 0);

    public decimal Contribution => (Apres?.Parts.Total ?? 0) - (Avant?.Parts.Total ?? 0);

    public decimal Solde => Aides - Contribution;
}

/// <summary>Compares two computations: who changes, and by how much. Pure.</summary>
internal static class ComparerDesCalculs
{
    /// <returns>Those that change, by SIREN.</returns>
    public static IReadOnlyList<EcartDeCalcul> Comparer(IEnumerable<PositionDOrganisme> avant, IEnumerable<PositionDOrganisme> apres)
    {
        var (anciens, nouveaux) = (avant.ToDictionary(p => p.Bases.Siren, StringComparer.Ordinal), apres.ToDictionary(p => p.Bases.Siren, StringComparer.Ordinal));
        return [.. anciens.Keys.Union(nouveaux.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(s => new EcartDeCalcul(s, (nouveaux.GetValueOrDefault(s) ?? anciens[s]).Bases.Nom, anciens.GetValueOrDefault(s), nouveaux.GetValueOrDefault(s)))
            .Where(e => e.Avant is null || e.Apres is null || e.Avant.Aides.Total != e.Apres.Aides.Total || e.Avant.Parts != e.Apres.Parts)];
    }
}
