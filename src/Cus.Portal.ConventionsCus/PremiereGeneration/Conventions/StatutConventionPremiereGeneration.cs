using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.CyclesDeVie;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;

/// <summary>Status of a convention of the first generation (circular of 2010, II to V).</summary>
internal enum StatutConventionPremiereGeneration
{
    [Display(Name = "À engager")] AEngager,
    [Display(Name = "Engagée")] Engagee,
    [Display(Name = "Association et concertation")] Association,
    [Display(Name = "Projet adopté")] ProjetAdopte,
    [Display(Name = "Projet adressé au préfet")] ProjetAdresse,
    [Display(Name = "Signature proposée")] SignatureProposee,
    [Display(Name = "En vigueur")] EnVigueur,
    [Display(Name = "Terminée")] Terminee,
}

/// <summary>Life of a convention of the first generation: no tacit outcome, no automatic sanction.</summary>
internal static class VieDeLaPremiereGeneration
{
    public const string Engager = "Engager l’élaboration";
    public const string Associer = "Ouvrir l’association";
    public const string Adopter = "Adopter le projet";
    public const string Adresser = "Adresser le projet";
    public const string Proposer = "Proposer la signature";
    public const string Conclure = "Conclure";
    public const string Terminer = "Constater le terme";

    public static readonly CycleDeVie<StatutConventionPremiereGeneration> Cycle = new(
        "Convention d’utilité sociale de première génération",
        StatutConventionPremiereGeneration.AEngager,
        new(StatutConventionPremiereGeneration.AEngager, Engager, StatutConventionPremiereGeneration.Engagee),
        new(StatutConventionPremiereGeneration.Engagee, Associer, StatutConventionPremiereGeneration.Association),
        new(StatutConventionPremiereGeneration.Association, Adopter, StatutConventionPremiereGeneration.ProjetAdopte),
        new(StatutConventionPremiereGeneration.ProjetAdopte, Adresser, StatutConventionPremiereGeneration.ProjetAdresse),
        new(StatutConventionPremiereGeneration.ProjetAdresse, Proposer, StatutConventionPremiereGeneration.SignatureProposee),
        new(StatutConventionPremiereGeneration.SignatureProposee, Conclure, StatutConventionPremiereGeneration.EnVigueur),
        new(StatutConventionPremiereGeneration.EnVigueur, Terminer, StatutConventionPremiereGeneration.Terminee));
}
