using System.Text.Json;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;

namespace Cus.Portal.ConventionsCus.Territorialisation;

/// <summary>The dated file of the EPCI that their nature does not name (<c>Dispositions/epci-l441-1.json</c>).</summary>
/// <param name="Note">What it holds, in French.</param>
/// <param name="Depuis">First day it serves.</param>
/// <param name="Sirens">Their SIREN.</param>
internal sealed record EpciAjoutes(string Note, DateOnly Depuis, IReadOnlyList<string> Sirens);

/// <summary>The EPCI of L. 441-1, al. 23 (ADR 0102): by nature, or by the dated file.</summary>
internal static class ListeDesEpci
{
    private const string Ressource = "epci-l441-1.json";
    private static readonly string[] ParNature = ["Métropole", "Métropole de Lyon", "Communauté urbaine", "Communauté d’agglomération", NatureDesEpt];
    private static readonly Lazy<EpciAjoutes> Lus = new(Lire);

    /// <summary>Nature of an établissement public territorial of the Grand Paris.</summary>
    public const string NatureDesEpt = "Établissement public territorial";

    /// <summary>SIREN of the Ville de Paris, which stands for its EPCI.</summary>
    public const string VilleDeParis = "217500016";

    /// <summary>On the list.</summary>
    public static bool Contient(Epci epci) => ParNature.Contains(epci.Nature, StringComparer.Ordinal) || Lus.Value.Sirens.Contains(epci.Siren, StringComparer.Ordinal);

    private static EpciAjoutes Lire()
    {
        using var flux = typeof(ListeDesEpci).Assembly.GetManifestResourceStream(Ressource)!;
        return JsonSerializer.Deserialize<EpciAjoutes>(flux, ColonneJson.Options) ?? throw new InvalidOperationException($"{Ressource} is empty.");
    }
}
