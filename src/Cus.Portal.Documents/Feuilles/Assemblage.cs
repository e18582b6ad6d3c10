using System.Globalization;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Documents.Feuilles;

/// <summary>A raw cell of a file: its text, a number or an error when the file says so, and whether it is a formula.</summary>
internal readonly record struct CelluleBrute(string Texte, double? Nombre = null, bool EstUneFormule = false, bool EstUneErreur = false);

/// <summary>Puts raw rows against a model: headings first, then each cell by the type of its column. The same for CSV and XLSX.</summary>
internal sealed class Assemblage(ModeleDeTableur modele, bool depuis1904 = false)
{
    /// <summary>Years that a date may have, and the number of the last day in a workbook.</summary>
    private const int AnneeAuMoins = 1800, AnneeAuPlus = 2200, DernierJour = 109_939;

    private readonly List<LigneDeTableur> _lignes = [];
    private readonly List<(int Ligne, int Colonne, FauteDeTableur Faute)> _fautes = [];
    private bool _entetesLus;
    private bool _entetesJustes;

    /// <summary>A row of the file, from the top; the first one that is not empty must be the headings, on row 1.</summary>
    public void Prendre(int numero, IReadOnlyDictionary<int, CelluleBrute> cellules)
    {
        if (cellules.Values.All(c => NombreSaisi.Net(c.Texte).Length == 0 && !c.EstUneFormule))
            return;
        if (!_entetesLus)
        {
            LireLesEntetes(numero, cellules);
            return;
        }

        if (!_entetesJustes)
            return;
        if (_lignes.Count == modele.LignesAuPlus)
            throw new Refus(RefusDocuments.TableurTropDeLignes, ("max", modele.LignesAuPlus), ("ligne", numero));
        _lignes.Add(Ligne(numero, cellules));
    }

    /// <summary>A merged zone: its first cell is told.</summary>
    public void Fusion(int colonne, int ligne) => Noter(ligne, colonne, RefusDocuments.CelluleFusionnee);

    public LectureDeTableur Finir()
    {
        if (!_entetesLus)
            throw new Refus(RefusDocuments.TableurVide, ("titres", string.Join(" ; ", modele.Colonnes.Select(c => c.Titre))));
        return new(_lignes, [.. _fautes.OrderBy(f => f.Ligne).ThenBy(f => f.Colonne).Select(f => f.Faute)]);
    }

    private void LireLesEntetes(int numero, IReadOnlyDictionary<int, CelluleBrute> cellules)
    {
        _entetesLus = true;
        for (var i = 0; i < modele.Colonnes.Count; i++)
        {
            var trouve = cellules.TryGetValue(i, out var c) ? c.Texte : "";
            if (!Memes(trouve, modele.Colonnes[i].Titre) && !(modele.Colonnes[i].PeutManquer && NombreSaisi.Net(trouve).Length == 0))
                Noter(numero, i, RefusDocuments.EnTeteAttendu, ("attendu", modele.Colonnes[i].Titre), ("trouve", NombreSaisi.Net(trouve).Length == 0 ? "rien" : Abrege(trouve)));
        }

        foreach (var (colonne, c) in cellules.Where(c => c.Key >= modele.Colonnes.Count && NombreSaisi.Net(c.Value.Texte).Length > 0))
            Noter(numero, colonne, RefusDocuments.EnTeteEnTrop, ("trouve", Abrege(c.Texte)));
        _entetesJustes = _fautes.Count == 0;
    }

    private LigneDeTableur Ligne(int numero, IReadOnlyDictionary<int, CelluleBrute> cellules)
    {
        var avant = _fautes.Count;
        var lues = new CelluleLue[modele.Colonnes.Count];
        for (var i = 0; i < lues.Length; i++)
            lues[i] = Cellule(numero, i, cellules.TryGetValue(i, out var c) ? c : new CelluleBrute(""));
        foreach (var colonne in cellules.Where(c => c.Key >= modele.Colonnes.Count && NombreSaisi.Net(c.Value.Texte).Length > 0).Select(c => c.Key))
            Noter(numero, colonne, RefusDocuments.HorsDuTableau);
        return new(numero, lues, _fautes.Count == avant);
    }

    private CelluleLue Cellule(int numero, int rang, CelluleBrute brute)
    {
        var (colonne, texte) = (modele.Colonnes[rang], NombreSaisi.Net(brute.Texte));
        var lue = new CelluleLue(Tableurs.Cellule(rang, numero), texte);
        if (brute.EstUneFormule)
            return Fautive(lue, numero, rang, RefusDocuments.Formule);
        if (brute.EstUneErreur)
            return Fautive(lue, numero, rang, RefusDocuments.CelluleEnErreur, ("texte", Abrege(texte)));
        if (texte.Length == 0)
            return colonne.Requise ? Fautive(lue, numero, rang, RefusDocuments.CelluleObligatoire, ("titre", colonne.Titre)) : lue;
        return colonne.Type switch
        {
            TypeDeCellule.Date => Jour(lue, numero, rang, brute),
            TypeDeCellule.Texte => Texte(lue, numero, rang, colonne),
            _ => Nombre(lue, numero, rang, colonne, brute),
        };
    }

