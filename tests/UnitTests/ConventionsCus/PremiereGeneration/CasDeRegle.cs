using Cus.Portal.ConventionsCus.PremiereGeneration;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.UnitTests.ConventionsCus.PremiereGeneration;

/// <summary>One rule of the table: where it speaks, where it is silent, boundaries included.</summary>
/// <param name="Regle">« ORG-01 ».</param>
/// <param name="Gravite">As the table marks it.</param>
/// <param name="Phrase">Its sentence, spaces plain.</param>
/// <param name="Parle">Findings of facts that break it.</param>
/// <param name="Muet">Findings of facts that hold it.</param>
internal sealed record CasDeRegle(string Regle, Gravite Gravite, string Phrase, IEnumerable<Constat>[] Parle, IEnumerable<Constat>[] Muet);

/// <summary>The rules of §10, family by family.</summary>
internal static partial class CasDeRegles
{
    private static readonly CalendrierDePremiereGeneration De2011 = new();

    /// <summary>Every case, in the order of the table.</summary>
    public static IReadOnlyList<CasDeRegle> Tous => [.. Organisme(), .. Elaboration(), .. Conclusion(), .. Contenu(), .. Classement(), .. Loyers(), .. Indicateurs(), .. OffreEtParc(), .. Occupation(), .. Service(), .. Evaluation()];

    private static CasDeRegle B(string regle, string phrase, IEnumerable<Constat>[] parle, IEnumerable<Constat>[] muet) => new(regle, Gravite.Bloquant, phrase, parle, muet);

    private static CasDeRegle A(string regle, string phrase, IEnumerable<Constat>[] parle, IEnumerable<Constat>[] muet) => new(regle, Gravite.Avertissement, phrase, parle, muet);

    private static DateOnly Jour(string jour) => DateOnly.ParseExact(jour, "dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
