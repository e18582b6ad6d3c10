using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>The avis of the prefects: the board, one's own, the synthesis of the lead service.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class AvisModel(PerimetreDesConventions perimetre, IHorloge horloge, InstruireLeProjet instruire, PortailDbContext db) : PageDeConvention(perimetre, horloge)
{
    private IReadOnlyList<(string Indicateur, string Territoire, string Nom)> _engagements = [];

    public IReadOnlyList<AvisDePrefet> AEcrire { get; private set; } = [];

    public IEnumerable<SelectListItem> Sens => Enum.GetValues<SensDAvis>().Select(s => new SelectListItem(Libelles.De(s), s.ToString()));

    public string Anciennete(AvisDePrefet a) => Francais.Nombre(Aujourdhui.DayNumber - Paris.Date(a.DemandeLe).DayNumber, "jour");

    /// <summary>Commitments of the territory of an avis: « PP-2, Tarn-et-Garonne ».</summary>
    public IReadOnlyList<string> Lignes(AvisDePrefet a) => [.. _engagements.Where(e => e.Territoire == a.Code[1..]).Select(e => $"{e.Indicateur}, {a.Nom}")];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostTransmettreAsync(CancellationToken ct) => FaireAsync(() => instruire.TransmettreAsync(Id, ct), "Le projet est transmis au préfet de région ; les avis sont demandés.");

    public Task<IActionResult> OnPostRendreAsync(string? code, SensDAvis sens, string? texte, List<string> divergences, CancellationToken ct) => FaireAsync(() => instruire.RendreUnAvisAsync(Id, code ?? "", sens, texte, divergences, ct), "Votre avis est rendu.");

    public Task<IActionResult> OnPostAttendreAsync(string? code, DateOnly? le, CancellationToken ct) => FaireAsync(() => instruire.AttendreAsync(Id, code ?? "", le ?? throw Refus.Champ("Le", RefusSocle.Obligatoire), ct), "La date espérée est changée.");

    public Task<IActionResult> OnPostPasserOutreAsync(string? code, string? motif, CancellationToken ct) => FaireAsync(() => instruire.PasserOutreAsync(Id, code ?? "", motif, ct), "Le motif est gardé au dossier.");

    public Task<IActionResult> OnPostSyntheseAsync(string? texte, CancellationToken ct) => FaireAsync(() => instruire.SynthetiserAsync(Id, texte, ct), "La synthèse est enregistrée.");

    public Task<IActionResult> OnPostNegocierAsync(CancellationToken ct) => FaireAsync(() => instruire.NegocierAsync(Id, ct), "La négociation est ouverte.");

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        AEcrire = Convention.EstConclue || Convention.Statut == StatutConventionCus.SignatureProposee ? [] : [.. Perimetre.AvisDe(Convention).Where(a => a.RenduLe is null)];
        if (AEcrire.Count > 0)
        {
            var lignes = await db.Set<ChiffreDeCus>().AsNoTracking().Where(c => c.ConventionId == Id && c.Nature == NatureDeChiffre.Engagement && c.Valeur != null && (c.Echelle == EchelleDEngagement.Departement || c.Echelle == EchelleDEngagement.Region))
                .Select(c => new { c.Indicateur, c.Territoire }).Distinct().OrderBy(c => c.Indicateur).Take(500).ToListAsync(ct);
            _engagements = [.. lignes.Select(l => (l.Indicateur, l.Territoire, ""))];
        }
    }

    private Task<IActionResult> FaireAsync(Func<Task> acte, string phrase) => ActerAsync(async () =>
    {
        await acte();
        Annoncer(phrase);
        return Redirect(CheminsDeConvention.Avis(Id));
    });
}
