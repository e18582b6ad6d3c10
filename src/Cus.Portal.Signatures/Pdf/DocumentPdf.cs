using System.Globalization;
using System.Text;

namespace Cus.Portal.Signatures.Pdf;

/// <summary>Where an object lies: at an offset of the file, or at a rank in an object stream.</summary>
/// <param name="DansUnFlux">Number of the object stream, or 0.</param>
/// <param name="Ou">Offset, or rank in the object stream.</param>
/// <param name="Generation">Generation.</param>
internal readonly record struct LieuPdf(int DansUnFlux, long Ou, int Generation);

/// <summary>A PDF and the table of its objects, every revision followed (ISO 32000-1, 7.5); values are read when asked.</summary>
internal sealed class DocumentPdf
{
    private readonly Dictionary<int, PdfObjet?> _lus = [];
    private readonly FluxPdf _flux;

    private DocumentPdf(byte[] octets)
    {
        Octets = octets;
        _flux = new FluxPdf(this);
    }

    public byte[] Octets { get; }

    /// <summary>Where each object lies, latest revision first; freed objects are absent.</summary>
    public Dictionary<int, LieuPdf> Table { get; } = [];

    /// <summary>Numbers met, freed ones included.</summary>
    public HashSet<int> Connus { get; } = [];

    public PdfDico Fin { get; private set; } = [];

    /// <summary>The last table is a stream: what is added must be too.</summary>
    public bool EstEnFlux { get; private set; }

    /// <summary>Offset of the last table.</summary>
    public int DerniereTable { get; private set; }

    /// <summary>First number free.</summary>
    public int Taille => Math.Max(Entier(Fin["Size"]), Connus.Count > 0 ? Connus.Max() + 1 : 0);

    public PdfRef Racine => Fin["Root"] is PdfRef r ? r : throw new PdfIllisible("There is no catalogue.");

    public PdfDico Catalogue => Dico(Racine);

    /// <summary>Reads the tables.</summary>
    /// <exception cref="PdfIllisible">Damaged, encrypted.</exception>
    public static DocumentPdf Lire(byte[] octets) => PdfIllisible.Lire(() =>
    {
        var document = new DocumentPdf(octets);
        document.LireLesTables();
        return document.Fin.ContainsKey("Encrypt") ? throw new PdfIllisible("The file is encrypted.") : document;
    });

    /// <summary>An object, or null.</summary>
    public PdfObjet? Objet(int numero)
    {
        if (_lus.TryGetValue(numero, out var lu))
            return lu;
        _lus[numero] = null;
        return _lus[numero] = Table.TryGetValue(numero, out var lieu) ? lieu.DansUnFlux > 0 ? _flux.LireDans(lieu.DansUnFlux, (int)lieu.Ou) : LireA((int)lieu.Ou, numero) : null;
    }

    /// <summary>The value itself, references followed.</summary>
    public object? Valeur(object? v)
    {
        for (var i = 0; v is PdfRef r && i < 20; i++)
            v = Objet(r.Numero)?.Valeur;
        return v is PdfRef ? null : v;
    }

    public PdfDico Dico(object? v) => Valeur(v) as PdfDico ?? throw new PdfIllisible("A dictionary is missing.");

    public List<object> Liste(object? v) => Valeur(v) as List<object> ?? [];

    public int Entier(object? v) => Valeur(v) is PdfMot m && double.TryParse(m.Brut, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) && Math.Abs(n) < int.MaxValue ? (int)n : throw new PdfIllisible("A number is missing.");

    /// <summary>Decoded bytes of a stream.</summary>
    public byte[] Contenu(PdfObjet objet) => _flux.Decoder(objet);

    /// <summary>Leaves of the page tree.</summary>
    public IReadOnlyList<PdfRef> Pages()
    {
        var (pages, vus) = (new List<PdfRef>(), new HashSet<int>());
        Descendre(Catalogue["Pages"], pages, vus);
        return pages;
    }

    /// <summary>Terminal fields of the form, with their references.</summary>
    public IReadOnlyList<(PdfRef Ref, PdfDico Champ)> Champs()
    {
        var (champs, vus) = (new List<(PdfRef, PdfDico)>(), new HashSet<int>());
        if (Catalogue.TryGetValue("AcroForm", out var f) && Valeur(f) is PdfDico formulaire && formulaire.TryGetValue("Fields", out var liste))
            Descendre(Liste(liste), champs, vus);
        return champs;
    }

