using System.Globalization;
using System.Text;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Indicateurs.Contracts;

/// <summary>A cell that was pasted, at its place in the grid.</summary>
/// <param name="Ligne">Row of the grid, from 0.</param>
/// <param name="Colonne">Column of the grid, from 0.</param>
/// <param name="Texte">As pasted, kept whatever happens.</param>
/// <param name="Nombre">The number read; null when the cell is empty or refused.</param>
/// <param name="Motif">Why it is refused; null when it is ready or empty.</param>
public sealed record CelluleCollee(int Ligne, int Colonne, string Texte, decimal? Nombre, Motif? Motif)
{
    /// <summary>A number that can be stored.</summary>
    public bool EstPrete => Nombre is not null;
}

/// <summary>What a paste gives.</summary>
/// <param name="Cellules">Cells that fall in the grid, in reading order, empty ones left out.</param>
/// <param name="Debordent">Cells with something in them that fall outside the grid.</param>
/// <param name="LignesInconnues">Row headings of the paste that the grid does not have.</param>
public sealed record Collage(IReadOnlyList<CelluleCollee> Cellules, int Debordent, IReadOnlyList<string> LignesInconnues)
{
    /// <summary>Ready to be stored.</summary>
    public IEnumerable<CelluleCollee> Pretes => Cellules.Where(c => c.EstPrete);

    /// <summary>Refused, with their text and their reason.</summary>
    public IEnumerable<CelluleCollee> Fautives => Cellules.Where(c => c.Motif is not null);
}

/// <summary>
/// Pastes a table copied from a spreadsheet into a grid. Pure. Headings in the paste (years, territories) place the cells by
/// name; without them the cells fall in order from the starting one.
/// </summary>
public static class TableauColle
{
    /// <summary>Cells read at most; the rest is refused whole.</summary>
    public const int CellulesAuPlus = 50_000;

