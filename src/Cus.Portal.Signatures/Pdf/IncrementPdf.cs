using System.Globalization;
using System.Text;

namespace Cus.Portal.Signatures.Pdf;

/// <summary>An incremental update: what is added after the bytes of a file, which stay as they are (ISO 32000-1, 7.5.6).</summary>
internal sealed class IncrementPdf
{
    private readonly DocumentPdf _document;
    private readonly MemoryStream _sortie = new();
    private readonly SortedDictionary<int, (long Ou, int Generation)> _lieux = [];
    private int _suivant;

    public IncrementPdf(DocumentPdf document)
    {
        _document = document;
        _suivant = document.Taille;
        _sortie.Write(document.Octets);
        if (document.Octets.Length > 0 && document.Octets[^1] is not ((byte)'\n' or (byte)'\r'))
            _sortie.WriteByte((byte)'\n');
    }

    /// <summary>A number of its own.</summary>
    public PdfRef Nouveau() => new(_suivant++, 0);

    /// <summary>Adds an object, or puts another in the place of an old one; returns where its value begins.</summary>
    public long Ecrire(PdfRef r, object valeur) => EcrireBrut(r, EcriturePdf.Ecrire(valeur));

    /// <summary>The same, already written.</summary>
    public long EcrireBrut(PdfRef r, string texte)
    {
        _lieux[r.Numero] = (_sortie.Position, r.Generation);
        Texte(string.Create(CultureInfo.InvariantCulture, $"{r.Numero} {r.Generation} obj\n"));
        var debut = _sortie.Position;
        Texte(texte);
        Texte("\nendobj\n");
        return debut;
    }

    /// <summary>Adds a stream.</summary>
    public void EcrireFlux(PdfRef r, PdfDico dico, byte[] contenu)
    {
        dico["Length"] = EcriturePdf.Nombre(contenu.Length);
        _lieux[r.Numero] = (_sortie.Position, r.Generation);
        Texte(string.Create(CultureInfo.InvariantCulture, $"{r.Numero} {r.Generation} obj\n{EcriturePdf.Ecrire(dico)}\nstream\n"));
        _sortie.Write(contenu);
        Texte("\nendstream\nendobj\n");
    }

    /// <summary>The whole file, with its new table.</summary>
    public byte[] Finir()
    {
        var fin = new PdfDico { ["Root"] = _document.Racine };
        foreach (var cle in new[] { "Info", "ID" })
        {
            if (_document.Fin.TryGetValue(cle, out var v))
                fin[cle] = v;
        }

        fin["Prev"] = EcriturePdf.Nombre(_document.DerniereTable);
        var ou = _sortie.Position;
        if (_document.EstEnFlux)
            EcrireLaTableEnFlux(fin, ou);
        else
            EcrireLaTable(fin);
        Texte(string.Create(CultureInfo.InvariantCulture, $"startxref\n{ou}\n%%EOF\n"));
        return _sortie.ToArray();
    }

    private void EcrireLaTable(PdfDico fin)
    {
        Texte("xref\n");
        foreach (var plage in Plages())
        {
            Texte(string.Create(CultureInfo.InvariantCulture, $"{plage[0]} {plage.Count}\n"));
            foreach (var n in plage)
                Texte(string.Create(CultureInfo.InvariantCulture, $"{_lieux[n].Ou:D10} {_lieux[n].Generation:D5} n \n"));
        }

        fin["Size"] = EcriturePdf.Nombre(_suivant);
        Texte($"trailer\n{EcriturePdf.Ecrire(fin)}\n");
    }

    private void EcrireLaTableEnFlux(PdfDico fin, long ou)
    {
        var r = Nouveau();
        _lieux[r.Numero] = (ou, 0);
        var lignes = new MemoryStream();
        foreach (var (lieu, generation) in _lieux.Values)
            lignes.Write([1, (byte)(lieu >> 24), (byte)(lieu >> 16), (byte)(lieu >> 8), (byte)lieu, (byte)(generation >> 8), (byte)generation]);
        fin["Type"] = new PdfNom("XRef");
        fin["Size"] = EcriturePdf.Nombre(_suivant);
        fin["W"] = new List<object> { EcriturePdf.Nombre(1), EcriturePdf.Nombre(4), EcriturePdf.Nombre(2) };
        fin["Index"] = Plages().SelectMany(p => new object[] { EcriturePdf.Nombre(p[0]), EcriturePdf.Nombre(p.Count) }).ToList();
        fin["Length"] = EcriturePdf.Nombre(lignes.Length);
        Texte(string.Create(CultureInfo.InvariantCulture, $"{r.Numero} 0 obj\n{EcriturePdf.Ecrire(fin)}\nstream\n"));
        _sortie.Write(lignes.ToArray());
        Texte("\nendstream\nendobj\n");
    }

    /// <summary>Runs of numbers that follow one another.</summary>
    private List<List<int>> Plages()
    {
        var plages = new List<List<int>>();
        foreach (var n in _lieux.Keys)
        {
            if (plages.Count > 0 && plages[^1][^1] == n - 1)
                plages[^1].Add(n);
            else
                plages.Add([n]);
        }

        return plages;
    }

    private void Texte(string texte) => _sortie.Write(Encoding.Latin1.GetBytes(texte));
}
