using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.IntegrationTests.Histoires;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Demonstration;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>Before session 1 of 2014 opens, with forty organismes that may answer.</summary>
public sealed class RepetitionTests(PortailDesHistoires p) : IClassFixture<PortailDesHistoires>
{
    [Fact]
    [Trait("Scenario", "ECH-S10")]
    public async Task La_repetition_annonce_120_rappels_de_depot_dit_qui_n_a_pas_de_destinataire_et_n_envoie_rien()
    {
        await PorteursAsync(40);
        p.SauterAu("2014-03-24 18:00");
        using var maud = await p.ConnecterAsync("maud.perrin");
        var session = p.Appel.Session1;
        var lien = (await maud.OuvrirAsync($"/appels/sessions/{session}")).Document.QuerySelectorAll("a").Single(a => a.TextContent.Contains("Répéter les courriels", StringComparison.Ordinal)).GetAttribute("href")!;
        var page = await maud.OuvrirAsync(lien);
        var texte = PortailDesHistoires.Clair(page.Texte);
        texte.ShouldContain("40 × 3 = 120 rappels au plus");
        texte.ShouldContain("Aucun destinataire pour la DREAL Corse.");
        texte.ShouldNotContain("Aucun destinataire pour la DREAL Midi-Pyrénées.");
        var premiere = PortailDesHistoires.Clair(page.Document.QuerySelector("section[aria-labelledby=envois] tbody tr")!.TextContent);
        foreach (var dit in new[] { "25 avril 2014 à 8 h 00", "Office 01", "10 jours ouvrés avant le terme", "porteur.01@porteurs.example", "texte du portail" })
            premiere.ShouldContain(dit);

        var csv = PortailDesHistoires.Clair(await maud.Http.GetStringAsync(lien.Replace("repetition?", "repetition.csv?", StringComparison.Ordinal))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        csv.Count(l => l.Contains(";Dépôt d’un dossier;", StringComparison.Ordinal)).ShouldBe(120);
        foreach (var le in new[] { "25/04/2014 08:00", "07/05/2014 08:00", "12/05/2014 08:00" })
            csv.Count(l => l.StartsWith($"{le};Dépôt", StringComparison.Ordinal)).ShouldBe(40, le);
        csv.ShouldContain(l => l.StartsWith("27/05/2014 08:00;Avis", StringComparison.Ordinal) && l.Contains("Claire Estève", StringComparison.Ordinal));

        await TravauxEnAttente.ExecuterTousAsync(p.ServicesDuPortail);
        await p.DansAsync(async s =>
        {
            var db = s.GetRequiredService<PortailDbContext>();
            (await db.Set<Courriel>().CountAsync(c => c.Categorie == EcrireLeRappel.Categorie)).ShouldBe(0);
            (await db.Set<OccurrenceDeRappel>().CountAsync()).ShouldBe(0);
            return 0;
        });
    }

    /// <summary>The porteurs of the demonstration leave; so many others come, one person each.</summary>
    private Task PorteursAsync(int combien) => p.DansAsync(async s =>
    {
        var db = s.GetRequiredService<PortailDbContext>();
        db.RemoveRange(await db.Set<Habilitation>().Where(h => h.Role == Role.PorteurRedacteur || h.Role == Role.PorteurSignataire).ToListAsync());
        for (var n = 1; n <= combien; n++)
        {
            var id = Identifiant.Nouveau();
            db.Add(Organisme.Enregistrer(id, $"Office {n:00}", new IdentiteDOrganisme(TypeOrganisme.Oph, Siren.Lire(SemerLesOrganismes.SirenInvente(2000 + n)), null, "31555", null, null, null)));
            var compte = Compte.Ouvrir(Guid.NewGuid(), $"Porteur {n:00}", $"porteur.{n:00}@porteurs.example", confirme: true);
            db.Add(compte);
            db.Add(Habilitation.Accorder(compte.Id, Role.PorteurSignataire, id, [], new DateOnly(2013, 1, 1), null));
        }

        return 0;
    });
}
