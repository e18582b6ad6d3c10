using Cus.Portal.Identite.Comptes;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Identite.Pages.Compte;

/// <summary>Sets a password from the link of an invitation or of a reset.</summary>
[AllowAnonymous]
internal sealed class NouveauMotDePasseModel(ChoisirUnMotDePasse choisir) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string? Jeton { get; set; }

    /// <summary>The form is of no use when the link is dead.</summary>
    public bool LienMort => Motifs.Any(m => m.Code == RefusIdentite.LienPerime);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        await choisir.DuLienAsync(Jeton, ct);
        return Page();
    });

    public async Task<IActionResult> OnPostAsync(string? motDePasse, string? confirmation, CancellationToken ct) => await ActerAsync(async () =>
    {
        await choisir.ParLienAsync(Jeton, motDePasse ?? "", confirmation ?? "", ct);
        TempData["Succes"] = "Votre mot de passe est choisi. Connectez-vous.";
        return RedirectToPage("/Compte/Connexion");
    });
}
