using Cus.Portal.Echeances.Contracts;

namespace Cus.Portal.ConventionsCus.Procedure;

/// <summary>The strategic plan of the stock was approved or updated less than three years ago (R. 445-2-2): asked at the signature, recalled at the deposit (PRO-01).</summary>
internal static class FraicheurDuPsp
{
    /// <summary>From then on it is too old.</summary>
    public static readonly Delai Duree = Delai.EnAnnees(3);

    /// <summary>True when less than three years, to the day, have gone by.</summary>
    /// <param name="delibereLe">Day of the délibération that approved or updated it.</param>
    /// <param name="jour">Day at which one looks.</param>
    public static bool EstFrais(DateOnly delibereLe, DateOnly jour) => jour < Duree.Apres(delibereLe);
}
