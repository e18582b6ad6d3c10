using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Echeances.Pages.Echeances.Regles;

/// <summary>What stops the reminders of a type by itself.</summary>
[Authorize(PermissionsEcheances.ReglerLesRappelsCode)]
internal sealed class ConditionsModel(ReglesDeRappel regles, PoserLesConditions poser) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string Type { get; set; } = "";

    [BindProperty]
    public bool AvecLeGroupe { get; set; }

    [BindProperty]
    public int? SeFermeApres { get; set; }

    public string Libelle => regles.Declare(Type).Libelle;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await poser.ExecuterAsync(Type, AvecLeGroupe, SeFermeApres, ct);
        Annoncer("L’arrêt des rappels est réglé.");
        return Redirect("/echeances/regles");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        if (Type.Length is 0 or > 60)
            throw new Refus(RefusSocle.Introuvable);
        var posees = await regles.ConditionsAsync(Type, ct);
        if (!HttpMethods.IsPost(Request.Method))
            (AvecLeGroupe, SeFermeApres) = (posees.SArreteAvecLeGroupe, posees.SeFermeApres);
    }
}
