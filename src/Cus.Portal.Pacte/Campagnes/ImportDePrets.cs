using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>A line of the file that is refused.</summary>
/// <param name="Ligne">Line; the headings are line 1.</param>
/// <param name="Cellule">« C14 ».</param>
/// <param name="Phrase">Why.</param>
internal sealed record FauteDePret(int Ligne, string Cellule, string Phrase);

/// <summary>What a file of loans gives.</summary>
/// <param name="Lignes">Lines read.</param>
/// <param name="Pretes">Lines without a fault.</param>
/// <param name="Fautes">Faults, line by line.</param>
/// <param name="Prets">Loans ready, added up by organisme, nature and zone.</param>
internal sealed record LectureDePrets(int Lignes, int Pretes, IReadOnlyList<FauteDePret> Fautes, IReadOnlyList<LigneDePrets> Prets);

/// <summary>A file of loans: its report, what it adds up to, and whether it counts.</summary>
internal sealed class ImportDePrets : IDansUnEspace
{
    /// <summary>Faults kept, of all those counted.</summary>
    public const int FautesGardees = 1_000;

    private ImportDePrets()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid CampagneId { get; private set; }

    public Guid FichierId { get; private set; }

    public string NomDuFichier { get; private set; } = "";

    public StatutImportDePrets Statut { get; private set; }

    public int Lignes { get; private set; }

    public int Pretes { get; private set; }

    public int Refusees => Lignes - Pretes;

    public IReadOnlyList<FauteDePret> Fautes { get; private set; } = [];

    public IReadOnlyList<LigneDePrets> Prets { get; private set; } = [];

    public DateTimeOffset DeposeLe { get; private set; }

    public string DeposeParNom { get; private set; } = "";

    public DateTimeOffset? DecideLe { get; private set; }

    public static ImportDePrets Lire(CampagneDeMutualisation campagne, FichierLu fichier, LectureDePrets lecture, Acteur par, DateTimeOffset le) => new()
    {
        Id = Identifiant.Nouveau(),
        CampagneId = campagne.Id,
        FichierId = fichier.Id,
        NomDuFichier = fichier.Nom,
        Lignes = lecture.Lignes,
        Pretes = lecture.Pretes,
        Fautes = [.. lecture.Fautes.Take(FautesGardees)],
        Prets = lecture.Prets,
        DeposeLe = le.ToUniversalTime(),
        DeposeParNom = par.Nom,
    };

    /// <summary>Its ready lines count from now on.</summary>
    public void Accepter(DateTimeOffset le) => (Statut, DecideLe) = (VieDeLImportDePrets.Cycle.Passer(Statut, VieDeLImportDePrets.Accepter), le.ToUniversalTime());

    public void Abandonner(DateTimeOffset le) => (Statut, DecideLe) = (VieDeLImportDePrets.Cycle.Passer(Statut, VieDeLImportDePrets.Abandonner), le.ToUniversalTime());

    /// <summary>Another file takes its place.</summary>
    public void Remplacer() => Statut = VieDeLImportDePrets.Cycle.Passer(Statut, VieDeLImportDePrets.Remplacer);
}
