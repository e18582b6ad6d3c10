using System.Text.Json;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Base;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>A value of an extract: a column, or a column over another, in hundredths.</summary>
internal sealed record ValeurDExtrait(string Code, string Numerateur, string? Denominateur = null);

/// <summary>An extract of a national information system, its columns as data (<c>Dispositions/extraits.json</c>).</summary>
/// <param name="Cle">« sne ».</param>
/// <param name="Titre">Its name.</param>
/// <param name="ParTerritoire">One row a territory and a year; else one row a year.</param>
/// <param name="Valeurs">What each column gives.</param>
internal sealed record ExtraitDeReference(string Cle, string Titre, bool ParTerritoire, IReadOnlyList<ValeurDExtrait> Valeurs)
{
    private const string Ressource = "extraits.json";
    private static readonly Lazy<IReadOnlyList<ExtraitDeReference>> Lus = new(Lire);

    public static IReadOnlyList<ExtraitDeReference> Tous => Lus.Value;

    public static ExtraitDeReference? Chercher(string? cle) => Tous.FirstOrDefault(e => e.Cle == cle);

    /// <summary>The sheet that it is read with, and that the portal gives as a model.</summary>
    public ModeleDeTableur Modele => new(Cle,
    [
        .. ParTerritoire ? (ColonneDeTableur[])[new("Territoire") { Requise = true, Aide = "Code du département, ou SIREN de l’EPCI." }] : [],
        new("Année", TypeDeCellule.Entier) { Requise = true },
        .. Colonnes.Select(c => new ColonneDeTableur(c, TypeDeCellule.Nombre) { Decimales = 2 }),
    ]);

    /// <summary>The references that a row gives, empty cells and zero denominators left out.</summary>
    public IEnumerable<(CelluleDeCus Cellule, decimal Valeur)> Lire(LigneDeTableur ligne)
    {
        var decalage = ParTerritoire ? 1 : 0;
        var territoire = ParTerritoire ? ligne.Cellules[0].Texte.Trim() : "";
        var echelle = !ParTerritoire ? EchelleDEngagement.Organisme : territoire.Length == 9 ? EchelleDEngagement.Epci : EchelleDEngagement.Departement;
        if (ligne.Cellules[decalage].Nombre is not { } annee || annee is < 1900 or > 2200)
            yield break;
        var nombres = Colonnes.Select((c, i) => (c, ligne.Cellules[decalage + 1 + i].Nombre)).ToDictionary(x => x.c, x => x.Nombre, StringComparer.Ordinal);
        foreach (var v in Valeurs)
        {
            var valeur = v.Denominateur is { } d ? nombres[d] is { } total and > 0 ? nombres[v.Numerateur] * 100 / total : null : nombres[v.Numerateur];
            if (valeur is { } lue)
                yield return (new(NatureDeChiffre.Reference, v.Code, echelle, territoire, (int)annee), decimal.Round(lue, 4));
        }
    }

    private IReadOnlyList<string> Colonnes => [.. Valeurs.SelectMany(v => new[] { v.Numerateur, v.Denominateur }).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<ExtraitDeReference> Lire()
    {
        using var flux = typeof(ExtraitDeReference).Assembly.GetManifestResourceStream(Ressource)!;
        return JsonSerializer.Deserialize<IReadOnlyList<ExtraitDeReference>>(flux, ColonneJson.Options) ?? throw new InvalidOperationException($"{Ressource} is empty.");
    }
}
