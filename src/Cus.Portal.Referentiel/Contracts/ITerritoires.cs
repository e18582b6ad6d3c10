namespace Cus.Portal.Referentiel.Contracts;

/// <summary>Vintage of the regions that a session lives under.</summary>
public enum MillesimeRegions
{
    /// <summary>The 22 metropolitan regions in force until 31 December 2015, and the overseas ones.</summary>
    Regions2014 = 2014,

    /// <summary>The regions in force since 1 January 2016.</summary>
    Regions2016 = 2016,
}

/// <summary>A region of a vintage.</summary>
/// <param name="Code">INSEE code, never reused between vintages (« 73 » Midi-Pyrénées, « 76 » Occitanie).</param>
/// <param name="Nom">Name.</param>
/// <param name="Service">State service in charge of housing, label included: « DREAL Midi-Pyrénées », « DRIHL Île-de-France », « DEAL Guadeloupe ».</param>
/// <param name="Departements">INSEE codes.</param>
/// <param name="Successeur">Code of the region that took over on 1 January 2016, or null when it still exists.</param>
public sealed record Region(string Code, string Nom, string Service, IReadOnlyList<string> Departements, string? Successeur)
{
    /// <summary>Département where the service has its seat: its public holidays are those of its working days.</summary>
    public string Siege { get; init; } = Departements[0];
}

/// <summary>A commune as it was at a vintage.</summary>
/// <param name="Code">INSEE code.</param>
/// <param name="Nom">Name.</param>
/// <param name="Departement">Code of the département.</param>
/// <param name="ActuelleCode">Commune of today that contains it (itself when it still exists).</param>
/// <param name="ActuelleNom">Its name.</param>
/// <param name="EpciSiren">SIREN of the EPCI it belongs to today, or null.</param>
/// <param name="EpciNom">Its name.</param>
public sealed record Commune(string Code, string Nom, string Departement, string ActuelleCode, string ActuelleNom, string? EpciSiren, string? EpciNom)
{
    /// <summary>True when it still exists under that code.</summary>
    public bool EstActuelle => Code == ActuelleCode;

    /// <summary>Name of its EPT today (Grand Paris), or null.</summary>
    public string? EptNom { get; init; }
}

/// <summary>An intercommunalité of today: métropole, communauté, or établissement public territorial of Grand Paris.</summary>
/// <param name="Siren">Nine digits.</param>
/// <param name="Nom">Name as it is said: « Brest Métropole », « Angers Loire Métropole », « Communauté de communes du Pays de Bitche ».</param>
/// <param name="Nature">« Métropole », « Communauté urbaine »…</param>
/// <param name="Departements">Codes of the départements of its communes, the one of most of them first.</param>
/// <param name="Communes">INSEE codes of its communes, in order.</param>
public sealed record Epci(string Siren, string Nom, string Nature, IReadOnlyList<string> Departements, IReadOnlyList<string> Communes)
{
    /// <summary>The département where most of its communes are: where a list or a map shows it.</summary>
    public string Departement => Departements[0];

    /// <summary>« Brest Métropole (242 900 314) »: what a field shows, and accepts as it is.</summary>
    public string Designation => $"{Nom} ({Socle.Identifiants.Siren.Lire(Siren).Groupe})";
}

/// <summary>Territories, in memory and offline; safe to ask in a loop.</summary>
public interface ITerritoires
{
    /// <summary>Regions of a vintage, by name.</summary>
    IReadOnlyList<Region> Regions(MillesimeRegions millesime);

    /// <summary>A region of any vintage, by code.</summary>
    Region? Region(string code);

    /// <summary>The region of a département at a vintage.</summary>
    Region? RegionDuDepartement(string departement, MillesimeRegions millesime);

    /// <summary>Name of a département.</summary>
    string? NomDuDepartement(string departement);

    /// <summary>A commune existing at that date, or null. A commune merged since is found at its date and says its successor.</summary>
    Commune? Commune(string codeInsee, DateOnly date);

    /// <summary>Any commune that ever had that code, or null when the code is unknown (91999).</summary>
    Commune? CommuneDeTousTemps(string codeInsee);

    /// <summary>Communes whose name is near (accents and typos forgiven), at most <paramref name="max"/>.</summary>
    IReadOnlyList<Commune> ChercherCommunes(string texte, DateOnly date, int max = 20);

    /// <summary>
    /// The commune that a person typed or picked (« 31555 », « Toulouse (31555) », « Toulouse »), existing at that date.
    /// </summary>
    /// <exception cref="Socle.Refuser.Refus">Next to <paramref name="champ"/>: unknown, merged (the one of today is proposed), or several of that name.</exception>
    Commune Exiger(string saisie, DateOnly date, string champ);

    /// <summary>
    /// True when the habilitated codes cover a region: same code, or one is the successor of the other (an agent
    /// of Occitanie opens a dossier of Midi-Pyrénées), or « D31 » for a département of it. Empty codes cover everything.
    /// </summary>
    bool Couvre(IReadOnlyList<string> territoires, string codeRegion);

    /// <summary>Whether « D29 » is habilitated to a département: its own code, its region of any vintage, or nothing at all (everything).</summary>
    bool CouvreLeDepartement(IReadOnlyList<string> territoires, string departement);

    /// <summary>The intercommunalité of that SIREN (nine digits), or null.</summary>
    Epci? Epci(string siren);

    /// <summary>Every intercommunalité of today, by name.</summary>
    IReadOnlyList<Epci> Intercommunalites { get; }

    /// <summary>Intercommunalités near what is typed: name (accents and typos forgiven) or beginning of a SIREN, at most <paramref name="max"/>.</summary>
    IReadOnlyList<Epci> ChercherEpci(string texte, int max = 20);

    /// <summary>The intercommunalité that a person typed or picked: SIREN with or without spaces, « Brest Métropole (242 900 314) », exact name.</summary>
    /// <exception cref="Socle.Refuser.Refus">Next to <paramref name="champ"/>: wrong SIREN (length, character, key), none, or several of that name.</exception>
    Epci ExigerEpci(string saisie, string champ);

    /// <summary>Communes of an intercommunalité today, by name; none when the SIREN is unknown.</summary>
    IReadOnlyList<Commune> CommunesDe(string siren);

    /// <summary>Whether a commune (or the one that contains it today) is a member of that intercommunalité.</summary>
    bool EstMembre(string codeCommune, string siren);
}
