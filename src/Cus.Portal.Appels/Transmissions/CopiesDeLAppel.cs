using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Referentiel.Contracts;

namespace Cus.Portal.Appels.Transmissions;

/// <summary>Who receives the acts of a call for projects: what source 003 says, and what the house adds.</summary>
internal static class CopiesDeLAppel
{
    public const string Depot = "appels.depot";
    public const string Avis = "appels.avis";
    public const string Decision = "appels.decision";

    private const string Transmission = "Appel à projets 2014, « Dépôt des dossiers et calendrier »";

    public static readonly IReadOnlyList<ActeACopier> Toutes =
    [
        new(Depot, "Dépôt d’un dossier, et son retrait", "Appel à projets",
        [
            new(RoleDeContact.Ush, false, Transmission + " : le porteur transmet à l’USH"),
            new(RoleDeContact.Dreal, false, Transmission + " : le porteur transmet à la DREAL du territoire (annexe 1)"),
            new(RoleDeContact.Dhup, true, Transmission + " : une copie à la DHUP"),
            new(RoleDeContact.ArHlm, true, Transmission + " : une copie à l’AR HLM (annexe 2)"),
        ]),
        new(Avis, "Transmission d’un avis", "Appel à projets",
        [
            new(RoleDeContact.Dhup, false, Transmission + " : le préfet de région transmet à la DHUP"),
            new(RoleDeContact.ArHlm, true, Transmission + " : une copie à l’AR HLM"),
        ]),
        new(Decision, "Notification d’une décision", "Appel à projets",
        [
            new(RoleDeContact.Dreal, true, "Usage du portail : le service qui a rendu l’avis apprend la décision ; l’appel ne le prescrit pas"),
            new(RoleDeContact.ArHlm, true, "Usage du portail : l’association qui a reçu l’avis apprend la décision ; l’appel ne le prescrit pas"),
        ]),
    ];
}
