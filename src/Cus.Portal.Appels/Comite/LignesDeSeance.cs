using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;

namespace Cus.Portal.Appels.Comite;

/// <summary>A member convened to a séance.</summary>
internal sealed class MembreDeSeance : IDansUnEspace
{
    private MembreDeSeance()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid SeanceId { get; private set; }

    public Guid CompteId { get; private set; }

    public string Nom { get; private set; } = "";

    public bool EstPresent { get; private set; }

    public static MembreDeSeance Convoquer(Guid seanceId, Guid compteId, string nom) => new() { Id = Identifiant.Nouveau(), SeanceId = seanceId, CompteId = compteId, Nom = nom };

    public void Pointer(bool present) => EstPresent = present;
}

/// <summary>A dossier on the agenda, and what was decided.</summary>
internal sealed class PointDeSeance : IDansUnEspace
{
    private PointDeSeance()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid SeanceId { get; private set; }

    public Guid DossierId { get; private set; }

    public int Ordre { get; private set; }

    public SensDeDecision? Decision { get; private set; }

    public string? Motif { get; private set; }

    public string? Reserve { get; private set; }

    public DateOnly? ReserveAvant { get; private set; }

    public DateTimeOffset? DecideLe { get; private set; }

    /// <summary>Amount given, euros, where the call gives amounts.</summary>
    public decimal? Montant { get; private set; }

    public static PointDeSeance Inscrire(Guid seanceId, Guid dossierId, int ordre) => new() { Id = Identifiant.Nouveau(), SeanceId = seanceId, DossierId = dossierId, Ordre = ordre };

    public void Decider(SensDeDecision sens, string motif, string? reserve, DateOnly? avant, DateTimeOffset le, decimal? montant) =>
        (Decision, Motif, Reserve, ReserveAvant, DecideLe, Montant) = (sens, motif, reserve, avant, le, montant);
}

/// <summary>A member does not sit on a dossier: for the minutes, with its reason and its hour.</summary>
internal sealed class Recusation : IDansUnEspace
{
    private Recusation()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid SeanceId { get; private set; }

    public Guid DossierId { get; private set; }

    public Guid CompteId { get; private set; }

    public string Nom { get; private set; } = "";

    public string Motif { get; private set; } = "";

    public DateTimeOffset Le { get; private set; }

    public string ParNom { get; private set; } = "";

    /// <summary>Declared by the member; otherwise pronounced by the president.</summary>
    public bool EstDeclaree { get; private set; }

    public static Recusation Prononcer(Guid seanceId, Guid dossierId, MembreDeSeance membre, string motif, Acteur par, DateTimeOffset le) => new()
    {
        Id = Identifiant.Nouveau(),
        SeanceId = seanceId,
        DossierId = dossierId,
        CompteId = membre.CompteId,
        Nom = membre.Nom,
        Motif = motif,
        Le = le,
        ParNom = par.Nom,
        EstDeclaree = par.CompteId == membre.CompteId,
    };
}

/// <summary>The president placed a dossier before another of the same mean: for the minutes.</summary>
internal sealed class Departage : IDansUnEspace
{
    private Departage()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid SeanceId { get; private set; }

    public Guid Avant { get; private set; }

    public Guid Apres { get; private set; }

    public string Motif { get; private set; } = "";

    public DateTimeOffset Le { get; private set; }

    public string ParNom { get; private set; } = "";

    public static Departage Prononcer(Guid seanceId, Guid avant, Guid apres, string motif, Acteur par, DateTimeOffset le) =>
        new() { Id = Identifiant.Nouveau(), SeanceId = seanceId, Avant = avant, Apres = apres, Motif = motif, ParNom = par.Nom, Le = le };
}

/// <summary>The note of a member on a criterion of a dossier; a null value is an abstention.</summary>
internal sealed class NoteDeMembre : IDansUnEspace
{
    private NoteDeMembre()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid SeanceId { get; private set; }

    public Guid DossierId { get; private set; }

    public Guid CompteId { get; private set; }

    public int Critere { get; private set; }

    public int? Valeur { get; private set; }

    public string Justification { get; private set; } = "";

    public DateTimeOffset NoteeLe { get; private set; }

    public static NoteDeMembre Ouvrir(Guid seanceId, Guid dossierId, Guid compteId, int critere) =>
        new() { Id = Identifiant.Nouveau(), SeanceId = seanceId, DossierId = dossierId, CompteId = compteId, Critere = critere };

    public void Noter(int? valeur, string justification, DateTimeOffset le) => (Valeur, Justification, NoteeLe) = (valeur, justification, le);
}
