using Cus.Portal.Documents.Feuilles;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Documents.Contracts;

/// <summary>What a column holds.</summary>
public enum TypeDeCellule
{
    /// <summary>Text as it is.</summary>
    Texte,

    /// <summary>A whole number.</summary>
    Entier,

    /// <summary>A number with decimals.</summary>
    Nombre,

    /// <summary>A day.</summary>
    Date,
}

/// <summary>A column of a model of spreadsheet.</summary>
/// <param name="Titre">Its heading, as it must come back.</param>
/// <param name="Type">What it holds.</param>
public sealed record ColonneDeTableur(string Titre, TypeDeCellule Type = TypeDeCellule.Texte)
{
    /// <summary>The cell may not be empty on a row that has something.</summary>
    public bool Requise { get; init; }

    /// <summary>Numbers below zero are accepted.</summary>
    public bool AdmetNegatif { get; init; }

    /// <summary>The file may lack it altogether: a file of a former model, without what it asks now.</summary>
    public bool PeutManquer { get; init; }

    /// <summary>Largest number accepted, either side of zero; by default what an integer holds, or a thousand billion.</summary>
    public decimal? AuPlus { get; init; }

    /// <summary>Decimals accepted and shown, for a number.</summary>
    public int Decimales { get; init; } = 2;

    /// <summary>The only texts accepted, offered as a list; empty for any.</summary>
    public IReadOnlyList<string> Valeurs { get; init; } = [];

    /// <summary>Characters accepted.</summary>
    public int LongueurAuPlus { get; init; } = 1_000;

    /// <summary>Width, in characters.</summary>
    public int Largeur { get; init; } = 18;

    /// <summary>Filled by the portal: shown, not to be changed.</summary>
    public bool Verrouillee { get; init; }

    /// <summary>A sentence shown when the cell is chosen.</summary>
    public string? Aide { get; init; }
}

/// <summary>A sheet that the portal gives and takes back: one row of headings, then the rows.</summary>
/// <param name="Feuille">Name of the sheet, 31 characters at most.</param>
/// <param name="Colonnes">In order.</param>
/// <param name="LignesAuPlus">Rows accepted under the headings.</param>
public sealed record ModeleDeTableur(string Feuille, IReadOnlyList<ColonneDeTableur> Colonnes, int LignesAuPlus = 5_000);

/// <summary>What is wrong with a cell.</summary>
/// <param name="Cellule">« C4 ».</param>
/// <param name="Motif">Why, with its French sentence.</param>
public sealed record FauteDeTableur(string Cellule, Motif Motif)
{
    /// <summary>« « 1O » : nombre entier attendu. ».</summary>
    public string Phrase => Motif.Phrase;
}

/// <summary>A cell that was read.</summary>
/// <param name="Cellule">« C4 ».</param>
/// <param name="Texte">As typed.</param>
/// <param name="Nombre">The number, in a column of numbers, when it is right.</param>
/// <param name="Date">The day, in a column of days, when it is right.</param>
public sealed record CelluleLue(string Cellule, string Texte, decimal? Nombre = null, DateOnly? Date = null);

/// <summary>A row that was read, empty ones left out.</summary>
/// <param name="Numero">Number of the row in the sheet; the first under the headings is 2.</param>
/// <param name="Cellules">One per column of the model.</param>
/// <param name="EstJuste">None of its cells is faulty.</param>
public sealed record LigneDeTableur(int Numero, IReadOnlyList<CelluleLue> Cellules, bool EstJuste);

/// <summary>A spreadsheet that was read.</summary>
/// <param name="Lignes">Its rows; none when its headings are not those of the model.</param>
/// <param name="Fautes">What is wrong, cell by cell, in reading order.</param>
public sealed record LectureDeTableur(IReadOnlyList<LigneDeTableur> Lignes, IReadOnlyList<FauteDeTableur> Fautes)
{
    /// <summary>Rows without a fault.</summary>
    public IEnumerable<LigneDeTableur> Justes => Lignes.Where(l => l.EstJuste);
}

