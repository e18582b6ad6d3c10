namespace Cus.Portal.E2E.Parcours;

/// <summary>
/// CTR-S17 in a browser, step by step: Brest Métropole, from the volunteer of October 2023 to the contract that is over in January 2027.
/// Every act goes through the pages, by the person of the scenario, at its hour; only the clock and the planned works are moved by hand.
/// </summary>
public sealed partial class HistoireDeBrest(PortailDeLHistoire portail) : Histoire(portail), IClassFixture<PortailDeLHistoire>
{
    private string _contrat = "";

    [Fact]
    [Trait("Scenario", "CTR-S17"), Trait("Category", "Histoires")]
    public async Task Du_volontariat_de_Brest_a_l_echeance_de_son_contrat()
    {
        var campagne = await OuvrirLaRemonteeAsync();
        await InscrireAsync(campagne);
        await ExporterAsync(campagne);
        await OuvrirLeContratAsync();
        await ChiffrerACinqAsync();
        await EcrireLeTexteAsync();
        await NegocierAsync();
        await FigerLaPremiereVersionAsync();
        var premier = await MettreEnSignatureAsync(_contrat, 6);
        await SignerSansPouvoirPuisAvecAsync(premier);
        await RefuserEtModifierAsync(premier);
        await SignerParLesTroisVoiesAsync(await FigerLaSecondeVersionAsync(premier));
        await AnnexerAsync();
        await RattacherGuipavasAsync();
        await SuivreLesDeuxPremieresAnneesAsync();
        await PasserLAvenantAsync();
        await VenirAEcheanceAsync();
        Relecture.RienAReprendre();
    }
}
