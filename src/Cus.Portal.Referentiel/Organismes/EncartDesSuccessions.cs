using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Referentiel.Organismes;

/// <summary>An organisme of the actor that has passed its hand.</summary>
/// <param name="Nom">Its name.</param>
/// <param name="Successeur">Who acts in its place.</param>
/// <param name="DernierJour">Last day on which it acted itself.</param>
internal sealed record MainPassee(string Nom, string Successeur, DateOnly DernierJour);

/// <summary>Tells a person, on its home page, why it sees nothing any more of an organisme that was taken over.</summary>
internal sealed class EncartDesSuccessions(IOrganismes organismes, IHorloge horloge) : ISourceEncarts
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<EncartAccueil>> ListerAsync(Acteur acteur, CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var passees = new List<MainPassee>();
        foreach (var id in acteur.Habilitations.Select(h => h.OrganismeId).OfType<Guid>().Distinct())
        {
            var agit = await organismes.AgitPourAsync(id, jour, ct);
            if (agit == id || await organismes.DernierJourAsync(id, ct) is not { } dernier)
                continue;
            var lus = await organismes.LireAsync([id, agit], jour, ct);
            if (lus.TryGetValue(id, out var ancien) && lus.TryGetValue(agit, out var successeur))
                passees.Add(new MainPassee(ancien.Nom, successeur.Nom, dernier));
        }

        return passees.Count == 0 ? [] : [new EncartAccueil("/Pages/Referentiel/_MainPassee.cshtml", passees, true, 1)];
    }
}
