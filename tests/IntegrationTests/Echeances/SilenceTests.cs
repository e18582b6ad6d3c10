using System.Net;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.IntegrationTests.Histoires;
using Cus.Portal.Socle.Refuser;
using Microsoft.Extensions.DependencyInjection;
using static Cus.Portal.IntegrationTests.Histoires.PortailDesHistoires;

namespace Cus.Portal.IntegrationTests.Echeances;

public class SilenceTests(PortailDesHistoires p) : IClassFixture<PortailDesHistoires>
{
    private static readonly RegleDeSilence Favorable = new(EffetDuSilence.ReputeFavorable, MondeDeLHorloge.Fondement);

    [Fact]
    [Trait("Scenario", "ECH-S15")]
    public async Task Le_silence_ne_vaut_que_ce_que_dit_la_regle_de_l_appel_avec_un_certificat()
    {
        var (muet, tacite) = (await MondeDeLHorloge.OuvrirAsync(p), await MondeDeLHorloge.OuvrirAsync(p, Favorable));
        Clair((await tacite.PageAsync("claire.esteve")).Texte).ShouldContain("Sans réponse à ce terme, la réponse est réputée favorable.");
        await tacite.PasserAuAsync("2014-06-12 23:59:59");
        (await tacite.LireAsync()).Certificat.ShouldBeNull();
        await tacite.PasserAuAsync("2014-06-13 00:00:00", "2014-06-13 01:00:00");

        (await muet.LireAsync()).ShouldSatisfyAllConditions(e => e.EstEnRetard(Instant("2014-06-13 00:00:00")).ShouldBeTrue(), e => e.Certificat.ShouldBeNull(), e => e.EstOuverte.ShouldBeTrue());
        var enRetard = await p.CommeAsync<LireAvis, IReadOnlyList<LigneDAvis>>(ComptesDemo.MaudPerrin, l => l.EnRetardAsync(CancellationToken.None));
        enRetard.ShouldContain(l => l.Id == muet.AvisId && l.Sens == null && l.ReputeVaut == null);
        enRetard.ShouldNotContain(l => l.Id == tacite.AvisId);

        var lue = await tacite.LireAsync();
        var certificat = lue.Certificat.ShouldNotBeNull();
        certificat.Le.ShouldBe(Instant("2014-06-13 00:00:00"));
        Clair(lue.FaitDeCloture!).ShouldBe($"silence gardé jusqu’au terme : réputé favorable (certificat {certificat.Code})");
        Clair((await tacite.PageAsync("claire.esteve", $"/appels/avis/{tacite.AvisId}")).Texte).ShouldContain("Avis Midi-Pyrénées réputé favorable, silence gardé jusqu’au 12 juin 2014");
        await LeCertificatCiteLaRegleAsync(tacite, certificat);
        await tacite.PasserAuAsync("2014-06-13 08:00:00");
        (await tacite.RappelsAsync()).ShouldNotContain("2014-06-13 08:00");
        (await muet.RappelsAsync()).ShouldContain("2014-06-13 08:00");
        (await Should.ThrowAsync<Refus>(() => p.CommeAsync<RedigerAvis>(ComptesDemo.ClaireEsteve, r => r.ExecuterAsync(tacite.AvisId, new(SensDAvis.Defavorable, "Trop tard.", "", null, []), false, CancellationToken.None))))
            .Message.ShouldContain("Le silence tient lieu d’avis depuis le 13 juin 2014");
    }

    private async Task LeCertificatCiteLaRegleAsync(MondeDeLHorloge m, CertificatDeSilence certificat)
    {
        var page = await m.PageAsync("claire.esteve");
        var lien = page.Document.QuerySelector("a[href^='/documents/fichiers/']")!.GetAttribute("href")!;
        using (var claire = await MondeDeLHorloge.EntrerAsync(p, "claire.esteve"))
        {
            var pdf = await claire.Http.GetByteArrayAsync(lien);
            var texte = Serre(Exemples.Lancer("pdftotext", pdf, "-layout", "{}", "-"));
            foreach (var dit in new[] { "Certificat de silence", "Réputé favorable", MondeDeLHorloge.Fondement, "jeudi 12 juin 2014 à 23 h 59 min 59 s", "limite de dépôt de la session", "Appel à projets, IV", certificat.Code })
                texte.ShouldContain(Serre(dit));
        }

        using var passant = p.Navigateur();
        var verifie = Clair((await passant.OuvrirAsync("/verifier?code=" + certificat.Code)).Texte);
        verifie.ShouldContain("Sans réponse au 12 juin 2014, réputé favorable");
        verifie.ShouldContain(MondeDeLHorloge.Fondement);
        foreach (var (compte, statut) in new[] { ("maud.perrin", HttpStatusCode.OK), ("bruno.lacaze", HttpStatusCode.OK), ("ines.fabre", HttpStatusCode.OK), ("amina.belkacem", HttpStatusCode.NotFound), ("yves.causse", HttpStatusCode.NotFound) })
        {
            using var n = await MondeDeLHorloge.EntrerAsync(p, compte);
            (await n.Http.GetAsync(lien)).StatusCode.ShouldBe(statut, compte);
        }
    }

    [Fact]
    public async Task Un_avis_transmis_dans_le_delai_ou_en_pause_n_a_pas_de_certificat()
    {
        var m = await MondeDeLHorloge.OuvrirAsync(p, Favorable);
        p.SauterAu("2014-06-10 09:00");
        await m.AgirAsync("claire.esteve", "Pauser", ("Debut", "2014-06-10"), ("DebutHeure", "09:00"), ("MotifDeLaPause", "complément demandé"));
        await m.PasserAuAsync("2014-06-13 00:00:00", "2014-06-16 08:00");
        (await m.LireAsync()).ShouldSatisfyAllConditions(e => e.Certificat.ShouldBeNull(), e => e.EstOuverte.ShouldBeTrue());
        await p.DansAsync(async s =>
        {
            await s.GetRequiredService<IEcheances>().CloreAsync(OuvrirLesAvis.Echeance, m.Objet, "avis transmis", CancellationToken.None);
            return true;
        });
        await m.PasserAuAsync("2014-07-16 08:00");
        (await m.LireAsync()).Certificat.ShouldBeNull();
    }

    private static string Serre(string texte) => string.Concat(texte.Where(c => !char.IsWhiteSpace(c)));
}
