using Cus.Portal.Interface;
using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Pouvoirs;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Signatures.Pages.Signatures;

/// <summary>Powers of the parties of a circuit; a member of a party attaches those of its organisme.</summary>
[Authorize(PermissionsSignatures.ConsulterCode)]
internal sealed class PouvoirsModel(LireLeCircuit lire, PouvoirsDeLOrganisme pouvoirs, JoindreUnPouvoir joindre, IActeurCourant acteur) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid OrganismeId { get; set; }

    [BindProperty]
    public NatureDePouvoir Nature { get; set; }

    [BindProperty]
    public string? Intitule { get; set; }

    [BindProperty]
    public string? Titulaire { get; set; }

    [BindProperty]
    public DateOnly? Debut { get; set; }

    [BindProperty]
    public DateOnly? Fin { get; set; }

    [BindProperty]
    public IFormFile? Acte { get; set; }

    public CircuitLu Circuit { get; private set; } = null!;

    /// <summary>Parties of which a power is required, and theirs.</summary>
    public IReadOnlyList<(string Partie, IReadOnlyList<Pouvoir> Pouvoirs)> ParPartie { get; private set; } = [];

    /// <summary>Parties for which the reader attaches.</summary>
    public IReadOnlyList<SelectListItem> MesParties { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Natures { get; } = [.. Enum.GetValues<NatureDePouvoir>().Select(n => new SelectListItem(Libelles.De(n), n.ToString()))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        Titulaire = acteur.Requis.Nom;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await using var contenu = Acte?.OpenReadStream();
        await joindre.ExecuterAsync(OrganismeId, new SaisieDePouvoir(Nature, Intitule, Titulaire, Debut, Fin), contenu is null ? null : (contenu, Acte!.FileName), ct);
        Annoncer("Le pouvoir est joint.");
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Circuit = (await lire.ExecuterAsync(Id, ct)).Circuit;
        var parties = Circuit.Signataires.DistinctBy(s => s.OrganismeId).ToList();
        var liste = new List<(string, IReadOnlyList<Pouvoir>)>();
        foreach (var p in parties)
        {
            if (await pouvoirs.ListerAsync(p.OrganismeId, ct) is { Count: > 0 } siens)
                liste.Add((p.Partie, siens));
        }

        ParPartie = liste;
        MesParties = [.. parties.Where(p => PermissionsSignatures.Deposer.EstTenuePar(acteur.Acteur, p.OrganismeId)).Select(p => new SelectListItem(p.Partie, p.OrganismeId.ToString()))];
    }
}
