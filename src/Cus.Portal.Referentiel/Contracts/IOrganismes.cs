using System.ComponentModel.DataAnnotations;

namespace Cus.Portal.Referentiel.Contracts;

/// <summary>Kinds of organisme.</summary>
public enum TypeOrganisme
{
    [Display(Name = "Office public de l’habitat")] Oph,
    [Display(Name = "Entreprise sociale pour l’habitat")] Esh,
    [Display(Name = "Coopérative HLM")] Coop,
    [Display(Name = "Société d’économie mixte")] Sem,
    [Display(Name = "Intercommunalité")] Epci,
    [Display(Name = "Collectivité")] Collectivite,
    [Display(Name = "Association")] Association,
    [Display(Name = "Organisme agréé (article L. 365-2)")] AgreeL3652,
    [Display(Name = "Service de l’État")] ServiceEtat,
    [Display(Name = "Association régionale HLM")] ArHlm,
    [Display(Name = "Union sociale pour l’habitat")] Ush,
    [Display(Name = "Action Logement")] ActionLogement,
    [Display(Name = "Autre")] Autre,
}

/// <summary>An organisme as it is at a date.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Nom">Name at that date.</param>
/// <param name="NomAujourdhui">Name today, when it differs.</param>
/// <param name="Type">Kind.</param>
/// <param name="Siren">Nine digits, or null (a service of the State).</param>
/// <param name="Siret">Fourteen digits of its seat, or null.</param>
/// <param name="Commune">INSEE code of its seat, or null.</param>
/// <param name="EstAdherentUsh">Member of USH at that date (AAP-08).</param>
/// <param name="Adresse">Postal address, or null.</param>
/// <param name="Telephone">Telephone, or null.</param>
/// <param name="SuccesseurId">Organisme that acts in its place at that date, or null.</param>
public sealed record OrganismeLu(
    Guid Id, string Nom, string? NomAujourdhui, TypeOrganisme Type, string? Siren, string? Siret, string? Commune,
    bool EstAdherentUsh, string? Adresse, string? Telephone, Guid? SuccesseurId)
{
    /// <summary>« Office public de Quimper (aujourd’hui Finistère Sud Habitat) ».</summary>
    public string NomComplet => NomAujourdhui is null || NomAujourdhui == Nom ? Nom : $"{Nom} (aujourd’hui {NomAujourdhui})";

    /// <summary>Names of those it has taken over, when a search found them under their own name.</summary>
    public IReadOnlyList<string> Reprend { get; init; } = [];

    /// <summary>A landlord: OPH, ESH, COOP, SEM.</summary>
    public bool EstBailleur => Type is TypeOrganisme.Oph or TypeOrganisme.Esh or TypeOrganisme.Coop or TypeOrganisme.Sem;
}

/// <summary>Questions on organismes. Organismes are global: they belong to no espace.</summary>
public interface IOrganismes
{
    /// <summary>The organisme as it was at that date.</summary>
    Task<OrganismeLu?> LireAsync(Guid id, DateOnly date, CancellationToken ct);

    /// <summary>Several at once.</summary>
    Task<IReadOnlyDictionary<Guid, OrganismeLu>> LireAsync(IReadOnlyCollection<Guid> ids, DateOnly date, CancellationToken ct);

    /// <summary>
    /// Search by name (accents, typos, former names) or SIREN/SIRET; at most <paramref name="max"/>, never more than 20. An
    /// organisme that has passed its hand comes just after its successor.
    /// </summary>
    Task<IReadOnlyList<OrganismeLu>> ChercherAsync(string texte, int max, CancellationToken ct);

    /// <summary>Who acts for the organisme at that date: itself, or the end of its chain of successions in force.</summary>
    Task<Guid> AgitPourAsync(Guid id, DateOnly date, CancellationToken ct);

    /// <summary>The organisme and all those it took over, at that date: whose objects it may act on.</summary>
    Task<IReadOnlyList<Guid>> ReprisParAsync(Guid id, DateOnly date, CancellationToken ct);

    /// <summary>The organisme that a person typed or picked: SIREN, SIRET, exact name (current or former), « Nom (SIREN) ».</summary>
    /// <exception cref="Socle.Refuser.Refus">Next to <paramref name="champ"/>: none, or several of that name.</exception>
    Task<OrganismeLu> ExigerAsync(string saisie, string champ, CancellationToken ct);

    /// <summary>Last day on which the organisme acts itself, when a succession is recorded; else null.</summary>
    Task<DateOnly?> DernierJourAsync(Guid id, CancellationToken ct);
}
