using System.Text;
using Cus.Portal.Documents;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.UnitTests.Documents;

/// <summary>Spreadsheets given, taken back, and given back with their faults.</summary>
public class TableursTests
{
    private static readonly ModeleDeTableur Modele = new("Réalisations 2024",
    [
        new("Commune", TypeDeCellule.Texte) { Requise = true, Largeur = 30 },
        new("Produit") { Valeurs = ["PLAI", "PLUS", "PLS"] },
        new("Logements", TypeDeCellule.Entier),
        new("Surface", TypeDeCellule.Nombre),
        new("Livré le", TypeDeCellule.Date),
    ], LignesAuPlus: 100);

    [Fact]
    public void Un_modele_rempli_se_relit_cellule_par_cellule()
    {
        var classeur = Tableurs.Ecrire(Modele, [["Brest", "PLUS", 12, 1_250.5m, new DateOnly(2024, 12, 31)], ["Guipavas", "PLAI", 0, null, null]]);
        var lecture = Tableurs.Lire(classeur, Modele);
        lecture.Fautes.ShouldBeEmpty();
        lecture.Lignes.Select(l => l.Numero).ShouldBe([2, 3]);
        lecture.Lignes[0].Cellules.Select(c => c.Cellule).ShouldBe(["A2", "B2", "C2", "D2", "E2"]);
        (lecture.Lignes[0].Cellules[2].Nombre, lecture.Lignes[0].Cellules[3].Nombre, lecture.Lignes[0].Cellules[4].Date).ShouldBe((12, 1_250.5m, new DateOnly(2024, 12, 31)));
        (lecture.Lignes[1].Cellules[2].Nombre, lecture.Lignes[1].Cellules[3].Nombre).ShouldBe((0, null));
    }

