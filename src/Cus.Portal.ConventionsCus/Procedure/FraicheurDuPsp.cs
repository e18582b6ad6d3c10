namespace Cus.Portal.ConventionsCus.Procedure;

/// <summary>The strategic plan of the stock was approved or updated less than three years ago (R. 445-2-2): asked at the signature, recalled at the deposit (PRO-01).</summary>
internal static class FraicheurDuPsp
{
    /// <summary>Years after which it is too old.</summary>
    public const int Annees = 3;

    /// <summary>True when less than three years, to the day, have gone by.</summary>
    /// <param name="delibereLe">Day of the délibération that approved or updated it.</param>
    /// <param name="jour">Day at which one looks.</param>
    public static bool EstFrais(DateOnly delibereLe, DateOnly jour) => jour < delibereLe.AddYears(Annees);
}
