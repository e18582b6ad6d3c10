using System.ComponentModel.DataAnnotations;

namespace Cus.Portal.Echeances.Contracts;

/// <summary>What it means that nobody answered when the due instant passes.</summary>
public enum EffetDuSilence
{
    [Display(Name = "Rien")] Rien,
    [Display(Name = "Réputé favorable")] ReputeFavorable,
    [Display(Name = "Réputé donné")] ReputeDonne,
    [Display(Name = "Bloque la suite")] Bloque,
}

/// <summary>What silence is worth, and the text that says so. It comes as data from the programme.</summary>
/// <param name="Effet">What it is worth.</param>
/// <param name="Fondement">The text it rests on; never empty for a tacit effect.</param>
public sealed record RegleDeSilence(EffetDuSilence Effet, string Fondement)
{
    /// <summary>Silence only makes late: the rule of whoever says nothing.</summary>
    public static readonly RegleDeSilence Rien = new(EffetDuSilence.Rien, "");

    /// <summary>Silence takes the place of an answer, and a certificate says so.</summary>
    public bool EstTacite => Effet is EffetDuSilence.ReputeFavorable or EffetDuSilence.ReputeDonne;

    /// <summary>One sentence for whoever waits.</summary>
    public string Phrase => Effet switch
    {
        EffetDuSilence.ReputeFavorable => "Sans réponse à ce terme, la réponse est réputée favorable.",
        EffetDuSilence.ReputeDonne => "Sans réponse à ce terme, l’accord est réputé donné.",
        EffetDuSilence.Bloque => "Sans réponse, la suite attend : le silence ne vaut pas accord.",
        _ => "Le silence ne vaut rien : passé ce terme, l’échéance est en retard.",
    };
}

/// <summary>The certificate that silence was kept.</summary>
/// <param name="Le">Instant of issue.</param>
/// <param name="FichierId">The printed certificate.</param>
/// <param name="Code">Its verification code.</param>
public sealed record CertificatDeSilence(DateTimeOffset Le, Guid FichierId, string Code);

/// <summary>Silence has taken the place of an answer: the certificate is issued and the deadline closed. Published in the transaction that issues it.</summary>
/// <param name="Echeance">The deadline.</param>
public sealed record SilenceCertifie(EcheanceLue Echeance) : Socle.Evenements.IEvenement;
