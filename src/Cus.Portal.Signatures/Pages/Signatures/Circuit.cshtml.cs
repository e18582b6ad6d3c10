using Cus.Portal.Interface;
using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Voies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Signatures.Pages.Signatures;

/// <summary>A circuit: who signed, when, which way, on what proof; who is missing; the files.</summary>
[Authorize(PermissionsSignatures.ConsulterCode)]
internal sealed class CircuitModel(LireLeCircuit lire, ReprendreLeCircuit reprendre) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PageDuCircuit Lue { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostReprendreAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await reprendre.ExecuterAsync(Id, ct);
        Annoncer("Le circuit reprend : qui avait refusé est de nouveau attendu.");
        return RedirectToPage();
    });

    /// <summary>What one reads of a signatory, and its chip.</summary>
    public static (string Sens, string Icone, string Texte) Etat(SignataireLu s) => s.Statut switch
    {
        StatutSignataire.Signe => ("ok", "okrond", s.Signature!.EnClair),
        StatutSignataire.Refuse => ("alerte", "interdit", "refusée"),
        StatutSignataire.Annule => ("neutre", "interdit", s.Signature is null ? $"plus attendue : {s.Motif}" : $"annulée : {s.Motif}"),
        _ when s.EstFacultatif => ("neutre", "rond", s.EstSonTour ? "facultative, encore possible" : "facultative"),
        _ when s.EstSonTour => ("attente", "sablier", s.Exemplaires > 0 ? $"retour attendu : {Socle.Temps.Francais.Nombre(s.Exemplaires, "exemplaire")} sur papier" : "attendue maintenant"),
        _ => ("neutre", "horloge", "attendue ensuite"),
    };

    protected override async Task ChargerAsync(CancellationToken ct) => Lue = await lire.ExecuterAsync(Id, ct);
}
