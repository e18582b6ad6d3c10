using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Decisions;

/// <summary>A criterion as the porteur reads it: the mean of its project and, among enough projects, the median of the séance. Nobody's name.</summary>
internal sealed record LigneDeSynthese(string Libelle, string Moyenne, string? Seance, string Votants)
{
    /// <summary>Below this number of projects, a median would tell the notes of a neighbour.</summary>
    private const int ProjetsComparables = 5;

    /// <summary>The synthesis of a dossier within its séance.</summary>
    public static IReadOnlyList<LigneDeSynthese> De(IReadOnlyList<Critere> criteres, StatistiquesDeVote dossier, IReadOnlyCollection<StatistiquesDeVote> seance) =>
        [.. criteres.Select((c, i) => new LigneDeSynthese(c.Libelle, dossier.Criteres[i].Moyenne is { } m ? $"{Francais.Decimal(m)} / {c.NoteMax}" : "—", Mediane(seance, i), dossier.Criteres[i].Participation))];

    private static string? Mediane(IReadOnlyCollection<StatistiquesDeVote> seance, int critere)
    {
        var moyennes = seance.Select(s => s.Criteres[critere].Moyenne).OfType<decimal>().ToList();
        return moyennes.Count >= ProjetsComparables && StatistiquesDeVote.Mediane_(moyennes) is { } m ? Francais.Decimal(m) : null;
    }
}

/// <summary>Seal of a letter that leaves: instant, code, address of the verification page.</summary>
internal sealed record SceauDeLettre(string Le, string Code, string Adresse);

/// <summary>What a letter of decision says.</summary>
internal sealed record ContenuDeLettre(string Reference, string Intitule, SensDeDecision Sens, string Motif, string? Reserve, string? ReserveAvant)
{
    /// <summary>Title of the call.</summary>
    public string Appel { get; init; } = "";

    /// <summary>Label of the session.</summary>
    public string Session { get; init; } = "";

    /// <summary>Date of the séance, in words.</summary>
    public string Seance { get; init; } = "";

    /// <summary>Rank of the dossier on the agenda.</summary>
    public int Numero { get; init; }

    /// <summary>Date of the deposit, in words, or null.</summary>
    public string? DeposeLe { get; init; }

    public int? Logements { get; init; }

    /// <summary>Amount given, euros, where the call gives amounts.</summary>
    public decimal? Montant { get; init; }

    /// <summary>The call follows the dwellings set up.</summary>
    public bool SuitLesLogements { get; init; } = true;

    /// <summary>Who decided: « Comité de pilotage ».</summary>
    public string Instance { get; init; } = RegimeDAppel.Ordinaire.InstanceDeDecision;

    /// <summary>Decided by the comité de pilotage, as calls ordinarily are.</summary>
    public bool EstDuComite => new RegimeDAppel { InstanceDeDecision = Instance }.EstDuComite;

    /// <summary>« du comité de pilotage », or « (Commission de réorganisation) ».</summary>
    public string InstanceEnComplement => new RegimeDAppel { InstanceDeDecision = Instance }.InstanceEnComplement;

    /// <summary>Organisme porteur.</summary>
    public string Organisme { get; init; } = "";

    /// <summary>Its postal address.</summary>
    public string? Adresse { get; init; }

    /// <summary>Who receives it at the porteur's, or null.</summary>
    public string? Attention { get; init; }

    /// <summary>Who receives a copy.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>Date of the letter.</summary>
    public string Date { get; init; } = "";

    public IReadOnlyList<LigneDeSynthese> Synthese { get; init; } = [];

    /// <summary>« 24,00 sur 32 », or null without any vote.</summary>
    public string? Ensemble { get; init; }

    /// <summary>Members who did not sit on the dossier.</summary>
    public int Recusations { get; init; }

    /// <summary>The State's look.</summary>
    public bool Etat { get; init; }

    /// <summary>Holder as the State's header writes it.</summary>
    public string? Titulaire { get; init; }

    public bool Demonstration { get; init; }

    /// <summary>Null in the preview: the code is given when the letter leaves.</summary>
    public SceauDeLettre? Sceau { get; init; }

    /// <summary>« est retenu, sous une réserve ».</summary>
    public string EnPhrase => Sens switch
    {
        SensDeDecision.Retenu => "est retenu",
        SensDeDecision.RetenuSousReserves => "est retenu, sous une réserve",
        SensDeDecision.Ajourne => "est ajourné, à compléter",
        SensDeDecision.ListeDAttente => "est placé sur liste d’attente",
        _ => "n’est pas retenu",
    };

    /// <summary>What the porteur does next, in the portal.</summary>
    public string Suites => Sens switch
    {
        SensDeDecision.Retenu when !SuitLesLogements => "Le secrétariat vous adresse les conditions de versement de l’aide.",
        SensDeDecision.RetenuSousReserves when !SuitLesLogements => "Adressez au secrétariat la pièce qui lève la réserve ; le portail vous en rappellera la date.",
        SensDeDecision.Retenu => "Vous déclarez dans le portail, au fil du projet, les logements mis en place : ils comptent dans le suivi national de l’appel à projets.",
        SensDeDecision.RetenuSousReserves => "Adressez au secrétariat du comité la pièce qui lève la réserve ; le portail vous en rappellera la date. Vous y déclarez ensuite, au fil du projet, les logements mis en place.",
        SensDeDecision.Ajourne => "Le secrétariat du comité se tient à votre disposition pour préciser les compléments attendus.",
        SensDeDecision.ListeDAttente => "Si un projet retenu se désiste, le comité reprendra la liste dans l’ordre de son classement et vous en serez averti.",
        _ => "Le secrétariat du comité se tient à votre disposition pour préciser ces motifs.",
    };
}
