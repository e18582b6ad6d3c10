using Cus.Portal.ContratsTerritoriaux;
using Cus.Portal.ContratsTerritoriaux.Mixite;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

public class MixiteTests(PortailDeTest portail) : IClassFixture<PortailDeTest>
{
    [Fact]
    [Trait("Scenario", "CTR-S13")]
    public async Task Guipavas_se_rattache_et_pese_quinze_pour_cent_Landerneau_n_est_pas_membre()
    {
        portail.Horloge.Regler("2024-09-09 10:00");
        var contrat = await portail.ContratAsync(signe: true);
        using var maelle = await portail.ConnecterAsync("maelle.cariou");
        var page = await maelle.OuvrirAsync($"/contrats/{contrat}/mixite");
        var refus = await maelle.EnvoyerAsync(page, "Rattacher", ("Commune", "29103"), ("Logements", "40"), ("SigneLe", "2024-09-02"));
        refus.Document.QuerySelector("#Commune-erreur")!.TextContent.ShouldContain("Landerneau n’est pas membre de Brest Métropole.");
        refus.Document.QuerySelector("#Logements")!.GetAttribute("value").ShouldBe("40");
        (await maelle.EnvoyerAsync(refus, "Rattacher", ("Commune", "Guipavas (29075)"), ("Logements", "90"), ("SigneLe", "2024-09-02"))).Redirection.ShouldNotBeNull();
        var lue = await maelle.OuvrirAsync($"/contrats/{contrat}/mixite");
        var ligne = lue.Document.QuerySelector("tbody tr")!.TextContent;
        ligne.ShouldContain("Guipavas");
        ligne.ShouldContain("15,00\u00A0%");
        lue.Texte.ShouldContain("90 logements sur 600, soit 15,00 %");
        var encore = await maelle.EnvoyerAsync(lue, "Rattacher", ("Commune", "Guipavas"), ("Logements", "10"), ("SigneLe", "2024-09-02"));
        encore.Document.QuerySelector("#Commune-erreur")!.TextContent.ShouldContain("déjà rattaché");
    }

    [Fact]
    public async Task Un_bailleur_ne_rattache_rien_un_nombre_nul_et_une_date_a_venir_sont_refuses_et_un_rattachement_se_retire()
    {
        portail.Horloge.Regler("2024-09-09 10:00");
        var contrat = await portail.ContratAsync(signe: true);
        (await Refuser(ComptesDemo.NolwennRiou, "29075", 90, new(2024, 9, 2))).Code.ShouldBe(RefusSocle.Interdit);
        (await Refuser(ComptesDemo.LoicAubertin, "29075", 90, new(2024, 9, 2))).Code.ShouldBe(RefusSocle.Introuvable);
        (await Refuser(ComptesDemo.MaelleCariou, "29075", 0, new(2024, 9, 2))).Code.ShouldBe(RefusContrats.LogementsDeMixite);
        (await Refuser(ComptesDemo.MaelleCariou, "29075", 90, new(2024, 9, 10))).Code.ShouldBe(RefusContrats.SignatureAVenir);
        var id = await Rattacher(ComptesDemo.GaelleMorvan, "29075", 90, new(2024, 9, 2));
        (await Should.ThrowAsync<Refus>(() => Detacher(" "))).Motifs[0].Champ.ShouldBe("Motif");
        await Detacher("Résilié par la commune.");
        (await Should.ThrowAsync<Refus>(() => Detacher("Encore"))).Code.ShouldBe(RefusContrats.MixiteDetachee);
        (await Rattacher(ComptesDemo.MaelleCariou, "29075", 60, new(2024, 9, 3))).ShouldNotBe(id);

        Task<Guid> Rattacher(Guid compte, string commune, int logements, DateOnly le) => portail.FaireAsync<TenirLesContratsDeMixite, Guid>(compte, x => x.RattacherAsync(contrat, commune, logements, le, default));
        Task<Refus> Refuser(Guid compte, string commune, int logements, DateOnly le) => Should.ThrowAsync<Refus>(() => Rattacher(compte, commune, logements, le));
        Task Detacher(string motif) => portail.FaireAsync<TenirLesContratsDeMixite>(ComptesDemo.MaelleCariou, x => x.DetacherAsync(contrat, id, motif, default));
    }
}
