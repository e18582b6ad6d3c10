using Cus.Portal.Socle.Evenements;

namespace Cus.Portal.Referentiel.Contracts;

/// <summary>What a programme says will pass, fall or stay when an organisme is taken over.</summary>
/// <param name="Quoi">« Dossiers », « Habilitations », « Délégations ».</param>
/// <param name="Nombre">How many.</param>
/// <param name="Suite">What becomes of them: « passent à {successeur}, sous leur nom d’origine ».</param>
/// <param name="Exemples">The first ones, in words; at most 20.</param>
public sealed record CeQuiPasse(string Quoi, int Nombre, string Suite, IReadOnlyList<string> Exemples);

/// <summary>Feeds the preview of a succession; each programme that keeps objects of an organisme registers its own.</summary>
public interface ISourceDeSuccession
{
    /// <summary>What passes from an organisme on the day of effect, in the current espace.</summary>
    Task<IReadOnlyList<CeQuiPasse>> ListerAsync(Guid organismeId, DateOnly effetLe, CancellationToken ct);
}

/// <summary>A succession was recorded; it takes effect by itself on the day said. Who acts is asked to <see cref="IOrganismes.AgitPourAsync"/>.</summary>
/// <param name="AbsorbeId">Who passes its hand.</param>
/// <param name="SuccesseurId">Who takes it.</param>
/// <param name="EffetLe">First day on which the successor acts.</param>
public sealed record SuccessionEnregistree(Guid AbsorbeId, Guid SuccesseurId, DateOnly EffetLe) : IEvenement;
