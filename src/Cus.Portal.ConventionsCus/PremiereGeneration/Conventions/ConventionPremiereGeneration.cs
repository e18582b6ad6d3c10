using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;

/// <summary>
/// A convention d’utilité sociale of the first generation, of six years, between one landlord and the State (L. 445-1 as of 2009). Its acts
/// follow the circular of 2010; its stock and its figures have their own tables.
/// </summary>
internal sealed partial class ConventionPremiereGeneration : IDansUnEspace
{
    /// <summary>References of the acts on the supplement of rent begin so.</summary>
    public const string PrefixeSls = "SLS, zone ";

    private ConventionPremiereGeneration()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    /// <summary>« CUS-990000012-2011 ».</summary>
    public string Reference { get; private set; } = "";

    public BailleurDeCus Bailleur { get; private set; } = null!;

    /// <summary>« OPH », « SEM »: one of <see cref="ReglesDeLOrganisme.Types"/>.</summary>
    public string TypeDOrganisme { get; private set; } = "";

    /// <summary>What an OPH is attached to.</summary>
    public Rattachement Rattachement { get; private set; }

    /// <summary>N.</summary>
    public int PremiereAnnee { get; private set; }

    public CalendrierDePremiereGeneration Calendrier => new(PremiereAnnee);

    public StatutConventionPremiereGeneration Statut { get; private set; }

    /// <summary>Dwellings in scope, counted elsewhere than on the segments (SEG-05).</summary>
    public int Logements { get; private set; }

    /// <summary>How the immeubles are sorted into categories.</summary>
    public ModeDeClassement Mode { get; private set; }

    /// <summary>The maximal rents are set in order (L. 445-2): no simplified classement.</summary>
    public bool RemiseEnOrdre { get; private set; }

    /// <summary>The prefect’s contingent is managed « en flux »: F.V is measured.</summary>
    public bool ContingentEnFlux { get; private set; } = true;

    public PlanStrategique? Psp { get; private set; }

    public EngagementDePremiereGeneration? Engagement { get; private set; }

    public IReadOnlyList<PersonneDeLaConvention> Personnes { get; private set; } = [];

    public IReadOnlyList<ReunionDAssociation> Reunions { get; private set; } = [];

    public IReadOnlyList<FaitDePremiereGeneration> Faits { get; private set; } = [];

    public IReadOnlyList<AvisDAutreRegion> Avis { get; private set; } = [];

    public IReadOnlyList<AdaptationDIndicateur> Adaptations { get; private set; } = [];

    public IReadOnlyList<ActeDeLoyer> ActesDeLoyer { get; private set; } = [];

    public DateOnly? AdopteLe { get; private set; }

    public DepotDuProjet? Depot { get; private set; }

    /// <summary>Day the landlord signed.</summary>
    public DateOnly? SigneeParLOrganismeLe { get; private set; }

    public DateOnly? ConclueLe { get; private set; }

    /// <summary>Why the State signed though rules still blocked (ADR 0121); null otherwise.</summary>
    public string? Reserve { get; private set; }

    /// <summary>First day; null before the conclusion.</summary>
    public DateOnly? EffetLe { get; private set; }

    public DateTimeOffset OuverteLe { get; private set; }

    public string OuverteParNom { get; private set; } = "";

    public uint VersionDeLigne { get; private set; }

    /// <summary>Stock and targets may change: until the conclusion, which locks them.</summary>
    public bool EstModifiable => Statut is not (StatutConventionPremiereGeneration.EnVigueur or StatutConventionPremiereGeneration.Terminee);

    /// <summary>Départements where the landlord owns dwellings, those of its avis and of its seat: who may read.</summary>
    public IReadOnlyList<string> Departements { get; private set; } = [];

    /// <summary>« CUS 2011-2016, Opale Habitat ».</summary>
    public string Intitule => $"CUS {PremiereAnnee}\u2011{Calendrier.DerniereAnnee}, {Bailleur.Nom}";

    /// <exception cref="Refus">ORG-01: a type out of scope.</exception>
    public static ConventionPremiereGeneration Ouvrir(BailleurDeCus bailleur, string type, Rattachement rattachement, int premiereAnnee, Acteur par, DateTimeOffset le)
    {
        if (ReglesDeLOrganisme.Type(type) is [var hors, ..])
            throw new Refus([hors.Motif]);
        return new()
        {
            Id = Identifiant.Nouveau(),
            Reference = FormattableString.Invariant($"CUS-{bailleur.Siren}-{premiereAnnee}"),
            Bailleur = bailleur,
            TypeDOrganisme = type,
            Rattachement = rattachement,
            PremiereAnnee = premiereAnnee,
            Departements = [bailleur.Departement],
            OuverteLe = le,
            OuverteParNom = par.Nom,
        };
    }

    /// <summary>How the stock is counted and sorted.</summary>
    /// <exception cref="Refus">Concluded, a negative stock, or CLA-03.</exception>
    public void DecrireLePatrimoine(int logements, ModeDeClassement mode, bool remiseEnOrdre, bool contingentEnFlux)
    {
        ExigerModifiable();
        if (logements < 0)
            throw Refus.Champ("Logements", RefusDePremiereGeneration.PatrimoineNegatif);
        if (mode == ModeDeClassement.Simplifie && remiseEnOrdre)
            throw Refus.Champ("Mode", RefusDePartition1G.ClassementSimplifieExclu);
        (Logements, Mode, RemiseEnOrdre, ContingentEnFlux) = (logements, mode, remiseEnOrdre, contingentEnFlux);
    }

    /// <summary>Where the stock is: who may read, and whose avis is asked outside the region of the seat.</summary>
    public void Situer(IReadOnlyList<string> departements, IReadOnlyList<AvisDAutreRegion> autresRegions)
    {
        Departements = [.. departements.Prepend(Bailleur.Departement).Distinct(StringComparer.Ordinal)];
        var rendus = Avis.Where(a => a.RenduLe is not null).ToDictionary(a => a.Region, StringComparer.Ordinal);
        Avis = [.. autresRegions.Select(a => rendus.GetValueOrDefault(a.Region) ?? a), .. rendus.Values.Where(r => autresRegions.All(a => a.Region != r.Region))];
    }

    /// <exception cref="Refus">Concluded: the figures are locked.</exception>
    public void ExigerModifiable()
    {
        if (!EstModifiable)
            throw new Refus(RefusDePremiereGeneration.ConventionConclue1G, ("date", ConclueLe));
    }

    private static void ExigerPasse(DateOnly le, DateOnly aujourdhui, string champ = "Le")
    {
        if (le > aujourdhui)
            throw Refus.Champ(champ, RefusDeProcedure.DateAVenir);
    }
}
