using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.CyclesDeVie;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>Where a campaign stands (the commission validates the computation, calls and pays: annexe 1; the names are ours).</summary>
internal enum StatutCampagneDeMutualisation
{
    [Display(Name = "Préparation")] Preparation,
    [Display(Name = "Calculée")] Calculee,
    [Display(Name = "Validée")] Validee,
    [Display(Name = "Notifiée")] Notifiee,
    [Display(Name = "Soldée")] Soldee,
}

/// <summary>Life of a campaign. What is corrected once computed is computed again before it is validated.</summary>
internal static class VieDeLaCampagne
{
    public const string Calculer = "Calculer";
    public const string Corriger = "Corriger";
    public const string Valider = "Valider";
    public const string Notifier = "Notifier";
    public const string Solder = "Solder";

    public static readonly CycleDeVie<StatutCampagneDeMutualisation> Cycle = new(
        "Campagne de mutualisation",
        StatutCampagneDeMutualisation.Preparation,
        new(StatutCampagneDeMutualisation.Preparation, Calculer, StatutCampagneDeMutualisation.Calculee),
        new(StatutCampagneDeMutualisation.Calculee, Corriger, StatutCampagneDeMutualisation.Preparation),
        new(StatutCampagneDeMutualisation.Calculee, Calculer, StatutCampagneDeMutualisation.Calculee),
        new(StatutCampagneDeMutualisation.Calculee, Valider, StatutCampagneDeMutualisation.Validee),
        new(StatutCampagneDeMutualisation.Validee, Notifier, StatutCampagneDeMutualisation.Notifiee),
        new(StatutCampagneDeMutualisation.Notifiee, Solder, StatutCampagneDeMutualisation.Soldee));
}

/// <summary>Where a file of loans stands: nothing of it counts before it is accepted.</summary>
internal enum StatutImportDePrets
{
    [Display(Name = "À accepter")] Lu,
    [Display(Name = "Accepté")] Accepte,
    [Display(Name = "Abandonné")] Abandonne,
    [Display(Name = "Remplacé")] Remplace,
}

/// <summary>Life of a file of loans: another one accepted replaces it.</summary>
internal static class VieDeLImportDePrets
{
    public const string Accepter = "Accepter";
    public const string Abandonner = "Abandonner";
    public const string Remplacer = "Remplacer";

    public static readonly CycleDeVie<StatutImportDePrets> Cycle = new(
        "Import de prêts",
        StatutImportDePrets.Lu,
        new(StatutImportDePrets.Lu, Accepter, StatutImportDePrets.Accepte),
        new(StatutImportDePrets.Lu, Abandonner, StatutImportDePrets.Abandonne),
        new(StatutImportDePrets.Lu, Remplacer, StatutImportDePrets.Remplace),
        new(StatutImportDePrets.Accepte, Remplacer, StatutImportDePrets.Remplace));
}
