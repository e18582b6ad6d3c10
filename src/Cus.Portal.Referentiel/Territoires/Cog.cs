using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Cus.Portal.Referentiel.Territoires;

/// <summary>A period of a commune under one code and one name.</summary>
/// <param name="Code">INSEE code.</param>
/// <param name="Nom">Name during the period.</param>
/// <param name="Debut">First day, as yyyyMMdd; 0 = before the history begins (1943).</param>
/// <param name="Fin">First day it is no longer so; <see cref="int.MaxValue"/> = still so.</param>
/// <param name="Actuelle">Commune of today that contains it.</param>
/// <param name="Epci">Its EPCI today, as an index, or -1.</param>
/// <param name="Ept">Its EPT today, as an index, or -1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Periode(string Code, string Nom, int Debut, int Fin, string Actuelle, short Epci, short Ept)
{
    public bool Vaut(int jour) => Debut <= jour && jour < Fin;
}

/// <summary>An EPCI or an EPT of today.</summary>
internal sealed record Groupement(string Siren, string Type, string Nom);

/// <summary>A département of today.</summary>
internal sealed record Departement(string Code, string Region, string Nom);

/// <summary>
/// The official geographic code as the build joined it (cog.mjs): read once, on first use, in some fifty milliseconds.
/// Periods are sorted by code then by date, so that one array and a binary search are enough.
/// </summary>
internal sealed class Cog
{
    private static readonly Lazy<Cog> Unique = new(Lire);

    private Cog(Groupement[] groupements, Dictionary<string, Departement> departements, Periode[] periodes) =>
        (Groupements, Departements, Periodes) = (groupements, departements, periodes);

    public static Cog Charge => Unique.Value;

    public IReadOnlyList<Groupement> Groupements { get; }

    public IReadOnlyDictionary<string, Departement> Departements { get; }

    public Periode[] Periodes { get; }

    public static int Jour(DateOnly date) => (date.Year * 10000) + (date.Month * 100) + date.Day;

    /// <summary>Every period of a code, in order.</summary>
    public ReadOnlySpan<Periode> De(string code)
    {
        var debut = Borne(code, apres: false);
        return Periodes.AsSpan(debut, Borne(code, apres: true) - debut);
    }

    private int Borne(string code, bool apres)
    {
        var (bas, haut) = (0, Periodes.Length);
        while (bas < haut)
        {
            var milieu = (bas + haut) / 2;
            var ordre = string.CompareOrdinal(Periodes[milieu].Code, code);
            if (ordre < 0 || (apres && ordre == 0))
                bas = milieu + 1;
            else
                haut = milieu;
        }

        return bas;
    }

    private static Cog Lire()
    {
        using var flux = new BrotliStream(typeof(Cog).Assembly.GetManifestResourceStream("cog.br")!, CompressionMode.Decompress);
        using var lecteur = new StreamReader(flux);
        var groupements = new Groupement[Entier(lecteur.ReadLine())];
        for (var i = 0; i < groupements.Length; i++)
            groupements[i] = lecteur.ReadLine()!.Split('\t') is var c ? new Groupement(c[0], c[1], c[2]) : null!;
        var nombre = Entier(lecteur.ReadLine());
        var departements = new Dictionary<string, Departement>(nombre, StringComparer.Ordinal);
        for (var i = 0; i < nombre; i++)
        {
            var c = lecteur.ReadLine()!.Split('\t');
            departements[c[0]] = new Departement(c[0], c[1], c[2]);
        }

        var periodes = new Periode[Entier(lecteur.ReadLine())];
        for (var i = 0; i < periodes.Length; i++)
            periodes[i] = Lire(lecteur.ReadLine()!.Split('\t'));
        return new Cog(groupements, departements, periodes);
    }

    private static Periode Lire(string[] c) => new(c[0], c[6], c[1].Length == 0 ? 0 : Entier(c[1]), c[2].Length == 0 ? int.MaxValue : Entier(c[2]),
        c[3].Length == 0 ? c[0] : c[3], Indice(c[4]), Indice(c[5]));

    private static short Indice(string texte) => texte.Length == 0 ? (short)-1 : short.Parse(texte, CultureInfo.InvariantCulture);

    private static int Entier(string? texte) => int.Parse(texte!, CultureInfo.InvariantCulture);
}
