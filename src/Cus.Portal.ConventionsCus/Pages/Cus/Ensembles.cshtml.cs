using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.Interface;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus;

/// <summary>The ensembles immobiliers of an organisme: proposed from the stock, checked, adjusted; what may be told of their occupation.</summary>
[Authorize(PermissionsCus.LirePatrimoineCode)]
internal sealed class EnsemblesModel(PerimetreDesEnsembles perimetre, LireLesEnsembles lire, ProposerDesEnsembles proposer, TenirLesEnsembles tenir) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string? Siren { get; set; }

    [BindProperty(SupportsGet = true)]
    public CritereDEnsemble? Critere { get; set; }

    [BindProperty]
    public string? NomDeTypologie { get; set; }

    public IReadOnlyList<(string Siren, string Nom)> Organismes { get; private set; } = [];

    public IReadOnlyList<EnsembleLu> Ensembles { get; private set; } = [];

    public IReadOnlyList<EnsemblePropose> Proposes { get; private set; } = [];

    public IReadOnlyList<TypologieDeService> Typologies { get; private set; } = [];

    public bool PeutEcrire { get; private set; }

    public IReadOnlyList<OccupationPubliee> Occupations => PublierLOccupation.Publier(Ensembles);

    public IEnumerable<SelectListItem> ChoixDOrganismes => Organismes.Select(o => new SelectListItem(o.Nom, o.Siren));

    public IEnumerable<SelectListItem> Criteres => Enum.GetValues<CritereDEnsemble>().Select(c => new SelectListItem(Libelles.De(c), c.ToString()));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostFormerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var n = await proposer.FormerAsync(Siren ?? "", Critere ?? CritereDEnsemble.Fichier, ct);
        Annoncer($"{Francais.Nombre(n, "ensemble formé", "ensembles formés")}. Ajustez-les s’il le faut.");
        return Redirect($"/cus/ensembles?Siren={Uri.EscapeDataString(Siren ?? "")}");
    });

    public Task<IActionResult> OnPostTypologieAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await tenir.DefinirUneTypologieAsync(Siren ?? "", NomDeTypologie, ct);
        Annoncer("La typologie est définie.");
        return Redirect($"/cus/ensembles?Siren={Uri.EscapeDataString(Siren ?? "")}");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Organismes = await perimetre.OrganismesAsync(ct);
        Siren ??= Organismes.Count > 0 ? Organismes[0].Siren : null;
        if (Siren is not { Length: > 0 } siren)
            return;
        Ensembles = await lire.ListerAsync(siren, ct);
        Typologies = await lire.TypologiesAsync(siren, ct);
        PeutEcrire = await perimetre.PeutEcrireAsync(siren, ct);
        if (Critere is { } critere && PeutEcrire)
            Proposes = await proposer.ProposerAsync(siren, critere, ct);
    }
}
