using System.Security.Cryptography;
using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Signatures.Pdf;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Signatures.Voies;

/// <summary>A PDF signed elsewhere, found good.</summary>
/// <param name="Signature">The signature that was added, the last one.</param>
/// <param name="Jour">Day that it declares, brought back between the opening of the circuit and today.</param>
/// <param name="ProlongeLaCourante">It extends the current revision, and becomes it; else it stands beside.</param>
internal sealed record PdfSigneAilleurs(SignatureTrouvee Signature, DateOnly Jour, bool ProlongeLaCourante);

/// <summary>
/// Verifies a PDF signed elsewhere before it is received: every signature is intact, the file begins with the very bytes of the text to
/// sign (or of one of its signed states), what was added only signs it, and the last signature covers it to its end.
/// </summary>
internal static class VerifierUnPdfSigne
{
    /// <exception cref="Refus">Next to <paramref name="champ"/>: each of the reasons above.</exception>
    public static PdfSigneAilleurs Executer(byte[] fichier, Circuit circuit, string champ, DateTimeOffset maintenant)
    {
        var signatures = SignaturesDuFichier.Lire(fichier);
        if (signatures.Any(s => !s.EstIntacte))
            throw Refus.Champ(champ, RefusSignatures.SignatureRompue);
        var revision = circuit.Pieces.Where(p => p.EstRevision).OrderByDescending(p => p.Numero).FirstOrDefault(p => Commence(fichier, p))
            ?? throw Refus.Champ(champ, RefusSignatures.PasLaVersion);
        if (signatures.Count == 0)
            throw Refus.Champ(champ, RefusSignatures.AucuneSignature);
        var ajoutee = signatures.LastOrDefault(s => s.Jusqua > revision.Taille) ?? throw Refus.Champ(champ, RefusSignatures.RienDeNouveau);
        if (fichier.AsSpan((int)ajoutee.Jusqua).ContainsAnyExcept((byte)'\r', (byte)'\n', (byte)' '))
            throw Refus.Champ(champ, RefusSignatures.SignatureRompue);
        if (!DitLeMemeTexte(fichier, (int)revision.Taille))
            throw Refus.Champ(champ, RefusSignatures.PasLaVersion);
        if (ajoutee.EstFaible)
            throw Refus.Champ(champ, RefusSignatures.ProcedeFaible);
        var le = ajoutee.Le is { } declare && declare >= circuit.OuvertLe && declare <= maintenant ? declare : maintenant;
        if (ajoutee.Certificat is { } c && (le < c.Du || le > c.Au))
            throw Refus.Champ(champ, RefusSignatures.CertificatPerime, ("sujet", c.Sujet), ("date", Paris.Date(le)));
        return new PdfSigneAilleurs(ajoutee, Paris.Date(le), revision == circuit.Courante);
    }

    private static bool Commence(byte[] fichier, PieceDeCircuit p) =>
        p.Taille <= fichier.Length && Convert.ToHexStringLower(SHA256.HashData(fichier.AsSpan(0, (int)p.Taille))) == p.Empreinte;

    private static bool DitLeMemeTexte(byte[] fichier, int taille)
    {
        try
        {
            return RevisionPermise.DitLeMemeTexte(fichier, taille);
        }
        catch (PdfIllisible)
        {
            return false;
        }
    }
}
