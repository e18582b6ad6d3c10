using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>The category of a convention: what it is decided on, the decision, why, and what it demands.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class CategorieModel(PerimetreDesConventions perimetre, ProposerLaComposition proposer, FixerLaCategorie fixer, IHorloge horloge) : PageDeConvention(perimetre, horloge)
{
    public static IEnumerable<SelectListItem> Activites => [new("Non", nameof(ActiviteDAccession.Aucune)), new("Oui, et elle se poursuit", nameof(ActiviteDAccession.Poursuivie)), new("Oui, et elle s’arrête", nameof(ActiviteDAccession.Arretee))];

    [BindProperty]
    public string? Ordinaires { get; set; }

    [BindProperty]
    public string? EnFoyers { get; set; }

    [BindProperty]
    public ActiviteDAccession Accession { get; set; }

    [BindProperty]
    public string? VentesNeuves { get; set; }

    public CompositionProposee Proposee { get; private set; } = null!;

    public IReadOnlyList<string> Requis => Convention.Categorie is { } c ? ContenuRequis.De(c, Convention.Composition!) : [];

    /// <summary>« du 1er janvier 2018 au 31 décembre 2020 ».</summary>
    public string Fenetre => $"du {Francais.DateLongue(Convention.Calendrier.FenetreDesVentes.Du)} au {Francais.DateLongue(Convention.Calendrier.FenetreDesVentes.Au)}";

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        if (!Enum.IsDefined(Accession))
            throw new Refus(RefusSocle.Introuvable);
        var categorie = await fixer.ExecuterAsync(Id, new(
            Saisies.Entier(Ordinaires, nameof(Ordinaires)), Saisies.Entier(EnFoyers, nameof(EnFoyers)), Accession, Saisies.Entier(VentesNeuves, nameof(VentesNeuves))), ct);
        Annoncer($"La catégorie est fixée : {Socle.CyclesDeVie.Libelles.De(categorie.Categorie)}.");
        return Redirect(CheminsDeConvention.Categorie(Id));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Proposee = await proposer.ExecuterAsync(Convention.Bailleur.Siren, ct);
        if (HttpMethods.IsPost(Request.Method))
            return;
        var c = Convention.Composition;
        Ordinaires = Ecrit(c is null ? Proposee.Ordinaires ?? 0 : c.Equivalents - c.EquivalentsEnFoyers);
        EnFoyers = Ecrit(c?.EquivalentsEnFoyers ?? Proposee.Equivalents);
        VentesNeuves = Ecrit(c?.VentesNeuves ?? 0);
        Accession = c is not { Accession: true } ? ActiviteDAccession.Aucune : c.AccessionPoursuivie ? ActiviteDAccession.Poursuivie : ActiviteDAccession.Arretee;
    }

    private static string Ecrit(int n) => n.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
