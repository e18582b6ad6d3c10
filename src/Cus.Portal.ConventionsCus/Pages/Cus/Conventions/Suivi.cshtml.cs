using System.Globalization;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Suivi;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>What was done against what was committed, year after year; what misses is said early.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class SuiviModel(PerimetreDesConventions perimetre, IHorloge horloge, LireLeSuivi lire, NotifierUneOrientation notifier) : PageDeConvention(perimetre, horloge)
{
    /// <summary>« PP-3 ».</summary>
    [BindProperty(SupportsGet = true, Name = "indicateur")]
    public string? Indicateur { get; set; }

    /// <summary>Row that is drawn: « PP-3~Departement~31 ».</summary>
    [BindProperty(SupportsGet = true, Name = "ligne")]
    public string? Ligne { get; set; }

    /// <summary>Year of the figure that is opened.</summary>
    [BindProperty(SupportsGet = true, Name = "annee")]
    public int? Annee { get; set; }

    [BindProperty]
    public string? Epci { get; set; }

    [BindProperty]
    public GenreDOrientation Genre { get; set; }

    [BindProperty]
    public string? Taux { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    public ContexteDesEngagements? Contexte { get; private set; }

    public IReadOnlyList<SuiviDIndicateurDeCus> Suivis { get; private set; } = [];

    public VueDuSuivi? Vue { get; private set; }

    public OrigineDuChiffre? Origine { get; private set; }

    public bool PeutNotifier => PeutSaisir && Convention.Statut == StatutConventionCus.EnVigueur && Contexte?.Patrimoine.EpciDeLaListe.Count > 0;

    /// <summary>Last year that is over among those of the indicator shown; the first one before that.</summary>
    public int AnneeASaisir => Vue?.Annees is { Count: > 0 } annees ? (annees.LastOrDefault(a => a.Annee < Aujourdhui.Year) ?? annees[0]).Annee : Convention.Calendrier.PremiereAnnee;

    public static IEnumerable<SelectListItem> Genres => Enum.GetValues<GenreDOrientation>().Select(g => new SelectListItem(Libelles.De(g), g.ToString()));

    public IEnumerable<SelectListItem> LesEpci => Contexte!.Patrimoine.EpciDeLaListe.Select(e => new SelectListItem(e.Epci.Nom, e.Epci.Code));

    /// <summary>What is missed: said on top, each leads to its figure.</summary>
    public IEnumerable<(LigneDeSuivi Ligne, AnneeSuivie Annee)> Manques => Suivis.Where(s => !s.SansVerdict).SelectMany(s => s.Manquees.Select(a => (new LigneDeSuivi(s, []), a)));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostNotifierAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var lu = NombreFrancais.Lire(Taux);
        await notifier.ExecuterAsync(Id, Epci, Genre, lu.Motif is { } m ? throw new Refus([m with { Champ = nameof(Taux) }]) : lu.Nombre, Date, ct);
        Annoncer("L’orientation est notifiée aux préfets : l’objectif change sans avenant.");
        return Redirect(CheminsDeConvention.Suivi(Id));
    });

    /// <summary>Same page, another indicator, row or figure.</summary>
    public string Adresse(string? indicateur, LigneDeSuivi? ligne = null, int? annee = null) =>
        $"{CheminsDeConvention.Suivi(Id)}?indicateur={indicateur}{(ligne is null ? "" : "&ligne=" + ligne.Cle)}{(annee is { } a ? "&annee=" + a.ToString(CultureInfo.InvariantCulture) : "")}";

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        if (Convention.Categorie is null)
            return;
        (Contexte, Suivis, var complements) = await lire.LireAsync(Convention, ct);
        Vue = VueDuSuivi.De(Contexte, Suivis, Indicateur, Ligne, Annee);
        if (Vue is { Choisie: { } ligne, Annee: { } annee })
            Origine = await lire.OrigineAsync(Convention, ligne.Suivi, annee, complements, ct);
    }
}
