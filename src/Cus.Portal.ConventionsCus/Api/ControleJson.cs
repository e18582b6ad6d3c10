using System.ComponentModel;
using System.Text.Json.Serialization;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.Api;

[Description("Un engagement à contrôler.")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record EngagementAControlerJson(
    [property: Description("Code de l’indicateur, comme PP-2.")] string Indicateur,
    [property: Description("Échelle.")] EchelleDEngagement Echelle,
    [property: Description("Année, ou dernière année de l’horizon.")] int Annee,
    [property: Description("Valeur ; un taux en centièmes.")] decimal Valeur,
    [property: Description("Code du territoire ; rien pour l’organisme.")] string? Territoire = null);

[Description("Une réalisation à contrôler.")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RealisationAControlerJson(
    [property: Description("Code de l’indicateur.")] string Indicateur,
    [property: Description("Échelle.")] EchelleDEngagement Echelle,
    [property: Description("Année, ou dernière année de l’horizon.")] int Annee,
    [property: Description("Numérateur, ou nombre.")] decimal Numerateur,
    [property: Description("Code du territoire ; rien pour l’organisme.")] string? Territoire = null)
{
    [Description("Dénominateur ; rien pour un nombre.")]
    public decimal? Denominateur { get; init; }
}

[Description("Des engagements et des réalisations à contrôler à blanc : rien n’est enregistré.")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ControleCusJson(
    [property: Description("Engagements, 25\u00A0000 au plus.")] IReadOnlyList<EngagementAControlerJson> Engagements,
    [property: Description("Réalisations, 25\u00A0000 au plus.")] IReadOnlyList<RealisationAControlerJson>? Realisations = null);

[Description("Ce qu’une règle trouve.")]
internal sealed record ConstatJson(
    [property: Description("Règle, comme PS2-01.")] string Regle,
    [property: Description("Ce qu’elle fait à l’acte.")] Gravite Gravite,
    [property: Description("Code stable.")] string Code,
    [property: Description("Phrase en français.")] string Message,
    [property: Description("Indicateur.")] string Indicateur,
    [property: Description("Territoire ; rien pour l’organisme.")] string? Territoire);

[Description("Une réalisation contrôlée.")]
internal sealed record ValeurControleeJson(
    [property: Description("Indicateur.")] string Indicateur,
    [property: Description("Territoire ; rien pour l’organisme.")] string? Territoire,
    [property: Description("Année.")] int Annee,
    [property: Description("Valeur, écart, verdict.")] EvaluationJson Evaluation);

[Description("Ce que donne un contrôle à blanc.")]
internal sealed record ResultatDuControleCusJson(
    [property: Description("Aucune règle ne bloque.")] bool EstRecevable,
    [property: Description("Refus.")] IReadOnlyList<ConstatJson> Refus,
    [property: Description("Avertissements et informations.")] IReadOnlyList<ConstatJson> Avertissements,
    [property: Description("Valeurs, écarts et verdicts.")] IReadOnlyList<ValeurControleeJson> Valeurs);

[Description("Une cellule fautive d’un fichier du patrimoine.")]
internal sealed record FauteJson(
    [property: Description("Ligne du fichier ; les titres sont la ligne 1.")] int Ligne,
    [property: Description("Titre de la colonne ; vide pour la ligne entière.")] string Colonne,
    [property: Description("Valeur lue, abrégée.")] string Valeur,
    [property: Description("Phrase en français.")] string Message);

[Description("Les fautes d’une colonne.")]
internal sealed record CompteDeFautesJson(
    [property: Description("Titre de la colonne.")] string Colonne,
    [property: Description("Un exemple.")] string Exemple,
    [property: Description("Nombre.")] int Nombre);

[Description("Le rapport d’un fichier du patrimoine lu à blanc : rien n’est gardé.")]
internal sealed record RapportDeStockJson(
    [property: Description("Format reconnu.")] string Format,
    [property: Description("Lignes lues.")] int Lignes,
    [property: Description("Lignes justes.")] int Justes,
    [property: Description("Lignes fautives.")] int Fautives,
    [property: Description("Colonnes que la disposition ne connaît pas.")] IReadOnlyList<string> ColonnesIgnorees,
    [property: Description("Fautes par colonne.")] IReadOnlyList<CompteDeFautesJson> ParColonne,
    [property: Description("Les mille premières fautes, en détail.")] IReadOnlyList<FauteJson> Fautes);
