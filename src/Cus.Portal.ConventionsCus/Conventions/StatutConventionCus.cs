using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.CyclesDeVie;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>Status of a convention (guide CUS 2G, §2 and §4; the names are ours).</summary>
internal enum StatutConventionCus
{
    [Display(Name = "À engager")] AEngager,
    [Display(Name = "Engagée")] Engagee,
    [Display(Name = "Association des collectivités")] Association,
    [Display(Name = "Projet déposé")] ProjetDepose,
    [Display(Name = "Avis des préfets")] AvisEnCours,
    [Display(Name = "En négociation")] Negociation,
    [Display(Name = "Projet final adopté")] ProjetFinalAdopte,
    [Display(Name = "En signature")] EnSignature,
    [Display(Name = "Dossier de signature déposé")] DossierDepose,
    [Display(Name = "Signature proposée")] SignatureProposee,
    [Display(Name = "En vigueur")] EnVigueur,
    [Display(Name = "Échue")] Echue,
}

/// <summary>Life of a convention.</summary>
internal static class VieDeLaConvention
{
    public const string Engager = "Engager la procédure";
    public const string Associer = "Ouvrir l’association";
    public const string Deposer = "Déposer le projet";
    public const string Transmettre = "Transmettre au préfet de région";
    public const string Negocier = "Ouvrir la négociation";
    public const string Adopter = "Adopter le projet final";
    public const string MettreEnSignature = "Mettre en signature";
    public const string DeposerLeDossier = "Déposer le dossier de signature";
    public const string Proposer = "Proposer la signature";
    public const string RendreLeTexte = "Rendre le texte";
    public const string Conclure = "Conclure";
    public const string Echoir = "Constater le terme";

    public static readonly CycleDeVie<StatutConventionCus> Cycle = new(
        "Convention d’utilité sociale",
        StatutConventionCus.AEngager,
        new(StatutConventionCus.AEngager, Engager, StatutConventionCus.Engagee),
        new(StatutConventionCus.Engagee, Associer, StatutConventionCus.Association),
        new(StatutConventionCus.Association, Deposer, StatutConventionCus.ProjetDepose),
        new(StatutConventionCus.ProjetDepose, Transmettre, StatutConventionCus.AvisEnCours),
        new(StatutConventionCus.AvisEnCours, Negocier, StatutConventionCus.Negociation),
        new(StatutConventionCus.Negociation, Adopter, StatutConventionCus.ProjetFinalAdopte),
        new(StatutConventionCus.ProjetFinalAdopte, Negocier, StatutConventionCus.Negociation),
        new(StatutConventionCus.ProjetFinalAdopte, MettreEnSignature, StatutConventionCus.EnSignature),
        new(StatutConventionCus.EnSignature, DeposerLeDossier, StatutConventionCus.DossierDepose),
        new(StatutConventionCus.DossierDepose, Proposer, StatutConventionCus.SignatureProposee),
        new(StatutConventionCus.EnSignature, RendreLeTexte, StatutConventionCus.Negociation),
        new(StatutConventionCus.DossierDepose, RendreLeTexte, StatutConventionCus.Negociation),
        new(StatutConventionCus.SignatureProposee, RendreLeTexte, StatutConventionCus.Negociation),
        new(StatutConventionCus.SignatureProposee, Conclure, StatutConventionCus.EnVigueur),
        new(StatutConventionCus.EnVigueur, Echoir, StatutConventionCus.Echue));
}
