using System.Text;

namespace Cus.Portal.ConventionsCus.Patrimoine.Lecture;

/// <summary>The values admitted in a column, each with the words and the codes that it is written by.</summary>
internal sealed class ListeAdmise
{
    public static readonly ListeAdmise Financements = new(
        ("PLAI", ["PLAI"]), ("PLAI adapté", ["PLAI ADAPTE", "PLAI adapté", "PLAI-A"]), ("PLUS", ["PLUS"]), ("PLUS CD", ["PLUS CD", "PLUS-CD", "PLUSCD"]), ("PLS", ["PLS"]), ("PLI", ["PLI"]), ("Autre", ["AUTRE"]));

    /// <summary>With the codes of the register (column 47).</summary>
    public static readonly ListeAdmise Plafonds = new(("PLAI", ["PLAI", "11"]), ("PLUS", ["PLUS", "13"]), ("PLS", ["PLS", "14"]), ("PLI", ["PLI", "16"]));

    public static readonly ListeAdmise Surfaces = new(("utile", ["1", "U", "UTILE"]), ("corrigée", ["2", "C", "CORRIGEE", "corrigée"]), ("habitable", ["3", "H", "HABITABLE"]));

    private readonly (byte[] Ecrit, int Rang)[] _ecritures;
    private readonly byte[][] _valeurs;

    private ListeAdmise(params (string Valeur, string[] Ecritures)[] valeurs)
    {
        _valeurs = [.. valeurs.Select(v => Encoding.UTF8.GetBytes(v.Valeur))];
        _ecritures = [.. valeurs.SelectMany((v, i) => v.Ecritures.Select(e => (Encoding.UTF8.GetBytes(e), i)))];
        EnClair = string.Join(", ", valeurs.Select(v => v.Valeur));
    }

    /// <summary>« PLAI, PLUS, PLS, PLI ».</summary>
    public string EnClair { get; }

    /// <summary>Rank of the value, or -1.</summary>
    public int Rang(ReadOnlySpan<byte> cellule)
    {
        foreach (var (ecrit, rang) in _ecritures)
        {
            if (cellule.SequenceEqual(ecrit) || Ascii.EqualsIgnoreCase(cellule, ecrit))
                return rang;
        }

        return -1;
    }

    public ReadOnlySpan<byte> Valeur(int rang) => _valeurs[rang];
}
