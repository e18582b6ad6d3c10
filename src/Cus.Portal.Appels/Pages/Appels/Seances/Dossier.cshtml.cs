using System.Globalization;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Pages.Appels.Seances;

/// <summary>A dossier in a séance: avis, votes, the notes of the member, recusal, decision.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class DossierModel(PortailDbContext db, IActeurCourant acteur, LireSeance lire, LireAvis lireAvis, NoterDossier noter, Recuser recuser, DeciderDossier decider, IHorloge horloge)
    : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid DossierId { get; set; }

    [BindProperty]
    public Guid MembreId { get; set; }

    [BindProperty]
    public string? MotifDeRecusation { get; set; }

    [BindProperty]
    public SensDeDecision? Sens { get; set; }

    [BindProperty]
    public string? Motif { get; set; }

    [BindProperty]
    public string? Reserve { get; set; }

    [BindProperty]
    public DateOnly? ReserveAvant { get; set; }

    [BindProperty]
    public decimal? Montant { get; set; }

    public SeanceLue Lue { get; private set; } = null!;

    public PointLu Point { get; private set; } = null!;

    public IReadOnlyList<LigneDAvis> Avis { get; private set; } = [];

    private Dictionary<int, NoteDeMembre> MesNotes { get; set; } = [];

    public EcranDeSeance Ecran { get; private set; } = null!;

    public bool PeutNoter => Ecran.PeutNoter;

    public bool PeutRecuser => PeutNoter;

    /// <summary>Total of the notes saved by the member, or null.</summary>
    public decimal? MonTotal => Point.Statistiques.Totaux.TryGetValue(Ecran.Moi.CompteId, out var t) ? t : null;

    public IEnumerable<SelectListItem> LesSens => Enum.GetValues<SensDeDecision>().Select(s => new SelectListItem(Libelles.De(s), s.ToString()));

    /// <summary>Oneself; any member for the president.</summary>
    public IEnumerable<SelectListItem> Recusables => Lue.Seance.Membres.Where(m => (Ecran.Preside || m.CompteId == Ecran.Moi.CompteId) && !Lue.Seance.EstRecuse(m.CompteId, DossierId))
        .OrderBy(m => m.CompteId != Ecran.Moi.CompteId).ThenBy(m => m.Nom, StringComparer.CurrentCulture).Select(m => new SelectListItem(m.Nom, m.CompteId.ToString()));

    /// <summary>The note saved, or the one just typed when it comes back after a refusal.</summary>
    public string MaNote(int critere) => Saisi($"Note{critere}", critere)
        ?? (MesNotes.TryGetValue(critere, out var n) ? n.Valeur?.ToString(CultureInfo.InvariantCulture) ?? SaisieDeNote.Abstention : "");

    public string MaJustification(int critere) => Saisi($"Justification{critere}", critere) ?? MesNotes.GetValueOrDefault(critere)?.Justification ?? "";

    public Task OnGetAsync(CancellationToken ct) => RemplirAsync(ct);

    public Task<IActionResult> OnPostNoterAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var numeros = Request.Form.Keys.Where(k => k.StartsWith("Note", StringComparison.Ordinal)).Select(k => int.TryParse(k.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).Where(n => n > 0);
        await noter.ExecuterAsync(Id, DossierId, [.. numeros.Select(n => new SaisieDeNote(n, Request.Form[$"Note{n}"], Request.Form[$"Justification{n}"]))], ct);
        Annoncer("Vos notes sont enregistrées.");
        return RedirectToPage();
    });

    public Task<IActionResult> OnPostRecuserAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await recuser.ExecuterAsync(Id, DossierId, MembreId, MotifDeRecusation ?? "", ct);
        Annoncer("La récusation est enregistrée.");
        return Redirect($"/appels/seances/{Id}");
    });

    /// <param name="puis">Dossier to go to afterwards, or none.</param>
    /// <param name="ct">Cancellation.</param>
    public Task<IActionResult> OnPostDeciderAsync(Guid? puis, CancellationToken ct) => ActerAsync(async () =>
    {
        if (Sens is not { } sens)
            throw Refus.Champ("Sens", RefusSocle.Obligatoire, ("champ", "le sens de la décision"));
        await decider.ExecuterAsync(Id, DossierId, new(sens, Motif ?? "", Reserve ?? "", ReserveAvant, Montant), ct);
        Annoncer($"La décision est arrêtée : {Libelles.De(sens).ToLower(Francais.Culture)}.");
        return RedirectToPage(new { id = Id, dossierId = puis ?? DossierId });
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Lue = await lire.LireAsync(Id, ct);
        Point = Lue.Points.FirstOrDefault(p => p.Point.DossierId == DossierId) ?? throw new Refus(RefusSocle.Introuvable);
        Ecran = new(Lue, acteur.Requis, horloge.Maintenant, DossierId);
        Avis = await lireAvis.DuDossierAsync(DossierId, ct);
        var moi = acteur.Requis.CompteId;
        MesNotes = await db.Set<NoteDeMembre>().AsNoTracking().Where(n => n.SeanceId == Id && n.DossierId == DossierId && n.CompteId == moi).ToDictionaryAsync(n => n.Critere, ct);
    }

    private async Task RemplirAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        (Sens, Motif, Reserve, ReserveAvant, Montant) = (Point.Point.Decision, Point.Point.Motif, Point.Point.Reserve, Point.Point.ReserveAvant, Point.Point.Montant ?? (Lue.Cadre.EnveloppeLimitative ? Point.AideDemandee : null));
    }

    private string? Saisi(string champ, int critere) =>
        HttpMethods.IsPost(Request.Method) && Request.HasFormContentType && Request.Form.ContainsKey($"Justification{critere}") ? Request.Form[champ].ToString() : null;
}
