using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.Evaluations;

/// <summary>Prints the letter and the report of an evaluation that was appreciated.</summary>
internal sealed class ImprimerLEvaluation(IImprimeurPdf imprimeur)
{
    public async Task<(byte[] Lettre, byte[] Rapport)> ExecuterAsync(ConventionCus convention, EvaluationDeCus evaluation, CancellationToken ct)
    {
        var appreciation = evaluation.Appreciation!;
        var commun = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(LettreDEvaluation.Convention)] = convention.Intitule,
            [nameof(LettreDEvaluation.Reference)] = convention.Reference,
            [nameof(LettreDEvaluation.Horizon)] = Libelles.De(evaluation.Horizon),
            [nameof(LettreDEvaluation.Le)] = Francais.DateLongue(appreciation.Le),
            [nameof(LettreDEvaluation.Appreciation)] = Alineas(appreciation.Texte),
        };
        var lettre = new Dictionary<string, object?>(commun, StringComparer.Ordinal)
        {
            [nameof(LettreDEvaluation.Organisme)] = convention.Bailleur.Nom,
            [nameof(LettreDEvaluation.Signataire)] = appreciation.ParNom,
            [nameof(LettreDEvaluation.Reponse)] = evaluation.Reponse is { } r ? $"Vous avez répondu aux observations le {Francais.DateLongue(r.Le)}." : $"Vous pouviez répondre aux observations jusqu’au {Francais.DateLongue(evaluation.ReponsesJusquAu)} ; aucune réponse n’est parvenue.",
        };
        var rapport = new Dictionary<string, object?>(commun, StringComparer.Ordinal)
        {
            [nameof(RapportDEvaluation.Echanges)] = Echanges(evaluation),
            [nameof(RapportDEvaluation.Indicateurs)] = evaluation.Familles.Select(f => Indicateur(f, evaluation, convention)).ToList(),
        };
        return (await imprimeur.ImprimerAsync<LettreDEvaluation>(lettre, ct), await imprimeur.ImprimerAsync<RapportDEvaluation>(rapport, ct));
    }

    private static RapportDEvaluation.Indicateur Indicateur(string famille, EvaluationDeCus e, ConventionCus c) => new(
        famille, e.AppreciationsParIndicateur.GetValueOrDefault(famille),
        [.. e.Lignes.Where(l => l.Famille == famille).Select(l => l.Juger(c.Calendrier)).Select(j => new RapportDEvaluation.Ligne(
            $"{j.Definition.Titre} ({j.Ligne.Cellule.Indicateur})", j.Ligne.TerritoireNom, j.Definition.LibelleDuJalon(j.Ligne.Cellule.An), j.CibleEnClair, j.ValeurEnClair, j.EcartEnClair, j.RealisationEnClair, j.VerdictEnClair, j.Ligne.Commentaire))]);

    private static List<RapportDEvaluation.Echange> Echanges(EvaluationDeCus e)
    {
        (string Nom, EcritDEvaluation? Ecrit)[] tous = [("Commentaire de l’organisme", e.Renvoi), ("Observations de l’État", e.Observations), ("Réponse de l’organisme", e.Reponse)];
        return [.. tous.Where(x => x.Ecrit is { Texte.Length: > 0 }).Select(x => new RapportDEvaluation.Echange(x.Nom, $"{x.Ecrit!.ParNom}, le {Francais.DateLongue(x.Ecrit.Le)}", Alineas(x.Ecrit.Texte)))];
    }

    private static string[] Alineas(string texte) => texte.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
