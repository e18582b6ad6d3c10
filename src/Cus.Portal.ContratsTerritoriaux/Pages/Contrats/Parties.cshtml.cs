using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats;

/// <summary>The parties of a contract: who was invited, who has read, inviting and withdrawing.</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class PartiesModel(LectureDuContrat lecture, InviterDesParties inviter, ReglerLaLecture regler) : PageDeContrat(lecture)
{
    [BindProperty]
    public QualiteDePartie? Qualite { get; set; }

    [BindProperty]
    public string? Organisme { get; set; }

    public IEnumerable<SelectListItem> Qualites => Enum.GetValues<QualiteDePartie>().Where(q => q != QualiteDePartie.Epci).Select(q => new SelectListItem(Libelles.De(q), q.ToString(), q == QualiteDePartie.Bailleur));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        if (string.IsNullOrWhiteSpace(Organisme))
            throw Refus.Champ(nameof(Organisme), RefusSocle.Obligatoire);
        await inviter.ExecuterAsync(Id, Qualite ?? QualiteDePartie.Bailleur, Organisme, ct);
        Annoncer("Partie invitée par courriel.");
        return Redirect(CheminsDeContrat.Parties(Id));
    });

    public Task<IActionResult> OnPostLectureAsync(LectureDesEngagements choix, CancellationToken ct) => ActerAsync(async () =>
    {
        await regler.ExecuterAsync(Id, choix, ct);
        Annoncer(choix == LectureDesEngagements.EntreParties ? "Chaque bailleur lit désormais les engagements des autres." : "Chaque bailleur ne lit plus que ses engagements et les objectifs.");
        return Redirect(CheminsDeContrat.Parties(Id));
    });

    public Task<IActionResult> OnPostRetirerAsync(Guid partie, CancellationToken ct) => ActerAsync(async () =>
    {
        await inviter.RetirerAsync(Id, partie, ct);
        Annoncer("Partie retirée ; ses chiffres ne comptent plus.");
        return Redirect(CheminsDeContrat.Parties(Id));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Situer("Parties");
    }
}
