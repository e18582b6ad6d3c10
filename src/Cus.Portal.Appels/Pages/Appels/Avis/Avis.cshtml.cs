using System.Globalization;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Appels.Pages.Appels.Avis;

/// <summary>An avis: draft, contributions, proposal, transmission.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class AvisModel(LireAvis lire, RedigerAvis rediger, DemanderContribution demander, RepondreContribution repondre, TransmettreAvis transmettre, IOrganismes organismes) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public SensDAvis? Sens { get; set; }

    [BindProperty]
    public string? MotifsDeLAvis { get; set; }

    [BindProperty]
    public string? Reserve { get; set; }

    [BindProperty]
    public DateOnly? ReserveAvant { get; set; }

    [BindProperty]
    public string? Service { get; set; }

    [BindProperty]
    public string? OrganismeConsulte { get; set; }

    [BindProperty]
    public DateOnly? AttendueLe { get; set; }

    public AvisLu Lu { get; private set; } = null!;

    public IEnumerable<SelectListItem> LesSens => Enum.GetValues<SensDAvis>().Select(s => new SelectListItem(Libelles.De(s), s.ToString())).Prepend(new SelectListItem("À choisir", ""));

    /// <summary>Shown to the DREAL too, whose refusal says who transmits.</summary>
    public bool PeutDemanderLaTransmission => Lu.Avis.Statut is StatutAvis.EnPreparation or StatutAvis.Pret && (Lu.PeutTransmettre || Lu.PeutRediger);

    public string Appreciation(int critere) => Lu.Avis.Texte.Appreciations.FirstOrDefault(a => a.Critere == critere)?.Texte ?? "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        (Sens, MotifsDeLAvis, Reserve, ReserveAvant) = (Lu.Avis.Texte.Sens, Lu.Avis.Texte.Motifs, Lu.Avis.Texte.Reserve, Lu.Avis.Texte.ReserveAvant);
    }

    public Task<IActionResult> OnPostRedigerAsync(bool proposer, CancellationToken ct) => ActerAsync(async () =>
    {
        await rediger.ExecuterAsync(Id, new TexteDAvis(Sens, MotifsDeLAvis?.Trim() ?? "", Reserve?.Trim() ?? "", ReserveAvant, Appreciations()), proposer, ct);
        Annoncer(proposer ? "L’avis est proposé à la signature du préfet de région." : "L’avis est enregistré.");
        return RedirectToPage();
    });

    public Task<IActionResult> OnPostDemanderAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var organisme = string.IsNullOrWhiteSpace(OrganismeConsulte) ? null : (await organismes.ChercherAsync(OrganismeConsulte, 1, ct)).FirstOrDefault();
        await demander.ExecuterAsync(Id, Service ?? "", organisme?.Id, AttendueLe, ct);
        Annoncer("La contribution est demandée.");
        return RedirectToPage();
    });

    public Task<IActionResult> OnPostRepondreAsync(Guid contribution, string? reponse, CancellationToken ct) => ActerAsync(async () =>
    {
        await repondre.ExecuterAsync(Id, contribution, reponse ?? "", ct);
        Annoncer("La contribution est enregistrée.");
        return RedirectToPage();
    });

    public Task<IActionResult> OnPostTransmettreAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await transmettre.ExecuterAsync(Id, ct);
        Annoncer("L’avis est transmis à la DHUP.");
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct) => Lu = await lire.LireAsync(Id, ct);

    private IReadOnlyList<Appreciation> Appreciations() =>
        [.. Request.Form.Keys.Select(k => (Cle: k, Numero: Numero(k))).Where(x => x.Numero > 0)
            .Select(x => new Appreciation(x.Numero, Request.Form[x.Cle].ToString().Trim())).Where(a => a.Texte.Length > 0).OrderBy(a => a.Critere)];

    private static int Numero(string cle) =>
        cle.StartsWith("Appreciation", StringComparison.Ordinal) && int.TryParse(cle.AsSpan("Appreciation".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
}