    [Fact]
    public void Le_modele_fige_et_protege_ses_titres_propose_ses_listes_et_ses_formats()
    {
        var feuille = ClasseurDEssai.Partie(Tableurs.Ecrire(Modele, []), "xl/worksheets/sheet1.xml").Root!;
        var noms = feuille.Elements().Select(e => e.Name.LocalName).ToList();
        noms.ShouldBe(["sheetViews", "cols", "sheetData", "sheetProtection", "dataValidations"]);
        feuille.Descendants().Single(e => e.Name.LocalName == "pane").Attribute("state")!.Value.ShouldBe("frozen");
        feuille.Descendants().Where(e => e.Name.LocalName == "dataValidation").Select(e => (e.Attribute("type")!.Value, e.Attribute("sqref")!.Value))
            .ShouldBe([("list", "B2:B1000"), ("whole", "C2:C1000"), ("decimal", "D2:D1000"), ("date", "E2:E1000")]);
        ClasseurDEssai.Partie(Tableurs.Ecrire(Modele, []), "xl/worksheets/sheet2.xml").Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value).ShouldBe(["PLAI", "PLUS", "PLS"]);
    }

    [Fact]
    public void Le_fichier_revient_avec_un_commentaire_dans_chaque_cellule_fautive()
    {
        var lignes = Enumerable.Range(2, 12).Select(n => new[] { n == 7 ? "Landerneau" : "Brest", "PLUS", n == 4 ? "1O" : "10" }).ToArray();
        var recu = ClasseurDEssai.De(ClasseurDEssai.Lignes([["Commune", "Produit", "Logements", "Surface", "Livré le"], .. lignes]));
        var lecture = Tableurs.Lire(recu, Modele);
        lecture.Fautes.ShouldHaveSingleItem().Cellule.ShouldBe("C4");
        var hors = new FauteDeTableur("A7", Motif.De(RefusDocuments.ValeurHorsListe, donnees: ("texte", "Landerneau")));
        var rendu = Tableurs.Annoter(Modele, lecture, [hors]);
        var commentaires = ClasseurDEssai.Commentaires(rendu);
        commentaires.Keys.ShouldBe(["C4", "A7"]);
        commentaires["C4"].ShouldContain("nombre entier attendu");
        lecture.Justes.Count().ShouldBe(11);
        ClasseurDEssai.Partie(rendu, "xl/drawings/vmlDrawing1.vml").Descendants().Count(e => e.Name.LocalName == "ClientData").ShouldBe(2);
        var relu = Tableurs.Lire(rendu, Modele);
        relu.Lignes.Select(l => l.Cellules[2].Texte).ShouldBe(lignes.Select(l => l[2]));
        relu.Fautes.Select(f => f.Cellule).ShouldBe(["C4"]);
    }

    [Theory]
    [InlineData("utf-8", ';')]
    [InlineData("windows-1252", ';')]
    [InlineData("utf-16", '\t')]
    [InlineData("utf-8", ',')]
    public void Un_CSV_se_lit_quel_que_soit_son_encodage_et_son_separateur(string encodage, char separateur)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var enc = Encoding.GetEncoding(encodage);
        string[][] lignes = [["Commune", "Produit", "Logements", "Surface", "Livré le"], ["Plouzané", "PLUS", "1\u00A0250", "12.5", "31/12/2024"], ["Brest", "PLS", "x", "", ""]];
        var texte = string.Join("\r\n", lignes.Select(l => string.Join(separateur, l)));
        var lecture = Tableurs.Lire([.. enc.GetPreamble(), .. enc.GetBytes(texte)], Modele);
        lecture.Lignes[0].Cellules[0].Texte.ShouldBe("Plouzané");
        (lecture.Lignes[0].Cellules[2].Nombre, lecture.Lignes[0].Cellules[3].Nombre, lecture.Lignes[0].Cellules[4].Date).ShouldBe((1250, 12.5m, new DateOnly(2024, 12, 31)));
        lecture.Fautes.ShouldHaveSingleItem().Phrase.ShouldBe("« x » : nombre entier attendu.");
    }

    [Fact]
    public void Des_titres_faux_sont_nommes_avec_ceux_qu_on_attend()
    {
        var lecture = Tableurs.Lire(Encoding.UTF8.GetBytes("Commune;Type;Logements;Surface;Livré le;Autre\nBrest;PLUS;1;;;\n"), Modele);
        lecture.Lignes.ShouldBeEmpty();
        lecture.Fautes.Select(f => $"{f.Cellule} {f.Phrase}").ShouldBe(["B1 Titre attendu : « Produit » ; trouvé : Type.", "F1 Le titre « Autre » n’est pas dans le modèle."]);
        ClasseurDEssai.Commentaires(Tableurs.Annoter(Modele, lecture, [])).Keys.ShouldBe(["B1", "F1"]);
    }

    [Fact]
    public void Chaque_cellule_fautive_dit_sa_faute()
    {
        var xml = """
            <sheetData><row r="1"><c t="inlineStr"><is><t>commune</t></is></c><c t="inlineStr"><is><r><t>Pro</t></r><r><t>duit</t></r></is></c><c t="inlineStr"><is><t>Logements</t></is></c><c t="inlineStr"><is><t>Surface</t></is></c><c t="inlineStr"><is><t>Livré le</t></is></c></row>
            <row r="3"><c r="B3" t="inlineStr"><is><t>PSLA</t></is></c><c r="C3"><f>1+1</f><v>2</v></c><c r="D3"><v>-1.5</v></c><c r="E3"><v>45657</v></c><c r="G3"><v>1</v></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>Brest</t></is></c><c r="C4"><v>1.5</v></c><c r="D4" t="e"><v>#N/A</v></c><c r="E4" t="inlineStr"><is><t>hier</t></is></c></row></sheetData>
            <mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>
            """;
        var lecture = Tableurs.Lire(ClasseurDEssai.De(xml), Modele);
        lecture.Fautes.Select(f => $"{f.Cellule} {f.Motif.Code.Code.Split(':')[1]}").ShouldBe(
            ["A3 CelluleObligatoire", "B3 ValeurHorsListe", "C3 Formule", "D3 NombreNegatif", "G3 HorsDuTableau", "C4 EntierAttendu", "D4 CelluleEnErreur", "E4 DateAttendue", "A5 CelluleFusionnee"]);
        lecture.Lignes[0].Cellules[4].Date.ShouldBe(new DateOnly(2024, 12, 31));
        lecture.Fautes.ShouldAllBe(f => f.Phrase.EndsWith('.'));
    }

    [Fact]
    public void Un_CSV_ne_fait_pas_passer_une_formule_pour_un_texte()
    {
        var lecture = Tableurs.Lire(Encoding.UTF8.GetBytes("Commune;Produit;Logements;Surface;Livré le\n=cmd|' /c calc'!A1;PLUS;1;;\n'=Brest;PLUS;+3;;\n"), Modele);
        lecture.Fautes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Cellule.ShouldBe("A2"), f => f.Motif.Code.Code.ShouldBe("Documents:Formule"));
        lecture.Lignes[1].Cellules[0].Texte.ShouldBe("=Brest");
        lecture.Lignes[1].Cellules[2].Nombre.ShouldBe(3);
    }

    [Fact]
    public void La_reference_d_une_cellule_compte_comme_un_tableur()
    {
        Tableurs.Cellule(0, 1).ShouldBe("A1");
        Tableurs.Cellule(25, 2).ShouldBe("Z2");
        Tableurs.Cellule(26, 3).ShouldBe("AA3");
        Tableurs.Cellule(16_383, 1).ShouldBe("XFD1");
    }
}
