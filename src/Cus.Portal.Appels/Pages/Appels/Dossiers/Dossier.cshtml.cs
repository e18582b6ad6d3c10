using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Decisions;
using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Eligibilite;
using Cus.Portal.Appels.Listes;
using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Socle.CyclesDeVie;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Session = Cus.Portal.Appels.Sessions.Session;

namespace Cus.Portal.Appels.Pages.Appels.Dossiers;

/// <summary>What the page of a dossier reads beside the dossier itself, by right.</summary>
internal sealed record AutourDuDossier(ListeDossiers Liste, LireRetraits Retraits, NoterPremiereLecture Lecture, LireRegistre Registre, AvisDuDossier Avis, LireDecision Decision,
    SessionsOuReprendre Sessions, ClonerDossier Cloner, LireCeQuiEstATraiter ATraiter, PreuveDuDossier Preuve, RendreLAvisDEligibilite Eligibilite);

/// <summary>
/// A dossier read by whoever may: state, dates, essentials, sections, pieces, avis, decision, receipts, register. A recipient's
/// first reading is noted. Once withdrawn, its recipients read that it was, and nothing of the draft.
/// </summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class DossierModel(LectureDeDossier lecture, ReprendreDossier reprendre, RenvoyerTransmission renvoyer, AutourDuDossier autour) : PageDeDossier(lecture)
{
    /// <summary>Set when this reader is a recipient of a dossier since withdrawn: nothing else is loaded.</summary>
    public RetraitLu? Retrait { get; private set; }

    public IReadOnlyList<LigneDeRegistre> Registre { get; private set; } = [];

    public IReadOnlyList<AvisSurDossier> Avis { get; private set; } = [];

    public DecisionLue? Decision { get; private set; }

    /// <summary>Session, open now, in which this reader may take the dossier up again, or null.</summary>
    public Session? Cible { get; private set; }

    /// <summary>What the committee said of the dossier that this draft takes up again, or null.</summary>
    public ATraiter? ATraiter { get; private set; }

    /// <summary>State as this reader may know it.</summary>
    public (StatutDossier Statut, SensDeDecision? Decision) Etat => !autour.Liste.LitAvantLaLettre && Dossier.Statut == StatutDossier.Decide ? (StatutDossier.Depose, null) : (Dossier.Statut, Dossier.Decision);

    public bool PeutReprendre => EstBrouillon && PeutEcrire && Dossier.SuiviPar != Acteur.CompteId;

    /// <summary>The bundle of proof is offered to this reader.</summary>
    public bool PeutProuver { get; private set; }

    public bool PeutRenvoyer => PermissionsAppels.Secretariat.EstTenuePar(Acteur);

    /// <summary>The avis of this dossier are shown to this reader, be there any yet or not.</summary>
    public bool MontreLesAvis => autour.Avis.Concerne && Dossier.PremierDepotLe is not null && !Appel.Regime.EstContinu;

    /// <summary>The call asks an opinion of eligibility.</summary>
    public bool MontreLEligibilite => Appel.Regime.InstanceDEligibilite is not null && Dossier.PremierDepotLe is not null;

    /// <summary>The opinion of eligibility, once it is given.</summary>
    public AvisDEligibilite? Eligibilite { get; private set; }

    public bool PeutDireLEligibilite => MontreLEligibilite && Dossier.Statut == StatutDossier.Depose && PermissionsAppels.Secretariat.EstTenuePar(Acteur);

    [BindProperty]
    public SensDEligibilite? Sens { get; set; }

    [BindProperty]
    public string? Motif { get; set; }

    [BindProperty]
    public DateOnly? RenduLe { get; set; }

    public IEnumerable<SelectListItem> LesSens => Enum.GetValues<SensDEligibilite>().Select(s => new SelectListItem(Libelles.De(s), s.ToString()));

    public AvisSurDossier? ARediger => Avis.FirstOrDefault(a => a.SeRedige || a.SeTransmet);

    public ContenuDuDossier Contenu => Bilan.Etat.Contenu;

    public string Lieux => string.Join(", ", Contenu.Lots.GroupBy(l => l.Commune, StringComparer.Ordinal).Select(g => $"{Lecture.Territoires.CommuneDeTousTemps(g.Key)?.Nom ?? g.Key} ({g.Sum(l => l.Nombre ?? 0)})"));

    public string Regions => EtatAffiche.Regions(Dossier.Regions, Lecture.Territoires);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostReprendreAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await reprendre.ExecuterAsync(Id, ct);
        Annoncer("Vous suivez maintenant ce dossier.");
        return Redirect($"/appels/dossiers/{Id}");
    });

    public Task<IActionResult> OnPostRenvoyerAsync(Guid ligne, CancellationToken ct) => ActerAsync(async () =>
    {
        await renvoyer.ExecuterAsync(ligne, ct);
        Annoncer("Le courriel repart ; la première date de mise à disposition ne change pas.");
        return Redirect($"/appels/dossiers/{Id}#registre");
    });

    public Task<IActionResult> OnPostRedeposerAsync(Guid session, CancellationToken ct) => ActerAsync(async () =>
    {
        var nouveau = await autour.Cloner.ExecuterAsync(Id, session, ct);
        Annoncer("Le projet est repris en brouillon dans la session ouverte. L’ancien dossier ne change pas ; les pièces sont à joindre de nouveau.");
        return Redirect($"/appels/dossiers/{nouveau}");
    });

    public Task<IActionResult> OnPostEligibiliteAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await autour.Eligibilite.ExecuterAsync(Id, Sens, Motif, RenduLe, ct);
        Annoncer("L’avis d’éligibilité est consigné.");
        return Redirect($"/appels/dossiers/{Id}#eligibilite");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Retrait = await autour.Retraits.LireAsync(Id, ct);
        if (Retrait is { } retrait)
        {
            Registre = await autour.Registre.ExecuterAsync(Id, ct);
            await SituerAsync(retrait.OrganismeId, ct);
            ViewData["Fil"] = new (string, string?)[] { ("Appels à projets", "/appels"), (retrait.Session, $"/appels/sessions/{retrait.SessionId}"), (retrait.Reference, null) };
            return;
        }

        await base.ChargerAsync(ct);
        if (HttpMethods.IsGet(Request.Method) && !EstBrouillon && !EstDuPorteur)
            await autour.Lecture.ExecuterAsync(Id, ct);
        Registre = await autour.Registre.ExecuterAsync(Id, ct);
        Avis = await autour.Avis.LireAsync(Id, ct);
        Decision = await autour.Decision.LireAsync(Id, ct);
        Eligibilite = MontreLEligibilite ? await autour.Eligibilite.LireAsync(Id, ct) : null;
        PeutProuver = Dossier.PremierDepotLe is not null && await autour.Preuve.EstOuverteAsync(Dossier.OrganismeId, ct);
        if (EstDuPorteur && EstBrouillon && Dossier.IssuDe is not null)
            ATraiter = await autour.ATraiter.LireAsync(Id, ct);
        if (PeutEcrire && Session.EstFermee(Maintenant) && (EstBrouillon || Dossier.NotifieLe is not null))
            Cible = (await autour.Sessions.ListerAsync(Id, ct)).FirstOrDefault(s => s.EstOuverte(Maintenant));
    }
}
