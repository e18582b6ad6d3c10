using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.CyclesDeVie;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>What a line of the ledger records.</summary>
internal enum GesteDeNegociation
{
    [Display(Name = "Proposition")] Proposition,
    [Display(Name = "Contre-proposition")] ContreProposition,
    [Display(Name = "Mise de côté")] MiseDeCote,
}

/// <summary>What became of a line.</summary>
internal enum StatutLigneDuRegistre
{
    [Display(Name = "Réponse attendue")] EnAttente,
    [Display(Name = "Acceptée")] Acceptee,
    [Display(Name = "Contre-proposée")] ContreProposee,
    [Display(Name = "Mise de côté")] MiseDeCote,
    [Display(Name = "Retirée")] Retiree,
    [Display(Name = "Dépassée")] Depassee,
}

/// <summary>Life of a line of the ledger.</summary>
internal static class VieDeLaLigne
{
    public const string Accepter = "Accepter";
    public const string ContreProposer = "Contre-proposer";
    public const string MettreDeCote = "Mettre de côté";
    public const string Retirer = "Retirer";
    public const string Depasser = "Dépasser";

    public static readonly CycleDeVie<StatutLigneDuRegistre> Cycle = new(
        "Ligne du registre",
        StatutLigneDuRegistre.EnAttente,
        new(StatutLigneDuRegistre.EnAttente, Accepter, StatutLigneDuRegistre.Acceptee),
        new(StatutLigneDuRegistre.EnAttente, ContreProposer, StatutLigneDuRegistre.ContreProposee),
        new(StatutLigneDuRegistre.EnAttente, MettreDeCote, StatutLigneDuRegistre.MiseDeCote),
        new(StatutLigneDuRegistre.EnAttente, Retirer, StatutLigneDuRegistre.Retiree),
        new(StatutLigneDuRegistre.EnAttente, Depasser, StatutLigneDuRegistre.Depassee),
        new(StatutLigneDuRegistre.MiseDeCote, Accepter, StatutLigneDuRegistre.Acceptee),
        new(StatutLigneDuRegistre.MiseDeCote, ContreProposer, StatutLigneDuRegistre.ContreProposee),
        new(StatutLigneDuRegistre.MiseDeCote, Depasser, StatutLigneDuRegistre.Depassee));
}
