using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Textes;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>The sections of a convention: what is asked, what is written, how far one is.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class TexteModel(PerimetreDesConventions perimetre, LireLeTexte lire, IHorloge horloge) : PageDeConvention(perimetre, horloge)
{
    public TexteDeCus Texte { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Texte = await lire.DeAsync(Convention, ct);
    }
}
