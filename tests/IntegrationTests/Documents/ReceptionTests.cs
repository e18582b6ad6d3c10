using System.Text;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Documents.Fichiers;
using Cus.Portal.Documents.Pdf;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Documents;

public class ReceptionTests(BaseDeTest b) : IClassFixture<BaseDeTest>
{
    private static readonly Guid Espace = Guid.NewGuid();
    private static readonly ExigencesFichier UnPdf = new([TypesDeFichier.Pdf], 10 * 1024 * 1024, 20, "Fichier");

    private string Dossier => b.Services.GetRequiredService<IConfiguration>()["Documents:Dossier"]!;

    [Fact]
    [Trait("Scenario", "AAP-S31")]
    public async Task Un_pdf_protege_par_un_mot_de_passe_est_refuse()
    {
        var protege = Exemples.Qpdf(Exemples.Pdf(), "--encrypt", "secret", "maitre", "256", "--");
        (await RefusAsync(protege)).ShouldBe("Ce PDF est protégé par un mot de passe ; envoyez-le sans protection.");
        var restreint = Exemples.Qpdf(Exemples.Pdf(), "--encrypt", "", "maitre", "256", "--");
        (await RefusAsync(restreint)).ShouldBe("Ce PDF est protégé par un mot de passe ; envoyez-le sans protection.");
    }

