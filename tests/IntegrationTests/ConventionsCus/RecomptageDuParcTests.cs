using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ConventionsCus;

/// <summary>On random stocks, what is counted by territory is what a person counts line by line in the file.</summary>
public sealed class RecomptageDuParcTests(PortailDuPatrimoine p) : IClassFixture<PortailDuPatrimoine>
{
    private const int Lignes = 400;
    private const int ConstruitsAvant = 1993;
    private const string Paris = "75056";

    /// <summary>Toulouse, Montauban, Paris, Boulogne-Billancourt and Saint-Denis (two EPT), Ax-les-Thermes (its EPCI is not on the list).</summary>
    private static readonly string[] Communes = ["31555", "31395", "82121", Paris, "92012", "93066", "09032"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Les_chiffres_des_EPCI_des_departements_et_de_l_organisme_sont_ceux_d_un_recomptage_naif(int graine)
    {
        await p.EffacerAsync();
        var lignes = Tirer(new Random(graine));
        await p.ImporterAsync(PortailDuPatrimoine.Octets(p.Lignes(Lignes, ';', (i, c) => lignes[i].Cellule(c))));
        var compte = await p.CommeAsync<CompterLeParc, ParcCompte>(ComptesDemo.AminaBelkacem, s => s.DeAsync(p.Siren, ConstruitsAvant, CancellationToken.None));
        var naif = Recompter(lignes);
        compte.ParTerritoire.Keys.ShouldBe(naif.Keys, ignoreOrder: true);
        foreach (var (territoire, attendu) in naif)
            compte.ParTerritoire[territoire].ShouldBe(attendu, $"{territoire}, seed {graine}");
        var organisme = compte.ParTerritoire[(EchelleDEngagement.Organisme, "")];
        compte.ParTerritoire.Where(t => t.Key.Echelle == EchelleDEngagement.Departement).Select(t => t.Value).Aggregate((a, b) => a + b).ShouldBe(organisme);
    }

    private static List<LogementTire> Tirer(Random hasard) => [.. Enumerable.Range(0, Lignes).Select(_ => new LogementTire(
        Communes[hasard.Next(Communes.Length)], "ABCDEFG"[hasard.Next(7)], 1950 + hasard.Next(68), hasard.Next(5) == 0, hasard.Next(20) == 0, hasard.Next(4) == 0))];

    /// <summary>One line after the other, without a query nor a function of the portal but the list of the EPCI.</summary>
    private Dictionary<(EchelleDEngagement, string), ParcDuTerritoire> Recompter(List<LogementTire> lignes)
    {
        var territoires = p.ServicesDuPortail.GetRequiredService<ITerritoires>();
        var comptes = new Dictionary<(EchelleDEngagement, string), ParcDuTerritoire>();
        foreach (var l in lignes)
        {
            var un = new ParcDuTerritoire(1, l.Dpe is 'F' or 'G' ? 1 : 0, l.Annee < ConstruitsAvant && !l.Rehabilite ? 1 : 0, l.EnVente ? 1 : 0, l.Accessible ? 1 : 0);
            List<(EchelleDEngagement, string)> la = [(EchelleDEngagement.Organisme, ""), (EchelleDEngagement.Departement, l.Commune[..2])];
            if (Epci(territoires, l.Commune) is { } epci)
                la.Add((EchelleDEngagement.Epci, epci));
            foreach (var cle in la)
                comptes[cle] = comptes.TryGetValue(cle, out var deja) ? deja + un : un;
        }

        return comptes;
    }

    private static string? Epci(ITerritoires territoires, string commune)
    {
        if (commune == Paris)
            return ListeDesEpci.VilleDeParis;
        var siens = territoires.Intercommunalites.Where(e => e.Communes.Contains(commune, StringComparer.Ordinal)).ToList();
        return (siens.Find(e => e.Nature == ListeDesEpci.NatureDesEpt) ?? siens.Find(ListeDesEpci.Contient))?.Siren;
    }

    private sealed record LogementTire(string Commune, char Dpe, int Annee, bool Rehabilite, bool EnVente, bool Accessible)
    {
        public string? Cellule(ChampDeLogement champ) => champ switch
        {
            ChampDeLogement.Commune => Commune,
            ChampDeLogement.Dpe => Dpe.ToString(),
            ChampDeLogement.AnneeDeConstruction => Annee.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ChampDeLogement.RehabiliteLe => Rehabilite ? "15/03/2017" : "",
            ChampDeLogement.MisEnVenteLe => EnVente ? "01/06/2018" : "",
            ChampDeLogement.AccessiblePmr => Accessible ? "O" : "N",
            ChampDeLogement.Qpv => "",
            _ => null,
        };
    }
}
