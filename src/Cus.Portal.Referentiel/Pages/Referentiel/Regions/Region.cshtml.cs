using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contacts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Territoires;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Referentiel.Pages.Referentiel.Regions;

/// <summary>A region of any vintage: former regions, successor, contacts, départements (REF-S06).</summary>
[Authorize(PermissionsReferentiel.LireCode)]
internal sealed class RegionModel(ITerritoires territoires, IPointsDeContact contacts, ChangerDAdresse changer, DesignerLeSuperieur designer, IActeurCourant acteur) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public Region Region { get; private set; } = null!;

    public Region? Successeur { get; private set; }

    public IReadOnlyList<Region> Anciennes { get; private set; } = [];

    public IReadOnlyList<PointDeContact> Contacts { get; private set; } = [];

    public bool PeutGerer => PermissionsReferentiel.Gerer.EstTenuePar(acteur.Acteur);

    public IEnumerable<string> Departements => Region.Departements.Select(d => $"{territoires.NomDuDepartement(d)} ({d})");

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostAdresseAsync(Guid contact, string? adresse, CancellationToken ct) => await ActerAsync(async () =>
    {
        await changer.ExecuterAsync(contact, adresse, ct);
        Annoncer("L’adresse est changée.");
        return Redirect($"/referentiel/regions/{Code}");
    });

    public async Task<IActionResult> OnPostSuperieurAsync(Guid contact, string? superieur, CancellationToken ct) => await ActerAsync(async () =>
    {
        await designer.ExecuterAsync(contact, superieur, ct);
        Annoncer("Le supérieur mis en copie est enregistré.");
        return Redirect($"/referentiel/regions/{Code}");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Region = territoires.Region(Code) ?? throw new Refus(RefusSocle.Introuvable);
        Successeur = Region.Successeur is { } s ? territoires.Region(s) : null;
        Anciennes = [.. RegionsFrancaises.Anciennes(Code)];
        Contacts = [.. await contacts.ListerAsync(RoleDeContact.Dreal, Code, ct), .. await contacts.ListerAsync(RoleDeContact.ArHlm, Code, ct)];
    }
}
