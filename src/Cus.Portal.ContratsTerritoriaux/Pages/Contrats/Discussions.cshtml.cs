using Cus.Portal.ContratsTerritoriaux.Redaction;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats;

/// <summary>All the discussions of a contract; receives those written beside a clause or a figure.</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class DiscussionsModel(LectureDuContrat lecture, Commenter commenter) : PageDeContrat(lecture)
{
    [BindProperty]
    public string? Cible { get; set; }

    [BindProperty]
    public Guid? ReponseA { get; set; }

    [BindProperty]
    public string? Texte { get; set; }

    [BindProperty]
    public Guid Commentaire { get; set; }

    [BindProperty]
    public string? Acte { get; set; }

    /// <summary>Local page to come back to.</summary>
    [BindProperty]
    public string? Retour { get; set; }

    public IReadOnlyList<FilDeDiscussion> Fils { get; private set; } = [];

    /// <summary>The discussion whose comment was refused, with what was typed.</summary>
    public DiscussionAffichee? Reprise { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostEcrireAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await commenter.ExecuterAsync(Id, Cible ?? "", ReponseA, Texte, ct);
        Annoncer("Commentaire publié.");
        return Revenir();
    });

    public Task<IActionResult> OnPostTraiterAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await commenter.TraiterAsync(Id, Commentaire, Acte ?? "", ct);
        return Revenir();
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Fils = await Lecture.Commentaires.TousAsync(Contrat, ct);
        if (HttpMethods.IsPost(Request.Method) && Cible is { Length: > 0 })
            Reprise = await Lecture.Commentaires.SurAsync(Contrat, Cible, Retour ?? "", ct) with { Brouillon = Texte, EstReprise = true };
        Situer("Discussions");
    }

    private IActionResult Revenir() => Retour is { Length: > 0 } r && Url.IsLocalUrl(r) ? LocalRedirect(r) : Redirect(ContratsTerritoriaux.Contrats.CheminsDeContrat.Discussions(Id));
}