    /// <summary>Reads « n g obj » at an offset.</summary>
    internal PdfObjet LireA(int ou, int? numero = null)
    {
        if (ou < 0 || ou >= Octets.Length)
            throw new PdfIllisible("An object lies outside the file.");
        var l = new LecteurPdf(Octets, ou);
        if (l.LireEntier() is var n && numero is { } attendu && n != attendu)
            throw new PdfIllisible($"Object {attendu} is not where the table says.");
        l.LireEntier();
        l.Exiger("obj");
        var valeur = l.LireValeur();
        if (valeur is not PdfDico || l.LireMot() != "stream")
            return new PdfObjet(valeur);
        var debut = l.Position;
        if (debut < Octets.Length && Octets[debut] == '\r')
            debut++;
        if (debut < Octets.Length && Octets[debut] == '\n')
            debut++;
        return new PdfObjet(valeur, debut);
    }

    private void Descendre(object noeud, List<PdfRef> pages, HashSet<int> vus)
    {
        if (noeud is not PdfRef r || !vus.Add(r.Numero) || vus.Count > 20_000 || Valeur(r) is not PdfDico d)
            return;
        if (d.Nom("Type") == "Page")
            pages.Add(r);
        else if (d.TryGetValue("Kids", out var enfants))
            Liste(enfants).ForEach(e => Descendre(e, pages, vus));
    }

    private void Descendre(List<object> liste, List<(PdfRef Ref, PdfDico Champ)> champs, HashSet<int> vus)
    {
        foreach (var r in liste.OfType<PdfRef>().Where(r => vus.Add(r.Numero) && vus.Count < 5000))
        {
            if (Valeur(r) is not PdfDico champ)
                continue;
            if (champ.Nom("FT") is null && champ.TryGetValue("Kids", out var enfants))
                Descendre(Liste(enfants), champs, vus);
            else
                champs.Add((r, champ));
        }
    }

    private void LireLesTables()
    {
        var queue = Encoding.Latin1.GetString(Octets, Math.Max(0, Octets.Length - 2048), Math.Min(2048, Octets.Length));
        var mot = queue.LastIndexOf("startxref", StringComparison.Ordinal);
        if (mot < 0)
            throw new PdfIllisible("The end of the file is missing.");
        DerniereTable = (int)new LecteurPdf(Octets, Math.Max(0, Octets.Length - 2048) + mot + 9).LireEntier();
        var (suivante, vues) = ((int?)DerniereTable, new HashSet<int>());
        while (suivante is { } ou && vues.Add(ou))
        {
            if (ou < 0 || ou >= Octets.Length)
                throw new PdfIllisible("A table lies outside the file.");
            var (fin, enFlux) = LireUneTable(ou);
            if (Fin.Count == 0)
                (Fin, EstEnFlux) = (fin, enFlux);
            if (!enFlux && fin.TryGetValue("XRefStm", out var aussi) && vues.Add(Entier(aussi)))
                LireUneTable(Entier(aussi));
            suivante = fin.TryGetValue("Prev", out var prec) ? Entier(prec) : null;
        }
    }

    private (PdfDico Fin, bool EnFlux) LireUneTable(int ou)
    {
        var l = new LecteurPdf(Octets, ou);
        if (l.Regarder() != 'x')
            return (_flux.LireLaTable(ou), true);
        l.Exiger("xref");
        while (l.Regarder() != 't')
        {
            var (premier, combien) = ((int)l.LireEntier(), (int)l.LireEntier());
            for (var i = 0; i < combien; i++)
            {
                var (position, generation, sorte) = (l.LireEntier(), (int)l.LireEntier(), l.LireMot());
                Noter(premier + i, sorte == "n" ? new LieuPdf(0, position, generation) : null);
            }
        }

        l.Exiger("trailer");
        return (l.LireValeur() as PdfDico ?? throw new PdfIllisible("The trailer is missing."), false);
    }

    /// <summary>The latest revision, read first, wins.</summary>
    internal void Noter(int numero, LieuPdf? lieu)
    {
        if (Connus.Add(numero) && lieu is { } l && numero > 0)
            Table[numero] = l;
    }
}
