using Cus.Portal.Appels.Comite;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Appels.Pages.Appels.Seances;

/// <summary>A séance: agenda, ranking, presence, opening, closing, tie breaks.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class SeanceModel(IActeurCourant acteur, LireSeance lire, IHorloge horloge, TenirSeance tenir, Departager departager) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Avant { get; set; }

    [BindProperty]
    public Guid ApresLui { get; set; }

    [BindProperty]
    public string? MotifDeDepartage { get; set; }

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

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostPointerAsync(Guid[] presents, CancellationToken ct) => FaireAsync(() => tenir.PointerAsync(Id, presents, ct), "Les présents sont pointés.");

    public Task<IActionResult> OnPostOuvrirAsync(CancellationToken ct) => FaireAsync(() => tenir.OuvrirAsync(Id, ct), "La séance est ouverte.");

    public Task<IActionResult> OnPostCloreAsync(CancellationToken ct) => FaireAsync(() => tenir.CloreAsync(Id, ct), "La séance est close : plus rien ne change.");

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
