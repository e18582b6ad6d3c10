using System.Globalization;
using System.IO.Compression;
using System.Text;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.UnitTests.Documents;

/// <summary>Files that would harm: each gets its sentence, none an error nor the memory of the machine.</summary>
public class TableursHostilesTests
{
    private static readonly ModeleDeTableur Modele = new("M", [new("Commune"), new("Logements", TypeDeCellule.Entier)]);
    private static readonly string[] Titres = ["Commune", "Logements"];

    [Fact]
    public void Cent_mille_lignes_sont_refusees_d_une_phrase_sans_etre_toutes_lues()
    {
        var csv = "Commune;Logements\n" + string.Concat(Enumerable.Repeat("Brest;1\n", 100_000));
        var refus = Should.Throw<Refus>(() => Tableurs.Lire(Encoding.UTF8.GetBytes(csv), Modele));
        refus.Message.Replace('\u00A0', ' ').ShouldBe("Ce tableau a plus de 5 000 lignes ; la lecture s’est arrêtée à la ligne 5 002, rien n’a été gardé. Déposez-le en plusieurs fois.");
        var xlsx = ClasseurDEssai.De(ClasseurDEssai.Lignes([Titres, .. Enumerable.Repeat(new[] { "Brest", "1" }, 100_000)]));
        Code(xlsx).ShouldBe("TableurTropDeLignes");
    }

    [Fact]
    public void Une_bombe_est_arretee_par_ce_qui_en_sort_non_par_ce_qu_elle_declare()
    {
        var bombe = Bombe(400);
        bombe.Length.ShouldBeLessThan(2 * 1024 * 1024);
        var avant = GC.GetTotalAllocatedBytes(precise: true);
        Code(bombe).ShouldBe("TableurDemesure");
        (GC.GetTotalAllocatedBytes(precise: true) - avant).ShouldBeLessThan(600L * 1024 * 1024);
        Code(Mentir(bombe)).ShouldBeOneOf("TableurDemesure", "TableurEndommage");
    }

