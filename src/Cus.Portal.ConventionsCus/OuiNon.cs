using Cus.Portal.Documents.Contracts;

namespace Cus.Portal.ConventionsCus;

/// <summary>A column of a file that says « oui » or « non ».</summary>
internal static class OuiNon
{
    public const string Oui = "oui", Non = "non";

    public static IReadOnlyList<string> Valeurs { get; } = [Oui, Non];

    public static bool Dit(CelluleLue cellule) => cellule.Texte.Trim().Equals(Oui, StringComparison.OrdinalIgnoreCase);

    public static string Dire(bool vrai) => vrai ? Oui : Non;
}
