using System.Net;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

public class AgendaDesAppelsTests(PortailDeLecture portail) : IClassFixture<PortailDeLecture>
{
    private const string Flux = "/appels/calendrier.ics";

    [Fact]
    public async Task Le_flux_public_suit_la_limite_de_depot_et_l_oublie_une_fois_la_session_close()
    {
        portail.Horloge.Regler("2014-04-02 10:00");
        using var passant = portail.Navigateur();
        var avant = await LimiteAsync(passant);
        avant.ShouldContain("DTSTART;TZID=Europe/Paris:20140513T235959");
        avant.ShouldContain("SEQUENCE:0\r\n");

        await RecalerAsync(new DateOnly(2014, 5, 20));
        var apres = await LimiteAsync(passant);
        apres.ShouldContain("DTSTART;TZID=Europe/Paris:20140520T235959");
        apres.ShouldContain("SEQUENCE:1\r\n");

        portail.Horloge.Regler("2014-05-21 00:00");
        (await passant.Http.GetStringAsync(Flux)).ShouldNotContain(portail.Session1.ToString());
        (await passant.Http.GetStringAsync(Flux)).ShouldContain(portail.Session2.ToString());
    }

    [Fact]
    public async Task Un_autre_espace_et_un_programme_inconnu_ne_donnent_rien_de_celui_ci()
    {
        using var ailleurs = portail.Navigateur("dreal.localhost");
        (await ailleurs.Http.GetStringAsync(Flux)).ShouldNotContain("BEGIN:VEVENT");
        using var passant = portail.Navigateur();
        (await passant.DemanderAsync("/echeances/calendrier.ics")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> LimiteAsync(Navigateur passant) =>
        (await passant.Http.GetStringAsync(Flux)).Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT").Single(e => e.Contains($"UID:{portail.Session1}-depot@cus-portal", StringComparison.Ordinal));

    private Task RecalerAsync(DateOnly limite) => portail.EnAsync(BaseDuComite.Maud, async s =>
    {
        var session = await s.GetRequiredService<PortailDbContext>().Set<Session>().AsNoTracking().SingleAsync(x => x.Id == portail.Session1);
        await s.GetRequiredService<ReglerSession>().ExecuterAsync(session.Id, CalendrierDeSession.Calculer(session.Calendrier.OuvreLe, Paris.FinDuJour(limite)), null, CancellationToken.None);
        return true;
    });
}
