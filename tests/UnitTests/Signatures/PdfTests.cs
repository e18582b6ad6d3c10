using System.Text;
using Cus.Portal.Signatures.Pdf;

namespace Cus.Portal.UnitTests.Signatures;

/// <summary>The reader of PDF on what nobody vouches for.</summary>
public class PdfTests
{
    private const string Corps = "1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Count 1 /Kids [3 0 R]>>\nendobj\n3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>\nendobj\n";

    [Fact]
    public void Une_page_de_signatures_s_ajoute_apres_les_octets_du_texte()
    {
        var pdf = Pdf();
        var aSigner = PageDeSignatures.Ajouter(pdf, "Contrat d’œuvre", new string('a', 64), [.. Enumerable.Range(1, 12).Select(i => new CadreDeSignature($"Signature_{i}", $"{i}. Signature", ["Partie"]))]);
        aSigner.AsSpan().StartsWith(pdf).ShouldBeTrue();
        var lu = DocumentPdf.Lire(aSigner);
        lu.Pages().Count.ShouldBe(3);
        lu.Champs().Count.ShouldBe(12);
        RevisionPermise.DitLeMemeTexte(aSigner, pdf.Length).ShouldBeFalse();
    }

    [Fact]
    public async Task Une_signature_ne_change_pas_le_texte()
    {
        var pdf = PageDeSignatures.Ajouter(Pdf(), "Contrat", new string('a', 64), [new("Signature_1", "1. Signature", ["Partie"])]);
        var signe = await SceauPdf.SignerAsync(pdf, new("Signature_1", "Solen", "motif", ["Solen"], DateTimeOffset.UnixEpoch), _ => Task.FromResult(new byte[16]));
        RevisionPermise.DitLeMemeTexte(signe, pdf.Length).ShouldBeTrue();
        var encore = await SceauPdf.SignerAsync(signe, new("Signature_1", "Autre", "motif", ["Autre"], DateTimeOffset.UnixEpoch), _ => Task.FromResult(new byte[16]));
        RevisionPermise.DitLeMemeTexte(encore, signe.Length).ShouldBeTrue();
        SignaturesDuFichier.Lire(encore).Count.ShouldBe(2);
    }

    [Fact]
    public void Un_fichier_abime_n_importe_ou_se_lit_ou_se_refuse_sans_autre_faute()
    {
        var hasard = new Random(7);
        var pdf = Pdf();
        for (var essai = 0; essai < 3000; essai++)
        {
            var change = (byte[])pdf.Clone();
            for (var i = 0; i < 3; i++)
                change[hasard.Next(change.Length)] = (byte)hasard.Next(256);
            var coupe = essai % 3 == 0 ? change[..hasard.Next(change.Length)] : change;
            try
            {
                PageDeSignatures.Ajouter(coupe, "t", "e", [new("Signature_1", "1", [])]);
            }
            catch (PdfIllisible)
            {
                // Said, and nothing else.
            }

            SignaturesDuFichier.Lire(coupe).ShouldAllBe(s => !s.EstIntacte);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.4")]
    [InlineData("startxref\n99999999999\n%%EOF")]
    [InlineData("xref\n0 99999999\ntrailer<</Size 1/Prev 0>>\nstartxref\n0\n%%EOF")]
    public void Ce_qui_n_est_pas_un_PDF_est_illisible(string texte) => Should.Throw<PdfIllisible>(() => DocumentPdf.Lire(Encoding.Latin1.GetBytes(texte)));

    [Fact]
    public void Des_valeurs_emboitees_sans_fin_sont_refusees() => Should.Throw<PdfIllisible>(() => new LecteurPdf(Encoding.Latin1.GetBytes(new string('[', 100_000)), 0).LireValeur());

    private static byte[] Pdf()
    {
        var texte = new StringBuilder("%PDF-1.4\n");
        var ou = new List<int>();
        foreach (var objet in Corps.Split("endobj\n", StringSplitOptions.RemoveEmptyEntries))
        {
            ou.Add(texte.Length);
            texte.Append(objet).Append("endobj\n");
        }

        var table = texte.Length;
        texte.Append("xref\n0 4\n0000000000 65535 f \n");
        ou.ForEach(o => texte.Append($"{o:0000000000} 00000 n \n"));
        return Encoding.Latin1.GetBytes(texte.Append($"trailer\n<</Size 4 /Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").ToString());
    }
}
