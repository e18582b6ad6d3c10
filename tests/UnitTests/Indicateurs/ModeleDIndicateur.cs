using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.UnitTests.Indicateurs;

/// <summary>Definitions that the tests judge by.</summary>
internal static class ModeleDIndicateur
{
    public static readonly DefinitionDIndicateur Logements = new("CT-1.1", "Logements locatifs sociaux agréés", "logements", FormeDeValeur.Nombre, Comparateur.AuMoins, NatureDeCible.ParAn) { Numerateur = "logements agréés" };

    public static readonly DefinitionDIndicateur Taux = new("T-1", "Taux de mutation", "%", FormeDeValeur.Pourcentage, Comparateur.AuMoins, NatureDeCible.ParAn) { Numerateur = "mutations", Denominateur = "attributions" };

    public static readonly DefinitionDIndicateur Gardiens = new("CT-4.1", "Logements par gardien", "logements/gardien", FormeDeValeur.Rapport, Comparateur.AuPlus, NatureDeCible.ParAn) { Numerateur = "logements", Denominateur = "gardiens" };

    public static readonly DefinitionDIndicateur Cout = new("C-1", "Coût", "€", FormeDeValeur.Nombre, Comparateur.AuPlus, NatureDeCible.ParAn) { Numerateur = "euros", Decimales = 2 };

    public static readonly DefinitionDIndicateur Cumul = new("CUS-1", "Logements mis en service", "logements", FormeDeValeur.Nombre, Comparateur.AuMoins, NatureDeCible.Cumulee)
    {
        Numerateur = "logements",
        Jalons = [new(2021, "à trois ans"), new(2024, "à six ans")],
    };

    public static PointDeSerie Point(int annee, decimal? nombre, decimal? cible = null) => new(annee, nombre is { } n ? Valeur.De(n) : Valeur.NonRenseignee, cible);

    /// <summary>Plain spaces, to compare sentences with what is typed here.</summary>
    public static string Lisible(this string texte) => texte.Replace('\u00A0', ' ');
}
