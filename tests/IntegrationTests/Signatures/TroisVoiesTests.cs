using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.Signatures;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Pdf;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using QRCoder;
using static Cus.Portal.IntegrationTests.Signatures.CircuitTests;
using static Cus.Portal.IntegrationTests.Signatures.PortailDesSignatures;

namespace Cus.Portal.IntegrationTests.Signatures;

/// <summary>Online, elsewhere, on paper; what an outside verifier says of the files.</summary>
public class TroisVoiesTests(PortailDesSignatures portail) : IClassFixture<PortailDesSignatures>
{
    [Fact]
    public async Task Trois_signatures_successives_sont_valides_pour_pdfsig_et_un_octet_change_se_trouve()
    {
        await portail.ReglerAsync("2024-02-09 10:00");
        var c = await portail.OuvrirAsync("Contrat éprouvé dehors", Parallele(Brest, Iroise, Coop));
        await portail.SignerAsync(ComptesDemo.SolenGuivarch, c, Brest);
        var premier = await portail.FichierAsync((await portail.LireAsync(c)).FichierCourantId);
        await portail.SignerAsync(ComptesDemo.NolwennRiou, c, Iroise);
        await portail.SignerAsync(ComptesDemo.RonanSalaun, c, Coop);
        var pdf = await portail.FichierAsync((await portail.LireAsync(c)).FichierCourantId);

        pdf.AsSpan().StartsWith(premier).ShouldBeTrue();
        OutilDeSignature.Verifier(pdf).ShouldBe((3, 3));
        var dit = Exemples.Lancer("pdfsig", pdf, "-nocert", "{}");
        dit.ShouldContain("ETSI.CAdES.detached");
        Exemples.Lancer("qpdf", pdf, "--check", "{}").ShouldContain("No syntax or stream encoding errors found");
        EnUneLigne(Exemples.Lancer("pdftotext", pdf, "{}", "-")).ShouldContain("Signature de Solen Guivarch Vice-présidente, Brest Métropole le 9 février 2024");

        var change = (byte[])pdf.Clone();
        change[200] ^= 1;
        OutilDeSignature.Verifier(change).Valides.ShouldBe(0);
        SignaturesDuFichier.Lire(change).ShouldAllBe(s => !s.EstIntacte);
    }

    [Fact]
    public async Task Un_pdf_aux_tables_en_flux_se_signe_aussi()
    {
        await portail.ReglerAsync("2024-02-09 11:00");
        var pdf = Exemples.Qpdf(await portail.ImprimerAsync("Tables en flux"), "--object-streams=generate");
        Encoding.Latin1.GetString(pdf).ShouldNotContain("\nxref\n");
        var c = await portail.OuvrirSurAsync(pdf, "Tables en flux", Parallele(Iroise, Coop));
        await portail.SignerAsync(ComptesDemo.NolwennRiou, c, Iroise);
        await portail.SignerAsync(ComptesDemo.RonanSalaun, c, Coop);
        OutilDeSignature.Verifier(await portail.FichierAsync((await portail.LireAsync(c)).FichierCourantId)).ShouldBe((2, 2));
    }