    [Fact]
    [Trait("Scenario", "AAP-S31")]
    public async Task Un_programme_renomme_en_pdf_est_refuse_et_rien_n_en_est_garde()
    {
        var refus = await Should.ThrowAsync<Refus>(() => RecevoirAsync(File.ReadAllBytes("/bin/true"), "description.pdf"));
        refus.Message.ShouldBe("Le contenu de ce fichier n’est pas un PDF.");
        refus.Code.Nature.ShouldBe(NatureRefus.TypeRefuse);
        refus.Motifs[0].Champ.ShouldBe("Fichier");
        Directory.EnumerateFiles(Path.Combine(Dossier, "quarantaine")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(30)]
    [InlineData(200)]
    [InlineData(400)]
    [Trait("Scenario", "AAP-S31")]
    public async Task Un_pdf_tronque_est_refuse(int manquent)
    {
        var pdf = Exemples.Pdf(3);
        (await RefusAsync(pdf[..^manquent])).ShouldStartWith("Ce PDF est incomplet ou endommagé");
    }

    [Fact]
    public async Task Un_fichier_perdu_de_la_quarantaine_n_est_pas_dit_endommage()
    {
        var perdu = Path.Combine(Dossier, "quarantaine", Guid.NewGuid().ToString("N"));
        (await Should.ThrowAsync<InvalidOperationException>(() => b.Services.GetRequiredService<SantePdf>().VerifierAsync(perdu, CancellationToken.None))).Message.ShouldContain("unreadable");
    }

    [Fact]
    public async Task Vingt_cinq_pages_qui_en_declarent_vingt_se_lisent_vingt_cinq()
    {
        var lu = await RecevoirAsync(Exemples.Pdf(25, declarees: 20), "description.pdf");
        lu.Pages.ShouldBe(25);
        (await RecevoirAsync(Exemples.Pdf(20), "description.pdf")).Pages.ShouldBe(20);
    }

    [Fact]
    [Trait("Scenario", "AAP-S31")]
    public async Task Le_fichier_EICAR_est_refuse_et_nomme_nu_dans_une_archive_ou_a_la_suite_d_un_pdf()
    {
        const string phrase = "Ce fichier est refusé : l’antivirus y a reconnu « EICAR-Test-File ».";
        (await RefusAsync(Encoding.ASCII.GetBytes(Exemples.Eicar))).ShouldBe(phrase);
        (await RefusAsync(Exemples.Zip(("readme.txt", "bonjour"u8.ToArray()), ("eicar.com", Encoding.ASCII.GetBytes(Exemples.Eicar))))).ShouldBe(phrase);
        (await RefusAsync(Exemples.Pdf(suffixe: Exemples.Eicar))).ShouldBe(phrase);
    }

    [Fact]
    public async Task Un_fichier_de_deux_gigaoctets_s_arrete_a_la_limite()
    {
        await using var flux = new FluxSansFin(2L * 1024 * 1024 * 1024);
        await using var portee = await b.PorteeAsync(Espace);
        var refus = await Should.ThrowAsync<Refus>(() => portee.ServiceProvider.GetRequiredService<IFichiers>().RecevoirAsync(flux, "gros.pdf", UnPdf, default));
        refus.Code.Nature.ShouldBe(NatureRefus.TropVolumineux);
        refus.Message.ShouldBe("Ce fichier dépasse la taille admise, 10\u00A0Mo.");
        flux.Lus.ShouldBeLessThan(11 * 1024 * 1024);
        Directory.EnumerateFiles(Path.Combine(Dossier, "quarantaine")).ShouldBeEmpty();
    }

    [Fact]
    public async Task La_limite_est_comprise()
    {
        var pdf = Exemples.Pdf();
        await RecevoirAsync(pdf, "juste.pdf", UnPdf with { TailleMax = pdf.Length });
        (await RefusAsync(pdf, UnPdf with { TailleMax = pdf.Length - 1 })).ShouldStartWith("Ce fichier dépasse");
    }

    [Fact]
    public async Task Un_fichier_vide_est_refuse() => (await RefusAsync([])).ShouldBe("Ce fichier est vide.");

    [Fact]
    public async Task Un_contenu_recu_deux_fois_n_est_garde_qu_une_fois_et_se_rouvre_identique()
    {
        var pdf = Exemples.Pdf(7);
        await using var portee = await b.PorteeAsync(Espace);
        var fichiers = portee.ServiceProvider.GetRequiredService<IFichiers>();
        var un = await fichiers.RecevoirAsync(new MemoryStream(pdf), "un.pdf", UnPdf, default);
        var deux = await fichiers.RecevoirAsync(new MemoryStream(pdf), "deux.pdf", UnPdf, default);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        deux.Id.ShouldNotBe(un.Id);
        deux.Empreinte.ShouldBe(un.Empreinte);
        Directory.EnumerateFiles(Dossier, un.Empreinte, SearchOption.AllDirectories).Count().ShouldBe(1);
        await using var contenu = await fichiers.OuvrirAsync(deux.Id, default);
        using var memoire = new MemoryStream();
        await contenu.CopyToAsync(memoire);
        memoire.ToArray().ShouldBe(pdf);
    }

    [Fact]
    public async Task Un_fichier_d_un_autre_espace_n_existe_pas_meme_sans_le_filtre()
    {
        var lu = await RecevoirAsync(Exemples.Pdf(2), "plan.pdf");
        await using var portee = await b.PorteeAsync(Guid.NewGuid());
        var fichiers = portee.ServiceProvider.GetRequiredService<IFichiers>();
        (await fichiers.LireAsync(lu.Id, default)).ShouldBeNull();
        (await fichiers.LireAsync([lu.Id], default)).ShouldBeEmpty();
        (await Should.ThrowAsync<Refus>(() => fichiers.OuvrirAsync(lu.Id, default))).Code.ShouldBe(RefusSocle.Introuvable);
        (await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Fichier>().IgnoreQueryFilters().CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task L_ouverture_est_journalisee()
    {
        var lu = await RecevoirAsync(Exemples.Pdf(4), "budget.pdf");
        await using var portee = await b.PorteeAsync(Espace);
        (await portee.ServiceProvider.GetRequiredService<IFichiers>().OuvrirAsync(lu.Id, default)).Dispose();
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        var entree = await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().SingleAsync(e => e.Objet == $"documents/fichier/{lu.Id}");
        entree.Acte.ShouldBe("Documents.Fichier.Ouvrir");
        entree.Contenu.ShouldContain("budget.pdf");
    }

    [Fact]
    public async Task Une_transaction_abandonnee_ne_laisse_qu_un_contenu_orphelin()
    {
        await using var portee = await b.PorteeAsync(Espace);
        var lu = await portee.ServiceProvider.GetRequiredService<IFichiers>().RecevoirAsync(new MemoryStream(Exemples.Pdf(9)), "perdu.pdf", UnPdf, default);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().AbandonnerAsync();
        (await portee.ServiceProvider.GetRequiredService<IFichiers>().LireAsync(lu.Id, default)).ShouldBeNull();
        (await RecevoirAsync(Exemples.Pdf(9), "repris.pdf")).Empreinte.ShouldBe(lu.Empreinte);
    }

    private async Task<FichierLu> RecevoirAsync(byte[] contenu, string nom, ExigencesFichier? exigences = null)
    {
        await using var portee = await b.PorteeAsync(Espace);
        var lu = await portee.ServiceProvider.GetRequiredService<IFichiers>().RecevoirAsync(new MemoryStream(contenu), nom, exigences ?? UnPdf, default);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return lu;
    }

    private async Task<string> RefusAsync(byte[] contenu, ExigencesFichier? exigences = null) =>
        (await Should.ThrowAsync<Refus>(() => RecevoirAsync(contenu, "description.pdf", exigences))).Message.Replace('\u00A0', ' ');
}
