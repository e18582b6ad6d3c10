using System.ComponentModel;

namespace Cus.Portal.Socle.Api;

/// <summary>Problem details (RFC 9457): what every error of the API answers, in French.</summary>
[Description("Problème au sens de la RFC 9457 : la réponse à toute demande refusée.")]
public sealed record ProblemeJson(
    [property: Description("Toujours about:blank : le code dit le problème.")] string Type,
    [property: Description("Le problème en quelques mots.")] string Title,
    [property: Description("Statut HTTP.")] int Status,
    [property: Description("Une phrase à montrer à une personne.")] string Detail,
    [property: Description("Adresse demandée.")] string Instance,
    [property: Description("Code stable du premier motif, comme Identite:JetonExpire.")] string Code,
    [property: Description("Référence à donner à qui tient le portail.")] string Reference,
    [property: Description("Chaque motif du refus.")] IReadOnlyList<MotifJson> Motifs)
{
    /// <summary>Content type.</summary>
    public const string TypeDeContenu = "application/problem+json";
}

/// <summary>One reason.</summary>
[Description("Un motif de refus.")]
public sealed record MotifJson(
    [property: Description("Code stable.")] string Code,
    [property: Description("Phrase en français.")] string Message,
    [property: Description("Ce qu’il concerne dans la demande ($.chiffres[0].valeur), ou rien.")] string? Champ);
