using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Contrats;

/// <summary>A party that another organisme has taken over: the commitments of a landlord are then those of its successor, their origin stays readable.</summary>
/// <param name="Qualite">As what it was invited.</param>
/// <param name="AbsorbeId">Party as it was invited.</param>
/// <param name="Absorbe">Its name.</param>
/// <param name="SuccesseurId">Who acts for it today.</param>
/// <param name="Successeur">Its name.</param>
/// <param name="Depuis">First day on which the successor acts.</param>
internal sealed record Reprise(QualiteDePartie Qualite, Guid AbsorbeId, string Absorbe, Guid SuccesseurId, string Successeur, DateOnly Depuis);

/// <summary>Reads which parties of a contract were taken over since they were invited.</summary>
internal sealed class LireLesReprises(IOrganismes organismes, IHorloge horloge)
{
    /// <summary>In the order of the parties; empty most of the time.</summary>
    public async Task<IReadOnlyList<Reprise>> ExecuterAsync(ContratTerritorial contrat, CancellationToken ct)
    {
        var (jour, reprises) = (horloge.Aujourdhui(), new List<Reprise>());
        foreach (var p in contrat.PartiesPresentes.ToList())
        {
            var agit = await organismes.AgitPourAsync(p.OrganismeId, jour, ct);
            if (agit == p.OrganismeId)
                continue;
            var nom = contrat.PartiesPresentes.FirstOrDefault(x => x.OrganismeId == agit)?.Nom ?? (await organismes.LireAsync(agit, jour, ct))?.Nom ?? "";
            reprises.Add(new Reprise(p.Qualite, p.OrganismeId, p.Nom, agit, nom, await organismes.DernierJourAsync(p.OrganismeId, ct) is { } dernier ? dernier.AddDays(1) : jour));
        }

        return reprises;
    }
}
