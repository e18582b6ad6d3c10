using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Procedure;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>A délibération of the conseil d’administration or of the directoire.</summary>
/// <param name="Le">Day it was taken.</param>
/// <param name="FichierId">Its file.</param>
/// <param name="Texte">What it says beyond its object (modalities of association), or null.</param>
/// <param name="VersionVisee">Version of the text that it adopts, for the final one.</param>
internal sealed record Deliberation(DateOnly Le, Guid? FichierId, string? Texte = null, int? VersionVisee = null);

/// <summary>Who receives the délibération of engagement (R. 445-2-3).</summary>
internal enum GenreDeDestinataire
{
    [Display(Name = "Préfet de région, signataire")] PrefetDeRegion,
    [Display(Name = "Préfet du siège")] PrefetDuSiege,
    [Display(Name = "Personne publique associée")] PersonneAssociee,

    /// <summary>Collectivité of attachment that is not on the list: it is neither sent anything nor asked to sign (PPA-03).</summary>
    [Display(Name = "Pour mémoire, hors liste")] PourMemoire,
}

/// <summary>One recipient of the délibération, with its own dates: one clock for each (AMB-43).</summary>
/// <param name="Code">« prefet-region », « prefet-siege », SIREN of the EPCI, « D31 » for a département.</param>
/// <param name="Nom">« Toulouse Métropole ».</param>
/// <param name="Genre">Prefect or collectivité.</param>
/// <param name="Personne">Kind of collectivité, or null for a prefect.</param>
internal sealed record DestinataireDEngagement(string Code, string Nom, GenreDeDestinataire Genre, GenreDePersonne? Personne = null)
{
    /// <summary>Organisme of the portal that acts for it, when one does.</summary>
    public Guid? OrganismeId { get; init; }

    /// <summary>Collectivité of attachment of an OPH.</summary>
    public bool EstDeRattachement { get; init; }

    /// <summary>Day it was sent to it.</summary>
    public DateOnly? EnvoyeeLe { get; init; }

    /// <summary>It asked to sign.</summary>
    public DateTimeOffset? DemandeLe { get; init; }

    /// <summary>Last day to ask, or null before the sending.</summary>
    public DateOnly? DernierJour => EnvoyeeLe is { } jour ? Signataires.DernierJour(jour) : null;

    /// <summary>What it does at the signature.</summary>
    public RangDeSignature Rang => Personne is { } p ? Signataires.Rang(p, EstDeRattachement, DemandeLe is not null) : RangDeSignature.Aucun;
}

/// <summary>What happens around the project: association of the collectivités, tenants.</summary>
internal enum NatureDeFait
{
    [Display(Name = "Éléments du projet envoyés")] ElementsEnvoyes,
    [Display(Name = "Réunion proposée")] ReunionProposee,
    [Display(Name = "Réunion tenue")] ReunionTenue,
    [Display(Name = "Concertation locative")] ConcertationLocative,
    [Display(Name = "Constat de carence des locataires")] ConstatDeCarence,
}

/// <summary>A fact of the association or of the concertation, with its proof.</summary>
internal sealed record FaitDAssociation(NatureDeFait Nature, DateOnly Le, string Texte, Guid? FichierId, string ParNom);

/// <summary>Pieces of the two files (guide CUS 2G, §4.3).</summary>
internal enum NatureDePieceDeCus
{
    [Display(Name = "Plan stratégique de patrimoine")] Psp,
    [Display(Name = "Délibération du plan stratégique de patrimoine")] DeliberationDuPsp,
    [Display(Name = "Cadre stratégique d’utilité sociale du groupe")] CadreDUtiliteSociale,
    [Display(Name = "Cadre stratégique patrimonial du groupe")] CadrePatrimonial,
    [Display(Name = "Projet de convention")] Projet,
    [Display(Name = "Tableaux des indicateurs")] TableauxDesIndicateurs,
    [Display(Name = "Preuve de l’association des collectivités")] PreuveDAssociation,
    [Display(Name = "Autre pièce")] Autre,
}

/// <summary>A piece joined; a later one of the same nature takes its place, the former stays readable.</summary>
internal sealed record PieceDeCus(NatureDePieceDeCus Nature, Guid FichierId, string Nom, DateTimeOffset Le, string ParNom);

/// <summary>Where a request for a report stands: the prefect’s silence is worth neither yes nor no.</summary>
internal enum StatutDemandeDeReport
{
    [Display(Name = "Report demandé")] Demande,
    [Display(Name = "Report accordé")] Accorde,
    [Display(Name = "Report refusé")] Refuse,
}

/// <summary>A request for one year more (L. 445-1, R. 445-2-10, R. 445-2-11).</summary>
internal sealed record DemandeDeReport(int Rang, DateOnly DemandeLe, string Motif, Deliberation Intention, StatutDemandeDeReport Statut = StatutDemandeDeReport.Demande)
{
    public DateOnly? DecideLe { get; init; }

    public string? DecideParNom { get; init; }

    /// <summary>Why it was refused.</summary>
    public string? Reponse { get; init; }
}

/// <summary>What a prefect thinks of the project.</summary>
internal enum SensDAvis
{
    [Display(Name = "Favorable")] Favorable,
    [Display(Name = "Favorable avec réserves")] FavorableAvecReserves,
    [Display(Name = "Défavorable")] Defavorable,
}

/// <summary>
/// The avis of another prefect, on its own territory (guide CUS 2G, §4.4): neither deadline nor tacit outcome; an expected date that the
/// lead service gives, one month by default, after which the signatory prefect may go on without it, with a reason.
/// </summary>
/// <param name="Code">« D82 » for a département of the region, « R53 » for another region.</param>
/// <param name="Nom">« Tarn-et-Garonne ».</param>
/// <param name="DemandeLe">Day it was asked.</param>
/// <param name="AttenduLe">Expected date: an indication, never a term.</param>
internal sealed record AvisDePrefet(string Code, string Nom, DateTimeOffset DemandeLe, DateOnly AttenduLe)
{
    public SensDAvis? Sens { get; init; }

    public string? Texte { get; init; }

    /// <summary>Commitments of its territory that it disagrees with: « PP-2, Tarn-et-Garonne ».</summary>
    public IReadOnlyList<string> Divergences { get; init; } = [];

    public DateTimeOffset? RenduLe { get; init; }

    public string? RenduParNom { get; init; }

    /// <summary>Why the signatory prefect goes on without it.</summary>
    public string? PasseOutre { get; init; }

    public bool EstClos => RenduLe is not null || PasseOutre is not null;
}
