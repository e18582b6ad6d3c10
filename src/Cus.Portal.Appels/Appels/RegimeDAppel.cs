using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Appels;

/// <summary>A section of a call: a field of aid with its own name.</summary>
/// <param name="Code">« innovation ».</param>
/// <param name="Libelle">« Innovation, recherche, développement et modernisation ».</param>
/// <param name="SurEnveloppe">Its decisions draw on the envelope of the session.</param>
internal sealed record SectionDAppel(string Code, string Libelle, bool SurEnveloppe = true);

/// <summary>
/// How a call departs from one that closes, is instructed by the regions and decides once. Data of the call: nothing in the module
/// knows which call asks for what.
/// </summary>
internal sealed record RegimeDAppel
{
    /// <summary>Closes, avis of the regions, one selection; no section, no opinion, no amount, anyone.</summary>
    public static readonly RegimeDAppel Ordinaire = new();

    /// <summary>Deposits are examined as they come, without avis of the regions: a session is a year.</summary>
    public bool EstContinu { get; init; }

    /// <summary>Sections, one to choose; none by default.</summary>
    public IReadOnlyList<SectionDAppel> Sections { get; init; } = [];

    /// <summary>Who says that a project is eligible, before any decision (« Comité d’orientation »); null when nobody does.</summary>
    public string? InstanceDEligibilite { get; init; }

    /// <summary>Who decides.</summary>
    public string InstanceDeDecision { get; init; } = "Comité de pilotage";

    /// <summary>Decided by the comité de pilotage, as calls ordinarily are.</summary>
    public bool EstDuComite => InstanceDeDecision == Ordinaire.InstanceDeDecision;

    /// <summary>« du comité de pilotage », or « (Commission de réorganisation) » where another decides.</summary>
    public string InstanceEnComplement => EstDuComite ? "du comité de pilotage" : $"({InstanceDeDecision})";

    /// <summary>Each project kept is given an amount, and the amounts of a session never exceed its envelope.</summary>
    public bool EnveloppeLimitative { get; init; }

    /// <summary>Kinds of organisme that may deposit; empty: any.</summary>
    public IReadOnlyList<TypeOrganisme> Beneficiaires { get; init; } = [];

    /// <summary>« office public de l’habitat, société d’économie mixte ».</summary>
    public string BeneficiairesEnClair => string.Join(", ", Beneficiaires.Select(t => Minuscule(Libelles.De(t))));

    public bool Admet(TypeOrganisme? type) => Beneficiaires.Count == 0 || (type is { } t && Beneficiaires.Contains(t));

    public SectionDAppel? Section(string? code) => Sections.FirstOrDefault(s => s.Code == code);

    private static string Minuscule(string libelle) => char.ToLower(libelle[0], Francais.Culture) + libelle[1..];
}
