using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Loyers;
using Cus.Portal.ConventionsCus.Ventes;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>The plan de mise en vente, its consultations and documents; the new rent policies of a convention in force.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class VenteModel(PerimetreDesConventions perimetre, TenirLePlanDeVente plans, TenirLaNpl npls, IHorloge horloge) : PageDeConvention(perimetre, horloge)
{
    public static IEnumerable<SelectListItem> Titres => [new(Libelles.De(TitreDeConsultation.Financement), nameof(TitreDeConsultation.Financement)), new(Libelles.De(TitreDeConsultation.Garantie), nameof(TitreDeConsultation.Garantie))];

    public static IEnumerable<SelectListItem> Natures => Enum.GetValues<DocumentDeVente>().Select(d => new SelectListItem(Libelles.De(d), d.ToString()));

    public PlanDeVente Plan { get; private set; } = null!;

    public IReadOnlyList<NouvellePolitiqueDesLoyers> Npls { get; private set; } = [];

    /// <summary>Prepares a rent policy: the convention is in force.</summary>
    public bool PeutPreparer => Qualite.HasFlag(QualiteDansLaCus.Organisme) && Convention.Statut == StatutConventionCus.EnVigueur;

    /// <summary>Introduces it by an avenant.</summary>
    public bool PeutIntroduire => Qualite.HasFlag(QualiteDansLaCus.SignataireDeLOrganisme) && Convention.Statut == StatutConventionCus.EnVigueur;

    public string Premiere => Francais.DateLongue(Convention.Calendrier.PremiereNpl);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAnnoncerAsync(string? total, CancellationToken ct) => FaireAsync(() => plans.AnnoncerAsync(Id, Saisies.Entier(total, "Total"), ct), "Le nombre de logements à vendre est enregistré.");

    public Task<IActionResult> OnPostRepartirAsync(string? commune, string? logements, CancellationToken ct) =>
        FaireAsync(() => plans.RepartirAsync(Id, commune, Saisies.Entier(logements, "Logements"), ct), "La répartition est enregistrée.");

    public Task<IActionResult> OnPostDevoirAsync(string? collectivite, TitreDeConsultation titre, CancellationToken ct) =>
        FaireAsync(() => plans.DevoirAsync(Id, collectivite, titre, ct), "La collectivité est à consulter.");

    public Task<IActionResult> OnPostConsulterAsync(string? code, TitreDeConsultation titre, string? le, CancellationToken ct) =>
        FaireAsync(() => plans.ConsulterAsync(Id, code ?? "", titre, Saisies.Jour(le, "Le"), ct), "La consultation est notée.");

    public Task<IActionResult> OnPostJoindreAsync(DocumentDeVente nature, CancellationToken ct) =>
        FaireAsync(() => plans.JoindreAsync(Id, nature, Saisies.Fichier(Request, "Fichier", TenirLePlanDeVente.Exigences, ct), ct), "Le document est joint.");

    public Task<IActionResult> OnPostArreterAsync(CancellationToken ct) => FaireAsync(() => plans.ArreterAsync(Id, ct), "Le plan de mise en vente est arrêté.");

    public Task<IActionResult> OnPostPreparerAsync(string? effetLe, CancellationToken ct) =>
        FaireAsync(() => npls.PreparerAsync(Id, Saisies.Jour(effetLe, "EffetLe"), ct), "La nouvelle politique des loyers est en préparation.");

    public Task<IActionResult> OnPostInscrireAsync(Guid npl, string? code, string? libelle, string? conventionneLe, string? avant, string? apres, CancellationToken ct) => FaireAsync(
        () => npls.InscrireAsync(Id, npl, new((code ?? "").Trim(), (libelle ?? "").Trim(), Saisies.Jour(conventionneLe, "ConventionneLe"), Saisies.Montant(avant, "Avant"), Saisies.Montant(apres, "Apres")), ct), "L’immeuble est inscrit.");

    public Task<IActionResult> OnPostRetirerAsync(Guid npl, string? code, CancellationToken ct) => FaireAsync(() => npls.RetirerAsync(Id, npl, code ?? "", ct), "L’immeuble est retiré.");

    public Task<IActionResult> OnPostIntroduireAsync(Guid npl, string? reference, string? signeLe, CancellationToken ct) => FaireAsync(
        () => npls.IntroduireAsync(Id, npl, reference, string.IsNullOrWhiteSpace(signeLe) ? null : Saisies.Jour(signeLe, "SigneLe"), Saisies.Fichier(Request, "Avenant", TenirLaNpl.Exigences, ct), ct), "La nouvelle politique des loyers est introduite par avenant.");

    public Task<IActionResult> OnPostAbandonnerAsync(Guid npl, CancellationToken ct) => FaireAsync(() => npls.AbandonnerAsync(Id, npl, ct), "La nouvelle politique des loyers est abandonnée.");

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Plan = await plans.LireAsync(Id, ct);
        Npls = await npls.ListerAsync(Id, ct);
    }

    private Task<IActionResult> FaireAsync(Func<Task> acte, string fait) => ActerAsync(async () =>
    {
        await acte();
        Annoncer(fait);
        return Redirect(CheminsDeConvention.Vente(Id));
    });
}
