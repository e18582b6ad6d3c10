using Cus.Portal.Appels.Depots;
using Cus.Portal.Documents.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Appels.Pages.Appels.Dossiers;

/// <summary>Pieces of a draft, one form each: what is expected is said before the choice of a file.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class PiecesModel(LectureDeDossier lecture, JoindrePiece joindre, OterPiece oter) : PageDeDossier(lecture)
{
    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostJoindreAsync(string exigence, IFormFile? fichier, CancellationToken ct) => ActerAsync(async () =>
    {
        await using var contenu = fichier?.OpenReadStream() ?? Stream.Null;
        var recu = await joindre.ExecuterAsync(Id, exigence, contenu, fichier?.FileName ?? "", ct);
        Annoncer(recu.Statut == StatutFichier.Sain ? $"« {recu.Nom} » est joint au brouillon." : $"« {recu.Nom} » est reçu ; son analyse est en cours.");
        return Redirect($"/appels/dossiers/{Id}/pieces#{Uri.EscapeDataString(exigence)}");
    });

    public Task<IActionResult> OnPostOterAsync(Guid piece, CancellationToken ct) => ActerAsync(async () =>
    {
        await oter.ExecuterAsync(Id, piece, ct);
        Annoncer("La pièce est ôtée du brouillon.");
        return Redirect($"/appels/dossiers/{Id}/pieces");
    });
}
