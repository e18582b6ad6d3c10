namespace Cus.Portal.Identite.Contracts;

/// <summary>Features that the administrator of an espace may turn off.</summary>
public static class Fonctions
{
    /// <summary>Dated delegations between colleagues.</summary>
    public const string Delegations = "delegations";

    /// <summary>CSV exports of lists.</summary>
    public const string Exports = "exports";

    /// <summary>All of them, with their French names.</summary>
    public static readonly IReadOnlyDictionary<string, string> Toutes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Delegations] = "Délégations entre collègues",
        [Exports] = "Exports CSV des listes",
    };
}

/// <summary>Questions on the current espace.</summary>
public interface IReglagesDeLEspace
{
    /// <summary>True unless the administrator turned the feature off.</summary>
    Task<bool> EstAllumeeAsync(string fonction, CancellationToken ct);
}
