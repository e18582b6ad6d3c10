using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.CyclesDeVie;

namespace Cus.Portal.ConventionsCus.Patrimoine;

/// <summary>Where an import of the stock stands.</summary>
internal enum StatutImportDeStock
{
    [Display(Name = "Déposé")] Depose,
    [Display(Name = "En lecture")] EnLecture,
    [Display(Name = "À accepter")] Lu,
    [Display(Name = "Illisible")] Illisible,
    [Display(Name = "En vigueur")] Accepte,
    [Display(Name = "Remplacé")] Remplace,
    [Display(Name = "Abandonné")] Abandonne,
}

/// <summary>How a file joins the stock that is there.</summary>
internal enum ModeDImport
{
    /// <summary>What the file does not hold is gone.</summary>
    [Display(Name = "Tout le patrimoine")] Complet,

    /// <summary>Lines added or corrected; the others stay.</summary>
    [Display(Name = "Complément ou corrections")] Complement,
}

/// <summary>The permitted acts on an import.</summary>
internal static class CycleDeLImport
{
    public const string Lire = "Lire";
    public const string Rapporter = "Rendre le rapport";
    public const string Ecarter = "Écarter le fichier";
    public const string Accepter = "Accepter";
    public const string Abandonner = "Abandonner";
    public const string Remplacer = "Remplacer";

    public static readonly CycleDeVie<StatutImportDeStock> Table = new("Import du patrimoine", StatutImportDeStock.Depose,
        new(StatutImportDeStock.Depose, Lire, StatutImportDeStock.EnLecture),
        new(StatutImportDeStock.Depose, Abandonner, StatutImportDeStock.Abandonne),
        new(StatutImportDeStock.EnLecture, Lire, StatutImportDeStock.EnLecture),
        new(StatutImportDeStock.EnLecture, Rapporter, StatutImportDeStock.Lu),
        new(StatutImportDeStock.EnLecture, Ecarter, StatutImportDeStock.Illisible),
        new(StatutImportDeStock.EnLecture, Abandonner, StatutImportDeStock.Abandonne),
        new(StatutImportDeStock.Lu, Accepter, StatutImportDeStock.Accepte),
        new(StatutImportDeStock.Lu, Abandonner, StatutImportDeStock.Abandonne),
        new(StatutImportDeStock.Accepte, Remplacer, StatutImportDeStock.Remplace));
}
