using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.CyclesDeVie;

namespace Cus.Portal.Appels.Dossiers;

/// <summary>Status of a dossier.</summary>
internal enum StatutDossier
{
    [Display(Name = "Brouillon, non déposé")] Brouillon,
    [Display(Name = "Déposé")] Depose,
    [Display(Name = "Décision arrêtée")] Decide,
    [Display(Name = "Décision notifiée")] Notifie,
}

/// <summary>Outcome of the committee for a dossier.</summary>
internal enum SensDeDecision
{
    [Display(Name = "Retenu")] Retenu,
    [Display(Name = "Retenu sous réserves")] RetenuSousReserves,
    [Display(Name = "Ajourné à compléter")] Ajourne,
    [Display(Name = "Liste d’attente")] ListeDAttente,
    [Display(Name = "Non retenu")] NonRetenu,
}

/// <summary>Life of a dossier.</summary>
internal static class VieDuDossier
{
    public const string Deposer = "Déposer";
    public const string Retirer = "Retirer";
    public const string Decider = "Décider";
    public const string Notifier = "Notifier";

    public static readonly CycleDeVie<StatutDossier> Cycle = new(
        "Dossier",
        StatutDossier.Brouillon,
        new(StatutDossier.Brouillon, Deposer, StatutDossier.Depose),
        new(StatutDossier.Depose, Retirer, StatutDossier.Brouillon),
        new(StatutDossier.Depose, Decider, StatutDossier.Decide),
        new(StatutDossier.Decide, Decider, StatutDossier.Decide),
        new(StatutDossier.Decide, Notifier, StatutDossier.Notifie));
}
