using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.UnitTests.ConventionsCus;

/// <summary>What a refusal says, with plain spaces.</summary>
internal static class LectureDesRefus
{
    public static string Message(this Refus refus) => refus.Motifs[0].Phrase.Net();

    /// <summary>Spaces that do not break, as plain ones.</summary>
    public static string Net(this string phrase) => phrase.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