    [Fact]
    [Trait("Scenario", "SIG-S08")]
    public async Task En_ligne_ailleurs_ou_sur_papier_les_trois_voies_menent_au_texte_signe()
    {
        await portail.ReglerAsync("2024-02-26 09:00");
        var c = await portail.OuvrirAsync("Contrat par trois voies", Parallele([.. LesSix]));
        var nu = await portail.FichierAsync(c.FichierASignerId);
        await portail.SignerAsync(ComptesDemo.SolenGuivarch, c, Brest);
        await portail.SignerAsync(ComptesDemo.ErwanKerdoncuff, c, Penfeld);
        var courant = await portail.FichierAsync((await portail.LireAsync(c)).FichierCourantId);
        await portail.DeposerAilleursAsync(ComptesDemo.NolwennRiou, c, Iroise, await OutilDeSignature.SignerAsync(courant, "Signature_3", "Nolwenn Riou", Instant(27)));
        await portail.DeposerAilleursAsync(ComptesDemo.RonanSalaun, c, Coop, await OutilDeSignature.SignerAsync(nu, "Signature_4", "Ronan Salaün", Instant(26)));
        await portail.SignerAsync(ComptesDemo.GaelleMorvan, c, Prefet);

        await portail.ReglerAsync("2024-03-04 09:00");
        using var patrick = await portail.ConnecterAsync("patrick.hemon");
        var chemin = $"{c.Chemin}/signer/{De(c, ActionLogement).Id}";
        (await patrick.EnvoyerAsync(await patrick.OuvrirAsync(chemin), "Imprimer", ("Exemplaires", "3"))).Redirection.ShouldNotBeNull();
        (await patrick.OuvrirAsync(c.Chemin)).Texte.ShouldContain("retour attendu : 3 exemplaires sur papier");
        var page = await patrick.OuvrirAsync(chemin);
        var sansDate = await TeleverserAsync(patrick, page, "Papier", "Scan", Exemples.Pdf(), ("SignePar", "Patrick Hémon"));
        sansDate.Statut.ShouldBe(HttpStatusCode.BadRequest);
        sansDate.Texte.ShouldContain("Indiquez le jour de la signature à la main.");
        sansDate.Document.QuerySelector("input[name=SignePar]")!.GetAttribute("value").ShouldBe("Patrick Hémon");
        (await portail.LireAsync(c)).Donnees.ShouldBe(5);
        (await TeleverserAsync(patrick, page, "Papier", "Scan", Exemples.Pdf(), ("SignePar", "Patrick Hémon"), ("Jour", "2024-03-01"))).Redirection.ShouldBe(c.Chemin);

        var lue = await portail.LireAsync(c);
        lue.Statut.ShouldBe(StatutCircuit.Complet);
        lue.Signataires.Select(s => s.Signature!.Voie).ShouldBe([VoieDeSignature.EnLigne, VoieDeSignature.EnLigne, VoieDeSignature.Ailleurs, VoieDeSignature.Ailleurs, VoieDeSignature.Papier, VoieDeSignature.EnLigne]);
        (De(lue, Iroise).Signature!.EstAPart, De(lue, Coop).Signature!.EstAPart).ShouldBe((false, true));
        OutilDeSignature.Verifier(await portail.FichierAsync(lue.FichierCourantId)).ShouldBe((4, 4));
        var lu = (await patrick.OuvrirAsync(c.Chemin)).Texte;
        foreach (var phrase in new[] { "signé à la main le 1er mars 2024", "signé ailleurs le 26 février 2024", "signé en ligne le 26 février 2024", "Exemplaire numérisé", "PDF signé à part", "Signé" })
            lu.ShouldContain(phrase);
    }

    [Fact]
    [Trait("Scenario", "SIG-S09")]
    public async Task Un_pdf_signe_ailleurs_est_verifie_avant_d_etre_recu()
    {
        await portail.ReglerAsync("2024-02-28 09:00");
        var (v1, c) = (await portail.OuvrirAsync("Texte version 1", Parallele(Iroise)), await portail.OuvrirAsync("Texte version 2", Parallele(Iroise, Coop)));
        var autre = await OutilDeSignature.SignerAsync(await portail.FichierAsync(v1.FichierASignerId), "Signature_1", "Nolwenn Riou", Instant(28));
        var bon = await OutilDeSignature.SignerAsync(await portail.FichierAsync(c.FichierASignerId), "Signature_1", "Nolwenn Riou", Instant(28));
        using var nolwenn = await portail.ConnecterAsync("nolwenn.riou");
        var chemin = $"{c.Chemin}/signer/{De(c, Iroise).Id}";
        var page = await nolwenn.OuvrirAsync(chemin);
        var refuse = await TeleverserAsync(nolwenn, page, "Ailleurs", "PdfSigne", autre);
        refuse.Statut.ShouldBe(HttpStatusCode.BadRequest);
        refuse.Texte.ShouldContain("Ce fichier n’est pas la version à signer.");

        foreach (var ou in new[] { 60, bon.Length / 3, bon.Length - 30 })
        {
            var change = (byte[])bon.Clone();
            change[ou] ^= 1;
            (await TeleverserAsync(nolwenn, page, "Ailleurs", "PdfSigne", change)).Texte.ShouldContain("La signature ne correspond plus au fichier.", customMessage: ou.ToString(CultureInfo.InvariantCulture));
        }

        (await TeleverserAsync(nolwenn, page, "Ailleurs", "PdfSigne", bon)).Redirection.ShouldBe(c.Chemin);
        var lu = (await nolwenn.OuvrirAsync(c.Chemin)).Texte;
        lu.ShouldContain("Certificat : Nolwenn Riou, émis par Autorité de test, valable jusqu’au 1er janvier 2040");
        De(await portail.LireAsync(c), Iroise).Statut.ShouldBe(StatutSignataire.Signe);
    }

