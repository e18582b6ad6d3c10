using System.Globalization;
using System.Text;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Patrimoine.Lecture;

/// <summary>Rows of an XLSX file, read by the spreadsheets of the house within their limits, in the order of the layout.</summary>
internal sealed class LecteurDeClasseur : LecteurDeLignes
{
    /// <summary>Rows of a workbook: beyond, a CSV.</summary>
    public const int LignesAuPlus = 100_000;

    private static readonly ChampDeLogement[] Dates = [ChampDeLogement.ConventionneLe, ChampDeLogement.VacantDepuis, ChampDeLogement.MisEnVenteLe, ChampDeLogement.RehabiliteLe];
    private readonly Disposition _disposition;
    private readonly long _taille;
    private readonly List<byte[]> _cellules = [];
    private readonly Dictionary<string, Motif> _defauts;
    private int _rang = -2;

    private LecteurDeClasseur(Disposition disposition, LectureDeTableur lecture, long taille)
    {
        (_disposition, Lecture, _taille) = (disposition, lecture, taille);
        _defauts = lecture.Fautes.DistinctBy(f => f.Cellule).ToDictionary(f => f.Cellule, f => f.Motif, StringComparer.Ordinal);
    }

    /// <summary>What was read, to give it back with comments.</summary>
    public LectureDeTableur Lecture { get; }

    public override int Nombre => _cellules.Count;

    public override long Octets => Lecture.Lignes.Count == 0 ? _taille : _taille * Math.Max(0, _rang) / Lecture.Lignes.Count;

    /// <summary>The model of the layout: a sheet « Patrimoine », its columns in order.</summary>
    public static ModeleDeTableur Modele(Disposition disposition) => new("Patrimoine",
        [.. disposition.Colonnes.Select(c => new ColonneDeTableur(c.Titre, Dates.Contains(c.Champ) ? TypeDeCellule.Date : TypeDeCellule.Texte) { LongueurAuPlus = 200 })], LignesAuPlus);

    /// <exception cref="Refus">Too large, protected, with macros, damaged, headings that are not those of the layout.</exception>
    public static async Task<LecteurDeClasseur> OuvrirAsync(Stream contenu, Disposition disposition, CancellationToken ct)
    {
        var lecture = await Tableurs.LireAsync(contenu, Modele(disposition), ct);
        return lecture.Fautes.FirstOrDefault(f => f.Cellule.EndsWith('1') && f.Cellule[..^1].All(char.IsAsciiLetter)) is { } titre
            ? throw new Refus([titre.Motif])
            : new LecteurDeClasseur(disposition, lecture, contenu.Length);
    }

    public override bool Lire()
    {
        if (++_rang >= Lecture.Lignes.Count)
            return false;
        _cellules.Clear();
        if (_rang < 0)
        {
            Numero = 1;
            _cellules.AddRange(_disposition.Colonnes.Select(c => Encoding.UTF8.GetBytes(c.Titre)));
            return true;
        }

        var ligne = Lecture.Lignes[_rang];
        Numero = ligne.Numero;
        _cellules.AddRange(ligne.Cellules.Select(c => Encoding.UTF8.GetBytes(c.Date is { } d ? d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : c.Texte)));
        return true;
    }

    public override ReadOnlySpan<byte> Cellule(int rang) => rang < _cellules.Count ? _cellules[rang].AsSpan() : default;

    public override Motif? Defaut(int rang) => _rang >= 0 ? _defauts.GetValueOrDefault(Tableurs.Cellule(rang, Numero)) : null;
}