    private CelluleLue Texte(CelluleLue lue, int numero, int rang, ColonneDeTableur colonne)
    {
        if (lue.Texte.Length > colonne.LongueurAuPlus)
            return Fautive(lue with { Texte = lue.Texte[..colonne.LongueurAuPlus] }, numero, rang, RefusDocuments.CelluleTropLongue, ("max", colonne.LongueurAuPlus));
        if (colonne.Valeurs.Count == 0)
            return lue;
        return colonne.Valeurs.FirstOrDefault(v => Memes(v, lue.Texte)) is { } admise ? lue with { Texte = admise } : Fautive(lue, numero, rang, RefusDocuments.ValeurHorsListe, ("texte", Abrege(lue.Texte)));
    }

    private CelluleLue Nombre(CelluleLue lue, int numero, int rang, ColonneDeTableur colonne, CelluleBrute brute)
    {
        var entier = colonne.Type == TypeDeCellule.Entier;
        decimal nombre;
        if (brute.Nombre is { } d && Math.Abs(d) < 1e15)
            nombre = Math.Round((decimal)d, 9);
        else if (!NombreSaisi.TryLire(lue.Texte, out nombre))
            return Fautive(lue, numero, rang, entier ? RefusDocuments.EntierAttendu : RefusDocuments.NombreAttendu, ("texte", Abrege(lue.Texte)));
        if (entier && decimal.Truncate(nombre) != nombre)
            return Fautive(lue, numero, rang, RefusDocuments.EntierAttendu, ("texte", Abrege(lue.Texte)));
        if (nombre < 0 && !colonne.AdmetNegatif)
            return Fautive(lue, numero, rang, RefusDocuments.NombreNegatif, ("texte", Abrege(lue.Texte)));
        if (Math.Abs(nombre) > (colonne.AuPlus ?? (entier ? int.MaxValue : 1_000_000_000_000m)) || (!entier && Math.Round(nombre, colonne.Decimales) != nombre))
            return Fautive(lue, numero, rang, RefusDocuments.NombreHorsBornes, ("texte", Abrege(lue.Texte)), ("decimales", entier ? 0 : colonne.Decimales));
        return lue with { Nombre = nombre };
    }

    private CelluleLue Jour(CelluleLue lue, int numero, int rang, CelluleBrute brute)
    {
        if (brute.Nombre is { } serie && Serie(serie) is { } jour)
            return lue with { Date = jour, Texte = jour.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) };
        return DateOnly.TryParseExact(lue.Texte, ["d/M/yyyy", "dd/MM/yyyy", "yyyy-MM-dd", "d MMMM yyyy"], Francais.Culture, DateTimeStyles.None, out var lu) && lu.Year is >= AnneeAuMoins and <= AnneeAuPlus
            ? lue with { Date = lu }
            : Fautive(lue, numero, rang, RefusDocuments.DateAttendue, ("texte", Abrege(lue.Texte)));
    }

    /// <summary>Day 1 is 1 January 1900, and day 60 a 29 February 1900 that never was.</summary>
    private DateOnly? Serie(double serie)
    {
        var jours = Math.Floor(serie) + (depuis1904 ? 1462 : 0);
        return jours is >= 61 and <= DernierJour ? new DateOnly(1899, 12, 30).AddDays((int)jours) : null;
    }

    private CelluleLue Fautive(CelluleLue lue, int numero, int rang, CodeRefus code, params (string, object?)[] donnees)
    {
        Noter(numero, rang, code, donnees);
        return lue;
    }

    private void Noter(int ligne, int colonne, CodeRefus code, params (string, object?)[] donnees)
    {
        if (_fautes.Count < FautesAuPlus)
            _fautes.Add((ligne, colonne, new(Tableurs.Cellule(colonne, ligne), Motif.De(code, donnees: donnees))));
        else if (_fautes.Count == FautesAuPlus)
            throw new Refus(RefusDocuments.TableurTropDeFautes, ("max", FautesAuPlus), ("cellule", _fautes[0].Faute.Cellule));
    }

    private const int FautesAuPlus = 5_000;

    /// <summary>Headings are compared without their case nor the kind of their spaces.</summary>
    private static bool Memes(string a, string b) => string.Equals(Serre(a), Serre(b), StringComparison.OrdinalIgnoreCase);

    private static string Serre(string texte) => string.Join(' ', texte.Replace('\'', '’').Split((char[])[' ', '\u00A0', '\u202F', '\t', '\n', '\r', '\uFEFF'], StringSplitOptions.RemoveEmptyEntries));

    private static string Abrege(string texte) => texte.Trim() is { Length: > 40 } long_ ? long_[..39] + "…" : texte.Trim();
}