    /// <summary>The cells of a pasted text: tabs (or semicolons without any tab) and line breaks, quotes as spreadsheets write them.</summary>
    /// <exception cref="Refus">More than <see cref="CellulesAuPlus"/> cells.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Decouper(string? texte)
    {
        var source = (texte ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimEnd('\n');
        if (source.Length == 0)
            return [];
        var separateur = source.Contains('\t', StringComparison.Ordinal) || !source.Contains(';', StringComparison.Ordinal) ? '\t' : ';';
        var decoupe = new Decoupe();
        for (var i = 0; i < source.Length; i++)
            decoupe.Avaler(source, ref i, separateur);
        return decoupe.Finir();
    }

    /// <summary>Places a pasted table in a grid.</summary>
    /// <param name="texte">Pasted text.</param>
    /// <param name="lignes">Headings of the rows of the grid, in order.</param>
    /// <param name="colonnes">Headings of its columns, in order.</param>
    /// <param name="attente">What a cell may hold.</param>
    /// <param name="depart">Cell where the paste begins, when the paste has no heading.</param>
    public static Collage Poser(string? texte, IReadOnlyList<string> lignes, IReadOnlyList<string> colonnes, AttenteDeNombre attente, (int Ligne, int Colonne) depart = default)
    {
        var table = Decouper(texte);
        var avecEntetes = table.Count > 0 && EstEntete(table[0], colonnes);
        var rangs = avecEntetes ? RangsDesColonnes(table[0], colonnes) : null;
        var corps = avecEntetes ? table.Skip(1).ToList() : [.. table];
        var nommees = corps.Count > 0 && corps.Any(l => l.Count > 1 && Rang(lignes, l[0]) >= 0) && corps.All(l => NombreFrancais.Lire(l[0]).Nombre is null || Rang(lignes, l[0]) >= 0);
        var (cellules, inconnues, debordent) = (new List<CelluleCollee>(), new List<string>(), 0);
        for (var i = 0; i < corps.Count; i++)
        {
            var ligne = nommees ? Rang(lignes, corps[i][0]) : (avecEntetes ? 0 : depart.Ligne) + i;
            if (nommees && ligne < 0 && corps[i][0].Trim().Length > 0)
                inconnues.Add(corps[i][0].Trim());
            for (var j = nommees ? 1 : 0; j < corps[i].Count; j++)
            {
                var colonne = rangs is null ? (nommees ? 0 : depart.Colonne) + j - (nommees ? 1 : 0) : j < rangs.Count ? rangs[j] : -1;
                var brut = corps[i][j];
                if (string.IsNullOrWhiteSpace(brut) || (rangs is not null && colonne == Ignoree))
                    continue;
                if (ligne < 0 || ligne >= lignes.Count || colonne < 0 || colonne >= colonnes.Count)
                    debordent++;
                else
                    cellules.Add(Cellule(ligne, colonne, brut.Trim(), attente));
            }
        }

        return new(SansDoublon(cellules), debordent, inconnues);
    }

    private const int Ignoree = -2;

    /// <summary>A cell given twice (a territory on two rows) is refused the second time.</summary>
    private static List<CelluleCollee> SansDoublon(List<CelluleCollee> cellules)
    {
        var vues = new HashSet<(int, int)>();
        return [.. cellules.Select(c => vues.Add((c.Ligne, c.Colonne)) ? c : c with { Nombre = null, Motif = Motif.De(RefusIndicateurs.CelluleEnDouble) })];
    }

    private static CelluleCollee Cellule(int ligne, int colonne, string texte, AttenteDeNombre attente)
    {
        var lu = NombreFrancais.Lire(texte, attente);
        return new(ligne, colonne, texte, lu.Nombre, lu.Motif);
    }

    /// <summary>At least one heading of the grid, and nothing but headings and one corner.</summary>
    private static bool EstEntete(IReadOnlyList<string> ligne, IReadOnlyList<string> colonnes) =>
        ligne.Any(c => Rang(colonnes, c) >= 0) && ligne.Skip(1).All(c => c.Trim().Length == 0 || Rang(colonnes, c) >= 0);

    private static List<int> RangsDesColonnes(IReadOnlyList<string> entete, IReadOnlyList<string> colonnes) =>
        [.. entete.Select(c => Rang(colonnes, c) is var r && r >= 0 ? r : Ignoree)];

    private static int Rang(IReadOnlyList<string> noms, string texte)
    {
        for (var i = 0; i < noms.Count; i++)
        {
            if (CultureInfo.InvariantCulture.CompareInfo.Compare(noms[i].Trim(), texte.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0)
                return i;
        }

        return -1;
    }

    /// <summary>Rows under construction.</summary>
    private sealed class Decoupe
    {
        private readonly List<IReadOnlyList<string>> _lignes = [];
        private readonly StringBuilder _cellule = new();
        private List<string> _ligne = [];
        private int _nombre;
        private bool _entreGuillemets;

        public void Avaler(string source, ref int i, char separateur)
        {
            var c = source[i];
            if (_entreGuillemets)
                AvalerEntreGuillemets(source, ref i);
            else if (c == '"' && _cellule.Length == 0)
                _entreGuillemets = true;
            else if (c == separateur)
                FermerLaCellule();
            else if (c == '\n')
                FermerLaLigne();
            else
                _cellule.Append(c);
        }

        public IReadOnlyList<IReadOnlyList<string>> Finir()
        {
            FermerLaLigne();
            return _lignes;
        }

        private void AvalerEntreGuillemets(string source, ref int i)
        {
            if (source[i] != '"')
                _cellule.Append(source[i]);
            else if (i + 1 < source.Length && source[i + 1] == '"')
                _cellule.Append(source[i++]);
            else
                _entreGuillemets = false;
        }

        private void FermerLaCellule()
        {
            if (++_nombre > CellulesAuPlus)
                throw new Refus(RefusIndicateurs.CollageTropGrand, ("max", CellulesAuPlus));
            _ligne.Add(_cellule.ToString());
            _cellule.Clear();
        }

        private void FermerLaLigne()
        {
            FermerLaCellule();
            _lignes.Add(_ligne);
            _ligne = [];
        }
    }
}
