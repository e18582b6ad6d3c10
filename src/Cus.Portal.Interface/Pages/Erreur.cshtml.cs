using Cus.Portal.Interface.Api;
using Cus.Portal.Interface.Web;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cus.Portal.Interface.Pages;

/// <summary>Error page, in French, with a reference.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ErreurModel(Gabarit gabarit) : PageModel
{
    public int Code { get; private set; }

    public string Titre => Textes(Code).Titre;

    public string Phrase { get; private set; } = "";

    /// <summary>Start of the trace identifier: the same as in the logs.</summary>
    public string Reference => ReferenceDIncident.De(HttpContext);

    public string Quand => Francais.DateEtHeure(gabarit.Maintenant);

    public IActionResult OnGet() => Montrer();

    public IActionResult OnPost() => Montrer();

    private IActionResult Montrer()
    {
        var exception = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (Response.StatusCode is 200)
            Response.StatusCode = StatusCodes.Status404NotFound;
        Code = Response.StatusCode;
        Phrase = exception is Refus refus && refus.Code.Nature != NatureRefus.Introuvable ? refus.Message
            : Code == StatusCodes.Status403Forbidden && SessionExpiree.DerniereFin(HttpContext) is { } fin ? Motif.De(RefusSocle.HabilitationFinie, donnees: ("date", fin)).Phrase
            : Textes(Code).Phrase;
        var origine = HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "";
        if (origine.StartsWith("/api/", StringComparison.Ordinal) || Request.Headers.ContainsKey("X-Autosave") || Request.Headers.ContainsKey("HX-Request"))
            return new ObjectResult(new ProblemDetails { Status = Code, Title = Titre, Detail = Phrase, Extensions = { ["reference"] = Reference, ["message"] = Phrase } }) { StatusCode = Code };
        return Page();
    }

    private static (string Titre, string Phrase) Textes(int code) => code switch
    {
        400 => ("Demande incomprise", "Le portail n’a pas pu lire cette demande. Revenez à la page précédente : ce que vous avez saisi y est encore."),
        401 or 403 => ("Accès refusé", "Vos habilitations ne permettent pas cet acte. L’administrateur de votre espace peut les changer."),
        404 => ("Cette page n’existe pas, ou ne vous est pas ouverte", "L’adresse a pu être mal recopiée. Un dossier peut aussi être réservé à un autre organisme ou à une autre étape : nous ne disons pas lequel, pour ne rien révéler."),
        405 => ("Demande incomprise", "Cette page ne s’ouvre pas de cette façon."),
        409 => ("Acte impossible à présent", "L’objet a changé entre-temps. Rechargez la page pour voir son état."),
        413 => ("Fichier trop lourd", "L’envoi dépasse la taille admise. La page d’envoi dit la taille de chaque pièce."),
        415 => ("Format refusé", "Le contenu envoyé n’est pas d’un format admis."),
        429 => ("Trop de demandes", "Patientez une minute avant de recommencer."),
        503 => ("Portail indisponible", "Le portail redémarre ; réessayez dans une minute."),
        _ => ("Le portail a failli", "L’incident est enregistré ; rien de ce qui était enregistré n’est perdu. Réessayez dans un instant."),
    };
}
