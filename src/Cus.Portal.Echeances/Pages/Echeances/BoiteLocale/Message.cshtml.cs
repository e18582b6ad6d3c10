using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Echeances.Pages.Echeances.BoiteLocale;

/// <summary>A mail of the demonstration, as its recipient would read it.</summary>
[AllowAnonymous]
internal sealed class MessageModel(Courriels.BoiteLocale boite) : PagePortail
{
    public Courriel Courriel { get; private set; } = null!;

    public IReadOnlyList<(Guid Id, string Nom, string Poids)> Pieces { get; private set; } = [];

    /// <summary>Local path of its link: the mailbox lives in the portal that the link names.</summary>
    public string? CheminDuLien => Courriel.Lien is { } lien ? new Uri(lien).PathAndQuery : null;

    public async Task OnGetAsync(Guid id, CancellationToken ct)
    {
        Courriel = await boite.LireAsync(id, ct);
        if (Courriel.PiecesJointes.Length > 0)
            Pieces = await DecrireAsync(HttpContext.RequestServices.GetRequiredService<IFichiers>(), ct);
        Response.Headers.ContentSecurityPolicy = Response.Headers.ContentSecurityPolicy + "; frame-src 'self'";
    }

    private async Task<IReadOnlyList<(Guid Id, string Nom, string Poids)>> DecrireAsync(IFichiers fichiers, CancellationToken ct)
    {
        var lus = await fichiers.LireAsync(Courriel.PiecesJointes, ct);
        return [.. Courriel.PiecesJointes.Select(p => lus.TryGetValue(p, out var f) ? (p, f.Nom, $"{Francais.Entier((f.Taille + 1023) / 1024)}\u00A0Ko") : (p, "Pièce indisponible", ""))];
    }
}
