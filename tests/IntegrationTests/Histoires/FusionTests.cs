using System.Net;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Identite.Membres;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Demonstration;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.UnitTests.Appels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Histoires;

/// <summary>REF-S07, its steps that touch no CUS: Habitat Garonne and Toit d’Oc merge into a new organisme, and everything follows.</summary>
public sealed class FusionTests(PortailDesHistoires p) : IClassFixture<PortailDesHistoires>
{
    private Guid _nouveau;

    [Fact]
    [Trait("Scenario", "REF-S07")]
    public async Task Habitat_Garonne_et_Toit_d_Oc_fusionnent_et_tout_suit()
    {
        p.SauterAu("2014-05-12 16:03");
        var (garonne, toit) = (await LaureatAsync(OrganismesDemo.HabitatGaronne, 24), await LaureatAsync(OrganismesDemo.ToitDOc, 30));
        var code = await AccuseAsync();
        await EnregistrerAsync();
        await PreparerAsync();

        p.SauterAu("2021-12-31 23:59:59");
        (await p.LireAsync("amina.belkacem", Chemin(garonne))).Statut.ShouldBe(HttpStatusCode.OK);
        (await p.LireAsync("amina.belkacem", Chemin(toit))).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await p.LireAsync("rose.delmas", Chemin(garonne))).Statut.ShouldBe(HttpStatusCode.OK);

        p.SauterAu("2022-01-01 00:00");
        foreach (var (dossier, origine) in new[] { (garonne, "Habitat Garonne"), (toit, "Toit d’Oc") })
        {
            var lu = await p.LireAsync("karine.bonnet", Chemin(dossier));
            lu.Statut.ShouldBe(HttpStatusCode.OK);
            lu.Texte.ShouldContain(origine);
        }

