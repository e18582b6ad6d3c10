using System.IO.Compression;
using System.Text;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Documents.Fichiers;
using Cus.Portal.Documents.Preuves;

namespace Cus.Portal.UnitTests.Documents;

public class TypesTests
{
    [Theory]
    [InlineData("%PDF-1.7\n…", TypesDeFichier.Pdf)]
    [InlineData("\r\n%PDF-1.4", TypesDeFichier.Pdf)]
    [InlineData("MZ %PDF-1.4", "application/x-msdownload")]
    [InlineData("bonjour %PDF-1.4", TypesDeFichier.Texte)]
    [InlineData("#!/bin/sh\nrm -rf /", "application/x-sh")]
    [InlineData("<!doctype html><script>alert(1)</script>", "application/xml")]
    [InlineData("<svg onload='x'/>", "application/xml")]
    [InlineData("commune;logements\nToulouse;12\nAlbi;3\n", TypesDeFichier.Csv)]
    [InlineData("a,b\n\"x, y\",2\n", TypesDeFichier.Csv)]
    [InlineData("Bonjour, voici le texte.\nIl n’a pas de colonnes.", TypesDeFichier.Texte)]
    [InlineData("abc\0def", TypeParContenu.Inconnu)]
    public async Task Le_type_se_lit_dans_le_contenu(string contenu, string type) =>
        (await TypeParContenu.TrouverAsync(new MemoryStream(Encoding.UTF8.GetBytes(contenu)), default)).ShouldBe(type);

    [Fact]
    public async Task Les_images_et_les_programmes_se_lisent_a_leurs_premiers_octets()
    {
        (await TypeParContenu.TrouverAsync(new MemoryStream([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]), default)).ShouldBe(TypesDeFichier.Png);
        (await TypeParContenu.TrouverAsync(new MemoryStream([0xFF, 0xD8, 0xFF, 0xE0, 0]), default)).ShouldBe(TypesDeFichier.Jpeg);
        (await TypeParContenu.TrouverAsync(new MemoryStream([0x7F, 0x45, 0x4C, 0x46, 2]), default)).ShouldBe("application/x-executable");
    }

    [Theory]
    [InlineData(TypesDeFichier.Docx, "[Content_Types].xml", "word/document.xml")]
    [InlineData(TypesDeFichier.Xlsx, "[Content_Types].xml", "xl/workbook.xml")]
    [InlineData("application/vnd.ms-office.macroEnabled", "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")]
    [InlineData("application/zip", "word/document.xml")]
    [InlineData("application/zip", "[Content_Types].xml", "autre.xml")]
    public async Task Une_archive_est_ce_que_disent_ses_entrees(string type, params string[] entrees) =>
        (await TypeParContenu.TrouverAsync(Archive([.. entrees.Select(e => (e, "x"))]), default)).ShouldBe(type);

    [Theory]
    [InlineData(TypesDeFichier.Odt, TypesDeFichier.Odt)]
    [InlineData(TypesDeFichier.Ods, TypesDeFichier.Ods)]
    [InlineData("application/epub+zip", "application/zip")]
    public async Task Un_OpenDocument_le_dit_a_sa_premiere_entree(string mimetype, string type) =>
        (await TypeParContenu.TrouverAsync(Archive([("mimetype", mimetype), ("content.xml", "x")]), default)).ShouldBe(type);

    [Theory]
    [InlineData(@"C:\Users\Amina\Plan de situation.pdf", "Plan de situation.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("facture\u202Efdp.exe", "facturefdp.exe")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie x=1.pdf")]
    [InlineData("  ..  ", "fichier")]
    [InlineData("e\u0301cole.pdf", "école.pdf")]
    public void Un_nom_est_rendu_sans_danger(string donne, string rendu) => NomDeFichier.Nettoyer(donne).ShouldBe(rendu);

    [Fact]
    public void Un_nom_trop_long_garde_son_extension()
    {
        var nom = NomDeFichier.Nettoyer(new string('é', 400) + ".pdf");
        nom.Length.ShouldBe(NomDeFichier.LongueurMax);
        nom.ShouldEndWith(".pdf");
    }

    [Theory]
    [InlineData(0, "0 octet")]
    [InlineData(1536, "1 Ko")]
    [InlineData(10 * 1024 * 1024, "10 Mo")]
    [InlineData(1258291, "1,2 Mo")]
    [InlineData(2L * 1024 * 1024 * 1024, "2 Go")]
    public void Une_taille_se_lit_en_francais(long octets, string texte) => Tailles.EnClair(octets).Replace('\u00A0', ' ').ShouldBe(texte);

    [Fact]
    [Trait("Scenario", "AAP-S31")]
    public void Les_exigences_se_disent_avant_le_choix() =>
        new ExigencesFichier([TypesDeFichier.Pdf], 10 * 1024 * 1024, 20).EnClair.Replace('\u00A0', ' ').ShouldBe("PDF, 10 Mo et 20 pages au plus");

    [Theory]
    [InlineData("k7rm2vqx94", "K7RM-2VQX-94")]
    [InlineData(" K7RM 2VQX 94 ", "K7RM-2VQX-94")]
    [InlineData("K7RM-2VQX-94", "K7RM-2VQX-94")]
    [InlineData("bonjour", "bonjour")]
    public void Un_code_se_lit_comme_on_le_tape(string saisie, string lu) => Preuve.Lire(saisie).ShouldBe(lu);

    [Fact]
    public void Un_code_n_a_pas_de_caracteres_qui_se_confondent()
    {
        var codes = Enumerable.Range(0, 2000).Select(_ => Preuve.NouveauCode()).ToList();
        codes.Distinct(StringComparer.Ordinal).Count().ShouldBe(2000);
        codes.ShouldAllBe(c => c.Length == 12 && c[4] == '-' && c[9] == '-' && c.IndexOfAny("0O1ILBS5UZ".ToCharArray()) < 0);
    }

    private static MemoryStream Archive((string Nom, string Contenu)[] entrees)
    {
        var memoire = new MemoryStream();
        using (var zip = new ZipArchive(memoire, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nom, contenu) in entrees)
            {
                using var flux = zip.CreateEntry(nom).Open();
                flux.Write(Encoding.ASCII.GetBytes(contenu));
            }
        }

        return memoire;
    }
}
