using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;

namespace Cus.Portal.Signatures.Circuits;

/// <summary>A signature, or a visa, expected of somebody for a party. Written through its <see cref="Circuit"/> only.</summary>
internal sealed class Signataire : IDansUnEspace
{
    private Signataire()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid CircuitId { get; private set; }

    /// <summary>Rank in the circuit, from 1: also that of its frame on the page of signatures.</summary>
    public int Rang { get; private set; }

    /// <summary>Number of its step, from 1.</summary>
    public int Etape { get; private set; }

    public Guid OrganismeId { get; private set; }

    public string Partie { get; private set; } = "";

    public string Nom { get; private set; } = "";

    public string Qualite { get; private set; } = "";

    public string? Designation { get; private set; }

    public Role Role { get; private set; }

    public Guid? CompteId { get; private set; }

    public bool PouvoirExige { get; private set; }

    /// <summary>Invited, and never waited for.</summary>
    public bool EstFacultatif { get; private set; }

    public StatutSignataire Statut { get; private set; }

    public SignatureLue? Signature { get; private set; }

    /// <summary>Account that signed, or that dropped what was signed.</summary>
    public Guid? RecuDe { get; private set; }

    /// <summary>Why it was refused or voided.</summary>
    public string? Motif { get; private set; }

    public DateTimeOffset? RefuseLe { get; private set; }

    /// <summary>Paper copies printed for it.</summary>
    public int Exemplaires { get; private set; }

    public DateTimeOffset? ImprimeLe { get; private set; }

    /// <summary>Name of its field in the PDF.</summary>
    public string Champ => $"Signature_{Rang}";

    /// <summary>Subject of a sentence.</summary>
    public string Sujet => Designation ?? $"{Qualite} ({Partie})";

    internal static Signataire Attendre(Guid circuitId, int rang, int etape, SignataireAttendu a) => new()
    {
        Id = Identifiant.Nouveau(),
        CircuitId = circuitId,
        Rang = rang,
        Etape = etape,
        OrganismeId = a.OrganismeId,
        Partie = a.Partie,
        Nom = a.Nom,
        Qualite = a.Qualite,
        Designation = a.Designation,
        Role = a.Role,
        CompteId = a.CompteId,
        PouvoirExige = a.PouvoirExige,
        EstFacultatif = a.EstFacultatif,
    };

    internal void Signer(SignatureLue signature, Guid recuDe)
    {
        Statut = VieDuSignataire.Cycle.Passer(Statut, VieDuSignataire.Signer);
        (Signature, RecuDe) = (signature, recuDe);
    }

    internal void Refuser(string motif, Guid par, DateTimeOffset le)
    {
        Statut = VieDuSignataire.Cycle.Passer(Statut, VieDuSignataire.Refuser);
        (Motif, RecuDe, RefuseLe) = (motif, par, le);
    }

    internal void Reprendre()
    {
        Statut = VieDuSignataire.Cycle.Passer(Statut, VieDuSignataire.Reprendre);
        (Motif, RefuseLe) = (null, null);
    }

    internal void Annuler(string motif)
    {
        Statut = VieDuSignataire.Cycle.Passer(Statut, VieDuSignataire.Annuler);
        Motif = motif;
    }

    internal void Imprimer(int exemplaires, DateTimeOffset le) => (Exemplaires, ImprimeLe) = (exemplaires, le);
}
