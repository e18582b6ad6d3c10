using System.Text.Json.Serialization;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Signatures.Contracts;

/// <summary>A certificate, as it is shown.</summary>
/// <param name="Sujet">« Nolwenn Riou ».</param>
/// <param name="Emetteur">« Autorité de test ».</param>
/// <param name="Du">Valid from.</param>
/// <param name="Au">Valid until.</param>
public sealed record CertificatLu(string Sujet, string Emetteur, DateTimeOffset Du, DateTimeOffset Au);

/// <summary>A signature received.</summary>
/// <param name="Voie">Which way.</param>
/// <param name="Nom">Who signed.</param>
/// <param name="Qualite">In what quality.</param>
/// <param name="Jour">Day of the signature in Paris: of the act online, declared by the file or written by hand otherwise.</param>
/// <param name="RecueLe">Instant at which the portal received it.</param>
/// <param name="FichierId">Proof: the PDF that carries it, or the scan.</param>
/// <param name="Empreinte">SHA-256 of that file.</param>
public sealed record SignatureLue(VoieDeSignature Voie, string Nom, string Qualite, DateOnly Jour, DateTimeOffset RecueLe, Guid FichierId, string Empreinte)
{
    /// <summary>Name of who delegated, when signed by delegation.</summary>
    public string? ParDelegationDe { get; init; }

    /// <summary>The power shown (« délibération n° 12 du 1er février 2024, valable jusqu’au 31 mai 2024 »), or null.</summary>
    public string? Pouvoir { get; init; }

    /// <summary>Certificate of the signature made elsewhere, or of the portal's seal.</summary>
    public CertificatLu? Certificat { get; init; }

    /// <summary>Instant stated by the time-stamping authority, or null when there is none.</summary>
    public DateTimeOffset? HorodateeLe { get; init; }

    /// <summary>The file stands beside the sealed PDF: it was signed on an earlier state of it, or on paper.</summary>
    public bool EstAPart { get; init; }

    /// <summary>File of the power, or null.</summary>
    public Guid? PouvoirFichierId { get; init; }

    /// <summary>« signé à la main le 1er mars 2024 », « signé en ligne le 8 mars 2024 par délégation d’Erwan Kerdoncuff ».</summary>
    [JsonIgnore]
    public string EnClair => Phrases.Signature(this);
}

/// <summary>A signatory as every surface reads it.</summary>
/// <param name="Id">Identifier: its own page is <c>/signatures/{circuit}/signer/{id}</c>.</param>
/// <param name="Etape">Number of its step, from 1.</param>
/// <param name="OrganismeId">Party.</param>
/// <param name="Partie">Name of the party.</param>
/// <param name="Nom">Person expected.</param>
/// <param name="Qualite">Quality.</param>
/// <param name="Statut">Where it stands.</param>
/// <param name="EstFacultatif">Its step has enough without it.</param>
/// <param name="EstSonTour">May sign now.</param>
/// <param name="Signature">What was received, kept when voided.</param>
/// <param name="Motif">Reason of its refusal, or why it was voided.</param>
public sealed record SignataireLu(
    Guid Id, int Etape, Guid OrganismeId, string Partie, string Nom, string Qualite, StatutSignataire Statut, bool EstFacultatif, bool EstSonTour, SignatureLue? Signature, string? Motif)
{
    /// <summary>Paper copies printed for it, return expected; 0 when it does not sign on paper.</summary>
    public int Exemplaires { get; init; }

    /// <summary>Never waited for, whatever its step: it does not count among those required.</summary>
    public bool EstHorsDuCompte { get; init; }
}

/// <summary>A step as every surface reads it.</summary>
/// <param name="Numero">From 1.</param>
/// <param name="Nature">Visa or signature.</param>
/// <param name="Requis">How many are enough.</param>
/// <param name="Signataires">In the order of the circuit.</param>
public sealed record EtapeLue(int Numero, NatureDEtape Nature, int Requis, IReadOnlyList<SignataireLu> Signataires)
{
    /// <summary>How many signed.</summary>
    public int Donnees => Signataires.Count(s => s.Statut == StatutSignataire.Signe && !s.EstHorsDuCompte);

