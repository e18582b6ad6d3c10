using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Patrimoine;

/// <summary>What is deposited, and for whom.</summary>
/// <param name="OrganismeId">Organisme whose stock it is; null for a national file.</param>
/// <param name="Siren">Its SIREN; empty for a national file.</param>
/// <param name="Nom">Its name, or « Fichier national ».</param>
/// <param name="Millesime">Year of the layout: the stock at 1 January of that year.</param>
/// <param name="Mode">Whole stock, or complement.</param>
internal sealed record ObjetDeLImport(Guid? OrganismeId, string Siren, string Nom, int Millesime, ModeDImport Mode);

/// <summary>Counts of a reading, as far as it went.</summary>
/// <param name="Lignes">Lines read under the headings.</param>
/// <param name="Fautives">Lines with a fault.</param>
/// <param name="Fautes">Faults, all of them.</param>
/// <param name="CommunesReunies">Lines whose commune was merged since, and was brought to the one of today.</param>
/// <param name="Octets">Bytes read.</param>
internal readonly record struct AvancementDeLecture(int Lignes, int Fautives, int Fautes, int CommunesReunies, long Octets)
{
    public int Justes => Lignes - Fautives;
}

/// <summary>Differences with the stock in force.</summary>
internal readonly record struct EcartsDeStock(int Nouveaux, int Disparus, int Modifies, int Inchanges);

/// <summary>How many cells of a column are faulty for one reason.</summary>
internal sealed record CompteDeFautes(string Colonne, string Phrase, int Nombre);

/// <summary>
/// A file of the stock, one dwelling a line: deposited, read by a work, then accepted or abandoned. Until it is accepted the
/// stock in force is what it was.
/// </summary>
internal sealed class ImportDeStock : IDansUnEspace
{
    private ImportDeStock()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid? OrganismeId { get; private set; }

    public string Siren { get; private set; } = "";

    public string OrganismeNom { get; private set; } = "";

    public int Millesime { get; private set; }

    public ModeDImport Mode { get; private set; }

    public StatutImportDeStock Statut { get; private set; }

    public Guid FichierId { get; private set; }

    public string NomDuFichier { get; private set; } = "";

    public long Taille { get; private set; }

    /// <summary>« CSV, tabulation, Windows-1252 », once found.</summary>
    public string Format { get; private set; } = "";

    public int Lignes { get; private set; }

    public int LignesFautives { get; private set; }

    public int Fautes { get; private set; }

    public int CommunesReunies { get; private set; }

    public long Octets { get; private set; }

    public IReadOnlyList<CompteDeFautes> ComptesDeFautes { get; private set; } = [];

    /// <summary>Headings of the file that the layout does not know: not read.</summary>
    public IReadOnlyList<string> ColonnesIgnorees { get; private set; } = [];

    /// <summary>Why the file cannot be read.</summary>
    public string? Motif { get; private set; }

    /// <summary>Départements of its right lines.</summary>
    public IReadOnlyList<string> Departements { get; private set; } = [];

    /// <summary>The import in force that it was compared with; null when there was none.</summary>
    public Guid? CompareAId { get; private set; }

    public int Nouveaux { get; private set; }

    public int Disparus { get; private set; }

    public int Modifies { get; private set; }

    public int Inchanges { get; private set; }

    public DateTimeOffset DeposeLe { get; private set; }

    public string DeposeParNom { get; private set; } = "";

    public DateTimeOffset? LuLe { get; private set; }

    public DateTimeOffset? AccepteLe { get; private set; }

    public string? AccepteParNom { get; private set; }

    public uint VersionDeLigne { get; private set; }

    public int LignesJustes => Lignes - LignesFautives;

    public bool EstNational => OrganismeId is null;

    public bool SeLit => Statut is StatutImportDeStock.Depose or StatutImportDeStock.EnLecture;

    /// <summary>Share already read, from 0 to 100.</summary>
    public int Pourcentage => Taille == 0 ? 0 : (int)Math.Clamp(100 * Octets / Taille, 0, 100);

    public static ImportDeStock Deposer(ObjetDeLImport objet, Guid fichierId, string nom, long taille, Acteur par, DateTimeOffset le) => new()
    {
        Id = Identifiant.Nouveau(),
        OrganismeId = objet.OrganismeId,
        Siren = objet.Siren,
        OrganismeNom = objet.Nom,
        Millesime = objet.Millesime,
        Mode = objet.Mode,
        Statut = CycleDeLImport.Table.Initial,
        FichierId = fichierId,
        NomDuFichier = nom,
        Taille = taille,
        DeposeLe = le.ToUniversalTime(),
        DeposeParNom = par.Nom,
    };

    /// <summary>The reading begins, or begins again after a stop.</summary>
    public void Lire() => Passer(CycleDeLImport.Lire);

    /// <summary>What the head of the file told.</summary>
    public void Reconnaitre(string format, IReadOnlyList<string> ignorees) => (Format, ColonnesIgnorees) = (format, ignorees);

    /// <summary>So far.</summary>
    public void Avancer(AvancementDeLecture a, IReadOnlyList<CompteDeFautes> comptes)
    {
        (Lignes, LignesFautives, Fautes, CommunesReunies, Octets) = (a.Lignes, a.Fautives, a.Fautes, a.CommunesReunies, a.Octets);
        ComptesDeFautes = comptes;
    }

    /// <summary>The whole file is read: what it changes is known.</summary>
    public void Rapporter(EcartsDeStock ecarts, Guid? compareA, IReadOnlyList<string> departements, DateTimeOffset le)
    {
        Passer(CycleDeLImport.Rapporter);
        Comparer(ecarts, compareA);
        (Departements, Octets, LuLe) = (departements, Taille, le.ToUniversalTime());
    }

    /// <summary>Compared again: the stock in force is no longer the one it had been compared with.</summary>
    public void Comparer(EcartsDeStock ecarts, Guid? compareA) =>
        (Nouveaux, Disparus, Modifies, Inchanges, CompareAId) = (ecarts.Nouveaux, ecarts.Disparus, ecarts.Modifies, ecarts.Inchanges, compareA);

    /// <summary>The file cannot be read, or not to its end: nothing of it is kept.</summary>
    public void Ecarter(string motif, DateTimeOffset le)
    {
        Passer(CycleDeLImport.Ecarter);
        (Motif, LuLe) = (motif, le.ToUniversalTime());
    }

    /// <exception cref="Refus">No right line, or not in a status to be accepted.</exception>
    public void Accepter(Acteur par, DateTimeOffset le)
    {
        if (Statut == StatutImportDeStock.Lu && LignesJustes == 0)
            throw new Refus(RefusCus.AucuneLigneJuste);
        Passer(CycleDeLImport.Accepter);
        (AccepteLe, AccepteParNom) = (le.ToUniversalTime(), par.Nom);
    }

    public void Abandonner() => Passer(CycleDeLImport.Abandonner);

    public void Remplacer() => Passer(CycleDeLImport.Remplacer);

    private void Passer(string acte) => Statut = CycleDeLImport.Table.Passer(Statut, acte);
}
