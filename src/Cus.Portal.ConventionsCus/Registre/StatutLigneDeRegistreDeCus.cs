using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.CyclesDeVie;

namespace Cus.Portal.ConventionsCus.Registre;

/// <summary>Which side speaks.</summary>
internal enum CoteDeNegociation
{
    [Display(Name = "Organisme")] Organisme,
    [Display(Name = "État")] Etat,
}

/// <summary>What a line of the ledger records.</summary>
internal enum GesteAuRegistre
{
    /// <summary>The organisme changed its own figure.</summary>
    [Display(Name = "Changement")] Changement,

    [Display(Name = "Proposition")] Proposition,

    [Display(Name = "Contre-proposition")] ContreProposition,
}

/// <summary>What became of a line.</summary>
internal enum StatutLigneDeRegistreDeCus
{
    [Display(Name = "Réponse attendue")] EnAttente,
    [Display(Name = "Retenue")] Retenue,
    [Display(Name = "Acceptée")] Acceptee,
    [Display(Name = "Contre-proposée")] ContreProposee,
    [Display(Name = "Mise de côté")] MiseDeCote,
}

/// <summary>Life of a line of the ledger.</summary>
internal static class VieDeLaLigneDeCus
{
    public const string Retenir = "Retenir";
    public const string Accepter = "Accepter";
    public const string ContreProposer = "Contre-proposer";
    public const string MettreDeCote = "Mettre de côté";

    public static readonly CycleDeVie<StatutLigneDeRegistreDeCus> Cycle = new(
        "Ligne du registre des chiffres de CUS",
        StatutLigneDeRegistreDeCus.EnAttente,
        new(StatutLigneDeRegistreDeCus.EnAttente, Retenir, StatutLigneDeRegistreDeCus.Retenue),
        new(StatutLigneDeRegistreDeCus.EnAttente, Accepter, StatutLigneDeRegistreDeCus.Acceptee),
        new(StatutLigneDeRegistreDeCus.EnAttente, ContreProposer, StatutLigneDeRegistreDeCus.ContreProposee),
        new(StatutLigneDeRegistreDeCus.EnAttente, MettreDeCote, StatutLigneDeRegistreDeCus.MiseDeCote),
        new(StatutLigneDeRegistreDeCus.MiseDeCote, Accepter, StatutLigneDeRegistreDeCus.Acceptee),
        new(StatutLigneDeRegistreDeCus.MiseDeCote, ContreProposer, StatutLigneDeRegistreDeCus.ContreProposee));
}
