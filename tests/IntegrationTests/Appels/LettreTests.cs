using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Decisions;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.IntegrationTests.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

public class LettreTests(BaseDeTest b) : IClassFixture<BaseDeTest>
{
    [Fact]
    [Trait("Scenario", "AAP-S30")]
    public async Task La_lettre_s_imprime_en_deux_pages_au_plus_balisee_scellee_et_se_relit()
    {
        var pdf = await ImprimerAsync(Contenu with { Sceau = new("7 juillet 2014 à 10 h 00", "K7RM-2VQX-94", "http://localhost:5080/verifier?code=K7RM-2VQX-94") });
        var info = Exemples.Lancer("pdfinfo", pdf, "{}");
        info.ShouldMatch(@"Tagged:\s+yes");
        info.ShouldMatch(@"Pages:\s+[12]\s");
        Exemples.Lancer("qpdf", pdf, "--qdf", "--object-streams=disable", "{}", "-").ShouldContain("/Lang (fr)");
        var structure = Exemples.Lancer("pdfinfo", pdf, "-struct", "{}");
        structure.ShouldContain("H1");
        structure.ShouldContain("Caption");
        var texte = Lire(pdf);
        texte.ShouldContain("Objet : votre projet « Un toit, un parcours » est retenu, sous une réserve");
        texte.ShouldContain("À l’attention de Luc Ferrand");
        texte.ShouldContain("À lever avant le 30 septembre 2014");
        texte.ShouldContain("Qualité du partenariat 3,50 / 4 2,90");
        texte.ShouldContain("recours gracieux");
        texte.ShouldContain("Rédaction du portail");
        texte.ShouldContain("Notifiée le 7 juillet 2014 à 10 h 00, heure de Paris");
        texte.ShouldContain("K7RM-2VQX-94");
        texte.ShouldNotContain("Aperçu");
        if (Environment.GetEnvironmentVariable("PORTAIL_GARDER") is { Length: > 0 } dossier)
            await File.WriteAllBytesAsync(Path.Combine(dossier, "lettre.pdf"), pdf);
    }

    [Fact]
    public async Task L_apercu_ne_porte_ni_sceau_ni_code()
    {
        var texte = Lire(await ImprimerAsync(Contenu));
        texte.ShouldContain("Aperçu : la date de notification, le sceau et le code");
        texte.ShouldNotContain(", à la page ");
    }

    [Fact]
    public void La_mediane_de_la_seance_ne_se_dit_pas_entre_quelques_projets()
    {
        var criteres = new[] { new Cus.Portal.Appels.Appels.Critere(1, "Partenariat", "", 1, 4, []) };
        StatistiquesDeVote Notes(int note) => StatistiquesDeVote.Calculer(criteres, [new Vote(Guid.NewGuid(), 1, note)]);
        LigneDeSynthese.De(criteres, Notes(4), [.. new[] { 4, 3, 2, 1 }.Select(Notes)])[0].Seance.ShouldBeNull();
        LigneDeSynthese.De(criteres, Notes(4), [.. new[] { 4, 3, 2, 1, 0 }.Select(Notes)])[0].Seance.ShouldBe("2,00");
    }

    private static ContenuDeLettre Contenu => new("AAP-2014-1-0147", "Un toit, un parcours", SensDeDecision.RetenuSousReserves, "Le projet répond aux critères 1 à 4. Le comité souligne la qualité du partenariat et du lien avec les collectivités ; il invite à diversifier le cofinancement.", "Produire la convention signée avec le Département, portant sur 32 logements.", "30 septembre 2014")
    {
        Appel = "10 000 logements HLM accompagnés",
        Session = "session 1 de 2014",
        Seance = "3 juillet 2014",
        Numero = 27,
        DeposeLe = "12 mai 2014",
        Logements = 32,
        Organisme = "Habitat Garonne",
        Adresse = "1 place du Capitole, 31000 Toulouse",
        Attention = "Luc Ferrand",
        Copies = ["DREAL Midi-Pyrénées", "AR HLM Midi-Pyrénées"],
        Date = "Le 7 juillet 2014",
        Synthese = [.. new[] { "Pertinence au regard de l’objectif", "Adéquation aux publics visés", "Qualité du partenariat", "Lien avec les collectivités locales", "Localisation et répartition", "Financement", "Durée de la démarche", "Reproductibilité" }.Select(c => new LigneDeSynthese(c, "3,50 / 4", "2,90", "8\u00A0votants"))],
        Ensemble = "24,00 / 32",
        Recusations = 1,
        Demonstration = true,
    };

    private async Task<byte[]> ImprimerAsync(ContenuDeLettre contenu)
    {
        await using var portee = await b.PorteeAsync(Guid.NewGuid());
        return await portee.ServiceProvider.GetRequiredService<IImprimeurPdf>().ImprimerAsync<LettreDeDecision>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(LettreDeDecision.Lettre)] = contenu }, default);
    }

    private static string Lire(byte[] pdf) => string.Join(' ', Exemples.Lancer("pdftotext", pdf, "-layout", "{}", "-").Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
