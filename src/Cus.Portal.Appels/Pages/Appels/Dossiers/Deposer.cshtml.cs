using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Appels.Pages.Appels.Dossiers;

/// <summary>The gauge « prêt à déposer », rule by rule, and the deposit. A rédacteur checks here and warns the signataire.</summary>
[Authorize(PermissionsAppels.OuvrirCode)]
internal sealed class DeposerModel(LectureDeDossier lecture, DeposerDossier deposer, PrevenirLeSignataire prevenir, IMembres membres) : PageDeDossier(lecture)
{
    /// <summary>Names of the signataires of the porteur.</summary>
    public string Signataires { get; private set; } = "";

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var depot = await deposer.ExecuterAsync(Id, ct);
        Annoncer($"Déposé le {Francais.DateEtHeure(depot.DeposeLe)}. L’accusé de réception est établi.");
        return Redirect($"/appels/dossiers/{Id}");
    });

    public Task<IActionResult> OnPostPrevenirAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var noms = await prevenir.ExecuterAsync(Id, ct);
        Annoncer($"{noms} : un courriel lui signale que le dossier attend son dépôt.");
        return Redirect($"/appels/dossiers/{Id}/deposer");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        var agit = await Lecture.Organismes.AgitPourAsync(Dossier.OrganismeId, Lecture.Horloge.Aujourdhui(), ct);
        Signataires = string.Join(", ", (await membres.ListerAsync([Role.PorteurSignataire], agit, Lecture.Horloge.Aujourdhui(), ct)).Select(m => m.Nom).Distinct(StringComparer.Ordinal));
    }
}
