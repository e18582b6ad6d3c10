using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Pacte.Pages.Pacte.Campagnes;

/// <summary>The loans of a campaign: a file to drop, its report line by line, the decision.</summary>
[Authorize(PermissionsPacte.LireCampagnesCode)]
internal sealed class PretsModel(LireLesCampagnes lire, IActeurCourant acteur, ImporterLesPrets importer, DeciderDesPrets decider) : PageDeCampagne(lire, acteur)
{
    [BindProperty]
    public Guid Import { get; set; }

    public ImportDePrets? AAccepter { get; private set; }

    public ImportDePrets? Accepte { get; private set; }

    public IReadOnlyList<LigneDImport> Imports { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var import = await importer.ExecuterAsync(Annee, SaisiesDeCampagne.Fichier(Request, ImporterLesBases.Exigences, ct), ct);
        Annoncer($"Le fichier est lu : {Francais.Nombre(import.Pretes, "ligne prête", "lignes prêtes")}, {Francais.Nombre(import.Refusees, "refusée")}. Rien n’en est encore compté.");
        return Redirect(Chemin + "/prets");
    });

    public Task<IActionResult> OnPostAccepterAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await decider.AccepterAsync(Annee, Import, ct);
        Annoncer("Les prêts sont comptés.");
        return Redirect(Chemin + "/prets");
    });

    public Task<IActionResult> OnPostAbandonnerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await decider.AbandonnerAsync(Annee, Import, ct);
        Annoncer("Le fichier est abandonné.");
        return Redirect(Chemin + "/prets");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        AAccepter = await Lire.ImportAsync(Campagne, StatutImportDePrets.Lu, ct);
        Accepte = await Lire.ImportAsync(Campagne, StatutImportDePrets.Accepte, ct);
        Imports = await Lire.ImportsAsync(Campagne, ct);
    }
}
