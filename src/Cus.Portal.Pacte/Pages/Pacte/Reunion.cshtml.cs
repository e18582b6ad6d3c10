using Cus.Portal.Interface;
using Cus.Portal.Pacte.Comite;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Pacte.Pages.Pacte;

/// <summary>A meeting of the comité de suivi: agenda, documents, decisions, report.</summary>
[Authorize(PermissionsPacte.LireCode)]
internal sealed class ReunionModel(LireLeComite lire, TenirLeComite tenir, IActeurCourant acteur, IHorloge horloge) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DateOnly? Jour { get; set; }

    [BindProperty]
    public TimeOnly? Heure { get; set; }

    [BindProperty]
    public string? Lieu { get; set; }

    [BindProperty]
    public string? OrdreDuJour { get; set; }

    [BindProperty]
    public string? Decisions { get; set; }

    public ReunionDuComite Reunion { get; private set; } = null!;

    /// <summary>The secretariat, until the report.</summary>
    public bool PeutEcrire => PermissionsPacte.Tenir.EstTenuePar(acteur.Acteur) && Reunion.Statut is StatutReunionDuComite.Prevue or StatutReunionDuComite.Tenue;

    /// <summary>Its hour has come.</summary>
    public bool PeutTenirMaintenant => PeutEcrire && Reunion.PrevueLe <= horloge.Maintenant;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        var prevue = Paris.Heure(Reunion.PrevueLe).DateTime;
        (Jour, Heure, Lieu) = (DateOnly.FromDateTime(prevue), TimeOnly.FromDateTime(prevue), Reunion.Lieu);
        (OrdreDuJour, Decisions) = (string.Join('\n', Reunion.OrdreDuJour), string.Join('\n', Reunion.Decisions));
    }

    public Task<IActionResult> OnPostPreparerAsync(CancellationToken ct) => FaireAsync(() => tenir.PreparerAsync(Id, new(Jour, Heure, Lieu, OrdreDuJour), ct), "La réunion est préparée.");

    public Task<IActionResult> OnPostJoindreAsync(CancellationToken ct) => FaireAsync(() => tenir.JoindreAsync(Id, PiecesDuPacte.Lire(Request, ct), ct), "Le document est joint.");

    public Task<IActionResult> OnPostTenirAsync(CancellationToken ct) => FaireAsync(() => tenir.TenirAsync(Id, Decisions, ct), "La réunion est tenue ; ses décisions sont consignées.");

    public Task<IActionResult> OnPostReleverAsync(CancellationToken ct) => FaireAsync(() => tenir.EtablirLeReleveAsync(Id, ct), "Le relevé est établi.");

    public Task<IActionResult> OnPostAnnulerAsync(CancellationToken ct) => FaireAsync(() => tenir.AnnulerAsync(Id, ct), "La réunion est annulée.");

    protected override async Task ChargerAsync(CancellationToken ct) => Reunion = await lire.LireAsync(Id, ct);

    private Task<IActionResult> FaireAsync(Func<Task> acte, string phrase) => ActerAsync(async () =>
    {
        await acte();
        Annoncer(phrase);
        return Redirect($"/pacte/comite/{Id}");
    });
}
