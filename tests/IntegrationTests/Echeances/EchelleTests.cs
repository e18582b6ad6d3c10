using Cus.Portal.Appels.Avis;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.IntegrationTests.Appels;
using Cus.Portal.IntegrationTests.Histoires;
using Cus.Portal.Referentiel.Contacts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>An avis that nobody transmits: its reminders climb one rung at a time.</summary>
public sealed class EchelleTests(PortailDesHistoires p) : IClassFixture<PortailDesHistoires>
{
    [Fact]
    [Trait("Scenario", "ECH-S09")]
    public async Task L_echelle_monte_d_un_cran_a_chaque_rappel_et_chacun_lit_sur_l_avis_les_rappels_partis()
    {
        await PreparerLEchelleAsync();
        Guid dossier;
        await using (var portee = await p.ServicesDuPortail.OuvrirPorteeAsync(PortailDesHistoires.Espace))
            dossier = (await BaseDuComite.SemerAsync(portee, OrganismesDemo.HabitatGaronne, (["73"], 24))).Dossiers[0];
        await p.ArriverAuAsync("2014-05-14 00:05");
        await p.PasserAsync();
        var avis = (await p.AvisAsync(dossier))["73"].Id;
        var objet = OuvrirLesAvis.Objet(avis);

        await p.ArriverAuAsync("2014-06-14 09:00");
        var dhup = (await p.DansAsync(s => s.GetRequiredService<IPointsDeContact>().ListerAsync(RoleDeContact.Dhup, null, CancellationToken.None))).Single();
        (await p.RappelsAsync(objet, "2014-05-14 00:00")).ShouldBe(
        [
            "2014-05-27 08:00 claire.esteve",
            "2014-06-06 08:00 claire.esteve", "2014-06-06 08:00 julie.marty",
            "2014-06-11 08:00 denis.roux",
            $"2014-06-13 08:00 {dhup.Adresse.Split('@')[0]}",
        ]);
        PortailDesHistoires.Clair((await p.CourrielsAsync(objet, "echeance.rappel", "2014-06-11 08:00"))[0].Texte).ShouldContain("Ce rappel monte jusqu’à vous (supérieur).");

        foreach (var compte in new[] { "claire.esteve", "julie.marty" })
        {
            var texte = PortailDesHistoires.Clair((await p.LireAsync(compte, $"/appels/avis/{avis}")).Document.QuerySelector("section[aria-labelledby=rappels]").ShouldNotBeNull(compte).TextContent);
            foreach (var (le, qui) in new[] { ("27 mai 2014 à 8 h 00", "10 jours ouvrés avant le terme : Claire Estève"), ("6 juin 2014 à 8 h 00", "Claire Estève, Julie Marty"), ("11 juin 2014 à 8 h 00", "Supérieur désigné, DREAL Midi-Pyrénées"), ("13 juin 2014 à 8 h 00", "1 jour ouvré après le terme : " + dhup.Libelle) })
            {
                texte.ShouldContain("Parti le " + le);
                texte.ShouldContain(qui);
            }
        }
    }

    /// <summary>Julie Marty, delegate; Denis Roux, superior; rules of −1 and +1 that climb to the superior, then to the national desk.</summary>
    private async Task PreparerLEchelleAsync()
    {
        var julie = await p.HabiliterAsync("Julie Marty", Role.ContributeurEtat, null, "D31");
        await p.DansAsync(async s =>
        {
            var db = s.GetRequiredService<PortailDbContext>();
            var bruno = await db.Set<Habilitation>().SingleAsync(h => h.CompteId == ComptesDemo.BrunoLacaze);
            db.Remove(bruno);
            var claire = await db.Set<Habilitation>().SingleAsync(h => h.CompteId == ComptesDemo.ClaireEsteve && h.Role == Role.InstructeurRegional);
            db.Add(Delegation.Donner(claire, ComptesDemo.ClaireEsteve, julie, new DateOnly(2014, 5, 20), new DateOnly(2014, 6, 30), null));
            return 0;
        });
        await p.CommeAsync<DesignerLeSuperieur>(ComptesDemo.SylvieMarchand, async d => await d.ExecuterAsync(
            (await p.DansAsync(s => s.GetRequiredService<IPointsDeContact>().ListerAsync(RoleDeContact.Dreal, "73", CancellationToken.None))).Single().Id, "denis.roux@dreal.example", CancellationToken.None));
        await p.CommeAsync<EcrireUneRegle>(ComptesDemo.MaudPerrin, r => ChangerAsync(r, -1, Echelon.Superieur));
        await p.CommeAsync<EcrireUneRegle>(ComptesDemo.MaudPerrin, r => ChangerAsync(r, 1, Echelon.BureauNational));
    }

    private async Task ChangerAsync(EcrireUneRegle ecrire, int decalage, Echelon echelon) => await ecrire.ExecuterAsync(
        OuvrirLesAvis.Echeance, await RegleAsync(decalage), new SaisieDeRegle(decalage, UniteDeDelai.JoursOuvres, new TimeOnly(8, 0), [echelon]), CancellationToken.None);

    private Task<Guid> RegleAsync(int decalage) => p.DansAsync(async s =>
        (await s.GetRequiredService<ReglesDeRappel>().PourAsync(OuvrirLesAvis.Echeance, CancellationToken.None)).Single(r => r.Decalage == decalage).Id);
}
