using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>CTL-05: inside NPNRU and outside make the whole. Shares are exact fractions, never what is displayed.</summary>
internal static class PartsDeRenovation
{
    /// <summary>Dwellings outside NPNRU, from the total, those inside, and the share outside as it is typed in hundredths.</summary>
    /// <returns>The number of dwellings outside NPNRU.</returns>
    /// <exception cref="Refus">The two shares do not make 100 %.</exception>
    public static decimal HorsNpnru(decimal total, decimal enNpnru, decimal partHors)
    {
        if (total <= 0 || (enNpnru * 100) + (partHors * total) != total * 100)
            throw Refus.Champ("PartHors", RefusNegociation.PartsNonEgalesACent, ("somme", total <= 0 ? partHors : (enNpnru * 100 / total) + partHors));
        return total - enNpnru;
    }

    /// <summary>« 37,5 % ».</summary>
    public static string EnClair(decimal part, decimal total) => Francais.Pourcent(part / total, 1);
}

/// <summary>Sets the goal of passoires thermiques (CT-2.1) of the period: total, inside NPNRU, share outside.</summary>
internal sealed class RepartirLaRenovation(PerimetreDesContrats perimetre, EcrireLesChiffres ecrire)
{
    private const string Indicateur = "CT-2.1";

    /// <exception cref="Refus">The shares do not make 100 %; as the writing of figures.</exception>
    public async Task<BilanDeChiffres> ExecuterAsync(Guid contratId, decimal total, decimal enNpnru, decimal partHors, int revisionLue, CancellationToken ct)
    {
        var hors = PartsDeRenovation.HorsNpnru(total, enNpnru, partHors);
        var (contrat, _) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        var epci = contrat.EpciOrganismeId;
        return await ecrire.ExecuterAsync(contratId,
        [
            new(new(Indicateur, epci, "", "", CaseDeGrille.Total), total),
            new(new(Indicateur, epci, "NPNRU", "", CaseDeGrille.Total), enNpnru),
            new(new(Indicateur, epci, "HORS", "", CaseDeGrille.Total), hors),
        ], revisionLue, ct);
    }
}