    [Fact]
    public void Un_texte_partage_sans_fin_est_arrete() =>
        Code(ClasseurDEssai.De("<sheetData/>", ("xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + string.Concat(Enumerable.Repeat("<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>", 400_000)) + "</sst>"))).ShouldBe("TableurDemesure");

    [Theory]
    [InlineData("xl/vbaProject.bin", "TableurAMacros")]
    [InlineData("xl/macrosheets/sheet1.xml", "TableurAMacros")]
    [InlineData("xl/externalLinks/externalLink1.xml", "TableurLieAuDehors")]
    [InlineData("xl/embeddings/oleObject1.bin", "TableurLieAuDehors")]
    [InlineData("xl/connections.xml", "TableurLieAuDehors")]
    public void Macros_et_liens_exterieurs_sont_refuses(string partie, string code) => Code(ClasseurDEssai.De("<sheetData/>", (partie, "x"))).ShouldBe(code);

    [Fact]
    public void Un_type_de_contenu_a_macros_suffit_a_refuser() =>
        Code(ClasseurDEssai.De("<sheetData/>", ("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"))).ShouldBe("TableurAMacros");

    [Fact]
    public void Une_feuille_qui_est_un_lien_exterieur_est_refusee() =>
        Code(ClasseurDEssai.De("<sheetData/>", ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" TargetMode=\"External\" Target=\"http://ailleurs.example/feuille.xml\"/></Relationships>"))).ShouldBe("TableurLieAuDehors");

    [Fact]
    public void Un_classeur_protege_ou_ancien_un_PDF_et_un_autre_zip_sont_refuses()
    {
        Code([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).ShouldBe("TableurProtege");
        Code([0x25, 0x50, 0x44, 0x46, 0x00, 0x01]).ShouldBe("TableurType");
        Code([]).ShouldBe("Vide");
        using var memoire = new MemoryStream();
        using (var archive = new ZipArchive(memoire, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("lisez-moi.txt");
        Code(memoire.ToArray()).ShouldBe("TableurType");
    }

    [Theory]
    [InlineData("<sheetData><row r=\"1\"><c t=\"s\"><v>7</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"9999999\"/></sheetData>")]
    [InlineData("<sheetData><row r=\"2\"/><row r=\"1\"/></sheetData>")]
    [InlineData("<sheetData><row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"1\"><c r=\"1\"><v>1</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"x\"/></sheetData>")]
    [InlineData("<sheetData><row")]
    [InlineData("<sheetData/><mergeCells><mergeCell ref=\"A\"/></mergeCells>")]
    public void Un_XML_faux_est_un_fichier_endommage(string feuille) => Code(ClasseurDEssai.De(feuille)).ShouldBe("TableurEndommage");

    [Fact]
    public void Une_entite_et_un_type_de_document_ne_sont_pas_lus() =>
        Code(ClasseurDEssai.De("", ("xl/workbook.xml", "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><workbook>&a;</workbook>"))).ShouldBe("TableurEndommage");

    [Fact]
    public void Toute_troncature_d_un_classeur_donne_une_phrase()
    {
        var classeur = Tableurs.Ecrire(Modele, [["Brest", 1], ["Guipavas", 2]]);
        for (var i = 4; i < classeur.Length; i += Math.Max(1, classeur.Length / 200))
            Should.Throw<Refus>(() => Tableurs.Lire(classeur[..i], Modele));
    }

    [Fact]
    public async Task Un_fichier_trop_gros_est_refuse_avant_d_etre_garde()
    {
        var refus = await Should.ThrowAsync<Refus>(() => Tableurs.LireAsync(new MemoryStream(new byte[Tableurs.TailleAuPlus + 1]), Modele, CancellationToken.None));
        refus.Code.Code.ShouldBe("Documents:TropGros");
    }

    [Fact]
    public void Un_fichier_sans_titre_le_dit() => Should.Throw<Refus>(() => Tableurs.Lire("\n\n"u8.ToArray(), Modele)).Message.ShouldBe("Ce tableau est vide ; sa première ligne porte les titres : Commune ; Logements.");

    [Fact]
    public void Trop_de_fautes_s_arretent_a_un_nombre_dit()
    {
        var large = new ModeleDeTableur("M", [.. Enumerable.Range(1, 3).Select(i => new ColonneDeTableur("N" + i.ToString(CultureInfo.InvariantCulture), TypeDeCellule.Entier))]);
        var csv = "N1;N2;N3\n" + string.Concat(Enumerable.Repeat("x;y;z\n", 2_000));
        Should.Throw<Refus>(() => Tableurs.Lire(Encoding.UTF8.GetBytes(csv), large)).Code.Code.ShouldBe("Documents:TableurTropDeFautes");
    }

    private static string Code(byte[] contenu) => Should.Throw<Refus>(() => Tableurs.Lire(contenu, Modele)).Code.Code.Split(':')[1];

    /// <summary>A sheet of so many megabytes of nothing, a few hundred kilobytes once compressed.</summary>
    private static byte[] Bombe(int mega)
    {
        using var memoire = new MemoryStream();
        using (var archive = new ZipArchive(new MemoryStream(ClasseurDEssai.De("<sheetData/>"))))
        using (var bombe = new ZipArchive(memoire, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entree in archive.Entries.Where(e => !e.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)))
            {
                using var source = entree.Open();
                using var cible = bombe.CreateEntry(entree.FullName).Open();
                source.CopyTo(cible);
            }

            using var flux = bombe.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            flux.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"u8);
            var blanc = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<x/>", 260_000)));
            for (var i = 0; i < mega; i++)
                flux.Write(blanc);
        }

        return memoire.ToArray();
    }

    /// <summary>The directory of the same file says that each part is ten bytes long.</summary>
    private static byte[] Mentir(byte[] bombe)
    {
        var copie = bombe.ToArray();
        for (var i = 0; i < copie.Length - 46; i++)
        {
            if (copie[i] == 0x50 && copie[i + 1] == 0x4B && copie[i + 2] == 0x01 && copie[i + 3] == 0x02)
                BitConverter.TryWriteBytes(copie.AsSpan(i + 24), 10);
        }

        return copie;
    }
}
