using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;

/// <summary>In what quality somebody takes part (domain 1G, §1).</summary>
internal enum QualiteDePersonne
{
    [Display(Name = "Préfet de région, signataire")] PrefetSignataire,
    [Display(Name = "Préfet du département du siège")] PrefetDuSiege,
    [Display(Name = "Troisième signataire")] TroisiemeSignataire,
    [Display(Name = "Personne associée")] Associee,

    /// <summary>Owns no place in the association: its PLH came after the délibération, or the organisme did not choose it.</summary>
    [Display(Name = "Pour information")] PourInformation,
}

/// <summary>Somebody the délibération is sent to, and what it does then.</summary>
/// <param name="Nom">« Département du Pas-de-Calais ».</param>
/// <param name="Qualite">What it does.</param>
/// <param name="Genre">Kind of territory; null for a prefect.</param>
/// <param name="Logements">Dwellings of the organisme on its territory.</param>
/// <param name="PlhExecutoireLe">Day its PLH became « exécutoire »; null without one.</param>
internal sealed record PersonneDeLaConvention(string Nom, QualiteDePersonne Qualite, GenreDeTerritoire? Genre = null, int Logements = 0, DateOnly? PlhExecutoireLe = null)
{
    /// <summary>Day the délibération was sent to it.</summary>
    public DateOnly? TransmiseLe { get; init; }

    /// <summary>Day it signed.</summary>
    public DateOnly? SigneLe { get; init; }

    /// <summary>The State told the organisme of its PLH.</summary>
    public bool PlhAnnonce { get; init; }

    /// <summary>Nothing is concluded without it.</summary>
    public bool EstObligatoire => Qualite is QualiteDePersonne.PrefetSignataire or QualiteDePersonne.TroisiemeSignataire;

    /// <summary>The délibération must reach it (PRO-03).</summary>
    public bool Recoit => Qualite != QualiteDePersonne.PourInformation;

    /// <summary>Part of the association.</summary>
    public bool EstAssociee => Genre is not null && Qualite is QualiteDePersonne.Associee or QualiteDePersonne.TroisiemeSignataire;
}

/// <summary>The délibération of engagement.</summary>
/// <param name="Le">Its day: it freezes the PLH to take into account and the EPCI to associate.</param>
/// <param name="Modalites">How the association will go.</param>
/// <param name="ReunionsPromises">Meetings it promises, one at least.</param>
internal sealed record EngagementDePremiereGeneration(DateOnly Le, string Modalites, int ReunionsPromises);

/// <summary>What happens around the project, and in the life of the convention.</summary>
internal enum NatureDeFaitDePremiereGeneration
{
    [Display(Name = "Note d’enjeux et d’objectifs reçue")] NoteDEnjeux,
    [Display(Name = "PLH devenu exécutoire")] PlhExecutoire,
    [Display(Name = "Concertation locative sur le classement")] Concertation,
    [Display(Name = "Concertation impossible")] ConcertationImpossible,
    [Display(Name = "Contribution d’une personne associée")] Contribution,
    [Display(Name = "Rapport argumenté")] Rapport,
    [Display(Name = "Suite d’un envoi tardif")] SuiteDuRetard,
    [Display(Name = "Exemption du SLS par un PLH")] ExemptionDuSls,
}

/// <summary>A fact with its day, its words and its proof.</summary>
internal sealed record FaitDePremiereGeneration(NatureDeFaitDePremiereGeneration Nature, DateOnly Le, string Texte, Guid? FichierId, string ParNom);

/// <summary>The avis of the prefect of another region: it reads all and writes on the segments of its territory.</summary>
/// <param name="Region">Code of the region as it was then (« 22 », Picardie).</param>
/// <param name="Nom">« Picardie ».</param>
/// <param name="Departements">Départements of that region where the organisme owns dwellings.</param>
/// <param name="Logements">Dwellings there.</param>
internal sealed record AvisDAutreRegion(string Region, string Nom, IReadOnlyList<string> Departements, int Logements)
{
    public string? Texte { get; init; }

    /// <summary>Segments it speaks of.</summary>
    public IReadOnlyList<string> Segments { get; init; } = [];

    public DateOnly? RenduLe { get; init; }

    public string? RenduParNom { get; init; }
}

/// <summary>The description of an indicator adapted by reasoned agreement; the national one stays readable (src:55-63).</summary>
/// <param name="Indicateur">« F.II ».</param>
/// <param name="Version">1 for the first adaptation; the national description is version 0.</param>
/// <param name="Description">The new description.</param>
/// <param name="Motif">Why.</param>
/// <param name="Compatibilite">How it stays compatible with the generic definition.</param>
/// <param name="ProposeeLe">Day the organisme proposed it.</param>
internal sealed record AdaptationDIndicateur(string Indicateur, int Version, string Description, string Motif, string Compatibilite, DateOnly ProposeeLe)
{
    /// <summary>Day the signatory prefect accepted it; null while it waits.</summary>
    public DateOnly? AccepteeLe { get; init; }

    public string? AccepteeParNom { get; init; }
}

/// <summary>An act on the ceilings of resources or on the supplement of rent (domain 1G, §5.2, §5.3).</summary>
/// <param name="Reference">« R. 445-8 I », « SLS, zone B1 ».</param>
/// <param name="Objet">What it is about, in words.</param>
/// <param name="Valeur">Overrun in hundredths, or coefficient.</param>
/// <param name="Le">Its day.</param>
/// <param name="ParNom">Who recorded it.</param>
internal sealed record ActeDeLoyer(string Reference, string Objet, decimal Valeur, DateOnly Le, string ParNom);
