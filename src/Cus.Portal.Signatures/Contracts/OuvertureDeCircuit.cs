using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Signatures.Contracts;

/// <summary>What is asked of the signatories of a step.</summary>
public enum NatureDEtape
{
    [Display(Name = "Visa")] Visa,
    [Display(Name = "Signature")] Signature,
}

/// <summary>Which way a signature came; all three are worth the same to the circuit.</summary>
public enum VoieDeSignature
{
    [Display(Name = "En ligne")] EnLigne,
    [Display(Name = "PDF signé ailleurs")] Ailleurs,
    [Display(Name = "À la main, sur papier")] Papier,
}

/// <summary>Where a circuit stands.</summary>
public enum StatutCircuit
{
    [Display(Name = "En signature")] Ouvert,
    [Display(Name = "Suspendu")] Suspendu,
    [Display(Name = "Signé")] Complet,
    [Display(Name = "Annulé : texte modifié")] Annule,
    [Display(Name = "Abandonné")] Abandonne,
}

/// <summary>Where a signatory stands in its circuit.</summary>
public enum StatutSignataire
{
    [Display(Name = "Attendue")] Attendu,
    [Display(Name = "Donnée")] Signe,
    [Display(Name = "Refusée")] Refuse,
    [Display(Name = "Annulée")] Annule,
}

/// <summary>Somebody who has to sign, or to give a visa.</summary>
/// <param name="OrganismeId">Party it signs for.</param>
/// <param name="Partie">Name of the party (« Brest Métropole »).</param>
/// <param name="Nom">Name of the person expected (« Solen Guivarch »); printed, and invited by name.</param>
/// <param name="Qualite">In what quality (« Vice-présidente », « Préfet de région »).</param>
/// <param name="Role">Role held for that organisme that may sign: one of <see cref="RolesDeSignature.Tous"/>.</param>
/// <param name="CompteId">The one account that may sign (or who holds a dated delegation from it); null: whoever holds the role for the organisme.</param>
/// <param name="PouvoirExige">A délibération or a delegation valid on the day is required.</param>
public sealed record SignataireAttendu(Guid OrganismeId, string Partie, string Nom, string Qualite, Role Role, Guid? CompteId = null, bool PouvoirExige = false)
{
    /// <summary>Subject of a sentence (« Le préfet de région »); null: « {Qualite} ({Partie}) ».</summary>
    public string? Designation { get; init; }

    /// <summary>Invited, and never waited for: its missing signature blocks nothing.</summary>
    public bool EstFacultatif { get; init; }
}

/// <summary>Roles that may be expected in a circuit.</summary>
public static class RolesDeSignature
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Role> Tous = [Role.SignataireDePartie, Role.Prefecture, Role.PrefetRegion, Role.PorteurSignataire];
}

/// <summary>A step: its signatories sign in any order (in parallel); the next step waits until enough have.</summary>
/// <param name="Nature">Visa or signature.</param>
/// <param name="Signataires">At least one.</param>
/// <param name="Requis">How many are enough (« 2 sur 3 »); null: all. Those beyond become optional, still possible until the circuit is complete.</param>
public sealed record EtapeDemandee(NatureDEtape Nature, IReadOnlyList<SignataireAttendu> Signataires, int? Requis = null);

/// <summary>A text to have signed.</summary>
/// <param name="Objet">Object of the programme, one circuit alive at a time (« contrats/version/{id} »).</param>
/// <param name="Libelle">« Contrat territorial de Brest Métropole, version 2 ».</param>
/// <param name="FichierId">The frozen PDF, stored by the programme; the module adds its page of signatures, one frame each.</param>
/// <param name="EmpreinteDuTexte">SHA-256 of the text and its figures, lower-case hexadecimal: printed on the page of signatures.</param>
/// <param name="ProprietaireId">Organisme to which a refused text returns (the EPCI).</param>
/// <param name="Etapes">In order, at least one.</param>
public sealed record OuvertureDeCircuit(
    string Objet, string Libelle, Guid FichierId, string EmpreinteDuTexte, Guid ProprietaireId, IReadOnlyList<EtapeDemandee> Etapes)
{
    /// <summary>Name of the owner organisme (« Brest Métropole »), as mails say it.</summary>
    public string Proprietaire { get; init; } = "";

    /// <summary>Until when each signature is to be returned (last second of a day in Paris), or null.</summary>
    public DateTimeOffset? AvantLe { get; init; }

    /// <summary>Legal basis of that deadline, in words; required with <see cref="AvantLe"/>.</summary>
    public string? Fondement { get; init; }

    /// <summary>The signing day, or null when there is none.</summary>
    public DateTimeOffset? CeremonieLe { get; init; }
}

/// <summary>A passage that changed.</summary>
/// <param name="Ou">Where (« Article 3, loyers »).</param>
/// <param name="Avant">Text before; empty when added.</param>
/// <param name="Apres">Text after; empty when removed.</param>
public sealed record PassageModifie(string Ou, string Avant, string Apres);

/// <summary>A figure that changed, already written as a person reads it.</summary>
/// <param name="Ou">Which (« CT-1.1, Iroise Logement, 2025 »).</param>
/// <param name="Avant">« 600 logements ».</param>
/// <param name="Apres">« 580 logements ».</param>
public sealed record ChiffreModifie(string Ou, string Avant, string Apres);

/// <summary>What changed between the text signed and the new one.</summary>
/// <param name="Passages">Text.</param>
/// <param name="Chiffres">Figures.</param>
public sealed record DifferenceDeTexte(IReadOnlyList<PassageModifie> Passages, IReadOnlyList<ChiffreModifie> Chiffres)
{
    /// <summary>Nothing.</summary>
    public static readonly DifferenceDeTexte Aucune = new([], []);

    /// <summary>Nothing changed: a circuit is not voided for it.</summary>
    public bool EstVide => Passages.Count == 0 && Chiffres.Count == 0;
}
