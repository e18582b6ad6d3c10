using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Comite;

/// <summary>Rule of quorum of a séance.</summary>
internal enum RegleDeQuorum
{
    [Display(Name = "La moitié au moins des membres")] Moitie,
    [Display(Name = "Plus de la moitié des membres")] Majorite,
    [Display(Name = "Les deux tiers des membres")] DeuxTiers,
    [Display(Name = "Aucun")] Aucun,
}

/// <summary>Quorum, counted on the members of the séance.</summary>
internal static class Quorum
{
    /// <summary>Members that must be present.</summary>
    public static int Requis(RegleDeQuorum regle, int membres) => regle switch
    {
        RegleDeQuorum.Moitie => (membres + 1) / 2,
        RegleDeQuorum.Majorite => (membres / 2) + 1,
        RegleDeQuorum.DeuxTiers => ((2 * membres) + 2) / 3,
        _ => 0,
    };

    /// <exception cref="Refus">« Quorum non atteint : 3 présents, 4 requis. »</exception>
    public static void Exiger(RegleDeQuorum regle, int membres, int presents)
    {
        var requis = Requis(regle, membres);
        if (presents < requis)
            throw new Refus(RefusComite.QuorumNonAtteint, ("presents", Francais.Nombre(presents, "présent", "présents")), ("requis", Francais.Nombre(requis, "requis", "requis")));
    }
}
