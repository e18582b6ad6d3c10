using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests;

public class SocleTests(BaseDeTest b) : IClassFixture<BaseDeTest>
{
    [Fact]
    public async Task Le_journal_s_enchaine_et_se_verifie()
    {
        var espace = Guid.NewGuid();
        await using (var portee = await b.PorteeAsync(espace))
        {
            var journal = portee.ServiceProvider.GetRequiredService<Journal>();
            journal.Consigner("Essai.Un", "essai/1", "Premier acte");
            journal.Consigner("Essai.Deux", "essai/1", "Second acte");
            await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        }

        await using (var portee = await b.PorteeAsync(espace))
        {
            var bilan = await portee.ServiceProvider.GetRequiredService<VerificateurDeJournal>().VerifierAsync();
            bilan.ShouldBe(new BilanDuJournal(2, null, null));
        }

        await using (var portee = await b.PorteeAsync(Guid.NewGuid()))
        {
            var bilan = await portee.ServiceProvider.GetRequiredService<VerificateurDeJournal>().VerifierAsync();
            bilan.Entrees.ShouldBe(0);
        }
    }
}
