using System.ComponentModel;
using System.Text.Json.Serialization;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ContratsTerritoriaux.Api;

[Description("Un chiffre de la grille d’un contrat.")]
internal sealed record ChiffreJson(
    [property: Description("Code de l’indicateur, comme CT-1.1.")] string Indicateur,
    [property: Description("De qui il est : un bailleur, ou l’intercommunalité pour son objectif.")] Guid Organisme,
    [property: Description("Part de la ventilation, comme PLAI ; rien pour l’ensemble.")] string? Ventilation,
    [property: Description("Code de la commune ; rien pour tout le territoire.")] string? Commune,
    [property: Description("Année ; rien pour le total de la période.")] int? Annee,
    [property: Description("Valeur exacte.")] decimal? Valeur)
{
    public static ChiffreJson De(CaseDeGrille c, decimal? valeur) => new(c.Indicateur, c.OrganismeId, NullSiVide(c.Ventilation), NullSiVide(c.Commune), c.Annee == CaseDeGrille.Total ? null : c.Annee, valeur);

    private static string? NullSiVide(string texte) => texte.Length == 0 ? null : texte;
}

[Description("Un objectif : ce que vise l’intercommunalité, ce à quoi les bailleurs s’engagent ensemble, l’écart et le verdict.")]
internal sealed record ObjectifJson(
    [property: Description("Code de l’indicateur.")] string Indicateur,
    [property: Description("Part de la ventilation ; rien pour l’ensemble.")] string? Ventilation,
    [property: Description("Année ; rien pour la période.")] int? Annee,
    [property: Description("Objectif de l’intercommunalité, saisi ou additionné.")] decimal? Objectif,
    [property: Description("Somme des engagements des bailleurs ; rien quand l’indicateur ne s’additionne pas.")] decimal? SommeDesBailleurs,
    [property: Description("Objectif de l’intercommunalité moins somme des bailleurs : positif, il manque des engagements.")] decimal? Ecart,
    [property: Description("L’intercommunalité a reconnu cet écart avec un motif.")] bool EstAssume,
    [property: Description("Les engagements tiennent-ils l’objectif ?")] Verdict Verdict,
    [property: Description("Pourquoi il n’y a pas de verdict.")] string? Raison);

[Description("Sur quoi porte le contrôle.")]
internal enum BaseDuControle
{
    /// <summary>The figures sent take the place of those of the grid; the others stay.</summary>
    Grille,

    /// <summary>The figures sent, and they alone.</summary>
    Vide,
}

[Description("Un chiffre à contrôler.")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ChiffreAControlerJson(
    [property: Description("Code de l’indicateur, comme CT-1.1.")] string Indicateur,
    [property: Description("De qui il est : un bailleur, ou l’intercommunalité pour son objectif.")] Guid Organisme,
    [property: Description("Valeur ; rien pour effacer le chiffre.")] decimal? Valeur,
    [property: Description("Part de la ventilation, comme PLAI ; rien pour l’ensemble.")] string? Ventilation = null,
    [property: Description("Code de la commune ; rien pour tout le territoire.")] string? Commune = null,
    [property: Description("Année ; rien, ou 0, pour le total de la période.")] int? Annee = null)
{
    [JsonIgnore]
    public CaseDeGrille Case => new(Indicateur, Organisme, Ventilation ?? "", Commune ?? "", Annee ?? CaseDeGrille.Total);
}

[Description("Des chiffres à contrôler à blanc : rien n’est enregistré.")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ControleJson(
    [property: Description("Chiffres, 25\u00A0000 au plus.")] IReadOnlyList<ChiffreAControlerJson> Chiffres,
    [property: Description("Grille\u00A0: les chiffres envoyés prennent la place de ceux de la grille, les autres restent. Vide\u00A0: les chiffres envoyés, et eux seuls.")] BaseDuControle Base = BaseDuControle.Grille);

[Description("Un chiffre refusé.")]
internal sealed record RefusDeChiffreJson(
    [property: Description("Rang du chiffre dans la demande, à partir de 0.")] int Rang,
    [property: Description("Le chiffre, comme il a été lu.")] ChiffreJson Chiffre,
    [property: Description("Code stable du refus.")] string Code,
    [property: Description("Phrase en français.")] string Message);

[Description("Ce qui sépare le contrat, avec ces chiffres, d’une version figée.")]
internal sealed record ObstacleJson(
    [property: Description("Code stable.")] string Code,
    [property: Description("Phrase en français.")] string Message,
    [property: Description("Page où une personne le corrige, ou rien.")] string? Page);

[Description("Ce que donne un contrôle à blanc.")]
internal sealed record ResultatDuControleJson(
    [property: Description("Contrat contrôlé.")] Guid Contrat,
    [property: Description("Aucun chiffre n’est refusé.")] bool EstRecevable,
    [property: Description("Chiffres refusés ; ils ne comptent pas dans ce qui suit.")] IReadOnlyList<RefusDeChiffreJson> Refus,
    [property: Description("Objectifs, écarts et verdicts que donneraient ces chiffres.")] IReadOnlyList<ObjectifJson> Objectifs,
    [property: Description("Ce qui resterait à lever avant de figer une version.")] IReadOnlyList<ObstacleJson> Obstacles);
