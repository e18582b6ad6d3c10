using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Referentiel.Organismes;

/// <summary>What is typed of an organisme, its name aside.</summary>
/// <param name="Type">Kind.</param>
/// <param name="Siren">SIREN, or null.</param>
/// <param name="Siret">SIRET of its seat, or null.</param>
/// <param name="Commune">INSEE code of its seat, or null.</param>
/// <param name="Adresse">Postal address.</param>
/// <param name="Telephone">Telephone.</param>
/// <param name="Courriel">General address for mail.</param>
internal sealed record IdentiteDOrganisme(TypeOrganisme Type, Siren? Siren, Siret? Siret, string? Commune, string? Adresse, string? Telephone, string? Courriel);

/// <summary>A legal person known of the portal. It keeps its identifier and its former names for ever; nothing of it is ever erased.</summary>
internal sealed class Organisme
{
    private readonly List<Denomination> _denominations = [];
    private readonly List<Adhesion> _adhesions = [];

    private Organisme()
    {
    }

    public Guid Id { get; private set; }

    public TypeOrganisme Type { get; private set; }

    public string? Siren { get; private set; }

    public string? Siret { get; private set; }

    public string? Commune { get; private set; }

    public string? Adresse { get; private set; }

    public string? Telephone { get; private set; }

    public string? Courriel { get; private set; }

    /// <summary>Names, each from a day on; the first has no beginning.</summary>
    public IReadOnlyList<Denomination> Denominations => _denominations;

    /// <summary>Memberships of a grouping: USH, a regional association.</summary>
    public IReadOnlyList<Adhesion> Adhesions => _adhesions;

    /// <summary>Version of the row.</summary>
    public uint Version { get; private set; }

    public static Organisme Enregistrer(Guid id, string nom, IdentiteDOrganisme identite)
    {
        var o = new Organisme { Id = id };
        o._denominations.Add(new Denomination(id, Denomination.Verifier(nom), null));
        o.Corriger(identite);
        return o;
    }

    /// <summary>Corrects what identifies it. Renaming is another act, with its date.</summary>
    public void Corriger(IdentiteDOrganisme i)
    {
        if (i is { Siren: null, Siret: null, Type: not (TypeOrganisme.ServiceEtat or TypeOrganisme.Autre) })
            throw Refus.Champ("Siren", RefusReferentiel.SirenExige);
        (Type, Siret, Commune, Adresse, Telephone, Courriel) = (i.Type, i.Siret?.Valeur, i.Commune, i.Adresse, i.Telephone, i.Courriel);
        Siren = (i.Siren ?? i.Siret?.Siren)?.Valeur;
    }

    /// <summary>Name on a day.</summary>
    public string NomLe(DateOnly jour) => Denomination.Le(_denominations, jour);

    /// <summary>Takes a new name from a day on; what was written before keeps the old one.</summary>
    public void Renommer(string nom, DateOnly debut)
    {
        nom = Denomination.Verifier(nom);
        var derniere = _denominations.MaxBy(d => d.Debut ?? DateOnly.MinValue)!;
        if (derniere.Debut >= debut)
            throw Refus.Champ("Debut", RefusReferentiel.NomAvantLePrecedent, ("nom", derniere.Nom), ("date", derniere.Debut));
        if (derniere.Nom == nom)
            throw Refus.Champ("Nom", RefusReferentiel.MemeNom);
        _denominations.Add(new Denomination(Id, nom, debut));
    }

    /// <summary>Joins a grouping from a day on.</summary>
    public void Adherer(Guid groupementId, DateOnly debut)
    {
        if (_adhesions.Find(a => a.GroupementId == groupementId && (a.Fin is null || a.Fin >= debut)) is { } enCours)
            throw Refus.Champ("Debut", RefusReferentiel.AdhesionEnCours, ("debut", enCours.Debut));
        _adhesions.Add(new Adhesion(Id, groupementId, debut));
    }

    /// <summary>Leaves a grouping; the day given is the last of membership.</summary>
    public void Quitter(Guid groupementId, DateOnly dernierJour)
    {
        var adhesion = _adhesions.Find(a => a.GroupementId == groupementId && a.Fin is null) ?? throw Refus.Champ("Fin", RefusReferentiel.AdhesionAucune);
        adhesion.Finir(dernierJour);
    }

    /// <summary>True when it belongs to the grouping that day.</summary>
    public bool AdhereA(Guid groupementId, DateOnly jour) => _adhesions.Exists(a => a.GroupementId == groupementId && a.Vaut(jour));
}

/// <summary>A name, from a day on.</summary>
internal sealed class Denomination
{
    public const int Longueur = 200;

    private Denomination()
    {
    }

    public Denomination(Guid organismeId, string nom, DateOnly? debut) => (Id, OrganismeId, Nom, Debut) = (Identifiant.Nouveau(), organismeId, nom, debut);

    public Guid Id { get; private set; }

    public Guid OrganismeId { get; private set; }

    public string Nom { get; private set; } = "";

    /// <summary>First day, or null for the first name.</summary>
    public DateOnly? Debut { get; private set; }

    /// <summary>The name that holds on a day; before the first one, the first.</summary>
    public static string Le(IEnumerable<Denomination> denominations, DateOnly jour)
    {
        var ordre = denominations.OrderBy(d => d.Debut ?? DateOnly.MinValue).ToList();
        return (ordre.LastOrDefault(d => d.Debut is null || d.Debut <= jour) ?? ordre[0]).Nom;
    }

    public static string Verifier(string? nom)
    {
        nom = nom?.Trim().Replace('\'', '’') ?? "";
        if (nom.Length == 0)
            throw Refus.Champ("Nom", RefusSocle.Obligatoire, ("champ", "le nom"));
        return nom.Length <= Longueur ? nom : throw Refus.Champ("Nom", RefusSocle.TropLong, ("champ", "Le nom"), ("n", nom.Length), ("max", Longueur));
    }
}

/// <summary>Membership of a grouping between two days, both included.</summary>
internal sealed class Adhesion
{
    private Adhesion()
    {
    }

    public Adhesion(Guid organismeId, Guid groupementId, DateOnly debut) =>
        (Id, OrganismeId, GroupementId, Debut) = (Identifiant.Nouveau(), organismeId, groupementId, debut);

    public Guid Id { get; private set; }

    public Guid OrganismeId { get; private set; }

    public Guid GroupementId { get; private set; }

    public DateOnly Debut { get; private set; }

    /// <summary>Last day, or null.</summary>
    public DateOnly? Fin { get; private set; }

    public bool Vaut(DateOnly jour) => Debut <= jour && (Fin is null || jour <= Fin);

    public void Finir(DateOnly dernierJour) =>
        Fin = dernierJour >= Debut ? dernierJour : throw Refus.Champ("Fin", RefusReferentiel.AdhesionInversee, ("debut", Debut));
}
