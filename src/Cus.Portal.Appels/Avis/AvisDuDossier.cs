using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Avis;

/// <summary>An avis as the page of its dossier shows it, by right.</summary>
/// <param name="Id">Avis.</param>
/// <param name="Region">Name of the region.</param>
/// <param name="DuLe">Due instant.</param>
/// <param name="TransmisLe">Instant of the transmission, or null.</param>
/// <param name="Statut">Where it stands.</param>
/// <param name="Phrase">The same in one sentence, delay included.</param>
/// <param name="JoursDeRetard">Days of delay.</param>
/// <param name="Texte">What it says, or null when this reader does not read it yet.</param>
/// <param name="Contributions">Contributions this reader may read.</param>
/// <param name="SOuvre">Its page opens for this reader.</param>
/// <param name="SeRedige">This reader writes it.</param>
/// <param name="SeTransmet">This reader transmits it.</param>
internal sealed record AvisSurDossier(
    Guid Id, string Region, DateTimeOffset DuLe, DateTimeOffset? TransmisLe, StatutAvis Statut, string Phrase, int JoursDeRetard, TexteDAvis? Texte,
    IReadOnlyList<Contribution> Contributions, bool SOuvre, bool SeRedige, bool SeTransmet)
{
    /// <summary>Its count is stopped.</summary>
    public bool EstEnPause { get; init; }

    /// <summary>What silence was worth, when it took its place.</summary>
    public EffetDuSilence? ReputeVaut { get; init; }
}

/// <summary>
/// The avis on a dossier, region by region. Who writes one reads its draft and its contributions; the others read it once
/// transmitted; a contributor reads its own contributions; the porteur and the operator read none.
/// </summary>
internal sealed class AvisDuDossier(PortailDbContext db, IActeurCourant acteur, AvisDuTerritoire territoire, Perimetre perimetre, ITerritoires territoires, IHorloge horloge)
{
    private static readonly Role[] Lecteurs = [Role.Secretariat, Role.Auditeur, Role.MembreComite, Role.PresidentComite, Role.ArHlm];
    private static readonly Role[] Concernes = [.. Lecteurs, Role.InstructeurRegional, Role.PrefetRegion, Role.ContributeurEtat];

    /// <summary>True when the avis of a dossier concern the actor at all.</summary>
    public bool Concerne => acteur.Requis.Tient(Concernes);

    /// <summary>The avis this actor may know of; the dossier is checked to be of its perimeter.</summary>
    public async Task<IReadOnlyList<AvisSurDossier>> LireAsync(Guid dossierId, CancellationToken ct)
    {
        if (!Concerne || !await (await perimetre.DossiersAsync(ct)).AnyAsync(d => d.Id == dossierId, ct))
            return [];
        var ecrits = await territoire.Lister().Where(a => a.DossierId == dossierId).Select(a => a.Id).ToListAsync(ct);
        var avis = await db.Set<AvisRegional>().AsNoTracking().Include(a => a.Contributions).Where(a => a.DossierId == dossierId).ToListAsync(ct);
        return [.. avis.Select(a => Voir(a, ecrits.Contains(a.Id))).OfType<AvisSurDossier>().OrderBy(a => a.Region, StringComparer.Create(Francais.Culture, false))];
    }

    private AvisSurDossier? Voir(AvisRegional avis, bool ecrit)
    {
        var moi = acteur.Requis;
        var services = PermissionsAppels.Contribuer.Chez(moi).Select(h => h.OrganismeId).OfType<Guid>().ToList();
        var contributions = avis.Contributions.Where(c => ecrit || (c.OrganismeId is { } o && services.Contains(o))).OrderBy(c => c.DemandeeLe).ToList();
        if (!ecrit && !moi.Tient(Lecteurs) && contributions.Count == 0)
            return null;
        var lit = ecrit || (avis.TransmisLe is not null && moi.Tient(Lecteurs));
        var region = territoires.Region(avis.Region)?.Nom ?? avis.Region;
        var ouvert = ecrit && !avis.EstAcquis;
        return new(
            avis.Id, region, avis.DuLe, avis.TransmisLe, avis.Statut, EtatDAvis.Phrase(region, avis, horloge.Maintenant), EtatDAvis.JoursDeRetard(avis, horloge.Maintenant),
            lit ? avis.Texte : null, contributions, lit || contributions.Count > 0, ouvert && PermissionsAppels.Instruire.EstTenuePar(moi),
            ouvert && PermissionsAppels.Transmettre.Chez(moi).Any(h => territoires.Couvre(h.Territoires, avis.Region)))
        { EstEnPause = avis is { TransmisLe: null, SuspenduLe: not null }, ReputeVaut = avis.ReputeVaut };
    }
}
