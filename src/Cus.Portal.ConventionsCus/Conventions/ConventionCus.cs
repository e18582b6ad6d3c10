using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>The landlord of a convention, as it was when the convention was opened.</summary>
/// <param name="OrganismeId">Organisme.</param>
/// <param name="Siren">Nine digits.</param>
/// <param name="Nom">Name.</param>
/// <param name="Departement">Département of its seat: its prefect receives the project.</param>
/// <param name="Region">Code of the region of its seat: its prefect signs.</param>
internal sealed record BailleurDeCus(Guid OrganismeId, string Siren, string Nom, string Departement, string Region);

/// <summary>
/// A convention d’utilité sociale of the second generation, of six years, between one landlord and the State (L. 445-1). Its acts follow
/// the guide, §2 and §4; its figures and its text have their own tables.
/// </summary>
internal sealed partial class ConventionCus : IDansUnEspace
{
    private ConventionCus()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    /// <summary>« CUS-990000012-2019 ».</summary>
    public string Reference { get; private set; } = "";

    public BailleurDeCus Bailleur { get; private set; } = null!;

    public StatutConventionCus Statut { get; private set; }

    /// <summary>Reports granted, 0 to 2.</summary>
    public int Reports { get; private set; }

    /// <summary>The calendar that the reports give.</summary>
    public CalendrierDeCus Calendrier => new(Reports);

    /// <summary>What the category is decided on; null before it is.</summary>
    public CompositionDuPatrimoine? Composition { get; private set; }

    /// <summary>Category and content, with its explanation; null before the composition is known.</summary>
    public CategorieDecidee? Categorie => Composition is { } c ? CategorieDecidee.De(c) : null;

    /// <summary>Member of a groupe: both cadres stratégiques are asked (R. 445-2-2).</summary>
    public bool EstDUnGroupe { get; private set; }

    /// <summary>Tenants have representatives: a constat de carence is then refused (PRO-15).</summary>
    public bool ADesRepresentants { get; private set; }

    /// <summary>Collectivité of attachment of an OPH: SIREN of an EPCI, « D31 » for a département; null for another landlord.</summary>
    public string? Rattachement { get; private set; }

    /// <summary>Approval or last update of the strategic plan of the stock.</summary>
    public Deliberation? Psp { get; private set; }

    public Deliberation? Engagement { get; private set; }

    public Deliberation? Finale { get; private set; }

    public IReadOnlyList<DemandeDeReport> DemandesDeReport { get; private set; } = [];

    public IReadOnlyList<DestinataireDEngagement> Destinataires { get; private set; } = [];

    /// <summary>Départements where the landlord owns dwellings, that of its seat first.</summary>
    public IReadOnlyList<string> Departements { get; private set; } = [];

    /// <summary>Organismes of the collectivités on its list: what they may read.</summary>
    public IReadOnlyList<Guid> Associes { get; private set; } = [];

    public IReadOnlyList<FaitDAssociation> Faits { get; private set; } = [];

    public IReadOnlyList<PieceDeCus> Pieces { get; private set; } = [];

    public IReadOnlyList<AvisDePrefet> Avis { get; private set; } = [];

    /// <summary>Synthesis of the avis by the lead service.</summary>
    public string? Synthese { get; private set; }

    /// <summary>Number of the last frozen version of text and figures; 0 before any.</summary>
    public int DerniereVersion { get; private set; }

    public DateTimeOffset? DerniereVersionLe { get; private set; }

    public DateTimeOffset OuverteLe { get; private set; }

    public string OuverteParNom { get; private set; } = "";

    public DateTimeOffset? DeposeLe { get; private set; }

    public DateTimeOffset? TransmiseLe { get; private set; }

    public DateTimeOffset? DossierDeposeLe { get; private set; }

    public DateTimeOffset? ProposeeLe { get; private set; }

    public DateTimeOffset? ConclueLe { get; private set; }

    public uint VersionDeLigne { get; private set; }

