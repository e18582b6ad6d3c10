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
internal enum StatutDeLigne
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

    public static readonly CycleDeVie<StatutDeLigne> Cycle = new(
        "Ligne du registre",
        StatutDeLigne.EnAttente,
        new(StatutDeLigne.EnAttente, Accepter, StatutDeLigne.Acceptee),
        new(StatutDeLigne.EnAttente, ContreProposer, StatutDeLigne.ContreProposee),
        new(StatutDeLigne.EnAttente, MettreDeCote, StatutDeLigne.MiseDeCote),
        new(StatutDeLigne.EnAttente, Retirer, StatutDeLigne.Retiree),
        new(StatutDeLigne.EnAttente, Depasser, StatutDeLigne.Depassee),
        new(StatutDeLigne.MiseDeCote, Accepter, StatutDeLigne.Acceptee),
        new(StatutDeLigne.MiseDeCote, ContreProposer, StatutDeLigne.ContreProposee),
        new(StatutDeLigne.MiseDeCote, Depasser, StatutDeLigne.Depassee));
}
