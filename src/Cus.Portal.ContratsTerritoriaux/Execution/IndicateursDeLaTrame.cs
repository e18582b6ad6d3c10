using System.Globalization;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>The indicators of a version of the template, as the engine of indicators knows them: the programme declares, it never computes.</summary>
internal static class IndicateursDeLaTrame
{
    /// <summary>Key of the catalogues of this programme.</summary>
    public const string Programme = "contrats";

    /// <summary>Dimension of the landlord.</summary>
    public const string Organisme = "organisme";

    /// <summary>Dimension of the commune.</summary>
    public const string Commune = "commune";

    /// <summary>Object of a contract in the engine.</summary>
    public static string Objet(Guid contratId) => CheminsDeContrat.Objet(contratId);

    public static string Version(int versionDeTrame) => versionDeTrame.ToString(CultureInfo.InvariantCulture);

    public static Catalogue Catalogue(int version, DefinitionDeTrame trame) =>
        new(Programme, Version(version), $"{trame.Titre} {trame.PremiereAnnee}-{trame.DerniereAnnee}", [.. trame.Axes.SelectMany(a => a.Indicateurs.Select(i => Definition(i, a)))]);

    private static DefinitionDIndicateur Definition(IndicateurDeTrame i, AxeDeTrame axe) => new(i.Code, i.Titre, i.Unite, Forme(i), Comparateur(i.Regle), NatureDeCible.ParAn)
    {
        Numerateur = i.Rapport?.Numerateur ?? i.Unite,
        Denominateur = i.Rapport?.Denominateur,
        Ventilations = [.. Dimensions(i)],
        Echelle = "EPCI",
        Decimales = i.Decimales,
        AdmetNegatif = i is { EstUnRapport: true, Regle: RegleDObjectif.AuPlus, Unite: "€/m²" },
        Source = $"Contrat territorial, annexe, objectif {axe.Numero.ToString(CultureInfo.InvariantCulture)}",
    };

    private static IEnumerable<Dimension> Dimensions(IndicateurDeTrame i)
    {
        if (i.ParBailleur)
            yield return new(Organisme, "bailleur");
        if (i.ParCommune)
            yield return new(Commune, "commune");
        if (i.Ventilation is { } v)
            yield return new(v.Code, v.Libelle, [.. v.Valeurs.Select(x => x.Code)]);
    }

    private static FormeDeValeur Forme(IndicateurDeTrame i) => !i.EstUnRapport ? FormeDeValeur.Nombre : i.Unite == "%" ? FormeDeValeur.Pourcentage : FormeDeValeur.Rapport;

    private static Comparateur Comparateur(RegleDObjectif regle) => regle switch
    {
        RegleDObjectif.AuMoins => Indicateurs.Contracts.Comparateur.AuMoins,
        RegleDObjectif.AuPlus => Indicateurs.Contracts.Comparateur.AuPlus,
        _ => Indicateurs.Contracts.Comparateur.Information,
    };
}
