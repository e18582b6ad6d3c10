using System.ComponentModel.DataAnnotations;
using Cus.Portal.Echeances.Contracts;

namespace Cus.Portal.ConventionsCus.Procedure;

/// <summary>Kinds of collectivités and others that stand around a convention (guide CUS 2G, §2).</summary>
internal enum GenreDePersonne
{
    /// <summary>EPCI of L. 441-1, al. 23: with a PLH, or competent for housing with a QPV.</summary>
    [Display(Name = "EPCI de la liste")] EpciDeLaListe,

    /// <summary>Another EPCI, were it the one of attachment.</summary>
    [Display(Name = "EPCI hors liste")] EpciHorsListe,

    /// <summary>Établissement public territorial of the Grand Paris.</summary>
    [Display(Name = "établissement public territorial")] Ept,

    /// <summary>Commune competent for a PLH.</summary>
    [Display(Name = "commune dotée d’un PLH")] CommuneDotee,

    /// <summary>Any other commune.</summary>
    [Display(Name = "commune")] Commune,

    /// <summary>Département, métropole de Lyon, Ville de Paris, collectivité de Corse.</summary>
    [Display(Name = "département ou collectivité assimilée")] Departement,
}

/// <summary>What a collectivité does at the signature.</summary>
internal enum RangDeSignature
{
    /// <summary>Never signs: inviting it is refused (PPA-01, PPA-03).</summary>
    [Display(Name = "ne signe pas")] Aucun,

    /// <summary>Associated; did not ask to sign in its two months.</summary>
    [Display(Name = "associée")] Associee,

    /// <summary>Asked: its missing signature blocks nothing (PRO-13).</summary>
    [Display(Name = "signataire facultative")] Facultative,

    /// <summary>Collectivité of attachment of an OPH, on the list: without it nothing is concluded (PRO-12).</summary>
    [Display(Name = "signataire obligatoire")] Obligatoire,
}

/// <summary>Who signs with the organisme, before the prefect of the region (guide CUS 2G, §2; L. 445-1).</summary>
internal static class Signataires
{
    /// <summary>To ask to sign, counted from the sending to each one (R. 445-2-3).</summary>
    public static readonly Delai PourDemander = Delai.EnMois(2);

    /// <summary>Two months to ask, then one before the meeting: three in all (R. 445-2-5, guide §4.2).</summary>
    public static readonly Delai EnTout = Delai.EnMois(3);

    /// <summary>Between the elements of the project and the meeting.</summary>
    public static readonly Delai AvantLaReunion = Delai.EnMois(1);

    /// <summary>On the list of the personnes publiques associées.</summary>
    public static bool EstAssociee(GenreDePersonne genre) => genre is not (GenreDePersonne.EpciHorsListe or GenreDePersonne.Commune);

    /// <summary>What it does at the signature.</summary>
    /// <param name="genre">What it is.</param>
    /// <param name="rattachementDUnOph">The organisme is an OPH attached to it.</param>
    /// <param name="ademande">It asked to sign in its two months.</param>
    public static RangDeSignature Rang(GenreDePersonne genre, bool rattachementDUnOph, bool ademande) => EstAssociee(genre)
        ? rattachementDUnOph ? RangDeSignature.Obligatoire : ademande ? RangDeSignature.Facultative : RangDeSignature.Associee
        : RangDeSignature.Aucun;

    /// <summary>Last day to ask, from the day of the sending.</summary>
    public static DateOnly DernierJour(DateOnly envoyeeLe) => PourDemander.Apres(envoyeeLe);
}