/// <summary>
/// Spreadsheets received and given: CSV (separator and encoding found) and XLSX, streamed, within hard limits that do not trust
/// what the file says of itself. Pure: what is stored is the caller's.
/// </summary>
public static class Tableurs
{
    /// <summary>Media type of an XLSX file.</summary>
    public const string TypeXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Bytes of a file, at most.</summary>
    public const int TailleAuPlus = 10 * 1024 * 1024;

    /// <summary>Reads a file, CSV or XLSX by its content.</summary>
    /// <exception cref="Refus">Neither, too large, too many rows, protected, with macros or external links, inflating without measure, damaged.</exception>
    public static async Task<LectureDeTableur> LireAsync(Stream contenu, ModeleDeTableur modele, CancellationToken ct)
    {
        using var memoire = new MemoryStream();
        var tampon = new byte[81_920];
        int lus;
        while ((lus = await contenu.ReadAsync(tampon, ct)) > 0)
        {
            if (memoire.Length + lus > TailleAuPlus)
                throw new Refus(RefusDocuments.TropGros, ("max", Tailles.EnClair(TailleAuPlus)));
            memoire.Write(tampon, 0, lus);
        }

        return Lire(memoire.ToArray(), modele);
    }

    /// <summary>The same, from bytes already received.</summary>
    /// <exception cref="Refus">As above.</exception>
    public static LectureDeTableur Lire(byte[] contenu, ModeleDeTableur modele) => Signature.De(contenu) switch
    {
        Signature.Genre.Vide => throw new Refus(RefusDocuments.Vide),
        Signature.Genre.Zip => LecteurXlsx.Lire(contenu, modele),
        Signature.Genre.Ole => throw new Refus(RefusDocuments.TableurProtege),
        Signature.Genre.Binaire => throw new Refus(RefusDocuments.TableurType),
        _ => LecteurCsv.Lire(contenu, modele),
    };

    /// <summary>
    /// Writes an XLSX file: headings frozen and protected, widths, formats, lists to choose from. Cells are texts, numbers or
    /// days; null leaves one empty.
    /// </summary>
    public static byte[] Ecrire(ModeleDeTableur modele, IEnumerable<IReadOnlyList<object?>> lignes) => EcrivainXlsx.Ecrire(modele, lignes.Select((l, i) => (i + 2, l)), []);

    /// <summary>The same into a stream, rows as they come: for as many as there are.</summary>
    public static Task EcrireAsync(Stream sortie, ModeleDeTableur modele, IAsyncEnumerable<IReadOnlyList<object?>> lignes, CancellationToken ct) => EcrivainXlsx.EcrireAsync(sortie, modele, lignes, ct);

    /// <summary>
    /// Gives a file back with a comment in each faulty cell: the same rows in the same cells as they were typed, on the layout of
    /// the model. A file whose headings were wrong comes back with its headings commented and no row.
    /// </summary>
    /// <param name="modele">Model it was read with.</param>
    /// <param name="lecture">What was read.</param>
    /// <param name="autres">Faults found by the programme (« commune hors de Brest Métropole »).</param>
    public static byte[] Annoter(ModeleDeTableur modele, LectureDeTableur lecture, IEnumerable<FauteDeTableur> autres) =>
        EcrivainXlsx.Ecrire(modele, lecture.Lignes.Select(l => (l.Numero, (IReadOnlyList<object?>)[.. l.Cellules.Select(Rendre)])), [.. lecture.Fautes, .. autres]);

    /// <summary>« C4 » from a column (0 is A) and a row.</summary>
    public static string Cellule(int colonne, int ligne)
    {
        var lettres = "";
        for (var n = colonne + 1; n > 0; n = (n - 1) / 26)
            lettres = (char)('A' + ((n - 1) % 26)) + lettres;
        return FormattableString.Invariant($"{lettres}{ligne}");
    }

    private static object? Rendre(CelluleLue c) => c.Nombre is { } n ? n : c.Date is { } d ? d : c.Texte.Length == 0 ? null : c.Texte;
}
