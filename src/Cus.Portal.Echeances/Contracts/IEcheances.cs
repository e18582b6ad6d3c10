using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Echeances.Contracts;

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
    /// <summary>Due at the end of a delay that runs from the starting fact.</summary>
    public OuvertureEcheance(
        string type, string objet, string libelle, string faitDeDepart, DateTimeOffset departLe, string fondement, string formule, Delai delai,
        IReadOnlyList<Role> roles, Guid? organismeId, string? region, string chemin, CalendrierFerie calendrier = CalendrierFerie.Metropole)
        : this(type, objet, libelle, faitDeDepart, departLe, fondement, formule, delai.Terme(departLe, calendrier), roles, organismeId, region, chemin, calendrier) => Delai = delai;

    /// <summary>The delay that gave the due instant; null when a date was announced.</summary>
    public Delai? Delai { get; init; }

    /// <summary>What silence is worth at its term.</summary>
    public RegleDeSilence Silence { get; init; } = RegleDeSilence.Rien;

    /// <summary>What it is opened with (« appels/session/{id} »), or null: reminders are rehearsed and stopped by group.</summary>
    public string? Groupe { get; init; }
}

/// <summary>A deadline as every surface reads it.</summary>
public sealed record EcheanceLue(
    Guid Id, string Type, string Objet, string Libelle, string Formule, string Fondement, DateTimeOffset DepartLe, DateTimeOffset DueLe,
    DateTimeOffset? CloseLe, string? FaitDeCloture, Guid? OrganismeId, string? Region, string Chemin, CalendrierFerie Calendrier)
{
    /// <summary>What started it, in words.</summary>
    public string FaitDeDepart { get; init; } = "";

    /// <summary>The delay that gave its first due instant; null when a date was announced.</summary>
    public Delai? Delai { get; init; }

    /// <summary>First due instant, before any pause or extension.</summary>
    public DateTimeOffset OrigineLe { get; init; } = DueLe;

    /// <summary>Its pauses, in order.</summary>
    public IReadOnlyList<PauseDEcheance> Pauses { get; init; } = [];

    /// <summary>Its extensions, in order.</summary>
    public IReadOnlyList<Prorogation> Prorogations { get; init; } = [];

    /// <summary>Since when its count is stopped by a pause that has no end yet; null otherwise.</summary>
    public DateTimeOffset? SuspendueLe { get; init; }

    /// <summary>What silence is worth.</summary>
    public RegleDeSilence Silence { get; init; } = RegleDeSilence.Rien;

    /// <summary>Silence was kept, and certified.</summary>
    public CertificatDeSilence? Certificat { get; init; }

    /// <summary>Nothing is due any more, and nothing was done: its object went away.</summary>
    public bool EstAnnulee { get; init; }

    /// <summary>True while nothing closed it.</summary>
    public bool EstOuverte => CloseLe is null;

    /// <summary>Late: open, its count running, and the due second is over (never on the due day itself).</summary>
    public bool EstEnRetard(DateTimeOffset maintenant) => EstOuverte && SuspendueLe is null && Delais.EstPasse(DueLe, maintenant);

    /// <summary>A pause covers that instant.</summary>
    public bool EstEnPause(DateTimeOffset instant) => EstOuverte && Pauses.Any(p => p.Couvre(instant));
}

/// <summary>Deadlines of the current espace. Programmes open and close; nothing else computes a date.</summary>
public interface IEcheances
{
    /// <summary>Opens a deadline, or moves the due instant of the one already open for the same type and object.</summary>
    Task<Guid> OuvrirAsync(OuvertureEcheance ouverture, CancellationToken ct);

    /// <summary>Closes the open deadline of that type and object, if any, with the fact that closes it.</summary>
    Task CloreAsync(string type, string objet, string faitDeCloture, CancellationToken ct);

    /// <summary>Takes away the open deadline of that type and object, if any: its object went away, nothing was done and silence is worth nothing.</summary>
    Task AnnulerAsync(string type, string objet, string motif, CancellationToken ct);

    /// <summary>Stops the count of the open deadline; without an end, until <see cref="ReprendreAsync"/>.</summary>
    /// <exception cref="Socle.Refuser.Refus">No such deadline, no reason, a pause that overlaps another or lies outside the delay.</exception>
    Task PauserAsync(string type, string objet, DateTimeOffset debut, DateTimeOffset? fin, string motif, CancellationToken ct);

    /// <summary>Ends the pause that has no end: its full days are added to the due instant.</summary>
    /// <exception cref="Socle.Refuser.Refus">No such deadline, or not paused.</exception>
    Task ReprendreAsync(string type, string objet, CancellationToken ct);

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
