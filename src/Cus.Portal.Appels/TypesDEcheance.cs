using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Suivi;
using Cus.Portal.Echeances.Contracts;

namespace Cus.Portal.Appels;

/// <summary>The types of deadline of a call, with the rules of reminder that an espace starts with.</summary>
internal static class TypesDEcheance
{
    public static readonly IReadOnlyList<TypeDEcheance> Tous =
    [
        new(EcheanceDeDepot.Type, "Dépôt d’un dossier") { SArreteAvecLeGroupe = true },
        new(OuvrirLesAvis.Echeance, "Avis du service de l’État en région")
        {
            Regles =
            [
                new(-10, Echelon.Titulaire),
                new(-3, Echelon.Titulaire, Echelon.Delegue),
                new(-1, Echelon.Titulaire, Echelon.Delegue, Echelon.Superieur),
                new(1, Echelon.Titulaire, Echelon.Delegue, Echelon.Superieur),
            ],
        },
        new(LeverReserve.Echeance, "Réserve à lever"),
    ];
}
