using Cus.Portal.ContratsTerritoriaux.Execution;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.UnitTests.ContratsTerritoriaux;

/// <summary>CT-4.1: at least one gardien for a hundred dwellings (source 002, goal 4).</summary>
public class GardiensTests
{
    private static readonly DefinitionDIndicateur Gardiens = IndicateursDeLaTrame.Catalogue(1, TrameDe2023.Definition).Definition("CT-4.1");

    [Theory]
    [Trait("Scenario", "CTR-S08")]
    [InlineData(9000, 90, "100,00", nameof(Verdict.Atteint))]
    [InlineData(5001, 50, "100,02", nameof(Verdict.NonAtteint))]
    [InlineData(420, 0, "sans objet", nameof(Verdict.SansVerdict))]
    public void Cent_logements_par_gardien_passent_un_de_plus_ne_passe_pas(int logements, int gardiens, string affiche, string verdict)
    {
        var valeur = Valeur.De(logements, gardiens);
        var evaluation = Evaluer.Une(Gardiens, valeur, 100);
        evaluation.Verdict.ToString().ShouldBe(verdict);
        FormatDeValeur.Valeur(Gardiens, valeur).ShouldStartWith(affiche);
    }
}