    [Fact]
    public async Task Ce_qui_n_est_pas_une_signature_saine_du_texte_est_refuse_en_mots()
    {
        await portail.ReglerAsync("2024-02-29 09:00");
        var c = await portail.OuvrirAsync("Texte convoité", Parallele(Iroise));
        var nu = await portail.FichierAsync(c.FichierASignerId);
        async Task RefuseAsync(byte[]? pdf, CodeRefus code) => (await Should.ThrowAsync<Refus>(() => portail.DeposerAilleursAsync(ComptesDemo.NolwennRiou, c, Iroise, pdf))).Code.ShouldBe(code);
        await RefuseAsync(null, RefusSignatures.FichierExige);
        await RefuseAsync(nu, RefusSignatures.AucuneSignature);
        await RefuseAsync(await OutilDeSignature.SignerAsync(nu, "Signature_1", "N", Instant(29), perimeLe: Instant(1)), RefusSignatures.CertificatPerime);
        await RefuseAsync(await OutilDeSignature.SignerAsync(nu, "Signature_1", "N", Instant(29), hachage: HashAlgorithmName.SHA1), RefusSignatures.ProcedeFaible);
        await RefuseAsync(await OutilDeSignature.SignerAsync(Repeindre(nu), "Signature_1", "N", Instant(29)), RefusSignatures.PasLaVersion);
        await RefuseAsync(await OutilDeSignature.SignerAsync(Recouvrir(nu), "Signature_1", "N", Instant(29)), RefusSignatures.PasLaVersion);
        await RefuseAsync([.. await OutilDeSignature.SignerAsync(nu, "Signature_1", "N", Instant(29)), .. "\n% après coup\n"u8], RefusSignatures.SignatureRompue);
        await Should.ThrowAsync<Refus>(() => portail.DeposerAilleursAsync(ComptesDemo.NolwennRiou, c, Iroise, "pas un PDF"u8.ToArray()));
        await Should.ThrowAsync<Refus>(() => portail.DeposerAilleursAsync(ComptesDemo.RonanSalaun, c, Iroise, nu));
        De(await portail.LireAsync(c), Iroise).Statut.ShouldBe(StatutSignataire.Attendu);
    }

    [Fact]
    [Trait("Scenario", "SIG-S10")]
    public async Task La_page_du_jour_de_signature_dit_qui_manque_et_le_pdf_part_a_tous()
    {
        await portail.ReglerAsync("2024-02-09 09:00");
        var c = await portail.OuvrirAsync("Contrat en cérémonie", Parallele([.. LesSix]));
        await portail.ReglerAsync("2024-02-09 10:25");
        await portail.SignerAsync(ComptesDemo.SolenGuivarch, c, Brest);
        await portail.SignerAsync(ComptesDemo.ErwanKerdoncuff, c, Penfeld);
        using var maelle = await portail.ConnecterAsync("maelle.cariou");
        var page = await maelle.OuvrirAsync(c.Chemin + "/ceremonie");
        page.Texte.ShouldContain("2 sur 6");
        page.Texte.ShouldContain("vendredi 9 février 2024 à 10 h 00");
        page.EnTetes.ShouldContain("Refresh: 15");
        (await maelle.OuvrirAsync(c.Chemin + "/ceremonie?arret=true")).EnTetes.ShouldNotContain("Refresh:");
        page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent.Trim()).ShouldBe(LesSix.Select(s => "1. " + s.Nom));
        page.Document.QuerySelectorAll("main img").Select(i => i.GetAttribute("src")).ShouldBe(LesSix.Skip(2).Select(s => Qr($"http://localhost{c.Chemin}/signer/{De(c, s).Id}")));

