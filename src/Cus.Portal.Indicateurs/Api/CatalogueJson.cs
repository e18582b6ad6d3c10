using System.ComponentModel;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.Indicateurs.Api;

[Description("Une version publiée des indicateurs d’un programme.")]
internal sealed record CatalogueResumeJson(
    [property: Description("Programme, comme contrats.")] string Programme,
    [property: Description("Version de ses définitions.")] string Version,
    [property: Description("Titre.")] string Titre,
    [property: Description("Nombre d’indicateurs.")] int Indicateurs);

[Description("Une version publiée, avec ses définitions.")]
internal sealed record CatalogueJson(
    [property: Description("Programme, comme contrats.")] string Programme,
    [property: Description("Version de ses définitions.")] string Version,
    [property: Description("Titre.")] string Titre,
    [property: Description("Définitions, dans l’ordre du texte.")] IReadOnlyList<DefinitionJson> Definitions)
{
    public static CatalogueJson De(Catalogue c) => new(c.Programme, c.Version, c.Titre, [.. c.Definitions.Select(DefinitionJson.De)]);
}

[Description("Ce qu’est un indicateur. Une définition publiée ne change pas.")]
internal sealed record DefinitionJson(
    [property: Description("Code, comme CT-1.1.")] string Code,
    [property: Description("Titre.")] string Titre,
    [property: Description("Unité.")] string Unite,
    [property: Description("Nombre, rapport ou pourcentage.")] FormeDeValeur Forme,
    [property: Description("Comment une valeur se compare à son objectif.")] Comparateur Comparateur,
    [property: Description("Sur quoi porte l’objectif.")] NatureDeCible Cible,
    [property: Description("Ce que compte le numérateur.")] string Numerateur,
    [property: Description("Ce que compte le dénominateur ; rien pour un nombre.")] string? Denominateur,
    [property: Description("Manières de ventiler une valeur.")] IReadOnlyList<DimensionJson> Ventilations,
    [property: Description("Décimales montrées.")] int Decimales,
    [property: Description("À quel rythme une valeur est demandée.")] Periodicite Periodicite,
    [property: Description("Texte qui le fonde.")] string Source)
{
    public static DefinitionJson De(DefinitionDIndicateur d) => new(
        d.Code, d.Titre, d.Unite, d.Forme, d.Comparateur, d.Cible, d.Numerateur, d.Denominateur, [.. d.Ventilations.Select(v => new DimensionJson(v.Cle, v.Libelle, v.Valeurs))], d.Decimales, d.Periodicite, d.Source);
}

[Description("Une manière de ventiler une valeur.")]
internal sealed record DimensionJson(
    [property: Description("Clé, comme produit.")] string Cle,
    [property: Description("Nom.")] string Libelle,
    [property: Description("Valeurs admises ; aucune quand elles viennent d’ailleurs (communes, bailleurs).")] IReadOnlyList<string> Valeurs);

[Description("Le total d’un objet pour une année, confronté à son objectif.")]
internal sealed record ChiffreEvalueJson(
    [property: Description("Objet du programme, comme contrats/contrat/{id}.")] string Objet,
    [property: Description("Année.")] int Annee,
    [property: Description("Évaluation.")] EvaluationJson Evaluation);
