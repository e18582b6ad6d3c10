using Cus.Portal.Echeances.Contracts;

namespace Cus.Portal.Appels.Depots;

/// <summary>
/// What silence means on the application of a porteur: the call provides for no tacit acceptance, and the request is a financial one,
/// so that two months of silence reject it (CRPA, art. L. 231-4). The receipt says so, with the date (art. R. 112-11-1).
/// </summary>
internal static class SilenceSurUneDemande
{
    private static readonly Delai Silence = Delai.EnMois(2);

    /// <summary>The day on which an unanswered request is rejected.</summary>
    public static DateOnly RejetLe(DateOnly recueLe) => Silence.Apres(recueLe);
}
