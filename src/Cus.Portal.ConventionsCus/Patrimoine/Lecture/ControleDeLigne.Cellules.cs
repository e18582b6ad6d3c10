using System.Text;
using System.Text.Unicode;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Patrimoine.Lecture;

/// <summary>The kinds of cells.</summary>
internal sealed partial class ControleDeLigne
{
    /// <summary>Largest number in hundredths: it holds in four bytes.</summary>
    private const long NombreAuPlus = 2_000_000_000;

    /// <summary>The cell; an empty one that is needed, or one that the spreadsheet says wrong, is a fault.</summary>
    private ReadOnlySpan<byte> Cellule(ChampDeLogement champ)
    {
        var rang = _entetes.Rangs[(int)champ];
        if (rang < 0)
            return default;
        if (_ligne.Defaut(rang) is { } defaut)
        {
            Fautes.Noter(_ligne.Numero, rang, _disposition.TitreDe(champ), Encoding.UTF8.GetString(_ligne.Cellule(rang)), defaut);
            return default;
        }

        var cellule = _ligne.Cellule(rang);
        if (cellule.IsEmpty && _obligatoires[(int)champ])
            Fauter(champ, RefusDeLigne.CelluleVide);
        return cellule;
    }

    private void Fauter(ChampDeLogement champ, CodeRefus code, params ReadOnlySpan<(string, object?)> donnees)
    {
        var rang = _entetes.Rangs[(int)champ];
        Fautes.Noter(_ligne.Numero, rang, _disposition.TitreDe(champ), rang < 0 ? default : _ligne.Cellule(rang), code, donnees);
    }

    /// <summary>A text of so many characters at most, written; null when empty.</summary>
    private ReadOnlySpan<byte> Texte(ChampDeLogement champ, int max)
    {
        var cellule = Cellule(champ);
        if (cellule.ContainsAnyInRange((byte)0, (byte)31) || (cellule.ContainsAnyInRange((byte)0x80, (byte)0xFF) && !Utf8.IsValid(cellule)))
            Fauter(champ, RefusDeLigne.CaractereInterdit);
        else if (cellule.Length > max && Encoding.UTF8.GetCharCount(cellule) > max)
            Fauter(champ, RefusDeLigne.TropLong, ("max", max));
        if (_obligatoires[(int)champ])
            _sortie.Texte(cellule);
        else
            _sortie.TexteOuNul(cellule);
        return cellule;
    }

    private void Jour(ChampDeLogement champ)
    {
        var cellule = Cellule(champ);
        var jour = cellule.IsEmpty ? null : Cellules.Jour(cellule);
        if (!cellule.IsEmpty && jour is null)
            Fauter(champ, RefusDeLigne.DateFausse);
        _sortie.Jour(jour);
    }

    private void OuiOuNon(ChampDeLogement champ)
    {
        var oui = Cellules.OuiOuNon(Cellule(champ));
        if (oui is null)
            Fauter(champ, RefusDeLigne.OuiOuNon);
        _sortie.Booleen(oui == true);
    }

    private int Rang(ChampDeLogement champ, ListeAdmise liste)
    {
        var cellule = Cellule(champ);
        var rang = cellule.IsEmpty ? -1 : liste.Rang(cellule);
        if (!cellule.IsEmpty && rang < 0)
            Fauter(champ, RefusDeLigne.HorsListe, ("liste", liste.EnClair));
        return rang;
    }

    private void Admis(ChampDeLogement champ, ListeAdmise liste)
    {
        var rang = Rang(champ, liste);
        _sortie.TexteOuNul(rang < 0 ? default : liste.Valeur(rang));
    }

    /// <summary>In hundredths, never negative; null when empty or faulty.</summary>
    private long? Nombre(ChampDeLogement champ, bool entier, long max = NombreAuPlus)
    {
        var cellule = Cellule(champ);
        if (cellule.IsEmpty)
            return null;
        var nombre = Cellules.Centiemes(cellule);
        var code = nombre switch
        {
            null => RefusDeLigne.NombreFaux,
            < 0 => RefusDeLigne.NombreNegatif,
            _ when entier && nombre % 100 != 0 => RefusDeLigne.NombreFaux,
            _ when nombre > max => RefusDeLigne.NombreDemesure,
            _ => null,
        };
        if (code is null)
            return nombre;
        Fauter(champ, code);
        return null;
    }
}
