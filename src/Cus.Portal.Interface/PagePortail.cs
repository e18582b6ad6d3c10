using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Interface;

/// <summary>
/// Base of every page: bind, call one use case or query, redirect. A refusal comes back in the form, next to its
/// field, with everything typed kept.
/// </summary>
public abstract class PagePortail : PageModel
{
    /// <summary>Reasons of the refusal of this request, for the summary on top; those with a link lead to where it is mended.</summary>
    public IReadOnlyList<Motif> Motifs { get; private set; } = [];

    /// <summary>Says, on top of the next page shown, what has just been done.</summary>
    protected void Annoncer(string phrase) => TempData["Annonce"] = phrase;

    /// <summary>Loads what the page shows; called again after a refusal, in a fresh transaction.</summary>
    protected virtual Task ChargerAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Runs an act; on refusal forgets what was not committed, reloads the page and shows why, with the right status.</summary>
    protected async Task<IActionResult> ActerAsync(Func<Task<IActionResult>> acte)
    {
        try
        {
            return ModelState.IsValid ? await acte() : await RemontrerAsync(StatusCodes.Status400BadRequest);
        }
        catch (Refus refus) when (refus.Code.Nature is not NatureRefus.Introuvable)
        {
            Motifs = refus.Motifs;
            foreach (var motif in refus.Motifs)
                ModelState.AddModelError(motif.Champ ?? "", motif.Phrase);
            return await RemontrerAsync(RefusVersHttp.Statut(refus.Code.Nature));
        }
    }

    /// <summary>Shows the form again, filled, when its token has expired: nothing was executed.</summary>
    internal Task<IActionResult> RemontrerApresExpirationAsync()
    {
        var motif = Motif.De(RefusInterface.SessionExpiree);
        Motifs = [motif];
        ModelState.AddModelError("", motif.Phrase);
        return RemontrerAsync(StatusCodes.Status400BadRequest);
    }

    private async Task<IActionResult> RemontrerAsync(int statut)
    {
        var ct = HttpContext.RequestAborted;
        await HttpContext.RequestServices.GetRequiredService<UniteDeTravail>().AbandonnerAsync(ct);
        await ChargerAsync(ct);
        var page = Page();
        page.StatusCode = statut;
        return page;
    }
}
