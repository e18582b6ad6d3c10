using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>The clock that a reminder shows on top.</summary>
/// <param name="DueLe">Due instant.</param>
/// <param name="Formule">Its rule in words.</param>
/// <param name="Calendrier">Holidays.</param>
/// <param name="Maintenant">Instant of the mail.</param>
internal sealed record CadranDeCourriel(DateTimeOffset DueLe, string Formule, CalendrierFerie Calendrier, DateTimeOffset Maintenant)
{
    /// <summary>The deadline told, and how many times it had moved: closed or moved since, the mail does not leave.</summary>
    public (Guid Id, int Tour)? Echeance { get; init; }
}

/// <summary>One thing that a digest tells.</summary>
/// <param name="Titre">Subject of the mail that would have left.</param>
/// <param name="Quand">When, in words.</param>
/// <param name="Lien">Absolute address, or null.</param>
internal sealed record ArticleDeRecapitulatif(string Titre, string Quand, string? Lien);

/// <summary>What surrounds the text of a mail.</summary>
internal sealed record MiseEnPage(string Verbe)
{
    /// <summary>Absolute address of the page to open.</summary>
    public string? Lien { get; init; }

    /// <summary>Clock on top.</summary>
    public CadranDeCourriel? Cadran { get; init; }

    /// <summary>What a digest tells.</summary>
    public IReadOnlyList<ArticleDeRecapitulatif> Articles { get; init; } = [];

    /// <summary>Address that stops these mails, when they may be refused.</summary>
    public string? LienDeRefus { get; init; }
}
