using System.ComponentModel;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ContratsTerritoriaux.Api;

[Description("Une valeur recueillie dans une campagne annuelle.")]
internal sealed record ValeurDuContratJson(
    [property: Description("Code de l’indicateur.")] string Indicateur,
    [property: Description("Année.")] int Annee,
    [property: Description("Bailleur dont c’est la part ; rien pour un total.")] Guid? Organisme,
    [property: Description("Code de la commune dont c’est la part ; rien pour un total.")] string? Commune,
    [property: Description("Autre part de la ventilation, comme PLAI ; rien pour un total.")] string? Ventilation,
    [property: Description("Valeur.")] ValeurJson Valeur,
    [property: Description("Source déclarée.")] string? Source,
    [property: Description("Explication d’un écart.")] string? Commentaire,
    [property: Description("Jour et heure de la saisie.")] DateTime SaisieLe);

[Description("Une année d’un indicateur : la valeur de l’année, puis le cumul à la fin de l’année.")]
internal sealed record AnneeEvalueeJson(
    [property: Description("Année.")] int Annee,
    [property: Description("L’année seule.")] EvaluationJson DeLAnnee,
    [property: Description("Du début de la période à la fin de l’année, contre ce qui était attendu à cette date.")] EvaluationJson ADate,
    [property: Description("Alerte avancée : en retard sur ce qui était attendu, toutes les années étant renseignées.")] bool Alerte,
    [property: Description("Ce que les années restantes doivent apporter pour tenir l’objectif de la période.")] decimal? Reste);

[Description("Un indicateur du contrat, évalué année par année.")]
internal sealed record IndicateurEvalueJson(
    [property: Description("Code.")] string Indicateur,
    [property: Description("Titre.")] string Titre,
    [property: Description("Unité.")] string Unite,
    [property: Description("Comment une valeur se compare à son objectif.")] Comparateur Comparateur,
    [property: Description("Années de la période.")] IReadOnlyList<AnneeEvalueeJson> Annees);

[Description("Une alerte avancée, émise à la clôture d’une campagne.")]
internal sealed record AlerteJson(
    [property: Description("Code de l’indicateur.")] string Indicateur,
    [property: Description("Année de la campagne.")] int Annee,
    [property: Description("Phrase en français.")] string Message,
    [property: Description("Jour et heure de l’émission.")] DateTime EmiseLe);

[Description("L’évaluation d’un contrat : ses indicateurs suivis et ses alertes.")]
internal sealed record EvaluationDuContratJson(
    [property: Description("Contrat.")] Guid Contrat,
    [property: Description("Indicateurs qui ont un objectif ou une valeur.")] IReadOnlyList<IndicateurEvalueJson> Indicateurs,
    [property: Description("Alertes avancées, la plus récente d’abord.")] IReadOnlyList<AlerteJson> Alertes);
