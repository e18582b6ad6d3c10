using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;

namespace Cus.Portal.Signatures.Circuits;

/// <summary>What a file is to its circuit.</summary>
internal enum NatureDePiece
{
    [Display(Name = "Texte figé")] Texte,
    [Display(Name = "PDF à signer")] ASigner,
    [Display(Name = "PDF signé")] Revision,
    [Display(Name = "PDF signé ailleurs")] Ailleurs,
    [Display(Name = "Exemplaire papier numérisé")] Papier,
}

/// <summary>A file of a circuit. Revisions follow one another: each begins with the bytes of the one before.</summary>
internal sealed class PieceDeCircuit : IDansUnEspace
{
    private PieceDeCircuit()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid CircuitId { get; private set; }

    public int Numero { get; private set; }

    public NatureDePiece Nature { get; private set; }

    public Guid FichierId { get; private set; }

    public string Empreinte { get; private set; } = "";

    public long Taille { get; private set; }

    public DateTimeOffset Le { get; private set; }

    /// <summary>Of the chain of revisions: the PDF to sign, then each state of it.</summary>
    public bool EstRevision => Nature is NatureDePiece.ASigner or NatureDePiece.Revision;

    internal static PieceDeCircuit Garder(Guid circuitId, int numero, NatureDePiece nature, Guid fichierId, string empreinte, long taille, DateTimeOffset le) =>
        new() { Id = Identifiant.Nouveau(), CircuitId = circuitId, Numero = numero, Nature = nature, FichierId = fichierId, Empreinte = empreinte, Taille = taille, Le = le };
}
