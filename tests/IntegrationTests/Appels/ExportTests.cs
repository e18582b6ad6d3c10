using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Histoires;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.UnitTests.Appels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

public class ExportTests(PortailDesHistoires p) : IClassFixture<PortailDesHistoires>
{
    [Fact]
    [Trait("Scenario", "ACC-S08")]
    public async Task De_38_dossiers_une_dreal_exporte_les_5_de_son_territoire_avec_qui_a_rendu_l_avis()
    {
        p.SauterAu("2014-05-14 00:10");
        var dossiers = await SemerAsync();
        await p.PasserAsync();
        p.SauterAu("2014-06-11 15:00");
        foreach (var (dossier, sens) in dossiers.Take(2).Zip([SensDAvis.Favorable, SensDAvis.Defavorable]))
        {
            var avis = (await p.AvisAsync(dossier))["73"].Id;
            await p.CommeAsync<RedigerAvis>(ComptesDemo.ClaireEsteve, r => r.ExecuterAsync(avis, new TexteDAvis(sens, "Motivé.", "", null, []), true, CancellationToken.None));
            await p.CommeAsync<TransmettreAvis>(ComptesDemo.BrunoLacaze, t => t.ExecuterAsync(avis, CancellationToken.None));
        }

        var claire = await ExporterAsync("claire.esteve");
        claire.Length.ShouldBe(1 + 5);
        claire[0].ShouldBe("\uFEFFRéférence;Intitulé;Organisme;Session;État;Régions;Logements;Déposé le;Limite de dépôt;Suivi par;Avis;Avis rendu par");
        claire.Count(l => l.EndsWith(";Midi-Pyrénées : favorable, le 11 juin 2014;Bruno Lacaze", StringComparison.Ordinal)).ShouldBe(1);
        claire.Count(l => l.EndsWith(";Midi-Pyrénées : défavorable, le 11 juin 2014;Bruno Lacaze", StringComparison.Ordinal)).ShouldBe(1);
        claire.Skip(1).Count(l => l.EndsWith(";;", StringComparison.Ordinal)).ShouldBe(3);
        claire.Skip(1).ShouldAllBe(l => l.Contains("Toit d’Oc") && l.Contains("Midi-Pyrénées"));
        claire.ShouldContain(l => l.Contains("\"'=LIEN(\"\"http://ailleurs.example\"\")\""));

        (await ExporterAsync("maud.perrin")).Length.ShouldBe(1 + 38);
        var porteur = await ExporterAsync("marc.puig");
        porteur.Length.ShouldBe(1 + 38);
        porteur.Skip(1).ShouldAllBe(l => l.EndsWith(";;"), "the porteur reads no avis");
        (await p.DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().AsNoTracking().Where(e => e.Acte == "Appels.Dossiers.Exporter").Select(e => e.Contenu).ToListAsync()))
            .ShouldContain(c => c.Contains("Claire Estève exporte la liste des dossiers, filtre : tous."));
    }

    private async Task<string[]> ExporterAsync(string compte)
    {
        using var n = await p.ConnecterAsync(compte);
        using var reponse = await n.Http.GetAsync("/appels/dossiers/export", HttpCompletionOption.ResponseHeadersRead);
        reponse.Content.Headers.ContentLength.ShouldBeNull("the rows leave as they are read");
        return PortailDesHistoires.Clair(System.Text.Encoding.UTF8.GetString(await reponse.Content.ReadAsByteArrayAsync())).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>38 deposited dossiers, the first five in Midi-Pyrénées, the last of those with a title that a spreadsheet would run.</summary>
    private Task<List<Guid>> SemerAsync() => p.DansAsync(async s =>
    {
        var db = s.GetRequiredService<PortailDbContext>();
        var session = await db.Set<Session>().SingleAsync(x => x.Id == p.Appel.Session1);
        var (par, le) = (new Acteur(ComptesDemo.KarineBonnet, "Karine Bonnet", "", []), PortailDesHistoires.Instant("2014-05-09 10:00"));
        var ids = new List<Guid>();
        for (var i = 0; i < 38; i++)
        {
            var dossier = Dossier.Ouvrir(session.Id, $"AAP-2014-1-{session.Numeroter():0000}", OrganismesDemo.ToitDOc, i == 4 ? "=LIEN(\"http://ailleurs.example\")" : $"Projet {i + 1}", 1, par, le);
            dossier.Ecrire(Rubriques.Logements, AppelType.Champs(("total", "10"), ("regions", i < 5 ? "73" : "94")), 0, par, le);
            dossier.Deposer(par, null, new string('a', 64), [], le);
            db.Add(dossier);
            ids.Add(dossier.Id);
        }

        return ids;
    });
}
