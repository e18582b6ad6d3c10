using System.IO.Compression;

namespace Cus.Portal.Signatures.Pdf;

/// <summary>Streams of a PDF: decoded, as tables and as object streams (ISO 32000-1, 7.4 and 7.5.7 to 7.5.8).</summary>
internal sealed class FluxPdf(DocumentPdf document)
{
    private const int TailleMax = 64 * 1024 * 1024;
    private readonly Dictionary<int, (byte[] Contenu, int Premier, int Combien)> _ouverts = [];

    /// <summary>Decoded bytes; only what tables and object streams use is known.</summary>
    public byte[] Decoder(PdfObjet objet)
    {
        var dico = (PdfDico)objet.Valeur;
        var longueur = document.Entier(dico["Length"]);
        if (objet.DebutDuFlux < 0 || longueur < 0 || objet.DebutDuFlux + (long)longueur > document.Octets.Length)
            throw new PdfIllisible("A stream lies outside the file.");
        var brut = document.Octets.AsSpan(objet.DebutDuFlux, longueur).ToArray();
        var filtre = dico.TryGetValue("Filter", out var f) ? document.Valeur(f) : null;
        if (filtre is List<object> { Count: 1 } l)
            filtre = l[0];
        return filtre switch
        {
            null or List<object> { Count: 0 } => brut,
            PdfNom { Nom: "FlateDecode" } => Redresser(Degonfler(brut), dico),
            _ => throw new PdfIllisible("A stream has a filter that is not followed."),
        };
    }

    /// <summary>Reads a table kept as a stream; returns its dictionary.</summary>
    public PdfDico LireLaTable(int ou)
    {
        var objet = document.LireA(ou);
        if (objet.Valeur is not PdfDico dico || dico.Nom("Type") != "XRef")
            throw new PdfIllisible("A table is missing.");
        var octets = Decoder(objet);
        var largeurs = document.Liste(dico["W"]).Select(document.Entier).ToArray();
        if (largeurs.Length != 3 || largeurs.Any(l => l is < 0 or > 8) || largeurs.Sum() == 0)
            throw new PdfIllisible("A table has strange columns.");
        var plages = dico.TryGetValue("Index", out var index) ? document.Liste(index).ConvertAll(document.Entier) : [0, document.Entier(dico["Size"])];
        var i = 0;
        for (var p = 0; p + 1 < plages.Count; p += 2)
        {
            for (var n = 0; n < plages[p + 1] && i + largeurs.Sum() <= octets.Length; n++)
                i = NoterUneLigne(octets, i, largeurs, plages[p] + n);
        }

        return dico;
    }

    /// <summary>The object of that rank in an object stream.</summary>
    public PdfObjet? LireDans(int flux, int rang)
    {
        if (!_ouverts.TryGetValue(flux, out var o))
        {
            var objet = document.Table.TryGetValue(flux, out var lieu) && lieu.DansUnFlux == 0 ? document.LireA((int)lieu.Ou, flux) : throw new PdfIllisible("An object stream is missing.");
            var dico = (PdfDico)objet.Valeur;
            o = _ouverts[flux] = (Decoder(objet), document.Entier(dico["First"]), document.Entier(dico["N"]));
        }

        if (rang >= o.Combien)
            return null;
        var l = new LecteurPdf(o.Contenu, 0);
        for (var i = 0; i < rang; i++)
        {
            l.LireEntier();
            l.LireEntier();
        }

        l.LireEntier();
        return new PdfObjet(new LecteurPdf(o.Contenu, o.Premier + (int)l.LireEntier()).LireValeur());
    }

    private int NoterUneLigne(byte[] octets, int i, int[] largeurs, int numero)
    {
        Span<long> v = stackalloc long[3];
        for (var c = 0; c < 3; c++)
        {
            for (var k = 0; k < largeurs[c]; k++)
                v[c] = (v[c] << 8) | octets[i++];
        }

        var sorte = largeurs[0] == 0 ? 1 : v[0];
        document.Noter(numero, sorte switch { 1 => new LieuPdf(0, v[1], (int)v[2]), 2 => new LieuPdf((int)v[1], v[2], 0), _ => null });
        return i;
    }

    private static byte[] Degonfler(byte[] brut)
    {
        using var zlib = new ZLibStream(new MemoryStream(brut), CompressionMode.Decompress);
        using var sortie = new MemoryStream();
        var tampon = new byte[81920];
        int lus;
        while ((lus = zlib.Read(tampon)) > 0)
        {
            sortie.Write(tampon, 0, lus);
            if (sortie.Length > TailleMax)
                throw new PdfIllisible("A stream unfolds without end.");
        }

        return sortie.ToArray();
    }

    /// <summary>Undoes the PNG predictors that tables use.</summary>
    private byte[] Redresser(byte[] octets, PdfDico dico)
    {
        if (!dico.TryGetValue("DecodeParms", out var p) || document.Valeur(p) is not PdfDico reglages || !reglages.TryGetValue("Predictor", out var predicteur) || document.Entier(predicteur) < 10)
            return octets;
        var colonnes = reglages.TryGetValue("Columns", out var c) ? document.Entier(c) : 1;
        if (colonnes is < 1 or > 10_000)
            throw new PdfIllisible("A stream has strange columns.");
        var sortie = new byte[octets.Length / (colonnes + 1) * colonnes];
        for (var ligne = 0; (ligne + 1) * (colonnes + 1) <= octets.Length; ligne++)
        {
            var sorte = octets[ligne * (colonnes + 1)];
            for (var x = 0; x < colonnes; x++)
            {
                int gauche = x > 0 ? sortie[(ligne * colonnes) + x - 1] : 0, haut = ligne > 0 ? sortie[((ligne - 1) * colonnes) + x] : 0;
                var coin = x > 0 && ligne > 0 ? sortie[((ligne - 1) * colonnes) + x - 1] : 0;
                var ajout = sorte switch { 0 => 0, 1 => gauche, 2 => haut, 3 => (gauche + haut) / 2, 4 => Paeth(gauche, haut, coin), _ => throw new PdfIllisible("A stream has a strange predictor.") };
                sortie[(ligne * colonnes) + x] = (byte)(octets[(ligne * (colonnes + 1)) + 1 + x] + ajout);
            }
        }

        return sortie;
    }

    private static int Paeth(int a, int b, int c)
    {
        var (pa, pb, pc) = (Math.Abs(b - c), Math.Abs(a - c), Math.Abs(a + b - (2 * c)));
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }
}
