using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;

namespace Cus.Portal.Appels.Dossiers;

/// <summary>A section of a dossier, with its version stamp.</summary>
internal sealed class SectionDeDossier : IDansUnEspace
{
    private SectionDeDossier()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid DossierId { get; private set; }

    public string Code { get; private set; } = "";

    public SaisieDeSection Saisie { get; private set; } = SaisieDeSection.Vide;

    /// <summary>Stamp: 0 before the first save, then one more at each; concurrency token.</summary>
    public int Version { get; private set; }

    public DateTimeOffset ModifieeLe { get; private set; }

    public Guid ModifieePar { get; private set; }

    public string ModifieeParNom { get; private set; } = "";

    public static SectionDeDossier Ouvrir(Guid dossierId, string code) => new() { Id = Identifiant.Nouveau(), DossierId = dossierId, Code = code };

    public void Ecrire(SaisieDeSection saisie, Acteur par, DateTimeOffset le) =>
        (Saisie, Version, ModifieeLe, ModifieePar, ModifieeParNom) = (saisie, Version + 1, le, par.CompteId, par.Nom);
}

/// <summary>A file attached to a dossier under a piece of the call. Never erased: removed at an instant.</summary>
internal sealed class PieceJointe : IDansUnEspace
{
    private PieceJointe()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid DossierId { get; private set; }

    /// <summary>Code of the piece of the call.</summary>
    public string Exigence { get; private set; } = "";

    public Guid FichierId { get; private set; }

    public DateTimeOffset AjouteeLe { get; private set; }

    public string AjouteeParNom { get; private set; } = "";

    public DateTimeOffset? RetireeLe { get; private set; }

    public static PieceJointe Joindre(Guid dossierId, string exigence, Guid fichierId, Acteur par, DateTimeOffset le) =>
        new() { Id = Identifiant.Nouveau(), DossierId = dossierId, Exigence = exigence, FichierId = fichierId, AjouteeLe = le, AjouteeParNom = par.Nom };

    public void Retirer(DateTimeOffset le) => RetireeLe ??= le;
}

/// <summary>A piece as the receipt lists it.</summary>
internal sealed record PieceDeposee(string Exigence, string Libelle, Guid FichierId, string Nom, string Empreinte, long Taille, int? Pages);

/// <summary>One deposit of a dossier: who, when, what, and its receipt. Stays when the dossier is withdrawn.</summary>
internal sealed class Depot : IDansUnEspace
{
    private Depot()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid DossierId { get; private set; }

    public int Rang { get; private set; }

    public DateTimeOffset DeposeLe { get; private set; }

    public Guid DeposePar { get; private set; }

    public string DeposeParNom { get; private set; } = "";

    public string? ParDelegationDe { get; private set; }

    /// <summary>SHA-256 of the whole content: sections and fingerprints of the pieces.</summary>
    public string Empreinte { get; private set; } = "";

    public IReadOnlyList<PieceDeposee> Pieces { get; private set; } = [];

    /// <summary>Receipt, stored file.</summary>
    public Guid? AccuseFichierId { get; private set; }

    /// <summary>Verification code of the receipt.</summary>
    public string? Code { get; private set; }

    public DateTimeOffset? RetireLe { get; private set; }

    public string? RetireParNom { get; private set; }

    public string? MotifDeRetrait { get; private set; }

    public static Depot Enregistrer(Guid dossierId, int rang, Acteur par, string? parDelegationDe, string empreinte, IReadOnlyList<PieceDeposee> pieces, DateTimeOffset le) => new()
    {
        Id = Identifiant.Nouveau(),
        DossierId = dossierId,
        Rang = rang,
        DeposeLe = le,
        DeposePar = par.CompteId,
        DeposeParNom = par.Nom,
        ParDelegationDe = parDelegationDe,
        Empreinte = empreinte,
        Pieces = pieces,
    };

    /// <summary>Attaches the receipt.</summary>
    public void Accuser(Guid fichierId, string code) => (AccuseFichierId, Code) = (fichierId, code);

    public void Retirer(string motif, Acteur par, DateTimeOffset le) => (RetireLe, RetireParNom, MotifDeRetrait) = (le, par.Nom, motif);
}
