using System.ComponentModel.DataAnnotations;

namespace Cus.Portal.Echeances.Contracts;

/// <summary>A rung of the escalation ladder: who a reminder climbs to.</summary>
public enum Echelon
{
    /// <summary>Who holds a role of the deadline.</summary>
    [Display(Name = "Titulaire")] Titulaire,

    /// <summary>Who holds it by delegation, as long as the delegation runs.</summary>
    [Display(Name = "Délégué")] Delegue,

    /// <summary>The superior that the State service of the region designated.</summary>
    [Display(Name = "Supérieur")] Superieur,

    /// <summary>The national desk.</summary>
    [Display(Name = "Bureau national")] BureauNational,
}

/// <summary>A rule that an espace starts with: so many working days from the due day, at 08:00, to these rungs.</summary>
/// <param name="Decalage">Working days, negative before.</param>
/// <param name="Echelons">Recipients.</param>
public sealed record RegleParDefaut(int Decalage, params IReadOnlyList<Echelon> Echelons)
{
    /// <summary>−10, −3, −1 and +1 working days, to the holders and their delegates.</summary>
    public static readonly IReadOnlyList<RegleParDefaut> Ordinaires =
        [.. new[] { -10, -3, -1, 1 }.Select(d => new RegleParDefaut(d, Echelon.Titulaire, Echelon.Delegue))];
}

/// <summary>A type of deadline as its programme declares it (a singleton service): its name on screen, and the rules an espace starts with.</summary>
/// <param name="Code">« appels.avis ».</param>
/// <param name="Libelle">« Avis du service de l’État en région ».</param>
public sealed record TypeDEcheance(string Code, string Libelle)
{
    /// <summary>Rules an espace starts with.</summary>
    public IReadOnlyList<RegleParDefaut> Regles { get; init; } = RegleParDefaut.Ordinaires;

    /// <summary>No reminder once the group (the session) is closed.</summary>
    public bool SArreteAvecLeGroupe { get; init; }

    /// <summary>No reminder that many days after the due day, when the deadline then closes; null: never.</summary>
    public int? SeFermeApres { get; init; }
}

/// <summary>Deadlines that a programme opens together: those of a session.</summary>
/// <param name="Cle">« appels/session/{id} », as in <see cref="OuvertureEcheance.Groupe"/>.</param>
/// <param name="Libelle">« 10 000 logements HLM accompagnés, session 1 de 2014 ».</param>
/// <param name="Chemin">Local path of its page.</param>
/// <param name="FermeLe">Instant from which it is closed.</param>
public sealed record GroupeDEcheances(string Cle, string Libelle, string Chemin, DateTimeOffset FermeLe);

/// <summary>A deadline that a group will open.</summary>
/// <param name="Ouverture">As it would be opened.</param>
/// <param name="PourQui">« Habitat Garonne », « DREAL Corse ».</param>
public sealed record EcheancePrevue(OuvertureEcheance Ouverture, string PourQui);

/// <summary>By which a programme says its groups of deadlines, and what each will open: stop switches and rehearsals read it.</summary>
public interface IGroupesDEcheances
{
    /// <summary>What the keys of its groups start with (« appels/session/ »).</summary>
    string Prefixe { get; }

    /// <summary>The groups of the espace, last first, at most 50.</summary>
    Task<IReadOnlyList<GroupeDEcheances>> ListerAsync(CancellationToken ct);

    /// <summary>One of them, or null.</summary>
    Task<GroupeDEcheances?> LireAsync(string cle, CancellationToken ct);

    /// <summary>Every deadline that it may open, whoever answers the call.</summary>
    Task<IReadOnlyList<EcheancePrevue>> PrevoirAsync(string cle, CancellationToken ct);
}

/// <summary>What became of a reminder, for who follows the object.</summary>
/// <param name="PrevuLe">Instant of the rule.</param>
/// <param name="TraiteLe">When the portal wrote it, or set it aside.</param>
/// <param name="Quand">« 3 jours ouvrés avant le terme ».</param>
/// <param name="EstParti">True when mails were written.</param>
/// <param name="Issue">« Envoyé », « Sans objet »…</param>
/// <param name="Motif">Why it was set aside, or null.</param>
/// <param name="Destinataires">Names of who it was written to.</param>
public sealed record RappelLu(DateTimeOffset PrevuLe, DateTimeOffset TraiteLe, string Quand, bool EstParti, string Issue, string? Motif, IReadOnlyList<string> Destinataires);

/// <summary>Reminders of the current espace.</summary>
public interface IRappels
{
    /// <summary>Those of the deadlines of an object, oldest first, at most 200.</summary>
    Task<IReadOnlyList<RappelLu>> ListerAsync(string type, string objet, CancellationToken ct);
}
