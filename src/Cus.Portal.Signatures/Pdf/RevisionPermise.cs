namespace Cus.Portal.Signatures.Pdf;

/// <summary>
/// What was added after the text may only sign it: fields and values of signatures, certificates, the form that lists them. Whatever
/// would change what a reader sees (another content in the place of a page, an annotation over it) makes it another text.
/// </summary>
internal static class RevisionPermise
{
    private static readonly string[] DuCatalogue = ["AcroForm", "DSS", "Extensions", "Metadata", "Version", "Perms"];
    private static readonly string[] DuFormulaire = ["Fields", "SigFlags", "DR", "DA", "NeedAppearances"];
    private static readonly string[] DeLaPage = ["Annots", "Tabs"];
    private static readonly string[] DuChamp = ["V", "AP", "Rect", "F", "Lock", "SV", "DA", "MK", "Ff", "AS", "BS", "Border", "M"];

    /// <summary>True when the file says the same text as its beginning.</summary>
    /// <exception cref="PdfIllisible">Not read.</exception>
    public static bool DitLeMemeTexte(byte[] fichier, int longueurDuTexte) => PdfIllisible.Lire(() => Comparer(fichier, longueurDuTexte));

    private static bool Comparer(byte[] fichier, int longueurDuTexte)
    {
        var avant = DocumentPdf.Lire(fichier[..longueurDuTexte]);
        var apres = DocumentPdf.Lire(fichier);
        var pages = avant.Pages();
        if (avant.Racine != apres.Racine || !pages.SequenceEqual(apres.Pages()))
            return false;
        foreach (var (numero, lieu) in avant.Table)
        {
            if (apres.Table.TryGetValue(numero, out var la) && la == lieu)
                continue;
            if (avant.Objet(numero) is not { } ancien || EstAnodin(avant, numero, ancien))
                continue;
            if (apres.Objet(numero) is not { } nouveau || !EstPermis(avant, apres, numero, ancien, nouveau, pages))
                return false;
        }

        return pages.All(p => AnnotationsPermises(avant, apres, p));
    }

    /// <summary>Tables, object streams, information about the document: no reader sees them.</summary>
    private static bool EstAnodin(DocumentPdf avant, int numero, PdfObjet ancien) =>
        (ancien.Valeur is PdfDico d && d.Nom("Type") is "XRef" or "ObjStm" or "Metadata") || (avant.Fin.TryGetValue("Info", out var i) && i is PdfRef r && r.Numero == numero);

    private static bool EstPermis(DocumentPdf avant, DocumentPdf apres, int numero, PdfObjet ancien, PdfObjet nouveau, IReadOnlyList<PdfRef> pages)
    {
        if (ancien.Valeur is not PdfDico a)
            return EstListeDAnnotations(avant, numero, pages) || EcriturePdf.Ecrire(ancien.Valeur) == EcriturePdf.Ecrire(nouveau.Valeur);
        if (nouveau.Valeur is not PdfDico n)
            return false;
        if (numero == avant.Racine.Numero)
            return Egaux(a, n, DuCatalogue);
        if (avant.Catalogue.TryGetValue("AcroForm", out var f) && f is PdfRef formulaire && formulaire.Numero == numero)
            return Egaux(a, n, DuFormulaire);
        if (pages.Any(p => p.Numero == numero))
            return Egaux(a, n, DeLaPage);
        if (a.Nom("FT") == "Sig")
            return !a.ContainsKey("V") && Egaux(a, n, DuChamp);
        if (ancien.DebutDuFlux >= 0)
            return nouveau.DebutDuFlux >= 0 && Egaux(a, n, []) && avant.Contenu(ancien).AsSpan().SequenceEqual(apres.Contenu(nouveau));
        return Egaux(a, n, []);
    }

    private static bool EstListeDAnnotations(DocumentPdf avant, int numero, IReadOnlyList<PdfRef> pages) =>
        pages.Any(p => avant.Dico(p).TryGetValue("Annots", out var l) && l is PdfRef r && r.Numero == numero);

    /// <summary>The annotations that were there stay; those added are fields of signature.</summary>
    private static bool AnnotationsPermises(DocumentPdf avant, DocumentPdf apres, PdfRef page)
    {
        var (anciennes, nouvelles) = (Annotations(avant, page), Annotations(apres, page));
        return anciennes.All(nouvelles.Contains)
            && nouvelles.Except(anciennes).All(n => apres.Valeur(n) is PdfDico d && d.Nom("Subtype") == "Widget" && d.Nom("FT") == "Sig");
    }

    private static List<object> Annotations(DocumentPdf document, PdfRef page) => document.Dico(page).TryGetValue("Annots", out var l) ? document.Liste(l) : [];

    private static bool Egaux(PdfDico a, PdfDico b, string[] sauf) =>
        a.Keys.Union(b.Keys, StringComparer.Ordinal).Except(sauf, StringComparer.Ordinal).All(c => a.TryGetValue(c, out var va) && b.TryGetValue(c, out var vb) && EcriturePdf.Ecrire(va) == EcriturePdf.Ecrire(vb));
}
