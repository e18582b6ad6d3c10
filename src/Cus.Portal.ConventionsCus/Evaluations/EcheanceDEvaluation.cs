using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Evaluations;

/// <summary>The deadline of the answer of an organisme to the observations of the State: the date that the campaign fixed.</summary>
internal sealed class EcheanceDEvaluation(IEcheances echeances)
{
    public const string Type = "cus.evaluation";

    public static readonly TypeDEcheance Declaration = new(Type, "Réponse aux observations sur l’évaluation d’une convention");

    private const string Prefixe = "cus/evaluation/";

    public static string Objet(Guid evaluation) => Prefixe + evaluation;

    public static Guid? Evaluation(string objet) => objet.StartsWith(Prefixe, StringComparison.Ordinal) && Guid.TryParse(objet[Prefixe.Length..], out var id) ? id : null;

    public Task OuvrirAsync(ConventionCus convention, EvaluationDeCus evaluation, DateTimeOffset le, CancellationToken ct) => echeances.OuvrirAsync(new(
        Type, Objet(evaluation.Id), $"Réponse aux observations, évaluation {Libelles.De(evaluation.Horizon)}, {convention.Intitule}", "observations de l’État", le, "Phase contradictoire de l’évaluation", "date fixée par la campagne",
        Paris.FinDuJour(evaluation.ReponsesJusquAu), [Role.PorteurRedacteur, Role.PorteurSignataire], convention.Bailleur.OrganismeId, null, CheminsDEvaluation.De(convention.Id, evaluation.Horizon)), ct);

    public Task CloreAsync(EvaluationDeCus evaluation, string fait, CancellationToken ct) => echeances.CloreAsync(Type, Objet(evaluation.Id), fait, ct);
}

/// <summary>What a reminder says of an answer that is still possible.</summary>
internal sealed class RappelDEvaluation(PortailDbContext db) : IRedacteurDeRappel
{
    /// <inheritdoc />
    public string Type => EcheanceDEvaluation.Type;

    /// <inheritdoc />
    public async Task<TexteDeRappel?> RedigerAsync(EcheanceLue echeance, int offset, CancellationToken ct)
    {
        var id = EcheanceDEvaluation.Evaluation(echeance.Objet);
        var evaluation = await db.Set<EvaluationDeCus>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct);
        return evaluation is not { Statut: StatutEvaluation.Observee, Reponse: null } || offset > 0 ? null : new TexteDeRappel(
            echeance.Libelle, $"L’État a noté ses observations sur l’évaluation de votre convention. Vous pouvez y répondre jusqu’au {Francais.DateEtHeure(echeance.DueLe)}, heure de Paris ; l’appréciation du préfet ne sera arrêtée qu’ensuite.");
    }
}