    /// <summary>Text and commitments may change.</summary>
    public bool EstModifiable => Statut is not (StatutConventionCus.ProjetFinalAdopte or StatutConventionCus.EnSignature or StatutConventionCus.DossierDepose or StatutConventionCus.SignatureProposee or StatutConventionCus.EnVigueur or StatutConventionCus.Echue);

    /// <summary>Signed by the prefect of the region.</summary>
    public bool EstConclue => Statut is StatutConventionCus.EnVigueur or StatutConventionCus.Echue;

    /// <summary>« CUS 2019-2025, Habitat Garonne ».</summary>
    public string Intitule => $"CUS {Calendrier.EntreeEnVigueur.Year}\u2011{Calendrier.DernierJour.Year}, {Bailleur.Nom}";

    public static ConventionCus Ouvrir(BailleurDeCus bailleur, Acteur par, DateTimeOffset le) => new()
    {
        Id = Identifiant.Nouveau(),
        Reference = $"CUS-{bailleur.Siren}-{new CalendrierDeCus(0).PremiereAnnee}",
        Bailleur = bailleur,
        OuverteLe = le,
        OuverteParNom = par.Nom,
    };

    /// <summary>What the category is decided on, typed or counted from the stock.</summary>
    /// <exception cref="Refus">More homes than stock (CAT-02), neither stock nor accession, or a text that no longer changes.</exception>
    public void FixerLaComposition(CompositionDuPatrimoine composition)
    {
        ExigerModifiable();
        if (composition.EquivalentsEnFoyers < 0 || composition.Equivalents < 0 || composition.VentesNeuves < 0 || composition.EquivalentsEnFoyers > composition.Equivalents)
            throw Refus.Champ("EquivalentsEnFoyers", RefusDeProcedure.CompositionIncoherente);
        if (composition is { Equivalents: 0, Accession: false })
            throw Refus.Champ("Equivalents", RefusDeProcedure.NiParcNiAccession);
        Composition = composition;
    }

    /// <summary>Whether it belongs to a groupe, whether its tenants have representatives, and for an OPH what it is attached to (SIREN of an EPCI, « D31 »).</summary>
    public void DireSaSituation(AppartenanceAUnGroupe groupe, RepresentationDesLocataires locataires, string? rattachement) =>
        (EstDUnGroupe, ADesRepresentants, Rattachement) = (groupe == AppartenanceAUnGroupe.Membre, locataires == RepresentationDesLocataires.Representes, rattachement);

    /// <summary>The strategic plan was approved or updated that day.</summary>
    public void ActualiserLePsp(Deliberation deliberation) => Psp = deliberation;

    /// <summary>A version of text and figures was frozen.</summary>
    public int FigerUneVersion(DateTimeOffset le)
    {
        ExigerModifiable();
        (DerniereVersion, DerniereVersionLe) = (DerniereVersion + 1, le);
        return DerniereVersion;
    }

    /// <summary>Joins a piece of one of the two files.</summary>
    public void Joindre(PieceDeCus piece)
    {
        if (EstConclue)
            throw new Refus(RefusDeProcedure.ConventionConclue);
        Pieces = [.. Pieces, piece];
    }

    public bool A(NatureDePieceDeCus nature) => Pieces.Any(p => p.Nature == nature);

    /// <exception cref="Refus">Adopted, in signature, concluded or over.</exception>
    public void ExigerModifiable()
    {
        if (!EstModifiable)
            throw new Refus(EstConclue ? RefusDeProcedure.ConventionConclue : RefusDeProcedure.TexteAdopte);
    }

    /// <summary>« au 30 juin 2025 », for the screens.</summary>
    public string TermeEnClair => Francais.DateLongue(Calendrier.DernierJour);
}

/// <summary>Whether the landlord belongs to a groupe.</summary>
internal enum AppartenanceAUnGroupe
{
    Independant,
    Membre,
}

/// <summary>Whether its tenants have representatives (guide CUS 2G, §2.4).</summary>
internal enum RepresentationDesLocataires
{
    SansRepresentants,
    Representes,
}
