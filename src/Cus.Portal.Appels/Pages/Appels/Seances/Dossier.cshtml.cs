using System.Globalization;
using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Pages.Appels.Seances;

/// <summary>A dossier in a séance: avis, votes, the notes of the member, recusal, decision.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class DossierModel(PortailDbContext db, IActeurCourant acteur, LireSeance lire, LireAvis lireAvis, NoterDossier noter, Recuser recuser, DeciderDossier decider) : PagePortail
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
    public SensDeDecision Sens { get; set; }

    [BindProperty]
    public string? Motif { get; set; }

    [BindProperty]
    public string? Reserve { get; set; }

    [BindProperty]
    public DateOnly? ReserveAvant { get; set; }

    public SeanceLue Lue { get; private set; } = null!;

    public PointLu Point { get; private set; } = null!;

    public IReadOnlyList<LigneDAvis> Avis { get; private set; } = [];

    private Dictionary<int, NoteDeMembre> MesNotes { get; set; } = [];

    private bool EstMembre => Lue.Seance.EstMembre(acteur.Requis.CompteId) && PermissionsAppels.Noter.EstTenuePar(acteur.Acteur);

    private bool Preside => EstMembre && PermissionsAppels.Presider.EstTenuePar(acteur.Acteur);

    public bool PeutNoter => EstMembre && Lue.Seance.CloseLe is null;

    public bool PeutRecuser => PeutNoter;

    public bool PeutDecider => Preside && Lue.Seance.Statut == StatutSeance.Ouverte;

    public IEnumerable<SelectListItem> LesSens => Enum.GetValues<SensDeDecision>().Select(s => new SelectListItem(Libelles.De(s), s.ToString()));

    /// <summary>Oneself; any member for the president.</summary>
    public IEnumerable<SelectListItem> Recusables => Lue.Seance.Membres.Where(m => (Preside || m.CompteId == acteur.Requis.CompteId) && !Lue.Seance.EstRecuse(m.CompteId, DossierId))
        .OrderBy(m => m.CompteId != acteur.Requis.CompteId).ThenBy(m => m.Nom, StringComparer.CurrentCulture).Select(m => new SelectListItem(m.Nom, m.CompteId.ToString()));

    public IEnumerable<SelectListItem> Notes(Critere critere) => Enumerable.Range(0, critere.NoteMax + 1)
        .Select(n => new SelectListItem(critere.Descripteurs.Count > n ? $"{n} — {critere.Descripteurs[n]}" : $"{n}", $"{n}"))
        .Prepend(new SelectListItem("Pas encore noté", "")).Append(new SelectListItem("Abstention", SaisieDeNote.Abstention));

    public string MaNote(int critere) => MesNotes.TryGetValue(critere, out var n) ? n.Valeur?.ToString(CultureInfo.InvariantCulture) ?? SaisieDeNote.Abstention : "";

    public string MaJustification(int critere) => MesNotes.GetValueOrDefault(critere)?.Justification ?? "";

    /// <summary>« 6.00% » for 0, « 94.00% » for the highest note.</summary>
    public static string Abscisse(int note, int max) => string.Create(CultureInfo.InvariantCulture, $"{6 + (88m * note / Math.Max(1, max)):0.##}%");

    public static string Rayon(int votes) => string.Create(CultureInfo.InvariantCulture, $"{Math.Min(14, 7.5 + votes):0.#}");

    /// <summary>« 3 : 2 votes, 4 : 1 vote »: what the drawing shows.</summary>
    public static string EnMots(StatistiqueDeCritere s) => s.Votants == 0 ? "aucun vote" : string.Join(", ", s.Repartition.Select((n, note) => (n, note)).Where(x => x.n > 0).Select(x => $"{x.note} : {x.n} vote{(x.n > 1 ? "s" : "")}"));

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

    public Task<IActionResult> OnPostDeciderAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await decider.ExecuterAsync(Id, DossierId, Sens, Motif ?? "", Reserve ?? "", ReserveAvant, ct);
        Annoncer("La décision est arrêtée.");
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Lue = await lire.LireAsync(Id, ct);
        Point = Lue.Points.FirstOrDefault(p => p.Point.DossierId == DossierId) ?? throw new Refus(RefusSocle.Introuvable);
        Avis = await lireAvis.DuDossierAsync(DossierId, ct);
        var moi = acteur.Requis.CompteId;
        MesNotes = await db.Set<NoteDeMembre>().AsNoTracking().Where(n => n.SeanceId == Id && n.DossierId == DossierId && n.CompteId == moi).ToDictionaryAsync(n => n.Critere, ct);
    }

    private async Task RemplirAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        (Sens, Motif, Reserve, ReserveAvant) = (Point.Point.Decision ?? SensDeDecision.Retenu, Point.Point.Motif, Point.Point.Reserve, Point.Point.ReserveAvant);
    }
}
