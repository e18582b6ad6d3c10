using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Evaluations;

/// <summary>What the organisme types of one line.</summary>
internal sealed record SaisieDeLigne(int Rang, decimal? Numerateur, decimal? Denominateur, string? Commentaire);

/// <summary>The acts of an evaluation, each by who may do it: the organisme, the prefect of its seat or of its region, the prefect of the region alone.</summary>
internal sealed class SuivreLEvaluation(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, EcheanceDEvaluation echeance, ImprimerLEvaluation imprimer, IFichiers fichiers, IHorloge horloge, Journal journal)
{
    /// <summary>What an evidence may be.</summary>
    public static readonly ExigencesFichier Exigences = new([TypesDeFichier.Pdf, TypesDeFichier.Xlsx], 20L * 1024 * 1024, Champ: "Preuve");

    /// <summary>The evaluation of a convention that the caller has loaded, or null when none is open or when that reader does not read it yet.</summary>
    public async Task<EvaluationDeCus?> LireAsync(ConventionCus convention, QualiteDansLaCus qualite, HorizonDEvaluation horizon, CancellationToken ct) =>
        await db.Set<EvaluationDeCus>().AsNoTracking().SingleOrDefaultAsync(e => e.ConventionId == convention.Id && e.Horizon == horizon, ct) is { } e
        && (e.Statut == StatutEvaluation.Appreciee || qualite != QualiteDansLaCus.Collectivite) ? e : null;

    /// <summary>Writes values and comments; none when the form is stale.</summary>
    /// <param name="conventionId">Convention.</param>
    /// <param name="horizon">Milestone.</param>
    /// <param name="versionLue">Stamp that the form was filled from.</param>
    /// <param name="lignes">Lines typed.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task RenseignerAsync(Guid conventionId, HorizonDEvaluation horizon, uint versionLue, IReadOnlyList<SaisieDeLigne> lignes, CancellationToken ct)
    {
        var (convention, evaluation) = await ChargerAsync(conventionId, horizon, QualiteDansLaCus.Organisme, ct);
        if (evaluation.VersionDeLigne != versionLue)
            throw new Refus(RefusSocle.VersionPerimee);
        foreach (var l in lignes)
            evaluation.Renseigner(l.Rang, l.Numerateur, l.Denominateur, l.Commentaire);
        await FinirAsync(convention, evaluation, "Renseigner", "renseigne les valeurs de l’évaluation", ct);
    }

    /// <summary>Joins the evidence of a line.</summary>
    public async Task ProuverAsync(Guid conventionId, HorizonDEvaluation horizon, int rang, Func<IFichiers, Task<FichierLu>>? recevoir, CancellationToken ct)
    {
        var (convention, evaluation) = await ChargerAsync(conventionId, horizon, QualiteDansLaCus.Organisme, ct);
        var fichier = await (recevoir ?? throw Refus.Champ("Preuve", RefusDeProcedure.PreuveAttendue))(fichiers);
        evaluation.Prouver(rang, fichier.Id, fichier.Nom);
        await FinirAsync(convention, evaluation, "Prouver", $"joint « {fichier.Nom} » à l’évaluation", ct);
    }

    /// <exception cref="Refus">A value is missing (EVA-01).</exception>
    public async Task RenvoyerAsync(Guid conventionId, HorizonDEvaluation horizon, string? commentaire, CancellationToken ct)
    {
        var (convention, evaluation) = await ChargerAsync(conventionId, horizon, QualiteDansLaCus.Organisme, ct);
        evaluation.Renvoyer(commentaire, acteur.Requis, horloge.Maintenant);
        await FinirAsync(convention, evaluation, "Renvoyer", "renvoie l’évaluation", ct);
    }

    /// <summary>The observations of the State: the deadline of the answer is opened.</summary>
    public async Task ObserverAsync(Guid conventionId, HorizonDEvaluation horizon, string? texte, CancellationToken ct)
    {
        var (convention, evaluation) = await ChargerAsync(conventionId, horizon, QualiteDansLaCus.PrefetDuSiege | QualiteDansLaCus.PrefetDeRegion, ct);
        evaluation.Observer(texte, acteur.Requis, horloge.Maintenant);
        await echeance.OuvrirAsync(convention, evaluation, horloge.Maintenant, ct);
        await FinirAsync(convention, evaluation, "Observer", $"note ses observations ; l’organisme peut répondre jusqu’au {Francais.DateLongue(evaluation.ReponsesJusquAu)}", ct);
    }

