using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.CyclesDeVie;

namespace Cus.Portal.ContratsTerritoriaux.Contrats;

/// <summary>Status of a contract.</summary>
internal enum StatutContrat
{
    [Display(Name = "En élaboration")] Elaboration,
    [Display(Name = "En négociation")] Negociation,
    [Display(Name = "Prêt à signer")] PretASigner,
    [Display(Name = "En signature")] EnSignature,
    [Display(Name = "Signé")] Signe,
    [Display(Name = "Échu")] Echu,
    [Display(Name = "Résilié")] Resilie,
}

/// <summary>What is being written: a contract, or an act that follows one (CTL-07).</summary>
internal enum NatureDActe
{
    [Display(Name = "Contrat territorial")] Contrat,
    [Display(Name = "Avenant")] Avenant,
    [Display(Name = "Annexe signée")] Annexe,
}

/// <summary>Life of a contract, of an amendment and of a signed annex alike.</summary>
internal static class VieDuContrat
{
    public const string Negocier = "Passer en négociation";
    public const string Figer = "Figer une version";
    public const string Rouvrir = "Rouvrir le texte";
    public const string MettreEnSignature = "Mettre en signature";
    public const string Signer = "Signer";
    public const string Echoir = "Constater l’échéance";
    public const string Resilier = "Résilier";

    public static readonly CycleDeVie<StatutContrat> Cycle = new(
        "Contrat territorial",
        StatutContrat.Elaboration,
        new(StatutContrat.Elaboration, Negocier, StatutContrat.Negociation),
        new(StatutContrat.Elaboration, Figer, StatutContrat.PretASigner),
        new(StatutContrat.Negociation, Figer, StatutContrat.PretASigner),
        new(StatutContrat.PretASigner, Rouvrir, StatutContrat.Negociation),
        new(StatutContrat.PretASigner, MettreEnSignature, StatutContrat.EnSignature),
        new(StatutContrat.EnSignature, Rouvrir, StatutContrat.Negociation),
        new(StatutContrat.EnSignature, Signer, StatutContrat.Signe),
        new(StatutContrat.Signe, Echoir, StatutContrat.Echu),
        new(StatutContrat.Signe, Resilier, StatutContrat.Resilie));
}
