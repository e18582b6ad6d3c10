using System.Globalization;
using System.Text;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Signatures.Pdf;

/// <summary>What a signature says of itself in the file.</summary>
/// <param name="Champ">Name of its field.</param>
/// <param name="Nom">Who.</param>
/// <param name="Motif">Evidence, one sentence: quality, power, second factor.</param>
/// <param name="Lignes">What the frame shows.</param>
/// <param name="Le">Instant of the act.</param>
internal sealed record DemandeDeSceau(string Champ, string Nom, string Motif, IReadOnlyList<string> Lignes, DateTimeOffset Le);

/// <summary>
/// Signs a PDF by an incremental update (PAdES B-B, ETSI EN 319 142-1): what was there stays, byte for byte, and so do the earlier
/// signatures. The hole left for the signature is filled last.
/// </summary>
internal static class SceauPdf
{
    private const int Place = 16 * 1024;
    private const string Plage = "/ByteRange [0 0000000000 0000000000 0000000000]";

    /// <summary>Signs; <paramref name="signer"/> receives the bytes covered and returns the CMS.</summary>
    public static async Task<byte[]> SignerAsync(byte[] pdf, DemandeDeSceau demande, Func<byte[], Task<byte[]>> signer)
    {
        var (fichier, debut, fin) = PdfIllisible.Lire(() => Preparer(pdf, demande));
        byte[] couverts = [.. fichier.AsSpan(0, debut), .. fichier.AsSpan(fin)];
        var cms = await signer(couverts);
        if (cms.Length > Place)
            throw new InvalidOperationException("The signature is larger than its place.");
        Encoding.ASCII.GetBytes(Convert.ToHexString(cms), fichier.AsSpan(debut + 1));
        return fichier;
    }

    /// <summary>The file with its hole, and where the hole lies, angle brackets included.</summary>
    private static (byte[] Fichier, int Debut, int Fin) Preparer(byte[] pdf, DemandeDeSceau demande)
    {
        var document = DocumentPdf.Lire(pdf);
        var increment = new IncrementPdf(document);
        var (valeur, apparence) = (increment.Nouveau(), increment.Nouveau());
        var texte = $"<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached {Plage} /Contents <{new string('0', 2 * Place)}> "
            + $"/Name {EcriturePdf.Texte(demande.Nom).Brut} /Reason {EcriturePdf.Texte(demande.Motif).Brut} /M ({Date(demande.Le)})>>";
        var ou = increment.EcrireBrut(valeur, texte);
        Poser(increment, document, demande, valeur, apparence);
        var fichier = increment.Finir();
        var debut = (int)ou + texte.IndexOf("/Contents <", StringComparison.Ordinal) + "/Contents ".Length;
        var fin = debut + (2 * Place) + 2;
        var plage = string.Create(CultureInfo.InvariantCulture, $"/ByteRange [0 {debut} {fin} {fichier.Length - fin}]").PadRight(Plage.Length);
        Encoding.ASCII.GetBytes(plage, fichier.AsSpan((int)ou + texte.IndexOf("/ByteRange", StringComparison.Ordinal)));
        return (fichier, debut, fin);
    }

    /// <summary>Puts the signature in its field; when that field is taken (signed elsewhere by another), in one of its own, unseen.</summary>
    private static void Poser(IncrementPdf increment, DocumentPdf document, DemandeDeSceau demande, PdfRef valeur, PdfRef apparence)
    {
        var attendu = EcriturePdf.Texte(demande.Champ).Brut;
        var (r, ancien) = document.Champs().FirstOrDefault(c => c.Champ.Nom("FT") == "Sig" && c.Champ.GetValueOrDefault("T") is PdfTexte t && t.Brut == attendu && !c.Champ.ContainsKey("V"));
        if (ancien is null)
        {
            Ajouter(increment, document, demande, valeur);
            return;
        }

        var rectangle = document.Liste(ancien["Rect"]).ConvertAll(v => document.Valeur(v) is PdfMot m ? double.Parse(m.Brut, CultureInfo.InvariantCulture) : 0);
        var (largeur, hauteur) = (rectangle[2] - rectangle[0], rectangle[3] - rectangle[1]);
        var dessin = new TexteSurPage();
        var y = hauteur - 9;
        foreach (var ligne in demande.Lignes)
            y = dessin.Lignes(3, y, 7, largeur - 6, ligne, ligne == demande.Lignes[0] ? "F2" : "F1");
        increment.EcrireFlux(apparence, new PdfDico
        {
            ["Type"] = new PdfNom("XObject"),
            ["Subtype"] = new PdfNom("Form"),
            ["BBox"] = EcriturePdf.Cadre(0, 0, largeur, hauteur),
            ["Resources"] = TexteSurPage.Ressources,
        }, dessin.Octets());
        increment.Ecrire(r, new PdfDico(ancien) { ["V"] = valeur, ["AP"] = new PdfDico { ["N"] = apparence } });
    }

    private static void Ajouter(IncrementPdf increment, DocumentPdf document, DemandeDeSceau demande, PdfRef valeur)
    {
        var (champ, page) = (increment.Nouveau(), document.Pages()[^1]);
        increment.Ecrire(champ, new PdfDico
        {
            ["Type"] = new PdfNom("Annot"),
            ["Subtype"] = new PdfNom("Widget"),
            ["FT"] = new PdfNom("Sig"),
            ["T"] = EcriturePdf.Texte($"{demande.Champ}_{champ.Numero}"),
            ["F"] = EcriturePdf.Nombre(132),
            ["Rect"] = EcriturePdf.Cadre(0, 0, 0, 0),
            ["P"] = page,
            ["V"] = valeur,
        });
        var feuille = new PdfDico(document.Dico(page));
        feuille["Annots"] = (List<object>)[.. feuille.TryGetValue("Annots", out var a) ? document.Liste(a) : [], champ];
        increment.Ecrire(page, feuille);
        var catalogue = new PdfDico(document.Catalogue);
        var formulaire = new PdfDico(document.Dico(catalogue["AcroForm"]));
        formulaire["Fields"] = (List<object>)[.. document.Liste(formulaire["Fields"]), champ];
        if (catalogue["AcroForm"] is PdfRef r)
        {
            increment.Ecrire(r, formulaire);
            return;
        }

        catalogue["AcroForm"] = formulaire;
        increment.Ecrire(document.Racine, catalogue);
    }

    /// <summary>« D:20240308101500+01'00' », in Paris.</summary>
    private static string Date(DateTimeOffset le)
    {
        var h = Paris.Heure(le);
        return string.Create(CultureInfo.InvariantCulture, $"D:{h:yyyyMMddHHmmss}+{h.Offset.Hours:D2}'{h.Offset.Minutes:D2}'");
    }
}
