using System.Diagnostics;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Documents;

/// <summary>A document as a programme writes one.</summary>
public sealed class LettreDEssai : ComponentBase
{
    [Parameter]
    public string Objet { get; set; } = "";

    [Parameter]
    public bool Etat { get; set; }

    [Parameter]
    public int Lignes { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<DocumentA4>(0);
        builder.AddComponentParameter(1, nameof(DocumentA4.Titre), "Accusé de réception");
        builder.AddComponentParameter(2, nameof(DocumentA4.Etat), Etat);
        builder.AddComponentParameter(3, nameof(DocumentA4.Pied), "Dossier « AAP-2014 » : pièce 1");
        builder.AddComponentParameter(4, nameof(DocumentA4.ChildContent), (RenderFragment)Corps);
        builder.CloseComponent();
    }

    private void Corps(RenderTreeBuilder b)
    {
        b.AddMarkupContent(0, "<h1>");
        b.AddContent(1, Objet);
        b.AddMarkupContent(2, "</h1><table><caption>Pièces</caption><thead><tr><th scope=\"col\">Pièce</th></tr></thead><tbody>");
        for (var i = 1; i <= Lignes; i++)
            b.AddMarkupContent(3, $"<tr><td>Pièce n° {i}</td></tr>");
        b.AddMarkupContent(4, "</tbody></table>");
        b.OpenComponent<SceauDocument>(5);
        b.AddComponentParameter(6, nameof(SceauDocument.Titre), "Déposé le 12 mai 2014 à 16 h 03 min 27 s");
        b.AddComponentParameter(7, nameof(SceauDocument.Code), "K7RM-2VQX-94");
        b.AddComponentParameter(8, nameof(SceauDocument.Adresse), "http://localhost:5080/verifier?code=K7RM-2VQX-94");
        b.AddComponentParameter(9, nameof(SceauDocument.Empreinte), new string('a', 64));
        b.CloseComponent();
    }
}

public class ImpressionTests(BaseDeTest b) : IClassFixture<BaseDeTest>
{
    [Fact]
    [Trait("Scenario", "AAP-S14")]
    public async Task Un_document_s_imprime_en_A4_balise_en_francais_et_se_relit()
    {
        var pdf = await ImprimerAsync("Accusé de réception du dossier : œuvre, 100 800 €");
        var info = Exemples.Lancer("pdfinfo", pdf, "{}");
        info.ShouldContain("Accusé de réception");
        info.ShouldMatch(@"Tagged:\s+yes");
        info.ShouldMatch(@"Page size:\s+59\d[.\d]* x 84\d[.\d]* pts \(A4\)");
        Exemples.Lancer("qpdf", pdf, "--qdf", "--object-streams=disable", "{}", "-").ShouldContain("/Lang (fr)");
        Exemples.Lancer("pdfinfo", pdf, "-struct", "{}").ShouldContain("H1");
        var texte = Exemples.Lancer("pdftotext", pdf, "-layout", "{}", "-").Replace('\u00A0', ' ');
        texte.ShouldContain("Accusé de réception du dossier : œuvre, 100 800 €");
        texte.ShouldContain("Déposé le 12 mai 2014 à 16 h 03 min 27 s");
        texte.ShouldContain("K7RM-2VQX-94");
        texte.ShouldContain("Dossier « AAP-2014 » : pièce 1");
        texte.ShouldMatch(@"1\s*/\s*1");
    }

    [Fact]
    public async Task Les_pages_sont_numerotees_et_comptees()
    {
        var pdf = await ImprimerAsync("Long", lignes: 120);
        var texte = Exemples.Lancer("pdftotext", pdf, "{}", "-");
        await using var portee = await b.PorteeAsync(Guid.NewGuid());
        var lu = await portee.ServiceProvider.GetRequiredService<IFichiers>().EnregistrerAsync(pdf, "accusé.pdf", TypesDeFichier.Pdf, default);
        lu.Pages.ShouldNotBeNull().ShouldBeGreaterThan(2);
        texte.ShouldMatch($@"{lu.Pages}\s*/\s*{lu.Pages}");
    }

    [Fact]
    public async Task Ce_qu_une_personne_a_ecrit_ne_charge_et_n_execute_rien()
    {
        var pdf = await ImprimerAsync("<script>document.body.textContent='pris'</script><img src=file:///etc/passwd></style>");
        var texte = Exemples.Lancer("pdftotext", pdf, "{}", "-");
        texte.ShouldContain("<script>document.body");
        texte.ShouldContain("K7RM-2VQX-94");
    }

    [Fact]
    [Trait("Scenario", "AAP-S14")]
    public async Task Un_pdf_enregistre_se_rouvre_octet_pour_octet()
    {
        var espace = Guid.NewGuid();
        var pdf = await ImprimerAsync("Identique");
        Guid id;
        await using (var portee = await b.PorteeAsync(espace))
        {
            id = (await portee.ServiceProvider.GetRequiredService<IFichiers>().EnregistrerAsync(pdf, "accusé.pdf", TypesDeFichier.Pdf, default)).Id;
            await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        }

        b.Horloge.Avancer(TimeSpan.FromDays(366));
        await using var apres = await b.PorteeAsync(espace);
        await using var contenu = await apres.ServiceProvider.GetRequiredService<IFichiers>().OuvrirAsync(id, default);
        using var memoire = new MemoryStream();
        await contenu.CopyToAsync(memoire);
        memoire.ToArray().ShouldBe(pdf);
    }

    [Fact]
    public async Task Chromium_tue_redemarre_et_plusieurs_impressions_vont_ensemble()
    {
        await ImprimerAsync("Premier");
        foreach (var p in Process.GetProcesses().Where(p => LigneDe(p).Contains(Profil(), StringComparison.Ordinal) && !LigneDe(p).Contains("--type=", StringComparison.Ordinal)))
            p.Kill();
        var lots = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => ImprimerAsync($"Lettre numéro {i}")));
        for (var i = 0; i < lots.Length; i++)
            Exemples.Lancer("pdftotext", lots[i], "{}", "-").ShouldContain($"Lettre numéro {i}");
    }

    [Fact]
    public async Task Le_theme_de_l_Etat_s_imprime_avec_son_bloc()
    {
        Exemples.Lancer("pdftotext", await ImprimerAsync("Décision", etat: true), "{}", "-").ToUpperInvariant().ShouldContain("RÉPUBLIQUE");
    }

    private string Profil() => b.Services.GetRequiredService<Cus.Portal.Documents.Pdf.NavigateurPdf>().Profil!;

    private static string LigneDe(Process p)
    {
        try
        {
            return File.ReadAllText($"/proc/{p.Id}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }

    private async Task<byte[]> ImprimerAsync(string objet, bool etat = false, int lignes = 3)
    {
        await using var portee = b.Services.CreateAsyncScope();
        return await portee.ServiceProvider.GetRequiredService<IImprimeurPdf>().ImprimerAsync<LettreDEssai>(
            new Dictionary<string, object?> { ["Objet"] = objet, ["Etat"] = etat, ["Lignes"] = lignes }, default);
    }
}
