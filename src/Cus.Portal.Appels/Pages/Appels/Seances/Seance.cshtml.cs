using Cus.Portal.Appels.Comite;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Appels.Pages.Appels.Seances;

/// <summary>A séance: agenda, ranking, presence, opening, closing, tie breaks.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class SeanceModel(IActeurCourant acteur, LireSeance lire, IHorloge horloge, TenirSeance tenir, Departager departager, DeplacerSeance deplacer) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Avant { get; set; }

    [BindProperty]
    public Guid ApresLui { get; set; }

    [BindProperty]
    public string? MotifDeDepartage { get; set; }

    [BindProperty]
    public DateOnly? Jour { get; set; }

    [BindProperty]
    public TimeOnly? Heure { get; set; }

    [BindProperty]
    public string? Lieu { get; set; }

    [BindProperty]
    public string? MotifDuChangement { get; set; }

    [BindProperty]
    public string? MotifDAnnulation { get; set; }

    public SeanceLue Lue { get; private set; } = null!;

    public EcranDeSeance Ecran { get; private set; } = null!;

    /// <summary>Documents of the closed séance the reader may open: title and address. Who was recused on a dossier does not read the minutes.</summary>
    public IEnumerable<(string Titre, string Adresse)> Documents
    {
        get
        {
            if (Lue.Seance.ProcesVerbalFichierId is { } procesVerbal && Lue.Seance.Recusations.All(r => r.CompteId != acteur.Requis.CompteId))
                yield return ("Procès-verbal (PDF)", $"/documents/fichiers/{procesVerbal}");
            if (Ecran.EstSecretariat && Lue.Seance.CloseLe is not null)
                yield return ("Lettres de décision", $"/appels/sessions/{Lue.Seance.SessionId}/decisions");
        }
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        var prevue = Paris.Heure(Lue.Seance.PrevueLe).DateTime;
        (Jour, Heure, Lieu) = (DateOnly.FromDateTime(prevue), TimeOnly.FromDateTime(prevue), Lue.Seance.Lieu);
    }

    public Task<IActionResult> OnPostPointerAsync(Guid[] presents, CancellationToken ct) => FaireAsync(() => tenir.PointerAsync(Id, presents, ct), "Les présents sont pointés.");

    public Task<IActionResult> OnPostOuvrirAsync(CancellationToken ct) => FaireAsync(() => tenir.OuvrirAsync(Id, ct), "La séance est ouverte.");

    public Task<IActionResult> OnPostCloreAsync(CancellationToken ct) => FaireAsync(() => tenir.CloreAsync(Id, ct), "La séance est close : plus rien ne change.");

    public Task<IActionResult> OnPostDeplacerAsync(CancellationToken ct) => FaireAsync(
        () => Jour is { } jour && Heure is { } heure
            ? deplacer.ExecuterAsync(Id, Paris.Instant(jour, heure), Lieu ?? "", MotifDuChangement ?? "", ct)
            : throw Refus.Champ("Jour", RefusSocle.Obligatoire, ("champ", "le jour et l’heure")),
        "La séance est déplacée ; les membres en sont prévenus.");

    public Task<IActionResult> OnPostAnnulerAsync(CancellationToken ct) =>
        FaireAsync(() => deplacer.AnnulerAsync(Id, MotifDAnnulation ?? "", ct), "La séance est annulée ; les membres en sont prévenus.");

    public Task<IActionResult> OnPostDepartagerAsync(CancellationToken ct) =>
        FaireAsync(() => departager.ExecuterAsync(Id, Avant, ApresLui, MotifDeDepartage ?? "", ct), "Les deux dossiers sont départagés.");

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Lue = await lire.LireAsync(Id, ct);
        Ecran = new(Lue, acteur.Requis, horloge.Maintenant, null);
    }

    private Task<IActionResult> FaireAsync(Func<Task> acte, string phrase) => ActerAsync(async () =>
    {
        await acte();
        Annoncer(phrase);
        return RedirectToPage();
    });
}
