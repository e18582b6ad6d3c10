using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Signature;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Cus.Portal.Signatures.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats;

/// <summary>Putting a frozen version in signature, following its circuits, opening the text again.</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class SignatureModel(LectureDuContrat lecture, MettreEnSignature mettre, RouvrirLeTexte rouvrir, ISignatures signatures) : PageDeContrat(lecture)
{
    /// <summary>Account expected of each party, by organisme.</summary>
    [BindProperty]
    public Dictionary<Guid, Guid> Attendus { get; set; } = [];

    [BindProperty]
    public DateOnly? Avant { get; set; }

    [BindProperty]
    public string? Motif { get; set; }

    public IReadOnlyList<(PartieAuContrat Partie, IReadOnlyList<SelectListItem> Personnes)> Possibles { get; private set; } = [];

    public IReadOnlyList<CircuitLu> Circuits { get; private set; } = [];

    public string Sens(StatutCircuit statut) => statut switch { StatutCircuit.Complet => "ok", StatutCircuit.Ouvert => "attente", StatutCircuit.Suspendu => "alerte", _ => "neutre" };

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var circuit = await mettre.ExecuterAsync(Id, Attendus, Avant, ct);
        Annoncer("Le contrat est en signature. Les signataires sont invités.");
        return Redirect($"/signatures/{circuit}");
    });

    public Task<IActionResult> OnPostRouvrirAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await rouvrir.ExecuterAsync(Id, Motif, ct);
        Annoncer("Le texte est rouvert. Les parties sont prévenues.");
        return Redirect(CheminsDeContrat.Contrat(Id));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        var versions = await Lecture.Versions.ListerAsync(Id, ct);
        Circuits = await signatures.ListerAsync([.. versions.Select(v => VersionDeContrat.Prefixe + v.Id)], ct);
        if (Contrat.Statut == StatutContrat.PretASigner)
        {
            var possibles = new List<(PartieAuContrat, IReadOnlyList<SelectListItem>)>();
            foreach (var p in Contrat.PartiesPresentes)
                possibles.Add((p, [.. (await mettre.PossiblesAsync(p, ct)).Select(m => new SelectListItem(m.Nom, m.CompteId.ToString()))]));
            Possibles = possibles;
        }

        Situer("Signature");
    }
}
