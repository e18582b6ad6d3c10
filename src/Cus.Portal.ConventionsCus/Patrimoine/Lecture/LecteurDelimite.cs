using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Patrimoine.Lecture;

/// <summary>
/// Reads delimited text forward, in one buffer that never grows: quotes, quotes doubled, ends of line inside quotes. Bytes are
/// UTF-8; what the file was written in is somebody else's concern.
/// </summary>
internal sealed class LecteurDelimite(Stream contenu, byte separateur, Func<long>? octets = null, int taille = LecteurDelimite.LigneAuPlus) : LecteurDeLignes
{
    /// <summary>Bytes of a row, at most.</summary>
    public const int LigneAuPlus = 1 << 20;

    private readonly byte[] _tampon = new byte[taille];
    private readonly byte[] _brouillon = new byte[taille];
    private readonly List<Tranche> _cellules = [];
    private int _debut;
    private int _fin;
    private int _ecrit;
    private bool _termine;
    private long _lus;
    private bool _finit;

    private enum Issue
    {
        Ligne,
        Manque,
        Fin,
    }

    public override int Nombre => _cellules.Count;

    public override long Octets => octets?.Invoke() ?? (_lus - (_fin - _debut));

    public override bool FinitLeFichier => _finit;

    public override ReadOnlySpan<byte> Cellule(int rang)
    {
        if (rang >= _cellules.Count)
            return default;
        var t = _cellules[rang];
        return (t.AuBrouillon ? _brouillon : _tampon).AsSpan(t.Debut, t.Longueur).Trim((byte)' ');
    }

    /// <exception cref="Refus">A quote is never closed, a row is larger than the buffer.</exception>
    public override bool Lire()
    {
        while (true)
        {
            var issue = Analyser();
            if (issue == Issue.Fin)
                return false;
            if (issue == Issue.Manque)
            {
                Remplir();
                continue;
            }

            Numero++;
            if (_cellules.Count > 1 || !Cellule(0).IsEmpty)
                return true;
        }
    }

    public override void Dispose() => contenu.Dispose();

    private Issue Analyser()
    {
        _cellules.Clear();
        _ecrit = 0;
        if (_debut == _fin)
            return _termine ? Issue.Fin : Issue.Manque;
        for (var position = _debut; ;)
        {
            if (!Cellule(ref position))
                return Issue.Manque;
            if (position < _fin && _tampon[position] == separateur)
            {
                position++;
                continue;
            }

            _finit = position == _fin;
            _debut = _finit ? _fin : position + 1;
            return Issue.Ligne;
        }
    }

    /// <summary>Reads the cell at a position and leaves it on the separator, on the end of line, or at the end of the file; false when bytes are wanting.</summary>
    private bool Cellule(ref int position)
    {
        if (position < _fin && _tampon[position] == '"' && !Citee(ref position, out var complete))
            return complete;
        var suite = _tampon.AsSpan(position, _fin - position).IndexOfAny(separateur, (byte)'\n');
        if (suite < 0 && !_termine)
            return false;
        var fin = suite < 0 ? _fin : position + suite;
        var longueur = fin - position;
        if (longueur > 0 && _tampon[fin - 1] == '\r' && (suite < 0 || _tampon[fin] == '\n'))
            longueur--;
        _cellules.Add(new(position, longueur, false));
        position = fin;
        return true;
    }

    /// <returns>True when the quotes do not hold the whole cell: it is read as it stands. False otherwise, read or wanting bytes.</returns>
    private bool Citee(ref int position, out bool complete)
    {
        complete = false;
        var (debut, p, double_) = (position + 1, position + 1, false);
        while (true)
        {
            var q = _tampon.AsSpan(p, _fin - p).IndexOf((byte)'"');
            if (q < 0)
                return _termine ? throw new Refus(RefusDeLigne.GuillemetOuvert, ("ligne", Numero + 1)) : false;
            p += q;
            if (p + 1 >= _fin && !_termine)
                return false;
            if (p + 1 >= _fin || _tampon[p + 1] != '"')
                break;
            double_ = true;
            p += 2;
        }

        var apres = p + 1;
        if (apres < _fin && _tampon[apres] == '\r')
        {
            if (apres + 1 >= _fin && !_termine)
                return false;
            apres++;
        }

        if (apres < _fin && _tampon[apres] != separateur && _tampon[apres] != '\n')
            return true;
        _cellules.Add(double_ ? Dedoubler(debut, p - debut) : new(debut, p - debut, false));
        position = apres;
        complete = true;
        return false;
    }

    private Tranche Dedoubler(int debut, int longueur)
    {
        var depart = _ecrit;
        for (var i = debut; i < debut + longueur; i++)
        {
            _brouillon[_ecrit++] = _tampon[i];
            if (_tampon[i] == '"')
                i++;
        }

        return new(depart, _ecrit - depart, true);
    }

    private void Remplir()
    {
        if (_debut > 0)
            _tampon.AsSpan(_debut, _fin - _debut).CopyTo(_tampon);
        (_fin, _debut) = (_fin - _debut, 0);
        if (_fin == _tampon.Length)
            throw new Refus(RefusDeLigne.LigneDemesuree, ("ligne", Numero + 1), ("max", _tampon.Length));
        while (_fin < _tampon.Length && !_termine)
        {
            var n = contenu.Read(_tampon, _fin, _tampon.Length - _fin);
            _termine = n == 0;
            _fin += n;
            _lus += n;
        }
    }

    private readonly record struct Tranche(int Debut, int Longueur, bool AuBrouillon);
}
