using Cus.Portal.Appels.Depots;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Appels.Pages.Appels.Dossiers;

/// <summary>Pieces of a draft, one form each: what is expected is said before the choice of a file.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class PiecesModel(LectureDeDossier lecture, JoindrePiece joindre, OterPiece oter) : PageDeDossier(lecture)
{
    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    /// <summary>The file, or the token of the upload that brought it beforehand, in the field named as the piece.</summary>
    public Task<IActionResult> OnPostJoindreAsync(string exigence, CancellationToken ct) => ActerAsync(async () =>
    {
        var recu = await RecevoirAsync(exigence, ct);
        Annoncer(recu.Statut == StatutFichier.Sain ? $"« {recu.Nom} » est joint au brouillon." : $"« {recu.Nom} » est reçu ; son analyse est en cours.");
        return Redirect($"/appels/dossiers/{Id}/pieces#{Uri.EscapeDataString(exigence)}-titre");
    });

    public Task<IActionResult> OnPostOterAsync(Guid piece, CancellationToken ct) => ActerAsync(async () =>
    {
        await oter.ExecuterAsync(Id, piece, ct);
        Annoncer("La pièce est ôtée du brouillon.");
        return Redirect($"/appels/dossiers/{Id}/pieces");
    });

    private async Task<FichierLu> RecevoirAsync(string exigence, CancellationToken ct)
    {
        if (Request.Form[exigence + "Reprise"].ToString() is { Length: > 0 } jeton)
            return await joindre.ExecuterAsync(Id, exigence, jeton, ct);
        var fichier = Request.Form.Files.GetFile(exigence) ?? throw Refus.Champ(exigence, RefusAppels.FichierExige);
        await using var contenu = fichier.OpenReadStream();
        return await joindre.ExecuterAsync(Id, exigence, contenu, fichier.FileName, ct);
    }
}
