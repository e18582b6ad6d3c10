using System.Globalization;
using System.Text;
using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.Referentiel.Contracts;

namespace Cus.Portal.Benchmarks;

/// <summary>A national file of the stock out of a seed: so many lines, six hundred organismes of unequal size, communes of the whole country.</summary>
internal sealed class FichierNational(int lignes, ITerritoires territoires, int graine = 2019)
{
    /// <summary>Dwellings of an ensemble: fifty thousand ensembles for 5.3 million dwellings.</summary>
    public const int LogementsParEnsemble = 106;

    private const int Organismes = 600;
    private static readonly string[] Financements = ["PLUS", "PLUS", "PLUS", "PLAI", "PLS", "PLUS CD", "Autre"];
    private static readonly string[] Plafonds = ["13", "13", "13", "11", "14", "16"];
    private static readonly string[] Voies = ["rue de l’Église", "allée des Tilleuls", "avenue Jean Jaurès", "square du 8 Mai", "impasse du Moulin"];

    /// <summary>SIREN of its only landlord; null for six hundred.</summary>
    public string? Bailleur { get; init; }

    /// <summary>Communes where it owns; null for the whole country.</summary>
    public string[]? Parmi { get; init; }

    /// <summary>Writes it, UTF-8 and semicolons.</summary>
    public async Task EcrireAsync(string chemin)
    {
        var hasard = new Random(graine);
        var communes = Parmi ?? Communes();
        var disposition = Disposition.Du(2019)!;
        await using var texte = new StreamWriter(chemin, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" };
        await texte.WriteLineAsync(string.Join(';', disposition.Colonnes.Select(c => c.Titre)));
        var ligne = new StringBuilder(256);
        for (var i = 0; i < lignes; i++)
        {
            ligne.Clear();
            Ligne(ligne, i, Organisme(i), communes, hasard);
            await texte.WriteLineAsync(ligne);
        }
    }

    private void Ligne(StringBuilder l, int i, int organisme, string[] communes, Random hasard)
    {
        var immeuble = i / 24;
        var commune = communes[(immeuble * 7919) % communes.Length];
        l.Append(Bailleur ?? Siren(organisme)).Append(';').Append(CultureInfo.InvariantCulture, $"{i:0000000000}").Append(';').Append(commune).Append(';');
        l.Append(CultureInfo.InvariantCulture, $"{1 + (immeuble % 90)} {Voies[immeuble % Voies.Length]}, logement {i % 24};{commune.Replace('A', '0').Replace('B', '0')};");
        l.Append(immeuble % 4 == 0 ? "QP031001" : "").Append(CultureInfo.InvariantCulture, $";{commune[..2]}-{immeuble / 10};{1 + (immeuble % 28):00}/{1 + (immeuble % 12):00}/{1980 + (immeuble % 38)};");
        l.Append(Financements[hasard.Next(Financements.Length)]).Append(';').Append(Plafonds[hasard.Next(Plafonds.Length)]).Append(';').Append("ABCDEFG"[hasard.Next(7)]);
        l.Append(CultureInfo.InvariantCulture, $";{1950 + (immeuble % 68)};{1 + (immeuble % 2)};{20 + hasard.Next(90)},{hasard.Next(100):00};{1 + hasard.Next(6)};{200 + hasard.Next(600)},{hasard.Next(100):00};");
        l.Append(hasard.Next(30) == 0 ? "01/11/2018" : "").Append(';').Append(hasard.Next(5) == 0 ? "O" : "N").Append(';').Append(hasard.Next(100) == 0 ? "15/03/2017" : "").Append(";;");
        l.Append(CultureInfo.InvariantCulture, $"EI-{i / LogementsParEnsemble};Ensemble {i / LogementsParEnsemble};").Append(hasard.Next(20) == 0 ? "O" : "N");
    }

    /// <summary>Sorted, and the first ones larger, as landlords are.</summary>
    private int Organisme(int i) => (int)(Organismes * Math.Pow((double)i / lignes, 1.5));

    private static string Siren(int rang)
    {
        var debut = "991" + rang.ToString("D5", CultureInfo.InvariantCulture);
        var somme = debut.Select((c, i) => (c - '0') * (1 + (i % 2))).Sum(n => n > 9 ? n - 9 : n);
        return debut + ((10 - (somme % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }

    private string[] Communes() => [.. territoires.Intercommunalites.SelectMany(e => e.Communes).Where(c => c.StartsWith("97", StringComparison.Ordinal) is false).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where((_, i) => i % 5 == 0)];
}
