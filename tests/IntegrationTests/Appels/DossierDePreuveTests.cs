using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Journalisation;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

public class DossierDePreuveTests(PortailDeLecture portail) : IClassFixture<PortailDeLecture>
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task Le_dossier_de_preuve_contient_tout_et_chaque_empreinte_se_recalcule()
    {
        var (id, depot) = await portail.DeposeAsync("Preuve entière");
        await ScellerAsync();
        var fichiers = await TelechargerAsync("luc.ferrand", id);
        fichiers.Keys.Count(n => n.StartsWith("pieces/", StringComparison.Ordinal)).ShouldBe(AppelTypeRequises);
        fichiers.Keys.Count(n => n.StartsWith("accuses/", StringComparison.Ordinal)).ShouldBe(1);
        var courriel = Encoding.UTF8.GetString(fichiers.First(f => f.Key.StartsWith("courriels/", StringComparison.Ordinal)).Value);
        courriel.ShouldContain("À : ");
        courriel.ShouldContain("État : Préparé");
        foreach (var nom in new[] { "journal/journal.json", "journal/journal.html", "journal/sceaux.json", "cle-publique.pem", "verifier.html", "LISEZ-MOI.txt", "manifeste.signature.json" })
            fichiers.Keys.ShouldContain(nom);
        using var manifeste = JsonDocument.Parse(fichiers["manifeste.json"]);
        var lignes = manifeste.RootElement.GetProperty("fichiers").EnumerateArray().ToDictionary(l => l.GetProperty("nom").GetString()!, l => l.GetProperty("sha256").GetString());
        lignes.Keys.Order().ShouldBe(fichiers.Keys.Except(["manifeste.json", "manifeste.signature.json"]).Order());
        foreach (var (nom, sha) in lignes)
            Convert.ToHexStringLower(SHA256.HashData(fichiers[nom])).ShouldBe(sha, nom);
        using var journal = JsonDocument.Parse(fichiers["journal/journal.json"]);
        var contenus = journal.RootElement.EnumerateArray().Select(e => e.GetProperty("contenu").GetString()!).ToList();
        contenus.ShouldContain(c => c.Contains(depot.Code!, StringComparison.Ordinal) && c.Contains(Convert.ToHexStringLower(SHA256.HashData(fichiers.Single(f => f.Key.StartsWith("accuses/", StringComparison.Ordinal)).Value)), StringComparison.Ordinal));
        Encoding.UTF8.GetString(fichiers["verifier.html"]).ShouldContain("default-src 'none'");
        Encoding.UTF8.GetString(fichiers["LISEZ-MOI.txt"]).ShouldNotContain("{");
    }

    [Fact]
    public async Task Le_verificateur_hors_ligne_accepte_le_dossier_et_nomme_ce_qui_fut_altere()
    {
        var (id, _) = await portail.DeposeAsync("Preuve vérifiée");
        await ScellerAsync();
        var fichiers = await TelechargerAsync("olivier.legoff", id);
        var rapport = await VerifierAsync(fichiers);
        rapport.ShouldAllBe(l => l.Bon != false);
        rapport.ShouldContain(l => l.Phrase.Contains("sont sous un sceau signé", StringComparison.Ordinal) && l.Bon == true);
        rapport.ShouldContain(l => l.Phrase.StartsWith("Le sceau ", StringComparison.Ordinal) && l.Phrase.Contains("est signé de la clé", StringComparison.Ordinal) && l.Bon == true);

        var piece = fichiers.Keys.First(n => n.StartsWith("pieces/", StringComparison.Ordinal));
        (await VerifierAsync(Avec(fichiers, piece, [.. fichiers[piece], 0]))).ShouldContain(l => l.Bon == false && l.Phrase == $"Le fichier « {piece} » a été modifié.");
        (await VerifierAsync(fichiers.Where(f => f.Key != piece).ToDictionary())).ShouldContain(l => l.Bon == false && l.Phrase == $"Le fichier « {piece} » manque.");
        (await VerifierAsync(Avec(fichiers, "pieces/de-trop.pdf", [1]))).ShouldContain(l => l.Bon == false && l.Phrase.Contains("n’est pas du dossier", StringComparison.Ordinal));
        var journal = Encoding.UTF8.GetString(fichiers["journal/journal.json"]);
        var altere = Avec(fichiers, "journal/journal.json", Encoding.UTF8.GetBytes(journal.Replace("Luc Ferrand", "Luc Ferrant", StringComparison.Ordinal)));
        (await VerifierAsync(altere)).ShouldContain(l => l.Bon == false && l.Phrase.StartsWith("L’entrée", StringComparison.Ordinal) && l.Phrase.EndsWith("du journal a été modifiée.", StringComparison.Ordinal));
        var sceaux = Encoding.UTF8.GetString(fichiers["journal/sceaux.json"]);
        (await VerifierAsync(Avec(fichiers, "journal/sceaux.json", Encoding.UTF8.GetBytes(sceaux.Replace("\"signature\": \"", "\"signature\": \"AAAA", StringComparison.Ordinal))))).ShouldContain(l => l.Bon == false && l.Phrase.StartsWith("La signature du sceau", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Le_dossier_de_preuve_n_existe_que_pour_qui_lit_le_dossier_en_entier()
    {
        var (id, _) = await portail.DeposeAsync("Preuve par droit");
        foreach (var compte in new[] { "luc.ferrand", "olivier.legoff", "thomas.rey" })
        {
            using var lecteur = await portail.EntrerAsync(compte);
            (await lecteur.OuvrirAsync($"/appels/dossiers/{id}")).Document.QuerySelector($"a[href='/appels/dossiers/{id}/preuve.zip']").ShouldNotBeNull(compte);
            using var reponse = await lecteur.Http.GetAsync($"/appels/dossiers/{id}/preuve.zip");
            reponse.StatusCode.ShouldBe(HttpStatusCode.OK, compte);
            reponse.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        }

        foreach (var compte in new[] { "amina.belkacem", "claire.esteve", "ines.fabre", "yves.causse", "hugo.blanc", "sylvie.marchand" })
        {
            using var lecteur = await portail.EntrerAsync(compte);
            (await lecteur.OuvrirAsync($"/appels/dossiers/{id}")).Document.QuerySelector("a[href$='preuve.zip']").ShouldBeNull(compte);
            (await lecteur.DemanderAsync($"/appels/dossiers/{id}/preuve.zip")).Statut.ShouldBe(HttpStatusCode.NotFound, compte);
        }
    }

    [Fact]
    [Trait("Scenario", "AAP-S14")]
    public async Task La_page_Verifier_dit_qui_quel_dossier_et_le_sceau_qui_couvre_l_acte()
    {
        var (_, depot) = await portail.DeposeAsync("Preuve publique");
        using var personne = portail.Navigateur();
        (await personne.OuvrirAsync("/verifier?code=" + depot.Code)).Texte.ShouldContain("pas encore scellée");
        await ScellerAsync();
        var page = await personne.OuvrirAsync("/verifier?code=" + depot.Code);
        page.Texte.ShouldMatch("Acte de ?Luc Ferrand");
        page.Texte.ShouldContain("Preuve publique");
        page.Texte.Replace('\u00A0', ' ').ShouldMatch("entrée [0-9 ]+, sous le sceau n° [0-9]+ du 12 mai 2014");
        (await personne.Http.GetStringAsync("/verifier/cle.pem")).ShouldStartWith("-----BEGIN PUBLIC KEY-----");
    }

    [Fact]
    public async Task L_administratrice_lit_que_les_sceaux_ne_sont_que_signes()
    {
        await portail.DeposeAsync("Sceaux de l’espace");
        await ScellerAsync();
        using var sylvie = await portail.EntrerAsync("sylvie.marchand");
        var section = (await sylvie.OuvrirAsync("/documents/etat")).Document.QuerySelector("[aria-labelledby=sceaux]")!.TextContent.Replace('\u00A0', ' ');
        section.ShouldContain("Aucune autorité d’horodatage n’est réglée.");
        section.ShouldMatch("n° [0-9]+, le 12 mai 2014");
    }

    private static int AppelTypeRequises => UnitTests.Appels.AppelType.Requises.Length;

    private Task ScellerAsync() => portail.EnAsync(Acteur.Systeme, s => s.GetRequiredService<ScellerLeJournal>().ExecuterAsync(CancellationToken.None));

    private async Task<Dictionary<string, byte[]>> TelechargerAsync(string compte, Guid id)
    {
        using var lecteur = await portail.EntrerAsync(compte);
        var fichiers = new Dictionary<string, byte[]>();
        using var zip = new ZipArchive(new MemoryStream(await lecteur.Http.GetByteArrayAsync($"/appels/dossiers/{id}/preuve.zip")));
        foreach (var entree in zip.Entries)
        {
            entree.FullName.ShouldMatch(@"^([a-z-]+/)?[^/\\<>:""|?*]+$");
            using var memoire = new MemoryStream();
            await using (var flux = entree.Open())
                await flux.CopyToAsync(memoire);
            fichiers.Add(entree.FullName, memoire.ToArray());
        }

        return fichiers;
    }

    private static Dictionary<string, byte[]> Avec(Dictionary<string, byte[]> fichiers, string nom, byte[] contenu) => new(fichiers) { [nom] = contenu };

    /// <summary>Runs the very script of the bundle, on the files of the bundle.</summary>
    private static async Task<List<Ligne>> VerifierAsync(Dictionary<string, byte[]> fichiers)
    {
        var dossier = Directory.CreateTempSubdirectory("preuve-");
        try
        {
            foreach (var (nom, contenu) in fichiers)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(dossier.FullName, nom))!);
                await File.WriteAllBytesAsync(Path.Combine(dossier.FullName, nom), contenu);
            }

            var page = Encoding.UTF8.GetString(fichiers["verifier.html"]);
            var script = page[(page.IndexOf("<script>", StringComparison.Ordinal) + 8)..page.LastIndexOf("</script>", StringComparison.Ordinal)];
            page.ShouldContain("'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script))) + "'", Case.Sensitive, "its policy allows its script");
            var essai = script + """
                ;const fs = require("fs");
                verifierLeDossier(async (n) => (fs.existsSync(n) ? new Uint8Array(fs.readFileSync(n)) : null), fs.readdirSync(".", { recursive: true }).filter((n) => fs.statSync(n).isFile()))
                  .then((r) => console.log(JSON.stringify(r)));
                """;
            using var node = Process.Start(new ProcessStartInfo("node", ["-e", essai]) { WorkingDirectory = dossier.FullName, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var erreurs = node.StandardError.ReadToEndAsync();
            var sortie = await node.StandardOutput.ReadToEndAsync();
            await node.WaitForExitAsync();
            node.ExitCode.ShouldBe(0, await erreurs);
            return JsonSerializer.Deserialize<List<Ligne>>(sortie, Options)!;
        }
        finally
        {
            dossier.Delete(recursive: true);
        }
    }

    private sealed record Ligne(bool? Bon, string Phrase);
}