    /// <exception cref="Refus">After the date of the campaign, answered already.</exception>
    public async Task RepondreAsync(Guid conventionId, HorizonDEvaluation horizon, string? texte, CancellationToken ct)
    {
        var (convention, evaluation) = await ChargerAsync(conventionId, horizon, QualiteDansLaCus.Organisme, ct);
        evaluation.Repondre(texte, acteur.Requis, horloge.Maintenant, horloge.Aujourdhui());
        await echeance.CloreAsync(evaluation, $"réponse de {acteur.Requis.Nom}", ct);
        await FinirAsync(convention, evaluation, "Repondre", "répond aux observations", ct);
    }

    /// <summary>The appreciation of the prefect of the region: values frozen, letter and report printed.</summary>
    /// <exception cref="Refus">The contradictory phase is open, PP-1 is not appreciated (EVA-02).</exception>
    public async Task ApprecierAsync(Guid conventionId, HorizonDEvaluation horizon, string? texte, IReadOnlyDictionary<string, string> parIndicateur, CancellationToken ct)
    {
        var (convention, evaluation) = await ChargerAsync(conventionId, horizon, QualiteDansLaCus.PrefetDeRegion, ct);
        var dites = parIndicateur.Where(p => evaluation.Familles.Contains(p.Key, StringComparer.Ordinal) && !string.IsNullOrWhiteSpace(p.Value))
            .ToDictionary(p => p.Key, p => p.Value.Trim() is { Length: > EvaluationDeCus.LongueurMax } demesure ? demesure[..EvaluationDeCus.LongueurMax] : p.Value.Trim(), StringComparer.Ordinal);
        evaluation.Apprecier(texte, dites, acteur.Requis, horloge.Maintenant, horloge.Aujourdhui());
        await echeance.CloreAsync(evaluation, "appréciation arrêtée", ct);
        var (lettre, rapport) = await imprimer.ExecuterAsync(convention, evaluation, ct);
        var nom = $"{convention.Reference}-evaluation-{CheminsDEvaluation.Horizon(horizon)}";
        evaluation.Joindre((await fichiers.EnregistrerAsync(lettre, nom + "-lettre.pdf", TypesDeFichier.Pdf, ct)).Id, (await fichiers.EnregistrerAsync(rapport, nom + "-rapport.pdf", TypesDeFichier.Pdf, ct)).Id);
        await FinirAsync(convention, evaluation, "Apprecier", "arrête son appréciation : les valeurs sont figées, la lettre et le rapport produits", ct);
    }

    private async Task<(ConventionCus, EvaluationDeCus)> ChargerAsync(Guid conventionId, HorizonDEvaluation horizon, QualiteDansLaCus qualites, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, qualites, ct);
        return (convention, await db.Set<EvaluationDeCus>().SingleOrDefaultAsync(e => e.ConventionId == conventionId && e.Horizon == horizon, ct) ?? throw new Refus(RefusSocle.Introuvable));
    }

    private async Task FinirAsync(ConventionCus convention, EvaluationDeCus evaluation, string acte, string phrase, CancellationToken ct)
    {
        journal.Consigner("Cus.Evaluation." + acte, CheminsDeConvention.Objet(convention.Id), $"Évaluation {Libelles.De(evaluation.Horizon)} : {acteur.Requis.Nom} {phrase}.", null, convention.Bailleur.OrganismeId);
        try
        {
            await unite.ValiderAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new Refus(RefusSocle.VersionPerimee);
        }
    }
}

/// <summary>Addresses of the evaluations.</summary>
internal static class CheminsDEvaluation
{
    public const string Campagnes = "/cus/evaluations";

    /// <summary>« trois-ans ».</summary>
    public static string Horizon(HorizonDEvaluation horizon) => horizon == HorizonDEvaluation.TroisAns ? "trois-ans" : "six-ans";

    public static string De(Guid conventionId, HorizonDEvaluation horizon) => $"{CheminsDeConvention.Convention(conventionId)}/evaluations/{Horizon(horizon)}";
}