        using var patrick = await portail.ConnecterAsync("patrick.hemon");
        var autre = await patrick.OuvrirAsync($"{c.Chemin}/signer/{De(c, Iroise).Id}");
        autre.Statut.ShouldBe(HttpStatusCode.Forbidden);
        autre.Texte.ShouldContain("Cette signature est attendue de Nolwenn Riou, pour Iroise Logement");
        (await Should.ThrowAsync<Refus>(() => portail.SignerAsync(ComptesDemo.PatrickHemon, c, Iroise))).Code.ShouldBe(RefusSignatures.PasLeSignataire);

        foreach (var (compte, s) in new[] { (ComptesDemo.NolwennRiou, Iroise), (ComptesDemo.RonanSalaun, Coop), (ComptesDemo.PatrickHemon, ActionLogement), (ComptesDemo.GaelleMorvan, Prefet) })
            await portail.SignerAsync(compte, c, s);
        var lue = await portail.LireAsync(c);
        var envois = await portail.CourrielsAsync(c, "signatures.complet");
        foreach (var compte in new[] { ComptesDemo.SolenGuivarch, ComptesDemo.ErwanKerdoncuff, ComptesDemo.NolwennRiou, ComptesDemo.RonanSalaun, ComptesDemo.PatrickHemon, ComptesDemo.GaelleMorvan })
            envois.ShouldContain(x => x.CompteId == compte && x.PiecesJointes.Contains(lue.FichierCourantId));
        portail.Entendus.OfType<CircuitComplet>().ShouldContain(e => e.CircuitId == c.Id && e.FichierSigneId == lue.FichierCourantId);
        OutilDeSignature.Verifier(await portail.FichierAsync(lue.FichierCourantId)).ShouldBe((6, 6));
    }

    private static DateTimeOffset Instant(int jour) => Paris.Instant(new DateOnly(2024, 2, jour), new TimeOnly(9, 0));

    private static string Qr(string adresse)
    {
        using var qr = QRCodeGenerator.GenerateQrCode(adresse, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(qr);
        return "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(5));
    }

    /// <summary>The first page says something else, by an update that the signature then covers.</summary>
    private static byte[] Repeindre(byte[] pdf)
    {
        var document = DocumentPdf.Lire(pdf);
        var (increment, page) = (new IncrementPdf(document), document.Pages()[0]);
        var contenu = increment.Nouveau();
        increment.EcrireFlux(contenu, [], "BT ET"u8.ToArray());
        increment.Ecrire(page, new PdfDico(document.Dico(page)) { ["Contents"] = contenu });
        return increment.Finir();
    }

    /// <summary>An annotation over the first page.</summary>
    private static byte[] Recouvrir(byte[] pdf)
    {
        var document = DocumentPdf.Lire(pdf);
        var (increment, page) = (new IncrementPdf(document), document.Pages()[0]);
        var note = increment.Nouveau();
        increment.Ecrire(note, new PdfDico { ["Type"] = new PdfNom("Annot"), ["Subtype"] = new PdfNom("FreeText"), ["Rect"] = EcriturePdf.Cadre(0, 0, 500, 500), ["Contents"] = EcriturePdf.Texte("580 logements") });
        increment.Ecrire(page, new PdfDico(document.Dico(page)) { ["Annots"] = new List<object> { note } });
        return increment.Finir();
    }
}
