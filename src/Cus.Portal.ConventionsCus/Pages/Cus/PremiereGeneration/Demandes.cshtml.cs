using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Demandes;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Pages.Cus.PremiereGeneration;

/// <summary>Requests of R. 445-7, their answers and what followed.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class DemandesModel(PerimetreDePremiereGeneration perimetre, IHorloge horloge, TraiterLesDemandes traiter, PortailDbContext db) : PageDePremiereGeneration(perimetre, horloge)
{
    private IReadOnlyList<string> _segments = [];

    public IReadOnlyList<DemandeDePropositions> Demandes { get; private set; } = [];

    public bool PeutNotifier => EstPrefetDeRegion && Convention.Statut == StatutConventionPremiereGeneration.EnVigueur && _segments.Count > 0;

    public IEnumerable<SelectListItem> Objets => Enum.GetValues<ObjetDeDemande>().Select(o => new SelectListItem(Libelles.De(o), o.ToString()));

    public IEnumerable<SelectListItem> Segments => _segments.Select(s => new SelectListItem(s, s));

    public bool PeutProposer(DemandeDePropositions d) => PeutSaisir && d.Statut is StatutDemandeDePropositions.Notifiee or StatutDemandeDePropositions.MiseEnDemeure;

    public bool PeutCompter(DemandeDePropositions d) => PeutSaisir && d is { Objet: ObjetDeDemande.Occupation, Statut: StatutDemandeDePropositions.Acceptee };

    public IEnumerable<SelectListItem> Suites(DemandeDePropositions d) => ((string[])[VieDeLaDemande.Accepter, VieDeLaDemande.Lever, VieDeLaDemande.MettreEnDemeure, VieDeLaDemande.Constater])
        .Where(a => VieDeLaDemande.Cycle.Permet(d.Statut, a)).Select(a => new SelectListItem(a, a));

    public (string Sens, string Icone) Etat(DemandeDePropositions d) => d.Statut switch
    {
        StatutDemandeDePropositions.Levee => ("ok", "okrond"),
        StatutDemandeDePropositions.Acceptee => ("info", "tendance"),
        StatutDemandeDePropositions.PropositionsRecues => ("info", "courriel"),
        StatutDemandeDePropositions.Notifiee when d.Limite >= Aujourdhui => ("attente", "sablier"),
        _ => ("alerte", "alerte"),
    };

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostNotifierAsync(ObjetDeDemande objet, string? segment, DateOnly? le, string? motif, CancellationToken ct) => FaireAsync(async () =>
    {
        await traiter.NotifierAsync(Id, objet, segment ?? "", motif, le ?? throw Refus.Champ("Le", RefusSocle.Obligatoire), ct);
        return "La demande est notifiée : l’organisme a un mois pour répondre.";
    });

    public Task<IActionResult> OnPostProposerAsync(Guid demande, string? texte, CancellationToken ct) => FaireAsync(async () =>
        "Vos propositions sont envoyées." + string.Concat((await traiter.ProposerAsync(Id, demande, texte, ct)).Select(m => " " + m.Phrase)));

    public Task<IActionResult> OnPostSuivreAsync(Guid demande, string? acte, string? texte, CancellationToken ct) => FaireAsync(async () =>
    {
        await traiter.SuivreAsync(Id, demande, acte ?? "", texte, ct);
        return "La décision est enregistrée.";
    });

    public Task<IActionResult> OnPostCompterAsync(Guid demande, DateOnly? au, int? attributions, int? sousLePlafond, CancellationToken ct) => FaireAsync(async () =>
        "Les attributions sont comptées." + string.Concat((await traiter.CompterAsync(Id, demande, new(au ?? throw Refus.Champ("Au", RefusSocle.Obligatoire), attributions ?? 0, sousLePlafond ?? 0), ct)).Select(m => " " + m.Phrase)));

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Demandes = await traiter.ListerAsync(Id, ct);
        _segments = [.. (await db.Set<ImmeublePremiereGeneration>().AsNoTracking().Where(i => i.ConventionId == Id).Select(i => i.Segments).ToListAsync(ct)).SelectMany(s => s).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private Task<IActionResult> FaireAsync(Func<Task<string>> acte) => ActerAsync(async () =>
    {
        Annoncer(await acte());
        return Redirect(CheminsDePremiereGeneration.Demandes(Id));
    });
}