        p.SauterAu("2022-01-03 09:00");
        (await p.LireAsync("rose.delmas", Chemin(garonne))).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await p.LireAsync("rose.delmas", "/")).Texte.ShouldContain("Habitat Garonne a passé la main à Garonne et Oc Habitat le 1er janvier 2022.");
        p.SauterAu("2022-01-03 09:30");
        (await p.LireAsync("amina.belkacem", Chemin(toit))).Statut.ShouldBe(HttpStatusCode.OK);
        p.SauterAu("2022-01-04 10:00");
        var trouves = await p.DansAsync(s => s.GetRequiredService<IOrganismes>().ChercherAsync("Toit d’Oc", 20, CancellationToken.None));
        (trouves[0].Nom, trouves[0].Reprend).ShouldSatisfyAllConditions(t => t.Nom.ShouldBe("Garonne et Oc Habitat"), t => t.Reprend.ShouldBe(["Toit d’Oc"]));
        p.SauterAu("2022-02-15 10:00");
        using var passant = p.Navigateur();
        (await passant.OuvrirAsync("/verifier?code=" + code)).Texte.ShouldContain("déposé par Habitat Garonne le 12 mai 2014");
    }

    /// <summary>Steps 1 to 3.</summary>
    private async Task EnregistrerAsync()
    {
        p.SauterAu("2021-09-15 10:00");
        var siren = SemerLesOrganismes.SirenInvente(900);
        var fiche = new FicheSaisie("Garonne et Oc Habitat", TypeOrganisme.Oph, siren[..8] + (char)('0' + ((siren[8] - '0' + 1) % 10)), null, "31555", null, null, null);
        (await Should.ThrowAsync<Refus>(() => p.CommeAsync<EnregistrerOrganisme, Guid>(ComptesDemo.SylvieMarchand, e => e.ExecuterAsync(fiche, CancellationToken.None)))).Message.ShouldBe("La clé de ce SIREN est fausse.");
        _nouveau = await p.CommeAsync<EnregistrerOrganisme, Guid>(ComptesDemo.SylvieMarchand, e => e.ExecuterAsync(fiche with { Siren = siren }, CancellationToken.None));
        var passe = new List<CeQuiPasse>();
        foreach (var absorbe in new[] { OrganismesDemo.HabitatGaronne, OrganismesDemo.ToitDOc })
        {
            var saisie = new SuccessionSaisie(absorbe, siren, NatureDeSuccession.Absorption, new DateOnly(2022, 1, 1), "Arrêté du 10 septembre 2021");
            passe.AddRange((await p.CommeAsync<ApercuDeSuccession, ApercuDeSuccession.Apercu>(ComptesDemo.SylvieMarchand, a => a.ExecuterAsync(saisie, CancellationToken.None))).Passe);
            await p.CommeAsync<EnregistrerSuccession>(ComptesDemo.SylvieMarchand, e => e.ExecuterAsync(saisie, CancellationToken.None));
        }

        passe.Where(x => x.Quoi == "Dossiers").Sum(x => x.Nombre).ShouldBe(2);
        passe.Where(x => x.Quoi == "Habilitations").Sum(x => x.Nombre).ShouldBe(6);
    }

    /// <summary>Steps 4 and 5.</summary>
    private async Task PreparerAsync()
    {
        p.SauterAu("2021-10-01 09:00");
        await p.DansAsync(s =>
        {
            foreach (var compte in new[] { ComptesDemo.AminaBelkacem, ComptesDemo.KarineBonnet })
                s.GetRequiredService<PortailDbContext>().Add(Habilitation.Accorder(compte, Role.PorteurRedacteur, _nouveau, [], new DateOnly(2022, 1, 1), null));
            return Task.FromResult(0);
        });
        p.SauterAu("2021-11-30 17:00");
        var sienne = await p.DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<Habilitation>().Where(h => h.CompteId == ComptesDemo.PaulSicard).Select(h => h.Id).SingleAsync());
        (await p.CommeAsync<Deleguer, DateOnly>(ComptesDemo.PaulSicard, d => d.ExecuterAsync(sienne, ComptesDemo.AminaBelkacem, new DateOnly(2021, 12, 20), new DateOnly(2022, 1, 10), CancellationToken.None)))
            .ShouldBe(new DateOnly(2021, 12, 31));
    }

    private static string Chemin(Guid dossier) => $"/appels/dossiers/{dossier}";

    private Task<Guid> LaureatAsync(Guid porteur, int logements) => p.DansAsync(async s =>
    {
        var db = s.GetRequiredService<PortailDbContext>();
        var session = await db.Set<Session>().SingleAsync(x => x.Id == p.Appel.Session1);
        var (par, le) = (new Acteur(Guid.NewGuid(), "Service des projets", "", []), p.Horloge.GetUtcNow());
        var dossier = Dossier.Ouvrir(session.Id, $"AAP-2014-1-{session.Numeroter():0000}", porteur, $"Projet de {logements} logements", 1, par, le);
        dossier.Ecrire(Rubriques.Logements, AppelType.Champs(("total", $"{logements}"), ("regions", "73")), 0, par, le);
        dossier.Deposer(par, null, new string('a', 64), [], le);
        dossier.Decider(SensDeDecision.Retenu);
        dossier.Notifier(le.AddDays(56));
        db.Add(dossier);
        return dossier.Id;
    });

    /// <summary>A receipt of 2014, with what it proves on that day.</summary>
    private Task<string> AccuseAsync() => p.DansAsync(async s =>
    {
        var preuves = s.GetRequiredService<IPreuves>();
        var fichier = await s.GetRequiredService<IFichiers>().EnregistrerAsync("%PDF-1.4"u8.ToArray(), "accuse.pdf", TypesDeFichier.Pdf, CancellationToken.None);
        return await preuves.DelivrerAsync(preuves.NouveauCode(), fichier.Id, "Accusé de réception du dossier AAP-2014-1-0001, déposé par Habitat Garonne le 12 mai 2014.", CancellationToken.None);
    });
}
