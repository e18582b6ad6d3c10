using System.ComponentModel.DataAnnotations;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>What a mail is, by law: when it leaves, and whether one may refuse it.</summary>
internal enum NatureDeCourriel
{
    [Display(Name = "Acte de droit")] ActeDeDroit,
    [Display(Name = "Rappel")] Rappel,
    [Display(Name = "Information")] Information,
    [Display(Name = "Récapitulatif")] Recapitulatif,
}

/// <summary>A category of mail.</summary>
/// <param name="Code">« avis.transmission ».</param>
/// <param name="Libelle">What it tells.</param>
/// <param name="Nature">What it is.</param>
/// <param name="Raison">Why it may not be refused, or why it may.</param>
internal sealed record CategorieDeCourriel(string Code, string Libelle, NatureDeCourriel Nature, string Raison)
{
    /// <summary>One may ask not to receive it.</summary>
    public bool EstRefusable => Nature is NatureDeCourriel.Information or NatureDeCourriel.Recapitulatif;

    /// <summary>It waits for the digest of the next working morning, unless its recipient asks for each at once.</summary>
    public bool SeRegroupe => Nature == NatureDeCourriel.Information;
}

/// <summary>The one table of categories. A category it does not know leaves at once and may not be refused: no act of law is ever lost for want of a line.</summary>
internal static class CategoriesDeCourriel
{
    private const string Droit = "Il fait courir un délai, ou prouve un acte.";
    private const string Compte = "Il protège votre compte.";
    private const string Suivi = "Il vous tient au courant ; rien n’en dépend.";

    public static readonly IReadOnlyList<CategorieDeCourriel> Toutes =
    [
        new("avis.demande", "Demande d’avis ou de contribution", NatureDeCourriel.ActeDeDroit, Droit),
        new("avis.transmission", "Transmission d’un avis, et ses copies", NatureDeCourriel.ActeDeDroit, Droit),
        new("dossier.depot", "Accusé de réception d’un dépôt", NatureDeCourriel.ActeDeDroit, Droit),
        new("dossier.transmission", "Transmission d’un dossier, et ses copies", NatureDeCourriel.ActeDeDroit, Droit),
        new("dossier.retrait", "Retrait d’un dossier", NatureDeCourriel.ActeDeDroit, Droit),
        new("dossier.signataire", "Dossier qui attend votre dépôt", NatureDeCourriel.ActeDeDroit, Droit),
        new("decision.notification", "Décision notifiée", NatureDeCourriel.ActeDeDroit, Droit),
        new("seance.convocation", "Convocation à une séance", NatureDeCourriel.ActeDeDroit, Droit),
        new("signatures.invitation", "Texte qui attend votre signature", NatureDeCourriel.ActeDeDroit, Droit),
        new("signatures.refus", "Signature refusée", NatureDeCourriel.ActeDeDroit, Droit),
        new("signatures.annulation", "Texte modifié, signatures annulées", NatureDeCourriel.ActeDeDroit, Droit),
        new("signatures.complet", "Texte signé par tous", NatureDeCourriel.ActeDeDroit, Droit),
        new("echeance.rappel", "Rappel avant ou après une échéance", NatureDeCourriel.Rappel, "Il part à son heure, et seulement si l’échéance est encore ouverte."),
        new("compte.invitation", "Invitation dans un espace", NatureDeCourriel.ActeDeDroit, Compte),
        new("compte.mot-de-passe", "Changement de mot de passe", NatureDeCourriel.ActeDeDroit, Compte),
        new("compte.verrou", "Compte verrouillé", NatureDeCourriel.ActeDeDroit, Compte),
        new("compte.delegation", "Délégation reçue", NatureDeCourriel.ActeDeDroit, "Il vous donne le pouvoir d’agir pour un autre."),
        new("dossier.rattachement", "Dossier ou avis qui vous est confié", NatureDeCourriel.Information, Suivi),
        new("dossier.reprise", "Brouillon repris par un collègue", NatureDeCourriel.Information, Suivi),
        new("contrat.invitation", "Invitation à un contrat territorial, passage en négociation", NatureDeCourriel.ActeDeDroit, "Il vous fait partie à un contrat."),
        new("contrat.version", "Version d’un contrat territorial figée", NatureDeCourriel.Information, Suivi),
        new("contrat.commentaire", "Commentaire sur un contrat territorial", NatureDeCourriel.Information, Suivi),
        new("contrats.remontee", "Intercommunalité inscrite à une remontée, ou retirée", NatureDeCourriel.Information, Suivi),
        new("contrats.negociation", "Chiffre proposé, accepté ou mis de côté dans un contrat", NatureDeCourriel.Information, Suivi),
        new("contrats.alerte", "Alerte avancée d’un contrat territorial", NatureDeCourriel.Information, Suivi),
        new("courriel.recapitulatif", "Récapitulatif quotidien", NatureDeCourriel.Recapitulatif, Suivi),
    ];

    private static readonly Dictionary<string, CategorieDeCourriel> ParCode = Toutes.ToDictionary(c => c.Code, StringComparer.Ordinal);

    public static CategorieDeCourriel De(string code) => ParCode.GetValueOrDefault(code) ?? new(code, code, NatureDeCourriel.ActeDeDroit, Droit);
}
