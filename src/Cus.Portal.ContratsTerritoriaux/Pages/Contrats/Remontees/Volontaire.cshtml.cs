using Cus.Portal.ContratsTerritoriaux.Remontees;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats.Remontees;

/// <summary>A volunteer: read by whoever covers it; corrected and withdrawn by the préfecture that reported it.</summary>
[Authorize(PermissionsContrats.LireRemonteesCode)]
internal sealed class VolontaireModel(PerimetreDesRemontees perimetre, ListeDesInscriptions liste, CorrigerInscription corriger, RetirerInscription retirer) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Campagne { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Version of the row when the form was drawn.</summary>
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public string? Motif { get; set; }

    [BindProperty]
    public VolontaireASaisir Volontaire { get; set; } = new();

    public CampagneDeRemontee Lue { get; private set; } = null!;

    public Inscription Inscrite { get; private set; } = null!;

    public bool PeutModifier => perimetre.PeutModifier(Inscrite);

    public string Siren => Socle.Identifiants.Siren.Lire(Inscrite.Siren).Groupe;

    public string Departements => string.Join(", ", Inscrite.Departements.Select(liste.NomDuDepartement));

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        (Version, Volontaire) = (Inscrite.Version, VolontaireASaisir.De(Inscrite));
    }

    public Task<IActionResult> OnPostCorrigerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await corriger.ExecuterAsync(Campagne, Id, Version, Volontaire.Saisie(), ct);
        Annoncer("L’inscription est corrigée.");
        return Redirect($"/contrats/remontees/{Campagne}/volontaires/{Id}");
    });

    public Task<IActionResult> OnPostRetirerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await retirer.ExecuterAsync(Campagne, Id, Motif, ct);
        Annoncer("L’inscription est retirée.");
        return Redirect($"/contrats/remontees/{Campagne}");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Lue = await perimetre.CampagneAsync(Campagne, ct);
        Inscrite = await perimetre.ChargerAsync(Campagne, Id, ct);
        if (Volontaire is { ContactNom: null, ContactCourriel: null })
            Volontaire = VolontaireASaisir.De(Inscrite);
        Version = Version == 0 ? Inscrite.Version : Version;
    }
}
