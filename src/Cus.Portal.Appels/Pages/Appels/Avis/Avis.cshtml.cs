using System.Globalization;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Appels.Pages.Appels.Avis;

/// <summary>An avis: draft, contributions, proposal, transmission.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class AvisModel(LireAvis lire, RedigerAvis rediger, DemanderContribution demander, RepondreContribution repondre, TransmettreAvis transmettre, ConfierAvis confier,
    InstructeursDeLaRegion instructeurs, IEcheances echeances, IRappels rappels, IOrganismes organismes, IHorloge horloge) : PagePortail
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

    [BindProperty]
    public Guid? Instructeur { get; set; }

    public AvisLu Lu { get; private set; } = null!;

    /// <summary>Its deadline, for whoever reads the avis.</summary>
    public Guid? Echeance { get; private set; }

    /// <summary>Reminders that left, and those set aside.</summary>
    public IReadOnlyList<RappelLu> Rappels { get; private set; } = [];

    /// <summary>Whom it may be entrusted to; empty when the actor does not entrust it.</summary>
    public IReadOnlyList<SelectListItem> Instructeurs { get; private set; } = [];

    public IEnumerable<SelectListItem> LesSens => Enum.GetValues<SensDAvis>().Select(s => new SelectListItem(Libelles.De(s), s.ToString()));

    public DateTimeOffset Maintenant => horloge.Maintenant;

    /// <summary>Criteria the draft says something of.</summary>
    public int Apprecies => Lu.Criteres.Count(c => Lu.Avis.Texte.Appreciations.Any(a => a.Critere == c.Numero));

    /// <summary>Contributions asked for and not received.</summary>
    public int Attendues => Lu.Contributions.Count(c => c.Reponse is null);

    public bool PeutTransmettre => Lu.Avis.Statut is StatutAvis.EnPreparation or StatutAvis.Pret && Lu.PeutTransmettre;

    /// <summary>What was written of a criterion, or has just been typed when it comes back after a refusal.</summary>
    public string Appreciation(int critere) => Saisi($"Appreciation{critere}") ?? Ecrite(critere)?.Texte ?? "";

    public string Niveau(int critere) => Saisi($"Niveau{critere}") ?? Ecrite(critere)?.Niveau?.ToString(CultureInfo.InvariantCulture) ?? "";

    public Appreciation? Ecrite(int critere) => Lu.Avis.Texte.Appreciations.FirstOrDefault(a => a.Critere == critere);

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

    public Task<IActionResult> OnPostConfierAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        Annoncer($"L’avis est confié à {await confier.ExecuterAsync(Id, Instructeur ?? Guid.Empty, ct)}.");
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

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Lu = await lire.LireAsync(Id, ct);
        var siennes = Lu.LitLeTexte ? await echeances.ListerAsync(OuvrirLesAvis.Echeance, [OuvrirLesAvis.Objet(Id)], ct) : [];
        Echeance = siennes.Count > 0 ? siennes[^1].Id : null;
        Rappels = await rappels.ListerAsync(OuvrirLesAvis.Echeance, OuvrirLesAvis.Objet(Id), ct);
        if (Lu.PeutRediger || Lu.PeutTransmettre)
            Instructeurs = [.. (await instructeurs.ListerAsync(Lu.Avis.Region, ct)).Select(m => new SelectListItem(m.Nom, m.CompteId.ToString()))];
        Instructeur ??= Lu.Avis.ConfieA;
    }

    private IReadOnlyList<Appreciation> Appreciations() =>
        [.. Request.Form.Keys.Select(k => Numero(k, nameof(Appreciation)) is > 0 and var n ? n : Numero(k, nameof(Niveau))).Where(n => n > 0).Distinct()
            .Select(n => new Appreciation(n, Request.Form[$"Appreciation{n}"].ToString().Trim(), Lire(Request.Form[$"Niveau{n}"].ToString()))).Where(a => a.Texte.Length > 0 || a.Niveau is not null).OrderBy(a => a.Critere)];

    private string? Saisi(string champ) =>
        HttpMethods.IsPost(Request.Method) && Request.HasFormContentType && Request.Form.ContainsKey(nameof(MotifsDeLAvis)) ? Request.Form[champ].ToString() : null;

    private static int Numero(string cle, string champ) => cle.StartsWith(champ, StringComparison.Ordinal) ? Lire(cle[champ.Length..]) ?? 0 : 0;

    private static int? Lire(string texte) => int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