    /// <summary>Enough have.</summary>
    public bool EstFranchie => Donnees >= Requis;
}

/// <summary>A circuit as every surface reads it.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Objet">Object of the programme.</param>
/// <param name="Libelle">Label.</param>
/// <param name="Statut">Where it stands.</param>
/// <param name="FichierASignerId">The PDF to sign, before any signature.</param>
/// <param name="FichierCourantId">The PDF with all the signatures so far.</param>
/// <param name="EmpreinteDuTexte">SHA-256 of the text.</param>
/// <param name="Etapes">In order.</param>
/// <param name="OuvertLe">Opened.</param>
/// <param name="FiniLe">Completed, voided or given up, or null.</param>
/// <param name="Motif">Why it is suspended, voided or given up.</param>
public sealed record CircuitLu(
    Guid Id, string Objet, string Libelle, StatutCircuit Statut, Guid FichierASignerId, Guid FichierCourantId, string EmpreinteDuTexte,
    IReadOnlyList<EtapeLue> Etapes, DateTimeOffset OuvertLe, DateTimeOffset? FiniLe, string? Motif)
{
    /// <summary>Owner organisme.</summary>
    public Guid ProprietaireId { get; init; }

    /// <summary>Until when, or null.</summary>
    public DateTimeOffset? AvantLe { get; init; }

    /// <summary>Signing day, or null.</summary>
    public DateTimeOffset? CeremonieLe { get; init; }

    /// <summary>Who refused, when suspended by a refusal.</summary>
    public string? RefusePar { get; init; }

    /// <summary>What changed, when voided.</summary>
    public DifferenceDeTexte Difference { get; init; } = DifferenceDeTexte.Aucune;

    /// <summary>All signatories, in order.</summary>
    public IEnumerable<SignataireLu> Signataires => Etapes.SelectMany(e => e.Signataires);

    /// <summary>Signatures received and not voided.</summary>
    public int Donnees => Signataires.Count(s => s.Statut == StatutSignataire.Signe);

    /// <summary>Those without whom it is not complete: expected, not optional.</summary>
    public IEnumerable<SignataireLu> Manquants => Signataires.Where(s => s.Statut is StatutSignataire.Attendu or StatutSignataire.Refuse && !s.EstFacultatif);

    /// <summary>« 2 sur 6 »: those who are never waited for do not count.</summary>
    public string Avancement => $"{Etapes.Sum(e => e.Donnees)} sur {Signataires.Count(s => !s.EstHorsDuCompte)}";

    /// <summary>Local path of its page.</summary>
    public string Chemin => $"/signatures/{Id}";
}

/// <summary>Sentences about signatures.</summary>
internal static class Phrases
{
    /// <summary>Which way, when, and for whom.</summary>
    public static string Signature(SignatureLue s)
    {
        var voie = s.Voie switch { VoieDeSignature.EnLigne => "en ligne", VoieDeSignature.Ailleurs => "ailleurs", _ => "à la main" };
        return $"signé {voie} le {Francais.DateLongue(s.Jour)}{(s.ParDelegationDe is { } d ? $" {ParDelegation(d)}" : "")}";
    }

    /// <summary>« par délégation d’Erwan Kerdoncuff », « par délégation de Yann Le Bris ».</summary>
    public static string ParDelegation(string nom) => $"par délégation {De(nom)}";

    /// <summary>« d’Erwan Kerdoncuff », « de Yann Le Bris »: a vowel or a mute h elides; y does not before a vowel.</summary>
    public static string De(string nom) => nom.Length > 0 && "aàâäeéèêëiîïoôöuùûüh".Contains(char.ToLowerInvariant(nom[0]), StringComparison.Ordinal) ? $"d’{nom}" : $"de {nom}";
}
