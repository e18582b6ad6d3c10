using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Echeances.Contracts;

/// <summary>Unit of a delay.</summary>
public enum UniteDeDelai
{
    Jours,
    JoursOuvres,
    Mois,
    Annees,
}

/// <summary>A deadline to open.</summary>
/// <param name="Type">« appels.depot », « appels.avis »: finds the reminder rules.</param>
/// <param name="Objet">Object it is about (« appels/avis/{id} »): unique with the type while open.</param>
/// <param name="Libelle">« Avis de la DREAL Midi-Pyrénées sur « Un toit, un parcours » ».</param>
/// <param name="FaitDeDepart">What starts it, in words (« limite de dépôt de la session »).</param>
/// <param name="DepartLe">Instant of the starting fact.</param>
/// <param name="Fondement">Legal basis (« Appel à projets, IV »).</param>
/// <param name="Formule">Formula in words (« un mois après la date limite de dépôt »).</param>
/// <param name="DueLe">Due instant, UTC; the last second of a day in Paris for a limit of day.</param>
/// <param name="Roles">Roles that are reminded.</param>
/// <param name="OrganismeId">Whose roles, or null.</param>
/// <param name="Region">Region code whose roles, or null.</param>
/// <param name="Chemin">Local path of the page where it is done.</param>
/// <param name="Calendrier">Holidays for working days.</param>
public sealed record OuvertureEcheance(
    string Type, string Objet, string Libelle, string FaitDeDepart, DateTimeOffset DepartLe, string Fondement, string Formule,
    DateTimeOffset DueLe, IReadOnlyList<Role> Roles, Guid? OrganismeId, string? Region, string Chemin,
    CalendrierFerie Calendrier = CalendrierFerie.Metropole)
{
    /// <summary>What it is opened with (« appels/session/{id} »), or null: reminders are rehearsed and stopped by group.</summary>
    public string? Groupe { get; init; }
}

/// <summary>A deadline as every surface reads it.</summary>
public sealed record EcheanceLue(
    Guid Id, string Type, string Objet, string Libelle, string Formule, string Fondement, DateTimeOffset DepartLe, DateTimeOffset DueLe,
    DateTimeOffset? CloseLe, string? FaitDeCloture, Guid? OrganismeId, string? Region, string Chemin, CalendrierFerie Calendrier)
{
    /// <summary>True while nothing closed it.</summary>
    public bool EstOuverte => CloseLe is null;

    /// <summary>Late: open, and the due instant is past (never on the due day itself).</summary>
    public bool EstEnRetard(DateTimeOffset maintenant) => EstOuverte && maintenant > DueLe;
}

/// <summary>Deadlines of the current espace. Programmes open and close; nothing else computes a date.</summary>
public interface IEcheances
{
    /// <summary>Opens a deadline, or moves the due instant of the one already open for the same type and object.</summary>
    Task<Guid> OuvrirAsync(OuvertureEcheance ouverture, CancellationToken ct);

    /// <summary>Closes the open deadline of that type and object, if any, with the fact that closes it.</summary>
    Task CloreAsync(string type, string objet, string faitDeCloture, CancellationToken ct);

    /// <summary>Deadlines of these objects.</summary>
    Task<IReadOnlyList<EcheanceLue>> ListerAsync(string type, IReadOnlyCollection<string> objets, CancellationToken ct);

    /// <summary>Open deadlines of a type past their due instant, by due instant, at most 500.</summary>
    Task<IReadOnlyList<EcheanceLue>> EnRetardAsync(string type, CancellationToken ct);
}

/// <summary>A reminder to write: what a programme says of one of its deadlines. Asked in the recording transaction, after the state was re-read.</summary>
/// <param name="Sujet">Subject.</param>
/// <param name="Texte">Body, plain text, with what is missing.</param>
public sealed record TexteDeRappel(string Sujet, string Texte);

/// <summary>
/// The programme's voice in a reminder; one per type of deadline, registered by the programme. Returning null says
/// that nothing is to be reminded (the obligation is extinguished): the reminder is recorded as pointless and no mail leaves.
/// </summary>
public interface IRedacteurDeRappel
{
    /// <summary>Type of deadline it writes for.</summary>
    string Type { get; }

    /// <summary>Writes the reminder for a deadline re-read now. <paramref name="offset"/>: −10, −3, −1 working days, +1 day.</summary>
    Task<TexteDeRappel?> RedigerAsync(EcheanceLue echeance, int offset, CancellationToken ct);
}

/// <summary>The due instant of a deadline passed while it was open. Published once per deadline by the hourly job, in its espace.</summary>
/// <param name="Echeance">The deadline.</param>
public sealed record EcheanceEchue(EcheanceLue Echeance) : IEvenement;
