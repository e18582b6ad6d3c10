using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels;

/// <summary>The public holidays of an organisme: those of the département of its seat (Alsace-Moselle, overseas).</summary>
internal sealed class CalendriersDesOrganismes(IOrganismes organismes, ITerritoires territoires, IHorloge horloge)
{
    public async Task<CalendrierFerie> PourAsync(Guid organisme, CancellationToken ct) =>
        await organismes.LireAsync(organisme, horloge.Aujourdhui(), ct) is { } lu ? Pour(lu, territoires) : CalendrierFerie.Metropole;

    public static CalendrierFerie Pour(OrganismeLu organisme, ITerritoires territoires) =>
        JoursFeries.Pour(organisme.Commune is { } commune ? territoires.CommuneDeTousTemps(commune)?.Departement : null);
}
