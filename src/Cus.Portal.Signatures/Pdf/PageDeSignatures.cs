namespace Cus.Portal.Signatures.Pdf;

/// <summary>One frame of the page of signatures.</summary>
/// <param name="Champ">Name of its signature field (« Signature_3 »).</param>
/// <param name="Titre">« 3. Signature : préfet de région ».</param>
/// <param name="Lignes">Party, person expected.</param>
internal sealed record CadreDeSignature(string Champ, string Titre, IReadOnlyList<string> Lignes);

/// <summary>
/// Adds to a PDF the page (or pages) where it is signed: a frame per signatory, each with an empty signature field that the
/// portal, or any other tool, fills; printed, it is signed there by hand.
/// </summary>
internal static class PageDeSignatures
{
    private const int ParPage = 10;
    private const double Marge = 42, Largeur = 595.28, Hauteur = 841.89, HauteurDuCadre = 118, Entre = 10;
    private const double LargeurDuCadre = (Largeur - (2 * Marge) - Entre) / 2;

    /// <summary>The file with its page of signatures; its own bytes stay first.</summary>
    /// <exception cref="PdfIllisible">Not read.</exception>
    public static byte[] Ajouter(byte[] pdf, string titre, string empreinte, IReadOnlyList<CadreDeSignature> cadres) => PdfIllisible.Lire(() =>
    {
        var document = DocumentPdf.Lire(pdf);
        var increment = new IncrementPdf(document);
        var champs = new List<object>();
        var pages = new List<object>();
        foreach (var (lot, n) in cadres.Chunk(ParPage).Select((l, i) => (l, i)))
            pages.Add(AjouterUnePage(increment, document, n == 0 ? titre : $"{titre} (suite)", empreinte, lot, champs));
        Rattacher(increment, document, pages);
        Formuler(increment, document, champs);
        return increment.Finir();
    });

    private static PdfRef AjouterUnePage(IncrementPdf increment, DocumentPdf document, string titre, string empreinte, CadreDeSignature[] cadres, List<object> champs)
    {
        var (page, contenu, texte) = (increment.Nouveau(), increment.Nouveau(), new TexteSurPage());
        texte.Ligne(Marge, Hauteur - 60, 16, "Page de signatures", "F2");
        var y = texte.Lignes(Marge, Hauteur - 80, 10, Largeur - (2 * Marge), titre);
        texte.Ligne(Marge, y - 2, 7, $"Empreinte du texte (SHA-256) : {empreinte}");
        var annotations = new List<object>();
        for (var i = 0; i < cadres.Length; i++)
        {
            var (x, bas) = (Marge + (i % 2 * (LargeurDuCadre + Entre)), Hauteur - 130 - HauteurDuCadre - (i / 2 * (HauteurDuCadre + Entre)));
            texte.Cadre(x, bas, LargeurDuCadre, HauteurDuCadre);
            var haut = texte.Lignes(x + 6, bas + HauteurDuCadre - 12, 8.5, LargeurDuCadre - 12, cadres[i].Titre, "F2");
            foreach (var ligne in cadres[i].Lignes)
                haut = texte.Lignes(x + 6, haut, 8, LargeurDuCadre - 12, ligne);
            var champ = increment.Nouveau();
            increment.Ecrire(champ, Champ(cadres[i], page, EcriturePdf.Cadre(x + 4, bas + 3, x + LargeurDuCadre - 4, bas + 68)));
            annotations.Add(champ);
            champs.Add(champ);
        }

        increment.EcrireFlux(contenu, [], texte.Octets());
        increment.Ecrire(page, new PdfDico
        {
            ["Type"] = new PdfNom("Page"),
            ["Parent"] = document.Catalogue["Pages"],
            ["MediaBox"] = EcriturePdf.Cadre(0, 0, Largeur, Hauteur),
            ["Rotate"] = EcriturePdf.Nombre(0),
            ["Resources"] = TexteSurPage.Ressources,
            ["Contents"] = contenu,
            ["Annots"] = annotations,
        });
        return page;
    }

    private static PdfDico Champ(CadreDeSignature cadre, PdfRef page, List<object> rectangle) => new()
    {
        ["Type"] = new PdfNom("Annot"),
        ["Subtype"] = new PdfNom("Widget"),
        ["FT"] = new PdfNom("Sig"),
        ["T"] = EcriturePdf.Texte(cadre.Champ),
        ["TU"] = EcriturePdf.Texte(cadre.Titre),
        ["F"] = EcriturePdf.Nombre(4),
        ["Rect"] = rectangle,
        ["P"] = page,
    };

    private static void Rattacher(IncrementPdf increment, DocumentPdf document, List<object> pages)
    {
        var racine = document.Catalogue["Pages"] is PdfRef r ? r : throw new PdfIllisible("The page tree is missing.");
        var arbre = new PdfDico(document.Dico(racine));
        arbre["Kids"] = (List<object>)[.. document.Liste(arbre["Kids"]), .. pages];
        arbre["Count"] = EcriturePdf.Nombre(document.Entier(arbre["Count"]) + pages.Count);
        increment.Ecrire(racine, arbre);
    }

    private static void Formuler(IncrementPdf increment, DocumentPdf document, List<object> champs)
    {
        var catalogue = new PdfDico(document.Catalogue);
        var ancien = catalogue.TryGetValue("AcroForm", out var f) ? document.Valeur(f) as PdfDico : null;
        var formulaire = ancien is null ? [] : new PdfDico(ancien);
        formulaire["Fields"] = (List<object>)[.. formulaire.TryGetValue("Fields", out var l) ? document.Liste(l) : [], .. champs];
        formulaire["SigFlags"] = EcriturePdf.Nombre(3);
        var r = f is PdfRef ici ? ici : increment.Nouveau();
        increment.Ecrire(r, formulaire);
        if (f is PdfRef)
            return;
        catalogue["AcroForm"] = r;
        increment.Ecrire(document.Racine, catalogue);
    }
}
