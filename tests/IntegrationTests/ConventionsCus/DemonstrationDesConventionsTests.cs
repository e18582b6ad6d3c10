using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Demonstration;
using Cus.Portal.ConventionsCus.Suivi;
using Cus.Portal.Identite.Contracts;
using Microsoft.EntityFrameworkCore;
using VerdictRendu = Cus.Portal.Indicateurs.Contracts.Verdict;
using static Cus.Portal.IntegrationTests.ConventionsCus.PortailDesConventions;

namespace Cus.Portal.IntegrationTests.ConventionsCus;

/// <summary>The three conventions of the demonstration; that of Armor Accession tells CUS2-S31.</summary>
public sealed class DemonstrationDesConventionsTests(PortailDesConventions p) : IClassFixture<PortailDesConventions>
{
    [Fact]
    [Trait("Scenario", "CUS2-S31")]
    public async Task Trois_conventions_a_trois_moments_et_leurs_pages_pour_chacun()
    {
        p.Horloge.Regler("2026-11-25 09:00");
        await SemerLePatrimoine.ExecuterAsync(p.ServicesDuPortail, Sans);
        await SemerLesConventions.ExecuterAsync(p.ServicesDuPortail, Sans);
        await SemerLesConventions.ExecuterAsync(p.ServicesDuPortail, Sans);
        var conventions = (await p.LireAsync(db => db.Set<ConventionCus>().AsNoTracking().ToListAsync())).ToDictionary(c => c.Bailleur.Nom);
        conventions.ToDictionary(c => c.Key, c => c.Value.Statut).ShouldBe(new Dictionary<string, StatutConventionCus> { ["Armor Accession"] = StatutConventionCus.EnVigueur, ["Habitat Garonne"] = StatutConventionCus.Negociation, ["Résidences d’Oc"] = StatutConventionCus.Association }, ignoreOrder: true);
        conventions["Résidences d’Oc"].Categorie!.Categorie.ShouldBe(CategorieDeCus.LogementsFoyers);
        await ArmorAsync(conventions["Armor Accession"]);
        await LirePartoutAsync([.. conventions.Values]);
        await TermeAsync(conventions["Armor Accession"].Id);
    }

    private async Task ArmorAsync(ConventionCus armor)
    {
        (armor.Reports, armor.Categorie!.Categorie, armor.Reference).ShouldBe((2, CategorieDeCus.Accession, $"CUS-{armor.Bailleur.Siren}-2021"));
        armor.Destinataires.ShouldAllBe(d => d.Personne == null, "aucune collectivité, faute de patrimoine locatif");
        (armor.Calendrier.EntreeEnVigueur, armor.Calendrier.DernierJour).ShouldBe((new(2021, 7, 1), new(2027, 6, 30)));
        (await p.RefusAsync<ReporterLaConvention>(ComptesDemo.EnoraQuemener, s => s.DemanderAsync(armor.Id, "Encore", new(new(2021, 1, 4), null), Sans))).ShouldBe("Le report d’un an n’est renouvelable qu’une fois.");
        var suivis = (await p.CommeAsync<LireLeSuivi, IReadOnlyList<SuiviDIndicateurDeCus>>(ComptesDemo.EnoraQuemener, async s => (await s.LireAsync(armor, Sans)).Suivis)).ToDictionary(s => (s.Definition.Code, s.Territoire.Code));
        Verdicts(suivis[("PS-ACC-1", "53")]).Take(3).ShouldBe([VerdictRendu.Atteint, VerdictRendu.Atteint, VerdictRendu.NonAtteint], "56 %, 55 % à l’égalité, 54,29 %");
        Verdicts(suivis[("PP-ACC-1", "53")])[0].ShouldBe(VerdictRendu.NonAtteint, "3 sur 57, 5,26 % pour 5 % au plus");
        suivis.Keys.ShouldContain(("PS-ACC-1", "56"));
        suivis.Keys.ShouldNotContain(("PS-ACC-1", "29"));
    }

    private async Task LirePartoutAsync(IReadOnlyList<ConventionCus> conventions)
    {
        foreach (var compte in (string[])["luc.ferrand", "rose.delmas", "enora.quemener", "agnes.soulie", "jean.roques", "odile.garrigue", "bruno.lacaze", "loig.abgrall", "camille.fabre", "maud.perrin", "thomas.rey"])
        {
            using var n = await p.ConnecterAsync(compte);
            foreach (var c in conventions)
            {
                if ((await n.OuvrirAsync(CheminsDeConvention.Convention(c.Id))).Statut == System.Net.HttpStatusCode.NotFound)
                    continue;
                foreach (var chemin in Chemins(c.Id))
                    (await n.OuvrirAsync(chemin)).Statut.ShouldBe(System.Net.HttpStatusCode.OK, $"{compte}, {c.Bailleur.Nom}, {chemin}");
            }
        }
    }

    private async Task TermeAsync(Guid id)
    {
        p.Horloge.Regler("2027-06-30 23:59:59");
        await p.PasserAsync();
        (await p.ConventionAsync(id)).Statut.ShouldBe(StatutConventionCus.EnVigueur);
        p.Horloge.Regler("2027-07-01 08:00");
        await p.PasserAsync();
        (await p.ConventionAsync(id)).Statut.ShouldBe(StatutConventionCus.Echue);
    }

    private static IEnumerable<string> Chemins(Guid id) =>
    [
        CheminsDeConvention.Categorie(id), CheminsDeConvention.Association(id), CheminsDeConvention.Texte(id), CheminsDeConvention.Vente(id), CheminsDeConvention.Territoires(id), CheminsDeConvention.Engagements(id),
        CheminsDeConvention.Registre(id), CheminsDeConvention.Avis(id), CheminsDeConvention.Signature(id), CheminsDeConvention.Documents(id), CheminsDeConvention.Suivi(id),
    ];

    private static IReadOnlyList<VerdictRendu> Verdicts(SuiviDIndicateurDeCus suivi) => [.. suivi.Annees.Select(a => a.Evaluation.Verdict)];
}
