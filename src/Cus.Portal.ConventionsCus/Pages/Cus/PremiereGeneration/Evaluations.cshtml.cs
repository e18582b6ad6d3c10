using Cus.Portal.ConventionsCus.PremiereGeneration;
using Cus.Portal.ConventionsCus.PremiereGeneration.Bilans;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus.PremiereGeneration;

/// <summary>Evaluations at two, four and six years: gaps, judgements, contradictory procedure.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class EvaluationsModel(PerimetreDePremiereGeneration perimetre, IHorloge horloge, EvaluerLaPremiereGeneration evaluer) : PageDePremiereGeneration(perimetre, horloge)
{
    public IReadOnlyList<BilanPremiereGeneration> Bilans { get; private set; } = [];

    public IEnumerable<SelectListItem> Jugements => ((JugementDEcart[])[JugementDEcart.NonImputable, JugementDEcart.Imputable]).Select(j => new SelectListItem(Libelles.De(j), j.ToString()));

    /// <summary>Ages whose years are over and whose evaluation is not opened.</summary>
    public IEnumerable<int> AOuvrir => EstPrefetDeRegion && !Convention.EstModifiable ? ReglesDeLEvaluation.Ages.Where(a => Horizon(a) <= Aujourdhui && Bilans.All(b => b.Ans != a)) : [];

    public DateOnly PremierHorizon => Horizon(ReglesDeLEvaluation.Ages[0]);

    public bool PeutJuger(BilanPremiereGeneration b) => EstPrefetDeRegion && b.Statut is (StatutBilanPremiereGeneration.Ouverte or StatutBilanPremiereGeneration.Contradictoire);

    /// <summary>End of the identifiers of a row’s fields.</summary>
    public string Rang(BilanPremiereGeneration b, LigneDeBilan l) => FormattableString.Invariant($"-{b.Ans}-{b.Lignes.TakeWhile(x => x != l).Count()}");

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostOuvrirAsync(int ans, CancellationToken ct) => FaireAsync(async () =>
    {
        await evaluer.OuvrirAsync(Id, ans, ct);
        return $"L’évaluation à {ans} ans est ouverte.";
    });

    public Task<IActionResult> OnPostJugerAsync(int ans, string? cle, JugementDEcart jugement, string? motif, CancellationToken ct) => FaireAsync(async () =>
    {
        await evaluer.JugerAsync(Id, ans, cle ?? "", jugement, motif, ct);
        return "Le jugement est enregistré.";
    });

    public Task<IActionResult> OnPostCloreAsync(int ans, string? texte, CancellationToken ct) => FaireAsync(async () =>
    {
        await evaluer.CloreAsync(Id, ans, texte, ct);
        return "L’évaluation est close.";
    });

    public Task<IActionResult> OnPostContradictionAsync(int ans, CancellationToken ct) => FaireAsync(async () =>
    {
        await evaluer.OuvrirLaContradictionAsync(Id, ans, ct);
        return "La procédure contradictoire est ouverte.";
    });

    public Task<IActionResult> OnPostRepondreAsync(int ans, string? texte, CancellationToken ct) => FaireAsync(async () =>
    {
        await evaluer.RepondreAsync(Id, ans, texte, ct);
        return "Votre réponse est enregistrée.";
    });

    public Task<IActionResult> OnPostSanctionAsync(int ans, string? texte, CancellationToken ct) => FaireAsync(async () =>
    {
        await evaluer.ProposerUneSanctionAsync(Id, ans, texte, ct);
        return "La proposition part au ministre, qui seul décide.";
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Bilans = await evaluer.ListerAsync(Id, ct);
    }

    private DateOnly Horizon(int ans) => CalendrierDePremiereGeneration.Le31Decembre(Convention.Calendrier.Horizon(ans));

    private Task<IActionResult> FaireAsync(Func<Task<string>> acte) => ActerAsync(async () =>
    {
        Annoncer(await acte());
        return Redirect(CheminsDePremiereGeneration.Evaluations(Id));
    });
}
